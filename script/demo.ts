// The demo itself, once script/demo has set up Node, a Docker daemon and a builder image: the action's main step,
// the image it made, run and asked for its page, then the action's post step.

import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { ACTION_DIR, runMain, runPost, type Step } from './runner.ts';

const TAG = 'helloworld:demo';
const GREETING = 'Hello World from Go in minimal Docker container';

const [builderImage = ''] = process.argv.slice(2);
const tempDir = await mkdtemp(path.join(os.tmpdir(), 'go-scratch-image-demo.'));
const step: Step = {
  inputs: {
    'working-directory': 'examples/helloworld',
    'go-version': 'local',
    'builder-image': builderImage,
    tags: TAG,
    expose: '8080',
    'smoke-test': 'http://:8080/',
  },
  workspace: ACTION_DIR,
  tempDir,
  onOutput: (chunk) => process.stdout.write(chunk),
};

// Who interrupts the demo interrupts what it runs, too; the demo then fails, and tidies up as it always does.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);

try {
  await demo();
} catch (error) {
  process.exitCode = 1;
  console.error(`\ndemo: ${error instanceof Error ? error.message : String(error)}`);
} finally {
  await rm(tempDir, { recursive: true, force: true });
}

async function demo(): Promise<void> {
  const before = await imageId();
  title(`The step: uses: go-scratch-image on examples/helloworld, tags: ${TAG}`);
  const main = await runMain(step);
  try {
    if (main.exitCode !== 0) throw new Error(`the action failed with exit code ${main.exitCode}`);
    title('Its job summary');
    console.log(main.summary.trimEnd());
    title('Its outputs');
    for (const [name, value] of Object.entries(main.outputs)) console.log(`${name}: ${value}`);
    await fetchGreeting();
  } finally {
    title('The post step');
    const post = await runPost(step, main);
    if (post.exitCode !== 0) process.exitCode = 1;
    await removeImage(before);
  }
}

async function fetchGreeting(): Promise<void> {
  title(`docker run ${TAG}`);
  const container = await docker('run', '--detach', '--publish', '127.0.0.1::8080', TAG);
  try {
    const address = `http://${(await docker('port', container, '8080/tcp')).split('\n')[0] ?? ''}/`;
    const page = await fetchPage(address);
    console.log(await docker('logs', container));
    console.log(`${address} says: ${page}`);
    if (page !== GREETING) throw new Error(`the page should say ${JSON.stringify(GREETING)}`);
    await docker('stop', container);
  } finally {
    await docker('rm', '--force', container);
  }
}

async function fetchPage(address: string): Promise<string> {
  const end = Date.now() + 20_000;
  for (;;) {
    try {
      const response = await fetch(address);
      return (await response.text()).trim();
    } catch (error) {
      if (Date.now() > end) throw new Error(`${address} does not answer`, { cause: error });
      await sleep(100);
    }
  }
}

async function removeImage(before: string): Promise<void> {
  if ((await imageId()) === before) return;
  await docker('image', 'rm', TAG);
  console.log(`The image ${TAG} was made for this demo only and is removed.`);
  if (before !== '') await docker('tag', before, TAG);
}

/** The ID of the image that has the demo's tag; empty where there is none. */
async function imageId(): Promise<string> {
  return docker('image', 'ls', '--quiet', '--no-trunc', TAG);
}

async function docker(...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)('docker', args);
  return stdout.trim();
}

function title(text: string): void {
  console.log(`\n== ${text}`);
}
