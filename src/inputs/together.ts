// Inputs that exclude or need each other: what one engine cannot honour is refused, never ignored.

import type { BaselineInput } from '../baseline/baseline.js';
import { InputError } from '../errors.js';
import { namesVersion } from '../go/remote-package.js';

/** The inputs that decide together, under the names of `Inputs`. */
export interface EngineInputs {
  readonly engine: 'auto' | 'docker' | 'host';
  readonly builderImage: string | undefined;
  readonly builder: string | undefined;
  readonly cacheFrom: readonly string[];
  readonly cacheTo: readonly string[];
  readonly goDownloadBaseUrl: string | undefined;
  readonly packages: readonly string[];
  readonly vcs: boolean;
  readonly buildFlags: readonly string[];
  readonly baseline: BaselineInput | undefined;
}

/** The inputs, as given, that only the docker engine understands. */
export function dockerOnly(inputs: EngineInputs): readonly string[] {
  const given: Readonly<Record<string, boolean>> = {
    'builder-image': inputs.builderImage !== undefined,
    builder: inputs.builder !== undefined,
    'cache-from': inputs.cacheFrom.length > 0,
    'cache-to': inputs.cacheTo.length > 0,
  };
  return Object.keys(given).filter((name) => given[name] === true);
}

/** An InputError where inputs contradict each other. */
export function checkTogether(inputs: EngineInputs): void {
  const [docker] = dockerOnly(inputs);
  if (inputs.engine === 'host' && docker !== undefined) {
    throw new InputError(`${docker}: engine is "host", which compiles without Docker`, {
      hint: `Remove ${docker}, or set engine: docker.`,
    });
  }
  // A remote package is looked up with a Go of the runner.
  const isRemote = inputs.packages.some(namesVersion);
  if (inputs.engine === 'docker' && inputs.goDownloadBaseUrl !== undefined && !isRemote) {
    throw new InputError('go-download-base-url: engine is "docker", which takes Go from builder-image', {
      hint: 'Remove it, or set builder-image to a mirror of the golang images.',
    });
  }
  checkRemote(inputs);
}

function checkRemote({ packages, vcs, baseline, buildFlags }: EngineInputs): void {
  const remote = packages.find(namesVersion);
  if (remote === undefined) return;
  if (vcs) {
    throw new InputError(
      `vcs: the remote package ${JSON.stringify(remote)} comes without a repository to stamp`,
      {
        hint: 'Remove vcs: the version of the module is in the binary anyway.',
      },
    );
  }
  if (/(?:^| )--?mod[= ]vendor(?: |$)/.test(buildFlags.join(' '))) {
    throw new InputError(
      `build-flags: -mod=vendor, and the remote package ${JSON.stringify(remote)} comes without a vendor folder`,
      {
        hint: 'Remove it.',
      },
    );
  }
  if (baseline?.kind === 'build') {
    throw new InputError(
      `baseline: "build" would build ${JSON.stringify(remote)} a second time, for every commit alike`,
      {
        hint: 'Set baseline to auto, which compares with the stored report of the base, or to an image or a report file.',
      },
    );
  }
}
