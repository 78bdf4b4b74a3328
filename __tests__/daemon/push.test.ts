// From source to a running container through a registry: made and pushed with no daemon, pulled and run by one.

import { expect, it } from 'vitest';
import { NO_DAEMON, runStep } from '../support/action-step.js';
import { docker, removeAfterTest } from '../support/daemon-contents.js';
import { LOGIN, startRealRegistry } from '../support/docker-registry.js';
import { tempFolder } from '../support/temp-folder.js';

const GREET = 'package main\n\nimport "fmt"\n\nfunc main() { fmt.Println("hello from the registry") }\n';

it.each(['linux/amd64', 'linux/amd64,linux/arm64'])(
  'a daemon pulls what was pushed for %s, under its digest, and the program greets',
  async (platforms) => {
    const registry = await startRealRegistry({ auth: 'basic' });
    const tag = `${registry.host}/acme/greet:1.0`;
    removeAfterTest(tag);
    const { exitCode, printed, outputs } = await runStep({
      workspace: tempFolder({ 'go.mod': 'module example.com/greet\n\ngo 1.19\n', 'main.go': GREET }),
      env: NO_DAEMON,
      inputs: {
        'builder-image': '',
        rebuild: '',
        platforms,
        push: 'true',
        tags: `${tag}\n${registry.host}/acme/greet:latest`,
        'registry-username': LOGIN.user,
        'registry-password': LOGIN.password,
      },
    });
    expect(exitCode, printed).toBe(0);
    expect(outputs).toMatchObject({ engine: 'host', pushed: 'true' });
    expect(printed).not.toContain(`${LOGIN.user}:${LOGIN.password}`);

    docker('--config', registry.dockerConfig, 'pull', '--quiet', tag);
    expect(docker('run', '--rm', '--pull', 'never', tag)).toBe('hello from the registry');
    const inspect = (field: string): string => docker('image', 'inspect', '--format', field, tag);
    expect(inspect('{{index .RepoDigests 0}}')).toBe(outputs['ref']);
    expect(inspect('{{.Id}}')).toBe(outputs['image-id']);
  },
);
