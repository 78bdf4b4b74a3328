// Finding the daemon, and saying why there is none: with every docker CLI of this machine.

import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { findDocker, type BuilderChoice, type Docker } from '../../src/daemon/docker.js';
import { findPlugin } from '../../src/daemon/plugins.js';
import { askDocker } from '../../src/daemon/questions.js';
import { ActionError } from '../../src/errors.js';
import { daemonOnSocket } from '../support/daemon-socket.js';
import {
  buildxPlugin,
  dockerScript,
  fakeDocker,
  PLUGIN_METADATA,
  serverVersion,
  windowsDaemon,
  type FakeCli,
} from '../support/docker-cli.js';
import { tempFolder } from '../support/temp-folder.js';

const PATH = process.env['PATH'] ?? '';
const CLIS = [
  ...new Set(execFileSync('which', ['-a', 'docker'], { encoding: 'utf8' }).trim().split('\n')),
].map((tool) => ({
  tool,
  env: { ...process.env, PATH: `${dirname(tool)}:${PATH}` },
}));

async function failure(
  env: Record<string, string | undefined>,
  timeoutMs?: number,
): Promise<{ message: string; hint: string | undefined }> {
  const error: unknown = await findDocker(
    env,
    undefined,
    askDocker(env, timeoutMs === undefined ? {} : { timeoutMs }),
  ).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ActionError)) throw new Error('it did not fail as it should', { cause: error });
  return { message: error.message, hint: error.hint };
}

describe.each(CLIS)('with $tool', ({ tool, env }) => {
  it('finds the daemon of these tests', async () => {
    const docker = await findDocker({ ...env, DOCKER_BUILDKIT: '0', DOCKER_DEFAULT_PLATFORM: 'linux/s390x' });
    expect(docker.tool).toBe(tool);
    expect(docker.daemon?.endpoint).toBe(process.env['DOCKER_HOST'] ?? 'unix:///var/run/docker.sock');
    expect(docker.daemon?.platform.os).toBe('linux');
    expect(docker.daemon?.serverVersion).toMatch(/^\d+\.\d+/);
    expect(docker.env['DOCKER_BUILDKIT'] ?? docker.env['DOCKER_DEFAULT_PLATFORM']).toBeUndefined();
    expect(docker.describe()).toMatch(
      /^(buildx|BuildKit of docker|classic builder of Docker) \S+ with the daemon at \S+$/,
    );
  });

  it.each([
    [
      'an unused socket',
      'unix:///nowhere/docker.sock',
      'no Docker daemon answers at "unix:///nowhere/docker.sock", which DOCKER_HOST names: Cannot connect',
    ],
    [
      'a closed port, and hides credentials',
      'tcp://me:secret@127.0.0.1:1',
      'no Docker daemon answers at "tcp://***@127.0.0.1:1", which DOCKER_HOST names: Cannot connect',
    ],
    [
      'what is no address',
      'foo://bar',
      'the environment variable DOCKER_HOST is "foo://bar", which is not an address: ',
    ],
  ])('names DOCKER_HOST where it is %s', async (_, host, message) => {
    const said = await failure({ ...env, DOCKER_HOST: host });
    expect(said.message.startsWith(message), said.message).toBe(true);
    expect(said.message).not.toContain('secret');
    expect(said.hint).toContain('unset it');
  });

  it('says that no daemon answers where nobody named one', async () => {
    const DOCKER_CONFIG = tempFolder();
    const cli = { ...env, DOCKER_CONFIG, DOCKER_HOST: undefined };
    execFileSync(tool, ['context', 'create', 'nowhere', '--docker', 'host=unix:///nowhere/docker.sock'], {
      env: cli,
      stdio: 'pipe',
    });
    const said = await failure({ ...cli, DOCKER_CONTEXT: 'nowhere' });
    expect(said.message).toBe(
      'no Docker daemon answers: Cannot connect to the Docker daemon at unix:///nowhere/docker.sock. Is the docker daemon running?',
    );
    expect(said.hint).toMatch(/^Start Docker/);
  });

  it('says that the socket may not be used', async () => {
    const folder = tempFolder();
    chmodSync(folder, 0o755);
    const socket = join(folder, 'docker.sock');
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(socket, resolve));
    onTestFinished(() => {
      server.close();
    });
    chmodSync(socket, 0o000);
    // Root may always: then the CLI runs as nobody.
    const asNobody = `exec setpriv --reuid=65534 --regid=65534 --clear-groups ${tool} "$@"`;
    const path = process.getuid?.() === 0 ? `${dockerScript(asNobody)}:${PATH}` : env.PATH;
    const said = await failure({ ...env, PATH: path, HOME: folder, DOCKER_HOST: `unix://${socket}` });
    expect(said.message).toBe(`no permission to talk to the Docker daemon at unix://${socket}`);
    expect(said.hint).toContain('group docker');
  });

  it('says that a daemon for Windows containers will not do', async () => {
    const said = await failure({ ...env, DOCKER_HOST: await windowsDaemon() });
    expect(said.message).toBe('the Docker daemon is for windows containers, and the image is for linux');
    expect(said.hint).toContain('Docker Desktop');
  });
});

describe('a daemon that takes what is sent and never answers', () => {
  const hangs = (): string => `${dockerScript('exec sleep 5')}:/bin:/usr/bin`;

  it('is named by its address, without credentials', async () => {
    const said = await failure({ PATH: hangs(), DOCKER_HOST: 'tcp://me:secret@10.0.0.1:2375' }, 300);
    expect(said.message).toBe(
      'the Docker daemon at "tcp://***@10.0.0.1:2375", which DOCKER_HOST names, gives no answer within 0.3 s',
    );
    expect(said.hint).toContain('firewall');
  });

  it('is that of the runner where nobody named one', async () => {
    const said = await failure({ PATH: hangs() }, 300);
    expect(said.message).toBe('the Docker daemon gives no answer within 0.3 s');
    expect(said.hint).toContain('engine: host');
  });
});

it('asks no longer than it is wanted to', async () => {
  const pids = join(tempFolder(), 'pids');
  const stop = new AbortController();
  const PATH = `${dockerScript(`echo $$ >>${pids}; exec sleep 60`)}:/bin:/usr/bin`;
  // With the plugin both questions are asked at once.
  const env = { PATH, DOCKER_HOST: 'tcp://10.0.0.1:2375', DOCKER_CONFIG: configWithPlugin() };
  const asked = askDocker(env, stop);
  const all = await vi.waitFor(() => {
    const lines = readFileSync(pids, 'utf8').trim().split('\n').map(Number);
    expect(lines).toHaveLength(2);
    return lines;
  });
  stop.abort(new Error('no longer wanted'));
  await expect(asked).rejects.toThrow('no longer wanted');
  await vi.waitFor(() => {
    for (const pid of all) expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  });
});

it('says that there is no docker command', async () => {
  const said = await failure({ PATH: tempFolder() });
  expect(said.message).toBe('there is no docker command on PATH');
});

/** A DOCKER_CONFIG folder with something that looks like the plugin. */
function configWithPlugin(): string {
  return tempFolder({ 'cli-plugins/docker-buildx': '' });
}

describe('what is asked', () => {
  const buildx = 'github.com/docker/buildx v0.24.0 d0e5e86';
  const VERSION = 'version --format {{json .}}';
  const BUILDX = 'buildx version';
  const find = async (
    cli: FakeCli,
    env: Record<string, string>,
    choice?: BuilderChoice,
  ): Promise<{ docker: Docker; asked: readonly string[] }> => {
    const folder = fakeDocker(cli);
    const docker = await findDocker({ PATH: `${folder}:/bin`, ...env }, choice);
    return { docker, asked: readFileSync(join(folder, 'asked'), 'utf8').trim().split('\n').sort() };
  };
  const nowhere = { DOCKER_HOST: 'tcp://10.0.0.1:2375' };

  const newDaemon: RequestListener = (_, response) =>
    response.end(JSON.stringify({ ...serverVersion('1.50'), Version: '29.0.0' }));

  it('is the plugin itself where it answers, and the daemon on its socket', async () => {
    const { env } = await daemonOnSocket(newDaemon);
    const { config, file } = buildxPlugin(`echo '${PLUGIN_METADATA}'`);
    const PATH = dockerScript('exit 1');
    const { builder, daemon } = await findDocker({ PATH, ...env, DOCKER_CONFIG: config });
    expect(builder).toMatchObject({ kind: 'buildx', version: '0.24.0', tool: file });
    expect(builder.env['DOCKER_CLI_PLUGIN_ORIGINAL_CLI_COMMAND']).toBe(join(PATH, 'docker'));
    expect(daemon).toMatchObject({ tool: join(PATH, 'docker'), serverVersion: '29.0.0' });
    expect(daemon?.env).not.toHaveProperty('DOCKER_CLI_PLUGIN_ORIGINAL_CLI_COMMAND');
  });

  it('is the CLI for its own version too where another builder than the plugin is forced', async () => {
    const { env } = await daemonOnSocket(newDaemon);
    const { config } = buildxPlugin(`echo '${PLUGIN_METADATA}'`);
    const forced = { ...env, DOCKER_CONFIG: config, GO_SCRATCH_IMAGE_BUILDER: 'buildkit' };
    const { docker, asked } = await find({ client: '20.10.24', api: '1.41' }, forced);
    expect(asked).toEqual([VERSION]);
    expect(docker.builder).toMatchObject({ kind: 'buildkit', version: '20.10.24', tool: docker.tool });
    expect(docker.builder.env['DOCKER_BUILDKIT']).toBe('1');
  });

  it.each([
    ['fails', 'exit 1'],
    ['says something else', 'echo "[]"'],
    ['says nothing of the kind', `echo '{"Version":1}'`],
  ])('is the CLI about a plugin that %s', async (_, body) => {
    const { env } = await daemonOnSocket(newDaemon);
    const cli = { client: '28.2.2', api: '1.50', buildx };
    const { docker, asked } = await find(cli, { ...env, DOCKER_CONFIG: buildxPlugin(body).config });
    expect(asked).toEqual([BUILDX]);
    expect(docker.builder).toMatchObject({ kind: 'buildx', version: '0.24.0', tool: docker.tool });
  });

  it('is the CLI about a plugin that cannot be run, where the daemon answers on its socket', async () => {
    const { env } = await daemonOnSocket(newDaemon);
    const cli = { client: '28.2.2', api: '1.50', buildx };
    const { docker, asked } = await find(cli, { ...env, DOCKER_CONFIG: configWithPlugin() });
    expect(asked).toEqual([BUILDX]);
    expect(docker.daemon).toMatchObject({ serverVersion: '29.0.0', endpoint: env.DOCKER_HOST });
    expect(docker.builder).toMatchObject({ kind: 'buildx', version: '0.24.0' });
  });

  it.each<[string, FakeCli, () => string, readonly string[]]>([
    ['both without a socket', { client: '28.2.2', api: '1.50', buildx }, configWithPlugin, [BUILDX, VERSION]],
    [
      'the CLI alone where it builds itself and nothing looks like the plugin',
      { client: '20.10.24', api: '1.41' },
      tempFolder,
      // A machine may have the plugin for all its users.
      findPlugin('buildx', { DOCKER_CONFIG: '/nowhere' }) ? [BUILDX, VERSION] : [VERSION],
    ],
    [
      'both of a CLI that leaves building to the plugin',
      { client: '28.2.2', api: '1.50', buildx },
      tempFolder,
      [BUILDX, VERSION],
    ],
  ])('is %s', async (_, cli, config, expected) => {
    expect((await find(cli, { ...nowhere, DOCKER_CONFIG: config() })).asked).toEqual(expected);
  });

  it('is the CLI for its own version where nothing looks like the plugin and the daemon answers', async () => {
    const { env } = await daemonOnSocket(newDaemon);
    const { docker, asked } = await find({ client: '20.10.24', api: '1.41' }, env);
    // A machine may have the plugin for all its users.
    expect(asked).toEqual(findPlugin('buildx', env) ? [BUILDX, VERSION] : ['--version']);
    expect(docker).toMatchObject({ clientVersion: '20.10.24', builder: { kind: 'buildkit' } });
    expect(docker.daemon?.platform.architecture).toBe('arm64');
  });

  it('is all of a CLI that says its version in another way', async () => {
    const { env } = await daemonOnSocket(newDaemon);
    const version = { Client: { Version: '20.10.99' }, Server: serverVersion('1.41') };
    const folder = dockerScript(`case $1 in
--version) echo 'podman version 4.9.4' ;;
version) echo '${JSON.stringify(version)}' ;;
*) exit 1 ;;
esac`);
    const docker = await findDocker({ PATH: `${folder}:/bin`, ...env });
    expect(docker).toMatchObject({ clientVersion: '20.10.99', daemon: { serverVersion: '28.2.2' } });
  });

  it('is the CLI too where the plugin does not work', async () => {
    const { env } = await daemonOnSocket(newDaemon);
    const cli = { client: '20.10.24', api: '1.41' };
    const { docker, asked } = await find(cli, { ...env, DOCKER_CONFIG: configWithPlugin() });
    expect(asked).toEqual([BUILDX, VERSION]);
    expect(docker.builder).toMatchObject({ kind: 'buildkit', version: '20.10.24' });
  });

  it('is what the CLI says where the daemon on the socket says nothing of use', async () => {
    const { env } = await daemonOnSocket((_, response) => {
      response.end('[]');
    });
    const cli = { client: '28.2.2', api: '1.50', buildx };
    const { docker, asked } = await find(cli, { ...env, DOCKER_CONFIG: configWithPlugin() });
    expect(asked).toEqual([BUILDX, VERSION]);
    expect(docker.daemon?.serverVersion).toBe('28.2.2');
  });

  it.each<[string, Record<string, string>, BuilderChoice?]>([
    ['forced', { GO_SCRATCH_IMAGE_BUILDER: 'buildx' }],
    ['needed for a cache', {}, { builder: undefined, cacheFrom: ['type=gha'], cacheTo: [] }],
  ])('is an older CLI for a plugin that is out of sight, where it is %s', async (_, wish, choice) => {
    const cli = { client: '20.10.24', api: '1.41', buildx };
    const { docker, asked } = await find(cli, { ...nowhere, DOCKER_CONFIG: tempFolder(), ...wish }, choice);
    expect(asked).toEqual([BUILDX, VERSION]);
    expect(docker.builder.kind).toBe('buildx');
  });
});

describe('a plugin', () => {
  it.each([
    ['in the folder of the config', { 'cli-plugins/docker-gsi-test': '' }, true],
    ['in no folder of another', { 'cli-plugins/docker-other': '' }, false],
    ['beside a damaged config', { 'config.json': '{', 'cli-plugins/docker-gsi-test': '' }, true],
  ])('is seen %s', (_, files, expected) => {
    const folder = tempFolder(files);
    const file = expected ? join(folder, 'cli-plugins/docker-gsi-test') : undefined;
    expect(findPlugin('gsi-test', { DOCKER_CONFIG: folder })).toBe(file);
  });

  it('is that of the user before any other', () => {
    const config = JSON.stringify({ cliPluginsExtraDirs: [tempFolder({ 'docker-gsi-test': '' })] });
    const own = tempFolder({ 'config.json': config, 'cli-plugins/docker-gsi-test': '' });
    expect(findPlugin('gsi-test', { DOCKER_CONFIG: own })).toBe(join(own, 'cli-plugins/docker-gsi-test'));
  });

  it('is seen in a folder that the config names', () => {
    const folder = tempFolder({ 'docker-gsi-test': '' });
    const config = JSON.stringify({ cliPluginsExtraDirs: [7, folder] });
    const file = join(folder, 'docker-gsi-test');
    expect(findPlugin('gsi-test', { DOCKER_CONFIG: tempFolder({ 'config.json': config }) })).toBe(file);
  });
});

describe('the way to build', () => {
  const buildx = 'github.com/docker/buildx v0.24.0 d0e5e86';

  it.each([
    ['the plugin, where it works', { client: '28.2.2', api: '1.50', buildx }, 'buildx 0.24.0'],
    [
      'the plugin, also beside an older CLI',
      { client: '20.10.24+dfsg1', api: '1.41', buildx },
      'buildx 0.24.0',
    ],
    ['the BuildKit of an older CLI', { client: '20.10.24+dfsg1', api: '1.41' }, 'buildkit 20.10.24+dfsg1'],
    [
      'the classic builder of a newer CLI without the plugin',
      { client: '23.0.0', api: '1.42' },
      'classic 28.2.2',
    ],
    ['the classic builder of a CLI that cannot export', { client: '18.09.9', api: '1.41' }, 'classic 28.2.2'],
    [
      'the classic builder of a daemon without BuildKit',
      { client: '20.10.24', api: '1.38' },
      'classic 28.2.2',
    ],
    [
      'not a plugin that is something else',
      { client: '28.2.2', api: '1.50', buildx: 'buildah 1.33' },
      'classic 28.2.2',
    ],
  ])('is %s', async (_, cli, expected) => {
    const DOCKER_CONFIG = 'buildx' in cli ? configWithPlugin() : tempFolder();
    // Where there is no socket, over which the real daemon would answer.
    const env = { PATH: `${fakeDocker(cli)}:/bin`, DOCKER_CONFIG, DOCKER_HOST: 'tcp://10.0.0.1:2375' };
    const { builder, daemon } = await findDocker(env);
    expect(`${builder.kind} ${builder.version}`).toBe(expected);
    expect(daemon?.platform).toEqual({ os: 'linux', architecture: 'arm64' });
  });

  it('can be forced', async () => {
    const PATH = `${fakeDocker({ client: '28.2.2', api: '1.50', buildx })}:/bin`;
    expect((await findDocker({ PATH, GO_SCRATCH_IMAGE_BUILDER: 'classic' })).builder.kind).toBe('classic');
  });

  it.each([
    ['podman', 'the environment variable GO_SCRATCH_IMAGE_BUILDER is "podman"'],
    ['buildx', 'GO_SCRATCH_IMAGE_BUILDER is "buildx", but docker 28.2.2 has no buildx plugin that works'],
    [
      'buildkit',
      'GO_SCRATCH_IMAGE_BUILDER is "buildkit", but docker 28.2.2 with the daemon 28.2.2 has no BuildKit of its own',
    ],
  ])('cannot be forced to %s where that is not to be had', async (forced, message) => {
    const PATH = `${fakeDocker({ client: '28.2.2', api: '1.50' })}:/bin`;
    expect((await failure({ PATH, GO_SCRATCH_IMAGE_BUILDER: forced })).message).toBe(message);
  });

  it('comes with the store that keeps the images', async () => {
    const containerd = '[["driver-type","io.containerd.snapshotter.v1"]]';
    const found = [undefined, containerd].map(async (driverStatus) => {
      const cli = { client: '28.2.2', api: '1.50', ...(driverStatus === undefined ? {} : { driverStatus }) };
      // Where there is no socket, over which the real daemon would answer.
      const env = { PATH: `${fakeDocker(cli)}:/bin`, DOCKER_HOST: 'tcp://10.0.0.1:2375' };
      return (await findDocker(env)).daemon?.askStore();
    });
    expect(await Promise.all(found)).toEqual(['classic', 'containerd']);
  });
});

describe('a named builder', () => {
  const buildx = 'github.com/docker/buildx v0.24.0 d0e5e86';
  const cli = { client: '28.2.2', api: '1.50' };
  const none = { builder: undefined, cacheFrom: [], cacheTo: [] };
  const find = (folder: string, choice: Partial<BuilderChoice>): Promise<Docker> =>
    findDocker({ PATH: `${folder}:/bin` }, { ...none, ...choice });

  it('is told to buildx with its caches', async () => {
    const choice = { builder: 'mine', cacheFrom: ['type=gha'], cacheTo: ['type=gha,mode=max'] };
    const docker = await find(fakeDocker({ ...cli, buildx }), choice);
    expect(docker.builder.flags).toEqual([
      '--builder=mine',
      '--cache-from=type=gha',
      '--cache-to=type=gha,mode=max',
    ]);
    expect(docker.describe()).toMatch(/^buildx 0\.24\.0 \(builder mine\) with the daemon at /);
  });

  it('is looked for by the plugin itself', async () => {
    const { config } = buildxPlugin(`case "$*" in
docker-cli-plugin-metadata) echo '${PLUGIN_METADATA}' ;;
"buildx inspect mine") ;;
*) echo "no builder: $*" >&2; exit 1 ;;
esac`);
    const env = {
      PATH: `${fakeDocker(cli)}:/bin`,
      DOCKER_CONFIG: config,
      DOCKER_HOST: 'tcp://10.0.0.1:2375',
    };
    const docker = await findDocker(env, { ...none, builder: 'mine' });
    expect(docker.builder.flags).toEqual(['--builder=mine']);
    await expect(findDocker(env, { ...none, builder: 'other' })).rejects.toThrow(
      'no builder: buildx inspect',
    );
  });

  it('does without a daemon', async () => {
    const script = `case $1 in
buildx) echo '${buildx}' ;;
*) echo 'Cannot connect to the Docker daemon' >&2; exit 1 ;;
esac`;
    const docker = await find(dockerScript(script), { builder: 'mine' });
    expect(docker.daemon).toBeUndefined();
    expect(docker.describe()).toBe('buildx 0.24.0 with the builder mine');
    await expect(find(dockerScript(script), {})).rejects.toThrow('no Docker daemon answers');
  });

  it('must be known to buildx', async () => {
    const script = `case "$1 $2" in
"buildx inspect") echo 'ERROR: no builder "mine" found' >&2; exit 1 ;;
buildx*) echo '${buildx}' ;;
esac`;
    await expect(find(dockerScript(script), { builder: 'mine' })).rejects.toThrow(
      'builder: buildx has no builder "mine": ERROR: no builder "mine" found',
    );
  });

  it.each([
    ['builder', { builder: 'mine' }],
    ['cache-from', { cacheFrom: ['type=gha'] }],
    ['cache-to', { cacheTo: ['type=gha'] }],
  ])('is refused without buildx: %s', async (input, choice) => {
    await expect(find(fakeDocker(cli), choice)).rejects.toThrow(
      `${input}: the docker command has no buildx plugin that works`,
    );
  });
});
