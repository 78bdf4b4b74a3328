// The smoke test of each image: in the daemon where there is one, else by the runner itself; what neither can run is
// said and not run.

import { RUN_LABEL } from './daemon/clean-up.js';
import type { Daemon } from './daemon/docker.js';
import { smokeTest } from './daemon/smoke.js';
import type { Candidate } from './candidate.js';
import type { Inputs, SmokeTest } from './inputs.js';
import { formatPlatform, samePlatform } from './oci/platform.js';
import type { Image } from './oci/types.js';
import type { Looked } from './look.js';
import type { Prepared, Program } from './prepare.js';
import type { Check } from './report/model.js';
import type { HttpProbe } from './daemon/http-probe.js';
import { runsHere, smokeTestBinary } from './smoke/binary.js';
import type { World } from './world.js';

/** The checks of each image, in their order; none where no smoke test is asked for. */
export async function smokeTests(
  { daemon }: Prepared,
  { looked, probe }: { readonly looked: Looked; readonly probe: HttpProbe },
  world: World,
): Promise<readonly (readonly Check[])[]> {
  const test = looked.program.inputs.smokeTest;
  if (test === undefined) return [];
  const checks: Check[][] = [];
  for (const image of looked.made.images) {
    const run = runnerOf(image, { daemon, looked, test, probe }, world);
    checks.push([typeof run === 'string' ? skipped(run) : await inPhase(run, world)]);
  }
  return checks;
}

type SmokeRun = () => Promise<Check>;

interface Subject {
  readonly daemon: Daemon | undefined;
  readonly looked: Looked;
  readonly test: SmokeTest;
  readonly probe: HttpProbe;
}

/** What runs the image, or why nothing does. */
function runnerOf(image: Image, { daemon, looked, test, probe }: Subject, world: World): SmokeRun | string {
  const { candidate, program } = looked;
  if (daemon !== undefined) {
    if (candidate?.image === image && samePlatform(image.platform, daemon.platform)) {
      return () => inDaemon(program, { candidate, test, probe }, world);
    }
    return `the image is for ${formatPlatform(image.platform)}, the daemon runs ${formatPlatform(daemon.platform)}`;
  }
  if (!runsHere(image.platform)) {
    return `the image is for ${formatPlatform(image.platform)}, and there is no daemon that runs it`;
  }
  return () => onRunner(image, { program, test }, world);
}

async function inPhase(run: SmokeRun, world: World): Promise<Check> {
  return world.log.phase('smoke', async () => {
    const check = await run();
    return { value: check, said: check.message };
  });
}

function inDaemon(
  program: Program,
  {
    candidate,
    test,
    probe,
  }: { readonly candidate: Candidate; readonly test: SmokeTest; readonly probe: HttpProbe },
  world: World,
): Promise<Check> {
  const { inputs } = program;
  return smokeTest(candidate.daemon, {
    image: candidate.known.id,
    test,
    probe,
    timeoutMs: inputs.smokeTestTimeoutMs,
    writable: writableFolders(program),
    user: inputs.user,
    label: `${RUN_LABEL}=${world.runId}`,
    signal: world.controller.signal,
    log: world.log.line,
  });
}

function onRunner(
  image: Image,
  { program, test }: { readonly program: Program; readonly test: SmokeTest },
  world: World,
): Promise<Check> {
  return smokeTestBinary({
    image,
    test,
    timeoutMs: program.inputs.smokeTestTimeoutMs,
    user: program.inputs.user,
    tempDir: world.tempDir,
    signal: world.controller.signal,
    log: world.log.line,
  });
}

function skipped(why: string): Check {
  return { id: 'smoke', verdict: 'skipped', message: `not run: ${why}` };
}

// A folder that files were put into stays as it is: a tmpfs would hide them.
function writableFolders({ inputs, extras }: Program): Inputs['directories'] {
  const hasFiles = (path: string): boolean =>
    extras.some((entry) => entry.type !== 'directory' && entry.path.startsWith(`${path}/`));
  return inputs.directories.filter(({ path }) => !hasFiles(path));
}
