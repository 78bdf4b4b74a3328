// Published programs of every shape, as a module proxy has them.

import { storeModules, sumsOf, type ModuleStore, type Modules } from './module-store.js';

/** The commit that the branch main of example.com/acme/tool is at. */
export const BRANCH_VERSION = 'v1.2.1-0.20240101000000-abcdef123456';

const GREETING = {
  'go.mod': 'module example.com/greeting\n\ngo 1.19\n',
  'greeting.go': 'package greeting\n\nconst Text = "hello"\n',
};
const LIBRARIES: Modules = {
  'example.com/greeting@v1.0.0': GREETING,
  'example.com/greeting@v1.1.0': {
    ...GREETING,
    'greeting.go': 'package greeting\n\nconst Text = "excluded"\n',
  },
  'example.com/fork@v1.0.0': {
    'go.mod': 'module example.com/greeting\n\ngo 1.19\n',
    'greeting.go': 'package greeting\n\nconst Text = "fork"\n',
  },
};
const LIBRARY_SUMS = sumsOf(LIBRARIES);

const greet = (word: string): string =>
  `package main\n\nimport "example.com/greeting"\n\nfunc main() { println(greeting.Text, ${JSON.stringify(word)}) }\n`;
const hello = (word: string): string => `package main\n\nfunc main() { println(${JSON.stringify(word)}) }\n`;
const goMod = (path: string, rest = ''): string => `module ${path}\n\ngo 1.19\n${rest}`;
const NEEDS_GREETING = '\nrequire example.com/greeting v1.0.0\n';

function tool(path: string, word: string): Record<string, string> {
  return {
    'go.mod': goMod(path, NEEDS_GREETING),
    'go.sum': LIBRARY_SUMS,
    'cmd/tool/main.go': greet(word),
    'cmd/other/main.go': hello(`other ${word}`),
    'lib/lib.go': 'package lib\n',
  };
}

const PROGRAMS: Modules = {
  'example.com/acme/tool@v1.0.0': tool('example.com/acme/tool', 'v1.0.0'),
  'example.com/acme/tool@v1.2.0': {
    ...tool('example.com/acme/tool', 'v1.2.0'),
    'nested/main.go': hello('not the module of its own'),
  },
  [`example.com/acme/tool@${BRANCH_VERSION}`]: tool('example.com/acme/tool', 'main'),
  'example.com/acme/tool/v2@v2.0.1': tool('example.com/acme/tool/v2', 'v2.0.1'),
  // A module of its own in a folder of the other: the longer path counts.
  'example.com/acme/tool/nested@v1.2.0': {
    'go.mod': goMod('example.com/acme/tool/nested'),
    'main.go': hello('nested'),
  },
  'example.com/Upper@v0.1.0': { 'go.mod': goMod('example.com/Upper'), 'main.go': hello('upper') },
  // What `go install` refuses, since another go.mod would not mean the same.
  'example.com/replaced@v1.0.0': {
    'go.mod': goMod(
      'example.com/replaced',
      '\nrequire example.com/greeting v1.0.0 // indirect\n\nreplace example.com/greeting => example.com/fork v1.0.0\n',
    ),
    'go.sum': LIBRARY_SUMS,
    'main.go': greet('replaced'),
  },
  'example.com/excluded@v1.0.0': {
    'go.mod': goMod(
      'example.com/excluded',
      '\nrequire example.com/needy v1.0.0\n\nrequire example.com/greeting v1.0.0\n\nexclude example.com/greeting v1.1.0\n',
    ),
    'main.go':
      'package main\n\nimport (\n\t"example.com/greeting"\n\t_ "example.com/needy"\n)\n\nfunc main() { println(greeting.Text) }\n',
  },
  'example.com/needy@v1.0.0': {
    'go.mod': goMod('example.com/needy', '\nrequire example.com/greeting v1.1.0\n'),
    'needy.go': 'package needy\n\nimport _ "example.com/greeting"\n',
  },
  'example.com/local@v1.0.0': {
    'go.mod': goMod('example.com/local', `${NEEDS_GREETING}\nreplace example.com/greeting => ./greeting\n`),
    'main.go': greet('local'),
  },
  'example.com/renamed@v1.0.0': { 'go.mod': goMod('example.com/original'), 'main.go': hello('renamed') },
  // From before modules: a proxy makes up its go.mod, and nobody has written a go.sum.
  'example.com/old@v1.0.0': { 'go.mod': 'module example.com/old\n', 'main.go': greet('old') },
  'example.com/broken@v1.0.0': {
    'go.mod': goMod('example.com/broken'),
    'go.sum': '',
    'main.go': 'package main\n\nfunc main() { println(1 + "one") }\n',
  },
  'example.com/untidy@v1.0.0': {
    'go.mod': goMod('example.com/untidy'),
    'go.sum': '',
    'main.go': greet('untidy'),
  },
  'example.com/newer@v1.0.0': {
    'go.mod': 'module example.com/newer\n\ngo 1.99\n\ntoolchain go1.99.2\n',
    'main.go': hello('newer'),
  },
};

/** All of them in a store; the branch "main" of example.com/acme/tool too. */
export function storePrograms(): ModuleStore {
  return storeModules({ ...LIBRARIES, ...PROGRAMS }, { 'example.com/acme/tool@main': BRANCH_VERSION });
}
