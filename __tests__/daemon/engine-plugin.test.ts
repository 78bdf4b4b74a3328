// The docker engine with a buildx plugin in sight, which is called without the CLI in between. The stand-in builds with
// what the real CLI of this machine has.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findProgram } from '../../src/daemon/program.js';
import { buildxPlugin, PLUGIN_METADATA } from '../support/docker-cli.js';
import { binaryOf, findTestBuilders, makeProgram, required, runEngine } from '../support/docker-engine.js';
import { REFERENCE_PROGRAM, sha256Of } from '../support/engine-contract.js';
import { tempFolder } from '../support/temp-folder.js';

it('builds with the plugin, as the CLI would call it', async () => {
  const builders = await findTestBuilders(required('GSI_TEST_BUILDER_IMAGE'));
  const builder = builders.find(({ kind }) => kind !== 'classic');
  if (builder === undefined) throw new Error('there is no BuildKit');
  const real = findProgram('docker', { ...process.env, ...builder.env }) ?? '';
  const calls = join(tempFolder(), 'calls');
  const { config } = buildxPlugin(`echo "$DOCKER_CLI_PLUGIN_ORIGINAL_CLI_COMMAND $*" >>${calls}
case $1 in
docker-cli-plugin-metadata) echo '${PLUGIN_METADATA}'; exit ;;
esac
shift
for word; do
  shift
  case $word in
  --provenance=*|--sbom=*) ;;
  *) set -- "$@" "$word" ;;
  esac
done
unset DOCKER_CONFIG
DOCKER_BUILDKIT=1 exec ${real} "$@"`);
  const viaPlugin = {
    ...builder,
    kind: 'buildx',
    env: { PATH: process.env['PATH'] ?? '', DOCKER_CONFIG: config },
  } as const;
  const binary = binaryOf(await runEngine(viaPlugin, makeProgram(builder, REFERENCE_PROGRAM)));
  expect(sha256Of(binary)).toBe(
    sha256Of(binaryOf(await runEngine(builder, makeProgram(builder, REFERENCE_PROGRAM)))),
  );
  const docker = findProgram('docker', process.env) ?? '';
  expect(readFileSync(calls, 'utf8').trim().split('\n')).toEqual([
    `${docker} docker-cli-plugin-metadata`,
    `${docker} buildx build --provenance=false --sbom=false --progress=plain --output type=tar,dest=- -f Dockerfile -`,
  ]);
});
