import { expect, it } from 'vitest';
import { isGitConfig, withoutCredentials } from '../../src/engine/git-config.js';

it.each([
  ['.git/config', true],
  ['sub/.git/config', true],
  ['.git/modules/sub/config', true],
  ['.git/worktrees/x/config.worktree', true],
  ['config', false],
  ['app/config', false],
  ['.git/config.lock', false],
  ['.github/config', false],
])('%s holds settings of git: %s', (path, expected) => {
  expect(isGitConfig(path)).toBe(expected);
});

it('leaves out what actions/checkout signs in with, and keeps the rest', () => {
  const config = `[core]
	repositoryformatversion = 0
	sshCommand = ssh -i /secret
[remote "origin"]
	url = https://user:token@github.com/acme/x
	fetch = +refs/heads/*:refs/remotes/origin/*
[http "https://github.com/"]
	extraheader = AUTHORIZATION: basic c2VjcmV0 \\
	  go on
	sslVerify = true
[credential] helper = store
[branch "main"]
	remote = origin`;
  expect(withoutCredentials(config)).toBe(`[core]
	repositoryformatversion = 0
[remote "origin"]
	url = https://github.com/acme/x
	fetch = +refs/heads/*:refs/remotes/origin/*
[http "https://github.com/"]
	sslVerify = true
[branch "main"]
	remote = origin`);
});

it('changes nothing where there is nothing to hide', () => {
  const config = '[core]\r\n\tbare = false\r\n[user]\r\n\temail = me@example.com\r\n';
  expect(withoutCredentials(config)).toBe(config);
});
