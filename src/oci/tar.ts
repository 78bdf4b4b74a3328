// The tar header, both ways: the ustar form of POSIX.1-2017 (pax, "ustar Interchange Format"), with pax records
// where it has no room, and GNU's base-256 numbers for reading.

import { FormatError } from '../errors.js';
import { encodePaxRecord } from './pax.js';

export const BLOCK_SIZE = 512;

export const TYPE_FLAGS = {
  file: '0',
  hardlink: '1',
  symlink: '2',
  'character-device': '3',
  'block-device': '4',
  directory: '5',
  fifo: '6',
} as const;
export type TarType = keyof typeof TYPE_FLAGS;

/** Type flags of headers that speak about the member that follows. */
export const EXTENSION_FLAGS = { pax: 'x', paxGlobal: 'g', gnuLongName: 'L', gnuLongLink: 'K' } as const;

export interface TarHeader {
  /** Relative; that of a directory ends with "/". */
  readonly name: string;
  readonly type: TarType;
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  /** Bytes of content that follow. */
  readonly size: number;
  /** Seconds since 1970. */
  readonly mtime: number;
  /** Of links. */
  readonly linkTarget?: string;
}

/** Where a field stands in the block, and how long it is. */
interface Field {
  readonly offset: number;
  readonly length: number;
}

const FIELDS = {
  name: { offset: 0, length: 100 },
  mode: { offset: 100, length: 8 },
  uid: { offset: 108, length: 8 },
  gid: { offset: 116, length: 8 },
  size: { offset: 124, length: 12 },
  mtime: { offset: 136, length: 12 },
  chksum: { offset: 148, length: 8 },
  typeflag: { offset: 156, length: 1 },
  linkname: { offset: 157, length: 100 },
  magic: { offset: 257, length: 6 },
  version: { offset: 263, length: 2 },
  devmajor: { offset: 329, length: 8 },
  devminor: { offset: 337, length: 8 },
  prefix: { offset: 345, length: 155 },
} as const satisfies Readonly<Record<string, Field>>;

const MODE_MASK = 0o7777;
const NOT_ASCII = /[^\x20-\x7e]/gu;

/** One header block, with a pax header in front of it only where a value does not fit the ustar fields. */
export function encodeHeader(header: TarHeader): Uint8Array {
  const records = paxRecords(header);
  const block = encodeBlock(header, TYPE_FLAGS[header.type]);
  if (records.length === 0) return block;
  const data = Buffer.concat(records);
  const pax = {
    ...header,
    name: 'PaxHeader',
    linkTarget: '',
    mode: 0o644,
    uid: 0,
    gid: 0,
    size: data.length,
  };
  return Buffer.concat([
    encodeBlock(pax, EXTENSION_FLAGS.pax),
    data,
    Buffer.alloc(paddingSize(data.length)),
    block,
  ]);
}

/** How many bytes fill the last block of content. */
export function paddingSize(size: number): number {
  return (BLOCK_SIZE - (size % BLOCK_SIZE)) % BLOCK_SIZE;
}

function encodeBlock(header: TarHeader, typeflag: string): Buffer {
  const block = Buffer.alloc(BLOCK_SIZE);
  const text = ({ offset, length }: Field, value: string): void => {
    block.write(value.slice(0, length), offset, 'latin1');
  };
  const number = (field: Field, value: number): void => {
    text(field, fitsOctal(value, field) ? octal(value, field.length - 1) : octal(0, field.length - 1));
  };
  text(FIELDS.name, header.name.replace(NOT_ASCII, '_'));
  number(FIELDS.mode, header.mode & MODE_MASK);
  number(FIELDS.uid, header.uid);
  number(FIELDS.gid, header.gid);
  number(FIELDS.size, header.size);
  number(FIELDS.mtime, header.mtime);
  text(FIELDS.typeflag, typeflag);
  text(FIELDS.linkname, (header.linkTarget ?? '').replace(NOT_ASCII, '_'));
  text(FIELDS.magic, 'ustar\0');
  text(FIELDS.version, '00');
  number(FIELDS.devmajor, 0);
  number(FIELDS.devminor, 0);
  // The checksum's own form: six digits, a NUL, and the blank that it is computed with.
  text(FIELDS.chksum, `${octal(checksum(block), 6)}\0 `);
  return block;
}

// In the order of their keywords.
function paxRecords(header: TarHeader): readonly Buffer[] {
  const { gid, linkTarget = '', mtime, name, size, uid } = header;
  const records: Buffer[] = [];
  if (!fitsOctal(gid, FIELDS.gid)) records.push(encodePaxRecord('gid', String(gid)));
  if (!fitsText(linkTarget, FIELDS.linkname)) records.push(encodePaxRecord('linkpath', linkTarget));
  if (!fitsOctal(mtime, FIELDS.mtime)) records.push(encodePaxRecord('mtime', String(mtime)));
  if (!fitsText(name, FIELDS.name)) records.push(encodePaxRecord('path', name));
  if (!fitsOctal(size, FIELDS.size)) records.push(encodePaxRecord('size', String(size)));
  if (!fitsOctal(uid, FIELDS.uid)) records.push(encodePaxRecord('uid', String(uid)));
  return records;
}

function fitsText(value: string, field: Field): boolean {
  return value.length <= field.length && value.search(NOT_ASCII) === -1;
}

function fitsOctal(value: number, field: Field): boolean {
  if (!Number.isSafeInteger(value) || value < 0) {
    throw new FormatError(`${value} cannot be written into a tar header: it is no whole number from 0 up`);
  }
  return value < 8 ** (field.length - 1);
}

function octal(value: number, digits: number): string {
  return value.toString(8).padStart(digits, '0');
}

// Over the whole block, with the checksum's own field read as blanks.
function checksum(block: Uint8Array): number {
  const { offset, length } = FIELDS.chksum;
  return block.reduce((sum, byte, i) => sum + (i >= offset && i < offset + length ? 0x20 : byte), 0);
}

/** A header block as it stands in the archive: `typeflag` may be that of an extension. */
export interface RawHeader extends Omit<TarHeader, 'type' | 'linkTarget'> {
  readonly typeflag: string;
  readonly linkTarget: string;
}

/** Reads one block; a FormatError says what is wrong with it. */
export function decodeBlock(block: Uint8Array): RawHeader {
  if (decodeNumber(block, 'chksum') !== checksum(block))
    throw new FormatError('the checksum of a tar header is wrong');
  const name = decodeText(block, FIELDS.name);
  // Only ustar has a prefix; GNU's own form has other things there.
  const isUstar = decodeText(block, { offset: FIELDS.magic.offset, length: 8 }) === 'ustar';
  const prefix = isUstar ? decodeText(block, FIELDS.prefix) : '';
  const flag = String.fromCharCode(block[FIELDS.typeflag.offset] ?? 0);
  return {
    name: prefix === '' ? name : `${prefix}/${name}`,
    // Archives from before 1988 have NUL for files.
    typeflag: flag === '\0' || flag === '7' ? TYPE_FLAGS.file : flag,
    mode: decodeNumber(block, 'mode') & MODE_MASK,
    uid: decodeNumber(block, 'uid'),
    gid: decodeNumber(block, 'gid'),
    size: decodeNumber(block, 'size'),
    mtime: decodeNumber(block, 'mtime'),
    linkTarget: decodeText(block, FIELDS.linkname),
  };
}

function decodeText(block: Uint8Array, { offset, length }: Field): string {
  const field = Buffer.from(block.subarray(offset, offset + length));
  const end = field.indexOf(0);
  return field.subarray(0, end === -1 ? length : end).toString();
}

function decodeNumber(block: Uint8Array, name: keyof typeof FIELDS): number {
  const { offset, length } = FIELDS[name];
  const field = Buffer.from(block.subarray(offset, offset + length));
  const first = field[0] ?? 0;
  if (first >= 0x80) return decodeBase256(field, name);
  const text = field.toString('latin1').replace(/^[ \0]+|[ \0]+$/g, '');
  if (!/^[0-7]*$/.test(text)) throw new FormatError(`the ${name} of a tar header is not an octal number`);
  return text === '' ? 0 : Number.parseInt(text, 8);
}

// GNU's form for what eleven octal digits cannot hold: the first bit set, then a big-endian number.
function decodeBase256(field: Buffer, name: string): number {
  const value = BigInt(`0x${field.toString('hex')}`) - (0x80n << BigInt(8 * (field.length - 1)));
  if (value > BigInt(Number.MAX_SAFE_INTEGER))
    throw new FormatError(`the ${name} of a tar header is too large or negative`);
  return Number(value);
}
