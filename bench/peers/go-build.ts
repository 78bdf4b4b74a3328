// The compiler alone, with the flags of this action: what no other way can be faster than.

import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { HostPeer } from '../host-peer.ts';
import { measureCommand } from '../measure.ts';

export const goBuild: HostPeer = {
  name: '`go build` alone',
  async compile({ source, tempDir }) {
    const file = path.join(tempDir, 'program');
    // Onto an output that is there and up to date it would do nothing.
    await rm(file, { force: true });
    const flags = ['-trimpath', '-buildvcs=false', '-ldflags=-s', '-o', file];
    const command = ['env', 'CGO_ENABLED=0', 'go', 'build', ...flags, '.'];
    return { ...(await measureCommand(command, { cwd: source, tempDir })), file };
  },
};
