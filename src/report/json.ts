// The report as JSON. The order of the keys is that of this file, so that two reports can be compared line by line.

import type { Platform } from '../oci/types.js';
import type { Check, ImageReport, Report, Timing } from './model.js';

type Key = keyof Report | keyof ImageReport | keyof Check | keyof Timing | keyof Platform;

// A record, so that a new member of the model that is missing here does not compile.
const KEYS: Readonly<Record<Key, true>> = {
  schema: true,
  name: true,
  package: true,
  os: true,
  architecture: true,
  variant: true,
  platform: true,
  id: true,
  verdict: true,
  message: true,
  hint: true,
  engine: true,
  engineDescription: true,
  builderImage: true,
  goVersion: true,
  compileCommand: true,
  tags: true,
  delivered: true,
  targets: true,
  loaded: true,
  pushed: true,
  layout: true,
  archive: true,
  runCommand: true,
  imageId: true,
  digest: true,
  binarySize: true,
  binarySha256: true,
  uncompressedSize: true,
  compressedSize: true,
  fileCount: true,
  linkage: true,
  linkEvidence: true,
  fileFormat: true,
  stripped: true,
  checks: true,
  images: true,
  timings: true,
  phase: true,
  ms: true,
};

/** The report as JSON, indented, ending with a line end. Its form is that of the `Report` type, version 1. */
export function renderJson(report: Report): string {
  return `${JSON.stringify(report, Object.keys(KEYS), 2)}\n`;
}
