// Why there is no daemon to build with, in the user's words: read from what the docker CLI prints (the same from
// 20.10 to 28, but for the case of a letter).

import { hideCredentials, type Environment } from '../command.js';
import { CommandError, InputError, type ActionError } from '../errors.js';
import { explainRemote } from './remote-errors.js';

/** The error for a CLI that reached no daemon, from what it printed to standard error. */
export function noDaemon(stderr: string, env: Environment): ActionError {
  const said = hideCredentials(lastLine(stderr));
  const host = env['DOCKER_HOST'] ?? '';
  const shownHost = JSON.stringify(hideCredentials(host));
  const remote = explainRemote(
    hideCredentials(stderr),
    host === '' ? 'the address in the docker context' : shownHost,
  );
  if (remote !== undefined) return remote;
  if (/permission denied/i.test(said)) {
    const where = /(?:unix|npipe):\/\/[^\s:]+/.exec(said)?.[0] ?? (host === '' ? 'its socket' : shownHost);
    return new CommandError(`no permission to talk to the Docker daemon at ${where}`, {
      hint: 'Add the user of the runner to the group docker, and restart the runner.',
    });
  }
  if (/client version .* is too (?:old|new)/i.test(said)) {
    return new CommandError(`the docker CLI and its daemon do not understand each other: ${said}`, {
      hint: 'Update the older one of the two.',
    });
  }
  if (/unable to resolve docker endpoint|unable to parse docker host/i.test(said) && host !== '') {
    return new InputError(
      `the environment variable DOCKER_HOST is ${shownHost}, which is not an address: ${said}`,
      {
        hint: HOST_FORMS,
      },
    );
  }
  if (host !== '') {
    return new InputError(`no Docker daemon answers at ${shownHost}, which DOCKER_HOST names: ${said}`, {
      hint: 'Correct DOCKER_HOST, or unset it to use the daemon of this machine.',
    });
  }
  return new CommandError(`no Docker daemon answers: ${said}`, {
    hint: 'Start Docker in an earlier step, or set engine: host, which needs Go alone.',
  });
}

/** The error for a CLI that waits for its daemon until it is given up: something on the way swallows what is sent. */
export function silentDaemon(env: Environment, timeoutMs: number): ActionError {
  const within = `within ${timeoutMs / 1000} s`;
  const host = env['DOCKER_HOST'] ?? '';
  if (host === '') {
    return new CommandError(`the Docker daemon gives no answer ${within}`, {
      hint: 'See whether "docker version" answers on this runner and restart Docker there, or set engine: host, which needs Go alone.',
    });
  }
  const shownHost = JSON.stringify(hideCredentials(host));
  return new InputError(
    `the Docker daemon at ${shownHost}, which DOCKER_HOST names, gives no answer ${within}`,
    {
      hint: 'Check the address, and that no firewall on the way drops what is sent to it; or unset DOCKER_HOST to use the daemon of this machine.',
    },
  );
}

/** The error for a daemon that runs containers of another system. */
export function wrongSystem(os: string): ActionError {
  return new InputError(
    `the Docker daemon is for ${os === '' ? 'other' : os} containers, and the image is for linux`,
    {
      hint: 'Use a runner whose daemon is for Linux containers, such as ubuntu-latest, or switch Docker Desktop to them.',
    },
  );
}

const HOST_FORMS =
  'Write it as unix:///var/run/docker.sock, tcp://host:2376 or ssh://user@host, or unset it.';

function lastLine(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '').at(-1) ?? 'the docker CLI gave no reason';
}
