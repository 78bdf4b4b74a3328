import { describe, expect, it } from 'vitest';
import { COMMENT_MARKER, parseComment, renderComment } from '../../src/github/comment-markdown.js';
import type { CommentSection } from '../../src/github/comment-model.js';
import { commentReport, repairComment, type ReportComment } from '../../src/github/comment-report.js';
import { eventOf } from '../../src/github/event-payload.js';
import { EARLIER_HEAD, grownSection, HEAD, PULL, sameSection } from '../support/comment.js';
import { ACTIONS_BOT, REPOSITORY, startGitHub, type GitHubServer } from '../support/github-api.js';
import type { SectionContent } from '../../src/report/section-model.js';

const ENV = {
  GITHUB_REPOSITORY: REPOSITORY,
  GITHUB_RUN_ID: '100',
  GITHUB_RUN_ATTEMPT: '1',
  GITHUB_WORKFLOW: 'ci',
  GITHUB_JOB: 'image',
  GITHUB_ACTION: 'build',
};
const KEY = 'ci / image / build / server / linux/amd64';
const OUR_SECTION = { ...grownSection, key: KEY };

/** What a step says: that the program has grown, or that it has not. */
function contentOf(section: CommentSection): SectionContent {
  const { verdict, isNews, headline, rows, lines, foot } = section;
  return { verdict, isNews, headline, rows, lines, foot, details: [] };
}

const GROWN = contentOf(grownSection);
const SAME = contentOf(sameSection('server'));

function pullRequestEvent(headRepository: string, name = 'pull_request'): ReportComment['event'] {
  return eventOf(
    { GITHUB_EVENT_NAME: name, GITHUB_REPOSITORY: REPOSITORY },
    {
      pull_request: {
        number: PULL,
        head: { ref: 'topic', sha: HEAD, repo: { full_name: headRepository } },
        base: { ref: 'main', repo: { full_name: REPOSITORY } },
      },
    },
  );
}

async function start(): Promise<GitHubServer> {
  const github = await startGitHub();
  github.pulls = [{ number: PULL, head: { sha: HEAD, ref: 'topic', repository: REPOSITORY } }];
  return github;
}

interface Written {
  readonly state: string;
  readonly lines: readonly string[];
}

async function write(
  github: GitHubServer,
  report: Partial<ReportComment> = {},
  env: object = {},
): Promise<Written> {
  const lines: string[] = [];
  const state = await commentReport(
    {
      event: pullRequestEvent(REPOSITORY),
      mode: 'auto',
      content: GROWN,
      identity: ['server', 'linux/amd64'],
      id: 'aa',
      ...report,
    },
    {
      env: { ...ENV, GITHUB_API_URL: github.url, ...env },
      token: 'token',
      log: (line) => lines.push(line),
      sleep: () => Promise.resolve(),
    },
  );
  return { state, lines };
}

function bodies(github: GitHubServer): readonly string[] {
  return github.comments.map(({ body }) => body);
}

function keysOf(body: string | undefined): readonly string[] {
  return parseComment(body ?? '')
    .map(({ key }) => key)
    .sort();
}

function changes(github: GitHubServer): readonly string[] {
  return github.requests
    .map(({ method, path }) => `${method} ${path}`)
    .filter((request) => !request.startsWith('GET') && !request.endsWith('/graphql'));
}

describe('a step on a pull request', () => {
  it('writes one comment where it has news, and says where it is', async () => {
    const github = await start();
    const { lines } = await write(github);
    expect(bodies(github)).toEqual([renderComment([{ ...OUR_SECTION, details: [] }])]);
    expect(lines).toEqual(['comment: https://github.example/acme/server/pull/12#issuecomment-1001']);
  });

  it('makes no new comment where it has none', async () => {
    const github = await start();
    const { lines } = await write(github, { content: SAME });
    expect(changes(github)).toEqual([]);
    expect(lines).toEqual([
      'no comment on pull request #12: there is nothing to tell (comment: always writes one all the same)',
    ]);
  });

  it('makes one all the same where it always shall, and none where it never shall', async () => {
    const github = await start();
    await write(github, { content: SAME, mode: 'never' });
    expect(github.requests).toEqual([]);
    await write(github, { content: SAME, mode: 'always' });
    expect(bodies(github)).toHaveLength(1);
  });

  it('adds to a comment that is there, news or not, and takes nothing away', async () => {
    const github = await start();
    github.addComment(ACTIONS_BOT, renderComment([sameSection('worker')]));
    await write(github, { content: SAME });
    expect(keysOf(bodies(github)[0])).toEqual([KEY, sameSection('worker').key]);
  });

  it('updates its section in place, and says so where the size is back', async () => {
    const github = await start();
    await write(github);
    const [, ...rest] = github.pulls;
    expect(rest).toEqual([]);
    await write(github, { content: SAME }, { GITHUB_RUN_ID: '101' });
    expect(bodies(github)).toHaveLength(1);
    expect(bodies(github)[0]?.split('\n')[1]).toBe('### ✅ server is back to 6.08 MB (was +434 kB)');
    await write(github, { content: SAME }, { GITHUB_RUN_ID: '102' });
    expect(bodies(github)[0]?.split('\n')[1]).toBe('### ✅ server: 6.08 MB, unchanged');
  });

  it('writes nothing where its section is there already', async () => {
    const github = await start();
    await write(github);
    const before = changes(github).length;
    await write(github);
    expect(changes(github)).toHaveLength(before);
  });

  it('leaves a stranger’s comment with our marker alone', async () => {
    const github = await start();
    github.addComment({ login: 'mallory', type: 'User' }, `${COMMENT_MARKER}\nforged`);
    await write(github);
    expect(bodies(github)).toHaveLength(2);
    expect(bodies(github)[0]).toBe(`${COMMENT_MARKER}\nforged`);
  });

  it('merges duplicates into the oldest, and removes the others', async () => {
    const github = await start();
    const first = github.addComment(ACTIONS_BOT, renderComment([sameSection('a')]));
    github.addComment(ACTIONS_BOT, renderComment([sameSection('b')]));
    github.addComment(ACTIONS_BOT, renderComment([sameSection('c')]));
    await write(github);
    expect(github.comments.map(({ id }) => id)).toEqual([first.id]);
    expect(keysOf(bodies(github)[0])).toEqual(['ci / image / a', 'ci / image / b', KEY, 'ci / image / c']);
  });

  it('does not speak of a commit that the pull request has left behind', async () => {
    const github = await start();
    github.pulls = [{ number: PULL, head: { sha: EARLIER_HEAD, ref: 'topic', repository: REPOSITORY } }];
    const { lines, state } = await write(github);
    expect(changes(github)).toEqual([]);
    expect(state).toBe('');
    expect(lines).toEqual([
      'no comment on pull request #12: it has another commit than aaaaaaa by now; the report is in the job summary and in the report file',
    ]);
  });

  it('does not write over what a later run of the same job has said', async () => {
    const github = await start();
    const later = { ...OUR_SECTION, writer: { run: 101, attempt: 1, id: '00' } };
    github.addComment(ACTIONS_BOT, renderComment([later]));
    const { lines } = await write(github);
    expect(changes(github)).toEqual([]);
    expect(lines[0]).toMatch(/another step has the same key and wrote later/);
  });

  it('does nothing on other events', async () => {
    const github = await start();
    await write(github, { event: eventOf({ GITHUB_EVENT_NAME: 'push' }, {}) });
    expect(github.requests).toEqual([]);
  });
});

describe('a step that may or can not comment', () => {
  const ELSEWHERE = 'the report is in the job summary and in the report file';

  it.each<{
    readonly why: string;
    readonly break: (github: GitHubServer) => void;
    readonly from?: string;
    readonly line: string;
  }>([
    {
      why: 'a fork’s pull request',
      break: (github) => (github.mayWrite = false),
      from: 'fork/server',
      line: 'the token of a pull request from a fork may only read (403, "Resource not accessible by integration"); the action\'s comment/ can write it from a workflow_run workflow',
    },
    {
      why: 'a token without the permission',
      break: (github) => (github.mayWrite = false),
      line: 'the token may not write it (403, "Resource not accessible by integration"); give the job pull-requests: write',
    },
    {
      why: 'a private repository that the token does not see',
      break: (github) => (github.isVisible = false),
      line: 'the token does not see it (404, "Not Found"); give the job pull-requests: write',
    },
    {
      why: 'a locked conversation',
      break: (github) => (github.isLocked = true),
      line: 'its conversation is locked (403, "Unable to create comment because issue is locked.")',
    },
    {
      why: 'a body that GitHub does not take',
      break: (github) =>
        (github.before = ({ method, path }) =>
          method === 'POST' && path.endsWith('/comments')
            ? { status: 422, message: 'Validation Failed' }
            : undefined),
      line: 'GitHub did not take it (422, "Validation Failed")',
    },
    {
      why: 'a limit without end',
      break: (github) =>
        (github.before = () => ({ status: 429, message: 'slow down', headers: { 'retry-after': '900' } })),
      line: 'too many requests (429, "slow down", to be asked again in 900 s)',
    },
    {
      why: 'a server that is down',
      break: (github) => (github.before = () => ({ status: 503, message: 'Unavailable' })),
      line: 'GitHub did not take it (503, "Unavailable")',
    },
  ])(
    'says so in one line, and where the report is: $why',
    async ({ break: breakIt, from = REPOSITORY, line }) => {
      const github = await start();
      breakIt(github);
      const { lines } = await write(github, { event: pullRequestEvent(from) });
      expect(lines).toEqual([`no comment on pull request #12: ${line}; ${ELSEWHERE}`]);
      expect(github.comments).toEqual([]);
    },
  );

  it('says so where nothing answers at all', async () => {
    const github = await start();
    const { lines } = await write(github, {}, { GITHUB_API_URL: 'http://127.0.0.1:9' });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^no comment on pull request #12: GitHub did not take it \(no answer: /);
  });

  it('does not make a second comment where the first came without an answer', async () => {
    const github = await start();
    let failed = false;
    github.before = ({ method, path }) => {
      if (failed || method !== 'POST' || !path.endsWith('/comments')) return undefined;
      failed = true;
      return { status: 502, afterwards: true };
    };
    await write(github);
    expect(bodies(github)).toHaveLength(1);
  });
});

describe('the post step', () => {
  async function repair(github: GitHubServer, state: string): Promise<readonly string[]> {
    const lines: string[] = [];
    await repairComment(state, {
      env: { ...ENV, GITHUB_API_URL: github.url },
      token: 'token',
      log: (line) => lines.push(line),
      sleep: () => Promise.resolve(),
    });
    return lines;
  }

  it('puts back what another step has written over', async () => {
    const github = await start();
    const { state } = await write(github);
    const [comment] = github.comments;
    if (comment !== undefined) comment.body = renderComment([sameSection('worker')]);
    expect(await repair(github, state)).toEqual([]);
    expect(keysOf(bodies(github)[0])).toEqual([KEY, sameSection('worker').key]);
  });

  it('leaves a comment removed that someone has removed', async () => {
    const github = await start();
    const { state } = await write(github);
    github.comments = [];
    await repair(github, state);
    expect(bodies(github)).toEqual([]);
  });

  it('writes what the main step could not, as far as it was to be written', async () => {
    const github = await start();
    github.before = () => ({ status: 503 });
    const news = (await write(github)).state;
    const none = (await write(github, { content: SAME, id: 'bb' })).state;
    github.before = () => undefined;
    await repair(github, none);
    expect(bodies(github)).toEqual([]);
    await repair(github, news);
    expect(bodies(github)).toHaveLength(1);
  });

  it('has nothing to do where the token may not write, or nothing is remembered', async () => {
    const github = await start();
    github.mayWrite = false;
    expect((await write(github)).state).toBe('');
    const asked = github.requests.length;
    for (const state of ['', '{', '{}', '[]', 'null']) expect(await repair(github, state)).toEqual([]);
    expect(github.requests).toHaveLength(asked);
  });
});
