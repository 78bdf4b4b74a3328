// The certificates that images are given: assets/ca-certificates.pem, as script/generate-ca-certificates wrote it.

import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const text = readFileSync(new URL('../../assets/ca-certificates.pem', import.meta.url), 'utf8');
const pems = text.match(/-----BEGIN CERTIFICATE-----\n[\s\S]+?\n-----END CERTIFICATE-----\n/g) ?? [];

describe('assets/ca-certificates.pem', () => {
  it('says where it comes from, when, and how much it holds', () => {
    const header =
      /^# .*Mozilla.*\n# Node\.js: \d+\.\d+\.\d+\n# Generated: \d{4}-\d\d-\d\d\n# Certificates: (?<count>\d+)\n/;
    expect(header.exec(text)?.groups?.['count']).toBe(String(pems.length));
    expect(pems.length).toBeGreaterThan(100);
  });

  it('holds certificates and comments, and nothing else', () => {
    const rest = pems.reduce((left, pem) => left.replace(pem, ''), text);
    expect(rest.split('\n').filter((line) => line !== '' && !line.startsWith('# '))).toEqual([]);
  });

  it('holds authorities only, each once, in one order', () => {
    const certificates = pems.map((pem) => new X509Certificate(pem));
    expect(certificates.filter(({ ca }) => !ca)).toEqual([]);
    expect(new Set(certificates.map(({ fingerprint256 }) => fingerprint256)).size).toBe(pems.length);
    expect([...pems].sort()).toEqual(pems);
  });

  it('knows the authorities behind the sites that programs ask most', () => {
    const subjects = pems.map((pem) => new X509Certificate(pem).subject).join('\n');
    for (const name of ['ISRG Root X1', 'DigiCert Global Root G2', 'GTS Root R1'])
      expect(subjects).toContain(name);
  });

  it('has one line end on every system', () => {
    expect(text).not.toContain('\r');
  });
});
