// A size check from push to pull request, through dist/ and the service of the actions cache: what the push stores is
// what the pull request is compared with, and only where nothing is stored the base is built, once.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { StepResult } from '../../script/runner.ts';
import { runStep } from '../support/action-step.js';
import { startCacheService, type CacheService } from '../support/cache-service.js';
import { newRepository, type Repository } from '../support/git-repository.js';
import { tempFolder } from '../support/temp-folder.js';

const BASE = 'package main\n\nfunc main() { println("hello") }\n';
const HEAD =
  'package main\n\nimport "fmt"\n\nfunc main() { fmt.Println("hello", fmt.Sprintf("%v", struct{ A, B any }{1, "b"})) }\n';
const REPOSITORY = 'acme/hello';
const BASE_COMPILE = /^::group::base: compile$/gm;

interface Story {
  readonly service: CacheService;
  readonly base: { readonly repository: Repository; readonly commit: string };
  /** With its history; checked out is the merge commit. */
  readonly pull: { readonly repository: Repository; readonly head: string; readonly merge: string };
}

async function begin(): Promise<Story> {
  const service = await startCacheService();
  const repository = newRepository();
  const commit = repository.commit('base', {
    'go.mod': 'module example.com/hello\n\ngo 1.19\n',
    'main.go': BASE,
  });
  repository.git('checkout', '--quiet', '-b', 'topic');
  const head = repository.commit('heavier', { 'main.go': HEAD });
  repository.git('checkout', '--quiet', '--detach', 'main');
  const merge = repository.merge('topic');
  const base = { repository: repository.checkoutOf(commit), commit };
  return { service, base, pull: { repository, head, merge } };
}

async function runIn(
  { folder }: Repository,
  event: { readonly name: string; readonly sha: string; readonly ref: string; readonly payload: object },
  { service, inputs }: { readonly service: CacheService; readonly inputs: Readonly<Record<string, string>> },
): Promise<StepResult> {
  const eventFile = join(tempFolder(), 'event.json');
  writeFileSync(eventFile, JSON.stringify(event.payload));
  return runStep({
    workspace: folder,
    inputs: { engine: 'host', 'builder-image': '', load: 'false', comment: 'never', ...inputs },
    env: {
      ...service.env,
      GITHUB_EVENT_NAME: event.name,
      GITHUB_EVENT_PATH: eventFile,
      GITHUB_REPOSITORY: REPOSITORY,
      GITHUB_SHA: event.sha,
      GITHUB_REF: event.ref,
    },
  });
}

async function runPush(
  { service, base }: Story,
  inputs: Readonly<Record<string, string>> = {},
): Promise<StepResult> {
  const ref = 'refs/heads/main';
  const payload = { ref, after: base.commit, repository: { full_name: REPOSITORY } };
  return runIn(base.repository, { name: 'push', sha: base.commit, ref, payload }, { service, inputs });
}

async function runPull(
  { service, base, pull }: Story,
  inputs: Readonly<Record<string, string>>,
): Promise<StepResult> {
  const repo = { full_name: REPOSITORY };
  const payload = {
    number: 7,
    repository: repo,
    pull_request: {
      number: 7,
      head: { ref: 'topic', sha: pull.head, repo },
      base: { ref: 'main', sha: base.commit, repo },
      labels: [],
    },
  };
  const event = { name: 'pull_request', sha: pull.merge, ref: 'refs/pull/7/merge', payload };
  return runIn(pull.repository, event, { service, inputs });
}

it('a pull request is compared with what the push to its base has stored, and the base is not built', async () => {
  const story = await begin();
  const pushed = await runPush(story);
  expect(pushed.exitCode, pushed.printed).toBe(0);
  expect(pushed.outputs['baseline']).toBe('none');
  expect(story.service.keys()).toEqual([expect.stringContaining(story.base.commit)]);

  const checked = await runPull(story, { 'max-increase': '10kB' });
  expect(checked.printed).not.toMatch(BASE_COMPILE);
  expect(checked.exitCode, checked.printed).toBe(1);
  const growth = Number(checked.outputs['size']) - Number(pushed.outputs['size']);
  expect(growth).toBeGreaterThan(100_000);
  expect(checked.outputs).toMatchObject({ verdict: 'fail', 'size-delta': String(growth) });
  expect(checked.summary).toContain('(stored report)');
});

it('the base is built once where nothing is stored, and gives the same difference', async () => {
  const story = await begin();
  const built = await runPull(story, { 'max-increase': '10kB' });
  expect(built.exitCode, built.printed).toBe(1);
  expect(built.printed.match(BASE_COMPILE)).toHaveLength(1);
  expect(built.summary).toContain('(built in this run)');
  // A pull request makes no baseline.
  expect(story.service.keys()).toEqual([]);

  await runPush(story);
  const stored = await runPull(story, { 'max-increase': '10kB' });
  expect(stored.outputs['size-delta']).toBe(built.outputs['size-delta']);
});

it('without a budget on growth nothing is built for a comparison, and it is said that there is none', async () => {
  const story = await begin();
  const { exitCode, printed, outputs } = await runPull(story, {});
  expect(exitCode, printed).toBe(0);
  expect(printed).not.toMatch(BASE_COMPILE);
  expect(outputs).toMatchObject({ baseline: 'none', 'size-delta': '', verdict: 'pass' });
});

it('a push of which one program fails stores nothing: it would stand for all of them', async () => {
  const story = await begin();
  const { folder } = story.base.repository;
  mkdirSync(join(folder, 'broken'));
  writeFileSync(join(folder, 'broken/main.go'), 'package main\n\nfunc main() { missing() }\n');
  const { exitCode, printed } = await runPush(story, { package: '.,./broken', tags: 'acme/{name}:1' });
  expect(exitCode).toBe(1);
  expect(printed).toContain('undefined: missing');
  expect(story.service.keys()).toEqual([]);
});

it('code of a pull request is not built with the rights of pull_request_target', async () => {
  const { pull, base, service } = await begin();
  const payload = {
    number: 7,
    repository: { full_name: REPOSITORY },
    pull_request: {
      number: 7,
      head: { ref: 'topic', sha: pull.head, repo: { full_name: 'stranger/hello' } },
      base: { ref: 'main', sha: base.commit, repo: { full_name: REPOSITORY } },
      labels: [],
    },
  };
  const event = { name: 'pull_request_target', sha: base.commit, ref: 'refs/heads/main', payload };
  const { exitCode, printed } = await runIn(pull.repository, event, { service, inputs: {} });
  expect(exitCode).toBe(1);
  expect(printed).toMatch(/^::error.*pull_request_target/m);
  expect(printed).not.toContain('::group::compile');
});
