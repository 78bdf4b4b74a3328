// Measure: what each binary weighs and why, in processes of their own, from the end of the compile on and beside all that
// follows.

import { statSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Built } from './compile.js';
import { binaryPath } from './engine/plan.js';
import type { ExplainJob } from './measure/explain.js';
import type { Measured } from './measure/explainers.js';
import { formatPlatform, samePlatform } from './oci/platform.js';
import type { Platform } from './oci/types.js';
import type { Program } from './prepare.js';
import type { SizeReport } from './report/size-model.js';
import type { ImageFacts } from './readiness/facts.js';
import type { World } from './world.js';

/** What was found out about each binary of a program, in the order of its platforms. */
export type MeasuredPrograms = ReadonlyMap<Program, readonly Measured[]>;

/** Starts at once; the promise is kept by the end of the run. */
export function startMeasuring(built: readonly Built[], world: World): Promise<MeasuredPrograms> {
  const programs = built.map(async ({ program, result }) => {
    const measured = result.binaries.map(({ platform, file }) => {
      const listing = result.packages?.find((one) => samePlatform(one.platform, platform))?.files;
      const job: ExplainJob = {
        ...jobOf(program, world),
        architecture: platform.architecture,
        ...(listing === undefined ? {} : { listing }),
      };
      return world.explainers.explain({ file, job });
    });
    return [program, await Promise.all(measured)] as const;
  });
  return Promise.all(programs).then((all) => new Map(all));
}

/** Explains a binary that was not built here; undefined where that is not possible. */
export async function explainForBaseline(
  file: string,
  { program, platform }: { readonly program: Program; readonly platform: Platform },
  world: World,
): Promise<SizeReport | undefined> {
  const job = { ...jobOf(program, world), architecture: platform.architecture };
  const explained = await world.explainers.explain({ file, job });
  return 'problem' in explained ? undefined : explained.size;
}

/** Waits for the rest, and says what could not be found out. */
export async function finishMeasuring(
  measuring: Promise<MeasuredPrograms>,
  world: World,
): Promise<MeasuredPrograms> {
  return world.log.phase('measure', async () => {
    const value = await measuring;
    for (const [{ plan }, measured] of value) {
      measured.forEach((one, at) => {
        const platform = plan.platforms[at];
        const where = platform === undefined ? plan.name : `${plan.name} (${formatPlatform(platform)})`;
        const lines = 'problem' in one ? [`its bytes cannot be explained: ${one.problem}`] : one.notes;
        for (const line of lines) world.log.line(`${where}: ${line}`);
      });
    }
    return { value, said: describe([...value.values()].flat()) };
  });
}

function describe(all: readonly Measured[]): string {
  const explained = all.flatMap((one) => ('problem' in one ? [] : [one.size]));
  const findings = explained.flatMap((size) => size.findings);
  const what = `${explained.length} of ${all.length} binaries explained`;
  return findings.length === 0 ? what : `${what}, findings: ${findings.map(({ id }) => id).join(', ')}`;
}

function jobOf({ plan, extras, inputs }: Program, world: World): Omit<ExplainJob, 'architecture'> {
  return {
    image: imageFacts({ plan, extras, inputs }),
    costs: { certificates: statSync(join(world.actionDir, 'assets/ca-certificates.pem')).size },
    ignored: inputs.ignoredFindings,
    inputs: {
      strip: inputs.strip,
      ldflags: inputs.ldflags,
      buildTags: inputs.buildTags,
      compression: inputs.compression,
    },
  };
}

function imageFacts({ plan, extras, inputs }: Pick<Program, 'plan' | 'extras' | 'inputs'>): ImageFacts {
  const files = extras.filter(({ type }) => type !== 'directory').map(({ path }) => path);
  const directories = new Set(extras.filter(({ type }) => type === 'directory').map(({ path }) => path));
  for (const path of extras.map((entry) => entry.path)) {
    for (let folder = posix.dirname(path); folder !== '/'; folder = posix.dirname(folder))
      directories.add(folder);
  }
  return {
    // The time zones come with the Go release, and stand there whatever they are.
    files: [binaryPath(plan), ...files, ...(plan.tzdata ? ['/usr/share/zoneinfo/Etc/UTC'] : [])],
    directories: [...directories],
    executables: extras.flatMap(({ type, path, mode }) =>
      type === 'file' && (mode & 0o111) !== 0 ? [path] : [],
    ),
    env: Object.fromEntries(inputs.env.map(splitVariable)),
  };
}

function splitVariable(variable: string): [string, string] {
  const at = variable.indexOf('=');
  return [variable.slice(0, at), variable.slice(at + 1)];
}
