// Stands between client and registry and cuts the connection at one message, counted over both directions and all
// connections. A message is what arrives in one piece.

import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

export interface FaultProxy {
  readonly port: number;
  /** How many messages have come by. */
  readonly messages: () => number;
}

export interface Fault {
  /** The message that is not passed on, counted from 1. */
  readonly cutAt: number;
  /** 'once': the next connection works again; 'for-good': nothing works from then on. */
  readonly lasts: 'once' | 'for-good';
}

/** Starts one for the test that is running. */
export async function startFaultProxy(target: number, { cutAt, lasts }: Fault): Promise<FaultProxy> {
  let messages = 0;
  const open = new Set<Socket>();
  const isDead = (): boolean => lasts === 'for-good' && messages >= cutAt;
  const pass = (from: Socket, to: Socket): void => {
    open.add(from);
    from.on('data', (bytes) => {
      messages += 1;
      if (messages === cutAt || isDead()) {
        from.destroy();
        to.destroy();
      } else to.write(bytes);
    });
    from.on('end', () => to.end());
    from.on('error', () => to.destroy());
    from.on('close', () => {
      open.delete(from);
      to.destroy();
    });
  };
  const server = createServer((client) => {
    if (isDead()) {
      client.destroy();
      return;
    }
    const upstream = connect(target, '127.0.0.1');
    pass(client, upstream);
    pass(upstream, client);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of open) socket.destroy();
    server.close();
  });
  return { port: (server.address() as AddressInfo).port, messages: () => messages };
}
