// The life of a pull request with a size check, on a real runner: it brings in a dependency that is too heavy, is
// accepted by its label, and takes the dependency out again.

import { cpSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import {
  cloneWorkingTree,
  commitAll,
  git,
  mergePullRequest,
  runWorkflow,
  type WorkflowRun,
} from '../support/act.js';
import { REPOSITORY, startGitHub, type GitHubServer } from '../support/github-api.js';
import { tempFolder } from '../support/temp-folder.js';

const WORKFLOW = '__tests__/workflow/testdata/size-check.yml';
const PULL = 7;
const LABEL = 'size-increase-approved';
const FAT = 'example.com/fat';

const MAIN = 'package main\n\nimport "fmt"\n\nfunc main() { fmt.Println("hello") }\n';
const WITH_FAT = `package main\n\nimport (\n\t"fmt"\n\n\t"${FAT}"\n)\n\nfunc main() { fmt.Println("hello", fat.Weight()) }\n`;
const GO_MOD = 'module example.com/program\n\ngo 1.19\n';

interface Story {
  readonly clone: string;
  readonly github: GitHubServer;
  /** Of the last run: GitHub's numbers grow from run to run. */
  run: number;
}

async function begin(): Promise<Story> {
  const clone = cloneWorkingTree(
    tempFolder({
      'repository/program/go.mod': GO_MOD,
      'repository/program/main.go': MAIN,
      'repository/fat/go.mod': `module ${FAT}\n\ngo 1.19\n`,
      'repository/fat/fat.go':
        'package fat\n\nimport _ "embed"\n\n//go:embed blob\nvar blob string\n\n//go:noinline\nfunc Weight() (sum int) {\n\tfor _, letter := range blob {\n\t\tsum += int(letter)\n\t}\n\treturn sum\n}\n',
      'repository/fat/blob': 'fat '.repeat(75_000),
    }),
  );
  commitAll(clone, 'base');
  git(clone, 'checkout', '--quiet', '-b', 'topic');
  return { clone, github: await startGitHub(), run: 100 };
}

/** Changes the branch, merges it as GitHub does and runs the check. */
async function push(story: Story, change: () => void, labels: readonly string[] = []): Promise<WorkflowRun> {
  const { clone, github } = story;
  git(clone, 'checkout', '--quiet', 'topic');
  change();
  const head = commitAll(clone, 'change');
  const base = git(clone, 'rev-parse', 'main').trim();
  mergePullRequest(clone, 'topic');
  github.pulls = [{ number: PULL, head: { sha: head, ref: 'topic', repository: REPOSITORY }, labels }];
  const repo = { full_name: REPOSITORY };
  return runWorkflow(
    clone,
    WORKFLOW,
    {},
    {
      name: 'pull_request',
      payload: {
        action: 'synchronize',
        number: PULL,
        repository: repo,
        pull_request: {
          number: PULL,
          head: { ref: 'topic', sha: head, repo },
          base: { ref: 'main', sha: base, repo },
          labels: [],
        },
      },
      env: {
        GITHUB_API_URL: github.url,
        GITHUB_REPOSITORY: REPOSITORY,
        GITHUB_RUN_ID: String(++story.run),
      },
    },
  );
}

function addFat({ clone }: Story): () => void {
  return () => {
    writeFileSync(
      path.join(clone, 'program/go.mod'),
      `${GO_MOD}\nrequire ${FAT} v0.0.0\n\nreplace ${FAT} => ../fat\n`,
    );
    writeFileSync(path.join(clone, 'program/main.go'), WITH_FAT);
  };
}

function removeFat({ clone }: Story): () => void {
  return () => {
    writeFileSync(path.join(clone, 'program/go.mod'), GO_MOD);
    writeFileSync(path.join(clone, 'program/main.go'), MAIN);
  };
}

function firstLine(github: GitHubServer): string {
  const [comment] = github.comments;
  return (comment?.body ?? '').split('\n').find((line) => line.startsWith('### ')) ?? '';
}

it('fails for a dependency that is too heavy, passes with the label, and is content when it is gone', async () => {
  const story = await begin();
  const { github } = story;

  const failed = await push(story, addFat(story));
  expect(failed.exitCode, failed.log).toBe(1);
  expect(github.comments, failed.log).toHaveLength(1);
  expect(firstLine(github)).toMatch(
    new RegExp(`^### ❌ program grows by \\d+ kB .*, budget 100 kB, because of \`${FAT}\``),
  );
  expect(failed.log).toMatch(/::error .*file=program\/go\.mod,line=5/);
  expect(failed.log.match(/base: compile/g)?.length).toBeGreaterThan(0);

  const approved = await push(story, () => {
    cpSync(path.join(story.clone, 'README.md'), path.join(story.clone, 'program/README.md'));
  }, [LABEL]);
  expect(approved.exitCode, approved.log).toBe(0);
  expect(approved.log).toContain('verdict warn');
  expect(github.comments).toHaveLength(1);
  expect(firstLine(github)).toMatch(/^### ⚠️ program grows by/);
  expect(github.comments[0]?.body).toContain(LABEL);

  const removed = await push(story, removeFat(story));
  expect(removed.exitCode, removed.log).toBe(0);
  expect(removed.log).toMatch(/delta 0, verdict pass, baseline [0-9a-f]{40} /);
  expect(github.comments).toHaveLength(1);
  expect(firstLine(github)).toMatch(/^### ✅ program is back to \d.* \(was \+\d+ kB\)/);
});

it('writes no comment for a change that weighs nothing', async () => {
  const story = await begin();
  const run = await push(story, () => {
    rmSync(path.join(story.clone, 'fat'), { recursive: true });
  });
  expect(run.exitCode, run.log).toBe(0);
  expect(run.log).toContain('delta 0, verdict pass');
  expect(story.github.comments).toEqual([]);
});
