// Deliver into registries: what was inspected is pushed as it stands, the user's tags last and in their order.

import type { HandedOver } from './delivery.js';
import { readAuthorities } from './go/fetch.js';
import type { Looked } from './look.js';
import type { Prepared } from './prepare.js';
import type { World } from './world.js';

/** Pushes where that is asked for; what moved is told beside what kept the rest from it. */
export async function pushTags(
  { inputs, media }: Prepared,
  { program, made }: Looked,
  world: World,
): Promise<Partial<HandedOver>> {
  if (!media.push) return {};
  return world.log.phase<Partial<HandedOver>>('push', async () => {
    // Loaded here only: most runs do not push.
    const { push } = await import('./registry/push.js');
    const { caBundle } = await readAuthorities(world.env);
    const { moved, problem } = await push(
      { ...made, tags: program.tags },
      {
        ...inputs.registryLogin,
        env: world.env,
        signal: world.controller.signal,
        log: world.log.line,
        ...(caBundle === undefined ? {} : { caBundle }),
      },
    );
    const value = { pushed: moved, ...(problem === undefined ? {} : { problem }) };
    return { value, said: problem === undefined ? moved.join(', ') : 'not all tags could be pushed' };
  });
}
