// One repository with the shapes that Go projects come in. Each program ends with an error unless what its shape brings
// has reached it.

import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { tempFolder } from './temp-folder.js';

const goMod = (path: string, more = ''): string => `module example.com/${path}\n\ngo 1.19\n${more}`;

function main(imports: readonly string[], isRight: string): string {
  const lines = ['os', ...imports].map((path) => `\t"${path}"`).join('\n');
  return `package main\n\nimport (\n${lines}\n)\n\nfunc main() {\n\tif !(${isRight}) {\n\t\tos.Exit(1)\n\t}\n}\n`;
}

/** Files of one platform, of a build tag, in assembly, generated and ignored by git; internal, and embedded. */
const PARTS: Readonly<Record<string, string>> = {
  'svc/go.mod': goMod('svc'),
  'svc/cmd/parts/main.go': main(['example.com/svc/internal/parts'], 'parts.Right()'),
  'svc/internal/parts/parts.go': `package parts

import "embed"

//go:embed all:tree
var tree embed.FS

func Right() bool {
	hidden, _ := tree.ReadFile("tree/.hidden")
	deep, _ := tree.ReadFile("tree/a b/größe.txt")
	return system == "linux" && tag == "extra" && generated && sum(1, 2) == 3 && string(hidden)+string(deep) == "hd"
}
`,
  'svc/internal/parts/tree/.hidden': 'h',
  'svc/internal/parts/tree/a b/größe.txt': 'd',
  'svc/internal/parts/system_linux.go': 'package parts\n\nconst system = "linux"\n',
  'svc/internal/parts/system_windows.go': 'package parts\n\nconst system = "windows"\n',
  'svc/internal/parts/with.go': '//go:build extra\n\npackage parts\n\nconst tag = "extra"\n',
  'svc/internal/parts/without.go': '//go:build !extra\n\npackage parts\n\nconst tag = ""\n',
  'svc/internal/parts/.gitignore': 'generated.go\n',
  'svc/internal/parts/generated.go': 'package parts\n\nconst generated = true\n',
  'svc/internal/parts/sum_amd64.go': 'package parts\n\nfunc sum(a, b int64) int64\n',
  'svc/internal/parts/sum_amd64.s':
    '#include "textflag.h"\n\nTEXT ·sum(SB), NOSPLIT, $0-24\n\tMOVQ a+0(FP), AX\n\tADDQ b+8(FP), AX\n\tMOVQ AX, ret+16(FP)\n\tRET\n',
  'svc/internal/parts/sum.go':
    '//go:build !amd64\n\npackage parts\n\nfunc sum(a, b int64) int64 { return a + b }\n',
};

const MODULES: Readonly<Record<string, string>> = {
  'svc/nested/go.mod': goMod('nested'),
  'svc/nested/main.go': main([], 'true'),
  'workspace/go.work': 'go 1.19\n\nuse (\n\t./app\n\t./lib\n)\n',
  'workspace/app/go.mod': goMod('app'),
  'workspace/app/main.go': main(['example.com/lib'], 'lib.Name == "lib"'),
  'workspace/lib/go.mod': goMod('lib'),
  'workspace/lib/lib.go': 'package lib\n\nconst Name = "lib"\n',
  'replaced/tool/go.mod': goMod(
    'tool',
    '\nrequire example.com/beside v0.0.0\n\nreplace example.com/beside => ../lib\n',
  ),
  'replaced/tool/main.go': main(['example.com/beside'], 'beside.Name == "beside"'),
  'replaced/lib/go.mod': goMod('beside'),
  'replaced/lib/lib.go': 'package beside\n\nconst Name = "beside"\n',
  'vendored/go.mod': goMod('vendored', '\nrequire example.com/dep v1.0.0\n'),
  'vendored/main.go': main(['example.com/dep'], 'dep.Name == "dep"'),
  'vendored/vendor/modules.txt': '# example.com/dep v1.0.0\n## explicit\nexample.com/dep\n',
  'vendored/vendor/example.com/dep/dep.go': 'package dep\n\nconst Name = "dep"\n',
  'mit Leerzeichen/größe/go.mod': goMod('spaced'),
  'mit Leerzeichen/größe/main.go': main(['example.com/spaced/inside'], 'inside.Größe == "u"'),
  'mit Leerzeichen/größe/inside/über.go': 'package inside\n\nconst Größe = "u"\n',
  'real/go.mod': goMod('linked'),
  'real/cmd/linked/main.go': main([], 'true'),
};

/** Names of the programs, in the order of `SHAPE_INPUTS`. */
export const SHAPE_NAMES = ['parts', 'nested', 'app', 'tool', 'vendored', 'spaced', 'linked'];

export const SHAPE_INPUTS: Readonly<Record<string, string>> = {
  package: [
    './svc/...',
    './svc/nested',
    './workspace/app',
    './replaced/tool',
    './vendored',
    './mit Leerzeichen/größe',
    './link/cmd/linked',
  ].join('\n'),
  tags: 'shapes/{name}:1',
  'build-tags': 'extra',
  'smoke-test': '[]',
};

/** The repository; no module of it is to be had anywhere else. */
export function shapes(): string {
  const folder = tempFolder({ ...PARTS, ...MODULES });
  symlinkSync('real', join(folder, 'link'));
  return folder;
}
