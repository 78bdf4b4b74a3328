// Sections of the pull-request comment, and clients that write it without waiting.

import { createApi, type GitHubApi } from '../../src/github/api.js';
import type { CommentSection } from '../../src/github/comment-model.js';
import { createCommentStore, type CommentStore } from '../../src/github/comment-store.js';
import { REPOSITORY, type GitHubServer } from './github-api.js';

export const HEAD = 'a'.repeat(40);
export const EARLIER_HEAD = 'b'.repeat(40);
export const PULL = 12;

/** What a step says about a program that has grown over its budget. */
export const grownSection: CommentSection = {
  key: 'ci / image / server / linux/amd64',
  headSha: HEAD,
  writer: { run: 100, attempt: 1, id: 'aa' },
  verdict: 'fail',
  isNews: true,
  headline: ['server grows by 434 kB (+7.5 %), budget 200 kB, because of ', { code: 'gopkg.in/yaml.v3' }],
  rows: [
    {
      image: 'server',
      platform: 'linux/amd64',
      uncompressed: 6_512_802,
      compressed: 2_690_112,
      change: 434_176,
      budget: '+200,000',
      verdict: 'fail',
    },
  ],
  lines: [[{ strong: 'Why:' }, ' ', { code: 'gopkg.in/yaml.v3' }, ' v3.0.1, new: +305 kB']],
  details: [
    { title: 'Modules', markdown: '| module | change |\n|---|--:|\n| `gopkg.in/yaml.v3` | +305 kB |' },
  ],
  foot: ['merge a1b2c3d against its first parent 9f8e7d6 (stored report)'],
};

/** A section of a program that did not change; its key is made of its name. */
export function sameSection(name: string, run = 100): CommentSection {
  return {
    key: `ci / image / ${name}`,
    headSha: HEAD,
    writer: { run, attempt: 1, id: Buffer.from(name).toString('hex') },
    verdict: 'pass',
    isNews: false,
    headline: [`${name}: 6.08 MB, unchanged`],
    rows: [
      {
        image: name,
        platform: 'linux/amd64',
        uncompressed: 6_078_626,
        compressed: 2_501_842,
        change: 0,
        verdict: 'pass',
      },
    ],
    lines: [],
    details: [],
    foot: [],
  };
}

/** The API as a step has it, but that waiting takes no time; `waits` collects how long it would have been. */
export function apiOf(github: GitHubServer, { token = 'token', waits = [] as number[] } = {}): GitHubApi {
  return createApi({
    token,
    env: { GITHUB_API_URL: github.url },
    sleep: (ms) => {
      waits.push(ms);
      return Promise.resolve();
    },
    now: () => 1_700_000_000_000,
  });
}

export function storeOf(github: GitHubServer, token = 'token'): CommentStore {
  return createCommentStore(apiOf(github, { token }), { repository: REPOSITORY, number: PULL });
}
