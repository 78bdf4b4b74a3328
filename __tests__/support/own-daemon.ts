// A Docker daemon of a test's own, which listens on TCP with TLS and wants a certificate of its clients, as
// https://docs.docker.com/engine/security/protect-access/ describes. It needs root, or sudo without a password.

import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** What tells a docker CLI to use the daemon. */
export type TlsAccess = Readonly<Record<'DOCKER_HOST' | 'DOCKER_TLS_VERIFY' | 'DOCKER_CERT_PATH', string>>;

export interface TlsDaemon {
  readonly access: TlsAccess;
  /** A folder of certificates like that in `access`, with another authority's in the place of one. */
  readonly wrongCertificates: (what: 'authority' | 'client') => string;
  readonly stop: () => Promise<void>;
}

/** Starts it on an address of this machine that is not loopback: its published ports count as another machine's. */
export async function startTlsDaemon(): Promise<TlsDaemon> {
  const folder = mkdtempSync(join(tmpdir(), 'gsi-test-'));
  const address = ownAddress();
  const port = await freePort();
  const certificates = makeCertificates(folder, address);
  const access: TlsAccess = {
    DOCKER_HOST: `tcp://${address}:${port}`,
    DOCKER_TLS_VERIFY: '1',
    DOCKER_CERT_PATH: certificates.client,
  };
  const daemon = spawn(...asRoot('dockerd', daemonFlags(folder, access.DOCKER_HOST)), { stdio: 'ignore' });
  const ended = new Promise((resolve) => daemon.once('exit', resolve));
  const stop = async (): Promise<void> => {
    asRootNow('kill', [readFileSync(join(folder, 'docker.pid'), 'utf8')]);
    await ended;
    asRootNow('sh', ['-c', UNMOUNT, 'sh', folder]);
    asRootNow('rm', ['-rf', folder]);
  };
  await waitUntil(() => {
    execFileSync('docker', ['version'], { env: { ...process.env, ...access }, stdio: 'ignore' });
  });
  return { access, wrongCertificates: certificates.wrong, stop };
}

// With containers that have no network but their own loopback, and a part of containerd that no other daemon uses.
function daemonFlags(folder: string, host: string): readonly string[] {
  const name = `gsi-test-${process.pid}`;
  const file = (key: string, path: string): string => `--${key}=${join(folder, path)}`;
  return [
    `--host=${host}`,
    '--tlsverify',
    file('tlscacert', 'ca.pem'),
    file('tlscert', 'server/cert.pem'),
    file('tlskey', 'server/key.pem'),
    file('data-root', 'data'),
    file('exec-root', 'exec'),
    file('pidfile', 'docker.pid'),
    `--containerd-namespace=${name}`,
    `--containerd-plugins-namespace=${name}-plugins`,
    '--bridge=none',
    '--iptables=false',
  ];
}

const UNMOUNT =
  'awk -v folder="$1/" \'index($2, folder) == 1 { print $2 }\' /proc/mounts | sort -r | xargs -r umount || true';

function makeCertificates(
  folder: string,
  address: string,
): { readonly client: string; readonly wrong: TlsDaemon['wrongCertificates'] } {
  makeAuthority(join(folder, 'ca'));
  cpSync(join(folder, 'ca.pem'), join(folder, 'client/ca.pem'), { recursive: true });
  signCertificate(folder, 'server', `subjectAltName=IP:${address}\nextendedKeyUsage=serverAuth\n`);
  signCertificate(folder, 'client', 'extendedKeyUsage=clientAuth\n');
  return {
    client: join(folder, 'client'),
    wrong: (what) => {
      const wrong = join(folder, `wrong-${what}`);
      cpSync(join(folder, 'client'), wrong, { recursive: true });
      makeAuthority(join(wrong, 'other'));
      cpSync(join(wrong, 'other.pem'), join(wrong, what === 'authority' ? 'ca.pem' : 'cert.pem'));
      if (what === 'client') cpSync(join(wrong, 'other-key.pem'), join(wrong, 'key.pem'));
      return wrong;
    },
  };
}

const NEW_KEY = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];

function makeAuthority(path: string): void {
  const out = ['-keyout', `${path}-key.pem`, '-out', `${path}.pem`];
  openssl('req', '-x509', ...NEW_KEY, '-days', '2', '-subj', '/CN=test authority', ...out);
}

function signCertificate(folder: string, name: string, extensions: string): void {
  const file = (path: string): string => join(folder, name, path);
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(file('extensions'), extensions);
  openssl('req', ...NEW_KEY, '-subj', `/CN=${name}`, '-keyout', file('key.pem'), '-out', file('request'));
  const authority = ['-CA', join(folder, 'ca.pem'), '-CAkey', join(folder, 'ca-key.pem'), '-CAcreateserial'];
  const out = ['-extfile', file('extensions'), '-out', file('cert.pem')];
  openssl('x509', '-req', '-in', file('request'), ...authority, '-days', '2', ...out);
}

function openssl(...args: readonly string[]): void {
  execFileSync('openssl', args, { stdio: 'pipe' });
}

/** An address of this machine that is not loopback. */
function ownAddress(): string {
  const found = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal);
  if (found === undefined) throw new Error('this machine has no address but loopback');
  return found.address;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function asRoot(program: string, args: readonly string[]): [string, string[]] {
  return process.getuid?.() === 0 ? [program, [...args]] : ['sudo', ['-n', program, ...args]];
}

function asRootNow(program: string, args: readonly string[]): void {
  execFileSync(...asRoot(program, args), { stdio: 'pipe' });
}

async function waitUntil(works: () => void): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      works();
      return;
    } catch (error) {
      if (attempt === 300) throw error;
    }
    await sleep(200);
  }
}
