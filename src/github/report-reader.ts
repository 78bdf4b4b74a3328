// Reads report files whose origin is not known: a pull request from a fork may have made them. Only what the comment
// needs is taken over, every member checked and bounded; the rest is not looked at.

import { FormatError } from '../errors.js';
import { formatPlatform, parsePlatform } from '../oci/platform.js';
import { VERDICTS, type Verdict } from '../report/model.js';
import { BOUNDS, contentFrom } from './comment-data.js';
import type { ImageFacts, ReportFacts } from './comment-section.js';
import { countAt, listAt, textAt, valueAt } from './payload.js';

const SCHEMA = 1;
const MOST_IMAGES = 100;
const MOST_CHECKS = 20;
const CHECK_VERDICTS = [...VERDICTS, 'skipped'] as const;

/** A report's part in the comment, and what tells it from others. */
export interface ReadReport {
  readonly facts: ReportFacts;
  /** Program, platforms and first tag. */
  readonly identity: readonly string[];
}

/** Reads a report; throws a FormatError that says what is wrong with it. */
export function parseReport(text: string): ReadReport {
  const report = parseJson(text);
  const schema = valueAt(report, 'schema');
  if (schema !== SCHEMA) {
    throw new FormatError(
      `its schema is ${schema === undefined ? 'missing' : JSON.stringify(schema)}, not ${SCHEMA}`,
    );
  }
  const images = listAt(report, 'images');
  if (images.length === 0 || images.length > MOST_IMAGES) {
    throw new FormatError(`it has ${images.length} images, not 1 to ${MOST_IMAGES}`);
  }
  const name = required(nameAt(report, 'name'), 'name');
  const comment = contentFrom(valueAt(report, 'comment'));
  const facts: ReportFacts = {
    name,
    verdict: required(verdictAt(report), 'verdict'),
    goVersion: required(nameAt(report, 'goVersion'), 'goVersion'),
    images: images.map(imageOf),
    ...(comment === undefined ? {} : { comment }),
  };
  const [tag = ''] = listAt(report, 'tags');
  const firstTag = typeof tag === 'string' ? tag.slice(0, BOUNDS.text) : '';
  return { facts, identity: [name, facts.images.map(({ platform }) => platform).join(','), firstTag] };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new FormatError('it is not JSON', { cause });
  }
}

/** The members that are shown. Those that only the job summary shows are not taken over. */
function imageOf(value: unknown): ImageFacts {
  const { os, architecture, variant } = partsOf(valueAt(value, 'platform'));
  const platform = parsePlatform([os, architecture, ...(variant === undefined ? [] : [variant])].join('/'));
  return {
    platform: formatPlatform(platform),
    uncompressedSize: required(countAt(value, 'uncompressedSize'), 'uncompressedSize'),
    compressedSize: required(countAt(value, 'compressedSize'), 'compressedSize'),
    checks: listAt(value, 'checks').slice(0, MOST_CHECKS).flatMap(checkOf),
  };
}

function partsOf(platform: unknown): Readonly<Record<'os' | 'architecture' | 'variant', string | undefined>> {
  return {
    os: textAt(platform, 'os'),
    architecture: textAt(platform, 'architecture'),
    variant: textAt(platform, 'variant'),
  };
}

function checkOf(value: unknown): ImageFacts['checks'] {
  const verdict = CHECK_VERDICTS.find((word) => word === valueAt(value, 'verdict'));
  const message = textAt(value, 'message')?.slice(0, BOUNDS.text);
  const hint = textAt(value, 'hint')?.slice(0, BOUNDS.text);
  if (verdict === undefined || message === undefined) return [];
  return [{ verdict, message, ...(hint === undefined ? {} : { hint }) }];
}

function verdictAt(value: unknown): Verdict | undefined {
  return VERDICTS.find((word) => word === valueAt(value, 'verdict'));
}

function nameAt(value: unknown, member: string): string | undefined {
  const text = textAt(value, member);
  return text !== undefined && text.length <= 200 && !/\p{Cc}/u.test(text) ? text : undefined;
}

function required<T>(value: T | undefined, member: string): T {
  if (value === undefined) throw new FormatError(`its member ${member} is missing or not as it should be`);
  return value;
}
