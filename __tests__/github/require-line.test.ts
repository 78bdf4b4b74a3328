import { describe, expect, it } from 'vitest';
import { findRequireLine } from '../../src/github/require-line.js';

const GO_MOD = `module example.com/server // the server

go 1.26

require example.com/one v1.0.0

require (
	example.com/two v1.2.3 // indirect
	"example.com/three" v0.1.0
)

replace example.com/two => example.com/fork v1.2.4
`;

describe('the line of go.mod for a module', () => {
  it.each([
    ['example.com/one', 5],
    ['example.com/two', 8],
    ['example.com/three', 9],
    ['example.com/fork', 12],
  ])('%s is line %i', (path, line) => {
    expect(findRequireLine(GO_MOD, 'sub/go.mod', { path, message: 'm' })).toEqual({
      file: 'sub/go.mod',
      line,
      message: 'm',
    });
  });

  it.each([
    ['a module that is not there', GO_MOD, 'example.com/on'],
    ['the module itself', GO_MOD, 'example.com/server'],
    ['the standard library', GO_MOD, 'std'],
    ['a file that is no go.mod', 'require (', 'example.com/one'],
  ])('is none for %s', (_, text, path) => {
    expect(findRequireLine(text, 'go.mod', { path, message: 'm' })).toBeUndefined();
  });
});
