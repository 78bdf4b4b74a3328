import { describe, expect, it } from 'vitest';
import { renderScratchModule, renderScratchSums } from '../../src/go/scratch-module.js';

const MODULE = { path: 'example.com/a', version: 'v1.0.0' };

describe('the module that a remote package is built in', () => {
  it('repeats what decides the build, and nothing that is about the module itself', () => {
    const goMod = `// Deprecated: no.
module "example.com/a"

go 1.24
toolchain go1.24.1
godebug default=go1.21
require (
	example.com/b v1.0.0 // indirect
	example.com/c v1.0.0
)
exclude example.com/c v1.1.0
replace example.com/c v1.0.0 => example.com/d v1.0.0
retract [v0.1.0, v0.2.0]
tool example.com/c/cmd/c
ignore ./x
`;
    expect(renderScratchModule(goMod, MODULE)).toBe(`module go-scratch-image.invalid/remote
require example.com/a v1.0.0
go 1.24
godebug default=go1.21
require example.com/b v1.0.0
require example.com/c v1.0.0
exclude example.com/c v1.1.0
replace example.com/c v1.0.0 => example.com/d v1.0.0
`);
  });

  it('says what a go.mod without a go line means', () => {
    expect(renderScratchModule('module example.com/a\n', MODULE)).toContain('\ngo 1.16\n');
  });

  it.each(['./b', '../b', '/b'])('is refused where a replace line leads to the folder %s', (folder) => {
    const goMod = `module example.com/a\nreplace example.com/b => ${folder}\n`;
    expect(() => renderScratchModule(goMod, MODULE)).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringContaining(`replaces example.com/b with the folder ${folder}`) as string,
      }),
    );
  });

  it('has each sum once, sorted', () => {
    expect(renderScratchSums('b v1 h1:b=\r\n\na v1 h1:a=\n', 'a v1 h1:a=\nc v1 h1:c=\n')).toBe(
      'a v1 h1:a=\nb v1 h1:b=\nc v1 h1:c=\n',
    );
  });
});
