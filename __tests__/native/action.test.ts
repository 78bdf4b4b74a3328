// The whole action, as it is committed in dist/, with the Go of this machine and no Docker daemon.

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { StepResult } from '../../script/runner.ts';
import { helloworld, imagesOf, NO_DAEMON, runStep } from '../support/action-step.js';
import { dockerScript } from '../support/docker-cli.js';
import { tempFolder } from '../support/temp-folder.js';

const THREE = 'linux/amd64,linux/arm64,linux/arm/v7';
const MODULE = 'module example.com/tools\n\ngo 1.19\n';

function hello(word: string): string {
  return `package main\n\nfunc main() { println(${JSON.stringify(word)}) }\n`;
}

async function runHost(
  inputs: Readonly<Record<string, string>>,
  workspace = helloworld(),
): Promise<StepResult> {
  return runStep({ inputs: { 'builder-image': '', rebuild: '', ...inputs }, workspace, env: NO_DAEMON });
}

describe('without a daemon', () => {
  it('several platforms become an index, in a layout and in an archive that strangers accept', async () => {
    const folder = helloworld();
    const result = await runHost(
      { platforms: THREE, tags: 'acme/hello:1', 'oci-layout': 'layout', archive: 'image.tar' },
      folder,
    );
    expect(result.exitCode, result.printed).toBe(0);
    expect(result.outputs).toMatchObject({
      engine: 'host',
      platforms: THREE,
      static: 'true',
      pushed: 'false',
    });

    const layout = join(folder, 'layout');
    execFileSync('crane', ['validate', '--tarball', join(folder, 'image.tar')]);
    const index = JSON.parse(readFileSync(join(layout, 'index.json'), 'utf8')) as {
      manifests: { digest: string; annotations: Record<string, string> }[];
    };
    expect(index.manifests.map(({ digest }) => digest)).toEqual([result.outputs['digest']]);
    const inspected = execFileSync('skopeo', ['inspect', '--raw', `oci:${layout}:acme/hello:1`], {
      encoding: 'utf8',
    });
    const named = (JSON.parse(inspected) as { manifests: { digest: string }[] }).manifests;
    expect(new Set(named.map(({ digest }) => digest))).toEqual(
      new Set(imagesOf(result).map(({ digest }) => digest)),
    );
  });

  it('auto takes the Go of the runner, and says why', async () => {
    const { exitCode, printed, outputs, summary } = await runHost({ engine: 'auto', tags: 'acme/hello:1' });
    expect(exitCode, printed).toBe(0);
    expect(outputs['engine']).toBe('host');
    expect(printed).toMatch(
      /^engine host: Go 1\.\d+\S* of this machine \(PATH\), no Docker daemon needed \(no Docker daemon answers at "unix:\/\/\/nowhere\/docker\.sock"/m,
    );
    expect(printed).toContain('The image was checked and not kept');
    expect(summary).toContain('The image was checked and not kept');
  });

  it('docker is not asked where engine is "host" and nothing goes into a daemon', async () => {
    const asked = join(tempFolder(), 'asked');
    const PATH = `${dockerScript(`echo "$@" >>${asked}`)}:${process.env['PATH'] ?? ''}`;
    const run = (engine: string): Promise<StepResult> =>
      runStep({ inputs: { 'builder-image': '', engine, load: 'false', 'oci-layout': 'out' }, env: { PATH } });
    const { exitCode, printed } = await run('host');
    expect(exitCode, printed).toBe(0);
    expect(existsSync(asked)).toBe(false);
    await run('auto');
    expect(readFileSync(asked, 'utf8')).toMatch(/^version /m);
  });

  it('a step that fails on its inputs leaves no docker command at work', async () => {
    const pids = join(tempFolder(), 'pids');
    const PATH = `${dockerScript(`echo $$ >>${pids}; exec sleep 20`)}:${process.env['PATH'] ?? ''}`;
    const { exitCode, printed } = await runStep({ inputs: { strip: 'perhaps' }, env: { PATH } });
    expect(exitCode, printed).toBe(1);
    const left = existsSync(pids) ? readFileSync(pids, 'utf8').trim().split('\n').map(Number) : [];
    await vi.waitFor(() => {
      for (const pid of left) expect(() => process.kill(pid, 0)).toThrow('ESRCH');
    });
  });

  it('the program is run by the runner itself', async () => {
    const { exitCode, printed } = await runHost({ 'smoke-test': 'http://:8080/', platforms: THREE });
    expect(exitCode, printed).toBe(0);
    expect(printed).toMatch(/http:\/\/:8080\/ answered 200 after \S+ s \(in an empty root/);
    expect(printed).toContain('not run: the image is for linux/arm64, and there is no daemon that runs it');
  });

  it.each([
    [{ load: 'true' }, 'load: there is no Docker daemon to load into'],
    [{ engine: 'docker' }, 'no Docker daemon answers at'],
    [{ 'builder-image': 'golang:1-alpine' }, 'no Docker daemon answers at'],
    [{ engine: 'host', builder: 'mine' }, 'builder: engine is "host"'],
    [{ archive: 'none/image.tar' }, 'archive: there is no folder'],
    [{ push: 'true', tags: 'acme/hello:1' }, 'names no registry'],
    [{ 'go-version': '1.99.7' }, 'Go 1.99.7, which go-version asks for, is not to be had on this runner'],
  ])('is refused: %j', async (inputs, message) => {
    const result = await runStep({
      inputs: { 'builder-image': '', ...(inputs as unknown as Record<string, string>) },
      env: { ...NO_DAEMON, GOPROXY: 'off', RUNNER_TOOL_CACHE: tempFolder() },
    });
    expect(result.exitCode, result.printed).toBe(1);
    expect(result.printed).toContain(message);
  });
});

describe('several programs', () => {
  const files = {
    'go.mod': MODULE,
    'cmd/a/main.go': hello('a'),
    'cmd/b/main.go': hello('b'),
    'cmd/c/main.go': hello('c'),
  };

  it('share one compile and become an image each', async () => {
    const folder = tempFolder(files);
    const inputs = { package: './...', tags: 'acme/{name}:1', archive: '{name}.tar' };
    const result = await runHost(inputs, folder);
    expect(result.exitCode, result.printed).toBe(0);
    expect(imagesOf(result).map(({ name }) => name)).toEqual(['a', 'b', 'c']);
    expect(result.outputs['tags']).toBe('acme/a:1\nacme/b:1\nacme/c:1');
    for (const name of ['a', 'b', 'c']) {
      expect(existsSync(join(folder, `${name}.tar`))).toBe(true);
      expect(result.summary).toContain(`${name}: `);
    }
    expect(result.printed.match(/^▸ compile/gm)).toHaveLength(1);
  });

  it('are delivered though another does not compile, which fails the step', async () => {
    const folder = tempFolder({ ...files, 'cmd/b/main.go': 'package main\n\nfunc main() { missing() }\n' });
    const result = await runHost({ package: './...', tags: 'acme/{name}:1', archive: '{name}.tar' }, folder);
    expect(result.exitCode).toBe(1);
    expect(imagesOf(result).map(({ name, verdict }) => `${name} ${verdict}`)).toEqual(['a pass', 'c pass']);
    expect(result.outputs['verdict']).toBe('fail');
    expect(['a', 'b', 'c'].map((name) => existsSync(join(folder, `${name}.tar`)))).toEqual([
      true,
      false,
      true,
    ]);
    expect(result.printed).toMatch(/^::error title=go-scratch-image,file=cmd\/b\/main\.go,line=3,/m);
    expect(result.summary).toContain('undefined: missing');
  });

  it('are delivered all or none with fail-fast', async () => {
    const folder = tempFolder({ ...files, 'cmd/b/main.go': 'package main\n\nfunc main() { missing() }\n' });
    const inputs = { package: './...', tags: 'acme/{name}:1', archive: '{name}.tar', 'fail-fast': 'true' };
    const result = await runHost(inputs, folder);
    expect(result.exitCode).toBe(1);
    expect(['a', 'b', 'c'].map((name) => existsSync(join(folder, `${name}.tar`)))).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('must have names of their own in tags and paths', async () => {
    const result = await runHost({ package: './...', tags: 'acme/tool:1' }, tempFolder(files));
    expect(result.exitCode).toBe(1);
    expect(result.printed).toContain('tags: "acme/tool:1" would name');
  });
});
