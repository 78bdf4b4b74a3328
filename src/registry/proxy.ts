// Which HTTP proxy an address is reached through: HTTPS_PROXY, HTTP_PROXY and NO_PROXY as Go and curl read them
// (golang.org/x/net/http/httpproxy).

import { BlockList, isIP } from 'node:net';
import type { Environment } from '../command.js';
import { InputError } from '../errors.js';
import { isLoopback } from './address.js';

/** The proxy for an address; undefined for none. An InputError where the variable holds no address. */
export function findProxy(url: URL, env: Environment): URL | undefined {
  const name = url.protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY';
  const value = setting(env, name);
  if (value === '' || isLoopback(url.hostname) || isExcluded(url, setting(env, 'NO_PROXY'))) return undefined;
  const address = value.includes('://') ? value : `http://${value}`;
  const proxy = URL.canParse(address) ? new URL(address) : undefined;
  if (proxy === undefined || !/^https?:$/.test(proxy.protocol)) {
    // The value may hold a password: it is not shown.
    throw new InputError(`${name} does not hold the address of an HTTP proxy`, {
      hint: `Set ${name} to http://host:port, or unset it.`,
    });
  }
  return proxy;
}

function setting(env: Environment, name: string): string {
  return env[name.toLowerCase()] ?? env[name] ?? '';
}

function isExcluded(url: URL, list: string): boolean {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const port = url.port || (url.protocol === 'https:' ? '443' : '80');
  return list
    .split(/[\s,]+/)
    .filter((item) => item !== '')
    .some((item) => item === '*' || matches(item.toLowerCase(), host, port));
}

function matches(item: string, host: string, port: string): boolean {
  const [name = '', wantedPort] = isIP(item) === 0 ? item.split(/:(?=\d+$)/) : [item];
  if (wantedPort !== undefined && wantedPort !== port) return false;
  const range = /^(?<network>[^/]+)\/(?<bits>\d{1,3})$/.exec(name)?.groups;
  if (range !== undefined) return isInRange(host, range['network'] ?? '', Number(range['bits']));
  const bare = name.replace(/^\*?\./, '').replace(/^\[|\]$/g, '');
  // ".example.com" is for the names below it, "example.com" for itself as well.
  return (bare === host && !/^\*?\./.test(name)) || host.endsWith(`.${bare}`);
}

function isInRange(host: string, network: string, bits: number): boolean {
  const family = isIP(network) === 6 ? 'ipv6' : 'ipv4';
  if (isIP(network) === 0 || isIP(host) !== isIP(network) || bits > (family === 'ipv6' ? 128 : 32))
    return false;
  const list = new BlockList();
  list.addSubnet(network, bits, family);
  return list.check(host, family);
}
