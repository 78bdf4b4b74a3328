// The runner's tool cache, where actions/setup-go puts its Go and hosted runners have some from the start.

import { satisfies, type GoRequirement } from '../go/release.js';
import { fromSemantic, newest, toSemantic } from './releases.js';
import {
  askGo,
  askingEnvironment,
  goOf,
  makeToolchain,
  NO_SWITCH,
  type Toolchain,
  type Place,
  type ToolchainOptions,
} from './toolchain.js';

/** The newest toolchain in the tool cache that satisfies. */
export async function inToolCache(requirement: GoRequirement, options: ToolchainOptions): ReturnType<Place> {
  if ((options.env['RUNNER_TOOL_CACHE'] ?? '') === '') return { missing: 'RUNNER_TOOL_CACHE is not set' };
  // Loaded only here: where the Go on PATH will do, the step starts without it.
  const { find, findAllVersions } = await import('@actions/tool-cache');
  const versions = findAllVersions('go');
  const release = newest(
    requirement,
    versions.flatMap((version) => fromSemantic(version) ?? []),
  );
  if (release === undefined)
    return { missing: versions.length === 0 ? 'no Go' : `only Go ${versions.join(', ')}` };
  const command = goOf(find('go', toSemantic(release)));
  const { env, tempDir } = options;
  const facts = await askGo(command, { ...askingEnvironment(env), ...NO_SWITCH }, { cwd: tempDir });
  if (typeof facts === 'string') return { missing: `${command} does not work (${facts})` };
  if (!satisfies(requirement, facts.version)) return { missing: `${command} is ${facts.version}` };
  return makeToolchain(command, facts, 'tool cache');
}

/** Any toolchain of the tool cache, the newest first: to fetch another one with. */
export async function anyOfToolCache(options: ToolchainOptions): Promise<Toolchain | undefined> {
  const found = await inToolCache({ value: 'stable', from: 'default' }, options);
  return 'missing' in found ? undefined : found;
}
