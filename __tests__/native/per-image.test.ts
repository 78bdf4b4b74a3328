// The input per-image through the whole action with the Go of this machine: what each program's own inputs reach.

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { StepResult } from '../../script/runner.ts';
import { imagesOf, NO_DAEMON, runStep } from '../support/action-step.js';
import { SERVER_AND_TOOL, SERVER_AND_TOOL_INPUTS } from '../support/server-and-tool.js';
import { tempFolder } from '../support/temp-folder.js';

function runHost(inputs: Readonly<Record<string, string>>, workspace: string): Promise<StepResult> {
  const given = { ...SERVER_AND_TOOL_INPUTS, engine: 'host', 'builder-image': '', archive: '{name}.tar' };
  return runStep({ inputs: { ...given, ...inputs }, workspace, env: NO_DAEMON });
}

function configIn(archive: string): Readonly<Record<string, unknown>> {
  const text = execFileSync('skopeo', ['inspect', '--config', '--raw', `docker-archive:${archive}`], {
    encoding: 'utf8',
  });
  return (JSON.parse(text) as { config: Record<string, unknown> }).config;
}

describe('per-image', () => {
  it('gives each program its own image, linking, smoke test and files', async () => {
    const folder = tempFolder(SERVER_AND_TOOL);
    const result = await runHost({}, folder);
    expect(result.exitCode, result.printed).toBe(0);
    expect(configIn(join(folder, 'server.tar'))).toMatchObject({
      ExposedPorts: { '8091/tcp': {} },
      Env: ['A=server'],
      User: '7:7',
    });
    expect(configIn(join(folder, 'tool.tar'))).toMatchObject({ Env: ['A=all'], Cmd: ['up', '1.10'] });
    expect(result.printed).toContain('http://:8091/ answered 200');
    // The tool fails its smoke test unless it is told "up 1.10" and linked with the version.
    expect(result.printed.match(/^▸ smoke/gm)).toHaveLength(2);
    expect(existsSync(join(folder, 'only-tool.html'))).toBe(true);
    expect(readFileSync(join(folder, 'server.json'), 'utf8')).toContain('"name": "server"');
  });

  it('holds the budgets of one program against that one alone', async () => {
    const folder = tempFolder(SERVER_AND_TOOL);
    const perImage = 'server: {expose: 80}\ntool:\n  max-size: 10kB\n  smoke-test: null\n';
    const given = { 'per-image': perImage, 'max-size': 'server=100MB\nnobody=1MB', 'smoke-test': '' };
    const result = await runHost(given, folder);
    expect(result.exitCode).toBe(1);
    expect(imagesOf(result).map(({ name, verdict }) => `${name} ${verdict}`)).toEqual([
      'server pass',
      'tool fail',
    ]);
    expect(['server', 'tool'].map((name) => existsSync(join(folder, `${name}.tar`)))).toEqual([true, false]);
    expect(result.printed).toContain('over max-size 10kB');
    expect(result.summary.match(/nobody/g)).toHaveLength(1);
    expect(result.summary).not.toMatch(/max-size names server/);
  });

  it('names no program that is not there, before anything is built', async () => {
    const result = await runHost({ 'per-image': 'sevrer: {expose: 80}' }, tempFolder(SERVER_AND_TOOL));
    expect(result.exitCode).toBe(1);
    expect(result.printed).toContain(
      'per-image: no program is called "sevrer". Write the name of a program of this step: server, tool.',
    );
    expect(result.printed).not.toContain('▸ compile');
  });

  it('works for a single program', async () => {
    const folder = tempFolder(SERVER_AND_TOOL);
    const given = { package: './cmd/tool', 'per-image': 'tool: {env: {A: own}}', 'smoke-test': '' };
    const result = await runHost(given, folder);
    expect(result.exitCode, result.printed).toBe(0);
    expect(configIn(join(folder, 'tool.tar'))).toMatchObject({ Env: ['A=own'] });
  });
});
