import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readCommentInputs } from '../src/comment-inputs.js';
import { runComment, type CommentOutputs } from '../src/comment-run.js';
import { parseComment } from '../src/github/comment-markdown.js';
import { EARLIER_HEAD, HEAD, PULL } from './support/comment.js';
import { REPOSITORY, startGitHub, type GitHubServer } from './support/github-api.js';
import { exampleReport, failedReport } from './support/report.js';
import { inputVariables } from './support/runner-inputs.js';
import { tempFolder } from './support/temp-folder.js';
import type { SectionContent } from '../src/report/section-model.js';

const FORK = 'fork/server';

const GROWN: SectionContent = {
  verdict: 'fail',
  isNews: true,
  headline: ['server grows by 434 kB, because of ', { code: 'gopkg.in/yaml.v3' }],
  rows: [
    {
      image: 'server',
      platform: 'linux/amd64',
      uncompressed: 6_512_802,
      compressed: 2_690_112,
      change: 434_176,
      verdict: 'fail',
    },
  ],
  lines: [],
  details: [
    {
      title: 'Modules',
      markdown: 'All that grew:\n\n| module | change |\n|---|--:|\n| `gopkg.in/yaml.v3` | +305 kB |',
    },
  ],
  foot: [],
};
const GROWN_REPORT = JSON.stringify({ ...exampleReport, comment: GROWN });

interface Run {
  readonly outputs: CommentOutputs;
  readonly lines: readonly string[];
  readonly warnings: readonly string[];
}

interface RunOptions {
  readonly files?: Readonly<Record<string, string>>;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly event?: string;
  readonly run?: object;
  readonly head?: string;
}

async function runIn(github: GitHubServer, options: RunOptions = {}): Promise<Run> {
  const {
    files = { 'reports/a.json': GROWN_REPORT },
    inputs = {},
    event = 'workflow_run',
    run = {},
    head = HEAD,
  } = options;
  const [lines, warnings]: [string[], string[]] = [[], []];
  const payload = {
    pull_request: {
      number: PULL,
      head: { ref: 'topic', sha: head, repo: { full_name: REPOSITORY } },
      base: { repo: { full_name: REPOSITORY } },
    },
    workflow_run: {
      id: 500,
      run_attempt: 1,
      name: 'ci',
      event: 'pull_request',
      head_sha: head,
      head_branch: 'topic',
      head_repository: { full_name: FORK },
      pull_requests: [],
      ...run,
    },
  };
  const workspace = tempFolder({ ...files, 'event.json': JSON.stringify(payload) });
  const outputs = await runComment({
    env: {
      ...inputVariables({ reports: 'reports', 'github-token': 'token', ...inputs }),
      GITHUB_WORKSPACE: workspace,
      GITHUB_EVENT_NAME: event,
      GITHUB_EVENT_PATH: join(workspace, 'event.json'),
      GITHUB_REPOSITORY: REPOSITORY,
      GITHUB_RUN_ID: '501',
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_WORKFLOW: 'size comment',
      GITHUB_API_URL: github.url,
    },
    log: (line) => lines.push(line),
    warn: (message) => warnings.push(message),
    sleep: () => Promise.resolve(),
  });
  return { outputs, lines, warnings };
}

async function start(): Promise<GitHubServer> {
  const github = await startGitHub();
  github.pulls = [{ number: PULL, head: { sha: HEAD, ref: 'topic', repository: FORK } }];
  return github;
}

describe('comment/ after a run for a fork’s pull request', () => {
  it('finds the pull request, writes its comment and gives it out', async () => {
    const github = await start();
    const { outputs, warnings } = await runIn(github);
    expect(outputs).toEqual({
      'comment-url': 'https://github.example/acme/server/pull/12#issuecomment-1001',
      'comment-id': '1001',
      verdict: 'fail',
    });
    expect(warnings).toEqual([]);
    expect(github.comments[0]?.body).toContain(
      '### ❌ server grows by 434 kB, because of `gopkg.in/yaml.v3`\n',
    );
    expect(github.comments[0]?.body).toContain(
      '\nAll that grew:\n\n| module | change |\n|---|--:|\n| `gopkg.in/yaml.v3` | +305 kB |\n',
    );
  });

  it('merges the reports of a matrix into one comment', async () => {
    const github = await start();
    const worker = JSON.stringify({ ...failedReport, name: 'worker', tags: [] });
    await runIn(github, {
      files: {
        'reports/a.json': GROWN_REPORT,
        'reports/b/worker.json': worker,
        'reports/c.json': GROWN_REPORT,
      },
    });
    expect(github.comments).toHaveLength(1);
    expect(
      parseComment(github.comments[0]?.body ?? '')
        .map(({ key }) => key)
        .sort(),
    ).toEqual([
      'ci / server / linux/amd64 / ghcr.io/acme/server:1.4.2',
      'ci / server / linux/amd64 / ghcr.io/acme/server:1.4.2 / 2',
      'ci / worker / linux/amd64',
    ]);
  });

  it('updates the comment when the branch was pushed to again', async () => {
    const github = await start();
    await runIn(github);
    github.pulls = [{ number: PULL, head: { sha: EARLIER_HEAD, ref: 'topic', repository: FORK } }];
    const passed = JSON.stringify({
      ...exampleReport,
      comment: {
        ...GROWN,
        verdict: 'pass',
        isNews: false,
        rows: [{ ...GROWN.rows[0], change: 0, verdict: 'pass' }],
      },
    });
    await runIn(github, { files: { 'reports/a.json': passed }, head: EARLIER_HEAD, run: { id: 600 } });
    expect(github.comments).toHaveLength(1);
    expect(github.comments[0]?.body.split('\n')[1]).toBe('### ✅ server is back to 6.51 MB (was +434 kB)');
  });

  it.each<{ readonly why: string; readonly options: RunOptions; readonly line: string }>([
    {
      why: 'the pull request has a later commit',
      options: { head: EARLIER_HEAD },
      line: 'no comment: pull request #12 is at aaaaaaa by now, the run was for bbbbbbb',
    },
    {
      why: 'the run was for another branch',
      options: { run: { head_branch: 'other' } },
      line: 'no comment: no pull request is open from fork/server, branch other',
    },
    {
      why: 'the run was not for a pull request',
      options: { run: { event: 'push' } },
      line: 'no comment: the run was started by push, not by a pull request',
    },
    {
      why: 'the event is another',
      options: { event: 'schedule' },
      line: 'no comment: the event schedule is not about a pull request',
    },
    {
      why: 'there is no token',
      options: { inputs: { 'github-token': '' } },
      line: 'no comment: there is no github-token',
    },
  ])('writes none where $why, and says so in one line', async ({ options, line }) => {
    const github = await start();
    const { lines, outputs } = await runIn(github, options);
    expect(lines).toEqual([line]);
    expect(github.comments).toEqual([]);
    expect(outputs).toEqual({ 'comment-url': '', 'comment-id': '', verdict: 'fail' });
  });

  it('writes none where it never shall', async () => {
    const github = await start();
    await runIn(github, { inputs: { comment: 'never' } });
    expect(github.requests).toEqual([]);
  });
});

describe('comment/ in the workflow of the pull request itself', () => {
  it('writes the comment of that pull request', async () => {
    const github = await start();
    await runIn(github, { event: 'pull_request' });
    expect(github.comments).toHaveLength(1);
    expect(parseComment(github.comments[0]?.body ?? '')[0]?.writer.run).toBe(501);
  });

  it('says what is worth saying of a report without a comparison', async () => {
    const github = await start();
    await runIn(github, { event: 'pull_request', files: { 'reports/a.json': JSON.stringify(failedReport) } });
    expect(github.comments[0]?.body.replace(/<!--.*-->\n?/g, ''))
      .toBe(`### ❌ server: 6.08 MB, 2.50 MB to pull, a check failed

| image | platform | uncompressed | compressed | change | budget | |
|---|---|--:|--:|--:|--:|---|
| server | linux/amd64 | 6,078,626 | 2.50 MB |  |  | ❌ |

**Why:** the image would fail with "exec /server: no such file or directory". Remove -buildmode=pie from build-flags.

<sub>Go 1.26.8</sub>

`);
    const quiet = await startGitHub();
    await runIn(quiet, { event: 'pull_request', files: { 'reports/a.json': JSON.stringify(exampleReport) } });
    expect(quiet.comments).toEqual([]);
  });
});

describe('report files that are not as they should be', () => {
  it.each<{ readonly why: string; readonly text: string; readonly warning: RegExp }>([
    { why: 'no JSON', text: '{', warning: /a\.json is left out: it is not JSON$/ },
    { why: 'no report', text: '[]', warning: /its schema is missing, not 1$/ },
    { why: 'a report of another schema', text: '{"schema":2}', warning: /its schema is 2, not 1$/ },
    {
      why: 'no image',
      text: JSON.stringify({ ...exampleReport, images: [] }),
      warning: /it has 0 images, not 1 to 100$/,
    },
    {
      why: 'too many images',
      text: JSON.stringify({ ...exampleReport, images: Array.from({ length: 101 }, () => ({})) }),
      warning: /it has 101 images/,
    },
    {
      why: 'no name',
      text: JSON.stringify({ ...exampleReport, name: '' }),
      warning: /its member name is missing/,
    },
    {
      why: 'a name of many lines',
      text: JSON.stringify({ ...exampleReport, name: 'a\nb' }),
      warning: /its member name is missing/,
    },
    {
      why: 'a verdict of its own',
      text: JSON.stringify({ ...exampleReport, verdict: 'great' }),
      warning: /its member verdict is missing/,
    },
    {
      why: 'a size below zero',
      text: JSON.stringify({
        ...exampleReport,
        images: [{ ...exampleReport.images[0], uncompressedSize: -1 }],
      }),
      warning: /its member uncompressedSize is missing/,
    },
    {
      why: 'a platform that is none',
      text: JSON.stringify({
        ...exampleReport,
        images: [{ ...exampleReport.images[0], platform: { os: '<b>', architecture: 'x' } }],
      }),
      warning: /a\.json is left out: .*<b>/,
    },
  ])('are left out with a warning: $why', async ({ text, warning }) => {
    const github = await start();
    const { warnings, outputs } = await runIn(github, {
      files: { 'reports/a.json': text, 'reports/b.json': GROWN_REPORT },
    });
    expect(warnings).toEqual([expect.stringMatching(warning)]);
    expect(outputs.verdict).toBe('fail');
    expect(github.comments).toHaveLength(1);
  });

  it('are shown as text, whatever they hold', async () => {
    const github = await start();
    const evil = '</details> <!-- go-scratch-image: end --> @octocat [x](javascript:1) | `';
    const content = {
      ...GROWN,
      headline: [evil, { code: evil }],
      lines: [[evil]],
      foot: [evil],
      rows: [{ ...GROWN.rows[0], image: evil, platform: evil, budget: evil }],
      details: [
        { title: evil, markdown: `${evil}\n\n| ${evil} |\n|---|\n| ${evil} |\n<img src=x>\n# heading` },
      ],
      html: '<script>',
    };
    await runIn(github, {
      files: { 'reports/a.json': JSON.stringify({ ...exampleReport, name: 'server', comment: content }) },
    });
    const body = github.comments[0]?.body ?? '';
    const visible = body
      .replace(/^<!-- go-scratch-image: (?:comment|data \S+|detail \w+ 0|end) -->$/gm, '')
      .replace(/<code>[^<]*<\/code>/g, '');
    expect(visible).not.toMatch(/<!--|@octocat|\]\(javascript|<img|<script|^# /m);
    expect(visible.match(/<\/details>/g)).toHaveLength(1);
    expect(parseComment(body)).toHaveLength(1);
  });

  it('are no comment and no failure where there is none', async () => {
    const github = await start();
    const { warnings, outputs } = await runIn(github, { files: {} });
    expect(warnings).toEqual(['reports: reports names no file']);
    expect(outputs).toEqual({ 'comment-url': '', 'comment-id': '', verdict: '' });
    expect(github.requests).toEqual([]);
  });
});

describe('comment/action.yml', () => {
  const action = parse(readFileSync(join(import.meta.dirname, '../comment/action.yml'), 'utf8')) as {
    readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
    readonly outputs: Readonly<Record<string, { readonly description: string }>>;
    readonly runs: Readonly<Record<string, string>>;
  };

  it('lists the inputs that are read, with the defaults that an empty input has', () => {
    expect(Object.keys(action.inputs)).toEqual(['reports', 'comment', 'github-token']);
    const read = readCommentInputs(inputVariables({ reports: 'a.json' }));
    expect(read).toEqual({ reports: ['a.json'], comment: action.inputs['comment']?.default, token: '' });
    expect(() => readCommentInputs({})).toThrow('reports: no report file is given');
    expect(() => readCommentInputs(inputVariables({ reports: 'a', comment: 'yes' }))).toThrow(
      'comment: "yes" is not one of auto, always, never',
    );
  });

  it('lists the outputs that are written', async () => {
    const { outputs } = await runIn(await start());
    expect(Object.keys(action.outputs)).toEqual(Object.keys(outputs));
  });

  it('runs the bundle that script/build makes of src/comment-main.ts', () => {
    expect(action.runs).toEqual({ using: 'node24', main: '../dist/comment/index.js' });
    expect(readFileSync(join(import.meta.dirname, '../script/build'), 'utf8')).toContain(
      'comment=comment-main',
    );
  });
});
