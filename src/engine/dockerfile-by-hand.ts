// The Dockerfile that the user is given: by hand it makes the same files and config. Its build context is the source
// itself, and for a remote package the folder with the module that it is built in.

import { compileArgs } from '../go/compile.js';
import { posixRelative } from '../go/folders.js';
import { formatPlatform, samePlatform } from '../oci/platform.js';
import type { Platform } from '../oci/types.js';
import { compileStageEnvironment, copySteps, workdirOf } from './dockerfile-source.js';
import { environment, execForm, isPlainPath } from './dockerfile-text.js';
import { configInstructions } from './image-config.js';
import { OUTPUT_ROOT } from './layout.js';
import type { ModuleFiles } from './module-files.js';
import type { Plan } from './plan.js';

/** The folder beside the Dockerfile of a remote package that is its build context. */
export const REMOTE_CONTEXT = 'module';

export interface ByHandOptions {
  readonly modules: ModuleFiles;
  /** Whether the image holds more than the binary: then it comes from extras.tar, in a build context "extras". */
  readonly extras: boolean;
  /** What the user's daemon runs on. */
  readonly daemonPlatform: Platform;
}

/** The text of the Dockerfile for the plan's first platform; an InputError where a value cannot be written. */
export function renderDockerfileByHand(plan: Plan, options: ByHandOptions): string {
  const platform = plan.platforms[0] ?? options.daemonPlatform;
  const isNative = samePlatform(platform, options.daemonPlatform);
  const blocks = [
    explanation(plan, { ...options, platform, isNative }),
    [
      `FROM ${isNative ? '' : '--platform=$BUILDPLATFORM '}${plan.builderImage} AS build`,
      'USER 0:0',
      "# What is empty is Go's own default, whatever the image says.",
      environment(compileStageEnvironment(plan, platform, options.modules)),
      ...copySteps(options.modules, {
        workdir: workdirOf({ plans: [plan] }),
        contextPath: (path) => path,
        downloads: options.modules.downloads ? [execForm('RUN', ['go', 'mod', 'download'])] : [],
      }),
      execForm('RUN', ['go', ...compileArgs(plan, `${OUTPUT_ROOT}/${plan.name}`)]),
      ...(options.extras ? EXTRAS : []),
    ],
    ['FROM scratch', `COPY --from=build ${OUTPUT_ROOT}/ /`, ...configInstructions(plan.run)],
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

const EXTRAS: readonly string[] = [
  'COPY --from=extras extras.tar /',
  execForm('RUN', ['tar', '-x', '-p', '-f', '/extras.tar', '-C', OUTPUT_ROOT]),
];

function explanation(
  { name, source }: Plan,
  { extras, platform, isNative }: ByHandOptions & { readonly platform: Platform; readonly isNative: boolean },
): readonly string[] {
  const isRemote = source.remote !== undefined;
  const context = posixRelative(source.workspace, source.contextDir);
  const contextWord = isPlainPath(context) ? context : JSON.stringify(context);
  const command = [
    'docker build',
    // Without it the image would say that it is for the daemon's own platform.
    ...(isNative ? [] : [`--platform ${formatPlatform(platform)}`]),
    ...(extras ? ['--build-context extras=<folder of extras.tar>'] : []),
    '-f <this file>',
    isRemote ? REMOTE_CONTEXT : contextWord,
  ];
  const where = isRemote ? 'the folder of this file' : 'the root of the repository';
  return [
    `# ${name} for ${formatPlatform(platform)}: one static binary in an empty image. By hand, in ${where}:`,
    `#   ${command.join(' ')}`,
  ];
}
