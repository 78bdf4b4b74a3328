// Programs that people use, from the module proxy: both engines make the same image of each, and it runs. With
// GSI_TABLE=<file> the figures go there as rows of the table in docs/real-programs.md.

import { execFileSync } from 'node:child_process';
import { appendFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { StepResult } from '../../script/runner.ts';
import { runStep, testTag } from '../support/action-step.js';
import { REAL_PROGRAMS, type RealProgram } from '../support/real-programs.js';
import { tempFolder } from '../support/temp-folder.js';

interface TimedStep extends StepResult {
  readonly seconds: number;
}

async function build(program: RealProgram, engine: 'docker' | 'host'): Promise<TimedStep> {
  const startMs = performance.now();
  const step = await runStep({
    inputs: {
      package: program.package,
      'smoke-test': program.smokeTest,
      ...program.inputs,
      engine,
      tags: testTag(`real-${engine}`),
      // Only the docker engine has one.
      ...(engine === 'host' ? { 'builder-image': '' } : {}),
    },
    workspace: tempFolder(),
  });
  return { ...step, seconds: (performance.now() - startMs) / 1000 };
}

/** Bytes of the program as its authors build it. */
function ownSize({ package: pkg, own }: RealProgram): number {
  const folder = tempFolder();
  execFileSync('go', ['install', ...own.flags, pkg], {
    env: { ...process.env, GOENV: 'off', GOFLAGS: '', GOBIN: folder, CGO_ENABLED: own.cgo },
    stdio: 'pipe',
  });
  const [file = ''] = execFileSync('ls', [folder], { encoding: 'utf8' }).split('\n');
  return statSync(join(folder, file)).size;
}

describe('a real program', () => {
  it.each(REAL_PROGRAMS.map((program) => [program.package, program] as const))(
    '%s has one digest in both engines, is static, and runs',
    async (_, program) => {
      const host = await build(program, 'host');
      expect(host.exitCode, host.printed).toBe(0);
      const docker = await build(program, 'docker');
      expect(docker.exitCode, docker.printed).toBe(0);
      for (const { outputs, printed } of [host, docker]) {
        expect(outputs['static']).toBe('true');
        expect(outputs['verdict']).toBe('pass');
        expect(outputs['size']).toBe(outputs['binary-size']);
        expect(printed).toContain('▸ smoke');
        expect(printed).not.toContain('cannot be explained');
      }
      expect(docker.outputs['digest']).toBe(host.outputs['digest']);
      writeRow(program, host, docker);
    },
  );
});

function writeRow(program: RealProgram, host: TimedStep, docker: TimedStep): void {
  const file = process.env['GSI_TABLE'] ?? '';
  if (file === '') return;
  const { outputs } = host;
  const exact = (bytes: string | number | undefined): string => Number(bytes).toLocaleString('en-US');
  const cells = [
    `\`${program.package}\``,
    program.kind,
    exact(outputs['binary-size']),
    exact(outputs['size']),
    exact(outputs['compressed-size']),
    exact(ownSize(program)),
    host.seconds.toFixed(0),
    docker.seconds.toFixed(0),
  ];
  appendFileSync(file, `| ${cells.join(' | ')} |\n`);
}
