// Which engine builds: the one that was asked for; with `auto` docker where its daemon answers or a builder was named,
// else host.

import type { Docker } from '../daemon/docker.js';
import type { ActionError } from '../errors.js';
import { dockerEngine } from './docker.js';
import type { Engine } from './engine.js';

export interface EngineChoice {
  readonly input: 'auto' | 'docker' | 'host';
  /** Inputs that only Docker can honour. */
  readonly dockerOnly: readonly string[];
  /** Docker, or why there is none. */
  readonly docker: Docker | ActionError | undefined;
  /** Looks for Go on the runner; asked only where it is needed. */
  readonly findHost: () => Promise<Engine>;
}

export interface ChosenEngine {
  readonly engine: Engine;
  /** Why `auto` did not take Docker, in a fragment. */
  readonly why?: string;
}

/** The engine that builds; the error of Docker, or of the search for Go, where it is the one that was asked for. */
export async function chooseEngine({
  input,
  dockerOnly,
  docker,
  findHost,
}: EngineChoice): Promise<ChosenEngine> {
  if (input === 'host' || docker === undefined) return { engine: await findHost() };
  if (!(docker instanceof Error)) return { engine: dockerEngine(docker) };
  if (input === 'docker' || dockerOnly.length > 0) throw docker;
  return { engine: await findHost(), why: docker.message };
}
