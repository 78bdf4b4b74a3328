// Several steps write the comment at once, and a hook of the API's stand-in decides whose request comes next.

import { describe, expect, it } from 'vitest';
import { writeComment } from '../../src/github/comment.js';
import { COMMENT_MARKER, parseComment } from '../../src/github/comment-markdown.js';
import { loadCommentState, saveCommentState } from '../../src/github/comment-state.js';
import { PULL, sameSection, storeOf } from '../support/comment.js';
import {
  ACTIONS_BOT,
  REPOSITORY,
  startGitHub,
  type ApiRequest,
  type GitHubServer,
} from '../support/github-api.js';

const PLACE = { repository: REPOSITORY, number: PULL };

/** Numbers from 0 to below 1 that are the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Lets one request through at a time. Each writer waits at each of its requests until the schedule picks it; the
 * schedule decides only when every writer that is still running waits.
 */
class Turnstile {
  private readonly waiting = new Map<string, () => void>();
  private readonly running = new Set<string>();

  constructor(
    github: GitHubServer,
    private readonly pick: (names: readonly string[]) => string | undefined,
  ) {
    github.before = async ({ token }: ApiRequest) => {
      await new Promise<void>((resolve) => {
        this.waiting.set(token, resolve);
        this.next();
      });
      return undefined;
    };
  }

  /** Runs the parts of a writer's life, each when the schedule picks it. */
  async live(name: string, parts: readonly (() => Promise<void>)[]): Promise<void> {
    this.running.add(name);
    for (const part of parts) await part();
    this.running.delete(name);
    this.next();
  }

  private next(): void {
    const names = [...this.running];
    if (names.some((name) => !this.waiting.has(name)) || names.length === 0) return;
    const name = this.pick([...names].sort()) ?? names[0] ?? '';
    const proceed = this.waiting.get(name);
    this.waiting.delete(name);
    proceed?.();
  }
}

type Part = () => Promise<void>;

/** A job: its main step, and later its post step, as the action has them. */
function jobOf(github: GitHubServer, name: string): readonly [main: Part, post: Part] {
  const store = storeOf(github, name);
  const task = { store, sleep: () => Promise.resolve(), random: () => 0 };
  let state = '';
  return [
    async () => {
      const outcome = await writeComment({
        ...task,
        create: 'always',
        makeSections: () => [sameSection(name)],
      });
      state = saveCommentState(outcome, { ...PLACE, create: 'always' });
    },
    async () => {
      const saved = loadCommentState(state);
      expect(saved).toBeDefined();
      await writeComment({
        ...task,
        create: saved?.create ?? 'never',
        makeSections: () => saved?.sections ?? [],
      });
    },
  ];
}

interface Race {
  readonly writers: readonly string[];
  readonly pick: (names: readonly string[]) => string | undefined;
  readonly setUp?: (github: GitHubServer) => void;
  /** Whether no post step begins before all main steps have ended. */
  readonly postAfterAll?: boolean;
}

async function race({
  writers,
  pick,
  setUp = () => undefined,
  postAfterAll = false,
}: Race): Promise<GitHubServer> {
  const github = await startGitHub();
  github.pulls = [{ number: PULL, head: { sha: 'a'.repeat(40), ref: 'topic', repository: REPOSITORY } }];
  for (const writer of writers) github.accounts.set(writer, ACTIONS_BOT);
  setUp(github);
  const turnstile = new Turnstile(github, pick);
  const jobs = writers.map((name) => ({ name, parts: jobOf(github, name) }));
  if (postAfterAll) {
    await Promise.all(jobs.map(({ name, parts: [main] }) => turnstile.live(name, [main])));
    await Promise.all(jobs.map(({ name, parts: [, post] }) => turnstile.live(name, [post])));
  } else {
    await Promise.all(jobs.map(({ name, parts }) => turnstile.live(name, parts)));
  }
  return github;
}

/** A request of any writer, by chance. */
function byChance(seed: number): Race['pick'] {
  const random = randomFrom(seed);
  return (names) => names[Math.floor(random() * names.length)];
}

/** Stops one writer after some requests until all others have gone through main and post step. */
function stopping(slow: string, after: number): Race['pick'] {
  let count = 0;
  return (names) => {
    if (names.includes(slow) && count++ < after) return slow;
    return names.find((name) => name !== slow) ?? slow;
  };
}

function expectOneCommentOf(github: GitHubServer, writers: readonly string[]): void {
  const ours = github.comments.filter(({ body }) => body.startsWith(COMMENT_MARKER));
  expect(ours).toHaveLength(1);
  const keys = parseComment(ours[0]?.body ?? '').map(({ key }) => key);
  expect(keys).toEqual(writers.map((name) => sameSection(name).key));
}

const SEEDS = Array.from({ length: 100 }, (_, index) => index + 1);
const TWO = ['one', 'two'];
const THREE = ['one', 'three', 'two'];

function withComment(github: GitHubServer): void {
  github.addComment(ACTIONS_BOT, `${COMMENT_MARKER}\n`);
}

describe('after the last post step there is one comment with the sections of all', () => {
  it.each([
    { writers: TWO, where: 'there was none', setUp: () => undefined },
    { writers: THREE, where: 'there was none', setUp: () => undefined },
    { writers: TWO, where: 'there was one', setUp: withComment },
    { writers: THREE, where: 'there was one', setUp: withComment },
    {
      writers: THREE,
      where: 'there were two',
      setUp: (github: GitHubServer) => {
        withComment(github);
        withComment(github);
      },
    },
  ])(
    '$writers, in a hundred orders of requests, where $where',
    async ({ writers, setUp }) => {
      for (const seed of SEEDS)
        expectOneCommentOf(await race({ writers, pick: byChance(seed), setUp }), writers);
    },
    600_000,
  );

  it.each([
    { writers: TWO, setUp: () => undefined },
    { writers: THREE, setUp: withComment },
  ])(
    '$writers, whenever one of them is stopped until the others have ended',
    async ({ writers, setUp }) => {
      for (const slow of writers) {
        for (let after = 0; after <= 16; after++) {
          expectOneCommentOf(await race({ writers, pick: stopping(slow, after), setUp }), writers);
        }
      }
    },
    600_000,
  );

  it('two, in a hundred orders, with no edit history to look at, where the post steps come last', async () => {
    for (const seed of SEEDS) {
      const github = await race({
        writers: TWO,
        pick: byChance(seed),
        postAfterAll: true,
        setUp: (server) => (server.hasGraphql = false),
      });
      expectOneCommentOf(github, TWO);
    }
  }, 600_000);
});
