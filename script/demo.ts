// The demo itself, once script/demo has set up what it needs: the action's main step, the image it made, run and asked
// for its page, then the action's post step.
// Usage: node script/demo.ts docker <builder image> | host

import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { runContainer, imageId, removeImage, runUnpacked, type Running } from './demo-image.ts';
import { ACTION_DIR, runMain, runPost, type Step } from './runner.ts';

const TAG = 'helloworld:demo';
const GREETING = 'Hello World from Go in minimal Docker container';

const [engine = 'docker', builderImage = ''] = process.argv.slice(2);
const tempDir = await mkdtemp(path.join(os.tmpdir(), 'go-scratch-image-demo.'));
const archive = path.join(tempDir, 'image.tar');
const step: Step = {
  inputs: {
    'working-directory': 'examples/helloworld',
    'go-version': 'local',
    engine,
    tags: TAG,
    expose: '8080',
    'smoke-test': 'http://:8080/',
    ...(engine === 'docker' ? { 'builder-image': builderImage } : { archive, load: 'false' }),
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
  const before = engine === 'docker' ? await imageId(TAG) : '';
  title(`The step: uses: go-scratch-image on examples/helloworld, tags: ${TAG}`);
  const main = await runMain(step);
  try {
    if (main.exitCode !== 0) throw new Error(`the action failed with exit code ${main.exitCode}`);
    title('Its job summary');
    console.log(main.summary.trimEnd());
    title('Its outputs');
    for (const [name, value] of Object.entries(main.outputs)) console.log(`${name}: ${value}`);
    title(engine === 'docker' ? `docker run ${TAG}` : 'The program of the image, run by itself');
    await fetchGreeting(await (engine === 'docker' ? runContainer(TAG) : runUnpacked(archive, tempDir)));
  } finally {
    title('The post step');
    const post = await runPost(step, main);
    if (post.exitCode !== 0) process.exitCode = 1;
    if (engine === 'docker') await removeImage(TAG, before);
  }
}

async function fetchGreeting(running: Running): Promise<void> {
  try {
    const page = await fetchPage(running.address);
    console.log(await running.printed());
    console.log(`${running.address} says: ${page}`);
    if (page !== GREETING) throw new Error(`the page should say ${JSON.stringify(GREETING)}`);
  } finally {
    await running.end();
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

function title(text: string): void {
  console.log(`\n== ${text}`);
}
