// The daemon of these tests, as the action finds it.

import { findDocker, type Daemon } from '../../src/daemon/docker.js';

export async function findDaemon(): Promise<Daemon> {
  const { daemon } = await findDocker(process.env);
  if (daemon === undefined) throw new Error('no daemon was found');
  return daemon;
}
