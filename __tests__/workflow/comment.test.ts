// The action in comment/ on a real runner: its bundle is found from its folder, and talks to the API that the runner
// names.

import { describe, expect, it } from 'vitest';
import { cloneWorkingTree, runWorkflow, type WorkflowRun } from '../support/act.js';
import { EARLIER_HEAD, HEAD, PULL } from '../support/comment.js';
import { REPOSITORY, startGitHub, type GitHubServer } from '../support/github-api.js';
import { failedReport } from '../support/report.js';
import { tempFolder } from '../support/temp-folder.js';

const WORKFLOW = '__tests__/workflow/testdata/comment.yml';

async function commentOn(github: GitHubServer, head: string): Promise<WorkflowRun> {
  const worker = JSON.stringify({ ...failedReport, name: 'worker' });
  const clone = cloneWorkingTree(
    tempFolder({
      'repository/reports/server/report.json': JSON.stringify(failedReport),
      'repository/reports/worker/report.json': worker,
    }),
  );
  return runWorkflow(
    clone,
    WORKFLOW,
    {},
    {
      name: 'workflow_run',
      payload: {
        repository: { full_name: REPOSITORY },
        workflow_run: {
          id: 7,
          run_attempt: 1,
          name: 'ci',
          event: 'pull_request',
          head_sha: head,
          head_branch: 'topic',
          head_repository: { full_name: 'fork/server' },
          pull_requests: [],
        },
      },
      env: { GITHUB_API_URL: github.url, GITHUB_REPOSITORY: REPOSITORY },
    },
  );
}

describe('comment/ after the run of a fork’s pull request', () => {
  it('writes one comment from all reports, and gives its outputs to the next step', async () => {
    const github = await startGitHub();
    github.pulls = [{ number: PULL, head: { sha: HEAD, ref: 'topic', repository: 'fork/server' } }];

    const run = await commentOn(github, HEAD);

    expect(run.exitCode, run.log).toBe(0);
    expect(github.comments, run.log).toHaveLength(1);
    expect(github.comments[0]?.body).toMatch(
      /^<!-- .* -->\n### ❌ (server|worker): .* a check failed \(and 1 more\)\n/,
    );
    expect(run.log).toContain('comment 1001, verdict fail');
  });

  it('leaves a pull request alone that has a later commit', async () => {
    const github = await startGitHub();
    github.pulls = [{ number: PULL, head: { sha: HEAD, ref: 'topic', repository: 'fork/server' } }];

    const run = await commentOn(github, EARLIER_HEAD);

    expect(run.exitCode, run.log).toBe(0);
    expect(github.comments).toEqual([]);
    expect(run.log).toContain('no comment: pull request #12 is at aaaaaaa by now, the run was for bbbbbbb');
    expect(run.log).toContain('comment , verdict fail');
  });
});
