// What is kept of a run so that later ones can be compared with it: a member of the report's JSON, and alone what the
// cache holds. Whoever reads one has not written it: everything in it is checked.

import { FormatError } from '../errors.js';
import { parsePlatform } from '../oci/platform.js';
import type { Platform } from '../oci/types.js';
import { bytesOf } from './diff-lists.js';
import type { LinkedModule, Measured, MeasuredModule, Sizes } from './diff-model.js';
import { parseJson, type JsonField } from './json-field.js';
import { BYTE_KINDS, CONFIDENCES, type Attribution, type Owner } from './model.js';

/** Version of the record's form. A record of another version is no baseline. */
export const RECORD_SCHEMA = 1;

/** The measurements of one run. */
export interface SizeRecord {
  readonly schema: typeof RECORD_SCHEMA;
  /** Commit that was measured: 40 or 64 hexadecimal digits. */
  readonly commit?: string;
  readonly images: readonly Measured[];
}

const LARGEST_TEXT = 64 * 1024 * 1024;
const REPORT_SCHEMA = 1;
const COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const OWNERS = ['package', 'c', 'shared', 'linker', 'unattributed'] as const;

/** The record as the JSON that `parseRecord` reads. */
export function renderRecord(record: SizeRecord): string {
  return `${JSON.stringify({ sizes: record })}\n`;
}

/** Reads a record, or a report that has one as its member `sizes`; of a report without one the sizes. Throws a FormatError. */
export function parseRecord(text: string): SizeRecord {
  if (text.length > LARGEST_TEXT) throw new FormatError(`it has ${text.length} characters: too many`);
  const document = parseJson(text);
  const sizes = document.find('sizes');
  return sizes === undefined ? readReport(document) : readRecord(sizes);
}

function readRecord(field: JsonField): SizeRecord {
  checkSchema(field, RECORD_SCHEMA);
  const commit = field.find('commit')?.text();
  if (commit !== undefined && !COMMIT.test(commit)) {
    throw new FormatError(`${field.path}.commit is no commit: ${JSON.stringify(commit)}`);
  }
  return {
    schema: RECORD_SCHEMA,
    ...(commit === undefined ? {} : { commit }),
    images: field.member('images').list().map(readMeasured),
  };
}

/** The report of the action's first releases: sizes, and nothing about whose the bytes are. */
function readReport(document: JsonField): SizeRecord {
  checkSchema(document, REPORT_SCHEMA);
  const name = document.member('name').text();
  const compileCommand = document.find('compileCommand')?.text();
  const images = document.member('images').list();
  return {
    schema: RECORD_SCHEMA,
    images: images.map((image) => ({
      name,
      platform: readPlatform(image.member('platform')),
      // Its compressed size is left out: that report did not say of which form it is.
      sizes: {
        binary: image.member('binarySize').count(),
        uncompressed: image.member('uncompressedSize').count(),
      },
      goVersion: image.member('goVersion').text(),
      ...(compileCommand === undefined ? {} : { compileCommand }),
    })),
  };
}

function checkSchema(field: JsonField, known: number): void {
  const schema = field.member('schema').count();
  if (schema !== known)
    throw new FormatError(`it has the form ${schema}, and this release reads the form ${known}`);
}

function readMeasured(field: JsonField): Measured {
  return {
    name: field.member('name').text(),
    platform: readPlatform(field.member('platform')),
    sizes: readSizes(field.member('sizes')),
    ...optional(field, 'goVersion', (one) => one.text()),
    ...optional(field, 'compileCommand', (one) => one.text()),
    ...optional(field, 'mainModule', (one) => one.text()),
    ...optional(field, 'attribution', readAttribution),
    ...optional(field, 'modules', (list) => list.list().map(readModule)),
    ...optional(field, 'linked', (list) => list.list().map(readLinked)),
    ...optional(field, 'methods', (one) => ({
      exported: one.member('exported').count(),
      dropped: one.member('dropped').count(),
    })),
    ...optional(field, 'findings', (list) => list.list().map((one) => one.text())),
  };
}

function readPlatform(field: JsonField): Platform {
  const parts = [field.member('os'), field.member('architecture'), field.find('variant')];
  try {
    return parsePlatform(parts.flatMap((part) => (part === undefined ? [] : [part.text()])).join('/'));
  } catch (cause) {
    if (!(cause instanceof FormatError)) throw cause;
    throw new FormatError(`${field.path}: ${cause.message}`, { cause });
  }
}

function readSizes(field: JsonField): Sizes {
  return {
    ...optional(field, 'binary', (one) => one.count()),
    ...optional(field, 'uncompressed', (one) => one.count()),
    ...optional(field, 'compressed', (one) => ({
      bytes: one.member('bytes').count(),
      form: one.member('form').text(),
    })),
  };
}

function readAttribution(field: JsonField): Attribution {
  const size = field.member('size').count();
  const owners = field.member('owners').list().map(readOwner);
  const sections = field
    .member('sections')
    .list()
    .map((one) => ({ name: one.member('name').text(), size: one.member('size').count() }));
  const owned = owners.reduce((sum, owner) => sum + bytesOf(owner), 0);
  if (owned !== size)
    throw new FormatError(`${field.path}: the owners have ${owned} bytes, not the ${size} of the file`);
  return { size, owners, sections, ...optional(field, 'degraded', (one) => one.text()) };
}

function readOwner(field: JsonField): Owner {
  const counts = <K extends string>(name: string, keys: readonly K[]): Record<K, number> => {
    const numbers = field.member(name);
    return Object.fromEntries(keys.map((key) => [key, numbers.member(key).count()])) as Record<K, number>;
  };
  return {
    kind: field.member('kind').word(OWNERS),
    name: field.member('name').text(),
    ...optional(field, 'module', (one) => one.text()),
    bytes: counts('bytes', BYTE_KINDS),
    confidence: counts('confidence', CONFIDENCES),
  };
}

function readModule(field: JsonField): MeasuredModule {
  return {
    path: field.member('path').text(),
    ...optional(field, 'version', (one) => one.text()),
    own: field.member('own').count(),
    ...optional(field, 'ownPlus', (one) => one.count()),
    ...optional(field, 'chain', (list) => list.list().map((one) => one.text())),
  };
}

function readLinked(field: JsonField): LinkedModule {
  const path = (one: JsonField): { path: string; version: string } => ({
    path: one.member('path').text(),
    version: one.member('version').text(),
  });
  return { ...path(field), ...optional(field, 'replacement', path) };
}

function optional<K extends string, T>(
  field: JsonField,
  name: K,
  read: (field: JsonField) => T,
): Partial<Record<K, T>> {
  const found = field.find(name);
  return found === undefined ? {} : ({ [name]: read(found) } as Record<K, T>);
}
