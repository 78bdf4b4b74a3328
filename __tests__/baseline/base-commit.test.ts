import { describe, expect, it } from 'vitest';
import { checkTrustedHead, chooseBase, findBase, type BaseCommit } from '../../src/baseline/base-commit.js';
import { readCheckout, type Checkout } from '../../src/baseline/checkout.js';
import type { BaselineEvent } from '../../src/baseline/event.js';
import type { Remote } from '../../src/baseline/git.js';
import { createHistory } from '../../src/baseline/history.js';
import { InputError } from '../../src/errors.js';
import { newRepository, testGit, untouched, type Repository } from '../support/git-repository.js';
import { tempFolder } from '../support/temp-folder.js';

/** Main goes on while a branch is worked on; GitHub has made the merge commit. */
interface PullRequestStory {
  readonly repository: Repository;
  /** Where the branch left main. */
  readonly fork: string;
  /** Main's tip when the event was made. */
  readonly tip: string;
  readonly head: string;
  readonly merge: string;
}

function pullRequestStory(branch = 'main'): PullRequestStory {
  const repository = newRepository(branch);
  repository.commit('zero');
  const fork = repository.commit('one');
  repository.git('checkout', '--quiet', '-b', 'feature');
  repository.commit('feature1');
  const head = repository.commit('feature2');
  repository.git('checkout', '--quiet', branch);
  const tip = repository.commit('two');
  repository.git('checkout', '--quiet', '--detach');
  const merge = repository.merge('feature');
  repository.git('update-ref', 'refs/pull/1/merge', merge);
  repository.git('update-ref', 'refs/pull/1/head', head);
  repository.git('checkout', '--quiet', branch);
  return { repository, fork, tip, head, merge };
}

function pullRequest(
  story: PullRequestStory,
  more: { sha?: string; ref?: string; tip?: string } = {},
): BaselineEvent {
  return {
    kind: 'pull_request',
    sha: more.sha ?? story.merge,
    pullRequest: { head: { sha: story.head }, base: { ref: more.ref ?? 'main', sha: more.tip ?? story.tip } },
  };
}

async function baseOf(
  clone: Repository,
  event: BaselineEvent,
  remote?: Remote,
): Promise<(BaseCommit | { readonly reason: string }) & { readonly log: readonly string[] }> {
  const git = await testGit();
  const log: string[] = [];
  const checkout = (await readCheckout(git, clone.folder)) as Checkout;
  const place = {
    git,
    checkout,
    remote,
    tempDir: tempFolder(),
    log: (line: string): unknown => log.push(line),
  };
  const history = createHistory(place);
  const found = await untouched(clone, () =>
    findBase(chooseBase(event, checkout), { git, checkout, history }),
  );
  return { ...found, log };
}

describe('on a pull request', () => {
  it('the merge commit of the event is compared with its first parent, though its clone has no history', async () => {
    const story = pullRequestStory();
    const clone = story.repository.checkoutOf(story.merge);
    expect(await baseOf(clone, pullRequest(story))).toEqual({
      commit: story.tip,
      relation: 'first parent',
      log: [],
    });
  });

  it('a merge commit of an older base is compared with that older base, whatever main is now', async () => {
    const story = pullRequestStory();
    story.repository.commit('three');
    const clone = story.repository.checkoutOf(story.merge);
    const event = pullRequest(story, { tip: story.repository.head() });
    expect(await baseOf(clone, event)).toMatchObject({ commit: story.tip });
  });

  it('the head itself is compared with the merge base, not with the tip of the base branch', async () => {
    const story = pullRequestStory();
    const clone = story.repository.clone();
    clone.git('checkout', '--quiet', '--detach', story.head);
    expect(await baseOf(clone, pullRequest(story))).toEqual({
      commit: story.fork,
      relation: 'merge base',
      log: [],
    });
  });

  it('the merge base is fetched where the clone has no history', async () => {
    const story = pullRequestStory();
    const clone = story.repository.checkoutOf(story.head);
    const found = await baseOf(clone, pullRequest(story), { url: story.repository.url() });
    expect(found).toEqual({ commit: story.fork, relation: 'merge base', log: [] });
  });

  it('a head that is a merge itself is not taken for the merge commit', async () => {
    const story = pullRequestStory();
    const { repository } = story;
    repository.git('checkout', '--quiet', 'feature');
    const head = repository.merge('main');
    const clone = repository.clone();
    clone.git('checkout', '--quiet', '--detach', head);
    const event = pullRequest({ ...story, head });
    expect(await baseOf(clone, event)).toMatchObject({ commit: story.tip, relation: 'merge base' });
    // As act does it: GITHUB_SHA is what is checked out.
    expect(await baseOf(clone, pullRequest({ ...story, head }, { sha: head }))).toMatchObject({
      commit: story.tip,
    });
  });

  it('a merge of the head that is not that of the event is compared with the merge base', async () => {
    const story = pullRequestStory();
    const { repository } = story;
    repository.git('checkout', '--quiet', '--detach', story.fork);
    const own = repository.commit('own');
    repository.merge('feature');
    const found = await baseOf(repository.clone(), pullRequest(story));
    expect(found).toMatchObject({ relation: 'merge base' });
    expect(found).not.toMatchObject({ commit: own });
  });

  it('the base branch may have been merged again after the event knew its tip', async () => {
    const story = pullRequestStory();
    const { repository } = story;
    const newer = repository.commit('three');
    repository.git('checkout', '--quiet', 'feature');
    const head = repository.merge('main');
    const event = pullRequest({ ...story, head });
    const clone = repository.clone();
    clone.git('checkout', '--quiet', '--detach', head);
    expect(await baseOf(clone, event)).toMatchObject({ commit: newer });
    const shallow = repository.checkoutOf(head);
    expect(await baseOf(shallow, event, { url: repository.url() })).toMatchObject({ commit: newer });
  });

  it('the default branch may have any name', async () => {
    const story = pullRequestStory('trunk');
    const clone = story.repository.checkoutOf(story.head);
    const found = await baseOf(clone, pullRequest(story, { ref: 'trunk' }), { url: story.repository.url() });
    expect(found).toMatchObject({ commit: story.fork });
  });

  it('a head of a fork has its merge base with the repository that it is to go into', async () => {
    const story = pullRequestStory();
    const fork = story.repository.clone();
    fork.git('config', 'user.name', 'B');
    fork.git('checkout', '--quiet', '-b', 'theirs', story.fork);
    const head = fork.commit('theirs');
    fork.git('remote', 'rename', 'origin', 'upstream');
    // GitHub keeps the heads of all pull requests in the repository that they are for.
    story.repository.git('fetch', '--quiet', fork.url(), `${head}:refs/pull/2/head`);
    const found = await baseOf(fork, pullRequest({ ...story, head }), { url: story.repository.url() });
    expect(found).toMatchObject({ commit: story.fork });
    const shallow = fork.checkoutOf(head);
    expect(
      await baseOf(shallow, pullRequest({ ...story, head }), { url: story.repository.url() }),
    ).toMatchObject({
      commit: story.fork,
    });
  });

  it('histories without a common commit have no base', async () => {
    const story = pullRequestStory();
    const other = newRepository();
    other.commit('other');
    const found = await baseOf(other, pullRequest(story, { ref: 'gone', tip: 'f'.repeat(40) }));
    expect(found).toMatchObject({
      reason: `no common ancestor of ${other.head().slice(0, 12)} and gone could be found`,
    });
  });

  it('a server that does not answer is one line in the log', async () => {
    const story = pullRequestStory();
    const clone = story.repository.checkoutOf(story.head);
    const found = await baseOf(clone, pullRequest(story), { url: 'http://127.0.0.1:1/acme/server' });
    expect(found).toMatchObject({ reason: expect.stringContaining('no common ancestor') as string });
    expect(found.log).toHaveLength(1);
    expect(found.log[0]).toMatch(/^history of the base could not be fetched: /);
  });
});

describe('on other events', () => {
  const checkout = {
    folder: '/w',
    head: 'c'.repeat(40),
    parents: ['b'.repeat(40)],
    isShallow: true,
    isPartial: false,
  };
  const first = { ...checkout, parents: [] };

  it.each<[string, BaselineEvent, Checkout, object]>([
    [
      'a push',
      { kind: 'push', sha: undefined, before: 'a' },
      checkout,
      { commit: 'a', relation: 'tip before the push' },
    ],
    [
      'a push of a new branch',
      { kind: 'push', sha: undefined, before: undefined },
      checkout,
      { relation: 'first parent' },
    ],
    [
      'a merge group',
      { kind: 'merge_group', sha: undefined, baseSha: 'a' },
      checkout,
      { commit: 'a', relation: 'base of the merge group' },
    ],
    [
      'a schedule',
      { kind: 'schedule', sha: undefined },
      checkout,
      { commit: 'b'.repeat(40), relation: 'first parent' },
    ],
    ['a dispatch', { kind: 'workflow_dispatch', sha: undefined }, checkout, { relation: 'first parent' }],
    ['a finished workflow', { kind: 'workflow_run', sha: undefined }, checkout, { relation: 'first parent' }],
    ['an unknown event', { kind: 'other', sha: undefined }, checkout, { relation: 'first parent' }],
    [
      'the first commit of a repository',
      { kind: 'workflow_dispatch', sha: undefined },
      first,
      { kind: 'none', reason: 'this is the first commit of the repository' },
    ],
    [
      'the first push of a repository',
      { kind: 'push', sha: undefined, before: undefined },
      first,
      { kind: 'none', reason: 'this is the first commit of the repository' },
    ],
  ])('%s', (_, event, place, expected) => {
    expect(chooseBase(event, place)).toMatchObject(expected);
  });

  it('a schedule finds it in a real repository', async () => {
    const repository = newRepository();
    const parent = repository.commit('one');
    const clone = repository.checkoutOf(repository.commit('two'));
    expect(await baseOf(clone, { kind: 'schedule', sha: undefined })).toMatchObject({ commit: parent });
  });
});

describe('pull_request_target', () => {
  const event = (sha: string): BaselineEvent => ({
    kind: 'pull_request_target',
    sha,
    pullRequest: { head: { sha: 'b' }, base: { ref: 'main', sha } },
  });

  it('is refused where anything but the commit of the event is checked out', () => {
    for (const head of ['b', undefined]) {
      expect(() => {
        checkTrustedHead(event('a'), head);
      }).toThrow(InputError);
    }
  });

  it('has a hint to the action that comments', () => {
    try {
      checkTrustedHead(event('a'), 'b');
    } catch (error) {
      expect((error as InputError).hint).toContain('comment/');
    }
    expect.assertions(1);
  });

  it('builds the base branch, with nothing to compare', () => {
    expect(() => {
      checkTrustedHead(event('a'), 'a');
    }).not.toThrow();
    expect(
      chooseBase(event('a'), { folder: '', head: 'a', parents: ['0'], isShallow: true, isPartial: false }),
    ).toEqual({
      kind: 'none',
      reason: 'on pull_request_target the base branch itself is built',
    });
  });

  it('is the only event that is refused', () => {
    expect(() => {
      checkTrustedHead({ kind: 'push', sha: 'a', before: undefined }, 'b');
    }).not.toThrow();
  });
});

describe('ancestors', () => {
  it('are the first parents, nearest first, from the clone or from the server', async () => {
    const story = pullRequestStory();
    const { repository } = story;
    repository.git('checkout', '--quiet', 'main');
    const merged = repository.merge('feature');
    const third = repository.commit('three');
    const git = await testGit();
    const parents = async (clone: Repository, most: number): Promise<readonly string[]> => {
      const checkout = (await readCheckout(git, clone.folder)) as Checkout;
      const remote = { url: repository.url() };
      const history = createHistory({ git, checkout, remote, tempDir: tempFolder(), log: () => undefined });
      return untouched(clone, () => history.firstParents(third, most));
    };
    expect((await parents(repository, 50)).slice(0, 3)).toEqual([merged, story.tip, story.fork]);
    const shallow = repository.checkoutOf(third);
    expect(await parents(shallow, 2)).toEqual([merged, story.tip]);
    expect(await parents(shallow, 50)).toHaveLength(4);
  });
});
