// What signs in to private modules is nowhere but on its way to git: through dist/, with both engines.

import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runMain, runPost, type Step, type StepResult } from '../../script/runner.ts';
import { builderImage, testTag } from '../support/action-step.js';
import { docker } from '../support/daemon-contents.js';
import { findTestBuilders, hostAddress } from '../support/docker-engine.js';
import { makePrivateModule, startGitHost, type GitHostOptions } from '../support/git-host.js';
import { goEnv } from '../support/go-tool.js';
import { findInCommands, findInFiles, formsOf } from '../support/secret-hunt.js';
import { makeKey, startAgent } from '../support/ssh-host.js';
import { tempFolder } from '../support/temp-folder.js';

const [, modern] = await findTestBuilders(builderImage);
const ENGINES = [
  { name: 'docker', address: hostAddress, inputs: { engine: 'docker' }, env: modern?.env ?? {} },
  { name: 'host', address: () => '127.0.0.1', inputs: { engine: 'host', 'builder-image': '' }, env: {} },
] as const;

interface Job {
  readonly step: Step;
  readonly secrets: readonly string[];
  /** Folders that hold no secret when the step has ended. */
  readonly folders: readonly string[];
}

type Engine = (typeof ENGINES)[number];

async function makeJob(engine: Engine, options: Partial<GitHostOptions> = {}): Promise<Job> {
  const module = makePrivateModule();
  const [token, other, netrc] = [randomUUID(), randomUUID(), randomUUID()];
  const home = tempFolder({ '.netrc': `machine netrc.example.test login me password ${netrc}\n` });
  const workspace = tempFolder(module.files);
  const host = await startGitHost(module, {
    address: engine.address(),
    user: 'x-access-token',
    token,
    ...options,
  });
  const [tempDir, cache] = [tempFolder(), tempFolder()];
  const inputs = {
    'go-version': 'local',
    'builder-image': builderImage,
    rebuild: 'false',
    tags: testTag('private'),
    'modules-token': token,
    'git-credentials': `other.example.test=ci:${other}`,
    ssh: 'default',
    'report-file': 'report.json',
    'html-file': 'report.html',
    'sbom-file': 'sbom.json',
    'oci-layout': 'layout',
    archive: 'image.tar',
    ...engine.inputs,
  };
  const env = {
    ...engine.env,
    // What a machine may say of certificates comes before what a step says.
    GIT_SSL_CAINFO: undefined,
    ...host.env,
    HOME: home,
    GOCACHE: goEnv('GOCACHE'),
    GOMODCACHE: cache,
    SSH_AUTH_SOCK: await startAgent(makeKey(home, 'key')),
  };
  return {
    step: { inputs, env, workspace, tempDir },
    secrets: formsOf({ 'x-access-token': token, ci: other, me: netrc }),
    folders: [workspace, tempDir, cache, docker('info', '--format', '{{.DockerRootDir}}')],
  };
}

/** What the step has said to anybody but the runner's own masks. */
function saidBy(result: StepResult): string {
  const printed = result.printed.split('\n').filter((line) => !line.startsWith('::add-mask::'));
  return [...printed, result.summary, JSON.stringify([result.outputs, result.state])].join('\n');
}

function expectNoSecret(job: Job, result: StepResult): void {
  expect(job.secrets.filter((secret) => saidBy(result).includes(secret))).toEqual([]);
  expect(secretFiles(job.step)).toEqual([]);
  expect(findInFiles(job.folders, job.secrets)).toEqual([]);
  const home = job.step.env?.['HOME'] ?? '';
  expect(findInFiles([home], job.secrets)).toEqual([join(home, '.netrc')]);
}

/** The files that the step keeps secrets in. */
function secretFiles({ tempDir }: Step): readonly string[] {
  const names = readdirSync(tempDir, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => /(?:^|\/)secrets\//.test(name));
}

/** Settings for a Node that tells its process id, and a way to send it a signal. */
function watchedNode(): {
  readonly env: Readonly<Record<string, string>>;
  readonly kill: (signal: NodeJS.Signals) => void;
} {
  const file = join(tempFolder(), 'pid');
  const tell = `import fs from 'node:fs'; fs.writeFileSync(${JSON.stringify(file)}, String(process.pid))`;
  return {
    env: { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(tell)}` },
    kill: (signal) => {
      process.kill(Number(readFileSync(file, 'utf8')), signal);
    },
  };
}

describe.each(ENGINES)('what signs in to private modules ($name engine)', (engine) => {
  it('is in nothing that the step prints, makes, runs or leaves', async () => {
    const job = await makeJob(engine);
    let result: StepResult | undefined;
    const commands = await findInCommands(job.secrets, async () => {
      result = await runMain(job.step);
    });
    if (result === undefined) throw new Error('the step gave no result');
    expect(result.exitCode, result.printed).toBe(0);
    expect(commands).toEqual([]);
    expectNoSecret(job, result);
    expect(docker('history', '--no-trunc', result.outputs['tag'] ?? '')).not.toContain(job.secrets[0]);
    const masked = result.printed.split('\n').filter((line) => line.startsWith('::add-mask::'));
    for (const secret of job.secrets) expect(masked.join('\n')).toContain(secret);
    await runPost(job.step, result);
    expect(readdirSync(join(job.step.tempDir, 'runner-temp'))).toEqual([]);
  });

  it('is gone after a download that failed', async () => {
    const job = await makeJob(engine, { token: randomUUID() });
    const result = await runMain(job.step);
    expect(result.exitCode).toBe(1);
    expect(result.printed).toContain('the repository of a module cannot be read');
    expectNoSecret(job, result);
  });

  it('is gone after a job that was cancelled while git was signed in', async () => {
    const node = watchedNode();
    let during: readonly string[] = [];
    const job = await makeJob(engine, {
      onLogin: () => {
        if (during.length > 0) return;
        during = secretFiles(job.step);
        node.kill('SIGINT');
      },
    });
    const result = await runMain({ ...job.step, env: { ...job.step.env, ...node.env } });
    expect(result.printed).toContain('the job was cancelled');
    expect(during.length).toBeGreaterThan(0);
    expectNoSecret(job, result);
  });
});

it('a step that is killed outright leaves its secrets to the post step, which removes them', async () => {
  const node = watchedNode();
  let isKilled = false;
  const job = await makeJob(ENGINES[1], {
    onLogin: () => {
      if (isKilled) return;
      isKilled = true;
      node.kill('SIGKILL');
    },
  });
  const result = await runMain({ ...job.step, env: { ...job.step.env, ...node.env } });
  expect(secretFiles(job.step).length).toBeGreaterThan(0);
  await runPost(job.step, result);
  expectNoSecret(job, result);
});
