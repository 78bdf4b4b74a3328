// The records of pax headers, which say of a tar member what its header has no room for (POSIX.1-2017, pax,
// "pax Header Block").

import { FormatError } from '../errors.js';

/** One record, "LENGTH KEYWORD=VALUE\\n", where the length counts its own digits too. */
export function encodePaxRecord(keyword: string, value: string): Buffer {
  const rest = Buffer.from(` ${keyword}=${value}\n`);
  let length = rest.length;
  while (length !== rest.length + String(length).length) length = rest.length + String(length).length;
  return Buffer.concat([Buffer.from(String(length)), rest]);
}

/** The records of a pax header; a FormatError where they are not in its form. */
export function decodePax(data: Uint8Array): ReadonlyMap<string, string> {
  const records = new Map<string, string>();
  for (let rest = Buffer.from(data); rest.length > 0;) {
    const digits = /^([1-9]\d{0,8}) /.exec(rest.subarray(0, 10).toString('latin1'))?.[1];
    const record = rest.subarray(0, Number(digits ?? 0));
    const equals = record.indexOf('=');
    if (digits === undefined || record.length < Number(digits) || record.at(-1) !== 0x0a || equals === -1) {
      throw new FormatError('a pax header has a record that is not "LENGTH KEYWORD=VALUE"');
    }
    const keyword = record.subarray(digits.length + 1, equals).toString();
    records.set(keyword, record.subarray(equals + 1, -1).toString());
    rest = rest.subarray(record.length);
  }
  return records;
}
