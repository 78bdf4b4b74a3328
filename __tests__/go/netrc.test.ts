import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findNetrc, parseNetrc, renderNetrc } from '../../src/go/netrc.js';
import { tempFolder } from '../support/temp-folder.js';

describe('.netrc', () => {
  it('is the one that NETRC names, else the one in the home folder', async () => {
    const home = tempFolder({ '.netrc': 'home', other: 'other' });
    const other = join(home, 'other');
    expect(await findNetrc({ HOME: home }, 'linux')).toEqual({ file: join(home, '.netrc'), text: 'home' });
    expect(await findNetrc({ HOME: home, NETRC: other }, 'linux')).toEqual({ file: other, text: 'other' });
    expect(await findNetrc({ HOME: home, NETRC: join(home, 'none') }, 'linux')).toBeUndefined();
    expect(await findNetrc({}, 'linux')).toBeUndefined();
  });

  it('has the names that Windows uses there', async () => {
    const home = tempFolder({ '.netrc': 'new', _netrc: 'old' });
    expect((await findNetrc({ USERPROFILE: home }, 'win32'))?.text).toBe('old');
  });

  it.each([
    ['machine a.example login u password p', [['a.example', 'u', 'p']]],
    ['machine A.example\r\n\tlogin u\r\n\tpassword p\r\n', [['a.example', 'u', 'p']]],
    ['machine a login u password p\nmachine a login v password q', [['a', 'u', 'p']]],
    ['machine a password p\nmachine b login u account x password q', [['b', 'u', 'q']]],
    ['machine a login login password machine', [['a', 'login', 'machine']]],
    ['default login u password p', []],
    ['macdef init\nmachine a login u password p\n\nmachine b login u password p', [['b', 'u', 'p']]],
    ['machine', []],
    ['', []],
  ])('%j has the logins %j', (text, expected) => {
    expect(parseNetrc(text).map(({ host, user, token }) => [host, user, token])).toEqual(expected);
  });

  it('is written with further logins first', () => {
    expect(renderNetrc([{ host: 'a', user: 'u', token: 'p' }], 'machine b\n')).toBe(
      'machine a login u password p\nmachine b\n',
    );
  });
});
