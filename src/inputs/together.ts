// Inputs that exclude or need each other: what one engine cannot honour is refused, never ignored.

import { InputError } from '../errors.js';

/** The inputs that decide together, under the names of `Inputs`. */
export interface EngineInputs {
  readonly engine: 'auto' | 'docker' | 'host';
  readonly builderImage: string | undefined;
  readonly builder: string | undefined;
  readonly cacheFrom: readonly string[];
  readonly cacheTo: readonly string[];
  readonly goDownloadBaseUrl: string | undefined;
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
  if (inputs.engine === 'docker' && inputs.goDownloadBaseUrl !== undefined) {
    throw new InputError('go-download-base-url: engine is "docker", which takes Go from builder-image', {
      hint: 'Remove it, or set builder-image to a mirror of the golang images.',
    });
  }
}
