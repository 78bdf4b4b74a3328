import { describe, expect, it } from 'vitest';
import { machineEnvironment } from '../../src/go/machine.js';

describe('machineEnvironment', () => {
  it('takes what programs need to run, and nothing that changes what they do', () => {
    const env = {
      PATH: '/bin',
      Path: 'x',
      HOME: '/root',
      TMPDIR: '/t',
      SSH_AUTH_SOCK: '/s',
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'a.b',
      GIT_CONFIG_VALUE_0: 'c',
      GIT_DIR: '/elsewhere',
      GIT_CONFIG: '/elsewhere',
      GOFLAGS: '-race',
      GOROOT: '/elsewhere',
      CC: 'gcc',
      GITHUB_TOKEN: 'secret',
      INPUT_PACKAGE: '.',
      XDG_CACHE_HOME: undefined,
    };
    expect(machineEnvironment(env, 'linux')).toEqual({
      PATH: '/bin',
      HOME: '/root',
      TMPDIR: '/t',
      SSH_AUTH_SOCK: '/s',
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'a.b',
      GIT_CONFIG_VALUE_0: 'c',
    });
  });

  it('knows the names of Windows in any case', () => {
    expect(machineEnvironment({ Path: 'C:\\x', SystemRoot: 'C:\\Windows', goflags: 'x' }, 'win32')).toEqual({
      Path: 'C:\\x',
      SystemRoot: 'C:\\Windows',
    });
  });
});
