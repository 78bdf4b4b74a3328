// The main step's entry: asks docker, which takes as long to start as the code of the run to load, and meanwhile loads that.

import { askDocker } from './daemon/questions.js';

const stop = new AbortController();
const isNeeded = process.env['INPUT_ENGINE'] !== 'host';
const docker = isNeeded ? askDocker(process.env, stop) : undefined;
// Told by the run, unless it has something else to tell first.
docker?.catch(() => undefined);
const { start } = await import('./start.js');
await start(docker);
// A run that has failed by then does not wait for answers.
stop.abort();
