export const id = 41;
export const ids = [41];
export const modules = {

/***/ 4158:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {


/**
 * @license
 * Copyright 2020 Balena Ltd.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *    http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 *
 * ------------------------------------------------------------------------
 *
 * Copyright 2018 Zeit, Inc.
 * Licensed under the MIT License. See file LICENSE.md for a full copy.
 *
 * ------------------------------------------------------------------------
 */

/**
 * This module implements the [dockerignore
 * spec](https://docs.docker.com/engine/reference/builder/#dockerignore-file),
 * closely following Docker's (Moby) Golang implementation:
 * https://github.com/moby/moby/blob/v19.03.8/builder/dockerignore/dockerignore.go
 * https://github.com/moby/moby/blob/v19.03.8/pkg/fileutils/fileutils.go
 * https://github.com/moby/moby/blob/v19.03.8/pkg/archive/archive.go#L825
 *
 * Something the spec is not clear about, but we discovered by reading source code
 * and testing against the "docker build" command, is the handling of backslashes and
 * forward slashes as path separators and escape characters in the .dockerignore file
 * across platforms including Windows, Linux and macOS:
 *
 * * On Linux and macOS, only forward slashes can be used as path separators in the
 *   .dockerignore file, and the backslash works as an escape character.
 * * On Windows, both forward slashes and backslashes are allowed as path separators
 *   in the .dockerignore file, and the backslash is not used as an escape character.
 *
 * This is consistent with how Windows works generally: both forward slashes and
 * backslashes are accepted as path separators by the cmd.exe Command Prompt or
 * PowerShell, and by library functions like the Golang filepath.Clean or the
 * Node.js path.normalize.
 *
 * Similarly, path strings provided to the IgnoreBase.ignores() and IgnoreBase.filter()
 * methods can use either forward slashes or backslashes as path separators on Windows,
 * but only forward slashes are accepted as path separators on Linux and macOS.
 */

const path = __webpack_require__(6928);

const factory = options => new IgnoreBase(options); // https://github.com/kaelzhang/node-ignore/blob/5.1.4/index.js#L538-L539
// Fixes typescript module import


factory.default = factory;
module.exports = factory;

function make_array(subject) {
  return Array.isArray(subject) ? subject : [subject];
}

const REGEX_TRAILING_SLASH = /(?<=.)\/$/;
const REGEX_TRAILING_BACKSLASH = /(?<=.)\\$/;
const REGEX_TRAILING_PATH_SEP = path.sep === '\\' ? REGEX_TRAILING_BACKSLASH : REGEX_TRAILING_SLASH;
const KEY_IGNORE = typeof Symbol !== 'undefined' ? Symbol.for('dockerignore') : 'dockerignore'; // An implementation of Go's filepath.Clean
// https://golang.org/pkg/path/filepath/#Clean
// https://github.com/golang/go/blob/master/src/path/filepath/path.go
// Note that, like Go, on Windows this function converts forward slashes
// to backslashes.

function cleanPath(file) {
  return path.normalize(file).replace(REGEX_TRAILING_PATH_SEP, '');
} // Javascript port of Golang's filepath.ToSlash
// https://golang.org/pkg/path/filepath/#ToSlash
// https://github.com/golang/go/blob/master/src/path/filepath/path.go
// Convert any OS-specific path separator to '/'. Backslash is converted
// to forward slash on Windows, but not on Linux/macOS.
// Note that both forward slashes and backslashes are valid path separators on
// Windows. As a result, code such as `pattern.split(path.sep).join('/')` fails
// on Windows when forward slashes are used as path separators.


function toSlash(file) {
  if (path.sep === '/') {
    return file;
  }

  return file.replace(/\\/g, '/');
} // Javascript port of Golang's filepath.FromSlash
// https://github.com/golang/go/blob/master/src/path/filepath/path.go


function fromSlash(file) {
  if (path.sep === '/') {
    return file;
  }

  return file.replace(/\//g, path.sep);
}

class IgnoreBase {
  constructor({
    // https://github.com/kaelzhang/node-ignore/blob/5.1.4/index.js#L372
    ignorecase = true
  } = {}) {
    this._rules = [];
    this._ignorecase = ignorecase;
    this[KEY_IGNORE] = true;

    this._initCache();
  }

  _initCache() {
    this._cache = {};
  } // @param {Array.<string>|string|Ignore} pattern


  add(pattern) {
    this._added = false;

    if (typeof pattern === 'string') {
      pattern = pattern.split(/\r?\n/g);
    }

    make_array(pattern).forEach(this._addPattern, this); // Some rules have just added to the ignore,
    // making the behavior changed.

    if (this._added) {
      this._initCache();
    }

    return this;
  } // legacy


  addPattern(pattern) {
    return this.add(pattern);
  }

  _addPattern(pattern) {
    // https://github.com/kaelzhang/node-ignore/issues/32
    if (pattern && pattern[KEY_IGNORE]) {
      this._rules = this._rules.concat(pattern._rules);
      this._added = true;
      return;
    }

    if (this._checkPattern(pattern)) {
      const rule = this._createRule(pattern.trim());

      if (rule !== null) {
        this._added = true;

        this._rules.push(rule);
      }
    }
  }

  _checkPattern(pattern) {
    // https://github.com/moby/moby/blob/v19.03.8/builder/dockerignore/dockerignore.go#L34-L40
    return pattern && typeof pattern === 'string' && pattern.indexOf('#') !== 0 && pattern.trim() !== "";
  }

  filter(paths) {
    return make_array(paths).filter(path => this._filter(path));
  }

  createFilter() {
    return path => this._filter(path);
  }

  ignores(path) {
    return !this._filter(path);
  } // https://github.com/moby/moby/blob/v19.03.8/builder/dockerignore/dockerignore.go#L41-L53
  // https://github.com/moby/moby/blob/v19.03.8/pkg/fileutils/fileutils.go#L29-L55


  _createRule(pattern) {
    const origin = pattern;
    let negative = false; // > An optional prefix "!" which negates the pattern;
    // https://github.com/moby/moby/blob/v19.03.8/builder/dockerignore/dockerignore.go#L43-L46

    if (pattern[0] === '!') {
      negative = true;
      pattern = pattern.substring(1).trim();
    } // https://github.com/moby/moby/blob/v19.03.8/builder/dockerignore/dockerignore.go#L47-L53


    if (pattern.length > 0) {
      pattern = cleanPath(pattern);
      pattern = toSlash(pattern);

      if (pattern.length > 1 && pattern[0] === '/') {
        pattern = pattern.slice(1);
      }
    } // https://github.com/moby/moby/blob/v19.03.8/builder/dockerignore/dockerignore.go#L54-L55


    if (negative) {
      pattern = '!' + pattern;
    } // https://github.com/moby/moby/blob/v19.03.8/pkg/fileutils/fileutils.go#L30


    pattern = pattern.trim();

    if (pattern === "") {
      return null;
    } // https://github.com/moby/moby/blob/v19.03.8/pkg/fileutils/fileutils.go#L34
    // convert forward slashes to backslashes on Windows


    pattern = cleanPath(pattern); // https://github.com/moby/moby/blob/v19.03.8/pkg/fileutils/fileutils.go#L36-L42

    if (pattern[0] === '!') {
      if (pattern.length === 1) {
        return null;
      }

      negative = true;
      pattern = pattern.substring(1);
    } else {
      negative = false;
    }

    return {
      origin,
      pattern,
      // https://github.com/moby/moby/blob/v19.03.8/pkg/fileutils/fileutils.go#L54
      dirs: pattern.split(path.sep),
      negative
    };
  } // @returns `Boolean` true if the `path` is NOT ignored


  _filter(path) {
    if (!path) {
      return false;
    }

    if (path in this._cache) {
      return this._cache[path];
    }

    return this._cache[path] = this._test(path);
  } // @returns {Boolean} true if a file is NOT ignored
  // https://github.com/moby/moby/blob/v19.03.8/pkg/fileutils/fileutils.go#L62


  _test(file) {
    file = fromSlash(file); // equivalent to golang filepath.Dir() https://golang.org/src/path/filepath/path.go

    const parentPath = cleanPath(path.dirname(file));
    const parentPathDirs = parentPath.split(path.sep);
    let matched = false;

    this._rules.forEach(rule => {
      let match = this._match(file, rule); // https://github.com/moby/moby/blob/v19.03.8/pkg/fileutils/fileutils.go#L80


      if (!match && parentPath !== ".") {
        // Check to see if the pattern matches one of our parent dirs.
        if (rule.dirs.includes('**')) {
          // Ah shucks! We have to test every possible parent path that has 
          // a number of dirs _n_ where 
          // `rule.dirs.filter(doubleStar).length <= _n_ <= parentPathDirs.length`
          // since the ** can imply any number of directories including 0
          for (let i = rule.dirs.filter(x => x !== '**').length; i <= parentPathDirs.length; i++) {
            match = match || this._match(parentPathDirs.slice(0, i).join(path.sep), rule);
          }
        } else if (rule.dirs.length <= parentPathDirs.length) {
          // https://github.com/moby/moby/blob/v19.03.8/pkg/fileutils/fileutils.go#L83
          match = this._match(parentPathDirs.slice(0, rule.dirs.length).join(path.sep), rule);
        }
      }

      if (match) {
        matched = !rule.negative;
      }
    });

    return !matched;
  } // @returns {Boolean} true if a file is matched by a rule


  _match(file, rule) {
    return this._compile(rule).regexp.test(file);
  } // https://github.com/moby/moby/blob/v19.03.8/pkg/fileutils/fileutils.go#L139


  _compile(rule) {
    if (rule.regexp) {
      return rule;
    }

    let regStr = '^'; // Go through the pattern and convert it to a regexp.

    let escapedSlash = path.sep === '\\' ? '\\\\' : path.sep;

    for (let i = 0; i < rule.pattern.length; i++) {
      const ch = rule.pattern[i];

      if (ch === '*') {
        if (rule.pattern[i + 1] === '*') {
          // is some flavor of "**"
          i++; // Treat **/ as ** so eat the "/"

          if (rule.pattern[i + 1] === path.sep) {
            i++;
          }

          if (rule.pattern[i + 1] === undefined) {
            // is "**EOF" - to align with .gitignore just accept all
            regStr += ".*";
          } else {
            // is "**"
            // Note that this allows for any # of /'s (even 0) because
            // the .* will eat everything, even /'s
            regStr += `(.*${escapedSlash})?`;
          }
        } else {
          // is "*" so map it to anything but "/"
          regStr += `[^${escapedSlash}]*`;
        }
      } else if (ch === '?') {
        // "?" is any char except "/"
        regStr += `[^${escapedSlash}]`;
      } else if (ch === '.' || ch === '$') {
        // Escape some regexp special chars that have no meaning
        // in golang's filepath.Match
        regStr += `\\${ch}`;
      } else if (ch === '\\') {
        // escape next char. Note that a trailing \ in the pattern
        // will be left alone (but need to escape it)
        if (path.sep === '\\') {
          // On windows map "\" to "\\", meaning an escaped backslash,
          // and then just continue because filepath.Match on
          // Windows doesn't allow escaping at all
          regStr += escapedSlash;
          continue;
        }

        if (rule.pattern[i + 1] !== undefined) {
          regStr += '\\' + rule.pattern[i + 1];
          i++;
        } else {
          regStr += '\\';
        }
      } else {
        regStr += ch;
      }
    }

    regStr += "$";
    rule.regexp = new RegExp(regStr, this._ignorecase ? 'i' : '');
    return rule;
  }

}


/***/ }),

/***/ 270:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bf: () => (/* binding */ chooseBase),
/* harmony export */   eu: () => (/* binding */ checkTrustedHead),
/* harmony export */   lN: () => (/* binding */ findBase)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6263);
// Which commit is the base: the one that makes like compare with like. On a pull request the merge commit that GitHub
// makes is compared with its own first parent, so that nothing that happened on the base branch counts as the pull
// request's doing.


/**
 * An InputError where code of a pull request would be built with the rights of the base repository: on
 * pull_request_target only the commit of the event may be checked out.
 */
function checkTrustedHead(event, head) {
    if (event.kind !== 'pull_request_target' || (head !== undefined && head === event.sha))
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz('on pull_request_target something else than the base branch is checked out: building it would run the code of the pull request with the rights of this repository', {
        hint: 'Build on pull_request, and let the action comment/ write the comment in a workflow_run workflow.',
    });
}
/** Decides from the event and the commit that is checked out. */
function chooseBase(event, { head, parents }) {
    switch (event.kind) {
        case 'pull_request':
            return choosePullRequestBase(event, { head, parents });
        case 'pull_request_target':
            return { kind: 'none', reason: 'on pull_request_target the base branch itself is built' };
        case 'push':
            return commitOr(event.before, 'tip before the push', parents);
        case 'merge_group':
            return commitOr(event.baseSha, 'base of the merge group', parents);
        case 'schedule':
        case 'workflow_dispatch':
        case 'workflow_run':
        case 'other':
            return commitOr(undefined, 'first parent', parents);
    }
}
/** The base commit; a reason where it cannot be told. */
async function findBase(choice, place) {
    if (choice.kind === 'commit')
        return { commit: choice.commit, relation: choice.relation };
    if (choice.kind === 'none')
        return choice;
    const commit = (await mergeBaseHere(choice, place)) ?? (await mergeBaseThere(choice, place));
    if (commit !== undefined)
        return { commit, relation: 'merge base' };
    const branch = choice.branch ?? choice.tip ?? 'the base branch';
    return { reason: `no common ancestor of ${place.checkout.head.slice(0, 12)} and ${branch} could be found` };
}
function choosePullRequestBase({ sha, pullRequest }, { head, parents }) {
    const [first, second] = parents;
    if (head === sha && first !== undefined && second !== undefined && second === pullRequest.head.sha) {
        return { kind: 'commit', commit: first, relation: 'first parent' };
    }
    const { ref, sha: tip } = pullRequest.base;
    return { kind: 'merge-base', branch: ref, tip };
}
function commitOr(commit, relation, [parent]) {
    if (commit !== undefined)
        return { kind: 'commit', commit, relation };
    if (parent !== undefined)
        return { kind: 'commit', commit: parent, relation: 'first parent' };
    return { kind: 'none', reason: 'this is the first commit of the repository' };
}
// In a clone with all of its history. The branch may have moved on since the event: of the branch and the tip of the
// event the nearer base counts, which is what merge-base finds for several commits.
async function mergeBaseHere({ branch, tip }, { git, checkout }) {
    if (checkout.isShallow)
        return undefined;
    const names = [branch === undefined ? undefined : `refs/remotes/origin/${branch}`, tip];
    const known = [];
    for (const name of names) {
        const commit = name === undefined ? undefined : await resolveCommit(git, checkout.folder, name);
        if (commit !== undefined)
            known.push(commit);
    }
    return known.length === 0
        ? undefined
        : (0,_git_js__WEBPACK_IMPORTED_MODULE_1__/* .findOutput */ .hh)(git.run(['merge-base', checkout.head, ...known], { cwd: checkout.folder }));
}
async function mergeBaseThere({ branch, tip }, { checkout, history }) {
    const other = branch === undefined ? tip : `refs/heads/${branch}`;
    return other === undefined ? undefined : history.mergeBase(checkout.head, other);
}
async function resolveCommit(git, cwd, name) {
    return (0,_git_js__WEBPACK_IMPORTED_MODULE_1__/* .findOutput */ .hh)(git.run(['rev-parse', '--verify', '--quiet', `${name}^{commit}`], { cwd }));
}


/***/ }),

/***/ 6263:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hh: () => (/* binding */ findOutput),
/* harmony export */   lD: () => (/* binding */ createGit)
/* harmony export */ });
/* unused harmony export gitEnvironment */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7075);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1978);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(452);
// Runs git so that it changes nothing of the user's: no prompts, no hooks, no locks, no lazy fetches, and a token that
// stands in no command line and in no file.





// They would point git at another repository than that of the folder.
const FOREIGN = [
    'GIT_DIR',
    'GIT_WORK_TREE',
    'GIT_INDEX_FILE',
    'GIT_OBJECT_DIRECTORY',
    'GIT_ALTERNATE_OBJECT_DIRECTORIES',
    'GIT_COMMON_DIR',
    'GIT_NAMESPACE',
    'GIT_CONFIG',
    'GIT_CONFIG_PARAMETERS',
];
const QUIET = {
    LC_ALL: 'C',
    GIT_TERMINAL_PROMPT: '0',
    GIT_ASKPASS: '',
    SSH_ASKPASS: '',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_LAZY_FETCH: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_LFS_SKIP_SMUDGE: '1',
};
/** Settings of each command, after the user's own: the last one counts. */
const SETTINGS = [
    ['core.hooksPath', '/dev/null'],
    ['core.fsmonitor', 'false'],
    ['gc.auto', '0'],
    ['maintenance.auto', 'false'],
    ['fetch.recurseSubmodules', 'false'],
    ['advice.detachedHead', 'false'],
    ['protocol.file.allow', 'always'],
];
// A checkout may belong to another user, as in a container. Older releases of git take this from a file only.
const OWN_SETTINGS = '[safe]\n\tdirectory = *\n[uploadpack]\n\tallowAnySHA1InWant = true\n';
const SECOND = 1000;
/** Makes a git for one run; `tempDir` gets a settings file without secrets. */
async function createGit(world) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(world.tempDir, { recursive: true });
    const settingsFile = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(world.tempDir, 'git-settings');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(settingsFile, OWN_SETTINGS);
    return {
        run: async (args, options) => {
            const env = gitEnvironment(world.env, { ...options, settingsFile });
            const timeoutMs = options.timeoutMs ?? 30 * SECOND;
            const late = AbortSignal.timeout(timeoutMs);
            try {
                return await collect(args, { ...options, env, signal: AbortSignal.any([world.signal, late]) });
            }
            catch (error) {
                world.signal.throwIfAborted();
                if (!late.aborted)
                    throw error;
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .CommandError */ .Qd(`git ${args[0] ?? ''} gave no result within ${timeoutMs / SECOND} s`);
            }
        },
    };
}
/** What a command printed, without blanks around it; undefined where it failed or printed nothing. */
async function findOutput(run) {
    try {
        const text = (await run).trim();
        return text === '' ? undefined : text;
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .CommandError */ .Qd)
            return undefined;
        throw error;
    }
}
/** The environment of a git command. */
function gitEnvironment(env, options) {
    const kept = Object.entries(env).filter(([name]) => !FOREIGN.includes(name));
    const useOwn = options.remote === undefined && options.withUserSettings !== true;
    return {
        ...Object.fromEntries(useOwn ? kept.filter(([name]) => !name.startsWith('GIT_CONFIG_')) : kept),
        ...QUIET,
        ...(useOwn ? { GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: options.settingsFile } : {}),
        ...configVariables(useOwn ? 0 : countOf(env), [...SETTINGS, ...signIn(options.remote)]),
    };
}
// As actions/checkout signs in. An empty header first takes back those that the user's settings may have for the
// server: two of them are refused.
function signIn(remote) {
    if (remote?.token === undefined || !/^https?:/.test(remote.url))
        return [];
    const key = `http.${new URL(remote.url).origin}/.extraheader`;
    const basic = Buffer.from(`x-access-token:${remote.token}`).toString('base64');
    return [
        ['credential.helper', ''],
        [key, ''],
        [key, `AUTHORIZATION: basic ${basic}`],
    ];
}
function configVariables(first, settings) {
    return Object.fromEntries([
        ['GIT_CONFIG_COUNT', String(first + settings.length)],
        ...settings.flatMap(([key, value], i) => [
            [`GIT_CONFIG_KEY_${first + i}`, key],
            [`GIT_CONFIG_VALUE_${first + i}`, value],
        ]),
    ]);
}
function countOf(env) {
    const count = env['GIT_CONFIG_COUNT'] ?? '';
    return /^\d{1,4}$/.test(count) ? Number(count) : 0;
}
async function collect(args, options) {
    const chunks = [];
    await (0,_command_js__WEBPACK_IMPORTED_MODULE_3__/* .streamTool */ .BN)('git', args, {
        cwd: options.cwd,
        env: options.env,
        signal: options.signal,
        ...(options.input === undefined ? {} : { stdin: node_stream__WEBPACK_IMPORTED_MODULE_2__.Readable.from([options.input]) }),
        onStdout: async (stdout) => {
            for await (const chunk of stdout)
                chunks.push(chunk);
        },
    });
    return Buffer.concat(chunks).toString('utf8');
}


/***/ }),

/***/ 9800:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ol: () => (/* binding */ buildBase),
  Qi: () => (/* binding */ findBaseCommit),
  h_: () => (/* binding */ openRepository)
});

// UNUSED EXPORTS: remoteOf

// EXTERNAL MODULE: ./lib/baseline/base-commit.js
var base_commit = __webpack_require__(270);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/baseline/git.js
var baseline_git = __webpack_require__(6263);
;// CONCATENATED MODULE: ./lib/baseline/checkout.js
// What the user's checkout is, read without writing to it: its commit, that commit's parents as they are written in it
// (a shallow clone has them too), and whether the files that a program is made of are those of the commit.




/** Reads a checkout; a reason where the folder is none. */
async function readCheckout(git, folder) {
    try {
        const [top = '', shallow] = lines(await git.run(['rev-parse', '--show-toplevel', '--is-shallow-repository'], { cwd: folder }));
        const head = (await git.run(['rev-parse', '--verify', 'HEAD^{commit}'], { cwd: folder })).trim();
        const commit = await git.run(['cat-file', 'commit', head], { cwd: folder });
        return {
            folder: await (0,promises_.realpath)(top),
            head,
            parents: parentsIn(commit),
            isShallow: shallow === 'true',
            isPartial: await isPartial(git, folder),
        };
    }
    catch (error) {
        if (!(error instanceof errors/* CommandError */.Qd))
            throw error;
        return { reason: `${folder} is no git checkout with a commit` };
    }
}
/** The parents named in the text of a commit: lines before the first empty one. */
function parentsIn(commit) {
    const header = commit.split('\n\n', 1)[0] ?? '';
    return lines(header).flatMap((line) => (line.startsWith('parent ') ? [line.slice('parent '.length)] : []));
}
/** Whether the repository of a checkout has a commit. */
async function hasCommit(git, folder, commit) {
    return succeeds(git.run(['cat-file', '-e', `${commit}^{commit}`], { cwd: folder }));
}
/**
 * Why the same files cannot be had at another commit: some of them are not in the repository, or were changed after
 * the checkout. `files` are absolute paths; those outside the checkout (module cache, Go itself) do not count.
 */
async function findForeignFiles(git, checkout, files) {
    const inside = pathsInside(checkout.folder, files);
    const { folder: cwd } = checkout;
    const tracked = new Set(entries(await git.run(['ls-files', '-z'], { cwd })));
    const foreign = inside.filter((path) => !tracked.has(path));
    if (foreign.length > 0)
        return `${some(foreign)} not in the repository: ignored, generated, or of a submodule`;
    const touched = new Set(entries(await git.run(STATUS, { cwd })).map((entry) => entry.slice(STATE_LENGTH)));
    const changed = inside.filter((path) => touched.has(path));
    if (changed.length > 0)
        return `${some(changed)} not as committed`;
    const large = await storedInLfs(git, cwd, inside);
    if (large.length > 0)
        return `${some(large)} stored in Git LFS`;
    return undefined;
}
// What is not as committed, staged or not: "XY path". Not `git diff`, which writes the index anew where files were merely
// touched.
const STATUS = ['status', '--porcelain', '-z', '--no-renames', '--untracked-files=no'];
const STATE_LENGTH = 'XY '.length;
function pathsInside(folder, files) {
    return files
        .map((file) => (0,external_node_path_.relative)(folder, file))
        .filter((path) => path !== '' && path !== '..' && !path.startsWith(`..${external_node_path_.sep}`) && !path.startsWith(external_node_path_.sep))
        .map((path) => path.replaceAll(external_node_path_.sep, '/'));
}
async function storedInLfs(git, cwd, paths) {
    if (paths.length === 0)
        return [];
    const input = paths.map((path) => `${path}\0`).join('');
    const fields = entries(await git.run(['check-attr', '-z', '--stdin', 'filter'], { cwd, input }));
    return fields.filter((_, i) => i % 3 === 0 && fields[i + 2] === 'lfs');
}
async function isPartial(git, cwd) {
    const pattern = '^(remote\\..*\\.promisor|extensions\\.partialclone)$';
    return succeeds(git.run(['config', '--local', '--get-regexp', pattern], { cwd }));
}
/** "gen.go is", "gen.go and 2 more are". */
function some([first = '', ...more]) {
    return more.length === 0 ? `${first} is` : `${first} and ${more.length} more are`;
}
async function succeeds(run) {
    return (await (0,baseline_git/* findOutput */.hh)(run.then(() => 'yes'))) !== undefined;
}
function lines(text) {
    return text.split('\n').filter((line) => line !== '');
}
function entries(text) {
    return text.split('\0').filter((entry) => entry !== '');
}

;// CONCATENATED MODULE: ./lib/baseline/base-tree.js
// The files of the base commit, in a folder of our own. The commit comes alone, without history, into a repository of
// our own: from the user's clone where that has it, else from the server. Nothing is written to the user's clone.





const MINUTE = 60_000;
/** Checks out the base commit. Throws a CommandError where neither the clone nor the server gives it. */
async function checkOutBase(commit, place) {
    const { git } = place;
    const folder = (0,external_node_path_.join)(place.tempDir, `base-${commit.slice(0, 12)}`);
    const remove = () => (0,promises_.rm)(folder, { recursive: true, force: true });
    try {
        await remove();
        await (0,promises_.mkdir)(folder, { recursive: true });
        await git.run(['init', '--quiet', ...objectFormat(commit), '.'], { cwd: folder });
        const from = await fetchCommit(commit, folder, place);
        const checkout = ['checkout', '--quiet', '--force', '--detach', commit];
        await git.run(checkout, { cwd: folder, withUserSettings: true, timeoutMs: 5 * MINUTE });
        return { folder, commit, from, remove };
    }
    catch (error) {
        await remove();
        throw error;
    }
}
async function fetchCommit(commit, cwd, place) {
    const { git, checkout, remote } = place;
    // A partial clone may lack files of the commit, and would fetch them into itself.
    if (!checkout.isPartial && (await hasCommit(git, checkout.folder, commit))) {
        await git.run(fetchArgs((0,external_node_url_.pathToFileURL)(checkout.folder).href, commit), { cwd, timeoutMs: 5 * MINUTE });
        return 'this clone';
    }
    if (remote === undefined) {
        throw new errors/* CommandError */.Qd(`this clone does not have the commit ${commit}, and the runner names no server for it`);
    }
    await git.run(fetchArgs(remote.url, commit), { cwd, remote, timeoutMs: 5 * MINUTE });
    return 'the server';
}
function fetchArgs(url, commit) {
    return ['fetch', '--quiet', '--no-tags', '--depth=1', url, commit];
}
function objectFormat(commit) {
    return commit.length === 64 ? ['--object-format=sha256'] : [];
}

;// CONCATENATED MODULE: ./lib/baseline/history.js
// History that the user's clone does not have: commits alone, without files, in a repository of our own. It grows step
// by step, since mostly a few commits are enough.





const history_MINUTE = 60_000;
/** How far back each attempt goes; the last one all the way. */
const DEPTHS = ['--depth=100', '--depth=2000', '--depth=2147483647'];
function createHistory(place) {
    return {
        mergeBase: (commit, other) => fetchMergeBase(place, commit, other),
        firstParents: async (commit, most) => {
            const { git, checkout } = place;
            const isHere = !checkout.isShallow && (await hasCommit(git, checkout.folder, commit));
            return isHere ? walk({ git, cwd: checkout.folder }, commit, most) : fetchParents(place, commit, most);
        },
    };
}
async function fetchMergeBase(place, commit, other) {
    return quietly(place, undefined, async (fetch, cwd) => {
        for (const depth of DEPTHS) {
            await fetch([depth], [`${commit}:refs/gsi/commit`, `+${other}:refs/gsi/other`]);
            const found = await (0,baseline_git/* findOutput */.hh)(place.git.run(['merge-base', 'refs/gsi/commit', 'refs/gsi/other'], { cwd }));
            if (found !== undefined)
                return found;
        }
        return undefined;
    });
}
async function fetchParents(place, commit, most) {
    return quietly(place, [], async (fetch, cwd) => {
        await fetch([`--depth=${most + 1}`], [`${commit}:refs/gsi/commit`]);
        return walk({ git: place.git, cwd }, commit, most);
    });
}
async function walk({ git, cwd }, commit, most) {
    const args = ['rev-list', '--first-parent', `--max-count=${most + 1}`, commit];
    return (await git.run(args, { cwd }))
        .split('\n')
        .slice(1)
        .filter((line) => line !== '');
}
async function quietly(place, nothing, work) {
    const { git, remote, log } = place;
    if (remote === undefined)
        return nothing;
    const cwd = (0,external_node_path_.join)(place.tempDir, 'history.git');
    try {
        await (0,promises_.mkdir)(cwd, { recursive: true });
        await git.run(['init', '--quiet', '--bare', '.'], { cwd });
        await git.run(['config', 'remote.origin.url', remote.url], { cwd });
        const fetch = async (options, refs) => {
            const args = ['fetch', '--quiet', '--no-tags', '--filter=tree:0', ...options, 'origin', ...refs];
            await git.run(args, { cwd, remote, timeoutMs: 2 * history_MINUTE });
        };
        return await work(fetch, cwd);
    }
    catch (error) {
        if (!(error instanceof errors/* CommandError */.Qd))
            throw error;
        log(`history of the base could not be fetched: ${error.message.split('\n').at(-1) ?? ''}`);
        return nothing;
    }
}

;// CONCATENATED MODULE: ./lib/baseline/repository.js
// The repository of a run, as far as the baseline needs it: the user's checkout, the server that it came from, and the
// building of its base.





/** Reads the checkout, and knows where more of it can be had. */
async function openRepository(world) {
    const { tempDir, log } = world;
    const git = await (0,baseline_git/* createGit */.lD)(world);
    const checkout = await readCheckout(git, world.folder);
    const remote = remoteOf(world.env, world.token);
    const history = 'reason' in checkout ? NO_HISTORY : createHistory({ git, checkout, remote, tempDir, log });
    return { git, checkout, remote, history, tempDir };
}
/** The base commit of the run; a reason where there is none. */
async function findBaseCommit(event, { git, checkout, history }) {
    if ('reason' in checkout)
        return checkout;
    return (0,base_commit/* findBase */.lN)((0,base_commit/* chooseBase */.bf)(event, checkout), { git, checkout, history });
}
/**
 * Builds and measures the base: `measure` gets the folder that corresponds to the top of the checkout, which is removed
 * afterwards. A reason where the program's files are not all those of a commit.
 */
async function buildBase(commit, { git, checkout, remote, tempDir }, program) {
    if ('reason' in checkout)
        return checkout;
    const foreign = await findForeignFiles(git, checkout, program.files);
    if (foreign !== undefined)
        return { reason: foreign };
    const tree = await checkOutBase(commit, { git, checkout, remote, tempDir });
    try {
        return await program.measure(tree.folder);
    }
    finally {
        await tree.remove();
    }
}
/** Where GitHub's variables say that the repository is. */
function remoteOf(env, token) {
    const [server = '', name = ''] = [env['GITHUB_SERVER_URL'], env['GITHUB_REPOSITORY']];
    if (server === '' || name === '')
        return undefined;
    const url = `${server.replace(/\/+$/, '')}/${name}`;
    return token === undefined || token === '' ? { url } : { url, token };
}
const NO_HISTORY = {
    mergeBase: () => Promise.resolve(undefined),
    firstParents: () => Promise.resolve([]),
};


/***/ }),

/***/ 2874:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JQ: () => (/* binding */ wantsComparison),
/* harmony export */   SX: () => (/* binding */ baselineInput),
/* harmony export */   er: () => (/* binding */ hasBudget)
/* harmony export */ });
/* harmony import */ var _size_budget_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1672);
// What the inputs and the event ask to compare with, and whether that is anything.

/** Whether there is anything to compare or to judge, for which the images have to be measured first. */
function wantsComparison({ inputs, programs, event }) {
    return hasBudget(programs) || baselineInput(inputs, event).kind !== 'none' || event.kind === 'push';
}
/** The input `baseline`, or what its default means for the event. */
function baselineInput({ baseline }, event) {
    const isPull = event.kind === 'pull_request' || event.kind === 'merge_group';
    return baseline ?? { kind: isPull ? 'auto' : 'none' };
}
/** Whether any program has a budget. */
function hasBudget(programs) {
    return programs.some(({ inputs: { budgets } }) => _size_budget_js__WEBPACK_IMPORTED_MODULE_0__/* .BUDGETS */ .bJ.some((budget) => budgets[budget].length > 0));
}


/***/ }),

/***/ 358:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ compile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);
/* harmony import */ var _go_compile_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5848);
// Compile: the engine turns the plans of all programs into binaries, in one go.




/**
 * Compiles all programs. What concerns all of them, and the failure of a single one, is thrown. `meanwhile` is called when
 * the compiler or the builder has what it needs, perhaps more than once.
 */
async function compile({ programs, engine, access }, world, meanwhile) {
    return world.log.phase('compile', async () => {
        const tempDir = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(world.tempDir, 'engine');
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(tempDir, { recursive: true });
        const results = await engine.build(programs.map(({ plan }) => plan), {
            tempDir,
            env: world.env,
            access,
            runId: world.runId,
            signal: world.controller.signal,
            log: world.log.line,
            ...(meanwhile === undefined ? {} : { meanwhile }),
        });
        const value = sort(programs, results);
        const failed = value.failed.length === 0 ? '' : `; ${value.failed.length} of ${programs.length} failed`;
        return { value, said: `${describeSteps(programs, engine.name)}${failed}` };
    });
}
function sort(programs, results) {
    const built = [];
    const failed = [];
    for (const [at, program] of programs.entries()) {
        const result = results[at] ?? new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CommandError */ .Qd(`the engine made nothing of ${program.plan.name}`);
        if (result instanceof Error)
            failed.push({ program, error: result });
        else
            built.push({ program, result });
    }
    return { built, failed };
}
function describeSteps(programs, engine) {
    const [first, ...more] = programs.map(({ plan }) => describeStep(plan, engine));
    return `${first ?? ''}${more.length === 0 ? '' : ` and ${more.length} more`}`;
}
function describeStep(plan, engine) {
    return `${engine === 'docker' ? `${plan.builderImage}, ` : ''}${(0,_go_compile_js__WEBPACK_IMPORTED_MODULE_3__/* .describeCompile */ .XP)(plan)}`;
}


/***/ }),

/***/ 1439:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WM: () => (/* binding */ removeUnnamedImage),
/* harmony export */   jQ: () => (/* binding */ RUN_LABEL),
/* harmony export */   nY: () => (/* binding */ cleanUp)
/* harmony export */ });
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1978);
// Removes what a run made in the daemon and left there: containers and images with the run's label, and nothing
// else. Both parts of the action use it, so that it also works after a failed or cancelled build.

/** The label that every container and image of a run carries; its value is the run's id. */
const RUN_LABEL = 'go-scratch-image.run';
const MAX_ROUNDS = 20;
const SETTLE_MS = 300;
/** Removes containers and images that carry the run's id as label. A daemon that has gone away is not an error. */
async function cleanUp(docker, runId, { afterAbort = false } = {}) {
    let quietRounds = 0;
    for (let round = 0; round < MAX_ROUNDS && quietRounds < (afterAbort ? 3 : 1); round++) {
        const found = await removeFound(docker, runId);
        quietRounds = found ? 0 : quietRounds + 1;
        if (afterAbort && !found)
            await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
    }
}
/** One round; whether there was anything. */
async function removeFound(docker, runId) {
    const label = `label=${RUN_LABEL}=${runId}`;
    const [containers, images] = await Promise.all([
        list(docker, ['ps', '--all', '--quiet', '--no-trunc', '--filter', label]),
        list(docker, ['images', '--all', '--quiet', '--no-trunc', '--filter', label]),
    ]);
    if (containers.length > 0)
        await call(docker, ['rm', '--force', '--volumes', ...containers]);
    // Without --no-prune the daemon would also remove parents that have no name, which may be the user's.
    if (images.length > 0)
        await call(docker, ['rmi', '--force', '--no-prune', ...(await childrenFirst(docker, images))]);
    return containers.length + images.length > 0;
}
// An image can be removed only after those that were made from it.
async function childrenFirst(docker, images) {
    const format = '{{.Id}} {{.Parent}}';
    const lines = await list(docker, ['image', 'inspect', '--format', format, ...images]);
    const parents = new Map(lines.map((line) => line.split(' ', 2)));
    const depth = (id) => {
        const parent = parents.get(id);
        return parent === undefined || parent === '' ? 0 : 1 + depth(parent);
    };
    const depths = new Map(images.map((id) => [id, depth(id)]));
    return [...images].sort((a, b) => (depths.get(b) ?? 0) - (depths.get(a) ?? 0));
}
async function list(docker, args) {
    const { code, stdout } = await call(docker, args);
    return code === 0 ? [...new Set(stdout.split('\n').filter((line) => line !== ''))] : [];
}
function call(docker, args) {
    return (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .tryTool */ .Kg)(docker.tool, args, { env: docker.env });
}
/** Removes an image that this run loaded, unless it has a name by now: then somebody wants it. */
async function removeUnnamedImage(docker, id) {
    const options = { env: docker.env };
    const names = await (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .tryTool */ .Kg)(docker.tool, ['image', 'inspect', '--format', '{{json .RepoTags}}', id], options);
    if (names.code !== 0 || !['[]', 'null'].includes(names.stdout.trim()))
        return;
    await (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .tryTool */ .Kg)(docker.tool, ['image', 'rm', id], options);
}


/***/ }),

/***/ 6694:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R5: () => (/* binding */ describeContext),
  dr: () => (/* binding */ leadsOutside),
  eA: () => (/* binding */ openContext),
  XF: () => (/* binding */ readLink),
  O$: () => (/* binding */ unreadable)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/oci/byte-order.js
var byte_order = __webpack_require__(2226);
// EXTERNAL MODULE: ./lib/oci/file-bytes.js
var file_bytes = __webpack_require__(3137);
// EXTERNAL MODULE: ./lib/oci/tar-writer.js
var tar_writer = __webpack_require__(8136);
;// CONCATENATED MODULE: ./lib/engine/git-config.js
// The settings of a git repository on their way into a build: what actions/checkout and others leave there to sign
// in with stays on the runner. Stamping a revision needs none of it.
/** Whether a path of the context is that of a repository's settings: .git/config, or that of a submodule. */
function isGitConfig(path) {
    return /(?:^|\/)\.git\/(?:.*\/)?config(?:\.worktree)?$/.test(path);
}
/** The text without headers and credential helpers, and without user and password in addresses (git-config(1), "Syntax"). */
function withoutCredentials(text) {
    // A value goes on in the next line where a line ends with a backslash.
    const settings = text.match(/(?:[^\n]*\\\r?\n)*[^\n]*(?:\n|$)/g) ?? [];
    return settings
        .filter((setting) => !/^\s*(?:\[[^\]]*\]\s*)?(?:extraheader|helper|sshcommand|password|username)\b/i.test(setting))
        .map((setting) => setting.replace(/:\/\/[^\s/@"]+@/g, '://'))
        .join('');
}

// EXTERNAL MODULE: ./lib/engine/ignore-rules.js
var ignore_rules = __webpack_require__(9988);
// EXTERNAL MODULE: ./lib/engine/layout.js
var layout = __webpack_require__(7086);
;// CONCATENATED MODULE: ./lib/engine/context.js
// The build context as a tar that is written while it is sent: the source below one folder, and beside it what the
// builder needs. Only names, contents, links and the executable bit travel, so that the builder's cache is hit
// whoever checked the repository out. Nothing is mounted: it works with a daemon on another machine, too.










/** Opens the context of plans of one tree; the stream fails with an InputError where a file cannot be read. */
async function openContext(plans, options) {
    const rules = await (0,ignore_rules/* readIgnoreRules */.y)(plans, options.modules);
    const count = { files: 0, bytes: 0, ignored: 0, strayLinks: [] };
    const tree = { root: plans[0].source.contextDir, rules, count };
    return { stream: external_node_stream_.Readable.from((0,tar_writer/* writeTar */.F)(members(tree, options)), { objectMode: false }), count };
}
/** "context: 12 files, 34 kB (2 left out by .dockerignore)". */
function describeContext({ files, bytes, ignored, strayLinks }) {
    const size = bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
    const left = [
        ...(ignored === 0 ? [] : [`${ignored} left out by .dockerignore`]),
        ...(strayLinks.length === 0 ? [] : [`links that lead outside left out: ${strayLinks.join(', ')}`]),
    ];
    const notes = left.length === 0 ? '' : ` (${left.join('; ')})`;
    return `context: ${files} ${files === 1 ? 'file' : 'files'}, ${size}${notes}`;
}
const SAME_FOR_ALL = { uid: 0, gid: 0, mtime: 0 };
async function* members(tree, { files }) {
    for (const [name, content] of Object.entries(files)) {
        const bytes = Buffer.from(content);
        yield {
            header: { name, type: 'file', mode: 0o644, ...SAME_FOR_ALL, size: bytes.length },
            content: [bytes],
        };
    }
    yield* walk(tree, '');
}
/** `folder` is relative to the root, posix, '' for the root itself. */
async function* walk(tree, folder) {
    const entries = await (0,promises_.readdir)((0,external_node_path_.join)(tree.root, folder), { withFileTypes: true }).catch((cause) => {
        throw unreadable(folder === '' ? '.' : folder, cause);
    });
    const paths = entries.map(({ name }) => external_node_path_.posix.join(folder, name)).sort(byte_order/* compareBytes */.X);
    for (const path of paths)
        yield* visit(tree, path);
}
async function* visit(tree, path) {
    const choice = tree.rules.choose(path);
    if (choice === 'hidden')
        return;
    const found = await (0,promises_.lstat)((0,external_node_path_.join)(tree.root, path)).catch((cause) => {
        throw unreadable(path, cause);
    });
    if (found.isDirectory() && (choice === 'kept' || tree.rules.keepsSomethingIn(path))) {
        if (choice === 'kept')
            yield { header: header(path, 'directory', 0o755) };
        yield* walk(tree, path);
    }
    else if (choice === 'ignored') {
        tree.count.ignored++;
    }
    else if (found.isFile()) {
        yield isGitConfig(path) ? await gitConfigMember(tree, path) : fileMember(tree, path, found);
    }
    else if (found.isSymbolicLink()) {
        yield* linkMember(tree, path);
    }
}
function fileMember(tree, path, { size, mode }) {
    tree.count.files++;
    tree.count.bytes += size;
    return {
        header: { ...header(path, 'file', (mode & 0o100) === 0 ? 0o644 : 0o755), size },
        content: size === 0 ? [] : readSource(tree.root, path),
        source: path,
    };
}
async function gitConfigMember(tree, path) {
    const text = await (0,promises_.readFile)((0,external_node_path_.join)(tree.root, path), 'utf8').catch((cause) => {
        throw unreadable(path, cause);
    });
    const bytes = Buffer.from(withoutCredentials(text));
    tree.count.files++;
    tree.count.bytes += bytes.length;
    return { header: { ...header(path, 'file', 0o644), size: bytes.length }, content: [bytes] };
}
// A link to what is not in the context would mean something else in the build stage.
async function* linkMember(tree, path) {
    const target = await readLink(tree.root, path);
    if (leadsOutside(path, target)) {
        tree.count.strayLinks.push(path);
        return;
    }
    tree.count.files++;
    yield { header: { ...header(path, 'symlink', 0o777), linkTarget: target } };
}
/** The target of a link below `root`, in posix form. */
async function readLink(root, path) {
    return (await (0,promises_.readlink)((0,external_node_path_.join)(root, path))).split(external_node_path_.sep).join('/');
}
/** Whether a link at `path` leads out of the context folder; both in posix form, the path relative to the folder. */
function leadsOutside(path, target) {
    const end = external_node_path_.posix.join(external_node_path_.posix.dirname(path), target);
    return external_node_path_.posix.isAbsolute(target) || /^[A-Za-z]:/.test(target) || end === '..' || end.startsWith('../');
}
function header(path, type, mode) {
    const name = external_node_path_.posix.join(layout/* SOURCE_FOLDER */.Z2, path);
    return { name: type === 'directory' ? `${name}/` : name, type, mode, ...SAME_FOR_ALL, size: 0 };
}
function* readSource(root, path) {
    try {
        yield* (0,file_bytes/* readFileBytes */.M)((0,external_node_path_.join)(root, path));
    }
    catch (cause) {
        throw unreadable(path, cause);
    }
}
/** The error for a file or folder of the source that cannot be read. */
function unreadable(path, cause) {
    const reason = cause instanceof Error ? (cause.code ?? cause.message) : String(cause);
    return new errors/* InputError */.dz(`${path} cannot be read for the build (${reason})`, {
        cause,
        hint: 'Make it readable for the user of the runner, or list it in .dockerignore.',
    });
}


/***/ }),

/***/ 6834:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J9: () => (/* binding */ sourceSteps),
/* harmony export */   dN: () => (/* binding */ copySteps),
/* harmony export */   fr: () => (/* binding */ compileStageEnvironment),
/* harmony export */   oG: () => (/* binding */ workdirOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _go_compile_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5848);
/* harmony import */ var _dockerfile_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3440);
/* harmony import */ var _go_check_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2471);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7086);
/* harmony import */ var _targets_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3656);
// Of the Dockerfile: how the source and the modules that it needs come into the build stage.






// What the compiler fetches is there before it starts; from then on it must do without the network.
const OFFLINE = { GOPROXY: 'off' };
/** What the compiler gets in the build stage, before modules are downloaded. */
function compileStageEnvironment(plan, platform, modules) {
    const settings = (0,_go_compile_js__WEBPACK_IMPORTED_MODULE_1__/* .compileEnvironment */ .xF)(plan, platform);
    return modules.downloads ? settings : { ...settings, ...OFFLINE };
}
/** The Go release that is not in the builder image, then source and modules. */
function sourceSteps(job) {
    const downloads = job.modules.downloads ? downloadRuns(job) : [];
    const copies = copySteps(job.modules, {
        workdir: workdirOf(job.first),
        contextPath: (path) => (path === '.' ? `${_layout_js__WEBPACK_IMPORTED_MODULE_4__/* .SOURCE_FOLDER */ .Z2}/` : node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(_layout_js__WEBPACK_IMPORTED_MODULE_4__/* .SOURCE_FOLDER */ .Z2, path)),
        downloads,
    });
    return [...toolchainSteps(job), ...copies];
}
// Any go command fetches the release that GOTOOLCHAIN names; from then on it is in the module cache, also where
// modules may not be fetched any more.
function toolchainSteps(job) {
    if (job.substitute === undefined)
        return [];
    const fetched = [...settingsCopy(job), fetchRun(['go', 'version'], job, (command) => command)];
    return job.modules.downloads ? fetched : [...fetched, (0,_dockerfile_text_js__WEBPACK_IMPORTED_MODULE_2__/* .pairs */ .AS)('ENV', OFFLINE)];
}
/** Source and modules into the build stage: what modules need comes first, so that they are downloaded once. */
function copySteps(modules, how) {
    const { workdir, contextPath } = how;
    const copySource = `COPY ${contextPath('.')} ${_layout_js__WEBPACK_IMPORTED_MODULE_4__/* .SOURCE_ROOT */ .r9}/`;
    if (how.downloads.length === 0)
        return [workdir, copySource];
    const downloads = [...how.downloads, (0,_dockerfile_text_js__WEBPACK_IMPORTED_MODULE_2__/* .pairs */ .AS)('ENV', OFFLINE)];
    return modules.paths.every(_dockerfile_text_js__WEBPACK_IMPORTED_MODULE_2__/* .isPlainPath */ .qW)
        ? [workdir, ...moduleCopies(modules, contextPath), ...downloads, copySource]
        : [workdir, copySource, ...downloads];
}
/** Where the compiler runs. */
function workdirOf({ plans: [{ source }] }) {
    return `WORKDIR ${(0,_dockerfile_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteWord */ .XW)(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(_layout_js__WEBPACK_IMPORTED_MODULE_4__/* .SOURCE_ROOT */ .r9, source.workdir), 'the path of the module')}`;
}
/** One COPY for each folder: COPY puts all its files into one. */
function moduleCopies(modules, contextPath) {
    const folders = new Map();
    for (const path of modules.paths) {
        const folder = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(path);
        folders.set(folder, [...(folders.get(folder) ?? []), contextPath(path)]);
    }
    return [...folders].map(([folder, paths]) => `COPY ${paths.join(' ')} ${node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(_layout_js__WEBPACK_IMPORTED_MODULE_4__/* .SOURCE_ROOT */ .r9, folder)}/`);
}
// Read as data, line by line; the last words of the command are what runs with them.
const WITH_SETTINGS = 'while IFS= read -r setting; do export "$setting"; done <"$1"; shift; exec "$@"';
// Each module has its own list; the first one's folder is the one that the stage is in.
function downloadRuns(job) {
    const folders = new Map((0,_targets_js__WEBPACK_IMPORTED_MODULE_5__/* .listTargets */ .n)(job.plans).map((target) => [workdirOf(target), target]));
    const runs = [...folders].flatMap(([workdir, target], at) => [
        ...(at === 0 ? [] : [workdir]),
        downloadRun(target, job),
    ]);
    const back = folders.size === 1 ? [] : [workdirOf(job.first)];
    return [...settingsCopy(job), ...runs, ...back];
}
function settingsCopy({ fetch }) {
    return fetch?.via === 'files'
        ? [`COPY ${_layout_js__WEBPACK_IMPORTED_MODULE_4__/* .FETCH_FOLDER */ .a4}/ ${node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname((0,_layout_js__WEBPACK_IMPORTED_MODULE_4__/* .fetchFile */ .t2)('files', 'settings'))}/`]
        : [];
}
function downloadRun({ plans: [plan] }, job) {
    return fetchRun(['go', 'mod', 'download'], job, (command) => (0,_go_check_js__WEBPACK_IMPORTED_MODULE_3__/* .withGoCheck */ .b7)(plan.compile.go, command));
}
function fetchRun(command, { fetch }, wrap) {
    if (fetch === undefined)
        return (0,_dockerfile_text_js__WEBPACK_IMPORTED_MODULE_2__/* .execForm */ .Lc)('RUN', wrap(command));
    const { via, files, ssh } = fetch;
    const run = wrap(['sh', '-c', WITH_SETTINGS, 'sh', (0,_layout_js__WEBPACK_IMPORTED_MODULE_4__/* .fetchFile */ .t2)(via, 'settings'), ...command]);
    if (via === 'files')
        return (0,_dockerfile_text_js__WEBPACK_IMPORTED_MODULE_2__/* .execForm */ .Lc)('RUN', run);
    const mounts = [
        ...files.map((name) => `type=secret,id=${_layout_js__WEBPACK_IMPORTED_MODULE_4__/* .FETCH_FILES */ .X0[name]}`),
        ...(ssh ? ['type=ssh'] : []),
    ];
    return (0,_dockerfile_text_js__WEBPACK_IMPORTED_MODULE_2__/* .execForm */ .Lc)(['RUN', ...mounts.map((mount) => `--mount=${mount}`)].join(' '), run);
}


/***/ }),

/***/ 3440:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AS: () => (/* binding */ pairs),
/* harmony export */   Lc: () => (/* binding */ execForm),
/* harmony export */   XW: () => (/* binding */ quoteWord),
/* harmony export */   cA: () => (/* binding */ environment),
/* harmony export */   qW: () => (/* binding */ isPlainPath)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
// The words of a Dockerfile, written so that each stands for itself: no value is taken for a variable, an escape
// or a pattern (https://docs.docker.com/reference/dockerfile/). Exec forms meet neither a shell nor replacement.

const PLAIN = /^[\w.,/:@%+=~-]+$/;
// The frontend reads lines of at most 64 KiB.
const MAX_LINE = 65_000;
const LINE_WIDTH = 100;
/** An instruction whose arguments are run or kept as they are: `RUN ["go", "build"]`. */
function execForm(instruction, args) {
    return checkLine(`${instruction} [${args.map((arg) => JSON.stringify(arg)).join(', ')}]`);
}
/** A value of ENV, LABEL, WORKDIR, USER or EXPOSE, quoted where it has to be; an InputError where it cannot be written. */
function quoteWord(value, name) {
    if (/[\r\n\0]/.test(value)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`${name} has a value of more than one line, which a Dockerfile cannot hold`, {
            hint: 'Write it on one line.',
        });
    }
    return PLAIN.test(value) ? value : `"${value.replace(/[\\"$]/g, '\\$&')}"`;
}
/** `ENV` or `LABEL` with pairs in their order, as many on a line as it takes; each group starts on a line of its own. */
function pairs(instruction, ...groups) {
    const lines = groups.flatMap((values) => wrap(Object.entries(values).map(([name, value]) => {
        const what = `${instruction} ${JSON.stringify(name)}`;
        const key = instruction === 'ENV' ? checkName(name) : quoteWord(name, what);
        return checkLine(`${key}=${value === '' ? '' : quoteWord(value, what)}`);
    })));
    return `${instruction} ${lines.join(' \\\n    ')}`;
}
/** `ENV` with what is set, and then what is cleared. */
function environment(all) {
    const [set, cleared] = [true, false].map((isSet) => Object.fromEntries(Object.entries(all).filter(([, value]) => (value !== '') === isSet)));
    return pairs('ENV', set ?? {}, cleared ?? {});
}
/** Whether a path can be a word of COPY, in which patterns and variables would mean something else. */
function isPlainPath(path) {
    return /^[\w./@+~,=-]+$/.test(path);
}
function checkName(name) {
    if (/^[A-Za-z_][\w.-]*$/.test(name))
        return name;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`${JSON.stringify(name)} is not a name of an environment variable that a Dockerfile can hold`, {
        hint: 'Use letters, digits and underscores.',
    });
}
function wrap(words) {
    const lines = [];
    for (const word of words) {
        const last = lines.at(-1);
        if (last === undefined || last.length + word.length > LINE_WIDTH)
            lines.push(word);
        else
            lines[lines.length - 1] = `${last} ${word}`;
    }
    return lines;
}
function checkLine(line) {
    if (Buffer.byteLength(line) <= MAX_LINE)
        return line;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`a line of the Dockerfile would have ${Buffer.byteLength(line)} bytes: ${line.slice(0, 60)}…`, {
        hint: `Keep flags, labels and environment variables below ${MAX_LINE} bytes each.`,
    });
}


/***/ }),

/***/ 2471:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ui: () => (/* binding */ hasNoShell),
/* harmony export */   b7: () => (/* binding */ withGoCheck),
/* harmony export */   xW: () => (/* binding */ readGoCheck)
/* harmony export */ });
/* unused harmony export releasePatterns */
/* harmony import */ var _go_release_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3983);
// The look at the builder image before anything is compiled: does it have Go, and is it the release that is asked
// for? It runs in the build stage, as a fixed script with everything variable in its arguments.

// In / because a go.mod in the current folder may be one that this Go cannot read.
// On stderr, as what the shell says itself: a builder may cut a line of one stream with a line of the other.
const SCRIPT = [
    'found=$(cd / && go env GOVERSION) || { echo "go-scratch-image: no go" >&2; exit 64; }',
    'fits=',
    'until [ "$1" = -- ]; do case $found in $1) fits=yes;; esac; shift; done; shift',
    '[ "$fits" ] || { echo "go-scratch-image: found $found" >&2; exit 65; }',
    'exec "$@"',
].join('; ');
/** A command that runs only where the check has passed. */
function withGoCheck(requirement, command) {
    return ['sh', '-c', SCRIPT, 'sh', ...releasePatterns(requirement), '--', ...command];
}
/** What the check found, from what the commands of the build printed; undefined where it has not failed. */
function readGoCheck(said) {
    for (const line of said) {
        const found = /^go-scratch-image: found (.+)$/.exec(line)?.[1];
        if (found !== undefined)
            return { found: found.trim() };
        if (line === 'go-scratch-image: no go')
            return {};
    }
    return undefined;
}
/** Whether the check itself could not run, from the builder's own words: an image without a shell. */
function hasNoShell(lines) {
    return lines.some((line) => /exec(?:utable file)?:? [`"]sh[`"]:? .*not found/.test(line));
}
/**
 * Shell patterns for the releases that satisfy a requirement, as `go env GOVERSION` names them: "go1.26.8",
 * "go1.26.8-fips", "go1.26.8 X:greenteagc". `satisfies` of go/release.ts is the rule; for `stable` this is wider,
 * and what it lets through is judged by the binary.
 */
function releasePatterns({ value }) {
    if (value === 'local')
        return ['*'];
    if (value === 'stable')
        return ['go[1-9]*'];
    const { major, minor, patch, pre } = (0,_go_release_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRelease */ .BC)(value);
    const base = `go${major}.${minor}`;
    if (pre !== undefined)
        return exactly(`${base}${pre.kind}${pre.number}`);
    // All patches, and what comes before the first.
    if (patch === undefined)
        return [base, `${base}[!0-9]*`];
    // Up to Go 1.20 the first patch has no number.
    return patch === 0 && minor < 21
        ? [...exactly(base), ...exactly(`${base}.0`)]
        : exactly(`${base}.${patch}`);
}
function exactly(name) {
    return [name, `${name}[ +-]*`];
}


/***/ }),

/***/ 9988:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ readIgnoreRules)
/* harmony export */ });
/* unused harmony export makeRules */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _balena_dockerignore__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4158);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(452);
/* harmony import */ var _go_main_package_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6176);
// Which files of the repository go into the build context: the user's .dockerignore, and what the action itself
// knows that no build needs, or that every build needs.





// A stamped build has to find the repository as git knows it: a file that is missing makes it dirty.
const EVERYTHING = { choose: () => 'kept', keepsSomethingIn: () => true };
/** Reads the rules for plans of one tree; an InputError where .dockerignore leaves nothing to compile. */
async function readIgnoreRules(plans, modules) {
    const root = plans[0]?.source.contextDir;
    if (root === undefined || plans.some(({ compile }) => compile.vcs))
        return EVERYTHING;
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, '.dockerignore'), 'utf8').catch(() => '');
    const rules = makeRules(text, new Set(modules.paths));
    for (const plan of plans)
        await checkMainPackage(plan, rules);
    return rules;
}
/** The rules of a .dockerignore, which never touch `needed` (paths of go.mod and the like). */
function makeRules(text, needed) {
    const ignore = compile(text.replace(/^\uFEFF/, ''));
    const hasExceptions = /^\s*!/m.test(text);
    return {
        choose(path) {
            if (node_path__WEBPACK_IMPORTED_MODULE_1__.posix.basename(path) === '.git')
                return 'hidden';
            return needed.has(path) || !ignore.ignores(path) ? 'kept' : 'ignored';
        },
        keepsSomethingIn(folder) {
            return hasExceptions || [...needed].some((path) => path.startsWith(`${folder}/`));
        },
    };
}
function compile(text) {
    try {
        // Node gives a CommonJS module as the default export, its own default export is in it.
        const ignore = _balena_dockerignore__WEBPACK_IMPORTED_MODULE_2__["default"]().add(text);
        // Patterns become regular expressions when they are first used.
        ignore.ignores('go.mod');
        return ignore;
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .dz(`.dockerignore has a pattern that cannot be read: ${cause.message}`, {
            cause,
            hint: 'Correct the pattern.',
        });
    }
}
async function checkMainPackage({ source }, rules) {
    const folder = node_path__WEBPACK_IMPORTED_MODULE_1__.posix.join(source.workdir, source.pkg);
    const files = await (0,_go_main_package_js__WEBPACK_IMPORTED_MODULE_4__/* .listGoFiles */ .e5)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(source.contextDir, folder));
    if (files.length === 0 || files.some((name) => rules.choose(node_path__WEBPACK_IMPORTED_MODULE_1__.posix.join(folder, name)) === 'kept'))
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .dz(`.dockerignore leaves out all Go files of ${folder === '.' ? 'the main package' : folder}`, {
        hint: `Add a line "!${node_path__WEBPACK_IMPORTED_MODULE_1__.posix.join(folder, '**')}" and one for each other package that is needed, or remove the pattern.`,
    });
}


/***/ }),

/***/ 7086:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ platformName),
/* harmony export */   JK: () => (/* binding */ OUTPUT_ROOT),
/* harmony export */   Wo: () => (/* binding */ listingName),
/* harmony export */   X0: () => (/* binding */ FETCH_FILES),
/* harmony export */   Z2: () => (/* binding */ SOURCE_FOLDER),
/* harmony export */   a4: () => (/* binding */ FETCH_FOLDER),
/* harmony export */   f2: () => (/* binding */ ZONEINFO),
/* harmony export */   fW: () => (/* binding */ binaryName),
/* harmony export */   r9: () => (/* binding */ SOURCE_ROOT),
/* harmony export */   t2: () => (/* binding */ fetchFile),
/* harmony export */   xD: () => (/* binding */ recordName)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
// Where things are while the docker engine builds: in the build context, in the build stage, and in what comes back.

/** The folder of the build context, and of the build stage, that holds the source. */
const SOURCE_FOLDER = 'src';
/** Where the build stage has the source: what stands for `source.contextDir` in the compiler's messages. */
const SOURCE_ROOT = `/${SOURCE_FOLDER}`;
/** The folder of the build stage whose content becomes the root of the final stage. */
const OUTPUT_ROOT = '/out';
/** The folder of the build context with what module downloads need (classic builder only). */
const FETCH_FOLDER = 'fetch';
/** File names of the fetch settings: in the build context, and as ids of BuildKit secrets. */
const FETCH_FILES = {
    settings: 'fetch-settings',
    certificates: 'fetch-certificates',
    gitCertificates: 'fetch-git-certificates',
    logins: 'fetch-logins',
    netrc: 'fetch-netrc',
    knownHosts: 'fetch-known-hosts',
};
/** Where the build stage finds a file of the fetch settings. */
function fetchFile(via, name) {
    return node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(via === 'secrets' ? '/run/secrets' : '/run/fetch', FETCH_FILES[name]);
}
/** Go's time zone data in the final stage; no program has a name that starts with a dot. */
const ZONEINFO = '.zoneinfo.zip';
/** "linux_arm_v7": the name of a platform's stage and folder. */
function platformName({ os, architecture, variant }) {
    return [os, architecture, ...(variant === undefined ? [] : [variant])].join('_');
}
/** The binary's path in the final stage: "server", or "linux_arm64/server" where it is one of several. */
function binaryName(plan, platform, isOnly) {
    return isOnly ? plan.name : `${platformName(platform)}/${plan.name}`;
}
/** How a run of the compiler ended that may fail without the build: its exit code, and what it printed. */
function recordName(target, what) {
    return `.${target}.${what}`;
}
/** A listing of the packages of a target, in the final stage; an empty file where there could be none. */
function listingName(target, listing) {
    return `.${target}.${listing === 'plain' ? 'packages' : 'packages-cgo'}.json`;
}


/***/ }),

/***/ 1582:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dg: () => (/* binding */ readAllModuleFiles),
/* harmony export */   yW: () => (/* binding */ readModuleFiles)
/* harmony export */ });
/* unused harmony export MODULE_FILE_NAMES */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _go_module_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4767);
/* harmony import */ var _go_release_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3983);
// The files that say which modules a build needs: go.mod, go.sum, go.work and go.work.sum of everything that takes
// part. They go into the build stage before the source, so that modules are downloaded again only when they change.




/** Names that no .dockerignore may take out of a build. */
const MODULE_FILE_NAMES = (/* unused pure expression or super */ null && (['go.mod', 'go.sum', 'go.work', 'go.work.sum']));
// The go line from which on a vendor folder is used without being asked for.
const VENDORS_SINCE = (0,_go_release_js__WEBPACK_IMPORTED_MODULE_3__/* .parseRelease */ .BC)('1.14');
/** The files of several programs together. */
async function readAllModuleFiles(plans) {
    const all = await Promise.all(plans.map(readModuleFiles));
    return {
        paths: [...new Set(all.flatMap(({ paths }) => paths))].sort(),
        downloads: all.some(({ downloads }) => downloads),
    };
}
/** Looks for the files that belong to the plan's program. */
async function readModuleFiles(plan) {
    const { source } = plan;
    const folders = new Set([source.workdir]);
    const names = ['go.mod', 'go.sum'];
    const paths = [];
    if (source.goWork !== undefined) {
        const root = node_path__WEBPACK_IMPORTED_MODULE_1__.posix.dirname(source.goWork);
        paths.push(...(await filesIn(source, root, ['go.work', 'go.work.sum'])));
        for (const folder of await foldersOfWork(source, source.goWork))
            folders.add(folder);
    }
    for (const folder of [...folders]) {
        for (const replaced of await replacedFolders(source, folder))
            folders.add(replaced);
    }
    for (const folder of folders)
        paths.push(...(await filesIn(source, folder, names)));
    const hasSums = paths.some((path) => /(?:^|\/)go\.(?:work\.)?sum$/.test(path));
    return { paths: [...new Set(paths)].sort(), downloads: hasSums && !(await isVendored(plan)) };
}
async function foldersOfWork(source, goWork) {
    const { uses, replaces } = (0,_go_module_file_js__WEBPACK_IMPORTED_MODULE_2__/* .parseWorkFile */ .R)(await readText(source, goWork), goWork);
    return inside(node_path__WEBPACK_IMPORTED_MODULE_1__.posix.dirname(goWork), [...uses, ...replaces]);
}
async function replacedFolders(source, folder) {
    const goMod = node_path__WEBPACK_IMPORTED_MODULE_1__.posix.join(folder, 'go.mod');
    if ((await filesIn(source, folder, ['go.mod'])).length === 0)
        return [];
    return inside(folder, (0,_go_module_file_js__WEBPACK_IMPORTED_MODULE_2__/* .parseModuleFile */ .s)(await readText(source, goMod), goMod).replaces);
}
// What leads outside was refused where the source was found, or is not needed (a vendor folder).
function inside(folder, lines) {
    return lines
        .filter(({ path }) => !node_path__WEBPACK_IMPORTED_MODULE_1__.posix.isAbsolute(path))
        .map(({ path }) => node_path__WEBPACK_IMPORTED_MODULE_1__.posix.join(folder, path.replaceAll('\\', '/')).replace(/\/$/, ''))
        .filter((path) => path !== '..' && !path.startsWith('../'));
}
async function filesIn(source, folder, names) {
    const found = await Promise.all(names.map(async (name) => {
        const path = node_path__WEBPACK_IMPORTED_MODULE_1__.posix.join(folder, name);
        const entry = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(source.contextDir, path)).catch(() => undefined);
        return entry?.isFile() === true ? [path] : [];
    }));
    return found.flat();
}
// As the go command decides it (Go source: src/cmd/go/internal/modload/init.go, setDefaultBuildMod).
async function isVendored({ source, compile }) {
    const flags = compile.buildFlags.join(' ');
    if (/(?:^| )--?mod[= ]vendor(?: |$)/.test(flags))
        return true;
    if (/(?:^| )--?mod[= ]/.test(flags))
        return false;
    const root = source.goWork === undefined ? source.workdir : node_path__WEBPACK_IMPORTED_MODULE_1__.posix.dirname(source.goWork);
    if ((await filesIn(source, node_path__WEBPACK_IMPORTED_MODULE_1__.posix.join(root, 'vendor'), ['modules.txt'])).length === 0)
        return false;
    if (source.goWork !== undefined)
        return true;
    const goMod = node_path__WEBPACK_IMPORTED_MODULE_1__.posix.join(root, 'go.mod');
    const { go = '1.0' } = (0,_go_module_file_js__WEBPACK_IMPORTED_MODULE_2__/* .parseModuleFile */ .s)(await readText(source, goMod), goMod);
    return (0,_go_release_js__WEBPACK_IMPORTED_MODULE_3__/* .compareReleases */ .c0)((0,_go_release_js__WEBPACK_IMPORTED_MODULE_3__/* .parseRelease */ .BC)(go), VENDORS_SINCE) >= 0;
}
function readText(source, path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(source.contextDir, path), 'utf8');
}


/***/ }),

/***/ 8479:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ binaryPath)
/* harmony export */ });
// What is to be built, decided from the inputs before anything runs. Both engines read the same plan, which is
// why they make the same image.
/** Path of the binary in the image: "/server". */
function binaryPath(plan) {
    return `/${plan.name}`;
}


/***/ }),

/***/ 5296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ saysImageIsMissing),
/* harmony export */   o: () => (/* binding */ findSubstitute)
/* harmony export */ });
/* harmony import */ var _go_release_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3983);
// Official golang images come hours to days after their Go release. Until then a builder image with a neighbouring
// release fetches the one that is asked for as a module (https://go.dev/doc/toolchain) and compiles with that, so that
// the binary is the one that the missing image would have made.

// The first release that fetches others.
const FIRST_TO_FETCH = 21;
/** What to build with where the plan's builder image does not exist; undefined where the user has named the image. */
function findSubstitute({ compile: { go }, builderImage }) {
    const release = (0,_go_release_js__WEBPACK_IMPORTED_MODULE_0__/* .exactRelease */ .jd)(go);
    if (release === undefined || release.major !== 1 || release.minor < FIRST_TO_FETCH)
        return undefined;
    const defaults = [true, false].map((git) => (0,_go_release_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultBuilderImage */ .Qu)(go, { git }));
    if (!defaults.includes(builderImage))
        return undefined;
    const tag = substituteTag(release);
    return { image: builderImage.replace(`:${go.value}`, `:${tag}`), toolchain: `go${go.value}` };
}
// Before its first patch, and shortly after, a minor has no tag of its own either.
function substituteTag({ major, minor, patch, pre }) {
    return pre !== undefined || patch === 0 ? `${major}` : `${major}.${minor}`;
}
/**
 * Whether a builder said, while it was getting the image, that the registry does not have it, or not for this
 * platform; not that it may not be read or that the registry cannot be reached.
 */
function saysImageIsMissing(lines, image) {
    return lines.some((line) => /manifest unknown|manifest for \S+ not found|no match(?:ing manifest)? for /.test(line) ||
        line.replace(/^.*ERROR: /, '').endsWith(`${image}: not found`));
}


/***/ }),

/***/ 3656:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ listTargets)
/* harmony export */ });
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7086);
// What the compiler is run for: programs of one module with the same settings share one run for each platform.

/** The targets of some plans, platform by platform, in the order of the plans. */
function listTargets(plans) {
    const groups = groupPlans(plans);
    return groups.flatMap((group, at) => group[0].platforms.map((platform) => ({
        name: groups.length === 1 ? (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .platformName */ .$r)(platform) : `${(0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .platformName */ .$r)(platform)}_${at + 1}`,
        platform,
        plans: group,
    })));
}
function groupPlans(plans) {
    const groups = new Map();
    for (const plan of plans) {
        const { compile, platforms, source } = plan;
        const key = JSON.stringify([source.workdir, source.goWork, compile, platforms]);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [plan]);
        else
            group.push(plan);
    }
    return [...groups.values()];
}


/***/ }),

/***/ 3941:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AV: () => (/* binding */ findingAnnotations),
/* harmony export */   Ei: () => (/* binding */ printAnnotations),
/* harmony export */   Ih: () => (/* binding */ annotationsOf),
/* harmony export */   LO: () => (/* binding */ checkAnnotations)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _report_describe_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3117);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(853);
/* harmony import */ var _workflow_command_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1826);
// Errors and warnings as annotations: what GitHub shows above the log, and beside the lines of a pull request.




const TITLE = 'go-scratch-image';
// GitHub keeps ten errors of a step; the last of ours says what failed as a whole.
const MOST_LINES = 9;
/** The annotations of an error: the lines at fault, then the error itself with what to do about it. */
function annotationsOf(error) {
    if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ))
        return [defectAnnotation(error)];
    const message = withHint(error.message, error.hint);
    const whole = { level: 'error', title: TITLE, message };
    return [...error.lines.slice(0, MOST_LINES).map(lineAnnotation), whole];
}
/** One annotation for each check that failed or warns. */
function checkAnnotations(report) {
    return report.images
        .flatMap((image) => image.checks)
        .flatMap((check) => {
        if (check.verdict !== 'fail' && check.verdict !== 'warn')
            return [];
        return [
            {
                level: check.verdict === 'fail' ? 'error' : 'warning',
                title: `${report.name}: ${(0,_report_describe_js__WEBPACK_IMPORTED_MODULE_1__/* .outcomeOf */ .sG)(check)}`,
                message: withHint(check.message, check.hint),
            },
        ];
    });
}
/** One warning for each finding that will most likely be met; what a check has told already is left out. */
function findingAnnotations(report) {
    const findings = report.images.flatMap(({ size }) => size?.findings ?? []);
    const likely = findings.filter(({ id, severity }) => severity === 'likely' && id !== 'cgo-dropped');
    const byId = new Map(likely.map((finding) => [finding.id, finding]));
    return [...byId.values()].map(({ id, what, fix }) => ({
        level: 'warning',
        title: `${report.name}: ${id}`,
        message: withHint(what, hintOf(fix)),
    }));
}
function hintOf(fix) {
    if (fix?.yaml !== undefined)
        return `Set ${fix.yaml}, or silence this with ignore-findings.`;
    return fix?.advice;
}
/** Prints annotations as commands to the runner. */
function printAnnotations(annotations) {
    for (const { level, title, message, file, line, column } of annotations) {
        (0,_log_js__WEBPACK_IMPORTED_MODULE_2__/* .print */ .yy)((0,_workflow_command_js__WEBPACK_IMPORTED_MODULE_3__/* .workflowCommand */ .N)(level, { title, file, line, col: column }, message));
    }
}
function lineAnnotation({ file, line, column, message }) {
    return {
        level: 'error',
        title: TITLE,
        message,
        file,
        ...(line === undefined ? {} : { line }),
        ...(column === undefined ? {} : { column }),
    };
}
function defectAnnotation(error) {
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { level: 'error', title: `${TITLE}: a defect of the action, please report it`, message: what };
}
/** The hint stands on the message's last line, or on one of its own below a message of several. */
function withHint(message, hint) {
    if (hint === undefined)
        return message;
    if (message.includes('\n'))
        return `${message}\n${hint}`;
    return `${message}${/[.!?]$/.test(message) ? '' : '.'} ${hint}`;
}


/***/ }),

/***/ 8124:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PC: () => (/* binding */ labelsOf),
/* harmony export */   j_: () => (/* binding */ readEvent),
/* harmony export */   ye: () => (/* binding */ shaOf)
/* harmony export */ });
/* unused harmony export eventOf */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var _payload_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7577);
// Reads the event that started the workflow. A runner of another make, or an older server, may leave members out:
// nothing here fails.


// GitHub's own limit for a payload.
const MOST_BYTES = 25 * 1024 * 1024;
/** Reads the event from GITHUB_* variables and the file that GITHUB_EVENT_PATH names. */
async function readEvent(env) {
    return eventOf(env, await readPayload(env['GITHUB_EVENT_PATH']));
}
/** The event of a payload that was read already; pure. */
function eventOf(env, payload) {
    const name = env['GITHUB_EVENT_NAME'] ?? '';
    const any = {
        sha: shaOf(env['GITHUB_SHA']),
        ref: env['GITHUB_REF'] || undefined,
        repository: env['GITHUB_REPOSITORY'] || (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(payload, 'repository', 'full_name'),
        defaultBranch: (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(payload, 'repository', 'default_branch'),
    };
    switch (name) {
        case 'pull_request':
        case 'pull_request_target': {
            const pullRequest = pullRequestOf(env, payload);
            return pullRequest === undefined
                ? { ...any, kind: 'other', name }
                : { ...any, kind: name, pullRequest };
        }
        case 'push': {
            const before = shaOf((0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(payload, 'before'));
            return { ...any, kind: name, branch: branchOf(any.ref), before };
        }
        case 'merge_group':
            return {
                ...any,
                kind: name,
                headSha: shaOf((0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(payload, name, 'head_sha')),
                baseSha: shaOf((0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(payload, name, 'base_sha')),
                baseRef: branchOf((0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(payload, name, 'base_ref')),
            };
        case 'workflow_run':
            return { ...any, kind: name, run: runOf(payload) };
        case 'schedule':
        case 'workflow_dispatch':
            return { ...any, kind: name };
        default:
            return { ...any, kind: 'other', name };
    }
}
async function readPayload(file) {
    if (file === undefined || file === '')
        return undefined;
    try {
        const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file);
        return bytes.length > MOST_BYTES ? undefined : JSON.parse(bytes.toString());
    }
    catch {
        return undefined;
    }
}
function pullRequestOf(env, payload) {
    const number = (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .countAt */ .$v)(payload, 'pull_request', 'number') ??
        (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .countAt */ .$v)(payload, 'number') ??
        numberOf(/^refs\/pull\/(\d{1,15})\//.exec(env['GITHUB_REF'] ?? '')?.[1]);
    if (number === undefined || number === 0)
        return undefined;
    const head = sideOf(payload, 'head', env['GITHUB_HEAD_REF']);
    const base = sideOf(payload, 'base', env['GITHUB_BASE_REF']);
    const ours = (base.repository ?? env['GITHUB_REPOSITORY'] ?? '').toLowerCase();
    return {
        number,
        head,
        base,
        isFork: head.repository === undefined || head.repository.toLowerCase() !== ours,
        labels: labelsOf((0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .listAt */ .gT)(payload, 'pull_request', 'labels')),
    };
}
/** The names of labels, as events and the API list them. */
function labelsOf(labels) {
    return labels.flatMap((label) => (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(label, 'name') ?? []);
}
function sideOf(payload, side, branch) {
    return {
        ref: (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(payload, 'pull_request', side, 'ref') ?? (branch || undefined),
        sha: shaOf((0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(payload, 'pull_request', side, 'sha')),
        repository: (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(payload, 'pull_request', side, 'repo', 'full_name'),
    };
}
function runOf(payload) {
    const run = 'workflow_run';
    return {
        id: (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .countAt */ .$v)(payload, run, 'id'),
        attempt: (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .countAt */ .$v)(payload, run, 'run_attempt'),
        workflow: (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(payload, run, 'name'),
        event: (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(payload, run, 'event'),
        conclusion: (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(payload, run, 'conclusion'),
        headSha: shaOf((0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(payload, run, 'head_sha')),
        headBranch: (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(payload, run, 'head_branch'),
        headRepository: (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(payload, run, 'head_repository', 'full_name'),
        pullRequests: (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .listAt */ .gT)(payload, run, 'pull_requests').flatMap((pull) => (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .countAt */ .$v)(pull, 'number') ?? []),
    };
}
/** A commit's full name; the zeros that stand for "no commit" count as none. */
function shaOf(text) {
    if (text === undefined || !/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text))
        return undefined;
    return /^0+$/.test(text) ? undefined : text;
}
function branchOf(ref) {
    return ref?.startsWith('refs/heads/') === true ? ref.slice('refs/heads/'.length) : undefined;
}
function numberOf(digits) {
    return digits === undefined ? undefined : Number(digits);
}


/***/ }),

/***/ 853:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dK: () => (/* binding */ mask),
/* harmony export */   hM: () => (/* binding */ createLog),
/* harmony export */   yy: () => (/* binding */ print)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2527);
/* harmony import */ var _report_units_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8861);
/* harmony import */ var _workflow_command_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1826);
// The log of a run: a group for each phase with what happened in it, and below it one line with its time. In the
// form of the toolkit, without loading it (runner-file.ts).




const NAME_WIDTH = 9;
const TIME_WIDTH = 8;
/** A log on standard output. */
function createLog() {
    const timings = [];
    return {
        line: printLines,
        timings,
        phase: async (name, work) => {
            const startMs = performance.now();
            const end = (sign, said) => {
                const ms = Math.round(performance.now() - startMs);
                timings.push({ phase: name, ms });
                print('::endgroup::');
                const [first = ''] = said.split('\n');
                printLines(`${sign} ${name.padEnd(NAME_WIDTH)}${(0,_report_units_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(ms).padStart(TIME_WIDTH)}   ${first}`);
            };
            print(`::group::${name}`);
            try {
                const { value, said } = await work();
                end('▸', said);
                return value;
            }
            catch (error) {
                end('✗', 'failed');
                throw error;
            }
        },
    };
}
function printLines(text) {
    const lines = text.replace(/\r?\n$/, '').split(/\r?\n|\r/);
    for (const line of lines)
        print((0,_report_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeLog */ .Ah)(line));
}
/** Hides a text in all that the job prints from now on. */
function mask(secret) {
    print((0,_workflow_command_js__WEBPACK_IMPORTED_MODULE_3__/* .workflowCommand */ .N)('add-mask', {}, secret));
}
/** Prints a line as it is, as the toolkit prints lines, groups and all other commands. */
function print(line) {
    process.stdout.write(`${line}${node_os__WEBPACK_IMPORTED_MODULE_0__.EOL}`);
}


/***/ }),

/***/ 7577:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   $v: () => (/* binding */ countAt),
/* harmony export */   fK: () => (/* binding */ valueAt),
/* harmony export */   gT: () => (/* binding */ listAt),
/* harmony export */   tk: () => (/* binding */ numberAt)
/* harmony export */ });
// Reads JSON whose form is not certain: event payloads, answers of the API, what a comment holds. A member that is
// missing or of another kind is undefined.
/** The value at a path of members; undefined where there is none. */
function valueAt(value, ...path) {
    let found = value;
    for (const member of path) {
        if (typeof found !== 'object' || found === null || !Object.hasOwn(found, member))
            return undefined;
        found = found[member];
    }
    return found;
}
/** The text at a path; an empty text counts as missing. */
function textAt(value, ...path) {
    const found = valueAt(value, ...path);
    return typeof found === 'string' && found !== '' ? found : undefined;
}
/** Any number at a path. */
function numberAt(value, ...path) {
    const found = valueAt(value, ...path);
    return typeof found === 'number' && Number.isFinite(found) ? found : undefined;
}
/** The whole number, 0 or more, at a path. */
function countAt(value, ...path) {
    const found = valueAt(value, ...path);
    return typeof found === 'number' && Number.isSafeInteger(found) && found >= 0 ? found : undefined;
}
/** The elements at a path; none where there is no list. */
function listAt(value, ...path) {
    const found = valueAt(value, ...path);
    return Array.isArray(found) ? found : [];
}


/***/ }),

/***/ 7520:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ appendValue)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);
// The runner's files for outputs and state: a name, then its value between two lines of a delimiter that nobody can know
// (https://docs.github.com/actions, "Workflow commands", "Multiline strings"). In the form that the toolkit writes, without
// loading it: that takes longer than all else that a quick run does on the runner.



/** Adds a value to the file, whatever is in it; the last one of a name stands. Without a file nobody asks for it. */
function appendValue(file, name, value) {
    if (file === undefined || file === '')
        return;
    const end = `ghadelimiter_${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.appendFileSync)(file, `${name}<<${end}${node_os__WEBPACK_IMPORTED_MODULE_2__.EOL}${value}${node_os__WEBPACK_IMPORTED_MODULE_2__.EOL}${end}${node_os__WEBPACK_IMPORTED_MODULE_2__.EOL}`);
}


/***/ }),

/***/ 1826:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ workflowCommand)
/* harmony export */ });
// What the runner takes for commands among the lines that a step prints
// (https://docs.github.com/actions, "Workflow commands"). In the form that the toolkit writes, without loading it:
// see docs/decisions/0018-the-toolkit-late.md.
/** "::error title=a%2C b::what": a command for the runner, on one line whatever is in its parts. */
function workflowCommand(name, properties, message) {
    const given = Object.entries(properties).filter(([, value]) => value !== undefined);
    const list = given.map(([key, value]) => `${key}=${escape(String(value), /[%\r\n:,]/g)}`).join(',');
    return `::${name}${list === '' ? '' : ` ${list}`}::${escape(message, /[%\r\n]/g)}`;
}
function escape(text, special) {
    return text.replace(special, encodeURIComponent);
}


/***/ }),

/***/ 8602:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ namesOfAccess)
/* harmony export */ });
// What the inputs say about private modules.
/** The names of those that are given. */
function namesOfAccess({ modulesToken, gitCredentials, ssh }) {
    return [
        ...(modulesToken === undefined ? [] : ['modules-token']),
        ...(gitCredentials.length === 0 ? [] : ['git-credentials']),
        ...(ssh === undefined ? [] : ['ssh']),
    ];
}


/***/ }),

/***/ 3761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lk: () => (/* binding */ NO_ACCESS),
  GM: () => (/* binding */ findAccess),
  Fj: () => (/* binding */ secretsOf)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/go/access-inputs.js
var access_inputs = __webpack_require__(8602);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./lib/go/known-hosts.js
// The keys by which SSH knows a server: those that the runner knows, and GitHub's own, so that nobody has to switch
// the check off.



/** As https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/githubs-ssh-key-fingerprints has them. */
const GITHUB_KEYS = [
    'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl',
    'ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBBEmKSENjQEezOmxkZMy7opKgwFB9nkt5YRrYMjNuG5N87uRgg6CLrbo5wAdT/y6v0mKV0U2w0WZ2YB/++Tpockg=',
    'ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABgQCj7ndNxQowgcQnjshcLrqPEiiphnt+VTTvDP6mHBL9j1aNUkY4Ue1gvwnGLVlOhGeYrnZaMgRK6+PKCUXaDbC7qtbW8gIkhL7aGCsOr/C56SJMy/BCZfxd1nWzAOxSDPgVsmerOBYfNqltV9/hWCqBywINIR+5dIg6JTJ72pcEpEjcYgXkE2YEFXV1JHnsKgbLWNlhScqb2UmyRkQyytRLtL+38TGxkxCflmO+5Z8CSSNY7GidjMIZ7Q4zMjA2n1nGrlTDkzwDCsw+wqFPGQA179cnfGWOWRVruj16z6XyvxvjJwbz0wQZ75XK5tKSb7FNyeIEs4TT4jk+S4dhPeAUC5y+bDYirYgM4GC7uEnztnZyaVWQ7B381AK4Qdrwt51ZqExKbQpTUNn+EjqoTwvqNj4kqx5QUCI0ThS/YkOxJCXmPUWZbhjpCg56i+2aB6CmK2JGhn57K5mj0MNdBXA4/WnwH6XoPWJzK5Nyu2zB3nAZp+S5hpQs+p1vN1/wsjk=',
];
/** The text of a known_hosts file (sshd(8), "SSH_KNOWN_HOSTS FILE FORMAT") with all of them. */
async function readKnownHosts(env) {
    const homes = new Set([env['HOME'] ?? '', (0,external_node_os_.userInfo)().homedir].filter((home) => home !== ''));
    const files = [
        ...[...homes].flatMap((home) => ['known_hosts', 'known_hosts2'].map((name) => (0,external_node_path_.join)(home, '.ssh', name))),
        '/etc/ssh/ssh_known_hosts',
    ];
    const texts = await Promise.all(files.map((file) => (0,promises_.readFile)(file, 'utf8').catch(() => '')));
    const lines = texts.flatMap((text) => text.split(/\r?\n/)).filter((line) => line.trim() !== '');
    return [...new Set([...lines, ...GITHUB_KEYS.map((key) => `github.com ${key}`)]), ''].join('\n');
}

// EXTERNAL MODULE: ./lib/go/netrc.js
var go_netrc = __webpack_require__(2934);
;// CONCATENATED MODULE: ./lib/go/private-paths.js
// Which modules are private: the patterns of GOPRIVATE (go help private), with a default for who gives a login and
// nothing else.


/** The server that the repository is on, "github.com". */
function gitHubHost(env) {
    const url = env['GITHUB_SERVER_URL'] ?? '';
    return (URL.canParse(url) ? new URL(url).host : 'github.com').toLowerCase();
}
/** An InputError where nothing says which modules are private. */
function findPrivatePaths(inputs, env, buildEnv) {
    const given = buildEnv['GOPRIVATE'] ?? env['GOPRIVATE'] ?? '';
    if (given !== '')
        return { patterns: given, isDefault: false };
    const { modulesToken, gitCredentials, ssh } = inputs;
    const isOwners = modulesToken !== undefined || ssh !== undefined;
    const hosts = gitCredentials.map(({ host }) => withoutPort(host));
    const patterns = [...new Set([...(isOwners ? [ownersPaths(inputs, env)] : []), ...hosts])];
    return { patterns: patterns.join(','), isDefault: true };
}
function ownersPaths(inputs, env) {
    const [owner = ''] = (env['GITHUB_REPOSITORY'] ?? '').split('/');
    if (owner !== '')
        return `${withoutPort(gitHubHost(env))}/${owner}/*`;
    const [name = ''] = (0,access_inputs/* namesOfAccess */.Y)(inputs).filter((input) => input !== 'git-credentials');
    throw new errors/* InputError */.dz(`${name}: neither GOPRIVATE nor GITHUB_REPOSITORY says which modules are private`, {
        hint: 'Set GOPRIVATE in the environment of the step, such as github.com/acme/*.',
    });
}
// The path of a module has none.
function withoutPort(host) {
    return host.replace(/:\d+$/, '');
}
/**
 * The beginnings of addresses, without a scheme, that the patterns stand for: "github.com/acme/". `unclear` are the
 * patterns that have no fixed host.
 */
function addressesOf(patterns) {
    const all = patterns
        .split(',')
        .map((pattern) => pattern.trim().replace(/\/+$/, ''))
        .filter((pattern) => pattern !== '');
    const prefixes = all.map((pattern) => {
        const fixed = pattern.replace(/[*?[\\].*$/, '');
        return fixed.includes('/') ? fixed : fixed === pattern ? `${pattern}/` : undefined;
    });
    return {
        prefixes: [...new Set(prefixes.filter((prefix) => prefix !== undefined))],
        unclear: all.filter((_, at) => prefixes[at] === undefined),
    };
}

;// CONCATENATED MODULE: ./lib/go/access.js
// Who may read private modules: what the inputs and the runner's .netrc say, put together before anything is built.
// Both engines hand it to the go command and to git in the same way (git-access.ts).







/** Access to what everybody may read. */
const NO_ACCESS = {
    inputs: [],
    logins: [],
    netrc: undefined,
    goPrivate: undefined,
    ssh: undefined,
    notes: [],
};
/** Puts it together; an InputError where an input cannot be used. */
async function findAccess(inputs, { env, buildEnv }) {
    const netrc = await (0,go_netrc/* findNetrc */.kE)(env);
    const names = (0,access_inputs/* namesOfAccess */.Y)(inputs);
    if (names.length === 0)
        return { ...NO_ACCESS, netrc };
    const logins = loginsOf(inputs, env);
    const { patterns, isDefault } = findPrivatePaths(inputs, env, buildEnv);
    const { prefixes, unclear } = addressesOf(patterns);
    const hosts = logins.map(({ host }) => host);
    const bySsh = prefixes.filter((prefix) => !hosts.includes(prefix.split('/', 1)[0] ?? ''));
    const ssh = inputs.ssh === undefined ? undefined : await findSsh(inputs.ssh, bySsh, env);
    return {
        inputs: names,
        logins,
        netrc,
        goPrivate: isDefault ? patterns : undefined,
        ssh,
        notes: [
            `private modules: GOPRIVATE=${patterns}${isDefault ? ' (it is not set: this is the default)' : ''}`,
            ...(hosts.length === 0 ? [] : [`git signs in at ${hosts.join(', ')} (${signedBy(names)})`]),
            ...(ssh === undefined || bySsh.length === 0
                ? []
                : [`git uses SSH for https://${bySsh.join(', https://')}`]),
            ...(ssh === undefined || unclear.length === 0
                ? []
                : [`git goes on using HTTPS for ${unclear.join(', ')}: SSH needs a pattern that begins with a host`]),
        ],
    };
}
/** What nobody may see in a log: tokens, and how they stand in a header. */
function secretsOf({ logins, netrc }) {
    const all = [...logins, ...(0,go_netrc/* parseNetrc */.QZ)(netrc?.text ?? '')];
    return [
        ...new Set(all.flatMap(({ user, token }) => [
            token,
            encodeURIComponent(token),
            Buffer.from(token).toString('base64'),
            Buffer.from(`${user}:${token}`).toString('base64'),
        ])),
    ];
}
function signedBy(names) {
    return names.filter((name) => name !== 'ssh').join(', ');
}
// GitHub takes any user with a token; this is the one that its documentation names.
const TOKEN_USER = 'x-access-token';
function loginsOf({ modulesToken, gitCredentials }, env) {
    if (modulesToken === undefined)
        return gitCredentials;
    const host = gitHubHost(env);
    if (gitCredentials.some((login) => login.host === host)) {
        throw new errors/* InputError */.dz(`modules-token: git-credentials has a line for ${host}, too`, {
            hint: 'Give one of the two.',
        });
    }
    return [{ host, user: TOKEN_USER, token: modulesToken }, ...gitCredentials];
}
async function findSsh(source, prefixes, env) {
    const path = source.kind === 'path' ? (0,external_node_path_.resolve)(source.path) : (env['SSH_AUTH_SOCK'] ?? '');
    if (path === '') {
        throw new errors/* InputError */.dz('ssh: there is no SSH agent, since SSH_AUTH_SOCK is not set', {
            hint: 'Start one before this step, for instance with webfactory/ssh-agent, or give a file with a key: default=PATH.',
        });
    }
    const found = await (0,promises_.stat)(path).catch((cause) => {
        throw new errors/* InputError */.dz(`ssh: ${path} cannot be found`, { hint: 'Correct the path.', cause });
    });
    const kind = found.isSocket() ? 'socket' : found.isFile() ? 'key' : undefined;
    if (kind === undefined) {
        throw new errors/* InputError */.dz(`ssh: ${path} is neither a socket nor a file`, {
            hint: 'Name the socket of an SSH agent, or a file with a private key.',
        });
    }
    return { path, kind, knownHosts: await readKnownHosts(env), prefixes };
}


/***/ }),

/***/ 5848:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mu: () => (/* binding */ checkBuildEnv),
  OM: () => (/* binding */ checkBuildFlags),
  cG: () => (/* binding */ checkLdflags),
  Zl: () => (/* binding */ compileArgs),
  xF: () => (/* binding */ compileEnvironment),
  XP: () => (/* binding */ describeCompile)
});

// UNUSED EXPORTS: goTarget

// EXTERNAL MODULE: ./lib/command.js
var command = __webpack_require__(1978);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/go/build-flags.js
// The flags of `go build` (Go source: src/cmd/go/internal/work/build.go, AddBuildFlags) and which of them the input
// build-flags may hold. A flag that is not listed is one of a later Go: the go command knows what to say to it.
const value = { takesValue: true };
const plain = { takesValue: false };
function refuse(flag, why, instead) {
    return { ...flag, refused: { why, instead } };
}
const NO_CGO = 'needs cgo, and the binary is compiled without it so that it is static';
const REMOVE = 'Remove it';
const OTHER_SOURCE = 'compiles something else than the files of the repository';
const BUILD_FLAGS = {
    asmflags: value,
    gcflags: value,
    installsuffix: value,
    modcacherw: plain,
    p: value,
    pgo: value,
    v: plain,
    x: plain,
    buildmode: {
        ...refuse(value, 'makes something that cannot be run as a program', 'Remove it, or use -buildmode=exe'),
        values: ['exe', 'pie', 'default'],
    },
    compiler: { ...refuse(value, 'chooses another compiler', 'Remove it: the compiler is gc'), values: ['gc'] },
    mod: {
        ...refuse(value, 'would change go.mod during the build', 'Run "go mod tidy" and commit the result'),
        values: ['readonly', 'vendor'],
    },
    trimpath: {
        ...refuse(plain, 'would write paths of this machine into the binary', 'Remove it: -trimpath is always given'),
        values: ['', 'true'],
    },
    C: refuse(value, 'changes the folder', 'Use the input working-directory'),
    a: refuse(plain, 'has an input of its own', 'Use the input rebuild'),
    asan: refuse(plain, NO_CGO, REMOVE),
    buildvcs: refuse(plain, 'has an input of its own', 'Use the input vcs'),
    cover: refuse(plain, 'makes a program that writes files, which an empty image has no place for', REMOVE),
    coverpkg: refuse(value, 'makes a program that writes files, which an empty image has no place for', REMOVE),
    covermode: refuse(value, 'makes a program that writes files, which an empty image has no place for', REMOVE),
    'debug-actiongraph': refuse(value, 'writes a file during the build', REMOVE),
    'debug-runtime-trace': refuse(value, 'writes a file during the build', REMOVE),
    'debug-trace': refuse(value, 'writes a file during the build', REMOVE),
    gccgoflags: refuse(value, 'is for another compiler', REMOVE),
    json: refuse(plain, 'hides the compiler messages that are shown as annotations', REMOVE),
    ldflags: refuse(value, 'has an input of its own', 'Use the input ldflags'),
    linkshared: refuse(plain, 'links against shared libraries, which an empty image does not have', REMOVE),
    modfile: refuse(value, OTHER_SOURCE, 'Put the requirements into go.mod'),
    msan: refuse(plain, NO_CGO, REMOVE),
    n: refuse(plain, 'prints commands and makes no binary', 'Remove it, or use -x'),
    o: refuse(value, 'would put the binary where nobody looks for it', 'Remove it: the image holds /<name of the program>'),
    overlay: refuse(value, OTHER_SOURCE, 'Change the files in a step before this one'),
    pkgdir: refuse(value, 'takes packages compiled elsewhere', REMOVE),
    race: refuse(plain, NO_CGO, 'Remove it, and test with -race in a step of its own'),
    tags: refuse(value, 'has an input of its own', 'Use the input build-tags'),
    toolexec: refuse(value, 'lets another program make the binary', REMOVE),
    work: refuse(plain, 'leaves folders behind', REMOVE),
};

// EXTERNAL MODULE: ./lib/go/settings.js
var settings = __webpack_require__(9993);
;// CONCATENATED MODULE: ./lib/go/compile.js
// The compile command: arguments and environment that make the same bytes from the same source on every machine,
// and the checks that keep the inputs from breaking that.




/** GOOS, GOARCH and the instruction set: that of the variant, else Go's own default, whatever a distribution made of it. */
function goTarget(platform) {
    const { os, architecture, variant } = platform;
    const known = Object.hasOwn(settings/* INSTRUCTION_SETS */.TT, architecture) ? settings/* INSTRUCTION_SETS */.TT[architecture] : undefined;
    if (known === undefined)
        return { GOOS: os, GOARCH: architecture };
    return {
        GOOS: os,
        GOARCH: architecture,
        [known.setting]: variantSetting(architecture, variant) ?? known.usual,
    };
}
/**
 * All variables that the compiler gets beside those for fetching modules (fetch.ts) and those of the machine (PATH,
 * HOME, caches). An empty value clears what the machine says.
 */
function compileEnvironment(plan, platform) {
    return {
        ...Object.fromEntries(settings/* CLEARED_SETTINGS */.XV.map((name) => [name, ''])),
        CGO_ENABLED: '0',
        GOENV: 'off',
        GOTOOLCHAIN: 'local',
        // Empty: the go command finds the nearest one itself; "off": one above the source must not apply.
        GOWORK: plan.source.goWork === undefined ? 'off' : '',
        ...goTarget(platform),
        ...Object.fromEntries(compilerSettings(plan)),
    };
}
/** What follows the word `go`. Several programs need an output that ends in a slash, the folder that they go into. */
function compileArgs(plan, output, packages = [plan.source.pkg]) {
    const { rebuild, vcs, strip, ldflags, buildTags, buildFlags } = plan.compile;
    const linker = [strip ? '-s' : '', ldflags.trim()].filter((part) => part !== '').join(' ');
    return [
        'build',
        ...(rebuild ? ['-a'] : []),
        '-trimpath',
        `-buildvcs=${vcs}`,
        ...(linker === '' ? [] : [`-ldflags=${linker}`]),
        ...(buildTags.length === 0 ? [] : [`-tags=${buildTags.join(',')}`]),
        ...buildFlags,
        '-o',
        output,
        ...packages,
    ];
}
/** The compile command as a line for a POSIX shell, without the target and without what is merely cleared. */
function describeCompile(plan) {
    const settings = compilerSettings(plan).map(([name, value]) => `${name}=${quoteWord(value)}`);
    const words = compileArgs(plan, plan.name).map(quoteWord);
    return (0,command/* hideCredentials */.RW)(['CGO_ENABLED=0', ...settings, 'go', ...words].join(' '));
}
/** An InputError where a flag of build-flags would break what the action promises; one flag, or its value, an element. */
function checkBuildFlags(flags) {
    for (let at = 0; at < flags.length; at++) {
        const { name, value, flag } = readFlag(flags[at] ?? '');
        if (flag?.takesValue === true && value === undefined)
            at++;
        const given = flag?.takesValue === true ? (value ?? flags[at]) : (value ?? '');
        if (given === undefined) {
            throw new errors/* InputError */.dz(`build-flags: -${name} has no value`, {
                hint: `Write -${name}=VALUE on one line.`,
            });
        }
        if (flag?.refused === undefined || flag.values?.includes(given) === true)
            continue;
        const shown = flag.values === undefined ? `-${name}` : `-${name}=${given}`;
        throw new errors/* InputError */.dz(`build-flags: ${shown} ${flag.refused.why}`, { hint: `${flag.refused.instead}.` });
    }
}
/** An InputError where build-env sets what the action decides, or an instruction set other than that of a platform. */
function checkBuildEnv(env, platforms = []) {
    for (const [name, value] of Object.entries(env)) {
        if (![...settings/* COMPILER_SETTINGS */.Il, ...settings/* FETCH_SETTINGS */.FI].includes(name)) {
            throw new errors/* InputError */.dz(`build-env: ${JSON.stringify(name)} cannot be set`, {
                hint: `Set only ${[...settings/* COMPILER_SETTINGS */.Il, ...settings/* FETCH_SETTINGS */.FI].join(', ')}.`,
            });
        }
        if (/[\r\n\0]/.test(value)) {
            throw new errors/* InputError */.dz(`build-env: the value of ${name} has more than one line`, {
                hint: 'Write KEY=VALUE on one line.',
            });
        }
        platforms.forEach((platform) => {
            checkVariant(name, value, platform);
        });
    }
}
/** An InputError where the linker flags cannot be joined to `-s` or would make something else than the binary. */
function checkLdflags(ldflags) {
    const words = splitQuoted(ldflags);
    const first = words[0];
    if (first !== undefined && !ldflags.trim().startsWith('-')) {
        throw new errors/* InputError */.dz(`ldflags: ${JSON.stringify(first)} is not a flag of the linker`, {
            hint: 'Begin with a flag, without quotes around the whole and without a package pattern, for example: -X main.version=1.2.3',
        });
    }
    const output = words.find((word) => /^--?o(?:=|$)/.test(word));
    if (output !== undefined) {
        throw new errors/* InputError */.dz(`ldflags: ${output} would put the binary where nobody looks for it`, {
            hint: 'Remove it.',
        });
    }
}
function compilerSettings(plan) {
    return Object.entries(plan.compile.buildEnv).filter(([name]) => settings/* COMPILER_SETTINGS */.Il.includes(name));
}
// "v7" of linux/arm/v7 is GOARM=7, "v3" of linux/amd64/v3 is GOAMD64=v3; linux/arm64/v8 is the default.
function variantSetting(architecture, variant) {
    if (variant === undefined)
        return undefined;
    switch (architecture) {
        case 'arm':
            return variant.replace(/^v/, '');
        case 'arm64':
            return variant.includes('.') ? variant : `${variant}.0`;
        default:
            return variant;
    }
}
// GOARM=7,softfloat goes with linux/arm/v7: an option after a comma does not change the instruction set.
function checkVariant(name, value, platform) {
    const { architecture, variant } = platform;
    const known = Object.hasOwn(settings/* INSTRUCTION_SETS */.TT, architecture) ? settings/* INSTRUCTION_SETS */.TT[architecture] : undefined;
    const wanted = variantSetting(architecture, variant);
    if (known?.setting !== name || wanted === undefined || value.split(',', 1)[0] === wanted)
        return;
    throw new errors/* InputError */.dz(`build-env: ${name}=${value} contradicts the platform linux/${architecture}/${variant ?? ''}, which means ${name}=${wanted}`, { hint: `Remove ${name} from build-env, or name the platform that you mean in platforms.` });
}
function readFlag(text) {
    const [, name, value] = /^--?([A-Za-z][\w-]*)(?:=([^]*))?$/.exec(text) ?? [];
    if (name === undefined) {
        const [, spaced, rest] = /^--?([A-Za-z][\w-]*)\s+(\S.*)$/.exec(text) ?? [];
        throw new errors/* InputError */.dz(`build-flags: ${JSON.stringify(text)} is not a flag`, {
            hint: spaced === undefined || rest === undefined
                ? 'Write one flag a line, such as -gcflags=all=-l; the package goes into the input package.'
                : `Write -${spaced}=${rest}, or the value on a line of its own.`,
        });
    }
    return { name, value, flag: Object.hasOwn(BUILD_FLAGS, name) ? BUILD_FLAGS[name] : undefined };
}
// As Go splits it (Go source: src/cmd/internal/quoted): quotes count only at the start of a word, nothing is escaped.
function splitQuoted(text) {
    const words = text.match(/"[^"]*"|'[^']*'|[^\s"'][^\s]*|["'][^]*/g) ?? [];
    return words.map((word) => {
        const quote = word[0];
        if (quote !== '"' && quote !== "'")
            return word;
        if (word.length > 1 && word.endsWith(quote))
            return word.slice(1, -1);
        throw new errors/* InputError */.dz(`ldflags: the quote that starts at ${JSON.stringify(word.slice(0, 40))} is not closed`, {
            hint: `Close it with ${quote}; a quote counts only at the start of a word, and nothing can be escaped.`,
        });
    });
}
function quoteWord(word) {
    return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}


/***/ }),

/***/ 6294:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gh: () => (/* binding */ readAuthorities),
/* harmony export */   c0: () => (/* binding */ readFetchSettings),
/* harmony export */   tk: () => (/* binding */ writeFetchEnvironment)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);
/* harmony import */ var _system_certificates_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4175);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9993);
// What module downloads need from the runner: where modules come from, proxies, and certificate authorities. Nothing
// of it changes the binary; some of it is secret. Logins are in access.ts.





/** Reads them from the runner's environment; build-env goes first. An InputError where SSL_CERT_FILE cannot be used. */
async function readFetchSettings(env, buildEnv) {
    const settings = {};
    for (const name of [..._settings_js__WEBPACK_IMPORTED_MODULE_3__/* .FETCH_SETTINGS */ .FI, ..._settings_js__WEBPACK_IMPORTED_MODULE_3__/* .PROXY_SETTINGS */ .$D]) {
        const value = buildEnv[name] ?? env[name];
        if (value !== undefined && value !== '')
            settings[name] = value;
    }
    const secretNames = Object.keys(settings).filter((name) => holdsCredentials(name, settings[name] ?? ''));
    const authorities = await readAuthorities(env);
    const { caBundle } = authorities;
    const gitBundle = caBundle === undefined ? undefined : await withSystemAuthorities(caBundle);
    return { env: settings, secretNames, ...authorities, ...(gitBundle === undefined ? {} : { gitBundle }) };
}
// Outside Linux the system keeps no file.
async function withSystemAuthorities(own) {
    const found = await Promise.all(_system_certificates_js__WEBPACK_IMPORTED_MODULE_4__/* .CERTIFICATE_FILES */ .i.map((file) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'latin1').catch(() => undefined)));
    const system = found.find((text) => text !== undefined);
    if (system === undefined)
        return undefined;
    const certificates = new Map();
    addCertificates(certificates, own.toString('latin1'));
    addCertificates(certificates, system);
    return toBundle(certificates);
}
/**
 * The variables for a go command that is run on this machine; the certificates become a file in `folder`. Go takes
 * them from SSL_CERT_FILE on Linux; on macOS and Windows it asks the system, which must know them.
 */
async function writeFetchEnvironment({ env, caBundle, gitBundle }, folder) {
    if (caBundle === undefined)
        return { ...env };
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'certificates.pem');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, caBundle);
    if (gitBundle === undefined)
        return { ...env, SSL_CERT_FILE: file };
    const gitFile = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'git-certificates.pem');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(gitFile, gitBundle);
    return { ...env, SSL_CERT_FILE: file, GIT_SSL_CAINFO: gitFile };
}
// An address may lack its scheme (HTTP_PROXY=user:password@proxy:8080), and GOPROXY is a list.
function holdsCredentials(name, value) {
    if (name !== 'GOAUTH')
        return /(?:^|:\/\/|[\s,|])[^\s/,|@]+@/.test(value);
    // `off`, `netrc` and `git DIR` name where credentials are; any other command may hold them (go help goauth).
    return value.split(';').some((command) => !/^\s*(?:off|netrc|git(?:\s.*)?)?\s*$/.test(command));
}
async function readAuthorities(env) {
    const certificates = new Map();
    const notes = [];
    const add = (text) => addCertificates(certificates, text);
    const own = env['SSL_CERT_FILE'] ?? '';
    if (own !== '' && add(await readCertificateFile(own)) === 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(`SSL_CERT_FILE names ${own}, which holds no PEM certificate`, { hint: UNSET });
    }
    const extra = env['NODE_EXTRA_CA_CERTS'] ?? '';
    if (extra !== '') {
        // Node ignores a file that it cannot read, too.
        const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(extra, 'latin1').catch(() => undefined);
        if (text === undefined)
            notes.push(`NODE_EXTRA_CA_CERTS is ignored: ${extra} cannot be read`);
        else if (add(text) === 0)
            notes.push(`NODE_EXTRA_CA_CERTS is ignored: ${extra} holds no PEM certificate`);
    }
    if (certificates.size === 0)
        return { notes };
    return { caBundle: toBundle(certificates), notes };
}
/** Adds what is not there yet; gives the number of certificates in the text. */
function addCertificates(certificates, text) {
    const found = text.match(/-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g) ?? [];
    for (const pem of found) {
        const content = pem.replace(/\s/g, '');
        if (!certificates.has(content))
            certificates.set(content, pem.replace(/\r/g, ''));
    }
    return found.length;
}
function toBundle(certificates) {
    return Buffer.from(`${[...certificates.values()].join('\n')}\n`, 'latin1');
}
const UNSET = 'Correct the environment variable SSL_CERT_FILE of the step, or unset it.';
async function readCertificateFile(file) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'latin1').catch((cause) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(`SSL_CERT_FILE names ${file}, which cannot be read`, { hint: UNSET, cause });
    });
}


/***/ }),

/***/ 187:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ap: () => (/* binding */ resolveLinks),
/* harmony export */   FK: () => (/* binding */ isInside),
/* harmony export */   G5: () => (/* binding */ findUpwards),
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   Mp: () => (/* binding */ commonFolder),
/* harmony export */   qi: () => (/* binding */ posixRelative),
/* harmony export */   xs: () => (/* binding */ listSourceFolders)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
// Folders of the runner and how they lie to each other. All paths are absolute in the runner's own form, unless a
// name says posix.


/** Whether `folder` is `root` or below it, going by the names alone. */
function isInside(root, folder) {
    const relative = node_path__WEBPACK_IMPORTED_MODULE_1__.relative(root, folder);
    return relative !== '..' && !relative.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) && !node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute(relative);
}
/** The way from one folder to another with forward slashes; "." where they are the same. */
function posixRelative(from, to) {
    return node_path__WEBPACK_IMPORTED_MODULE_1__.relative(from, to).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join('/') || '.';
}
/** The nearest folder that holds all of them; `folders` is not empty. */
function commonFolder(folders) {
    return folders.reduce((common, folder) => {
        while (!isInside(common, folder))
            common = node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(common);
        return common;
    });
}
/** The nearest file or folder called `name`, looked for in `from` and its parents, not beyond `root`. */
async function findUpwards(name, from, options) {
    for (let folder = from; isInside(options.root, folder); folder = node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(folder)) {
        const candidate = node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, name);
        const kind = await kindOf(candidate);
        if (kind === 'file' || (kind !== undefined && options.kind === 'any'))
            return candidate;
        if (folder === node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(folder))
            return undefined;
    }
    return undefined;
}
/** What stands at a path, links followed; undefined for nothing. */
async function kindOf(file) {
    try {
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file)).isDirectory() ? 'folder' : 'file';
    }
    catch {
        return undefined;
    }
}
/** The path with all links resolved; the path itself where it does not exist. */
async function resolveLinks(file) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(file).catch(() => file);
}
/** Folders that the go command looks into for packages: no vendor, testdata, node_modules, hidden or `_` folders. */
async function listSourceFolders(folder) {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder, { withFileTypes: true }).catch(() => []);
    return entries
        .filter((entry) => entry.isDirectory() && !/^(?:[._].*|vendor|testdata|node_modules)$/.test(entry.name))
        .map((entry) => node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, entry.name))
        .sort();
}


/***/ }),

/***/ 6369:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ci: () => (/* binding */ accessEnvironment),
/* harmony export */   E9: () => (/* binding */ SSH_OPTIONS),
/* harmony export */   Ug: () => (/* binding */ gitSettings),
/* harmony export */   WP: () => (/* binding */ accessFiles),
/* harmony export */   eC: () => (/* binding */ quoteForShell)
/* harmony export */ });
/* harmony import */ var _netrc_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2934);
// How the go command and git are told of a login: by environment variables that name files, and never by the secret
// itself, which would show in the list of processes. Nothing is written to anybody's git settings.

/** The content of each file that is needed. */
function accessFiles({ logins, netrc, ssh }) {
    const all = allLogins({ logins, netrc });
    return {
        ...(all.length === 0 ? {} : { logins: all.map(storedLogin).join('') }),
        ...(logins.length === 0 && netrc === undefined ? {} : { netrc: (0,_netrc_js__WEBPACK_IMPORTED_MODULE_0__/* .renderNetrc */ .BB)(logins, netrc?.text) }),
        ...(ssh === undefined ? {} : { knownHosts: ssh.knownHosts }),
    };
}
/** The variables; `pathOf` says where the files are, `ssh` is the command that git uses. */
function accessEnvironment(access, where) {
    const { goPrivate, ssh } = access;
    const files = accessFiles(access);
    const hosts = new Set(allLogins(access).map(({ host }) => host));
    const settings = [...loginSettings([...hosts], where.pathOf('logins')), ...sshSettings(ssh)];
    return {
        ...(goPrivate === undefined ? {} : { GOPRIVATE: goPrivate }),
        ...(files.netrc === undefined ? {} : { NETRC: where.pathOf('netrc') }),
        ...(ssh === undefined ? {} : { GIT_SSH_COMMAND: where.ssh }),
        ...gitSettings(settings, where.env),
    };
}
/** Settings for git beside those that the environment has (git-config(1), GIT_CONFIG_COUNT; since git 2.31). */
function gitSettings(settings, env) {
    if (settings.length === 0)
        return {};
    const first = Number(env['GIT_CONFIG_COUNT'] ?? 0) || 0;
    const entries = settings.flatMap(([key, value], at) => [
        [`GIT_CONFIG_KEY_${first + at}`, key],
        [`GIT_CONFIG_VALUE_${first + at}`, value],
    ]);
    return {
        GIT_CONFIG_COUNT: String(first + settings.length),
        ...Object.fromEntries(entries),
    };
}
function allLogins({ logins, netrc }) {
    return [...logins, ...(0,_netrc_js__WEBPACK_IMPORTED_MODULE_0__/* .parseNetrc */ .QZ)(netrc?.text ?? '')];
}
// The format of git-credential-store(1), whose first line for a host counts.
function storedLogin({ host, user, token }) {
    return `https://${encodeURIComponent(user)}:${encodeURIComponent(token)}@${host}\n`;
}
// The empty value takes away other helpers, which might know an older login (gitcredentials(7), "helper"). Only "get":
// git must not write to the file, nor take a login out of it that a server has refused.
function loginSettings(hosts, file) {
    const get = `!f() { test "$1" = get && git credential-store --file=${quoteForShell(file)} get; }; f`;
    return hosts.flatMap((host) => {
        const key = `credential.https://${host}.helper`;
        return [[key, ''], [key, get]];
    });
}
function sshSettings(ssh) {
    return (ssh?.prefixes ?? []).map((prefix) => [`url.ssh://git@${prefix}.insteadOf`, `https://${prefix}`]);
}
/** A word of a POSIX shell, which git has with it on Windows too. */
function quoteForShell(text) {
    return `'${text.replaceAll('\\', '/').replaceAll("'", "'\\''")}'`;
}
/** Nobody is there to answer a question, and a connection that is kept open would outlive the step. */
const SSH_OPTIONS = '-o BatchMode=yes -o ControlMaster=no';


/***/ }),

/***/ 8131:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ parseJsonStream)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
// JSON objects one after the other with nothing between them, as the go command prints its lists.

const WHITE = /[ \t\r\n]/y;
const INSIDE = /[{}"]/g;
const STRING = /"(?:[^"\\]|\\.)*"/sy;
/** Splits the text into its objects and parses each; a FormatError that names the place where it is something else. */
function parseJsonStream(text, what) {
    const objects = [];
    for (let at = skipWhite(text, 0); at < text.length;) {
        const end = findEnd(text, at);
        if (end === undefined)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF(`${what}: offset ${at} begins no complete JSON object`);
        objects.push(parseObject(text.slice(at, end), `${what}: the JSON object at offset ${at}`));
        at = skipWhite(text, end);
    }
    return objects;
}
function skipWhite(text, from) {
    let at = from;
    for (WHITE.lastIndex = at; WHITE.test(text); WHITE.lastIndex = at)
        at++;
    return at;
}
/** Behind the brace that closes the object at `start`. */
function findEnd(text, start) {
    if (text[start] !== '{')
        return undefined;
    let depth = 0;
    INSIDE.lastIndex = start;
    for (let found = INSIDE.exec(text); found !== null; found = INSIDE.exec(text)) {
        if (found[0] === '"') {
            STRING.lastIndex = found.index;
            if (!STRING.test(text))
                return undefined;
            INSIDE.lastIndex = STRING.lastIndex;
            continue;
        }
        depth += found[0] === '{' ? 1 : -1;
        if (depth === 0)
            return found.index + 1;
    }
    return undefined;
}
function parseObject(text, what) {
    try {
        return JSON.parse(text);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF(`${what} cannot be parsed`, { cause });
    }
}


/***/ }),

/***/ 8056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F8: () => (/* binding */ LISTING_SETTINGS),
/* harmony export */   _S: () => (/* binding */ parseListing),
/* harmony export */   ym: () => (/* binding */ listArgs)
/* harmony export */ });
/* unused harmony export STANDARD */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _json_stream_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8131);
// What the go command says about the packages of a program (`go list -deps`): who imports whom, and which files are
// compiled. Asked twice, without cgo as the program is compiled and with it, so that what was left out shows.


/** The settings of the two listings, over those of the compile. With cgo nothing is compiled, so no C compiler is needed. */
const LISTING_SETTINGS = { plain: { CGO_ENABLED: '0' }, cgo: { CGO_ENABLED: '1' } };
/** The module path given to what comes with the Go release. */
const STANDARD = 'std';
const FIELDS = [
    'ImportPath',
    'Dir',
    'Imports',
    'ImportMap',
    'Module',
    'Standard',
    'GoFiles',
    'CgoFiles',
    'SFiles',
    'EmbedFiles',
];
const MAX_PACKAGES = 100_000;
const MAX_LISTING_CHARACTERS = 1 << 28;
/** What follows the word `go`. A package that cannot be loaded is listed all the same. */
function listArgs(plan, packages = [plan.source.pkg]) {
    const { buildTags, buildFlags } = plan.compile;
    return [
        'list',
        '-e',
        '-deps',
        `-json=${FIELDS.join(',')}`,
        ...(buildTags.length === 0 ? [] : [`-tags=${buildTags.join(',')}`]),
        ...moduleMode(buildFlags),
        ...packages,
    ];
}
/** Parses a listing, in its order: dependencies first. A FormatError where it is damaged or has no packages. */
function parseListing(text) {
    if (text.length > MAX_LISTING_CHARACTERS)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF('the list of packages is too long');
    const objects = (0,_json_stream_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJsonStream */ .W)(text, 'the list of packages');
    if (objects.length === 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF('the list of packages is empty');
    if (objects.length > MAX_PACKAGES) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF(`the list of packages has ${objects.length} entries, above ${MAX_PACKAGES}`);
    }
    return objects.map(toPackage);
}
// The only flag of build-flags that changes which packages there are; it is one element, or its value is the next.
function moduleMode(flags) {
    return flags.flatMap((flag, at) => {
        if (/^--?mod=/.test(flag))
            return [flag];
        const value = /^--?mod$/.test(flag) ? flags[at + 1] : undefined;
        return value === undefined ? [] : [`-mod=${value}`];
    });
}
function toPackage(object) {
    const { ImportPath: path, Standard: standard } = object;
    if (typeof path !== 'string' || path === '') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF('the list of packages has an entry without ImportPath');
    }
    const renamed = record(object['ImportMap'], `ImportMap of ${path}`);
    const imports = strings(object['Imports'], `Imports of ${path}`)
        // Not a package.
        .filter((name) => name !== 'C')
        .map((name) => {
        const real = Object.hasOwn(renamed, name) ? renamed[name] : undefined;
        return plainPath(typeof real === 'string' ? real : name);
    });
    return {
        path: plainPath(path),
        module: standard === true ? STANDARD : modulePath(object['Module'], path),
        imports: [...new Set(imports)],
        goFiles: strings(object['GoFiles'], `GoFiles of ${path}`),
        cgoFiles: strings(object['CgoFiles'], `CgoFiles of ${path}`),
        dir: typeof object['Dir'] === 'string' ? object['Dir'] : '',
        otherFiles: [
            ...strings(object['SFiles'], `SFiles of ${path}`),
            ...strings(object['EmbedFiles'], `EmbedFiles of ${path}`),
        ],
    };
}
/** Without the variant that the go command may add: "a/b [a/cmd]". */
function plainPath(path) {
    return path.replace(/ \[.*\]$/, '');
}
/** A package that could not be loaded has no module; it stands for itself. */
function modulePath(value, path) {
    const { Path } = record(value, `Module of ${path}`);
    return typeof Path === 'string' && Path !== '' ? Path : path;
}
function strings(value, what) {
    if (value === undefined || value === null)
        return [];
    if (Array.isArray(value) && value.every((item) => typeof item === 'string'))
        return value;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF(`${what} in the list of packages is no list of names`);
}
function record(value, what) {
    if (value === undefined || value === null)
        return {};
    if (typeof value === 'object' && !Array.isArray(value))
        return value;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF(`${what} in the list of packages is no object`);
}


/***/ }),

/***/ 6176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  SH: () => (/* binding */ checkMainPackage),
  at: () => (/* binding */ findMainPackages),
  ri: () => (/* binding */ findOtherName),
  e5: () => (/* binding */ listGoFiles),
  Fu: () => (/* binding */ listMainPackages),
  dW: () => (/* binding */ mainPackageHint)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/go/build-constraint.js
// Build constraints (Go source: src/go/build/constraint/expr.go): does a line such as `//go:build linux && !ignore`
// exclude a file from a build for Linux without cgo? Where that is not certain, it does not.
const TAG = /^[\p{L}\p{Nd}_.]+$/u;
// Architectures and tags whose truth depends on the platform, the Go release or its experiments.
const UNCERTAIN = /\.|^(?:386|amd64p?3?2?|arm|arm64|armbe|arm64be|loong64|mips|mipsle|mips64|mips64le|mips64p32|mips64p32le|ppc|ppc64|ppc64le|riscv|riscv64|s390|s390x|sparc|sparc64|wasm|boringcrypto|go1)$/;
/**
 * Whether the `//go:build` line among the comments before a package clause certainly excludes the file. The older
 * `// +build` form is left to the compiler: its meaning depends on blank lines.
 */
function isExcluded(comments, buildTags) {
    const constraint = comments.find((comment) => /^\/\/go:build\s/.test(comment));
    if (constraint === undefined)
        return false;
    return evaluate(constraint.slice('//go:build'.length), (tag) => tagHolds(tag, buildTags)) === false;
}
// All GOOS values that Go has had (Go source: src/internal/syslist/syslist.go), but linux.
const OTHER_SYSTEMS = /^(?:aix|android|darwin|dragonfly|freebsd|hurd|illumos|ios|js|nacl|netbsd|openbsd|plan9|solaris|wasip1|windows|zos)$/;
/** Whether a file's name keeps it out of builds for Linux: "x_windows.go", "x_darwin_arm64.go" (go help buildconstraint). */
function isForOtherSystem(name) {
    const parts = name.replace(/\.go$/, '').split('_').slice(1);
    return parts.slice(-2).some((part, at, last) => {
        // Before an architecture, or alone at the end.
        const isSystem = OTHER_SYSTEMS.test(part);
        return isSystem && (at === last.length - 1 || UNCERTAIN.test(last[at + 1] ?? ''));
    });
}
function tagHolds(tag, buildTags) {
    if (buildTags.includes(tag) || tag === 'linux' || tag === 'unix' || tag === 'gc')
        return true;
    if (UNCERTAIN.test(tag))
        return undefined;
    // Other systems, cgo, gccgo, race, and tags that only the input build-tags could set: ignore, tools, integration.
    return false;
}
/** Kleene's three-valued logic over `!`, `&&`, `||` and parentheses; what does not parse is not certain. */
function evaluate(text, holds) {
    const source = text.replace(/\/\/.*$/, '');
    const tokens = source.match(/&&|\|\||[!()]|[\p{L}\p{Nd}_.]+|\S/gu) ?? [];
    let at = 0;
    const or = () => {
        let left = and();
        while (tokens[at] === '||') {
            at++;
            left = either(left, and());
        }
        return left;
    };
    const and = () => {
        let left = not();
        while (tokens[at] === '&&') {
            at++;
            left = negate(either(negate(left), negate(not())));
        }
        return left;
    };
    const not = () => {
        const token = tokens[at++];
        if (token === '!')
            return negate(not());
        if (token !== '(')
            return token !== undefined && TAG.test(token) ? holds(token) : undefined;
        const inner = or();
        at++;
        return inner;
    };
    const value = or();
    return at === tokens.length ? value : undefined;
}
function either(a, b) {
    if (a === true || b === true)
        return true;
    return a === false && b === false ? false : undefined;
}
function negate(a) {
    return a === undefined ? undefined : !a;
}

// EXTERNAL MODULE: ./lib/go/folders.js
var folders = __webpack_require__(187);
;// CONCATENATED MODULE: ./lib/go/package-clause.js
// Which package a .go file belongs to, from its first bytes: a lexer for what may stand before the package clause
// (byte order mark, white space, comments).

// Longer than any licence text; a file whose package clause comes later counts as unknown.
const HEAD_BYTES = 64 * 1024;
/** Reads the head of a .go file; a file that cannot be read counts as unknown. */
async function readFileHead(file) {
    let handle;
    try {
        handle = await (0,promises_.open)(file);
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
        return parseFileHead(buffer.toString('utf8', 0, bytesRead));
    }
    catch {
        return { packageName: undefined, comments: [] };
    }
    finally {
        await handle?.close();
    }
}
/** Parses the beginning of a Go file. */
function parseFileHead(text) {
    const comments = [];
    const skipped = /[ \t\r\n;]+|\/\/[^\n]*|\/\*[^]*?\*\//y;
    let at = text.startsWith('\uFEFF') ? 1 : 0;
    for (;;) {
        skipped.lastIndex = at;
        const found = skipped.exec(text)?.[0];
        if (found === undefined)
            break;
        if (found.startsWith('//'))
            comments.push(found.trimEnd());
        at += found.length;
    }
    const clause = /package(?:[ \t\r\n]|\/\/[^\n]*\n|\/\*[^]*?\*\/)+([\p{L}_][\p{L}\p{Nd}_]*)/uy;
    clause.lastIndex = at;
    return { packageName: clause.exec(text)?.[1], comments };
}

;// CONCATENATED MODULE: ./lib/go/main-package.js
// Is a folder a main package? Said before anything is compiled, and only where it is certain: the compiler has the
// last word on everything that depends on build constraints.






const NAMED_AT_MOST = 5;
const SEARCHED_AT_MOST = 2000;
/** An InputError where all files of the folder that can take part in the build belong to a package other than main. */
async function checkMainPackage(dir, buildTags = []) {
    const name = await findOtherName(dir, buildTags);
    if (name === undefined)
        return;
    const goMod = await (0,folders/* findUpwards */.G5)('go.mod', dir, { root: external_node_path_.parse(dir).root, kind: 'file' });
    const moduleDir = goMod === undefined ? dir : external_node_path_.dirname(goMod);
    throw new errors/* InputError */.dz(`package ${packagePath(moduleDir, dir)} is not a main package: it is package ${name}`, { hint: await mainPackageHint(moduleDir, buildTags) });
}
/** The name of the package in a folder where it is certainly not main; undefined where it may be. */
async function findOtherName(dir, buildTags) {
    const names = await readPackageNames(dir, buildTags);
    return names.some((name) => name === undefined || name === 'main') ? undefined : names[0];
}
/** One imperative sentence that names main packages of the module. */
async function mainPackageHint(moduleDir, buildTags = []) {
    const found = await findMainPackages(moduleDir, buildTags);
    if (found.length === 0)
        return 'Set package to the folder of a main package, for example ./cmd/server.';
    return `Set package to a main package of the module: ${found.join(', ')}.`;
}
/** The .go files of a folder that a build can use by their names: no tests, nothing hidden. */
async function listGoFiles(dir) {
    const names = await (0,promises_.readdir)(dir).catch(() => []);
    return names.filter((name) => /^[^._].*\.go$/.test(name) && !name.endsWith('_test.go')).sort();
}
/** The folders of all main packages at `root` and below it, in the order of their paths; modules within are left out. */
async function listMainPackages(root, buildTags = []) {
    const found = [];
    for await (const dir of mainPackages(root, buildTags))
        found.push(dir);
    return found.sort();
}
/** The first main packages of a module, relative to it: ".", "./cmd/server". */
async function findMainPackages(moduleDir, buildTags) {
    const found = [];
    for await (const dir of mainPackages(moduleDir, buildTags, SEARCHED_AT_MOST)) {
        found.push(packagePath(moduleDir, dir));
        if (found.length === NAMED_AT_MOST)
            break;
    }
    return found;
}
// Breadth first, so that what is near the root is named first. A folder with its own go.mod is another module.
async function* mainPackages(root, buildTags, most = Infinity) {
    const queue = [root];
    for (let at = 0; at < queue.length && at < most; at++) {
        const dir = queue[at] ?? root;
        if (dir !== root && (await (0,folders/* kindOf */.I)(external_node_path_.join(dir, 'go.mod'))) === 'file')
            continue;
        if ((await readPackageNames(dir, buildTags)).includes('main'))
            yield dir;
        queue.push(...(await (0,folders/* listSourceFolders */.xs)(dir)));
    }
}
// Without the files that certainly take no part: excluded ones, and package documentation, which Go ignores.
async function readPackageNames(dir, buildTags) {
    const files = (await listGoFiles(dir)).filter((name) => !isForOtherSystem(name));
    const heads = await Promise.all(files.map((file) => readFileHead(external_node_path_.join(dir, file))));
    return heads
        .filter(({ comments, packageName }) => packageName !== 'documentation' && !isExcluded(comments, buildTags))
        .map(({ packageName }) => packageName);
}
function packagePath(moduleDir, dir) {
    const relative = (0,folders/* posixRelative */.qi)(moduleDir, dir);
    return relative === '.' ? '.' : `./${relative}`;
}


/***/ }),

/***/ 4767:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ parseWorkFile),
/* harmony export */   s: () => (/* binding */ parseModuleFile)
/* harmony export */ });
/* harmony import */ var _module_syntax_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1554);
// What go.mod and go.work say that decides how to compile (Go source: golang.org/x/mod/modfile/rule.go, work.go).
// Directives that are of no concern here, or that a later Go may add, are left to the go command.

// GoVersionRE and ToolchainRE of modfile/rule.go.
const GO_VERSION = /^[1-9][0-9]*\.(?:0|[1-9][0-9]*)(?:\.(?:0|[1-9][0-9]*))?(?:[a-z]+[0-9]+)?$/;
const TOOLCHAIN = /^(?:default$|go1(?:$|\.))/;
/** Parses a go.mod; `file` is its path as an InputError is to show it. */
function parseModuleFile(text, file) {
    const directives = (0,_module_syntax_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDirectives */ .M)(text, file);
    const module = single(directives, 'module', file);
    const modulePath = module?.words[0];
    if (modulePath === undefined || modulePath === '') {
        throw (0,_module_syntax_js__WEBPACK_IMPORTED_MODULE_0__/* .damaged */ .q)(file, { line: 1 }, 'there is no module line, which names the import path of the module');
    }
    return { modulePath, ...releaseLines(directives, file), replaces: localReplaces(directives, file) };
}
/** Parses a go.work; `file` is its path as an InputError is to show it. */
function parseWorkFile(text, file) {
    const directives = (0,_module_syntax_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDirectives */ .M)(text, file);
    const uses = directives.filter(({ verb }) => verb === 'use').map((directive) => onlyWord(directive, file));
    return { ...releaseLines(directives, file), uses, replaces: localReplaces(directives, file) };
}
function releaseLines(directives, file) {
    const go = single(directives, 'go', file);
    const version = go?.words[0];
    if (go !== undefined && (version === undefined || !GO_VERSION.test(version))) {
        throw (0,_module_syntax_js__WEBPACK_IMPORTED_MODULE_0__/* .damaged */ .q)(file, go, `${JSON.stringify(version)} is not a Go release such as 1.26 or 1.26.3`);
    }
    const toolchain = single(directives, 'toolchain', file);
    const name = toolchain?.words[0];
    if (toolchain !== undefined && (name === undefined || !TOOLCHAIN.test(name))) {
        throw (0,_module_syntax_js__WEBPACK_IMPORTED_MODULE_0__/* .damaged */ .q)(file, toolchain, `${JSON.stringify(name)} is not a toolchain such as go1.26.3 or default`);
    }
    return {
        ...(version === undefined ? {} : { go: version }),
        ...(name === undefined || name === 'default' ? {} : { toolchain: name }),
    };
}
function localReplaces(directives, file) {
    return directives
        .filter(({ verb }) => verb === 'replace')
        .flatMap((directive) => localReplace(directive, file));
}
// old [version] => folder, or => other version. Without a version it can only be a folder.
function localReplace({ words, line }, file) {
    const arrow = words.indexOf('=>');
    const target = words.slice(arrow + 1);
    const path = target[0];
    if ((arrow !== 1 && arrow !== 2) || path === undefined || target.length > 2) {
        throw (0,_module_syntax_js__WEBPACK_IMPORTED_MODULE_0__/* .damaged */ .q)(file, { line }, 'a replace line has the form: old/module [version] => ../folder, or => new/module version');
    }
    if (target.length === 2)
        return [];
    if (!/^(?:\.{1,2}$|\.{0,2}[/\\]|[A-Za-z]:)/.test(path)) {
        throw (0,_module_syntax_js__WEBPACK_IMPORTED_MODULE_0__/* .damaged */ .q)(file, { line }, `the replacement ${path} has no version and is not a folder that starts with ./ or ../`);
    }
    return [{ path, line }];
}
function single(directives, verb, file) {
    const [first, second] = directives.filter((directive) => directive.verb === verb);
    if (second !== undefined)
        throw (0,_module_syntax_js__WEBPACK_IMPORTED_MODULE_0__/* .damaged */ .q)(file, second, `there is a second ${verb} line`);
    if (first !== undefined)
        onlyWord(first, file);
    return first;
}
function onlyWord({ verb, words, line }, file) {
    const [path, ...more] = words;
    if (path === undefined || more.length > 0) {
        throw (0,_module_syntax_js__WEBPACK_IMPORTED_MODULE_0__/* .damaged */ .q)(file, { line }, `a ${verb} line takes exactly one value, not ${words.length}`);
    }
    return { path, line };
}


/***/ }),

/***/ 1554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ parseDirectives),
/* harmony export */   q: () => (/* binding */ damaged)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
// The syntax that go.mod and go.work share (Go source: golang.org/x/mod/modfile/read.go): lines of words, `//`
// comments, quoted strings, and blocks in parentheses. Words only; what they mean is module-file's business.

/** Parses the text of a go.mod or go.work; `file` is what an InputError calls it (a path of the repository). */
function parseDirectives(text, file) {
    const directives = [];
    let block;
    for (const tokens of splitLines(new Scanner(text, file))) {
        const [first, ...rest] = tokens;
        if (first === undefined)
            continue;
        const { line } = first;
        if (block === undefined) {
            const opens = blockOpening(tokens, file);
            if (opens === 'open')
                block = { verb: first.text, line };
            if (opens === 'none')
                directives.push({ verb: first.text, words: unquoteAll(rest, file), line });
        }
        else if (first.text === ')') {
            if (rest[0] !== undefined)
                throw damaged(file, rest[0], 'expected the end of the line after ")"');
            block = undefined;
        }
        else {
            directives.push({ verb: block.verb, words: unquoteAll(tokens, file), line });
        }
    }
    if (block !== undefined) {
        throw damaged(file, { line: block.line, column: 1 }, `the block ${block.verb} ( is never closed`);
    }
    return directives;
}
/** An InputError that points at a place of the file. */
function damaged(file, at, problem) {
    const column = at.column === undefined ? {} : { column: at.column };
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`${file}:${at.line}: ${problem}`, {
        hint: `Correct line ${at.line} of ${file}.`,
        lines: [{ file, line: at.line, ...column, message: problem }],
    });
}
/** Reads a file token by token; columns count UTF-16 units from 1. */
class Scanner {
    text;
    file;
    at = 0;
    line = 1;
    lineStart = 0;
    constructor(text, file) {
        this.text = text;
        this.file = file;
    }
    next() {
        this.skip(/[ \t\r]*(?:\/\/[^\n]*)?/y);
        const start = { line: this.line, column: this.at - this.lineStart + 1 };
        const character = this.text[this.at];
        if (character === undefined)
            return { kind: 'end', text: '', ...start };
        if (character === '\n') {
            this.at++;
            this.line++;
            this.lineStart = this.at;
            return { kind: 'newline', text: '\n', ...start };
        }
        if (this.text.startsWith('/*', this.at)) {
            throw damaged(this.file, start, 'comments start with //, not with /*');
        }
        return { kind: 'word', text: this.word(character, start), ...start };
    }
    word(first, start) {
        if ('()[]{},'.includes(first))
            return this.skip(/./y);
        if (first === '"' || first === '`') {
            const quoted = this.skip(first === '"' ? /"(?:[^"\\\n]|\\[^\n])*"/y : /`[^`\n]*`/y);
            if (quoted === '')
                throw damaged(this.file, start, 'a quoted string is not closed on its line');
            return quoted;
        }
        // A word ends where a comment begins: "v1.2.3// indirect".
        const word = this.skip(/(?:(?!\/[/*])[^\s()[\]{},\p{Cc}])+/uy);
        if (word === '')
            throw damaged(this.file, start, `unexpected character ${JSON.stringify(first)}`);
        return word;
    }
    skip(pattern) {
        pattern.lastIndex = this.at;
        const found = pattern.exec(this.text)?.[0] ?? '';
        this.at += found.length;
        return found;
    }
}
function* splitLines(scanner) {
    let tokens = [];
    for (;;) {
        const token = scanner.next();
        if (token.kind === 'word') {
            tokens.push(token);
            continue;
        }
        yield tokens;
        if (token.kind === 'end')
            return;
        tokens = [];
    }
}
function blockOpening([verb, ...words], file) {
    if (verb !== undefined && !/^\w/.test(verb.text)) {
        throw damaged(file, verb, `a line cannot start with ${JSON.stringify(verb.text)}`);
    }
    const last = words.at(-1);
    if (last?.text === '(' && words.length > 1)
        throw damaged(file, last, 'a block opens right after its first word');
    const text = words.map((word) => word.text).join('');
    return text === '(' ? 'open' : text === '()' ? 'empty' : 'none';
}
function unquoteAll(tokens, file) {
    return tokens.map((token) => {
        if (token.text.startsWith('`'))
            throw damaged(file, token, `${token.text} has to stand in double quotes`);
        if (!token.text.startsWith('"'))
            return token.text;
        try {
            // Go's escapes beyond JSON's (\x41, \a) do not occur in paths and versions.
            return JSON.parse(token.text);
        }
        catch {
            throw damaged(file, token, `${token.text} is not a quoted string`);
        }
    });
}


/***/ }),

/***/ 2934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BB: () => (/* binding */ renderNetrc),
/* harmony export */   QZ: () => (/* binding */ parseNetrc),
/* harmony export */   kE: () => (/* binding */ findNetrc)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
// The runner's .netrc file, with which Go signs in to module proxies and git hosts (go help goauth, "netrc").


/** The file that Go reads; undefined where there is none that can be read, as in Go. */
async function findNetrc(env, platform = process.platform) {
    const home = env[platform === 'win32' ? 'USERPROFILE' : 'HOME'] ?? '';
    const inHome = platform === 'win32' ? ['_netrc', '.netrc'] : ['.netrc'];
    const named = env['NETRC'] ?? '';
    const files = named !== '' ? [named] : home === '' ? [] : inHome.map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, name));
    for (const file of files) {
        const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8').catch(() => undefined);
        if (text !== undefined)
            return { file, text };
    }
    return undefined;
}
/** The logins that name a host, in their order, each host once; what `default` says is for nobody in particular. */
function parseNetrc(text) {
    const logins = new Map();
    let [host, user, token] = ['', '', ''];
    const words = withoutMacros(text).split(/\s+/);
    for (let at = 0; at < words.length; at++) {
        const [word, value = ''] = [words[at], words[at + 1]];
        if (word === 'machine')
            [host, user, token] = [value.toLowerCase(), '', ''];
        else if (word === 'default')
            host = '';
        else if (word === 'login')
            user = value;
        else if (word === 'password')
            token = value;
        if (word === 'machine' || word === 'login' || word === 'password' || word === 'account')
            at++;
        if (host === '' || user === '' || token === '' || logins.has(host))
            continue;
        logins.set(host, { host, user, token });
    }
    return [...logins.values()];
}
// A macro goes on to the next empty line.
function withoutMacros(text) {
    return text.replace(/\r/g, '').replace(/^[ \t]*macdef[^]*?(?:\n\n|$(?![^]))/gm, '\n');
}
/** The text of a .netrc file with these logins, which count before those in `rest`. */
function renderNetrc(logins, rest = '') {
    const lines = logins.map(({ host, user, token }) => `machine ${host} login ${user} password ${token}\n`);
    return lines.join('') + rest;
}


/***/ }),

/***/ 9392:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ programName)
/* harmony export */ });
// The name that `go build` gives a program (Go source: src/cmd/go/internal/load/pkg.go, exeFromImportPath).
/** The last element of the import path, or the one before it where the last is a major version: /v2, /v3, …. */
function programName(importPath) {
    const elements = importPath.split('/');
    const last = elements.at(-1) ?? '';
    return /^v(?:[2-9]|[1-9]\d+)$/.test(last) ? (elements.at(-2) ?? last) : last;
}


/***/ }),

/***/ 3983:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AP: () => (/* binding */ OLDEST_RELEASE),
/* harmony export */   BC: () => (/* binding */ parseRelease),
/* harmony export */   Ct: () => (/* binding */ parseGoVersionInput),
/* harmony export */   Ee: () => (/* binding */ checkRequirement),
/* harmony export */   K9: () => (/* binding */ imageVersion),
/* harmony export */   Qu: () => (/* binding */ defaultBuilderImage),
/* harmony export */   c0: () => (/* binding */ compareReleases),
/* harmony export */   ib: () => (/* binding */ satisfies),
/* harmony export */   jd: () => (/* binding */ exactRelease),
/* harmony export */   yd: () => (/* binding */ checkNotOlder)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
// Go releases as the project names them (Go source: src/internal/gover/gover.go): parse, compare, satisfy; and the
// builder image that a requirement leads to.

/** The first release whose `go build` knows `-buildvcs`, without which the bytes depend on the checkout. */
const OLDEST_RELEASE = '1.18';
// From this minor on, the first patch is called "1.21.0", and "1.21" names the language alone.
const FIRST_WITH_PATCH_ZERO = 21;
const RELEASE = /^(?:go)?(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})(?:\.(0|[1-9]\d{0,8})|([a-z]+)(0|[1-9]\d{0,8}))?$/;
const ALLOWED = 'an exact release (1.26.3, 1.26rc1), a minor (1.26), stable or local';
/** Parses "1.26.3", "go1.26.3", "1.26rc1" and "1.26"; an InputError where the text is none of these. */
function parseRelease(text) {
    const [, major, minor, patch, kind, pre] = RELEASE.exec(text) ?? [];
    if (major === undefined || minor === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`${JSON.stringify(text)} is not a Go release such as 1.26.3 or 1.26rc1`);
    }
    return {
        major: Number(major),
        minor: Number(minor),
        ...(patch === undefined ? {} : { patch: Number(patch) }),
        ...(kind === undefined ? {} : { pre: { kind, number: Number(pre) } }),
    };
}
/** Negative where `a` is older than `b`: "1.20rc1" < "1.20" = "1.20.0", and "1.21" (the language) < "1.21rc1" < "1.21.0". */
function compareReleases(a, b) {
    return (a.major - b.major ||
        a.minor - b.minor ||
        patchRank(a) - patchRank(b) ||
        compareText(a.pre?.kind ?? '', b.pre?.kind ?? '') ||
        (a.pre?.number ?? 0) - (b.pre?.number ?? 0));
}
/**
 * Whether the release `found`, as build info or `go version` name it ("go1.26.8", "go1.26.8 X:nocoverageredesign",
 * "go1.26.8-fips", "devel go1.27-abc"), is one that the requirement allows. What cannot be read satisfies only `local`.
 */
function satisfies(requirement, found) {
    if (requirement.value === 'local')
        return true;
    const release = readFoundRelease(found);
    if (release === undefined)
        return false;
    if (requirement.value === 'stable')
        return release.pre === undefined;
    const wanted = parseRelease(requirement.value);
    if (isMinor(wanted))
        return wanted.major === release.major && wanted.minor === release.minor;
    return compareReleases(wanted, release) === 0;
}
/** Parses the input go-version into the form of `GoRequirement.value`: "go1.26" and "1.26.x" plainly mean "1.26". */
function parseGoVersionInput(text) {
    const value = text.trim();
    if (value === 'stable' || value === 'local')
        return value;
    const plain = value.replace(/^(?:go|v)(?=\d)/, '').replace(/^(\d+\.\d+)\.[x*]$/, '$1');
    if (!RELEASE.test(plain)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`go-version: ${JSON.stringify(text)} is not a Go release`, {
            hint: `Give ${ALLOWED}.`,
        });
    }
    return checkRequirement({ value: plain, from: 'input' }).value;
}
/** Gives the requirement back, or an InputError where it asks for a release that this action cannot drive. */
function checkRequirement(requirement) {
    if (requirement.value === 'local' || requirement.value === 'stable')
        return requirement;
    if (compareReleases(parseRelease(requirement.value), parseRelease(OLDEST_RELEASE)) >= 0)
        return requirement;
    const who = requirement.from === 'input'
        ? 'go-version:'
        : `the ${requirement.from} of ${requirement.file ?? 'go.mod'}`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`${who} asks for Go ${requirement.value}, and the oldest release supported is ${OLDEST_RELEASE}`, {
        hint: requirement.from === 'input'
            ? 'Put the release in quotes (YAML reads 1.20 as the number 1.2), or give a newer one.'
            : 'Set go-version, for example to stable: newer releases compile older modules.',
    });
}
/**
 * An InputError where go-version names a release that will not compile the module, since the go line of go.mod or
 * go.work asks for a newer one; up to Go 1.20 the go command tries all the same.
 */
function checkNotOlder(chosen, files) {
    if (chosen.from !== 'input' || chosen.value === 'local' || chosen.value === 'stable')
        return;
    if (files?.from !== 'go line')
        return;
    const release = parseRelease(chosen.value);
    const wanted = parseRelease(files.value);
    // A minor means its newest patch.
    const newest = isMinor(release) ? { ...release, patch: Number.MAX_SAFE_INTEGER } : release;
    if (release.minor < FIRST_WITH_PATCH_ZERO || compareReleases(newest, wanted) >= 0)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`go-version: ${chosen.value} is older than Go ${files.value}, which the go line of ${files.file ?? 'go.mod'} asks for`, { hint: `Set go-version to ${files.value} or newer, or remove it: the go line then decides.` });
}
/** The one release that the requirement means; undefined where several would do. */
function exactRelease({ value }) {
    if (value === 'local' || value === 'stable')
        return undefined;
    const release = parseRelease(value);
    return isMinor(release) ? undefined : release;
}
/** What `{go-version}` in builder-image stands for: a tag of the golang image. */
function imageVersion(requirement) {
    return requirement.value === 'stable' || requirement.value === 'local' ? '1' : requirement.value;
}
/** The builder image where none is given: the small one, or the full one where git is needed. */
function defaultBuilderImage(requirement, needs) {
    return `golang:${imageVersion(requirement)}${needs.git ? '' : '-alpine'}`;
}
function readFoundRelease(found) {
    const name = found.trim().split(/[\s+-]/, 1)[0] ?? '';
    return RELEASE.test(name) ? parseRelease(name) : undefined;
}
function isMinor(release) {
    return release.patch === undefined && release.pre === undefined;
}
// "1.21" < "1.21rc1" < "1.21.0", and before that "1.20rc1" < "1.20" = "1.20.0".
function patchRank({ minor, patch, pre }) {
    if (pre !== undefined)
        return -1;
    return patch ?? (minor < FIRST_WITH_PATCH_ZERO ? 0 : -2);
}
function compareText(a, b) {
    return a === b ? 0 : a < b ? -1 : 1;
}


/***/ }),

/***/ 6627:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H7: () => (/* binding */ namesVersion),
/* harmony export */   Of: () => (/* binding */ parseRemotePackage),
/* harmony export */   YQ: () => (/* binding */ looksLikeImportPath),
/* harmony export */   nu: () => (/* binding */ modulePaths),
/* harmony export */   ww: () => (/* binding */ formatModule)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
// A remote package as `go install` takes it, "github.com/acme/server/cmd/server@v1.4.2": import path and version.

const FORM = 'Write host/path@version, such as github.com/acme/server/cmd/server@v1.4.2.';
// As in CheckImportPath of golang.org/x/mod/module: the first element is a host.
const HOST = /^(?=.*\.)[a-z0-9][a-z0-9.-]*[a-z0-9]$/;
const ELEMENT = /^(?!\.)[\w.~+-]+(?<!\.)$/;
// Queries that only mean something where the module is required already.
const NO_VERSION = ['none', 'upgrade', 'patch'];
/** Whether an item of the input package is a remote package and no path: "./dir@home" is a path. */
function namesVersion(item) {
    return /^[^./\\][^@]*@/.test(item);
}
/** Whether a path begins as an import path does, with a host: "github.com/acme/server". */
function looksLikeImportPath(path) {
    const elements = path.split('/');
    return elements.length > 1 && HOST.test(elements[0] ?? '') && elements.every((it) => ELEMENT.test(it));
}
/** Parses an item for which `namesVersion` holds; a FormatError for what the go command could not install. */
function parseRemotePackage(text) {
    const at = text.indexOf('@');
    const [path, query] = [text.slice(0, at), text.slice(at + 1)];
    const quoted = JSON.stringify(text);
    if (path.includes('://')) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF(`${quoted} begins with a scheme, which an import path does not`, { hint: FORM });
    }
    if (path.includes('...')) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF(`${quoted} is a pattern, and the packages of a remote module are not looked for`, {
            hint: 'Name each main package, separated by commas.',
        });
    }
    if (!HOST.test(path.split('/')[0] ?? '') || !path.split('/').every((element) => ELEMENT.test(element))) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF(`${quoted} is not a remote package, whose path begins with a host`, {
            hint: `${FORM.slice(0, -1)}; a folder with "@" in its name begins with ./.`,
        });
    }
    checkQuery(query, quoted);
    return { path, query };
}
/** The paths that the module of a package may have, the longest first, as the go command looks for them. */
function modulePaths(path) {
    const elements = path.split('/');
    return elements.map((_, at) => elements.slice(0, elements.length - at).join('/'));
}
/** "github.com/acme/server@v1.4.2". */
function formatModule({ path, version }) {
    return `${path}@${version}`;
}
function checkQuery(query, quoted) {
    if (NO_VERSION.includes(query)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF(`${quoted}: ${query} is not a version that could be built`, {
            hint: 'Give a release such as v1.4.2, latest, a branch, a tag or a commit.',
        });
    }
    if (/^[A-Za-z0-9][\w.+~-]*$/.test(query))
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF(`${quoted} has no version that the go command understands after the "@"`, {
        hint: 'Give a release such as v1.4.2, latest, a branch, a tag or a commit; in place of a branch with "/" in its name give its commit.',
    });
}


/***/ }),

/***/ 2785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ requirementOf)
/* harmony export */ });
/* harmony import */ var _release_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3983);
// The Go release that go.work and go.mod ask for.

/**
 * The first file that names a release decides: go.work, then go.mod; undefined where none does. As in the go command,
 * a toolchain line that is older than the go line has no effect.
 */
function requirementOf(files) {
    for (const { go, toolchain, file } of files) {
        const named = toolchain === undefined ? undefined : readToolchain(toolchain);
        const newer = go === undefined ||
            (named !== undefined && (0,_release_js__WEBPACK_IMPORTED_MODULE_0__/* .compareReleases */ .c0)((0,_release_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRelease */ .BC)(named), (0,_release_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRelease */ .BC)(go)) >= 0);
        if (named !== undefined && newer)
            return { value: named, from: 'toolchain line', file };
        if (go !== undefined)
            return { value: go, from: 'go line', file };
    }
    return undefined;
}
// "go1.26.3-bigcorp" is 1.26.3; a name that holds no release decides nothing.
function readToolchain(name) {
    return /^go(\d+\.\d+(?:\.\d+|[a-z]+\d+)?)(?:[-\s]|$)/.exec(name)?.[1];
}


/***/ }),

/***/ 9993:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $D: () => (/* binding */ PROXY_SETTINGS),
/* harmony export */   FI: () => (/* binding */ FETCH_SETTINGS),
/* harmony export */   Il: () => (/* binding */ COMPILER_SETTINGS),
/* harmony export */   TT: () => (/* binding */ INSTRUCTION_SETS),
/* harmony export */   XV: () => (/* binding */ CLEARED_SETTINGS)
/* harmony export */ });
// The environment variables that the go command listens to, sorted by who decides about them. Sources: src/cmd/go/
// internal/cfg/cfg.go, src/internal/buildcfg/cfg.go and, for the undocumented ones, internal/work/exec.go.
/** Where modules come from: taken from the runner, or from build-env; they do not change the bytes of the binary. */
const FETCH_SETTINGS = [
    'GOPROXY',
    'GOPRIVATE',
    'GONOPROXY',
    'GONOSUMDB',
    'GOSUMDB',
    'GOINSECURE',
    'GOVCS',
    'GOAUTH',
];
/** Proxies for all programs; they are known in both cases. */
const PROXY_SETTINGS = ['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY'].flatMap((name) => [
    name,
    name.toLowerCase(),
]);
/** The instruction set of each architecture that has several, with the one meant where nobody says otherwise. */
const INSTRUCTION_SETS = {
    '386': { setting: 'GO386', usual: 'sse2' },
    amd64: { setting: 'GOAMD64', usual: 'v1' },
    arm: { setting: 'GOARM', usual: '7' },
    arm64: { setting: 'GOARM64', usual: 'v8.0' },
    mips: { setting: 'GOMIPS', usual: 'hardfloat' },
    mipsle: { setting: 'GOMIPS', usual: 'hardfloat' },
    mips64: { setting: 'GOMIPS64', usual: 'hardfloat' },
    mips64le: { setting: 'GOMIPS64', usual: 'hardfloat' },
    ppc64: { setting: 'GOPPC64', usual: 'power8' },
    ppc64le: { setting: 'GOPPC64', usual: 'power8' },
    riscv64: { setting: 'GORISCV64', usual: 'rva20u64' },
};
/** What build-env may set to change the binary. */
const COMPILER_SETTINGS = [
    ...new Set(Object.values(INSTRUCTION_SETS).map(({ setting }) => setting)),
    'GODEBUG',
    'GOEXPERIMENT',
    'GOFIPS140',
];
/** Cleared before anything is set, so that neither the runner nor the builder image changes the binary: '' is Go's default. */
const CLEARED_SETTINGS = [
    ...COMPILER_SETTINGS,
    'GOFLAGS',
    'GO111MODULE',
    'GOROOT',
    'GOROOT_FINAL',
    'GOCACHEPROG',
    'GOWASM',
    'GO_EXTLINK_ENABLED',
    'CC',
    'CXX',
    'FC',
    'GCCGO',
    // The compiler's own switches for debugging it.
    'GOCLOBBERDEADHASH',
    'GOCOMPILEDEBUG',
    'GOSSADIR',
    'GOSSAFUNC',
];


/***/ }),

/***/ 2183:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ checkNames),
  I: () => (/* binding */ findSources)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/go/folders.js
var go_folders = __webpack_require__(187);
// EXTERNAL MODULE: ./lib/go/main-package.js + 2 modules
var main_package = __webpack_require__(6176);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./lib/go/module-file.js
var module_file = __webpack_require__(4767);
;// CONCATENATED MODULE: ./lib/go/context-folder.js
// Which folder has to travel to the compiler: the smallest one that holds the module, its go.work, all folders that
// these refer to, and (for version stamps) the repository. It never leaves the workspace.





/** Finds the folder; an InputError where the build would need something outside of the workspace. */
async function findContextFolder(found, options) {
    const folders = [found.moduleDir];
    if (found.work !== undefined)
        folders.push(found.work.dir, ...(await workFolders(found.work, found.workspace)));
    else
        folders.push(...(await replaceFolders(found.module, found.moduleDir, found.workspace)));
    if (options.vcs)
        folders.push(...(await repositoryFolders(found)));
    return (0,go_folders/* commonFolder */.Mp)(folders);
}
// In a workspace the `replace` lines of every module in use apply, next to those of go.work.
async function workFolders(work, workspace) {
    const goWork = external_node_path_.join(work.dir, 'go.work');
    const vendored = await isVendored(work.dir);
    const folders = await resolveAll(work.file.uses, { file: goWork, workspace, verb: 'use', vendored: false });
    folders.push(...(await resolveAll(work.file.replaces, { file: goWork, workspace, verb: 'replace', vendored })));
    for (const use of work.file.uses) {
        const dir = external_node_path_.resolve(work.dir, use.path);
        const module = await readModule(dir, workspace);
        if (module === undefined)
            continue;
        const file = external_node_path_.join(dir, 'go.mod');
        folders.push(...(await resolveAll(module.replaces, { file, workspace, verb: 'replace', vendored })));
    }
    return folders;
}
async function replaceFolders(module, moduleDir, workspace) {
    const vendored = await isVendored(moduleDir);
    const file = external_node_path_.join(moduleDir, 'go.mod');
    return resolveAll(module.replaces, { file, workspace, verb: 'replace', vendored });
}
async function resolveAll(lines, reference) {
    const folders = [];
    for (const line of lines) {
        const dir = external_node_path_.resolve(external_node_path_.dirname(reference.file), line.path);
        const real = await (0,go_folders/* resolveLinks */.Ap)(dir);
        const inside = (0,go_folders/* isInside */.FK)(reference.workspace, dir) && (0,go_folders/* isInside */.FK)(reference.workspace, real);
        if (inside && !isAbsolute(line.path))
            folders.push(dir, real);
        else if (!reference.vendored)
            throw leadsOutside(line, inside, reference);
    }
    return folders;
}
function leadsOutside(line, inside, reference) {
    const file = (0,go_folders/* posixRelative */.qi)(reference.workspace, reference.file);
    const where = inside
        ? 'is an absolute path, which other machines do not have'
        : 'leads outside the workspace';
    const problem = `${reference.verb} ${line.path} ${where}`;
    return new errors/* InputError */.dz(`${file}:${line.line}: ${problem}`, {
        hint: inside
            ? `Write it relative to the folder of ${file}.`
            : 'Check that module out inside the workspace and correct the line, or require a published version of it.',
        lines: [{ file, line: line.line, message: problem }],
    });
}
function isAbsolute(file) {
    return external_node_path_.posix.isAbsolute(file) || external_node_path_.isAbsolute(file);
}
async function isVendored(dir) {
    return (await (0,go_folders/* kindOf */.I)(external_node_path_.join(dir, 'vendor', 'modules.txt'))) === 'file';
}
async function readModule(dir, workspace) {
    const file = external_node_path_.join(dir, 'go.mod');
    const text = await (0,promises_.readFile)(file, 'utf8').catch(() => undefined);
    return text === undefined ? undefined : (0,module_file/* parseModuleFile */.s)(text, (0,go_folders/* posixRelative */.qi)(workspace, file));
}
// The folder of .git, and where that is a file (submodule, worktree) also the folder that it points to.
async function repositoryFolders({ workspace, moduleDir }) {
    const git = await (0,go_folders/* findUpwards */.G5)('.git', moduleDir, { root: workspace, kind: 'any' });
    if (git === undefined) {
        throw new errors/* InputError */.dz(`vcs is true, but ${(0,go_folders/* posixRelative */.qi)(workspace, moduleDir)} is in no git repository`, {
            hint: 'Check the repository out with actions/checkout, or remove vcs.',
        });
    }
    const repository = external_node_path_.dirname(git);
    if ((await (0,go_folders/* kindOf */.I)(git)) === 'folder')
        return [repository];
    const target = /^gitdir: (.+)$/m.exec(await (0,promises_.readFile)(git, 'utf8'))?.[1] ?? '.';
    const gitDir = external_node_path_.resolve(repository, target.trim());
    if ((0,go_folders/* isInside */.FK)(workspace, gitDir))
        return [repository, gitDir];
    throw new errors/* InputError */.dz(`vcs is true, but the git folder of ${(0,go_folders/* posixRelative */.qi)(workspace, repository)} is outside the workspace`, {
        hint: 'Check the repository out as a whole inside the workspace, or remove vcs.',
    });
}

// EXTERNAL MODULE: ./lib/go/program-name.js
var program_name = __webpack_require__(9392);
// EXTERNAL MODULE: ./lib/go/remote-package.js
var remote_package = __webpack_require__(6627);
// EXTERNAL MODULE: ./lib/go/requirement.js
var requirement = __webpack_require__(2785);
;// CONCATENATED MODULE: ./lib/go/source.js
// Finds the program in the workspace, as the go command would: the package's folder, its go.mod, the go.work that
// uses it, the release that these ask for, and what has to travel to the compiler.










/** Finds the source of one main package; an InputError for everything that keeps it from being compiled. */
async function findSource(options) {
    const workspace = await (0,go_folders/* resolveLinks */.Ap)(external_node_path_.resolve(options.workspace));
    const workingDir = await findWorkingDirectory(workspace, options.workingDirectory);
    const packageDir = await findPackageFolder(workspace, workingDir, options.pkg);
    const goMod = await (0,go_folders/* findUpwards */.G5)('go.mod', packageDir, { root: workspace, kind: 'file' });
    if (goMod === undefined)
        throw await noModule(workspace, packageDir);
    const moduleDir = external_node_path_.dirname(goMod);
    const module = (0,module_file/* parseModuleFile */.s)(await (0,promises_.readFile)(goMod, 'utf8'), (0,go_folders/* posixRelative */.qi)(workspace, goMod));
    await checkHasGoFiles(packageDir, { moduleDir, pkg: options.pkg });
    const work = await findWork(workspace, moduleDir);
    const found = { workspace, moduleDir, module, ...(work === undefined ? {} : { work }) };
    const contextDir = await findContextFolder(found, options);
    const relative = (0,go_folders/* posixRelative */.qi)(moduleDir, packageDir);
    return {
        source: {
            contextDir,
            workdir: (0,go_folders/* posixRelative */.qi)(contextDir, moduleDir),
            pkg: relative === '.' ? '.' : `./${relative}`,
            modulePath: module.modulePath,
            workspace,
            ...(work === undefined ? {} : { goWork: (0,go_folders/* posixRelative */.qi)(contextDir, work.path) }),
        },
        files: { goMod, ...(work === undefined ? {} : { goWork: work.path }) },
        goRequirementFromFiles: (0,requirement/* requirementOf */.h)([
            ...(work === undefined ? [] : [{ ...work.file, file: (0,go_folders/* posixRelative */.qi)(workspace, work.path) }]),
            { ...module, file: (0,go_folders/* posixRelative */.qi)(workspace, goMod) },
        ]),
        name: (0,program_name/* programName */.k)(relative === '.' ? module.modulePath : `${module.modulePath}/${relative}`),
    };
}
async function findWorkingDirectory(workspace, workingDirectory) {
    const named = `working-directory: ${JSON.stringify(workingDirectory)}`;
    const dir = external_node_path_.resolve(workspace, workingDirectory);
    const real = await (0,go_folders/* resolveLinks */.Ap)(dir);
    if (!(0,go_folders/* isInside */.FK)(workspace, dir) || !(0,go_folders/* isInside */.FK)(workspace, real)) {
        throw new errors/* InputError */.dz(`${named} is outside the workspace`, {
            hint: 'Give a folder of the checked-out repository, relative to its root.',
        });
    }
    if ((await (0,go_folders/* kindOf */.I)(real)) !== 'folder')
        throw await noFolder(named, workspace, real);
    return real;
}
async function findPackageFolder(workspace, workingDir, pkg) {
    const named = `package: ${JSON.stringify(pkg)}`;
    if (pkg.includes('...') || pkg.includes(',')) {
        throw new errors/* InputError */.dz(`${named} names several programs, and this release builds one in a step`, {
            hint: 'Name one main package, for example ./cmd/server, and use a matrix for more.',
        });
    }
    const dir = external_node_path_.resolve(workingDir, pkg);
    const real = await (0,go_folders/* resolveLinks */.Ap)(dir);
    const kind = await (0,go_folders/* kindOf */.I)(real);
    if (kind === undefined && (0,remote_package/* looksLikeImportPath */.YQ)(pkg)) {
        throw new errors/* InputError */.dz(`${named} is no folder of the workspace, and as a remote package it has no version`, {
            hint: `Add a version, such as ${pkg}@latest, or give the folder of a main package, such as ./cmd/server.`,
        });
    }
    if (!(0,go_folders/* isInside */.FK)(workspace, dir) || !(0,go_folders/* isInside */.FK)(workspace, real)) {
        throw new errors/* InputError */.dz(`${named} is outside the workspace`, {
            hint: 'Give a main package of the checked-out repository, relative to working-directory.',
        });
    }
    if (kind !== 'folder')
        throw await noFolder(named, workspace, real);
    return real;
}
async function noFolder(named, workspace, dir) {
    if (await isEmpty(workspace))
        return new errors/* InputError */.dz(`${named} does not exist: the workspace is empty, did you forget actions/checkout?`, CHECKOUT);
    if ((await (0,go_folders/* kindOf */.I)(dir)) === 'file') {
        return new errors/* InputError */.dz(`${named} is a file, not a folder`, { hint: 'Give the folder that holds it.' });
    }
    return new errors/* InputError */.dz(`${named} is not a folder of the workspace: there is no ${(0,go_folders/* posixRelative */.qi)(workspace, dir)}`, {
        hint: 'Give a path relative to the repository for working-directory, and to working-directory for package, such as ./cmd/server.',
    });
}
const CHECKOUT = { hint: 'Run actions/checkout in a step before this one.' };
async function noModule(workspace, packageDir) {
    if (await isEmpty(workspace)) {
        return new errors/* InputError */.dz('there is no go.mod: the workspace is empty, did you forget actions/checkout?', CHECKOUT);
    }
    const found = await findModulesBelow(workspace);
    const where = (0,go_folders/* posixRelative */.qi)(workspace, packageDir);
    const above = where === '.' ? 'in the root of the workspace' : `in ${where} or above it`;
    if (found.length === 0) {
        return new errors/* InputError */.dz(`there is no go.mod ${above}: did you forget actions/checkout?`, {
            hint: 'Run actions/checkout in a step before this one, or make the repository a module with "go mod init".',
        });
    }
    return new errors/* InputError */.dz(`there is no go.mod ${above}`, {
        hint: `Set working-directory to the folder of a module: ${found.join(', ')}.`,
    });
}
// Two levels: where repositories keep their modules, and quick in any of them.
async function findModulesBelow(workspace) {
    const children = await (0,go_folders/* listSourceFolders */.xs)(workspace);
    const grandchildren = await Promise.all(children.map((child) => (0,go_folders/* listSourceFolders */.xs)(child)));
    const folders = [...children, ...grandchildren.flat()];
    const kinds = await Promise.all(folders.map((folder) => (0,go_folders/* kindOf */.I)(external_node_path_.join(folder, 'go.mod'))));
    return folders.filter((_, at) => kinds[at] === 'file').map((folder) => (0,go_folders/* posixRelative */.qi)(workspace, folder));
}
async function checkHasGoFiles(packageDir, options) {
    if ((await (0,main_package/* listGoFiles */.e5)(packageDir)).length > 0)
        return;
    const what = (await isEmpty(packageDir)) ? 'is an empty folder' : 'has no Go files';
    throw new errors/* InputError */.dz(`package: ${JSON.stringify(options.pkg)} ${what}`, {
        hint: await (0,main_package/* mainPackageHint */.dW)(options.moduleDir),
    });
}
async function isEmpty(dir) {
    return (await (0,promises_.readdir)(dir).catch(() => [])).length === 0;
}
// The nearest go.work applies (Go source: src/cmd/go/internal/modload/init.go, findWorkspaceFile), but only where it
// uses the module: one that does not would make every build of the module fail.
async function findWork(workspace, moduleDir) {
    const goWork = await (0,go_folders/* findUpwards */.G5)('go.work', moduleDir, { root: workspace, kind: 'file' });
    if (goWork === undefined)
        return undefined;
    const dir = external_node_path_.dirname(goWork);
    const file = (0,module_file/* parseWorkFile */.R)(await (0,promises_.readFile)(goWork, 'utf8'), (0,go_folders/* posixRelative */.qi)(workspace, goWork));
    const used = await Promise.all(file.uses.map((use) => (0,go_folders/* resolveLinks */.Ap)(external_node_path_.resolve(dir, use.path))));
    return used.includes(moduleDir) ? { path: goWork, dir, file } : undefined;
}

;// CONCATENATED MODULE: ./lib/go/sources.js
// Finds the source of all programs that the input package names: paths, and patterns such as ./... . What they are
// compiled from is one tree, so that they share one compile.





const DOTS = '...';
/** Finds them in the order of the input, each once; an InputError for everything that keeps one from being compiled. */
async function findSources(options) {
    const found = [];
    for (const pkg of await expandAll(options))
        found.push(await findSource({ ...options, pkg }));
    const unified = shareContext(removeDoubles(found));
    checkNames(unified, {
        placeOf: (one) => (0,go_folders/* posixRelative */.qi)(one.source.workspace, packageFolder(one)),
        hint: 'Name the packages one by one without one of them, and build that one in a step of its own.',
    });
    return unified;
}
async function expandAll(options) {
    const expanded = [];
    for (const pkg of options.packages) {
        expanded.push(...(pkg.includes(DOTS) ? await expand(pkg, options) : [pkg]));
    }
    return expanded;
}
// As in "go help packages", of which patterns that end in /... are what names programs.
async function expand(pattern, options) {
    const [, base = '', rest] = /^(.*?)\/?\.\.\.(.*)$/s.exec(pattern) ?? [];
    if (rest !== '' || base.includes(DOTS)) {
        throw new errors/* InputError */.dz(`package: the pattern ${JSON.stringify(pattern)} has "..." within`, {
            hint: 'Write a folder and /... at the end, such as ./... or ./cmd/....',
        });
    }
    const workspace = await (0,go_folders/* resolveLinks */.Ap)(external_node_path_.resolve(options.workspace));
    const workingDir = external_node_path_.resolve(workspace, options.workingDirectory);
    const folder = await (0,go_folders/* resolveLinks */.Ap)(external_node_path_.resolve(workingDir, base === '' ? '.' : base));
    const programs = (await (0,go_folders/* kindOf */.I)(folder)) === 'folder' ? await (0,main_package/* listMainPackages */.Fu)(folder, options.buildTags) : [];
    if (programs.length > 0)
        return programs.map((dir) => relativePath(workingDir, dir));
    throw new errors/* InputError */.dz(`package: ${JSON.stringify(pattern)} matches no main package`, {
        hint: 'Name a folder that has main packages below it; other modules (folders with a go.mod) are not looked into.',
    });
}
function relativePath(from, to) {
    const relative = (0,go_folders/* posixRelative */.qi)(from, to);
    return relative === '.' || relative.startsWith('..') ? relative : `./${relative}`;
}
function removeDoubles(found) {
    const byFolder = new Map();
    for (const one of found) {
        const folder = packageFolder(one);
        if (!byFolder.has(folder))
            byFolder.set(folder, one);
    }
    return [...byFolder.values()];
}
function packageFolder({ source }) {
    return external_node_path_.resolve(source.contextDir, source.workdir, source.pkg);
}
/** Gives all of them the context folder that holds each one's own. */
function shareContext(found) {
    const [first, ...others] = found.map(({ source }) => source.contextDir);
    if (first === undefined)
        return found;
    const contextDir = (0,go_folders/* commonFolder */.Mp)([first, ...others]);
    return found.map((one) => {
        const { source } = one;
        if (source.contextDir === contextDir)
            return one;
        const rebase = (inside) => (0,go_folders/* posixRelative */.qi)(contextDir, external_node_path_.join(source.contextDir, inside));
        const goWork = source.goWork === undefined ? {} : { goWork: rebase(source.goWork) };
        return { ...one, source: { ...source, contextDir, workdir: rebase(source.workdir), ...goWork } };
    });
}
/** An InputError where two programs have one name; `placeOf` says which they are. */
function checkNames(found, { placeOf, hint }) {
    const byName = new Map();
    for (const one of found) {
        // Names of images and of files on some systems know no case.
        const key = one.name.toLowerCase();
        const other = byName.get(key);
        byName.set(key, one);
        if (other === undefined)
            continue;
        const where = [other, one].map(placeOf);
        throw new errors/* InputError */.dz(`package: two programs are called ${one.name}: ${where.join(' and ')}`, { hint });
    }
}


/***/ }),

/***/ 7105:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Po: () => (/* binding */ parseBuildFlags),
/* harmony export */   R_: () => (/* binding */ parsePackages),
/* harmony export */   Ro: () => (/* binding */ parseBuildTags),
/* harmony export */   SX: () => (/* binding */ parseGoVersion),
/* harmony export */   nU: () => (/* binding */ parseBuildEnv),
/* harmony export */   oZ: () => (/* binding */ parseBuilderImage),
/* harmony export */   rL: () => (/* binding */ parseTags),
/* harmony export */   rs: () => (/* binding */ parseLdflags),
/* harmony export */   uE: () => (/* binding */ NAME_PLACEHOLDER)
/* harmony export */ });
/* harmony import */ var _go_compile_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5848);
/* harmony import */ var _go_release_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3983);
/* harmony import */ var _go_remote_package_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6627);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3940);
/* harmony import */ var _field_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6965);
// Inputs about what is compiled: package, tags, Go version, flags, builder image.





/** `package`: main packages, as paths and patterns of the repository, or all of them remote (`host/path@version`). */
function parsePackages(field) {
    const packages = (0,_field_js__WEBPACK_IMPORTED_MODULE_4__/* .itemsOf */ .S3)(field);
    const remote = packages.filter(_go_remote_package_js__WEBPACK_IMPORTED_MODULE_2__/* .namesVersion */ .H7);
    const queries = new Set(remote.map((item) => (0,_field_js__WEBPACK_IMPORTED_MODULE_4__/* .parseWith */ .Ku)(field, item, _go_remote_package_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRemotePackage */ .Of).query));
    const local = packages.find((item) => !(0,_go_remote_package_js__WEBPACK_IMPORTED_MODULE_2__/* .namesVersion */ .H7)(item));
    if (remote[0] !== undefined && local !== undefined) {
        throw (0,_field_js__WEBPACK_IMPORTED_MODULE_4__/* .refusal */ .x5)(field, `${(0,_field_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(remote[0])} is a remote package and ${(0,_field_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(local)} one of the repository, and both cannot be built in one step`, 'Use a step of its own for each.');
    }
    if (queries.size > 1) {
        throw (0,_field_js__WEBPACK_IMPORTED_MODULE_4__/* .refusal */ .x5)(field, `the remote packages are of several versions (${[...queries].join(', ')}), and one step builds one module in one version`, 'Give all of them one version, or use a step of its own for each.');
    }
    return packages.length === 0 ? ['.'] : [...new Set(packages)];
}
/** Stands for a program's name in tags and paths. */
const NAME_PLACEHOLDER = '{name}';
/** `tags`: image references, in order, with `{name}` still in them. */
function parseTags(field) {
    const items = (0,_field_js__WEBPACK_IMPORTED_MODULE_4__/* .itemsOf */ .S3)(field);
    const references = items.map((item) => (0,_field_js__WEBPACK_IMPORTED_MODULE_4__/* .parseWith */ .Ku)(field, item.replaceAll(NAME_PLACEHOLDER, 'name'), _oci_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .parseReference */ .F));
    (0,_field_js__WEBPACK_IMPORTED_MODULE_4__/* .refuseDoubles */ .Bu)(field, references, _oci_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .qualifiedName */ .O);
    return items;
}
/** `go-version`: undefined where not given. */
function parseGoVersion(field) {
    const text = (0,_field_js__WEBPACK_IMPORTED_MODULE_4__/* .valueOf */ .RP)(field);
    return text === undefined ? undefined : (0,_go_release_js__WEBPACK_IMPORTED_MODULE_1__/* .parseGoVersionInput */ .Ct)(text);
}
/** `ldflags`: further flags of the linker in the go command's own syntax, '' for none. */
function parseLdflags(field) {
    const flags = field.text.trim();
    (0,_go_compile_js__WEBPACK_IMPORTED_MODULE_0__/* .checkLdflags */ .cG)(flags);
    return flags;
}
/** `build-tags`: build constraints as `-tags` takes them. */
function parseBuildTags(field) {
    const tags = (0,_field_js__WEBPACK_IMPORTED_MODULE_4__/* .itemsOf */ .S3)(field);
    const wrong = tags.find((tag) => !/^[\p{L}\p{Nd}_.]+$/u.test(tag));
    if (wrong !== undefined) {
        throw (0,_field_js__WEBPACK_IMPORTED_MODULE_4__/* .refusal */ .x5)(field, `${(0,_field_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(wrong)} is not a build tag`, 'Write names of letters, digits, "_" and ".", separated by commas.');
    }
    return [...new Set(tags)];
}
/** `build-flags`: further flags of `go build`, one a line. */
function parseBuildFlags(field) {
    const flags = (0,_field_js__WEBPACK_IMPORTED_MODULE_4__/* .linesOf */ .Dx)(field);
    (0,_go_compile_js__WEBPACK_IMPORTED_MODULE_0__/* .checkBuildFlags */ .OM)(flags);
    return flags;
}
/** `build-env`: settings of the compiler and of module downloads that agree with the platforms, where some were given. */
function parseBuildEnv(field, platforms) {
    const pairs = (0,_field_js__WEBPACK_IMPORTED_MODULE_4__/* .pairsOf */ .fq)(field);
    (0,_field_js__WEBPACK_IMPORTED_MODULE_4__/* .refuseDoubles */ .Bu)(field, pairs, ([key]) => key);
    const env = Object.fromEntries(pairs);
    (0,_go_compile_js__WEBPACK_IMPORTED_MODULE_0__/* .checkBuildEnv */ .mu)(env, platforms);
    return env;
}
/** `builder-image`, with `{go-version}` still in it; undefined where not given. */
function parseBuilderImage(field) {
    const text = (0,_field_js__WEBPACK_IMPORTED_MODULE_4__/* .valueOf */ .RP)(field);
    if (text === undefined)
        return undefined;
    // It becomes a word of a Dockerfile, where a blank or a "$" would mean something else.
    if (!/^[A-Za-z0-9][\w.:/@-]*$/.test(text.replaceAll('{go-version}', '0'))) {
        throw (0,_field_js__WEBPACK_IMPORTED_MODULE_4__/* .refusal */ .x5)(field, `${(0,_field_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(text)} is not an image reference`, 'Write for instance golang:1.26-alpine, or registry.example.com/golang:{go-version}.');
    }
    return text;
}


/***/ }),

/***/ 6965:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bu: () => (/* binding */ refuseDoubles),
/* harmony export */   Dx: () => (/* binding */ linesOf),
/* harmony export */   Ku: () => (/* binding */ parseWith),
/* harmony export */   RP: () => (/* binding */ valueOf),
/* harmony export */   S3: () => (/* binding */ itemsOf),
/* harmony export */   fq: () => (/* binding */ pairsOf),
/* harmony export */   hD: () => (/* binding */ quote),
/* harmony export */   x5: () => (/* binding */ refusal)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
// The text of one input and the ways to take it apart: lines, items, KEY=VALUE pairs. Line ends may be those of
// Windows; empty lines and items are ignored everywhere.

/** The error for an input: `what` says what was found and why it is not allowed, `hint` what to do. */
function refusal(field, what, hint) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`${field.name}: ${what}`, { hint });
}
/** A value as messages show it: in quotes, control characters visible, shortened. */
function quote(text) {
    const shown = text.length > 100 ? `${text.slice(0, 100)}…` : text;
    return JSON.stringify(shown);
}
/** The one value of an input, without blanks around it; undefined where there is none. */
function valueOf(field) {
    const text = field.text.trim();
    if (text === '')
        return undefined;
    if (/[\r\n]/.test(text)) {
        throw refusal(field, `${quote(text)} has several lines`, 'Give one value on one line.');
    }
    return text;
}
/** One item a line, without blanks around it. */
function linesOf(field) {
    return rawLinesOf(field)
        .map((line) => line.trim())
        .filter((line) => line !== '');
}
/** Items between commas or line ends, without blanks around them. */
function itemsOf(field) {
    return linesOf(field)
        .flatMap((line) => line.split(','))
        .map((item) => item.trim())
        .filter((item) => item !== '');
}
/** KEY=VALUE lines in their order. Blanks around the key are dropped, the value is taken as it stands. */
function pairsOf(field) {
    return rawLinesOf(field)
        .filter((line) => line.trim() !== '')
        .map((line) => {
        const equals = line.indexOf('=');
        const key = line.slice(0, equals).trim();
        if (equals === -1 || key === '') {
            throw refusal(field, `the line ${quote(line.trim())} is not KEY=VALUE`, 'Write one KEY=VALUE a line.');
        }
        if (/\s/.test(key)) {
            throw refusal(field, `the key ${quote(key)} has a blank in it`, 'Write KEY=VALUE, with nothing before the key.');
        }
        return [key, line.slice(equals + 1)];
    });
}
/** Runs a parser of another room; what it refuses (FormatError) becomes an error of this input. */
function parseWith(field, text, parse) {
    try {
        return parse(text);
    }
    catch (cause) {
        if (!(cause instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF))
            throw cause;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`${field.name}: ${cause.message}`, {
            cause,
            ...(cause.hint === undefined ? {} : { hint: cause.hint }),
        });
    }
}
/** Refuses the second of two items that are the same; `keyOf` says what counts. */
function refuseDoubles(field, items, keyOf) {
    const seen = new Set();
    for (const key of items.map(keyOf)) {
        if (seen.has(key))
            throw refusal(field, `${quote(key)} is given twice`, 'Give it once.');
        seen.add(key);
    }
}
function rawLinesOf(field) {
    return field.text.split(/\r?\n|\r/);
}


/***/ }),

/***/ 2379:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ PLATFORM_PLACEHOLDER)
/* harmony export */ });
// Inputs about the files that tell of a run.
/** Stands for a platform in paths: "linux-arm-v7". */
const PLATFORM_PLACEHOLDER = '{platform}';


/***/ }),

/***/ 5787:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ dockerOnly),
/* harmony export */   R: () => (/* binding */ checkTogether)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _go_remote_package_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6627);
// Inputs that exclude or need each other: what one engine cannot honour is refused, never ignored.


/** The inputs, as given, that only the docker engine understands. */
function dockerOnly(inputs) {
    const given = {
        'builder-image': inputs.builderImage !== undefined,
        builder: inputs.builder !== undefined,
        'cache-from': inputs.cacheFrom.length > 0,
        'cache-to': inputs.cacheTo.length > 0,
    };
    return Object.keys(given).filter((name) => given[name] === true);
}
/** An InputError where inputs contradict each other. */
function checkTogether(inputs) {
    const [docker] = dockerOnly(inputs);
    if (inputs.engine === 'host' && docker !== undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`${docker}: engine is "host", which compiles without Docker`, {
            hint: `Remove ${docker}, or set engine: docker.`,
        });
    }
    // A remote package is looked up with a Go of the runner.
    const isRemote = inputs.packages.some(_go_remote_package_js__WEBPACK_IMPORTED_MODULE_1__/* .namesVersion */ .H7);
    if (inputs.engine === 'docker' && inputs.goDownloadBaseUrl !== undefined && !isRemote) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz('go-download-base-url: engine is "docker", which takes Go from builder-image', {
            hint: 'Remove it, or set builder-image to a mirror of the golang images.',
        });
    }
    checkRemote(inputs);
}
function checkRemote({ packages, vcs, baseline, buildFlags }) {
    const remote = packages.find(_go_remote_package_js__WEBPACK_IMPORTED_MODULE_1__/* .namesVersion */ .H7);
    if (remote === undefined)
        return;
    if (vcs) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`vcs: the remote package ${JSON.stringify(remote)} comes without a repository to stamp`, {
            hint: 'Remove vcs: the version of the module is in the binary anyway.',
        });
    }
    if (/(?:^| )--?mod[= ]vendor(?: |$)/.test(buildFlags.join(' '))) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`build-flags: -mod=vendor, and the remote package ${JSON.stringify(remote)} comes without a vendor folder`, {
            hint: 'Remove it.',
        });
    }
    if (baseline?.kind === 'build') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`baseline: "build" would build ${JSON.stringify(remote)} a second time, for every commit alike`, {
            hint: 'Set baseline to auto, which compares with the stored report of the base, or to an image or a report file.',
        });
    }
}


/***/ }),

/***/ 3325:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cs: () => (/* binding */ makePlan),
/* harmony export */   NE: () => (/* binding */ chooseTags),
/* harmony export */   bJ: () => (/* binding */ planFor),
/* harmony export */   uv: () => (/* binding */ readEpoch)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _engine_plan_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8479);
/* harmony import */ var _go_access_inputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8602);
/* harmony import */ var _go_compile_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5848);
/* harmony import */ var _go_release_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3983);
/* harmony import */ var _inputs_build_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7105);
/* harmony import */ var _oci_platform_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7122);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3940);
// Turns inputs and what the repository says into the plan: every decision that can be made before anything runs
// is made here.








function makePlan(inputs, found, context) {
    const go = chooseGo(inputs, found);
    (0,_go_release_js__WEBPACK_IMPORTED_MODULE_2__/* .checkNotOlder */ .yd)(go, found.goRequirementFromFiles);
    const platforms = inputs.platforms.length === 0 ? [(0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_4__/* .platformOfNode */ .f2)(context.arch)] : inputs.platforms;
    (0,_go_compile_js__WEBPACK_IMPORTED_MODULE_1__/* .checkBuildEnv */ .mu)(inputs.buildEnv, platforms);
    return {
        name: found.name,
        source: found.source,
        platforms,
        compile: {
            go,
            strip: inputs.strip,
            ldflags: inputs.ldflags,
            buildTags: inputs.buildTags,
            buildFlags: inputs.buildFlags,
            buildEnv: inputs.buildEnv,
            // Until the engine is known (planFor).
            rebuild: inputs.rebuild === true,
            vcs: inputs.vcs,
        },
        builderImage: chooseBuilderImage(inputs, go, context.env),
        tzdata: inputs.tzdata,
        run: runConfig(inputs, found.name),
        epoch: readEpoch(context.env) ?? 0,
    };
}
/**
 * The plan as the engine carries it out. `rebuild: auto` is `-a` where the build starts with an empty cache anyway, so
 * that it costs nothing, and not where it would leave the user's cache unused.
 */
function planFor(plan, { rebuild }, engine) {
    if (rebuild !== 'auto')
        return plan;
    return { ...plan, compile: { ...plan.compile, rebuild: engine === 'docker' } };
}
/**
 * The tags of a program, with a tag in each: those given with the program's name in them, else the repository's name
 * (from GITHUB_REPOSITORY) where it is the only one, else the program's. An InputError where none was given to push.
 */
function chooseTags({ tags, push }, { name, isOnly }, env) {
    const own = imageName(name);
    if (tags.length > 0)
        return tags.map((tag) => (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .parseReference */ .F)(tag.replaceAll(_inputs_build_js__WEBPACK_IMPORTED_MODULE_3__/* .NAME_PLACEHOLDER */ .uE, own)).text);
    if (push) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`push: there are no tags to push${isOnly ? '' : ` for ${name}`}`, {
            hint: 'Give full image references in tags, such as ghcr.io/owner/name:1.2.3.',
        });
    }
    const repository = (env['GITHUB_REPOSITORY'] ?? '').split('/').at(-1) ?? '';
    return [`${repository === '' || !isOnly ? own : imageName(repository)}:latest`];
}
/** The name as the path of an image reference may have it. */
function imageName(name) {
    const clean = name
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, '');
    return clean === '' ? 'app' : clean;
}
/** SOURCE_DATE_EPOCH in seconds (https://reproducible-builds.org/specs/source-date-epoch/). */
function readEpoch(env) {
    const text = env['SOURCE_DATE_EPOCH'];
    if (text === undefined || text === '')
        return undefined;
    // The tar header's time has eleven octal digits.
    if (!/^\d{1,10}$/.test(text) || Number(text) > 0o77777777777) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`the environment variable SOURCE_DATE_EPOCH is ${JSON.stringify(text)}`, {
            hint: 'Set it to whole seconds since 1970, for instance from "git log -1 --format=%ct", or unset it.',
        });
    }
    return Number(text);
}
function chooseGo(inputs, found) {
    if (inputs.goVersion !== undefined)
        return { value: inputs.goVersion, from: 'input' };
    return (0,_go_release_js__WEBPACK_IMPORTED_MODULE_2__/* .checkRequirement */ .Ee)(found.goRequirementFromFiles ?? { value: 'stable', from: 'default' });
}
function chooseBuilderImage(inputs, go, env) {
    if (inputs.builderImage === undefined)
        return (0,_go_release_js__WEBPACK_IMPORTED_MODULE_2__/* .defaultBuilderImage */ .Qu)(go, { git: asksGit(inputs, env) });
    return inputs.builderImage.replaceAll('{go-version}', (0,_go_release_js__WEBPACK_IMPORTED_MODULE_2__/* .imageVersion */ .K9)(go));
}
// Stamping asks git, and so do modules that come from no proxy; the alpine images have none.
function asksGit({ vcs, access, buildEnv }, env) {
    const goPrivate = buildEnv['GOPRIVATE'] ?? env['GOPRIVATE'] ?? '';
    return vcs || goPrivate !== '' || (0,_go_access_inputs_js__WEBPACK_IMPORTED_MODULE_6__/* .namesOfAccess */ .Y)(access).length > 0;
}
function runConfig(inputs, name) {
    const healthcheck = inputs.healthcheck === undefined ? undefined : toHealthcheck(inputs.healthcheck);
    return {
        User: inputs.user,
        ...(inputs.expose.length === 0
            ? {}
            : { ExposedPorts: Object.fromEntries(inputs.expose.map((port) => [port, {}])) }),
        ...(inputs.env.length === 0 ? {} : { Env: inputs.env }),
        Entrypoint: inputs.entrypoint ?? [(0,_engine_plan_js__WEBPACK_IMPORTED_MODULE_7__/* .binaryPath */ .V)({ name })],
        ...(inputs.cmd === undefined ? {} : { Cmd: inputs.cmd }),
        ...(healthcheck === undefined ? {} : { Healthcheck: healthcheck }),
        ...(inputs.workdir === undefined ? {} : { WorkingDir: inputs.workdir }),
        ...(Object.keys(inputs.labels).length === 0 ? {} : { Labels: inputs.labels }),
    };
}
const NANOSECONDS_PER_MS = 1_000_000;
function toHealthcheck(input) {
    if (input === 'none')
        return { Test: ['NONE'] };
    const { intervalMs, timeoutMs, startPeriodMs, retries } = input;
    return {
        Test: ['CMD', ...input.command],
        ...(intervalMs === undefined ? {} : { Interval: intervalMs * NANOSECONDS_PER_MS }),
        ...(timeoutMs === undefined ? {} : { Timeout: timeoutMs * NANOSECONDS_PER_MS }),
        ...(startPeriodMs === undefined ? {} : { StartPeriod: startPeriodMs * NANOSECONDS_PER_MS }),
        ...(retries === undefined ? {} : { Retries: retries }),
    };
}


/***/ }),

/***/ 3485:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GI: () => (/* binding */ explainForBaseline),
/* harmony export */   JC: () => (/* binding */ finishMeasuring),
/* harmony export */   si: () => (/* binding */ startMeasuring)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _engine_plan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8479);
/* harmony import */ var _oci_platform_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7122);
// Measure: what each binary weighs and why, in processes of their own, from the end of the compile on and beside all that
// follows.




/** Starts at once; the promise is kept by the end of the run. */
function startMeasuring(built, world) {
    const programs = built.map(async ({ program, result }) => {
        const measured = result.binaries.map(({ platform, file }) => {
            const listing = result.packages?.find((one) => (0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .samePlatform */ .my)(one.platform, platform))?.files;
            const job = {
                ...jobOf(program, world),
                architecture: platform.architecture,
                ...(listing === undefined ? {} : { listing }),
            };
            return world.explainers.explain({ file, job });
        });
        return [program, await Promise.all(measured)];
    });
    return Promise.all(programs).then((all) => new Map(all));
}
/** Explains a binary that was not built here; undefined where that is not possible. */
async function explainForBaseline(file, { program, platform }, world) {
    const job = { ...jobOf(program, world), architecture: platform.architecture };
    const explained = await world.explainers.explain({ file, job });
    return 'problem' in explained ? undefined : explained.size;
}
/** Waits for the rest, and says what could not be found out. */
async function finishMeasuring(measuring, world) {
    return world.log.phase('measure', async () => {
        const value = await measuring;
        for (const [{ plan }, measured] of value) {
            measured.forEach((one, at) => {
                const platform = plan.platforms[at];
                const where = platform === undefined ? plan.name : `${plan.name} (${(0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPlatform */ .Bq)(platform)})`;
                const lines = 'problem' in one ? [`its bytes cannot be explained: ${one.problem}`] : one.notes;
                for (const line of lines)
                    world.log.line(`${where}: ${line}`);
            });
        }
        return { value, said: describe([...value.values()].flat()) };
    });
}
function describe(all) {
    const explained = all.flatMap((one) => ('problem' in one ? [] : [one.size]));
    const findings = explained.flatMap((size) => size.findings);
    const what = `${explained.length} of ${all.length} binaries explained`;
    return findings.length === 0 ? what : `${what}, findings: ${findings.map(({ id }) => id).join(', ')}`;
}
function jobOf({ plan, extras, inputs }, world) {
    return {
        image: imageFacts({ plan, extras, inputs }),
        costs: { certificates: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(world.actionDir, 'assets/ca-certificates.pem')).size },
        ignored: inputs.ignoredFindings,
        inputs: {
            strip: inputs.strip,
            ldflags: inputs.ldflags,
            buildTags: inputs.buildTags,
            compression: inputs.compression,
        },
    };
}
function imageFacts({ plan, extras, inputs }) {
    const files = extras.filter(({ type }) => type !== 'directory').map(({ path }) => path);
    const directories = new Set(extras.filter(({ type }) => type === 'directory').map(({ path }) => path));
    for (const path of extras.map((entry) => entry.path)) {
        for (let folder = node_path__WEBPACK_IMPORTED_MODULE_1__.posix.dirname(path); folder !== '/'; folder = node_path__WEBPACK_IMPORTED_MODULE_1__.posix.dirname(folder))
            directories.add(folder);
    }
    return {
        // The time zones come with the Go release, and stand there whatever they are.
        files: [(0,_engine_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .binaryPath */ .V)(plan), ...files, ...(plan.tzdata ? ['/usr/share/zoneinfo/Etc/UTC'] : [])],
        directories: [...directories],
        executables: extras.flatMap(({ type, path, mode }) => type === 'file' && (mode & 0o111) !== 0 ? [path] : []),
        env: Object.fromEntries(inputs.env.map(splitVariable)),
    };
}
function splitVariable(variable) {
    const at = variable.indexOf('=');
    return [variable.slice(0, at), variable.slice(at + 1)];
}


/***/ }),

/***/ 5843:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PI: () => (/* binding */ checkArchive),
/* harmony export */   Zn: () => (/* binding */ asksDaemon),
/* harmony export */   aQ: () => (/* binding */ chooseMedia),
/* harmony export */   oM: () => (/* binding */ archivePath)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);
/* harmony import */ var _inputs_build_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7105);
/* harmony import */ var _oci_platform_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7122);
// Where the image goes: into a daemon, to registries, into files. Decided from the inputs and from what is there,
// before anything is built.





/** Whether the inputs need to know of a daemon beside what the engine needs. */
function asksDaemon({ load, push, smokeTest }) {
    return load === true || (load === 'auto' && !push) || smokeTest !== undefined;
}
/** Where the archive of a program goes, absolute; undefined where none is asked for. */
function archivePath({ archive }, name, folder) {
    return archive === undefined ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, archive.replaceAll(_inputs_build_js__WEBPACK_IMPORTED_MODULE_3__/* .NAME_PLACEHOLDER */ .uE, name));
}
/** An InputError where the archive of a program cannot be written for want of its folder. */
async function checkArchive(inputs, name, folder) {
    const path = archivePath(inputs, name, folder);
    if (path === undefined)
        return;
    const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path);
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(parent).catch(() => undefined);
    if (found?.isDirectory() === true)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(`archive: there is no folder ${parent}`, {
        hint: 'Make the folder in an earlier step, or give another path.',
    });
}
/** Decides where the image goes; an InputError where that is not possible. */
function chooseMedia(inputs, found) {
    const load = chooseLoad(inputs, found);
    const layout = inputs.ociLayout === undefined ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(found.folder, inputs.ociLayout);
    return {
        push: inputs.push,
        ...(load === undefined ? {} : { load }),
        ...(layout === undefined ? {} : { layout }),
    };
}
function chooseLoad({ load, push }, { daemon, reason, platforms }) {
    if (load === false || (load === 'auto' && push))
        return undefined;
    if (daemon === undefined) {
        if (load === 'auto')
            return undefined;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(`load: there is no Docker daemon to load into: ${reason ?? 'none was found'}`, {
            hint: 'Start Docker in an earlier step, or set load: false.',
        });
    }
    // One image is loaded whatever it is for; of several, the daemon gets its own.
    const platform = platforms.length === 1 ? platforms[0] : platforms.find((one) => (0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_4__/* .samePlatform */ .my)(one, daemon.platform));
    if (platform !== undefined)
        return { daemon, platform };
    if (load === 'auto')
        return undefined;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(`load: the daemon runs ${(0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_4__/* .formatPlatform */ .Bq)(daemon.platform)}, and platforms are ${platforms.map(_oci_platform_js__WEBPACK_IMPORTED_MODULE_4__/* .formatPlatform */ .Bq).join(', ')}`, { hint: `Add ${(0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_4__/* .formatPlatform */ .Bq)(daemon.platform)} to platforms, or set load: false.` });
}


/***/ }),

/***/ 2226:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ compareBytes)
/* harmony export */ });
// The one order that everything in an image is sorted by. It is that of the UTF-8 bytes, as `LC_ALL=C sort` has
// it: JavaScript's own order, by UTF-16 units, differs beyond U+D800, and that of a locale everywhere.
/** Compares two texts by their UTF-8 bytes; for `sort`. */
function compareBytes(a, b) {
    return Buffer.compare(Buffer.from(a), Buffer.from(b));
}


/***/ }),

/***/ 3137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ writeFileBytes),
/* harmony export */   M: () => (/* binding */ readFileBytes)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8500);
/* harmony import */ var _through_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1376);
// Files as bytes that flow. They are read and written where the bytes are, a chunk at a time, and not in a thread of
// Node's pool: what was just written is still in memory, and to copy 128 KiB of it takes less than a thread to wake up.



/** After so many bytes whatever else waits gets its turn. */
const TURN_SIZE = 64 * _through_js__WEBPACK_IMPORTED_MODULE_2__/* .CHUNK_SIZE */ .O;
/** The bytes of a file, from its start to its end. */
function* readFileBytes(file) {
    const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file, 'r');
    try {
        // One byte more than there should be, to see that there is none.
        for (let left = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor).size;;) {
            const chunk = Buffer.allocUnsafe(Math.min(Math.max(left, 0) + 1, _through_js__WEBPACK_IMPORTED_MODULE_2__/* .CHUNK_SIZE */ .O));
            const length = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(descriptor, chunk);
            if (length === 0)
                return;
            yield chunk.subarray(0, length);
            left -= length;
        }
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
    }
}
/** Writes a file; `flags` as open(2) has them: "w" replaces one that is there, "wx" refuses to. */
async function writeFileBytes(file, content, { flags = 'w', mode = 0o666 } = {}) {
    const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file, flags, mode);
    try {
        let written = 0;
        for await (const chunk of content) {
            writeAll(descriptor, chunk);
            written += chunk.length;
            if (written < TURN_SIZE)
                continue;
            written = 0;
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setImmediate)();
        }
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
    }
}
function writeAll(descriptor, chunk) {
    for (let at = 0; at < chunk.length;)
        at += (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(descriptor, chunk, at);
}


/***/ }),

/***/ 8420:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ encodePaxRecord),
/* harmony export */   m: () => (/* binding */ decodePax)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
// The records of pax headers, which say of a tar member what its header has no room for (POSIX.1-2017, pax,
// "pax Header Block").

/** One record, "LENGTH KEYWORD=VALUE\\n", where the length counts its own digits too. */
function encodePaxRecord(keyword, value) {
    const rest = Buffer.from(` ${keyword}=${value}\n`);
    let length = rest.length;
    while (length !== rest.length + String(length).length)
        length = rest.length + String(length).length;
    return Buffer.concat([Buffer.from(String(length)), rest]);
}
/** The records of a pax header; a FormatError where they are not in its form. */
function decodePax(data) {
    const records = new Map();
    for (let rest = Buffer.from(data); rest.length > 0;) {
        const digits = /^([1-9]\d{0,8}) /.exec(rest.subarray(0, 10).toString('latin1'))?.[1];
        const record = rest.subarray(0, Number(digits ?? 0));
        const equals = record.indexOf('=');
        if (digits === undefined || record.length < Number(digits) || record.at(-1) !== 0x0a || equals === -1) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF('a pax header has a record that is not "LENGTH KEYWORD=VALUE"');
        }
        const keyword = record.subarray(digits.length + 1, equals).toString();
        records.set(keyword, record.subarray(equals + 1, -1).toString());
        rest = rest.subarray(record.length);
    }
    return records;
}


/***/ }),

/***/ 3940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ parseReference),
/* harmony export */   O: () => (/* binding */ qualifiedName)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
// Image references ("ghcr.io/acme/server:1.4.2"), by the grammar of the distribution project
// (https://github.com/distribution/reference, reference.go), with errors that name the part at fault.

const MAX_NAME_LENGTH = 255;
const MAX_TAG_LENGTH = 128;
const COMPONENT = /^[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*$/;
const TAG = /^\w[\w.-]*$/;
const DOMAIN = /^(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)*$/;
const HOST = /^(?<domain>\[[a-fA-F0-9:]+\]|[^:]*)(?::(?<port>\d+))?$/;
/** Reads a reference with an optional tag; a FormatError names the part that is not as the grammar wants it. */
function parseReference(text) {
    const refuse = (what, hint) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF(`image reference ${JSON.stringify(text)}: ${what}`, { hint });
    if (text === '')
        throw refuse('it is empty', 'Write it as in ghcr.io/owner/name:tag.');
    if (/\s/.test(text))
        throw refuse('it holds white space', 'Remove the white space.');
    if (text.includes('://')) {
        throw refuse('it starts like an address', `Leave ${text.slice(0, text.indexOf('://') + 3)} away.`);
    }
    if (text.includes('@'))
        throw refuse('a digest cannot be given as a tag', 'Remove "@" and all after it.');
    const { name, tag } = splitTag(text);
    if (tag === '')
        throw refuse('the tag after ":" is empty', 'Add a tag, or remove the ":".');
    if (tag.length > MAX_TAG_LENGTH) {
        throw refuse(`the tag has ${tag.length} characters, ${MAX_TAG_LENGTH} are allowed`, 'Shorten the tag.');
    }
    if (!TAG.test(tag)) {
        throw refuse(`the tag ${JSON.stringify(tag)} is not valid`, 'Use letters, digits, "_", "." and "-", with neither "." nor "-" in front.');
    }
    if (name.length > MAX_NAME_LENGTH) {
        throw refuse(`the name has ${name.length} characters, ${MAX_NAME_LENGTH} are allowed`, 'Shorten the name.');
    }
    const { registry, repository } = splitRegistry(name);
    if (registry !== undefined)
        checkRegistry(registry, refuse);
    for (const component of repository.split('/'))
        checkComponent(component, refuse);
    if (/^[0-9a-f]{64}$/.test(name))
        throw refuse('64 hexadecimal digits are an image ID', 'Choose another name.');
    return { text: `${name}:${tag}`, name, ...(registry === undefined ? {} : { registry }), repository, tag };
}
/** The name with its registry spelt out, as containerd keeps it: "docker.io/library/server:latest". */
function qualifiedName({ registry = 'docker.io', repository, tag }) {
    const isHub = registry === 'docker.io' || registry === 'index.docker.io';
    const path = isHub && !repository.includes('/') ? `library/${repository}` : repository;
    return `${isHub ? 'docker.io' : registry}/${path}:${tag}`;
}
// A colon is the tag's only after the last slash: before it, it is that of the registry's port.
function splitTag(text) {
    const colon = text.indexOf(':', text.lastIndexOf('/') + 1);
    return colon === -1
        ? { name: text, tag: 'latest' }
        : { name: text.slice(0, colon), tag: text.slice(colon + 1) };
}
// Docker takes the first component for a registry only where it cannot be anything else.
function splitRegistry(name) {
    const slash = name.indexOf('/');
    const first = name.slice(0, slash);
    const isRegistry = slash !== -1 && (/[.:]/.test(first) || first === 'localhost');
    return isRegistry ? { registry: first, repository: name.slice(slash + 1) } : { repository: name };
}
function checkRegistry(registry, refuse) {
    const { domain = '', port } = HOST.exec(registry)?.groups ?? {};
    const isHost = domain.startsWith('[') || DOMAIN.test(domain);
    if (isHost && Number(port ?? 0) <= 65535)
        return;
    throw refuse(`${JSON.stringify(registry)} is not a registry host`, 'Write it as in ghcr.io or localhost:5000.');
}
function checkComponent(component, refuse) {
    if (COMPONENT.test(component))
        return;
    if (component === '')
        throw refuse('a part of the repository is empty', 'Look for a "/" too many.');
    const lower = component.toLowerCase();
    if (COMPONENT.test(lower)) {
        throw refuse(`the repository part ${JSON.stringify(component)} has upper-case letters`, `Write ${lower}.`);
    }
    throw refuse(`the repository part ${JSON.stringify(component)} is not valid`, 'Use lower-case letters and digits, with ".", "_", "__" or "-" only between them.');
}


/***/ }),

/***/ 7150:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ readTar)
});

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/oci/chunk-reader.js
// The one place that takes bytes from a stream in the portions that a format wants, with the offset for errors.

/** Reads a stream of bytes from its start to its end. */
class ChunkReader {
    #chunks;
    #rest = new Uint8Array(0);
    #offset = 0;
    #failure;
    #name;
    /** `name` is what errors call the stream: "layer 1". */
    constructor(source, name) {
        this.#name = name;
        this.#chunks =
            Symbol.asyncIterator in source ? source[Symbol.asyncIterator]() : source[Symbol.iterator]();
    }
    /** How many bytes have been read. */
    get offset() {
        return this.#offset;
    }
    /** Exactly this many bytes, together; a FormatError where the stream ends before. For small portions. */
    async exactly(length) {
        const portions = [];
        for await (const portion of this.upTo(this.#offset + length))
            portions.push(portion);
        return Buffer.concat(portions);
    }
    /**
     * The bytes from here up to an offset, as they come; a FormatError where the stream ends before. Up to its end
     * where the offset is Infinity.
     */
    async *upTo(end) {
        while (this.#offset < end) {
            const portion = await this.#take(end - this.#offset);
            if (portion === undefined) {
                if (end === Infinity)
                    return;
                throw new errors/* FormatError */.IF(`${this.#name} ends at offset ${this.#offset}, ${end - this.#offset} bytes too early`);
            }
            yield portion;
        }
    }
    /** Skips the bytes up to an offset; a FormatError where the stream ends before. */
    async skipTo(end) {
        const skipped = this.upTo(end);
        while ((await skipped.next()).done !== true)
            ;
    }
    /** Closes the stream, wherever it is. */
    async close() {
        await this.#chunks.return?.();
    }
    async #take(atMost) {
        while (this.#rest.length === 0) {
            const { done, value } = await this.#next();
            if (done === true)
                return undefined;
            this.#rest = value;
        }
        const portion = this.#rest.subarray(0, atMost);
        this.#rest = this.#rest.subarray(portion.length);
        this.#offset += portion.length;
        return portion;
    }
    // A generator that failed once says afterwards that it is done: that must not read as the stream's end.
    async #next() {
        if (this.#failure !== undefined)
            throw this.#failure.error;
        try {
            return await this.#chunks.next();
        }
        catch (error) {
            this.#failure = { error };
            throw error;
        }
    }
}

// EXTERNAL MODULE: ./lib/oci/tar.js
var tar = __webpack_require__(658);
// EXTERNAL MODULE: ./lib/oci/pax.js
var pax = __webpack_require__(8420);
;// CONCATENATED MODULE: ./lib/oci/tar-reader.js
// Reads tar archives from a stream of bytes, whoever wrote them: every number is checked before it is used, and
// what is not a tar archive is a FormatError with the offset. Strict about the end, so that a cut archive shows.





// Names of files are the longest thing there; Linux ends them at 4096 bytes.
const MAX_EXTENSION_SIZE = 1024 * 1024;
const TYPES = new Map(Object.entries(tar/* TYPE_FLAGS */.RC).map(([type, flag]) => [flag, type]));
/**
 * Calls `visit` for each member, in order, one after the other. `name` is what errors call the archive. Errors of
 * `source` and of `visit` pass as they are.
 */
async function readTar(source, name, visit) {
    const reader = new ChunkReader(source, name);
    let extensions = new Map();
    try {
        for (;;) {
            const { offset } = reader;
            const locate = (parse) => locateError(`${name}, offset ${offset}`, parse);
            const block = await reader.exactly(tar/* BLOCK_SIZE */.cS);
            if (block.every((byte) => byte === 0))
                break;
            const raw = locate(() => (0,tar/* decodeBlock */.Wq)(block));
            if (EXTENSIONS.has(raw.typeflag)) {
                const data = await readExtension(reader, raw, locate);
                extensions = new Map([...extensions, ...locate(() => decodeExtension(raw.typeflag, data))]);
            }
            else {
                await visitMember(reader, locate(() => makeHeader(raw, extensions)), visit);
                extensions = new Map();
            }
        }
        await skipEnd(reader, name);
    }
    finally {
        await reader.close();
    }
}
const EXTENSIONS = new Set(Object.values(tar/* EXTENSION_FLAGS */.AK));
function locateError(place, parse) {
    try {
        return parse();
    }
    catch (error) {
        if (error instanceof errors/* FormatError */.IF)
            throw new errors/* FormatError */.IF(`${place}: ${error.message}`, { cause: error });
        throw error;
    }
}
async function readExtension(reader, { size }, locate) {
    locate(() => {
        if (size > MAX_EXTENSION_SIZE)
            throw new errors/* FormatError */.IF(`a tar header extension claims to have ${size} bytes`);
    });
    const data = await reader.exactly(size);
    await skipPadding(reader, size);
    return data;
}
function decodeExtension(typeflag, data) {
    const text = data.toString().replace(/\0+$/, '');
    switch (typeflag) {
        case tar/* EXTENSION_FLAGS */.AK.pax:
            return (0,pax/* decodePax */.m)(data);
        case tar/* EXTENSION_FLAGS */.AK.gnuLongName:
            return new Map([['path', text]]);
        case tar/* EXTENSION_FLAGS */.AK.gnuLongLink:
            return new Map([['linkpath', text]]);
        default:
            // Global records are remarks such as git's commit id: nothing of theirs is about a single member.
            return new Map();
    }
}
function makeHeader({ typeflag, linkTarget, ...raw }, extensions) {
    const type = TYPES.get(typeflag);
    if (type === undefined)
        throw new errors/* FormatError */.IF(`a tar member has the unknown type ${JSON.stringify(typeflag)}`);
    const number = (keyword) => {
        const text = extensions.get(keyword);
        if (text === undefined)
            return raw[keyword];
        const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
        if (!Number.isSafeInteger(value))
            throw new errors/* FormatError */.IF(`the pax record ${keyword} is not a number: ${text}`);
        return value;
    };
    const isLink = type === 'symlink' || type === 'hardlink';
    return {
        ...raw,
        name: extensions.get('path') ?? raw.name,
        type,
        uid: number('uid'),
        gid: number('gid'),
        size: type === 'file' ? number('size') : 0,
        ...(isLink ? { linkTarget: extensions.get('linkpath') ?? linkTarget } : {}),
    };
}
async function visitMember(reader, header, visit) {
    const end = reader.offset + header.size;
    const content = external_node_stream_.Readable.from(reader.upTo(end), { objectMode: false });
    // An error of the source is told by the reads below, also where the visitor does not listen.
    content.on('error', () => undefined);
    try {
        await visit(header, content);
    }
    finally {
        await tar_reader_closed(content);
    }
    await reader.skipTo(end);
    await skipPadding(reader, header.size);
}
// Until then a read of the stream may still be under way.
function tar_reader_closed(stream) {
    return new Promise((resolve) => {
        if (stream.closed)
            resolve();
        else
            stream.once('close', resolve).destroy();
    });
}
async function skipPadding(reader, size) {
    await reader.skipTo(reader.offset + (0,tar/* paddingSize */.LG)(size));
}
// One zero block was seen. Some writers fill the archive up to a multiple of 10 KiB.
async function skipEnd(reader, name) {
    const { offset } = reader;
    for await (const chunk of reader.upTo(Infinity)) {
        if (chunk.some((byte) => byte !== 0)) {
            throw new errors/* FormatError */.IF(`${name}, offset ${offset}: there are bytes behind the end of the tar archive`);
        }
    }
}


/***/ }),

/***/ 8136:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ writeTar),
/* harmony export */   g: () => (/* binding */ readBlob)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _file_bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3137);
/* harmony import */ var _tar_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(658);
// Writes tar archives in one form: headers by `encodeHeader`, content streamed, two zero blocks at the end. The
// packer of tar-stream is not used: it cuts times at 2038 and large owners silently.



const END_OF_ARCHIVE = new Uint8Array(2 * _tar_js__WEBPACK_IMPORTED_MODULE_2__/* .BLOCK_SIZE */ .cS);
/** The archive of members, in their order; an ImageError where content is not as long as its header says. */
async function* writeTar(members) {
    for await (const member of members) {
        yield (0,_tar_js__WEBPACK_IMPORTED_MODULE_2__/* .encodeHeader */ .YS)(member.header);
        yield* checkedContent(member);
        yield new Uint8Array((0,_tar_js__WEBPACK_IMPORTED_MODULE_2__/* .paddingSize */ .LG)(member.header.size));
    }
    yield END_OF_ARCHIVE;
}
/** The bytes of a file; an ImageError where it cannot be read. */
function* readBlob(file) {
    try {
        yield* (0,_file_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .readFileBytes */ .M)(file);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ImageError */ .C8(`${file} cannot be read: ${cause.message}`, { cause });
    }
}
// A file that grows or shrinks while it is read would otherwise move everything behind it.
async function* checkedContent({ header, content = [], source }) {
    let size = 0;
    for await (const chunk of content) {
        size += chunk.length;
        if (size > header.size)
            break;
        yield chunk;
    }
    if (size === header.size)
        return;
    const found = size > header.size ? `more than ${header.size}` : `${size} instead of ${header.size}`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ImageError */ .C8(`${source ?? header.name} changed while it was read: it has ${found} bytes`, {
        hint: 'Run this again when nothing else writes to the file.',
    });
}


/***/ }),

/***/ 658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AK: () => (/* binding */ EXTENSION_FLAGS),
/* harmony export */   LG: () => (/* binding */ paddingSize),
/* harmony export */   RC: () => (/* binding */ TYPE_FLAGS),
/* harmony export */   Wq: () => (/* binding */ decodeBlock),
/* harmony export */   YS: () => (/* binding */ encodeHeader),
/* harmony export */   cS: () => (/* binding */ BLOCK_SIZE)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _pax_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8420);
// The tar header, both ways: the ustar form of POSIX.1-2017 (pax, "ustar Interchange Format"), with pax records
// where it has no room, and GNU's base-256 numbers for reading.


const BLOCK_SIZE = 512;
const TYPE_FLAGS = {
    file: '0',
    hardlink: '1',
    symlink: '2',
    'character-device': '3',
    'block-device': '4',
    directory: '5',
    fifo: '6',
};
/** Type flags of headers that speak about the member that follows. */
const EXTENSION_FLAGS = { pax: 'x', paxGlobal: 'g', gnuLongName: 'L', gnuLongLink: 'K' };
const FIELDS = {
    name: { offset: 0, length: 100 },
    mode: { offset: 100, length: 8 },
    uid: { offset: 108, length: 8 },
    gid: { offset: 116, length: 8 },
    size: { offset: 124, length: 12 },
    mtime: { offset: 136, length: 12 },
    chksum: { offset: 148, length: 8 },
    typeflag: { offset: 156, length: 1 },
    linkname: { offset: 157, length: 100 },
    magic: { offset: 257, length: 6 },
    version: { offset: 263, length: 2 },
    devmajor: { offset: 329, length: 8 },
    devminor: { offset: 337, length: 8 },
    prefix: { offset: 345, length: 155 },
};
const MODE_MASK = 0o7777;
const NOT_ASCII = /[^\x20-\x7e]/gu;
/** One header block, with a pax header in front of it only where a value does not fit the ustar fields. */
function encodeHeader(header) {
    const records = paxRecords(header);
    const block = encodeBlock(header, TYPE_FLAGS[header.type]);
    if (records.length === 0)
        return block;
    const data = Buffer.concat(records);
    const pax = {
        ...header,
        name: 'PaxHeader',
        linkTarget: '',
        mode: 0o644,
        uid: 0,
        gid: 0,
        size: data.length,
    };
    return Buffer.concat([
        encodeBlock(pax, EXTENSION_FLAGS.pax),
        data,
        Buffer.alloc(paddingSize(data.length)),
        block,
    ]);
}
/** How many bytes fill the last block of content. */
function paddingSize(size) {
    return (BLOCK_SIZE - (size % BLOCK_SIZE)) % BLOCK_SIZE;
}
function encodeBlock(header, typeflag) {
    const block = Buffer.alloc(BLOCK_SIZE);
    const text = ({ offset, length }, value) => {
        block.write(value.slice(0, length), offset, 'latin1');
    };
    const number = (field, value) => {
        text(field, fitsOctal(value, field) ? octal(value, field.length - 1) : octal(0, field.length - 1));
    };
    text(FIELDS.name, header.name.replace(NOT_ASCII, '_'));
    number(FIELDS.mode, header.mode & MODE_MASK);
    number(FIELDS.uid, header.uid);
    number(FIELDS.gid, header.gid);
    number(FIELDS.size, header.size);
    number(FIELDS.mtime, header.mtime);
    text(FIELDS.typeflag, typeflag);
    text(FIELDS.linkname, (header.linkTarget ?? '').replace(NOT_ASCII, '_'));
    text(FIELDS.magic, 'ustar\0');
    text(FIELDS.version, '00');
    number(FIELDS.devmajor, 0);
    number(FIELDS.devminor, 0);
    // The checksum's own form: six digits, a NUL, and the blank that it is computed with.
    text(FIELDS.chksum, `${octal(checksum(block), 6)}\0 `);
    return block;
}
// In the order of their keywords.
function paxRecords(header) {
    const { gid, linkTarget = '', mtime, name, size, uid } = header;
    const records = [];
    if (!fitsOctal(gid, FIELDS.gid))
        records.push((0,_pax_js__WEBPACK_IMPORTED_MODULE_1__/* .encodePaxRecord */ .$)('gid', String(gid)));
    if (!fitsText(linkTarget, FIELDS.linkname))
        records.push((0,_pax_js__WEBPACK_IMPORTED_MODULE_1__/* .encodePaxRecord */ .$)('linkpath', linkTarget));
    if (!fitsOctal(mtime, FIELDS.mtime))
        records.push((0,_pax_js__WEBPACK_IMPORTED_MODULE_1__/* .encodePaxRecord */ .$)('mtime', String(mtime)));
    if (!fitsText(name, FIELDS.name))
        records.push((0,_pax_js__WEBPACK_IMPORTED_MODULE_1__/* .encodePaxRecord */ .$)('path', name));
    if (!fitsOctal(size, FIELDS.size))
        records.push((0,_pax_js__WEBPACK_IMPORTED_MODULE_1__/* .encodePaxRecord */ .$)('size', String(size)));
    if (!fitsOctal(uid, FIELDS.uid))
        records.push((0,_pax_js__WEBPACK_IMPORTED_MODULE_1__/* .encodePaxRecord */ .$)('uid', String(uid)));
    return records;
}
function fitsText(value, field) {
    return value.length <= field.length && value.search(NOT_ASCII) === -1;
}
function fitsOctal(value, field) {
    if (!Number.isSafeInteger(value) || value < 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF(`${value} cannot be written into a tar header: it is no whole number from 0 up`);
    }
    return value < 8 ** (field.length - 1);
}
function octal(value, digits) {
    return value.toString(8).padStart(digits, '0');
}
// Over the whole block, with the checksum's own field read as blanks.
function checksum(block) {
    const { offset, length } = FIELDS.chksum;
    return block.reduce((sum, byte, i) => sum + (i >= offset && i < offset + length ? 0x20 : byte), 0);
}
/** Reads one block; a FormatError says what is wrong with it. */
function decodeBlock(block) {
    if (decodeNumber(block, 'chksum') !== checksum(block))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF('the checksum of a tar header is wrong');
    const name = decodeText(block, FIELDS.name);
    // Only ustar has a prefix; GNU's own form has other things there.
    const isUstar = decodeText(block, { offset: FIELDS.magic.offset, length: 8 }) === 'ustar';
    const prefix = isUstar ? decodeText(block, FIELDS.prefix) : '';
    const flag = String.fromCharCode(block[FIELDS.typeflag.offset] ?? 0);
    return {
        name: prefix === '' ? name : `${prefix}/${name}`,
        // Archives from before 1988 have NUL for files.
        typeflag: flag === '\0' || flag === '7' ? TYPE_FLAGS.file : flag,
        mode: decodeNumber(block, 'mode') & MODE_MASK,
        uid: decodeNumber(block, 'uid'),
        gid: decodeNumber(block, 'gid'),
        size: decodeNumber(block, 'size'),
        mtime: decodeNumber(block, 'mtime'),
        linkTarget: decodeText(block, FIELDS.linkname),
    };
}
function decodeText(block, { offset, length }) {
    const field = Buffer.from(block.subarray(offset, offset + length));
    const end = field.indexOf(0);
    return field.subarray(0, end === -1 ? length : end).toString();
}
function decodeNumber(block, name) {
    const { offset, length } = FIELDS[name];
    const field = Buffer.from(block.subarray(offset, offset + length));
    const first = field[0] ?? 0;
    if (first >= 0x80)
        return decodeBase256(field, name);
    const text = field.toString('latin1').replace(/^[ \0]+|[ \0]+$/g, '');
    if (!/^[0-7]*$/.test(text))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF(`the ${name} of a tar header is not an octal number`);
    return text === '' ? 0 : Number.parseInt(text, 8);
}
// GNU's form for what eleven octal digits cannot hold: the first bit set, then a big-endian number.
function decodeBase256(field, name) {
    const value = BigInt(`0x${field.toString('hex')}`) - (0x80n << BigInt(8 * (field.length - 1)));
    if (value > BigInt(Number.MAX_SAFE_INTEGER))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF(`the ${name} of a tar header is too large or negative`);
    return Number(value);
}


/***/ }),

/***/ 1376:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ CHUNK_SIZE),
/* harmony export */   s: () => (/* binding */ through)
/* harmony export */ });
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6466);
// Joins Node's transform streams to the generators that the rest of this folder is written in.

/**
 * Bytes that flow at a time. Each chunk goes through a thread and half a dozen generators: with the 16 KiB that Node takes,
 * a layer is read back in nearly twice the time, and more than this takes memory.
 */
const CHUNK_SIZE = 128 * 1024;
/** What comes out of a transform stream that is fed with `source`; an error of either ends both. */
async function* through(source, transform) {
    const fed = (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_0__.pipeline)(source, transform);
    // Whoever reads the transform gets the same error, or has stopped reading.
    fed.catch(() => undefined);
    yield* transform;
    await fed;
}


/***/ }),

/***/ 2629:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ prepare),
  H: () => (/* binding */ preparePrograms)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/baseline/base-commit.js
var base_commit = __webpack_require__(270);
// EXTERNAL MODULE: ./lib/baseline/repository.js + 3 modules
var repository = __webpack_require__(9800);
// EXTERNAL MODULE: ./lib/command.js
var command = __webpack_require__(1978);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/daemon/probe.js
var probe = __webpack_require__(7910);
// EXTERNAL MODULE: ./lib/daemon/questions.js + 3 modules
var questions = __webpack_require__(5978);
;// CONCATENATED MODULE: ./lib/daemon/docker.js
// From what docker answers: the daemon behind the command line, and what it can build with.




const BUILDERS = ['buildx', 'buildkit', 'classic'];
const NO_CHOICE = { builder: undefined, cacheFrom: [], cacheTo: [] };
/**
 * Finds what builds with Docker, and its daemon; an InputError or CommandError says why there is none. `asked` is for
 * a docker that is being asked already.
 */
async function findDocker(env, choice = NO_CHOICE, asked = (0,questions/* askDocker */.ad)(env)) {
    const docker = await asked;
    const forced = readForcedBuilder(env);
    if (docker === undefined) {
        throw new errors/* InputError */.dz('there is no docker command on PATH', {
            hint: 'Use a runner with Docker, such as ubuntu-latest, or engine: host, which needs Go alone.',
        });
    }
    const { tool, env: cliEnv, run, ask } = docker.cli;
    const named = choice.builder;
    const cli = { tool, env: cliEnv };
    const isNeeded = forced === 'buildx' || builderFlags(choice).length > 0;
    const buildx = docker.answers.buildx ?? (isNeeded ? await (0,questions/* askBuildx */.o2)(docker.cli) : undefined);
    if (named !== undefined)
        await checkNamedBuilder(named, buildx);
    const facts = settle(() => (0,probe/* readFacts */.MH)(docker.answers.version, cliEnv));
    if (facts instanceof Error) {
        if (named === undefined || buildx === undefined)
            throw facts;
        const builder = { ...buildx, kind: 'buildx', flags: builderFlags(choice) };
        const describe = () => `buildx ${buildx.version} with the builder ${named}`;
        return { ...cli, clientVersion: 'unknown', builder, daemon: undefined, describe };
    }
    const endpoint = (0,command/* hideCredentials */.RW)(await (0,probe/* readEndpoint */.KW)(facts, cliEnv, run));
    const builder = chooseBuilder(facts, { cli, buildx, forced, choice });
    const { clientVersion, serverVersion, platform } = facts;
    return {
        ...cli,
        clientVersion,
        builder,
        daemon: { ...cli, ask, endpoint, serverVersion, platform, askStore: storeAsker(docker.cli) },
        describe: () => `${describeBuilder(builder)}${named === undefined ? '' : ` (builder ${named})`} with the daemon at ${endpoint}`,
    };
}
// Asked for where an image is not there yet: to answer takes a daemon 15 ms.
function storeAsker(cli) {
    let store;
    return () => (store ??= (0,questions/* askDriverStatus */.Ug)(cli).then(probe/* readStore */.uz));
}
function settle(read) {
    try {
        return read();
    }
    catch (error) {
        if (error instanceof Error)
            return error;
        throw error;
    }
}
async function checkNamedBuilder(name, buildx) {
    if (buildx === undefined)
        throw needsBuildx('builder');
    const inspected = await buildx.run('buildx', 'inspect', name);
    if (inspected.code === 0)
        return;
    throw new errors/* InputError */.dz(`builder: buildx has no builder ${JSON.stringify(name)}: ${inspected.stderr.trim()}`, {
        hint: 'Give the output name of docker/setup-buildx-action, or one that "docker buildx ls" lists.',
    });
}
function needsBuildx(input) {
    return new errors/* InputError */.dz(`${input}: the docker command has no buildx plugin that works`, {
        hint: `Run docker/setup-buildx-action in an earlier step, or remove ${input}.`,
    });
}
function builderFlags({ builder, cacheFrom, cacheTo }) {
    return [
        ...(builder === undefined ? [] : [`--builder=${builder}`]),
        ...cacheFrom.map((cache) => `--cache-from=${cache}`),
        ...cacheTo.map((cache) => `--cache-to=${cache}`),
    ];
}
function readForcedBuilder(env) {
    const text = env[questions/* BUILDER_VARIABLE */.bz] ?? '';
    if (text === '')
        return undefined;
    const kind = BUILDERS.find((name) => name === text);
    if (kind !== undefined)
        return kind;
    throw new errors/* InputError */.dz(`the environment variable ${questions/* BUILDER_VARIABLE */.bz} is ${JSON.stringify(text)}`, {
        hint: `Set it to ${BUILDERS.join(', ')}, or unset it.`,
    });
}
function chooseBuilder(facts, { cli, buildx, forced, choice, }) {
    const { clientVersion, serverVersion } = facts;
    const ofCli = (version, buildKit) => ({
        version,
        tool: cli.tool,
        env: { ...cli.env, DOCKER_BUILDKIT: buildKit },
    });
    const ways = {
        buildx,
        buildkit: facts.hasOwnBuildKit ? ofCli(clientVersion, '1') : undefined,
        classic: ofCli(serverVersion, '0'),
    };
    const kind = forced ?? BUILDERS.find((name) => ways[name] !== undefined) ?? 'classic';
    const flags = builderFlags(choice);
    if (flags.length > 0 && kind !== 'buildx') {
        throw needsBuildx(choice.cacheFrom.length > 0 ? 'cache-from' : 'cache-to');
    }
    const way = ways[kind];
    if (way !== undefined)
        return { ...way, kind, flags };
    const missing = kind === 'buildx'
        ? `docker ${clientVersion} has no buildx plugin that works`
        : `docker ${clientVersion} with the daemon ${serverVersion} has no BuildKit of its own`;
    throw new errors/* InputError */.dz(`${questions/* BUILDER_VARIABLE */.bz} is "${kind}", but ${missing}`, { hint: 'Unset it.' });
}
function describeBuilder({ kind, version }) {
    switch (kind) {
        case 'buildx':
            return `buildx ${version}`;
        case 'buildkit':
            return `BuildKit of docker ${version}`;
        case 'classic':
            return `classic builder of Docker ${version}`;
    }
}

// EXTERNAL MODULE: ./lib/daemon/clean-up.js
var clean_up = __webpack_require__(1439);
// EXTERNAL MODULE: ./lib/go/compile.js + 1 modules
var go_compile = __webpack_require__(5848);
// EXTERNAL MODULE: ./lib/go/fetch.js
var fetch = __webpack_require__(6294);
;// CONCATENATED MODULE: ./lib/engine/build-log.js
// The log of one build: prints what a person wants to see, and a sign of life while there is nothing to print, and
// keeps what is needed to explain a failure.

const HEARTBEAT_MS = 20_000;
const KEPT_LINES = 2000;
const DOING = {
    image: 'still getting the builder image',
    toolchain: 'still fetching the Go release',
    download: 'still downloading modules',
    compile: 'still compiling',
    other: 'still building',
};
class BuildLog {
    /** What the builder printed, as it printed it: the last lines of a long output. */
    lines = [];
    #said = {
        image: [],
        toolchain: [],
        download: [],
        compile: [],
        other: [],
    };
    #options;
    #heartbeat;
    #step = 'other';
    #stepStartMs = performance.now();
    #failedStep;
    #announced = new Set();
    #cached = new Set();
    constructor(options) {
        this.#options = options;
        this.#heartbeat = setInterval(() => {
            const seconds = Math.round((performance.now() - this.#stepStartMs) / 1000);
            options.log(`${DOING[this.#step]}, ${seconds} s`);
        }, options.heartbeatMs ?? HEARTBEAT_MS);
        this.#heartbeat.unref();
    }
    /** Takes a line of the builder. */
    add(line) {
        keep(this.lines, line);
        const event = this.#options.reader.read(line);
        switch (event.kind) {
            case 'step':
                this.#enter(event.step);
                break;
            case 'cached':
                this.#cached.add(event.step);
                if (event.step === 'compile')
                    this.#print('nothing has changed: the binary is taken from the cache');
                break;
            case 'failed':
                this.#failedStep = event.step;
                break;
            case 'output':
                // Not all that a summary says was said before.
                if (event.again && this.#said[event.step].includes(event.text))
                    break;
                keep(this.#said[event.step], event.text);
                this.#print(event.text);
                break;
            case 'noise':
                break;
        }
    }
    /** The step that the build failed in, as far as the builder has told. */
    get failedStep() {
        return this.#failedStep ?? this.#step;
    }
    /** What the commands of that step printed, without the builder's own words: the last lines. */
    get said() {
        return this.#said[this.failedStep];
    }
    /** Whether such a step was taken from the builder's cache. */
    hasCached(step) {
        return this.#cached.has(step);
    }
    /** Ends the signs of life. */
    close() {
        clearInterval(this.#heartbeat);
    }
    #enter(step) {
        this.#step = step;
        this.#stepStartMs = performance.now();
        const said = this.#announcement(step);
        if (said === undefined || this.#announced.has(said))
            return;
        this.#announced.add(said);
        this.#print(said);
    }
    #announcement(step) {
        switch (step) {
            case 'image':
                return `builder image ${this.#options.builderImage}`;
            case 'toolchain':
                return 'the Go release, as a module';
            case 'download':
                return 'go mod download';
            case 'compile':
                return this.#options.compileCommand;
            case 'other':
                return undefined;
        }
    }
    #print(text) {
        this.#options.log((0,command/* hideCredentials */.RW)(text));
        this.#heartbeat.refresh();
    }
}
function keep(lines, line) {
    lines.push(line);
    if (lines.length > KEPT_LINES)
        lines.shift();
}

// EXTERNAL MODULE: ./lib/oci/file-bytes.js
var file_bytes = __webpack_require__(3137);
// EXTERNAL MODULE: ./lib/oci/tar-reader.js + 1 modules
var tar_reader = __webpack_require__(7150);
;// CONCATENATED MODULE: ./lib/engine/export.js
// Takes the files of the final stage out of the tar that a builder hands over. The tar is not trusted: what is
// neither an expected file nor a folder on the way to one is refused, and no name in it becomes a path here.





/**
 * Writes the expected files, each to its own place on the runner; gives the names that were there. An empty stream
 * is no error here: a builder that fails hands over nothing.
 */
async function unpackExport(tar, expected) {
    const found = new Set();
    const start = await firstChunk(tar);
    if (start === undefined)
        return found;
    await (0,tar_reader/* readTar */.s)(start, "the builder's output", async (header, content) => {
        const name = normalise(header.name);
        if (header.type === 'directory' && isOnTheWay(name, expected))
            return;
        const wanted = expected.find((file) => file.name === name);
        if (header.type !== 'file' || wanted === undefined)
            throw unexpected(header.type, header.name);
        if (found.has(name))
            throw new errors/* ImageError */.C8(`the builder handed over ${JSON.stringify(name)} twice`);
        found.add(name);
        await (0,file_bytes/* writeFileBytes */.$)(wanted.file, content, { mode: 0o755 });
        await (0,promises_.chmod)(wanted.file, 0o755);
    });
    return found;
}
/** An ImageError where an expected file is missing. */
function checkComplete(found, expected) {
    const missing = expected.find(({ name, optional }) => optional !== true && !found.has(name));
    if (missing === undefined)
        return;
    throw new errors/* ImageError */.C8(`the builder handed over no file ${JSON.stringify(missing.name)}`, {
        hint: 'Look at the log above; run this again with another version of Docker if it says nothing.',
    });
}
// "./a/" and "a" are one; "/a" and "a/../b" are left as they are, and match nothing.
function normalise(name) {
    return name.replace(/^\.\//, '').replace(/\/$/, '');
}
function isOnTheWay(name, expected) {
    return name === '' || name === '.' || expected.some((file) => external_node_path_.posix.dirname(file.name) === name);
}
function unexpected(type, name) {
    return new errors/* ImageError */.C8(`the builder handed over something unexpected: ${type} ${JSON.stringify(name)}`, {
        hint: 'Check that builder-image and the Docker daemon are the ones that you mean to use.',
    });
}
async function firstChunk(stream) {
    const chunks = stream[Symbol.asyncIterator]();
    const first = await chunks.next();
    if (first.done === true)
        return undefined;
    return (async function* () {
        yield first.value;
        yield* { [Symbol.asyncIterator]: () => chunks };
    })();
}

;// CONCATENATED MODULE: ./lib/engine/buildkit.js
// Builds with BuildKit, through the buildx plugin or an older docker CLI. The final stage comes back as a tar on
// standard output: no image is made, and nothing is left behind but the builder's own cache.


/** Builds and unpacks; gives the names of the files that came back. A ToolFailure where the build fails. */
async function buildWithBuildKit(build) {
    const { docker, context, secretFlags, expected, signal, onLine } = build;
    const { tool, env } = docker.builder;
    let found = new Set();
    const output = ['--progress=plain', '--output', 'type=tar,dest=-'];
    await (0,command/* streamTool */.BN)(tool, [...buildCommand(docker.builder), ...output, ...secretFlags, '-f', 'Dockerfile', '-'], {
        env,
        stdin: context,
        signal,
        onLine,
        onStdout: async (stdout) => {
            found = await unpackExport(stdout, expected);
        },
    });
    return found;
}
function buildCommand({ kind, version, flags }) {
    if (kind !== 'buildx')
        return ['build'];
    // Attestations would be files in the tar; before 0.10 there are none, nor flags to leave them out.
    const isOld = /^0\.[1-9](?:\.|$)/.test(version);
    return ['buildx', 'build', ...flags, ...(isOld ? [] : ['--provenance=false', '--sbom=false'])];
}

;// CONCATENATED MODULE: ./lib/engine/classic.js
// Builds with the classic builder, which cannot export: it makes an image, the files are copied out of a container
// that is never started, and everything that carries the run's label is removed afterwards.





/** Builds and copies out; gives the names of the files that came back. A ToolFailure where the build fails. */
async function buildWithClassic(build) {
    const { docker, context, signal, onLine } = build;
    const { tool, env } = docker.builder;
    const idFile = (0,external_node_path_.join)(build.tempDir, 'image-id');
    await (0,command/* streamTool */.BN)(tool, ['build', '--force-rm', '--iidfile', idFile, '-f', 'Dockerfile', '-'], {
        env,
        stdin: context,
        signal,
        onLine,
    });
    const image = (await (0,promises_.readFile)(idFile, 'utf8')).trim();
    const label = `--label=${clean_up/* RUN_LABEL */.jQ}=${build.runId}`;
    // The image has no command; a container needs one, though it is never started.
    const container = (await (0,command/* runTool */.qI)(tool, ['create', label, image, 'none'], { env })).trim();
    const found = new Set();
    for (const file of build.expected) {
        if (await copyOutIfThere(build, container, file))
            found.add(file.name);
    }
    return found;
}
async function copyOutIfThere(build, container, file) {
    try {
        return await copyOut(build, container, file);
    }
    catch (error) {
        if (file.optional === true && error instanceof command/* ToolFailure */.XY && !build.signal.aborted)
            return false;
        throw error;
    }
}
async function copyOut(build, container, file) {
    const { docker, signal } = build;
    // The tar names the file without its folder.
    const name = file.name.split('/').at(-1) ?? file.name;
    let found = new Set();
    await (0,command/* streamTool */.BN)(docker.tool, ['cp', `${container}:/${file.name}`, '-'], {
        env: docker.env,
        signal,
        onStdout: async (stdout) => {
            found = await unpackExport(stdout, [{ ...file, name }]);
        },
    });
    return found.has(name);
}

// EXTERNAL MODULE: ./lib/engine/context.js + 1 modules
var engine_context = __webpack_require__(6694);
// EXTERNAL MODULE: ./lib/go/list.js
var go_list = __webpack_require__(8056);
// EXTERNAL MODULE: ./lib/engine/dockerfile-text.js
var dockerfile_text = __webpack_require__(3440);
// EXTERNAL MODULE: ./lib/engine/go-check.js
var go_check = __webpack_require__(2471);
// EXTERNAL MODULE: ./lib/engine/layout.js
var layout = __webpack_require__(7086);
// EXTERNAL MODULE: ./lib/engine/targets.js
var engine_targets = __webpack_require__(3656);
;// CONCATENATED MODULE: ./lib/engine/outputs.js
// The files that the final stage hands over: binaries, time zone data, and, where one program may fail without the
// others, how each run of the compiler ended.




/** Whether a program that does not compile leaves the others alone. */
function isTolerant(plans) {
    return plans.length > 1;
}
/** Whether the plans make one binary in all. */
function isSingle(plans) {
    return plans.length === 1 && plans[0]?.platforms.length === 1;
}
/** All files of the final stage: the binaries in the plans' order, then the rest. */
function outputFiles(plans, folder) {
    const optional = isTolerant(plans) ? { optional: true } : {};
    const binaries = plans.flatMap((plan, at) => plan.platforms.map((platform) => ({
        name: (0,layout/* binaryName */.fW)(plan, platform, isSingle(plans)),
        // Not the program's own name, which the file system of the runner may not allow.
        file: (0,external_node_path_.join)(folder, `binary-${at}-${(0,layout/* platformName */.$r)(platform)}`),
        ...optional,
    })));
    const zoneinfo = plans.some(({ tzdata }) => tzdata)
        ? [{ name: layout/* ZONEINFO */.f2, file: (0,external_node_path_.join)(folder, 'zoneinfo.zip') }]
        : [];
    return [...binaries, ...listingFiles(plans, folder), ...recordFiles(plans, folder), ...zoneinfo];
}
function listingFiles(plans, folder) {
    return (0,engine_targets/* listTargets */.n)(plans).flatMap(({ name }) => ['plain', 'cgo'].map((listing) => ({
        name: (0,layout/* listingName */.Wo)(name, listing),
        file: (0,external_node_path_.join)(folder, `packages-${listing}-${name}.json`),
    })));
}
function recordFiles(plans, folder) {
    if (!isTolerant(plans))
        return [];
    return (0,engine_targets/* listTargets */.n)(plans).flatMap(({ name }) => ['status', 'log'].map((what) => ({
        name: (0,layout/* recordName */.xD)(name, what),
        file: (0,external_node_path_.join)(folder, `${what}-${name}`),
    })));
}
/** The binary of a plan for a platform on the runner. */
function binaryFile(expected, plans, { plan, platform }) {
    return findFile(expected, (0,layout/* binaryName */.fW)(plan, platform, isSingle(plans)));
}
function findFile(expected, name) {
    const found = expected.find((file) => file.name === name);
    if (found === undefined)
        throw new errors/* ImageError */.C8(`the build was not asked for ${name}`);
    return found;
}

;// CONCATENATED MODULE: ./lib/engine/dockerfile-compile.js
// Of the Dockerfile: what runs in the build stages once the source is there, and what it leaves for the final stage.







// The step ends well whatever the compiler says: its exit code and its words are files of the final stage. The first
// argument is their path without the ending.
const RECORDED = 'base=$1; shift; mkdir -p "${base%/*}"; { "$@" 2>&1; echo $? >"$base.status"; } | tee "$base.log"';
/** Compiles the programs of a target, and lists their packages. */
function compileSteps(target, job) {
    const { plans, platform } = target;
    const [plan, ...more] = plans;
    const output = external_node_path_.posix.join(layout/* OUTPUT_ROOT */.JK, more.length === 0 ? (0,layout/* binaryName */.fW)(plan, platform, isSingle(job.plans)) : `${(0,layout/* platformName */.$r)(platform)}/`);
    const packages = plans.map(({ source }) => source.pkg);
    const compile = ['go', ...(0,go_compile/* compileArgs */.Zl)(plan, output, packages)];
    const record = external_node_path_.posix.join(layout/* OUTPUT_ROOT */.JK, (0,layout/* recordName */.xD)(target.name, 'status').replace(/\.status$/, ''));
    const recorded = isTolerant(job.plans) ? ['sh', '-c', RECORDED, 'sh', record, ...compile] : compile;
    const attempt = job.attempt === undefined ? [] : [(0,dockerfile_text/* pairs */.AS)('ENV', { GO_SCRATCH_IMAGE_ATTEMPT: job.attempt })];
    const run = withListing(target, recorded);
    return [...attempt, (0,dockerfile_text/* execForm */.Lc)('RUN', job.modules.downloads ? run : (0,go_check/* withGoCheck */.b7)(plan.compile.go, run))];
}
// The listings come behind the compile, which leaves them the go command's index, and side by side: nothing else is at
// work any more. One that fails leaves an empty file: the image is as good without it. Their command is one argument,
// since those that follow are the compile's; no import path and no build tag has a "|" in it.
const LIST = [
    'plain=$1/$2 cgo=$1/$3 words=$4; shift 4; "$@" || exit; set -f',
    "IFS='|'; set -- $words",
    'list() { CGO_ENABLED=$1; export CGO_ENABLED; file=$2; shift 2; "$@" >"$file" 2>/dev/null || : >"$file"; }',
    'list 0 "$plain" "$@" & list 1 "$cgo" "$@"; wait',
].join('; ');
/** A command behind which the packages of the target are listed, where it has succeeded. */
function withListing({ name, plans }, command) {
    const files = ['plain', 'cgo'].map((listing) => (0,layout/* listingName */.Wo)(name, listing));
    const packages = plans.map(({ source }) => source.pkg);
    const list = ['go', ...(0,go_list/* listArgs */.ym)(plans[0], packages)];
    return ['sh', '-c', LIST, 'sh', layout/* OUTPUT_ROOT */.JK, ...files, list.join('|'), ...command];
}
/** Hands the time zones of the Go release out, where a plan asks for them. */
function zoneinfoStep({ plans }) {
    if (!plans.some(({ tzdata }) => tzdata))
        return [];
    const script = 'mkdir -p "$1" && cp "$(go env GOROOT)/lib/time/zoneinfo.zip" "$1/$2"';
    return [(0,dockerfile_text/* execForm */.Lc)('RUN', ['sh', '-c', script, 'sh', layout/* OUTPUT_ROOT */.JK, layout/* ZONEINFO */.f2])];
}

// EXTERNAL MODULE: ./lib/engine/dockerfile-source.js
var dockerfile_source = __webpack_require__(6834);
;// CONCATENATED MODULE: ./lib/engine/dockerfile.js
// The Dockerfile of the docker engine: golang stages that compile and list packages, then FROM scratch. Nothing in it is
// fetched for the builder itself (no "# syntax="), and no input meets a shell.







/** The text of the Dockerfile for plans of one tree and one builder image; an InputError where a value cannot be written. */
function renderDockerfile(plans, options) {
    const targets = (0,engine_targets/* listTargets */.n)(plans);
    const [first] = targets;
    if (first === undefined)
        throw new errors/* ImageError */.C8('there is nothing to build');
    const blocks = stages({ ...options, plans, first }, targets);
    return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
// What all targets have in common is one stage, so that source and modules are there once. BuildKit runs the stages on
// it side by side.
function stages(job, targets) {
    const environments = targets.map((target) => stageEnvironment(target, job));
    const isCommon = ([name, value]) => environments.every((env) => env[name] === value);
    const common = Object.entries(environments[0] ?? {}).filter(isCommon);
    const ownSteps = (target, at) => [
        ...ownEnvironment(Object.entries(environments[at] ?? {}).filter((entry) => !isCommon(entry))),
        ...((0,dockerfile_source/* workdirOf */.oG)(target) === (0,dockerfile_source/* workdirOf */.oG)(job.first) ? [] : [(0,dockerfile_source/* workdirOf */.oG)(target)]),
    ];
    return [
        [
            ...startOf(`${imageOf(job)} AS source`, job),
            'USER 0:0',
            (0,dockerfile_text/* environment */.cA)(Object.fromEntries(common)),
            ...(0,dockerfile_source/* sourceSteps */.J9)(job),
            ...zoneinfoStep(job),
        ],
        ...targets.map((target, at) => [
            ...startOf(`source AS ${target.name}`, job),
            ...ownSteps(target, at),
            ...compileSteps(target, job),
        ]),
        [...startOf('scratch', job), ...targets.map(({ name }) => `COPY --from=${name} ${layout/* OUTPUT_ROOT */.JK}/ /`)],
    ];
}
function imageOf({ substitute, first }) {
    return substitute?.image ?? first.plans[0].builderImage;
}
function ownEnvironment(entries) {
    return entries.length === 0 ? [] : [(0,dockerfile_text/* environment */.cA)(Object.fromEntries(entries))];
}
function startOf(from, { label }) {
    return [`FROM ${from}`, ...(label === undefined ? [] : [(0,dockerfile_text/* pairs */.AS)('LABEL', { [label.name]: label.value })])];
}
function stageEnvironment({ plans, platform }, { modules, substitute }) {
    if (substitute === undefined)
        return (0,dockerfile_source/* compileStageEnvironment */.fr)(plans[0], platform, modules);
    return { ...(0,go_compile/* compileEnvironment */.xF)(plans[0], platform), GOTOOLCHAIN: substitute.toolchain };
}

// EXTERNAL MODULE: ./lib/go/git-access.js
var git_access = __webpack_require__(6369);
;// CONCATENATED MODULE: ./lib/engine/fetch-files.js
// What module downloads need, on its way into the build: one file of NAME=VALUE lines, and files that those name. Only
// the step that downloads modules sees them, and no layer that remains holds them.





/** The files that the build needs, undefined for none; an InputError where the builder could not keep a secret. */
function makeFetchFiles(found, access, builder) {
    const via = builder.kind === 'classic' ? 'files' : 'secrets';
    if (via === 'files')
        checkNothingSecret(found, access);
    const { caBundle, gitBundle } = found;
    const env = fetchEnvironment(found, via === 'files' ? undefined : access, via);
    const files = {
        settings: Object.entries(env)
            .map(([name, value]) => `${name}=${value}\n`)
            .join(''),
        ...(caBundle === undefined ? {} : { certificates: caBundle }),
        ...(gitBundle === undefined ? {} : { gitCertificates: gitBundle }),
        ...(via === 'files' ? {} : (0,git_access/* accessFiles */.WP)(access)),
    };
    if (Object.keys(env).length === 0)
        return undefined;
    const names = Object.keys(layout/* FETCH_FILES */.X0).filter((name) => files[name] !== undefined);
    const ssh = via === 'files' ? undefined : access.ssh?.path;
    return {
        mount: { via, files: names, ssh: ssh !== undefined },
        contents: names.map((name) => [name, files[name] ?? '']),
        ssh,
    };
}
function fetchEnvironment({ env, caBundle, gitBundle }, access, via) {
    const pathOf = (name) => (0,layout/* fetchFile */.t2)(via, name);
    // Servers that nobody has vouched for are refused, whatever the settings of the builder image say.
    const ssh = `ssh ${git_access/* SSH_OPTIONS */.E9} -o StrictHostKeyChecking=yes -o UserKnownHostsFile=${pathOf('knownHosts')}`;
    const all = {
        ...env,
        // Go goes on reading the folders of the system's own certificates (Go source: src/crypto/x509/root_unix.go).
        ...(caBundle === undefined ? {} : { SSL_CERT_FILE: pathOf('certificates') }),
        ...(gitBundle === undefined ? {} : { GIT_SSL_CAINFO: pathOf('gitCertificates') }),
        ...(access === undefined ? {} : (0,git_access/* accessEnvironment */.Ci)(access, { pathOf, ssh, env: {} })),
    };
    const broken = Object.keys(all).find((name) => /[\r\n\0]/.test(all[name] ?? ''));
    if (broken === undefined)
        return all;
    throw new errors/* InputError */.dz(`the environment variable ${broken} has a value of more than one line`, {
        hint: 'Write it on one line.',
    });
}
/** The files as members of the build context: for the classic builder. */
function contextFiles(files) {
    if (files?.mount.via !== 'files')
        return {};
    return Object.fromEntries(files.contents.map(([name, content]) => [`${layout/* FETCH_FOLDER */.a4}/${layout/* FETCH_FILES */.X0[name]}`, content]));
}
/** Runs `work` with the flags that hand the files to BuildKit as secrets; they are gone when it ends. */
async function withSecrets(files, tempDir, work) {
    if (files?.mount.via !== 'secrets')
        return work([]);
    const folder = (0,external_node_path_.join)(tempDir, 'secrets');
    try {
        await (0,promises_.mkdir)(folder, { recursive: true, mode: 0o700 });
        const flags = files.ssh === undefined ? [] : ['--ssh', `default=${files.ssh}`];
        for (const [name, content] of files.contents) {
            const file = (0,external_node_path_.join)(folder, layout/* FETCH_FILES */.X0[name]);
            await (0,promises_.writeFile)(file, content, { mode: 0o600 });
            // The CLI reads the value as a line of CSV.
            flags.push('--secret', `id=${layout/* FETCH_FILES */.X0[name]},"src=${file.replaceAll('"', '""')}"`);
        }
        return await work(flags);
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
// The classic builder takes the flags for secrets and does not look at them. What only the runner's .netrc says is left
// out with a line in the log instead: most builds do not need it.
function checkNothingSecret({ secretNames }, { inputs }) {
    const names = [...inputs, ...secretNames];
    if (names.length === 0)
        return;
    const [verb, them] = names.length === 1 ? ['holds', 'it'] : ['hold', 'them'];
    throw new errors/* InputError */.dz(`${names.join(', ')} ${verb} credentials, and the classic builder of Docker cannot keep ${them} out of its images`, {
        hint: `Install the buildx plugin (docker/setup-buildx-action), set engine: host, or ${inputs.length === 0 ? 'give addresses without credentials' : 'commit the modules with "go mod vendor"'}.`,
    });
}

// EXTERNAL MODULE: ./lib/engine/module-files.js
var module_files = __webpack_require__(1582);
;// CONCATENATED MODULE: ./lib/engine/progress.js
// What a builder prints, read as it comes: a person gets to see the steps that matter and what Go says, and after
// a failure it is known which step failed. Two dialects: BuildKit's plain progress and the classic builder's.
const NOISE = { kind: 'noise' };
const ANSI = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*[A-Za-z]`, 'g');
/** "#7 [build 3/5] RUN …", "#7 0.439 output", "#7 CACHED", "#7 ERROR: …". */
function buildkitReader() {
    const titles = new Map();
    let isSummary = false;
    return {
        read(line) {
            if (/^-{6,}$/.test(line))
                isSummary = true;
            const [, id, rest = ''] = /^#(\d+) (.*)$/.exec(line.replace(ANSI, '')) ?? [];
            if (id === undefined)
                return NOISE;
            const title = titles.get(id);
            if (title === undefined) {
                titles.set(id, rest);
                return { kind: 'step', step: stepOf(rest), title: rest };
            }
            const output = /^\d+\.\d+ (.*)$/.exec(rest)?.[1];
            if (output !== undefined) {
                const event = { kind: 'output', text: output.trimEnd(), step: stepOf(title) };
                return isSummary ? { ...event, again: true } : event;
            }
            if (rest === 'CACHED')
                return { kind: 'cached', step: stepOf(title) };
            return rest.startsWith('ERROR') ? { kind: 'failed', step: stepOf(title) } : NOISE;
        },
    };
}
/** "Step 3/9 : RUN …", then what the command prints. */
function classicReader() {
    let step = 'other';
    return {
        read(line) {
            const text = line.replace(ANSI, '').trimEnd();
            const title = /^Step \d+\/\d+ : (.*)$/.exec(text)?.[1];
            if (title !== undefined) {
                step = stepOf(title);
                return { kind: 'step', step, title };
            }
            if (text === '' || CLASSIC_NOISE.test(text))
                return NOISE;
            return { kind: 'output', text, step };
        },
    };
}
const CLASSIC_NOISE = /^(?: --->|Sending build context|Removing intermediate container|Successfully built|DEPRECATED:| {12}(?:BuildKit is currently|environment-variable|Install the buildx|https:\/\/docs)|[0-9a-f]{12}: |Digest: |Status: |\S+: Pulling from |The command )/;
function stepOf(title) {
    if (/^\[internal\] load metadata|^(?:\[[^\]]*\] )?FROM (?!scratch\b)/.test(title))
        return 'image';
    const command = /\bRUN .*?"go", ?"(mod|build|version)"/.exec(title)?.[1];
    if (command === undefined)
        return 'other';
    return GO_STEPS[command] ?? 'other';
}
const GO_STEPS = {
    version: 'toolchain',
    mod: 'download',
    build: 'compile',
};

;// CONCATENATED MODULE: ./lib/engine/results.js
// From the files that a build handed over to a result for each plan. Of several programs each has its own, since one
// that does not compile leaves the others alone.





/** Reads how the runs of the compiler ended; none failed where that would have failed the build. */
async function readFailures({ plans, expected }) {
    const failures = new Map();
    if (!isTolerant(plans))
        return failures;
    for (const { name, plans: of } of (0,engine_targets/* listTargets */.n)(plans)) {
        const read = (what) => (0,promises_.readFile)(findFile(expected, (0,layout/* recordName */.xD)(name, what)).file, 'utf8');
        const code = Number(await read('status'));
        if (code === 0)
            continue;
        const { explainCompile } = await __webpack_require__.e(/* import() */ 706).then(__webpack_require__.bind(__webpack_require__, 8706));
        failures.set(name, explainCompile((await read('log')).split('\n'), code, of[0]));
    }
    return failures;
}
/** The result of each plan. */
function toResults(files, end) {
    const targets = (0,engine_targets/* listTargets */.n)(files.plans);
    return new Map(files.plans.map((plan) => [plan, toResult(plan, { ...files, ...end, targets })]));
}
function toResult(plan, { plans, expected, found, failures, targets }) {
    const files = plan.platforms.map((platform) => ({
        platform,
        ...binaryFile(expected, plans, { plan, platform }),
    }));
    if (files.some(({ name }) => !found.has(name))) {
        const failed = targets.find((target) => target.plans.includes(plan) && failures.has(target.name));
        const failure = failed === undefined ? undefined : failures.get(failed.name);
        return failure ?? new errors/* CommandError */.Qd(`the compiler made no binary of ${plan.source.pkg}`);
    }
    const binaries = files.map(({ platform, file }) => ({ platform, file }));
    const packages = targets
        .filter((target) => target.plans.includes(plan))
        .map(({ name, platform }) => ({
        platform,
        files: {
            plain: findFile(expected, (0,layout/* listingName */.Wo)(name, 'plain')).file,
            cgo: findFile(expected, (0,layout/* listingName */.Wo)(name, 'cgo')).file,
        },
    }));
    const zoneinfo = plan.tzdata ? { zoneinfo: findFile(expected, layout/* ZONEINFO */.f2).file } : {};
    return { binaries, packages, ...zoneinfo };
}

// EXTERNAL MODULE: ./lib/engine/substitute-image.js
var substitute_image = __webpack_require__(5296);
;// CONCATENATED MODULE: ./lib/engine/docker.js
// The docker engine: makes the Dockerfile and the build context of some plans, has them built in the way that the
// daemon and its CLI offer, and takes the files of the final stage back.


















/** The engine that builds with this daemon. */
function dockerEngine(docker) {
    return {
        name: 'docker',
        description: docker.describe(),
        build: async (plans, context) => {
            const results = new Map();
            for (const [at, group] of groupByImage(plans).entries()) {
                const tempDir = (0,external_node_path_.join)(context.tempDir, String(at));
                const built = await buildWithImage(docker, group, { ...context, tempDir });
                for (const [plan, result] of built)
                    results.set(plan, result);
            }
            return plans.map((plan) => results.get(plan) ?? new errors/* CommandError */.Qd(`${plan.name} was not built`));
        },
    };
}
// One build has one builder image.
function groupByImage(plans) {
    const groups = new Map();
    for (const plan of plans) {
        const group = groups.get(plan.builderImage);
        if (group === undefined)
            groups.set(plan.builderImage, [plan]);
        else
            group.push(plan);
    }
    return [...groups.values()];
}
// An image that does not exist yet is no reason to fail: another one fetches the Go release.
async function buildWithImage(docker, plans, context) {
    try {
        return await build(docker, plans, { context });
    }
    catch (error) {
        const { MissingImage } = await __webpack_require__.e(/* import() */ 706).then(__webpack_require__.bind(__webpack_require__, 8706));
        const substitute = error instanceof MissingImage ? (0,substitute_image/* findSubstitute */.o)(plans[0]) : undefined;
        if (substitute === undefined)
            throw error;
        const { image, toolchain } = substitute;
        context.log(`there is no builder image ${plans[0].builderImage} yet: ${image} fetches ${toolchain} as a module`);
        return build(docker, plans, { context, substitute });
    }
}
async function build(docker, plans, setting) {
    const { context, substitute } = setting;
    const modules = await (0,module_files/* readAllModuleFiles */.Dg)(plans);
    const downloads = modules.downloads || substitute !== undefined;
    const fetch = downloads ? await findFetchFiles(docker, plans, context) : undefined;
    const folder = (0,external_node_path_.join)(context.tempDir, 'out');
    await (0,promises_.mkdir)(folder, { recursive: true });
    const expected = outputFiles(plans, folder);
    const job = { ...setting, plans, docker, modules, fetch, expected };
    const first = await buildOnce(job);
    const failures = await readFailures(job);
    // The builder may have kept a failure that has passed, such as a full disk: then it is tried again.
    const isOld = failures.size > 0 && first.isCached;
    const { found } = isOld ? await buildOnce({ ...job, attempt: context.runId }) : first;
    return toResults(job, { found, failures: isOld ? await readFailures(job) : failures });
}
async function findFetchFiles(docker, [{ compile }], context) {
    const settings = await (0,fetch/* readFetchSettings */.c0)(context.env, compile.buildEnv);
    settings.notes.forEach(context.log);
    describeNetrc(docker, context).forEach(context.log);
    return makeFetchFiles(settings, context.access, docker.builder);
}
function describeNetrc({ builder }, { access: { netrc } }) {
    if (netrc === undefined)
        return [];
    return builder.kind === 'classic'
        ? [`${netrc.file} stays on the runner, since the classic builder of Docker has no secrets`]
        : [`${netrc.file} goes to the download of modules as a secret`];
}
async function buildOnce(job) {
    const { fetch, context, expected } = job;
    const built = await withSecrets(fetch, context.tempDir, (secretFlags) => runBuild(job, secretFlags));
    checkComplete(built.found, expected);
    return built;
}
async function runBuild(job, secretFlags) {
    const { plans, context, docker, substitute } = job;
    const builderImage = substitute?.image ?? plans[0].builderImage;
    const isClassic = docker.builder.kind === 'classic';
    const log = new BuildLog({
        reader: isClassic ? classicReader() : buildkitReader(),
        log: context.log,
        compileCommand: plans.map(go_compile/* describeCompile */.XP).join('; '),
        builderImage,
    });
    const stop = new AbortController();
    try {
        const found = await (isClassic ? buildWithClassic : buildWithBuildKit)({
            ...job,
            secretFlags,
            runId: context.runId,
            tempDir: context.tempDir,
            context: await openStream(job, stop),
            signal: AbortSignal.any([context.signal, stop.signal]),
            onLine: (line) => {
                log.add(line);
            },
        });
        return { found, isCached: log.hasCached('compile') };
    }
    catch (error) {
        // Loaded where something has failed, with all that knows the compiler's messages.
        const { buildCancelled, explainFailure } = await __webpack_require__.e(/* import() */ 706).then(__webpack_require__.bind(__webpack_require__, 8706));
        throw context.signal.aborted
            ? buildCancelled(context.signal.reason)
            : explainFailure(error, { ...plans[0], builderImage }, log);
    }
    finally {
        log.close();
        if (isClassic)
            await (0,clean_up/* cleanUp */.nY)(docker, context.runId, { afterAbort: context.signal.aborted });
    }
}
// A source that cannot be read ends the build: the builder would only see that its context is cut off.
async function openStream(job, stop) {
    const { plans, context, docker, modules, fetch, attempt, substitute } = job;
    const dockerfile = renderDockerfile(plans, {
        modules,
        ...(fetch === undefined ? {} : { fetch: fetch.mount }),
        ...(attempt === undefined ? {} : { attempt }),
        ...(substitute === undefined ? {} : { substitute }),
        ...(docker.builder.kind === 'classic' ? { label: { name: clean_up/* RUN_LABEL */.jQ, value: context.runId } } : {}),
    });
    const { stream, count } = await (0,engine_context/* openContext */.eA)(plans, {
        modules,
        files: { Dockerfile: dockerfile, ...contextFiles(fetch) },
    });
    stream.on('error', (error) => {
        if (error instanceof errors/* ActionError */.lZ)
            stop.abort(error);
    });
    stream.on('end', () => {
        context.log((0,engine_context/* describeContext */.R5)(count));
        // The builder works, and its client waits for it.
        context.meanwhile?.();
    });
    return stream;
}

;// CONCATENATED MODULE: ./lib/engine/choice.js
// Which engine builds: the one that was asked for; with `auto` docker where its daemon answers or a builder was named,
// else host.

/** The engine that builds; the error of Docker, or of the search for Go, where it is the one that was asked for. */
async function chooseEngine({ input, dockerOnly, docker, findHost, }) {
    if (input === 'host' || docker === undefined)
        return { engine: await findHost() };
    if (!(docker instanceof Error))
        return { engine: dockerEngine(docker) };
    if (input === 'docker' || dockerOnly.length > 0)
        throw docker;
    return { engine: await findHost(), why: docker.message };
}

// EXTERNAL MODULE: ./lib/engine/plan.js
var engine_plan = __webpack_require__(8479);
// EXTERNAL MODULE: ./lib/go/access.js + 2 modules
var go_access = __webpack_require__(3761);
// EXTERNAL MODULE: ./lib/go/main-package.js + 2 modules
var main_package = __webpack_require__(6176);
// EXTERNAL MODULE: ./lib/go/remote-package.js
var remote_package = __webpack_require__(6627);
// EXTERNAL MODULE: ./lib/go/sources.js + 2 modules
var sources = __webpack_require__(2183);
// EXTERNAL MODULE: ./lib/github/event-payload.js
var event_payload = __webpack_require__(8124);
// EXTERNAL MODULE: ./lib/inputs/together.js
var together = __webpack_require__(5787);
// EXTERNAL MODULE: ./lib/make-plan.js
var make_plan = __webpack_require__(3325);
// EXTERNAL MODULE: ./lib/media.js
var lib_media = __webpack_require__(5843);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/system-certificates.js
var system_certificates = __webpack_require__(4175);
;// CONCATENATED MODULE: ./lib/rootfs/certificates.js
// The CA certificates of the image: Mozilla's list as it was shipped with this release of the action, PEM files
// of the user, or both, as the one file that Go's crypto/x509 looks for first (src/crypto/x509/root_linux.go).




const CA_BUNDLE_PATH = system_certificates/* CERTIFICATE_FILES */.i[0];
const CERTIFICATE = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g;
/** The entry of the CA bundle, or none where no certificates were asked for. `files` are absolute paths. */
async function readCertificates(input, mozillaFile) {
    const parts = [];
    if (input.mozilla)
        parts.push(await (0,promises_.readFile)(mozillaFile, 'utf8'));
    for (const file of input.files)
        parts.push(await readPem(file));
    if (parts.length === 0)
        return [];
    const bytes = Buffer.from(parts.map((part) => part.trimEnd() + '\n').join(''));
    return [
        {
            type: 'file',
            path: CA_BUNDLE_PATH,
            mode: 0o644,
            uid: 0,
            gid: 0,
            size: bytes.length,
            content: { bytes },
        },
    ];
}
/** Only the certificates travel: a private key beside them is refused, comments stay out. */
async function readPem(file) {
    const text = await (0,promises_.readFile)(file, 'utf8').catch((cause) => {
        throw new errors/* InputError */.dz(`ca-certificates: the file ${file} cannot be read`, {
            cause,
            hint: 'Give paths relative to working-directory, one a line.',
        });
    });
    if (text.includes('PRIVATE KEY-----')) {
        throw new errors/* InputError */.dz(`ca-certificates: the file ${file} holds a private key`, {
            hint: 'Give a file with certificates only: whoever pulls the image can read it.',
        });
    }
    const certificates = text.match(CERTIFICATE) ?? [];
    if (certificates.length === 0) {
        throw new errors/* InputError */.dz(`ca-certificates: the file ${file} holds no certificate in PEM form`, {
            hint: 'Convert it, for instance with "openssl x509 -inform der -in FILE -out FILE.pem".',
        });
    }
    certificates.forEach((certificate, i) => {
        checkCertificate(certificate, `certificate ${i + 1} of ${file}`);
    });
    return certificates.join('\n');
}
function checkCertificate(pem, name) {
    try {
        new external_node_crypto_.X509Certificate(pem);
    }
    catch (cause) {
        throw new errors/* InputError */.dz(`ca-certificates: ${name} cannot be parsed`, {
            cause,
            hint: 'Check the file with "openssl x509 -noout -text -in FILE".',
        });
    }
}

// EXTERNAL MODULE: ./lib/rootfs/compose.js
var compose = __webpack_require__(6639);
// EXTERNAL MODULE: ./lib/go/folders.js
var folders = __webpack_require__(187);
;// CONCATENATED MODULE: ./lib/rootfs/files.js
// The `files` input: files and folders of the workspace on their way into the image. Links are followed where
// they stay in the workspace, and refused where they leave it, so that no file of the runner gets into an image
// unasked.




const ROOT = { uid: 0, gid: 0 };
/** Entries for all lines of `files`. Sources are relative to `folder`; both paths are absolute, without links. */
async function readFiles(inputs, place) {
    const entries = [];
    for (const { source, destination } of inputs) {
        const from = (0,external_node_path_.resolve)(place.folder, source);
        const found = await (0,promises_.stat)(from).catch(() => undefined);
        if (found === undefined) {
            throw new errors/* InputError */.dz(`files: ${source} does not exist`, {
                hint: 'Give "source:/destination" lines with sources relative to working-directory.',
            });
        }
        entries.push(...(await readTree(await (0,promises_.realpath)(from), { ...place, shown: source, to: destination, entered: [] })));
    }
    return entries;
}
async function readTree(from, target, root = from) {
    if (!(0,folders/* isInside */.FK)(target.workspace, from))
        throw leavesWorkspace(target.shown, from);
    const found = await (0,promises_.lstat)(from);
    if (found.isFile())
        return [fileEntry(from, target.to, found)];
    if (found.isDirectory()) {
        // "/" itself has no entry: only what is in it.
        const self = target.to === '/' ? [] : [{ type: 'directory', path: target.to, mode: 0o755, ...ROOT }];
        const children = (await (0,promises_.readdir)(from, { withFileTypes: true })).sort((a, b) => a.name < b.name ? -1 : 1);
        const entries = await Promise.all(children.map((child) => readChild((0,external_node_path_.join)(from, child.name), child, { target, root })));
        return [...self, ...entries.flat()];
    }
    throw new errors/* InputError */.dz(`files: ${target.shown} is neither a file nor a folder`, {
        hint: 'Leave sockets, pipes and devices out.',
    });
}
async function readChild(path, child, { target, root }) {
    const shown = `${target.shown}/${child.name}`;
    const to = external_node_path_.posix.join(target.to, child.name);
    if (!child.isSymbolicLink())
        return readTree(path, { ...target, shown, to }, root);
    const text = await (0,promises_.readlink)(path);
    const end = await (0,promises_.realpath)(path).catch((cause) => {
        throw new errors/* InputError */.dz(`files: the link ${shown} points to ${text}, which does not exist`, {
            cause,
            hint: 'Mend or remove the link.',
        });
    });
    if (!(0,folders/* isInside */.FK)(target.workspace, end))
        throw leavesWorkspace(shown, text);
    // A link that stays in the tree that is copied means the same in the image; any other is replaced by what it
    // points at.
    const staysInTree = !(0,external_node_path_.isAbsolute)(text) && (0,folders/* isInside */.FK)(root, (0,external_node_path_.resolve)((0,external_node_path_.dirname)(path), text)) && (0,folders/* isInside */.FK)(root, end);
    if (staysInTree) {
        return [{ type: 'symlink', path: to, target: text.split(external_node_path_.sep).join('/'), mode: 0o777, ...ROOT }];
    }
    const entered = [...target.entered, root];
    if (entered.some((folder) => (0,folders/* isInside */.FK)(end, folder)) || (0,folders/* isInside */.FK)(end, path)) {
        throw new errors/* InputError */.dz(`files: the link ${shown} points to a folder that holds it (${text})`, {
            hint: 'Remove the link, or list the files that you need.',
        });
    }
    return readTree(end, { ...target, shown, to, entered }, end);
}
// The modes depend on the umask of whoever checked the files out, all but the executable bit: only that counts,
// so that the same repository gives the same image everywhere.
function fileEntry(file, path, found) {
    const mode = (found.mode & 0o100) === 0 ? 0o644 : 0o755;
    return { type: 'file', path, mode, ...ROOT, size: found.size, content: { file } };
}
function leavesWorkspace(shown, to) {
    return new errors/* InputError */.dz(`files: ${shown} leads out of the workspace, to ${to}`, {
        hint: 'Copy what you need into the workspace in an earlier step.',
    });
}

// EXTERNAL MODULE: ./lib/run-inputs.js + 12 modules
var run_inputs = __webpack_require__(4485);
// EXTERNAL MODULE: ./lib/inputs/build.js
var inputs_build = __webpack_require__(7105);
// EXTERNAL MODULE: ./lib/inputs/report.js
var report = __webpack_require__(2379);
;// CONCATENATED MODULE: ./lib/separate-names.js
// Tags and files that several images would share are refused: the last of them would be all that is left.



/** An InputError where two programs, or two platforms of one, would have one name. */
function checkSeparateNames(programs) {
    programs.forEach(checkSbomFile);
    const seen = new Map();
    for (const program of programs) {
        const { name } = program.plan;
        for (const { input, text, resolved } of namesOf(program)) {
            const key = JSON.stringify([input, resolved]);
            const other = seen.get(key);
            if (other !== undefined) {
                throw new errors/* InputError */.dz(`${input}: ${JSON.stringify(text)} would name ${other.name} and ${name} alike`, {
                    hint: `Put ${inputs_build/* NAME_PLACEHOLDER */.uE} into it, which stands for the name of each program.`,
                });
            }
            seen.set(key, { name, text });
        }
    }
}
function namesOf({ inputs, plan, tags }) {
    const files = Object.entries({
        archive: inputs.archive,
        'report-file': inputs.reportFile,
        'html-file': inputs.htmlFile,
        'sbom-file': inputs.sbomFile,
    });
    return [
        ...tags.map((tag, at) => ({ input: 'tags', text: inputs.tags[at] ?? tag, resolved: tag })),
        ...files.flatMap(([input, text]) => text === undefined ? [] : [{ input, text, resolved: text.replaceAll(inputs_build/* NAME_PLACEHOLDER */.uE, plan.name) }]),
    ];
}
function checkSbomFile({ inputs: { sbomFile }, plan: { platforms } }) {
    if (sbomFile === undefined || platforms.length === 1 || sbomFile.includes(report/* PLATFORM_PLACEHOLDER */.w))
        return;
    throw new errors/* InputError */.dz(`sbom-file: ${JSON.stringify(sbomFile)} would be one file for ${platforms.length} platforms`, {
        hint: `Put ${report/* PLATFORM_PLACEHOLDER */.w} into it: each platform has modules of its own.`,
    });
}

// EXTERNAL MODULE: ./lib/repository-world.js
var repository_world = __webpack_require__(1514);
;// CONCATENATED MODULE: ./lib/prepare.js
// All that can be settled, and refused, before anything is compiled: inputs, source, plan, daemon, extra files.






















async function prepare(inputs, world) {
    // The daemon is asked while the source is looked at; a mistake in an input is told before one in the daemon.
    const asked = askDocker(inputs, world);
    const workspace = await (0,promises_.realpath)(world.env['GITHUB_WORKSPACE'] || process.cwd());
    const event = await (0,event_payload/* readEvent */.j_)(world.env);
    if (event.kind === 'pull_request_target')
        await checkHead(event, { inputs, workspace }, world);
    const access = await (0,go_access/* findAccess */.GM)(inputs.access, { env: world.env, buildEnv: inputs.buildEnv });
    (0,go_access/* secretsOf */.Fj)(access).forEach(world.mask);
    const programs = await preparePrograms(inputs, { workspace, access }, world);
    (0,run_inputs/* checkPrograms */.uj)(inputs, programs.map(({ plan }) => plan.name));
    checkSeparateNames(programs);
    const folder = (0,external_node_path_.resolve)(workspace, inputs.workingDirectory);
    for (const { inputs: own, plan } of programs)
        await (0,lib_media/* checkArchive */.PI)(own, plan.name, folder);
    const docker = await asked;
    const daemon = docker instanceof Error ? undefined : docker?.daemon;
    const media = (0,lib_media/* chooseMedia */.aQ)(inputs, {
        daemon,
        reason: docker instanceof Error ? docker.message : undefined,
        platforms: programs[0].plan.platforms,
        folder,
    });
    const { engine, why } = await choose(inputs, { docker, plan: programs[0].plan }, world);
    if (daemon !== undefined)
        world.remember('usedDocker', daemon.endpoint);
    return {
        inputs,
        programs: programs.map((one) => ({ ...one, plan: (0,make_plan/* planFor */.bJ)(one.plan, one.inputs, engine.name) })),
        engine,
        access,
        ...(why === undefined ? {} : { whyNotDocker: why }),
        daemon,
        media,
        event,
        workspace,
        folder,
    };
}
// Code of a pull request is not built with the rights of the repository that it wants to go into.
async function checkHead(event, place, world) {
    const { checkout } = await (0,repository/* openRepository */.h_)((0,repository_world/* repositoryWorld */.J)(place, world));
    (0,base_commit/* checkTrustedHead */.eu)(event, 'reason' in checkout ? undefined : checkout.head);
}
/** The programs that the inputs name, in a checkout at `workspace`. */
async function preparePrograms(inputs, checkout, world) {
    const [first, ...more] = await findPrograms(inputs, checkout, world);
    const { workspace } = checkout;
    const place = { workspace, isOnly: more.length === 0 };
    if (first === undefined)
        throw new errors/* InputError */.dz('package: names no main package');
    const programs = [await prepareProgram(inputs, { ...place, found: first }, world)];
    for (const found of more)
        programs.push(await prepareProgram(inputs, { ...place, found }, world));
    return programs;
}
async function findPrograms(inputs, { workspace, access }, world) {
    const { workingDirectory, packages, vcs, buildTags } = inputs;
    if (!packages.some(remote_package/* namesVersion */.H7)) {
        return (0,sources/* findSources */.I)({ workspace, workingDirectory, packages, vcs, buildTags });
    }
    // Loaded here only, with all that looks for Go.
    const { findRemoteSources } = await Promise.all(/* import() */[__webpack_require__.e(706), __webpack_require__.e(742)]).then(__webpack_require__.bind(__webpack_require__, 7742));
    return findRemoteSources(inputs, { workspace, access }, world);
}
async function prepareProgram(all, place, world) {
    const { found, workspace, isOnly } = place;
    const inputs = (0,run_inputs/* inputsOf */.Vc)(all, found.name);
    if (found.source.remote === undefined)
        await (0,main_package/* checkMainPackage */.SH)(mainPackageDir(found), inputs.buildTags);
    const plan = (0,make_plan/* makePlan */.Cs)(inputs, found, world);
    const extras = await readExtras(inputs, {
        workspace,
        mozillaFile: (0,external_node_path_.join)(world.actionDir, 'assets/ca-certificates.pem'),
    });
    (0,compose/* checkExtras */.Af)(extras, (0,engine_plan/* binaryPath */.V)(plan));
    return { inputs, plan, tags: (0,make_plan/* chooseTags */.NE)(inputs, { name: plan.name, isOnly }, world.env), extras };
}
/** Docker, or why there is none; undefined where nothing needs to know. */
async function askDocker(inputs, world) {
    const isAsked = [inputs, ...inputs.perImage.values()].some(lib_media/* asksDaemon */.Zn);
    if (inputs.engine === 'host' && !isAsked)
        return undefined;
    try {
        return await findDocker(world.env, inputs, world.docker);
    }
    catch (error) {
        if (error instanceof errors/* ActionError */.lZ)
            return error;
        throw error;
    }
}
function choose(inputs, { docker, plan }, world) {
    return chooseEngine({
        input: inputs.engine,
        dockerOnly: (0,together/* dockerOnly */.B)(inputs),
        docker,
        findHost: async () => {
            // Loaded here only, with all that looks for Go.
            const { findHostEngine } = await Promise.all(/* import() */[__webpack_require__.e(706), __webpack_require__.e(944)]).then(__webpack_require__.bind(__webpack_require__, 944));
            return findHostEngine(plan, inputs, world);
        },
    });
}
/** The folder of the main package, absolute. */
function mainPackageDir(found) {
    return (0,external_node_path_.resolve)(found.source.contextDir, found.source.workdir, found.source.pkg);
}
async function readExtras(inputs, place) {
    const folder = (0,external_node_path_.resolve)(place.workspace, inputs.workingDirectory);
    const pemFiles = inputs.caCertificates.files.map((file) => (0,external_node_path_.resolve)(folder, file));
    return [
        ...(0,compose/* directoryEntries */.Wm)(inputs.directories, inputs.user),
        ...(await readCertificates({ ...inputs.caCertificates, files: pemFiles }, place.mozillaFile)),
        ...(await readFiles(inputs.files, { folder, workspace: place.workspace })),
    ];
}


/***/ }),

/***/ 1880:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ publishFailure),
  f: () => (/* binding */ summarise)
});

// EXTERNAL MODULE: ./lib/github/annotations.js
var github_annotations = __webpack_require__(3941);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./lib/github/summary.js
// The job summary. It is a courtesy: whatever goes wrong with it is a line in the log, never a failure.

/** The most that GitHub takes from one step, in bytes; a longer summary is dropped whole. */
const SUMMARY_LIMIT = 1024 * 1024;
/** Appends Markdown to the job summary. */
async function appendSummary(markdown, { file, log }) {
    if (file === undefined || file === '') {
        log('no job summary: the runner names no file for it (GITHUB_STEP_SUMMARY)');
        return;
    }
    try {
        const size = await sizeOf(file);
        const kept = cutSummary(markdown, SUMMARY_LIMIT - size);
        if (kept === '')
            log('no job summary: the file for it is full');
        else
            await (0,promises_.appendFile)(file, kept);
    }
    catch (error) {
        log(`no job summary: ${error instanceof Error ? error.message : String(error)}`);
    }
}
async function sizeOf(file) {
    try {
        return (await (0,promises_.stat)(file)).size;
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return 0;
        throw error;
    }
}
const NOTE = '\n_The rest is left out: GitHub takes no more in a job summary. The report file has all of it._\n';
const CLOSING_ROOM = 200;
/** Markdown cut after a line so that it and a note fit into `limit` bytes; unchanged where it fits, empty where nothing does. */
function cutSummary(markdown, limit) {
    const bytes = Buffer.from(markdown);
    if (bytes.length <= limit)
        return markdown;
    const room = limit - Buffer.byteLength(NOTE) - CLOSING_ROOM;
    const end = room <= 0 ? 0 : bytes.lastIndexOf('\n', room - 1) + 1;
    if (end === 0)
        return '';
    const kept = bytes.subarray(0, end).toString();
    return `${kept}${closing(kept)}${NOTE}`;
}
/** What ends a code block and the folds that the cut has left open. */
function closing(kept) {
    let fence = '';
    for (const [, ticks = ''] of kept.matchAll(/^(`{3,})/gm)) {
        if (fence === '')
            fence = ticks;
        else if (ticks.length >= fence.length)
            fence = '';
    }
    const open = count(kept, '<details>') - count(kept, '</details>');
    return `${fence === '' ? '' : `${fence}\n`}${'\n</details>\n'.repeat(Math.max(0, open))}`;
}
function count(text, part) {
    return text.split(part).length - 1;
}

// EXTERNAL MODULE: ./lib/report/failure.js
var failure = __webpack_require__(7340);
;// CONCATENATED MODULE: ./lib/publish-failure.js
// Tells of a run that ended before there was an image. Apart from publish.ts, which such a run does not load.



/** Reports what ended the run. */
async function publishFailure(error, world) {
    const annotations = (0,github_annotations/* annotationsOf */.Ih)(error);
    const wantsSummary = !/^false$/i.test(world.env['INPUT_SUMMARY'] ?? '');
    if (wantsSummary)
        await summarise((0,failure/* renderFailure */.z)(error), world);
    (0,github_annotations/* printAnnotations */.Ei)(annotations);
}
/** Appends Markdown to the job summary. */
async function summarise(markdown, world) {
    await appendSummary(markdown, { file: world.env['GITHUB_STEP_SUMMARY'], log: world.log.line });
}


/***/ }),

/***/ 2652:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ queue)
/* harmony export */ });
// Work that uses the cores: so much of it at a time, in the order in which it is given.
/** Runs what it is given, `most` pieces at a time. */
function queue(most) {
    const waiting = [];
    let running = 0;
    return async (work) => {
        if (running < most)
            running++;
        else
            await new Promise((resolve) => waiting.push(resolve));
        try {
            return await work();
        }
        finally {
            // Handed over to the next, so that nobody comes in between.
            const next = waiting.shift();
            if (next === undefined)
                running--;
            else
                next();
        }
    };
}


/***/ }),

/***/ 3117:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hw: () => (/* binding */ worstLinkage),
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   bX: () => (/* binding */ describeBinary),
/* harmony export */   ek: () => (/* binding */ placesOf),
/* harmony export */   gD: () => (/* binding */ headlineOf),
/* harmony export */   h9: () => (/* binding */ undeliveredTags),
/* harmony export */   jx: () => (/* binding */ nowhere),
/* harmony export */   sG: () => (/* binding */ outcomeOf)
/* harmony export */ });
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(975);
/* harmony import */ var _units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8861);
// What the renderings say in the same words: the headline, the checks, what became of the tags.


const CHECK_NAMES = {
    link: 'link check',
    smoke: 'smoke test',
    cgo: 'cgo check',
    budget: 'size budget',
};
const LINKAGES = ['static', 'static-pie', 'dynamic'];
/** The first line, without the verdict's sign: "server: 6.08 MB, 2.50 MB to pull, static". */
function headlineOf(report) {
    const { images, verdict } = report;
    const largest = (sizeOf) => (0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatSize */ .Xq)(Math.max(0, ...images.map(sizeOf)));
    const most = images.length > 1 ? 'at most ' : '';
    const sizes = [
        `${most}${largest((image) => image.uncompressedSize)}`,
        `${most}${largest((image) => image.compressedSize)} to pull`,
        worstLinkage(images),
    ];
    const checks = images.flatMap((image) => image.checks).filter((check) => check.verdict === verdict);
    const names = [...new Set(checks.map(({ id }) => CHECK_NAMES[id]))].join(' and ');
    if (verdict === 'pass')
        return `${report.name}: ${sizes.join(', ')}`;
    const what = verdict === 'fail' ? `${names === '' ? 'delivery' : names} failed` : `${names} warns`;
    return `${report.name}: ${what} (${sizes.join(', ')})`;
}
/** The linkage of all images as one word: the worst. */
function worstLinkage(images) {
    const worst = Math.max(0, ...images.map(({ linkage }) => LINKAGES.indexOf(linkage)));
    return LINKAGES[worst] ?? 'dynamic';
}
/** The verdict on one image; a check that was skipped says nothing. */
function verdictOf({ checks }) {
    return (0,_model_js__WEBPACK_IMPORTED_MODULE_1__/* .worstVerdict */ .z)(checks.flatMap(({ verdict }) => (verdict === 'skipped' ? [] : [verdict])));
}
/** "link check failed", "smoke test passed". */
function outcomeOf({ id, verdict }) {
    const outcome = { pass: 'passed', warn: 'warns', fail: 'failed', skipped: 'skipped' }[verdict];
    return `${CHECK_NAMES[id]} ${outcome}`;
}
/** Tags that were to move and do not point at this image everywhere they were to; none where no tag was to move. */
function undeliveredTags({ tags, delivered, targets }) {
    return targets.length === 0 ? [] : tags.filter((tag) => !delivered.includes(tag));
}
/** Where the image is now, one phrase each: "pushed ghcr.io/acme/server:1", "in the daemon: …", "OCI layout: …". */
function placesOf({ loaded, pushed, layout, archive, }) {
    return [
        ...pushed.map((tag) => ['pushed', tag]),
        ...loaded.map((tag) => ['in the daemon', tag]),
        ...(layout === undefined ? [] : [['OCI layout', layout]]),
        ...(archive === undefined ? [] : [['archive', archive]]),
    ];
}
/** What to do where a passing image went nowhere; undefined where it went somewhere, or was not to. */
function nowhere(report) {
    if (report.verdict === 'fail' || report.targets.length > 0 || placesOf(report).length > 0)
        return undefined;
    return 'The image was checked and not kept: no tag was to move and no file was asked for. Set push, oci-layout or archive, or run where a Docker daemon answers.';
}
/** How the image runs and was made, in one phrase: "ELF64 x86-64 executable, Go 1.26.8, stripped". */
function describeBinary({ fileFormat, goVersion, stripped }) {
    return `${fileFormat}, Go ${goVersion}, ${stripped ? 'stripped' : 'not stripped'}`;
}


/***/ }),

/***/ 2527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ah: () => (/* binding */ escapeLog),
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   X1: () => (/* binding */ escapeText),
/* harmony export */   tn: () => (/* binding */ escapeCode)
/* harmony export */ });
// Text of unknown origin (names, tags, messages, what a program printed) on its way into Markdown or the log.
// Whatever it holds is shown as it is: it is never markup, never a new row, never a command to the runner.
const SPECIAL = /[&<>|`*[\]\\~]|(?<!\w)_|_(?!\w)/g;
// Line ends, other control characters, and those that turn the direction of what follows.
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g;
const UNSEEN_IN_LINES = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g;
// Colours and other styles of a terminal.
const STYLE = /\u001b\[[0-9;]*m/g;
/** Text on one line: runs of line ends and control characters become one blank. */
function oneLine(text) {
    return text.replace(STYLE, '').replace(UNSEEN, ' ').trim();
}
/** Text as Markdown, in a paragraph or a table cell. */
function escapeText(text) {
    return oneLine(text).replace(SPECIAL, toEntity);
}
/** Text as inline code, in a paragraph or a table cell. Empty text gives an empty string. */
function escapeCode(text) {
    const line = oneLine(text);
    if (line === '')
        return '';
    // GitHub treats pipes and backslashes within backticks of a table in a way of its own; entities are safe.
    return /[`|\\]/.test(line) ? `<code>${line.replace(/[&<>|`*[\]\\~_]/g, toEntity)}</code>` : `\`${line}\``;
}
/** Text of several lines as a fenced block, the fence longer than any in the text. */
function codeBlock(text, language = '') {
    const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = '`'.repeat(longest + 1);
    const clean = text.replace(STYLE, '').replace(/\r\n?/g, '\n').replace(UNSEEN_IN_LINES, ' ').trimEnd();
    return `${fence}${language}\n${clean}\n${fence}`;
}
/**
 * One line for the log, its indentation kept. The runner takes a line that begins with "::" (blanks before it do not count), and any
 * "##[" in a line, for a command (actions/runner, src/Runner.Common/ActionCommand.cs).
 */
function escapeLog(line) {
    return line
        .replace(STYLE, '')
        .replace(/\t/g, '    ')
        .replace(UNSEEN, ' ')
        .replace(/^(\s*)::/, '$1: :')
        .replaceAll('##[', '## [')
        .trimEnd();
}
function toEntity(character) {
    return `&#${character.charCodeAt(0)};`;
}


/***/ }),

/***/ 7340:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ renderFailure)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2527);
// The job summary of a run that ended before there was an image: what was wrong, where, and what to do.


const MOST_LINES = 20;
/** The error in GitHub's Markdown, ending with a line end. */
function renderFailure(error) {
    if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ)) {
        const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
        return `### ❌ go-scratch-image: a defect of the action, please report it\n\n${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeBlock */ .DV)(stack)}\n`;
    }
    const [first = '', ...rest] = error.message.split('\n');
    const blocks = [
        `### ❌ ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeText */ .X1)(first)}`,
        ...(rest.join('').trim() === '' ? [] : [(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeBlock */ .DV)(rest.join('\n'))]),
        ...(error.lines.length === 0 ? [] : [lineTable(error.lines)]),
        ...(error.hint === undefined ? [] : [`**What to do:** ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeText */ .X1)(error.hint)}`]),
    ];
    return `${blocks.join('\n\n')}\n`;
}
function lineTable(lines) {
    const rows = lines.slice(0, MOST_LINES).map(({ file, line, column, message }) => {
        const place = [file, line, column].filter((part) => part !== undefined).join(':');
        return `| ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeCode */ .tn)(place)} | ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeText */ .X1)(message)} |`;
    });
    const more = lines.length - rows.length;
    const rest = more > 0 ? [`| … | and ${more} more |`] : [];
    return ['| where | what |', '|---|---|', ...rows, ...rest].join('\n');
}


/***/ }),

/***/ 8861:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T1: () => (/* binding */ formatShare),
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   Xq: () => (/* binding */ formatSize),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   eD: () => (/* binding */ formatChange),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
// Numbers as people read them: the same words in every rendering, and the same on every machine (no locale).
/** Exact bytes with commas between thousands: "6,078,626". */
function formatBytes(bytes) {
    return String(bytes).replace(/\B(?=(\d{3})+$)/g, ',');
}
/** A size rounded for the eye: "6.08 MB" (of 10^6 bytes), below that "221 kB", below that "512 B". */
function formatSize(bytes) {
    if (bytes < 1000)
        return `${bytes} B`;
    const kilobytes = Math.round(bytes / 1000);
    return kilobytes < 1000 ? `${kilobytes} kB` : `${(bytes / 1_000_000).toFixed(2)} MB`;
}
/** A duration from milliseconds: "0.3 s", "18.2 s", "2 min 5 s". */
function formatDuration(ms) {
    const seconds = Math.round(ms / 1000);
    if (seconds < 60)
        return `${(ms / 1000).toFixed(1)} s`;
    return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
/** A digest as a table shows it: its algorithm and the first twelve digits. */
function shortDigest(digest) {
    return digest.replace(/^(sha256:[0-9a-f]{12})[0-9a-f]+$/, '$1…');
}
/** A part of a whole: "92.3 %"; "0.0 %" of nothing. */
function formatShare(part, whole) {
    return `${(whole === 0 ? 0 : (100 * part) / whole).toFixed(1)} %`;
}
/** A change in size rounded for the eye: "+221 kB", "-1.20 MB", "0 B". */
function formatChange(bytes) {
    if (bytes === 0)
        return formatSize(0);
    return `${bytes < 0 ? '-' : '+'}${formatSize(Math.abs(bytes))}`;
}


/***/ }),

/***/ 975:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ VERDICTS),
/* harmony export */   z: () => (/* binding */ worstVerdict)
/* harmony export */ });
// The outcome of a check, and of all of them.
/** From good to bad; the worst one is the verdict of the whole. */
const VERDICTS = ['pass', 'warn', 'fail'];
function worstVerdict(verdicts) {
    const worst = Math.max(0, ...verdicts.map((verdict) => VERDICTS.indexOf(verdict)));
    return VERDICTS[worst] ?? 'fail';
}


/***/ }),

/***/ 1514:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ repositoryWorld)
/* harmony export */ });
// What the repository of a run is opened with.
/** The checkout at `workspace`, and the token for the server that it came from. */
function repositoryWorld({ inputs, workspace }, world) {
    return {
        env: world.env,
        tempDir: world.tempDir,
        signal: world.controller.signal,
        folder: workspace,
        token: inputs.githubToken === '' ? undefined : inputs.githubToken,
        log: world.log.line,
    };
}


/***/ }),

/***/ 6639:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Af: () => (/* binding */ checkExtras),
/* harmony export */   Dh: () => (/* binding */ composeLayers),
/* harmony export */   Wm: () => (/* binding */ directoryEntries)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
// The root file system as layers: first all that changes seldom (certificates, time zones, folders, files), then
// the binary in a layer of its own, so that a new version of the program is all that has to be pulled again.
// Without extras there is one layer with one entry.

/** Checks, before anything is compiled, that no extra takes the binary's place and that no two claim one path. */
function checkExtras(extras, binary) {
    const seen = new Map();
    for (const entry of extras) {
        if (entry.path === binary || entry.path.startsWith(`${binary}/`)) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`${entry.path} is where the binary goes`, {
                hint: 'Choose another destination in files or directories.',
            });
        }
        const other = seen.get(entry.path);
        if (other !== undefined && !(other.type === 'directory' && entry.type === 'directory')) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`${entry.path} is given twice`, {
                hint: 'Give each destination of files, directories, ca-certificates and tzdata once.',
            });
        }
        seen.set(entry.path, entry);
    }
}
/** The folders of the `directories` input, owned by the user that the image runs as. */
function directoryEntries(directories, user) {
    const [uid = 0, gid = 0] = user.split(':').map(Number);
    return directories.map(({ path, mode }) => ({ type: 'directory', path, mode, uid, gid }));
}
/** The layers, lowest first; an empty one is left out by the assembler. */
function composeLayers({ extras, binary }) {
    const program = {
        type: 'file',
        path: binary.path,
        mode: 0o755,
        uid: 0,
        gid: 0,
        size: binary.size,
        content: { file: binary.file },
    };
    return [
        { createdBy: describeExtras(extras), entries: mergeDirectories(extras) },
        { createdBy: `COPY ${binary.path} ${binary.path}`, entries: [program] },
    ];
}
// A folder may be asked for by `directories` and come along with `files`: the first, which has an owner and a
// mode of its own, stands.
function mergeDirectories(extras) {
    const byPath = new Map();
    for (const entry of extras)
        if (!byPath.has(entry.path))
            byPath.set(entry.path, entry);
    return [...byPath.values()];
}
function describeExtras(extras) {
    const files = extras.filter((entry) => entry.type !== 'directory').length;
    const directories = extras.length - files;
    return `COPY ${files} files and ${directories} directories /`;
}


/***/ }),

/***/ 4485:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  uj: () => (/* binding */ checkPrograms),
  Vc: () => (/* binding */ inputsOf),
  hT: () => (/* binding */ readRunInputs)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/inputs/build.js
var build = __webpack_require__(7105);
// EXTERNAL MODULE: ./lib/oci/platform.js
var platform = __webpack_require__(7122);
// EXTERNAL MODULE: ./lib/inputs/field.js
var inputs_field = __webpack_require__(6965);
;// CONCATENATED MODULE: ./lib/inputs/delivery.js
// Inputs about where the image is built and where it goes: platforms, builder and caches, registries.


/** `platforms`, each once, in the order given; none where the input is empty. */
function parsePlatforms(field) {
    const platforms = (0,inputs_field/* itemsOf */.S3)(field).map((item) => (0,inputs_field/* parseWith */.Ku)(field, item, platform/* parsePlatform */.FL));
    (0,inputs_field/* refuseDoubles */.Bu)(field, platforms, platform/* formatPlatform */.Bq);
    return platforms;
}
/** `registry-username` and `registry-password`: both or neither. */
function parseRegistryLogin(username, password) {
    const name = (0,inputs_field/* valueOf */.RP)(username);
    // A password may begin or end with a blank, but a line end comes from the way it was stored.
    const secret = password.text.replace(/[\r\n]+$/, '');
    if (name === undefined && secret === '')
        return undefined;
    if (name === undefined) {
        throw (0,inputs_field/* refusal */.x5)(username, 'is empty, and registry-password is given', 'Give both or neither.');
    }
    if (secret === '') {
        throw (0,inputs_field/* refusal */.x5)(password, 'is empty, and registry-username is given', 'Give both or neither; a secret that the workflow cannot see is empty, as in pull requests from forks.');
    }
    return { username: name, password: secret };
}
/** `go-download-base-url`: an address without the slash at its end; undefined where not given. */
function parseBaseUrl(field) {
    const text = (0,inputs_field/* valueOf */.RP)(field);
    if (text === undefined)
        return undefined;
    if (!/^https?:\/\/[^\s/]+/.test(text) || !URL.canParse(text)) {
        throw (0,inputs_field/* refusal */.x5)(field, `${(0,inputs_field/* quote */.hD)(text)} is not an address`, 'Give one such as https://mirror.example.com/golang, which stands for https://go.dev/dl.');
    }
    return text.replace(/\/+$/, '');
}
/** `builder`: the name of a buildx builder. */
function parseBuilder(field) {
    const name = (0,inputs_field/* valueOf */.RP)(field);
    if (name === undefined || /^[A-Za-z0-9][\w.-]*$/.test(name))
        return name;
    throw (0,inputs_field/* refusal */.x5)(field, `${(0,inputs_field/* quote */.hD)(name)} is not the name of a builder`, 'Give the output name of docker/setup-buildx-action, or one that "docker buildx ls" lists.');
}
/** `cache-from` and `cache-to`: one cache a line, as buildx takes them. */
function parseCaches(field) {
    return (0,inputs_field/* linesOf */.Dx)(field);
}

;// CONCATENATED MODULE: ./lib/inputs/access.js
// Inputs about who may read private modules. Whatever is wrong with one, its message does not show what was given.

const LINE = /^(?<host>[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?)=(?<user>[^\s:]+):(?<token>\S*)$/i;
/** `modules-token`: undefined where not given. */
function parseModulesToken(field) {
    const token = field.text.trim();
    if (token === '')
        return undefined;
    if (/[^\x21-\x7e]/.test(token)) {
        throw (0,inputs_field/* refusal */.x5)(field, 'holds a blank, a line end or another character that no token has', 'Give one token; logins for several hosts go into git-credentials.');
    }
    return token;
}
/** `git-credentials`: one login a line, each host once. */
function parseGitCredentials(field) {
    const logins = (0,inputs_field/* linesOf */.Dx)(field).map((line, at) => parseLogin(field, line, at + 1));
    const hosts = logins.map(({ host }) => host);
    const double = hosts.find((host, at) => hosts.indexOf(host) !== at);
    if (double !== undefined)
        throw (0,inputs_field/* refusal */.x5)(field, `there are two lines for ${double}`, 'Give each host one login.');
    return logins;
}
function parseLogin(field, line, number) {
    const { host, user, token } = LINE.exec(line)?.groups ?? {};
    if (host === undefined || user === undefined || token === undefined) {
        throw (0,inputs_field/* refusal */.x5)(field, `line ${number} is not host=user:token`, 'Write a host name, with its port where it has one and without https://, then the user and the token, such as git.example.com=ci:${{ secrets.GIT_TOKEN }}.');
    }
    if (token === '') {
        throw (0,inputs_field/* refusal */.x5)(field, `line ${number} has no token after the user`, 'Give a secret that the workflow can see; in pull requests from forks, secrets are empty.');
    }
    return { host: host.toLowerCase().replace(/:443$/, ''), user, token };
}
/** `ssh`: the agent of the runner, or a socket or key file; undefined where not given. */
function parseSsh(field) {
    const [text, ...more] = (0,inputs_field/* linesOf */.Dx)(field);
    if (text === undefined)
        return undefined;
    const groups = /^default(?:=(?<path>[^,]+))?$/.exec(text)?.groups;
    // Somebody may have given the key itself.
    if (more.length > 0 || (groups === undefined && text !== 'default')) {
        throw (0,inputs_field/* refusal */.x5)(field, 'is neither "default" nor "default=" with one path', 'Write default for the agent at SSH_AUTH_SOCK, or default=PATH for a socket or a file with a key.');
    }
    const path = groups?.['path'];
    return path === undefined ? { kind: 'agent' } : { kind: 'path', path };
}

// EXTERNAL MODULE: ./lib/oci/reference.js
var reference = __webpack_require__(3940);
;// CONCATENATED MODULE: ./lib/inputs/baseline.js
// The input `baseline`: what to compare with.


/** `auto`, `build`, `none`, a report file (`./old.json`, `/tmp/x`, or ending with .json), else an image; undefined where it is empty. */
function parseBaseline(field) {
    const text = (0,inputs_field/* valueOf */.RP)(field);
    if (text === undefined)
        return undefined;
    if (text === 'auto' || text === 'build' || text === 'none')
        return { kind: text };
    if (/^\.{0,2}\//.test(text) || text.endsWith('.json'))
        return { kind: 'file', path: text };
    // A single word is a misspelt one of the three rather than an image on Docker Hub.
    if (!/[/:@]/.test(text)) {
        throw (0,inputs_field/* refusal */.x5)(field, `${(0,inputs_field/* quote */.hD)(text)} is neither auto, build or none, nor an image, nor a report file`, 'Write an image with a tag, such as ghcr.io/acme/server:latest, or a file that ends with .json.');
    }
    (0,inputs_field/* parseWith */.Ku)(field, text, reference/* parseReference */.F);
    return { kind: 'image', reference: text };
}

;// CONCATENATED MODULE: ./lib/inputs/sizes.js
// Sizes and percentages as people write them, exactly: never through a floating-point number.

/** Bytes of a unit; "K" is the same as "k" before a B, as everywhere in this action's output. */
const UNITS = {
    '': 1n,
    B: 1n,
    byte: 1n,
    bytes: 1n,
    kB: 1000n,
    KB: 1000n,
    MB: 1000000n,
    GB: 1000000000n,
    KiB: 1024n,
    MiB: 1048576n,
    GiB: 1073741824n,
};
const NUMBER_AND_UNIT = /^(\d{1,16})(?:\.(\d{1,9}))?\s*([A-Za-z]*)$/;
const PERCENT = /^(\d{1,6})(?:\.(\d{1,6}))?\s*%$/;
/** Whole bytes of `10MB`, `9.5MiB`, `900kB` or `123456`; of a part of a byte nothing is left. */
function parseSize(field, text) {
    const [whole, digits = '', decimals = '', unit = ''] = NUMBER_AND_UNIT.exec(text) ?? [];
    if (whole === undefined) {
        throw (0,inputs_field/* refusal */.x5)(field, `${(0,inputs_field/* quote */.hD)(text)} is not a size`, 'Write one such as 10MB, 9.5MiB, 900kB or 123456.');
    }
    const factor = Object.hasOwn(UNITS, unit) ? UNITS[unit] : undefined;
    if (factor === undefined)
        throw (0,inputs_field/* refusal */.x5)(field, `${(0,inputs_field/* quote */.hD)(text)} has the unit ${(0,inputs_field/* quote */.hD)(unit)}`, unitHint(unit));
    const bytes = (BigInt(digits + decimals) * factor) / 10n ** BigInt(decimals.length);
    if (bytes > BigInt(Number.MAX_SAFE_INTEGER)) {
        throw (0,inputs_field/* refusal */.x5)(field, `${(0,inputs_field/* quote */.hD)(text)} is out of range`, 'Write a size that an image can have.');
    }
    return Number(bytes);
}
/** A percentage as millionths of a percent: `2%` is 2,000,000. Undefined where the text is none. */
function findPercent(text) {
    const [whole, digits = '', decimals = ''] = PERCENT.exec(text) ?? [];
    return whole === undefined ? undefined : Number(digits + decimals.padEnd(6, '0'));
}
function unitHint(unit) {
    const known = Object.keys(UNITS).find((name) => name.toLowerCase() === unit.toLowerCase() && name !== '');
    if (known !== undefined)
        return `Write ${known}: upper and lower case matter.`;
    return 'Write MB, MiB, kB, KiB or bytes.';
}

;// CONCATENATED MODULE: ./lib/inputs/budgets.js
// The budgets: limits of each of the three sizes, and of the growth against the baseline. One limit for all, or lines
// that name a program or a platform.



/** Limits of one size: `10MB`, or lines `server=10MB`, `linux/arm64=11MB`. */
function parseLimits(field) {
    return parseLines(field, (text) => ({ bytes: parseSize(field, text) }));
}
/** Limits of the growth: `100KB`, `2%`, or `100KB, 2%`, for all or on lines that name a program or a platform. */
function parseGrowthLimits(field) {
    return parseLines(field, (text) => parseGrowth(field, text));
}
function parseLines(field, parse) {
    const limits = (0,inputs_field/* linesOf */.Dx)(field).map((line) => {
        const { target, text } = splitTarget(field, line);
        return { ...(target === undefined ? {} : { target }), text, ...parse(text) };
    });
    (0,inputs_field/* refuseDoubles */.Bu)(field, limits, ({ target }) => target ?? 'the limit for all');
    return limits;
}
function splitTarget(field, line) {
    const equals = line.lastIndexOf('=');
    if (equals === -1)
        return { text: line };
    const target = line.slice(0, equals).trim();
    const text = line.slice(equals + 1).trim();
    if (target === '' || text === '') {
        throw (0,inputs_field/* refusal */.x5)(field, `the line ${(0,inputs_field/* quote */.hD)(line)} has nothing on one side of "="`, 'Write NAME=10MB or linux/arm64=10MB.');
    }
    const isPlatform = target.includes('/');
    return { target: isPlatform ? (0,platform/* formatPlatform */.Bq)((0,inputs_field/* parseWith */.Ku)(field, target, platform/* parsePlatform */.FL)) : target, text };
}
function parseGrowth(field, text) {
    const parts = text
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== '');
    const limits = parts.map((part) => {
        const percent = findPercent(part);
        return percent === undefined ? { bytes: parseSize(field, part) } : { percent };
    });
    const [first, second, ...more] = limits;
    const isPair = second === undefined || 'percent' in { ...first } !== 'percent' in second;
    if (first === undefined || !isPair || more.length > 0) {
        throw (0,inputs_field/* refusal */.x5)(field, `${(0,inputs_field/* quote */.hD)(text)} is not one limit, or one in bytes and one in percent`, 'Write 100KB, 2% or "100KB, 2%".');
    }
    return { ...first, ...second };
}

;// CONCATENATED MODULE: ./lib/readiness/model.js
// What a program will miss in an empty image, and what would make it smaller, as plain data.
/** Stable names, for people who silence a finding and for programs that read the report. */
const FINDING_IDS = [
    'no-ca-certificates',
    'no-tzdata',
    'no-tmp',
    'no-passwd',
    'runs-programs',
    'cgo-dropped',
    'dead-code-kept',
    'not-stripped',
    'packed',
];

;// CONCATENATED MODULE: ./lib/inputs/ignored-findings.js
// The input ignore-findings.


/** Reads ids, one a line. An InputError where one is not known. */
function parseIgnoredFindings(text) {
    const words = text.split(/\r?\n/).map((word) => word.trim());
    return [...new Set(words.filter((word) => word !== '').map(toFindingId))];
}
function toFindingId(word) {
    const found = FINDING_IDS.find((id) => id === word);
    if (found !== undefined)
        return found;
    throw new errors/* InputError */.dz(`ignore-findings: ${JSON.stringify(word)} is not the id of a finding`, {
        hint: `Write one a line of ${FINDING_IDS.join(', ')}.`,
    });
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./lib/inputs/values.js
// Inputs that are one value of a known kind: true or false, one of a few words, a duration.

const TRUE = ['true', 'True', 'TRUE'];
const FALSE = ['false', 'False', 'FALSE'];
const LOOKALIKE = /^(yes|no|on|off|y|n|1|0|enabled?|disabled?)$/i;
/** True, false, or undefined for any other text: the spellings of the YAML 1.2 core schema. */
function readBoolean(text) {
    if (TRUE.includes(text))
        return true;
    return FALSE.includes(text) ? false : undefined;
}
/** Whether a text was probably meant as a boolean, though it is none. */
function looksBoolean(text) {
    return LOOKALIKE.test(text) || /^(true|false)$/i.test(text);
}
/** A boolean input. */
function parseBoolean(field, { ifEmpty }) {
    const text = (0,inputs_field/* valueOf */.RP)(field);
    if (text === undefined)
        return ifEmpty;
    const value = readBoolean(text);
    if (value === undefined)
        throw (0,inputs_field/* refusal */.x5)(field, `${(0,inputs_field/* quote */.hD)(text)} is neither true nor false`, 'Write true or false.');
    return value;
}
/** An input that is one of a few words; the first of them where it is empty. */
function parseChoice(field, allowed) {
    const text = (0,inputs_field/* valueOf */.RP)(field) ?? allowed[0];
    const found = allowed.find((word) => word === text);
    if (found !== undefined)
        return found;
    throw (0,inputs_field/* refusal */.x5)(field, `${(0,inputs_field/* quote */.hD)(text)} is not one of ${allowed.join(', ')}`, suggestion(text, allowed));
}
/** `auto` (where empty) or a boolean. */
function parseAutoBoolean(field) {
    const text = (0,inputs_field/* valueOf */.RP)(field) ?? 'auto';
    const value = text === 'auto' ? text : readBoolean(text);
    if (value !== undefined)
        return value;
    const allowed = ['auto', 'true', 'false'];
    throw (0,inputs_field/* refusal */.x5)(field, `${(0,inputs_field/* quote */.hD)(text)} is not one of ${allowed.join(', ')}`, suggestion(text, allowed));
}
/** The hint for an unknown word: the nearest (lower-case) one that is allowed, where one is near, else all of them. */
function suggestion(text, allowed) {
    const given = text.toLowerCase();
    const near = allowed
        .map((word) => ({ word, distance: given.startsWith(word) ? 0 : editDistance(given, word) }))
        .filter(({ word, distance }) => distance <= Math.max(1, Math.floor(word.length / 2)))
        .sort((a, b) => a.distance - b.distance)[0];
    const all = `Write ${allowed.slice(0, -1).join(', ')} or ${allowed.at(-1) ?? ''}`;
    return near === undefined ? `${all}.` : `${all}: did you mean ${near.word}?`;
}
const UNIT_MS = { h: 3_600_000, m: 60_000, s: 1000, ms: 1 };
const DURATION = /^(?:(\d+)h)?(?:(\d+)m(?!s))?(?:(\d+)s)?(?:(\d+)ms)?$/;
// The longest that a timer of Node can wait.
const LONGEST_MS = 2 ** 31 - 1;
/** A duration in milliseconds: `90`, `90s`, `2m`, `1h30m`, `500ms`. Never zero. */
function parseDuration(field, text) {
    const ms = /^\d+$/.test(text) ? Number(text) * 1000 : sumOfUnits(text);
    if (ms === undefined) {
        throw (0,inputs_field/* refusal */.x5)(field, `${(0,inputs_field/* quote */.hD)(text)} is not a duration`, 'Write one such as 30s, 2m, 1h30m, or whole seconds.');
    }
    if (ms === 0 || ms > LONGEST_MS) {
        throw (0,inputs_field/* refusal */.x5)(field, `${(0,inputs_field/* quote */.hD)(text)} is out of range`, 'Write a duration between 1ms and 24 days.');
    }
    return ms;
}
function sumOfUnits(text) {
    const [whole, h, m, s, ms] = DURATION.exec(text) ?? [];
    if (whole === undefined || whole === '')
        return undefined;
    return Object.entries({ h, m, s, ms }).reduce((sum, [unit, count]) => sum + Number(count ?? 0) * (UNIT_MS[unit] ?? 0), 0);
}
/** Levenshtein's distance: how many letters must be put in, left out or changed. */
function editDistance(from, to) {
    let row = Array.from({ length: to.length + 1 }, (_, i) => i);
    for (let i = 1; i <= from.length; i++) {
        const next = [i];
        for (let j = 1; j <= to.length; j++) {
            const change = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
            next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
        }
        row = next;
    }
    return row[to.length] ?? 0;
}

;// CONCATENATED MODULE: ./lib/inputs/image.js
// Inputs about what the image holds: user, ports, labels, certificates, directories, files.



// Not root, in no distribution's use, and what other minimal images run as.
const DEFAULT_USER = '65532:65532';
const LARGEST_ID = 2 ** 31 - 1;
/** `user` as "uid:gid". A uid alone stands for the group of the same number too: Docker would take group 0. */
function parseUser(field) {
    const text = (0,inputs_field/* valueOf */.RP)(field) ?? DEFAULT_USER;
    const [, uid, gid = uid] = /^(\d{1,10})(?::(\d{1,10}))?$/.exec(text) ?? [];
    if (uid === undefined || gid === undefined) {
        throw (0,inputs_field/* refusal */.x5)(field, `${(0,inputs_field/* quote */.hD)(text)} is not numeric: an empty image has no /etc/passwd to look names up in, and Kubernetes' runAsNonRoot needs a number`, `Write uid or uid:gid in numbers, such as ${DEFAULT_USER}.`);
    }
    if (Number(uid) > LARGEST_ID || Number(gid) > LARGEST_ID) {
        throw (0,inputs_field/* refusal */.x5)(field, `${(0,inputs_field/* quote */.hD)(text)} is out of range`, `Write numbers from 0 to ${LARGEST_ID}.`);
    }
    return `${Number(uid)}:${Number(gid)}`;
}
/** `expose` as in the image config: "8080/tcp". */
function parseExpose(field) {
    const ports = (0,inputs_field/* itemsOf */.S3)(field).map((item) => {
        const [, port, protocol = 'tcp'] = /^(\d+)(?:\/(tcp|udp|sctp))?$/.exec(item) ?? [];
        if (port === undefined)
            throw (0,inputs_field/* refusal */.x5)(field, `${(0,inputs_field/* quote */.hD)(item)} is not a port`, exposeHint(item));
        if (Number(port) < 1 || Number(port) > 65535) {
            throw (0,inputs_field/* refusal */.x5)(field, `${(0,inputs_field/* quote */.hD)(item)} is out of range`, 'Write ports from 1 to 65535.');
        }
        return `${Number(port)}/${protocol}`;
    });
    return [...new Set(ports)];
}
function exposeHint(item) {
    if (/^[\d.]*:?\d+:\d+/.test(item)) {
        return "Write the container's port only: host ports are chosen when the container is run.";
    }
    if (/^\d+-\d+/.test(item))
        return 'Write each port of the range by itself.';
    return 'Write for instance 8080, 8080/tcp or 53/udp.';
}
/** `workdir`: an absolute path; undefined where not given. */
function parseWorkdir(field) {
    const text = (0,inputs_field/* valueOf */.RP)(field);
    return text === undefined ? undefined : absolutePath(field, text);
}
/** `env` as KEY=VALUE. */
function parseEnv(field) {
    const pairs = (0,inputs_field/* pairsOf */.fq)(field);
    (0,inputs_field/* refuseDoubles */.Bu)(field, pairs, ([key]) => key);
    return pairs.map(([key, value]) => `${key}=${value}`);
}
/** `labels`. As with docker/build-push-action, the last of two lines with one key counts. */
function parseLabels(field) {
    return Object.fromEntries((0,inputs_field/* pairsOf */.fq)(field));
}
const LEVELS = ['manifest', 'index'];
/** `annotations`: `key=value`, `manifest:key=value`, `index:key=value` or `manifest,index:key=value`. */
function parseAnnotations(field) {
    const annotations = (0,inputs_field/* pairsOf */.fq)(field).flatMap(([prefixed, value]) => {
        const [, prefix = 'manifest', key = ''] = /^(?:([a-z,-]+(?:\[[^\]]*\])?):)?(.*)$/.exec(prefixed) ?? [];
        if (key === '')
            throw (0,inputs_field/* refusal */.x5)(field, `${(0,inputs_field/* quote */.hD)(prefixed)} has no key`, 'Write manifest:key=value.');
        return prefix.split(',').map((level) => ({ level: levelOf(field, level), pair: [key, value] }));
    });
    const at = (level) => Object.fromEntries(annotations.filter((annotation) => annotation.level === level).map(({ pair }) => pair));
    return { manifest: at('manifest'), index: at('index') };
}
function levelOf(field, text) {
    const found = LEVELS.find((level) => level === text);
    if (found !== undefined)
        return found;
    const hint = /^(manifest|index)(-descriptor|\[)/.test(text)
        ? 'Write manifest: or index:, which hold for all platforms; descriptors are not annotated.'
        : suggestion(text, LEVELS);
    throw (0,inputs_field/* refusal */.x5)(field, `the prefix ${(0,inputs_field/* quote */.hD)(`${text}:`)} is not one of manifest:, index:`, hint);
}
/** `ca-certificates`: `true` or `false`, and/or paths of PEM files, one a line. */
function parseCertificates(field) {
    const lines = (0,inputs_field/* linesOf */.Dx)(field);
    const switches = new Set(lines.map(readBoolean).filter((value) => value !== undefined));
    if (switches.size > 1)
        throw (0,inputs_field/* refusal */.x5)(field, 'says true and false', 'Give one of the two.');
    const files = lines.filter((line) => readBoolean(line) === undefined);
    const mistaken = files.find(looksBoolean);
    if (mistaken !== undefined) {
        throw (0,inputs_field/* refusal */.x5)(field, `${(0,inputs_field/* quote */.hD)(mistaken)} is neither true nor false nor a PEM file`, 'Write true or false.');
    }
    (0,inputs_field/* refuseDoubles */.Bu)(field, files, (file) => file);
    return { mozilla: switches.has(true), files };
}
/** `directories`: `/path` or `/path:MODE` with an octal mode. */
function parseDirectories(field) {
    const directories = (0,inputs_field/* linesOf */.Dx)(field).map((line) => {
        const [, path = '', mode = '755'] = /^(.*?)(?::([^/:]*))?$/.exec(line) ?? [];
        if (!/^[0-7]{3,4}$/.test(mode)) {
            throw (0,inputs_field/* refusal */.x5)(field, `the mode ${(0,inputs_field/* quote */.hD)(mode)} is not octal`, 'Write for instance /tmp:1777.');
        }
        return { path: absolutePath(field, path), mode: Number.parseInt(mode, 8) };
    });
    if (directories.some(({ path }) => path === '/')) {
        throw (0,inputs_field/* refusal */.x5)(field, '"/" is there already', 'List the directories below it.');
    }
    (0,inputs_field/* refuseDoubles */.Bu)(field, directories, ({ path }) => path);
    return directories;
}
/** `files`: `source:/destination`. The last ":/" divides, so that a source may be C:/x. */
function parseFiles(field) {
    const files = (0,inputs_field/* linesOf */.Dx)(field).map((line) => {
        const colon = line.lastIndexOf(':/');
        const source = line.slice(0, colon).trim();
        if (colon === -1 || source === '' || /^[A-Z]$/.test(source)) {
            throw (0,inputs_field/* refusal */.x5)(field, `the line ${(0,inputs_field/* quote */.hD)(line)} is not source:/destination`, 'Write a path of the workspace, a colon, and an absolute path of the image.');
        }
        const destination = line.slice(colon + 1);
        const kept = destination.endsWith('/')
            ? (source.split(/[\\/]/).findLast((part) => part !== '') ?? '')
            : '';
        return { source, destination: absolutePath(field, destination + kept) };
    });
    (0,inputs_field/* refuseDoubles */.Bu)(field, files, ({ destination }) => destination);
    return files;
}
/** An absolute path of the image, normalised, without a trailing slash. */
function absolutePath(field, text) {
    if (!text.startsWith('/') || text.includes('\\')) {
        throw (0,inputs_field/* refusal */.x5)(field, `${(0,inputs_field/* quote */.hD)(text)} is not an absolute path of the image`, 'Begin it with a slash, as in /data.');
    }
    if (text.split('/').includes('..')) {
        throw (0,inputs_field/* refusal */.x5)(field, `${(0,inputs_field/* quote */.hD)(text)} has a ".." in it`, 'Write the path without it.');
    }
    const normal = external_node_path_.posix.normalize(text);
    return normal.length > 1 && normal.endsWith('/') ? normal.slice(0, -1) : normal;
}

;// CONCATENATED MODULE: ./lib/inputs/vectors.js
// Inputs that are commands. There is no shell in an empty image, so they are argument vectors: one argument a
// line, or a JSON array of strings (for arguments that are empty or begin or end with a blank).


/** An argument vector; undefined where the input is empty. */
function parseVector(field) {
    const text = field.text.trim();
    if (text === '')
        return undefined;
    return text.startsWith('[') ? parseJsonVector(field, text) : (0,inputs_field/* linesOf */.Dx)(field);
}
/** `entrypoint`: a vector that begins with a program. `[]` leaves the start to `cmd` alone, so that must be given. */
function parseEntrypoint(field, cmd) {
    const vector = parseVector(field);
    if (vector?.length === 0 && (cmd ?? []).length === 0) {
        throw (0,inputs_field/* refusal */.x5)(field, 'is an empty array, and cmd is empty too: the image could not be started', 'Leave entrypoint out to start the program.');
    }
    refuseShellForm(field, vector ?? []);
    return vector;
}
/** `smoke-test`: `http://:PORT/PATH`, or the arguments to run the image with (`[]` for none). */
function parseSmokeTest(field) {
    const args = parseVector(field);
    if (args === undefined)
        return undefined;
    const [only = ''] = args;
    if (args.length !== 1 || !/^https?:/i.test(only))
        return { kind: 'run', args };
    const [, port, path] = /^http:\/\/:(\d+)(\/[^\s#]*)?$/.exec(only) ?? [];
    if (port === undefined || Number(port) < 1 || Number(port) > 65535) {
        throw (0,inputs_field/* refusal */.x5)(field, `${(0,inputs_field/* quote */.hD)(only)} is not of the form http://:PORT/PATH`, 'Write for instance http://:8080/healthz: plain HTTP, no host, the port that the program listens on.');
    }
    return { kind: 'http', port: Number(port), path: path ?? '/' };
}
const OPTIONS = {
    interval: 'intervalMs',
    timeout: 'timeoutMs',
    'start-period': 'startPeriodMs',
    retries: 'retries',
};
/**
 * `healthcheck`: `NONE`, or option lines (`interval=30s`, `timeout=5s`, `start-period=10s`, `retries=3`) and then
 * the command as a vector. A leading `CMD` and dashes before the options are taken as in a Dockerfile.
 */
function parseHealthcheck(field) {
    const lines = (0,inputs_field/* linesOf */.Dx)(field);
    if (lines.length === 0)
        return undefined;
    const end = lines.findIndex((line) => !isOption(line));
    const options = parseOptions(field, end === -1 ? lines : lines.slice(0, end));
    const rest = { name: field.name, text: end === -1 ? '' : lines.slice(end).join('\n') };
    const vector = parseVector(rest) ?? [];
    const [kind] = vector;
    if (kind === 'NONE') {
        if (vector.length === 1 && end === 0)
            return 'none';
        throw (0,inputs_field/* refusal */.x5)(field, 'has more than NONE', 'Leave the rest out, or give a command instead of NONE.');
    }
    if (kind === 'CMD-SHELL' || kind?.startsWith('CMD-SHELL ') === true)
        throw noShell(field, vector.join(' '));
    const command = kind === 'CMD' ? vector.slice(1) : vector;
    if (command.length === 0) {
        throw (0,inputs_field/* refusal */.x5)(field, 'has no command', 'Write the program and its arguments, one a line, or NONE.');
    }
    refuseShellForm(rest, command);
    return { command, ...options };
}
function isOption(line) {
    return /^(--)?[A-Za-z_-]+=/.test(line);
}
function parseOptions(field, lines) {
    const options = {};
    for (const line of lines) {
        const [, name = '', value = ''] = /^(?:--)?([^=]+)=(.*)$/.exec(line) ?? [];
        if (!isOptionName(name)) {
            throw (0,inputs_field/* refusal */.x5)(field, `${(0,inputs_field/* quote */.hD)(name)} is not an option`, suggestion(name, Object.keys(OPTIONS)));
        }
        const key = OPTIONS[name];
        if (options[key] !== undefined)
            throw (0,inputs_field/* refusal */.x5)(field, `${(0,inputs_field/* quote */.hD)(name)} is given twice`, 'Give it once.');
        options[key] = name === 'retries' ? parseRetries(field, value) : parseDuration(field, value.trim());
    }
    return options;
}
function isOptionName(name) {
    return Object.hasOwn(OPTIONS, name);
}
function parseRetries(field, text) {
    if (!/^[1-9]\d{0,3}$/.test(text.trim())) {
        throw (0,inputs_field/* refusal */.x5)(field, `retries=${text} is not a number from 1 to 9999`, 'Write for instance retries=3.');
    }
    return Number(text);
}
function parseJsonVector(field, text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        throw (0,inputs_field/* refusal */.x5)(field, `${(0,inputs_field/* quote */.hD)(text)} begins like a JSON array and is none`, 'Write an array of strings in double quotes, such as ["--port", "8080"], or one argument a line.');
    }
    if (!Array.isArray(value) || !value.every((item) => typeof item === 'string')) {
        throw (0,inputs_field/* refusal */.x5)(field, `${(0,inputs_field/* quote */.hD)(text)} holds more than strings`, 'Put each argument in double quotes.');
    }
    if (value.some((item) => item.includes('\0'))) {
        throw (0,inputs_field/* refusal */.x5)(field, `${(0,inputs_field/* quote */.hD)(text)} holds a NUL character`, 'Leave it out: no argument can have one.');
    }
    return value;
}
/** A program with blanks in its name is a whole command on one line; in JSON the blanks are meant. */
function refuseShellForm(field, [program]) {
    if (program === undefined || field.text.trim().startsWith('['))
        return;
    if (/\s/.test(program))
        throw noShell(field, program);
}
function noShell(field, command) {
    return (0,inputs_field/* refusal */.x5)(field, `${(0,inputs_field/* quote */.hD)(command)} is a shell command, and an empty image has no shell to run it`, 'Give the program of the image and its arguments one a line, or as a JSON array.');
}

// EXTERNAL MODULE: ./lib/inputs/together.js
var together = __webpack_require__(5787);
;// CONCATENATED MODULE: ./lib/inputs.js
// The inputs of action.yml as one checked value. Parsing is pure: it takes the INPUT_* variables and throws an
// InputError that names the input, what was found, what is allowed, and what to do.











const ENGINES = ['auto', 'docker', 'host'];
const ON_BUDGET = ['error', 'warn'];
const COMMENT_MODES = ['auto', 'always', 'never'];
const LINK_CHECKS = ['error', 'warn', 'off'];
const COMPRESSIONS = ['gzip', 'zstd'];
const OVERRIDE_LABEL = 'size-increase-approved';
const SMOKE_TEST_TIMEOUT_MS = 30_000;
/** Reads the inputs from the variables that the runner makes of them. */
function readInputs(env) {
    const field = (name) => ({ name, text: env[variableOf(name)] ?? '' });
    const platforms = parsePlatforms(field('platforms'));
    const cmd = parseVector(field('cmd'));
    const inputs = {
        packages: (0,build/* parsePackages */.R_)(field('package')),
        tags: (0,build/* parseTags */.rL)(field('tags')),
        push: parseBoolean(field('push'), { ifEmpty: false }),
        platforms,
        workingDirectory: (0,inputs_field/* valueOf */.RP)(field('working-directory')) ?? '.',
        goVersion: (0,build/* parseGoVersion */.SX)(field('go-version')),
        strip: parseBoolean(field('strip'), { ifEmpty: true }),
        ldflags: (0,build/* parseLdflags */.rs)(field('ldflags')),
        buildTags: (0,build/* parseBuildTags */.Ro)(field('build-tags')),
        buildFlags: (0,build/* parseBuildFlags */.Po)(field('build-flags')),
        buildEnv: (0,build/* parseBuildEnv */.nU)(field('build-env'), platforms),
        rebuild: parseAutoBoolean(field('rebuild')),
        vcs: parseBoolean(field('vcs'), { ifEmpty: false }),
        entrypoint: parseEntrypoint(field('entrypoint'), cmd),
        cmd,
        env: parseEnv(field('env')),
        expose: parseExpose(field('expose')),
        workdir: parseWorkdir(field('workdir')),
        user: parseUser(field('user')),
        labels: parseLabels(field('labels')),
        annotations: parseAnnotations(field('annotations')),
        healthcheck: parseHealthcheck(field('healthcheck')),
        caCertificates: parseCertificates(field('ca-certificates')),
        tzdata: parseBoolean(field('tzdata'), { ifEmpty: false }),
        directories: parseDirectories(field('directories')),
        files: parseFiles(field('files')),
        compression: parseChoice(field('compression'), COMPRESSIONS),
        engine: parseChoice(field('engine'), ENGINES),
        builderImage: (0,build/* parseBuilderImage */.oZ)(field('builder-image')),
        builder: parseBuilder(field('builder')),
        cacheFrom: parseCaches(field('cache-from')),
        cacheTo: parseCaches(field('cache-to')),
        goDownloadBaseUrl: parseBaseUrl(field('go-download-base-url')),
        registryLogin: parseRegistryLogin(field('registry-username'), field('registry-password')),
        access: {
            modulesToken: parseModulesToken(field('modules-token')),
            gitCredentials: parseGitCredentials(field('git-credentials')),
            ssh: parseSsh(field('ssh')),
        },
        load: parseAutoBoolean(field('load')),
        ociLayout: (0,inputs_field/* valueOf */.RP)(field('oci-layout')),
        archive: (0,inputs_field/* valueOf */.RP)(field('archive')),
        linkCheck: parseChoice(field('link-check'), LINK_CHECKS),
        smokeTest: parseSmokeTest(field('smoke-test')),
        smokeTestTimeoutMs: parseTimeout(field('smoke-test-timeout')) ?? SMOKE_TEST_TIMEOUT_MS,
        budgets: {
            'max-binary-size': parseLimits(field('max-binary-size')),
            'max-size': parseLimits(field('max-size')),
            'max-compressed-size': parseLimits(field('max-compressed-size')),
            'max-increase': parseGrowthLimits(field('max-increase')),
            onBudget: parseChoice(field('on-budget'), ON_BUDGET),
        },
        baseline: parseBaseline(field('baseline')),
        overrideLabel: (0,inputs_field/* valueOf */.RP)(field('override-label')) ?? OVERRIDE_LABEL,
        comment: parseChoice(field('comment'), COMMENT_MODES),
        githubToken: field('github-token').text.trim(),
        ignoredFindings: parseIgnoredFindings(field('ignore-findings').text),
        summary: parseBoolean(field('summary'), { ifEmpty: true }),
        reportFile: (0,inputs_field/* valueOf */.RP)(field('report-file')),
        htmlFile: (0,inputs_field/* valueOf */.RP)(field('html-file')),
        sbomFile: (0,inputs_field/* valueOf */.RP)(field('sbom-file')),
        failFast: parseBoolean(field('fail-fast'), { ifEmpty: false }),
        timeoutMs: parseTimeout(field('timeout')),
    };
    (0,together/* checkTogether */.R)(inputs);
    return inputs;
}
/** The runner's name for an input: upper case, blanks to underscores, dashes kept. */
function variableOf(name) {
    return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}
function parseTimeout(field) {
    const text = (0,inputs_field/* valueOf */.RP)(field);
    return text === undefined ? undefined : parseDuration(field, text);
}

;// CONCATENATED MODULE: ./lib/inputs/per-image.js
// The input `per-image`: a YAML map of program name to the inputs that differ for it. What it gives is the text that
// each input would have had by itself, so that the parsers of the inputs stay the only ones.

/** The inputs that may differ between the programs of a step. */
const FORMS = new Map([
    ['tags', 'lines'],
    ['strip', 'text'],
    ['ldflags', 'text'],
    ['build-tags', 'lines'],
    ['build-flags', 'lines'],
    ['entrypoint', 'vector'],
    ['cmd', 'vector'],
    ['env', 'pairs'],
    ['expose', 'lines'],
    ['workdir', 'text'],
    ['user', 'text'],
    ['labels', 'pairs'],
    ['annotations', 'pairs'],
    ['healthcheck', 'lines'],
    ['ca-certificates', 'lines'],
    ['tzdata', 'text'],
    ['directories', 'lines'],
    ['files', 'lines'],
    ['compression', 'text'],
    ['archive', 'text'],
    ['link-check', 'text'],
    ['smoke-test', 'vector'],
    ['smoke-test-timeout', 'text'],
    ['max-binary-size', 'pairs'],
    ['max-size', 'pairs'],
    ['max-compressed-size', 'pairs'],
    ['max-increase', 'pairs'],
    ['on-budget', 'text'],
    ['ignore-findings', 'lines'],
    ['report-file', 'text'],
    ['html-file', 'text'],
    ['sbom-file', 'text'],
]);
/** The programs that have inputs of their own; an empty map where the input is empty. */
async function parsePerImage(field) {
    const programs = new Map();
    if (field.text.trim() === '')
        return programs;
    const map = mapOf(await parseYaml(field), field, 'names of programs, each with its inputs');
    for (const [program, value] of map) {
        const own = { ...field, name: `${field.name}: ${program}` };
        const inputs = mapOf(value, own, 'names of inputs, each with its value');
        programs.set(program, new Map([...inputs].map(([input, given]) => [input, textOf(own, { input, given })])));
    }
    return programs;
}
// Plain values stay as they are written: 1.10 is no number and 0123 none of eight's digits. `null` and nothing are empty.
async function parseYaml(field) {
    const { parseDocument } = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
    const document = parseDocument(field.text, { schema: 'failsafe', customTags: ['null'] });
    const [problem] = [...document.errors, ...document.warnings].map(({ message }) => message);
    try {
        if (problem === undefined)
            return document.toJS({ mapAsMap: true });
    }
    catch (cause) {
        // An alias of something that is not there, or of too much.
        throw noYaml(field, cause instanceof Error ? cause.message : String(cause));
    }
    throw noYaml(field, problem);
}
// The library's message has the place (its line counted within the input), and then the lines themselves.
function noYaml(field, message) {
    const [first = ''] = message.split('\n');
    return (0,inputs_field/* refusal */.x5)(field, `is not YAML: ${first.replace(/:$/, '')}`, 'Begin the input with "per-image: |", and write a map of program names below it.');
}
function mapOf(value, field, what) {
    if (value === null)
        return new Map();
    if (value instanceof Map && [...value.keys()].every((key) => typeof key === 'string')) {
        return value;
    }
    throw (0,inputs_field/* refusal */.x5)(field, `is ${kindOf(value)} and no map`, `Write a map of ${what}.`);
}
function kindOf(value) {
    if (Array.isArray(value))
        return 'a list';
    if (value instanceof Map)
        return 'a map of something else than names';
    return typeof value === 'string' ? `the text ${(0,inputs_field/* quote */.hD)(value)}` : 'nothing';
}
function textOf(program, { input, given }) {
    const field = { ...program, name: `${program.name}.${input}` };
    const form = FORMS.get(input);
    if (form === undefined) {
        throw (0,inputs_field/* refusal */.x5)(field, `${(0,inputs_field/* quote */.hD)(input)} is not one of the inputs that may differ between programs`, `Those that may: ${[...FORMS.keys()].join(', ')}. All others hold for the whole step.`);
    }
    if (given === null)
        return '';
    if (typeof given === 'string')
        return given;
    const items = itemsOf(given, field, form);
    return form === 'vector' ? JSON.stringify(items) : items.map((item) => lineOf(item, field)).join('\n');
}
function itemsOf(given, field, form) {
    if (Array.isArray(given) && form !== 'text')
        return given.map((item) => plain(item, field));
    if (given instanceof Map && form === 'pairs') {
        return [...mapOf(given, field, 'KEY: VALUE')].map(([key, value]) => pairOf(key, value ?? '', field));
    }
    throw (0,inputs_field/* refusal */.x5)(field, `is ${Array.isArray(given) ? 'a list' : 'a map'}`, HINTS[form]);
}
const HINTS = {
    text: 'Give one value, as for the input itself.',
    lines: 'Give a list with one item for each line of the input, or the text of the input itself.',
    vector: 'Give a list with one item for each argument, or the text of the input itself.',
    pairs: 'Give a map, a list of KEY=VALUE, or the text of the input itself.',
};
function pairOf(key, value, field) {
    if (!key.includes('='))
        return `${key}=${plain(value, field)}`;
    throw (0,inputs_field/* refusal */.x5)(field, `the key ${(0,inputs_field/* quote */.hD)(key)} has a "=" in it`, 'Write KEY: VALUE.');
}
function plain(item, field) {
    if (typeof item === 'string')
        return item;
    throw (0,inputs_field/* refusal */.x5)(field, `holds ${kindOf(item)} where a text is expected`, 'Put it in quotes if it is meant as text.');
}
function lineOf(item, field) {
    if (!/[\r\n]/.test(item))
        return item;
    throw (0,inputs_field/* refusal */.x5)(field, `the item ${(0,inputs_field/* quote */.hD)(item)} has several lines`, 'Give each line as an item of its own; the value of a key has one line.');
}

// EXTERNAL MODULE: ./lib/size/budget.js
var budget = __webpack_require__(1672);
;// CONCATENATED MODULE: ./lib/run-inputs.js
// The inputs of a run: those of all programs, and those of each program that `per-image` gives some of its own.




/** Reads them all; an InputError names the place of what is refused. */
async function readRunInputs(env) {
    const inputs = readInputs(env);
    const name = 'per-image';
    const own = await parsePerImage({ name, text: env[variableOf(name)] ?? '' });
    const perImage = new Map([...own].map(([program, texts]) => [program, readOwn(env, { program, texts })]));
    return { ...inputs, perImage };
}
/** The inputs of one program. */
function inputsOf(inputs, program) {
    return inputs.perImage.get(program) ?? inputs;
}
/** An InputError where `per-image` names a program that is not built. */
function checkPrograms({ perImage }, names) {
    const unknown = [...perImage.keys()].find((name) => !names.includes(name));
    if (unknown === undefined)
        return;
    throw new errors/* InputError */.dz(`per-image: no program is called ${JSON.stringify(unknown)}`, {
        hint: `Write the name of a program of this step: ${names.join(', ')}.`,
    });
}
// A budget here is the program's own: a line that names another could never be hit.
function checkBudgets({ budgets }, { program, texts }) {
    for (const input of budget/* BUDGETS */.bJ.filter((budget) => texts.has(budget))) {
        const other = budgets[input].find(({ target }) => target !== undefined && target !== program && !target.includes('/'));
        if (other === undefined)
            continue;
        throw new errors/* InputError */.dz(`${input}: ${JSON.stringify(other.target)} is another program`, {
            hint: 'Give one limit, or a limit for each platform.',
        });
    }
}
// The inputs of all programs have been read without a mistake, so that one found now comes from those of this program.
function readOwn(env, { program, texts }) {
    const given = Object.fromEntries([...texts].map(([input, text]) => [variableOf(input), text]));
    try {
        const inputs = readInputs({ ...env, ...given });
        checkBudgets(inputs, { program, texts });
        return inputs;
    }
    catch (cause) {
        if (!(cause instanceof errors/* InputError */.dz))
            throw cause;
        throw new errors/* InputError */.dz(`per-image: ${program}.${cause.message}`, {
            cause,
            ...(cause.hint === undefined ? {} : { hint: cause.hint }),
        });
    }
}


/***/ }),

/***/ 1672:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Av: () => (/* binding */ unmatchedBudgets),
/* harmony export */   WT: () => (/* binding */ judgeBudgets),
/* harmony export */   bJ: () => (/* binding */ BUDGETS)
/* harmony export */ });
/* unused harmony exports SIZE_BUDGETS, allowedGrowth */
/* harmony import */ var _oci_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7122);
/* harmony import */ var _diff_model_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2866);
// Budgets, judged exactly: what is at its limit passes, what is one byte over does not. All numbers are whole bytes, and
// percentages whole millionths, so nothing is rounded before it is compared.


const SIZE_BUDGETS = ['max-binary-size', 'max-size', 'max-compressed-size'];
const BUDGETS = [...SIZE_BUDGETS, 'max-increase'];
const NOT_IN_BASELINE = 'the baseline does not have this image';
const NO_SIZE_IN_BASELINE = 'the uncompressed size of the baseline is not known';
const SIZE_OF = {
    'max-binary-size': ({ sizes }) => sizes.binary,
    'max-size': ({ sizes }) => sizes.uncompressed,
    'max-compressed-size': ({ sizes }) => sizes.compressed?.bytes,
};
/** Every budget with every image that it is about, in the order of the inputs and then of the images. */
function judgeBudgets(judged) {
    const { budgets, images } = judged;
    const sizes = SIZE_BUDGETS.flatMap((input) => images.flatMap((image) => limitsFor(budgets[input], image).map((limit) => judgeSize({ input, limit, image }, judged))));
    const growth = images.flatMap((image) => limitsFor(budgets['max-increase'], image).map((limit) => judgeGrowth(limit, image, judged)));
    return [...sizes, ...growth];
}
/** Lines that are about nothing: a mistake in writing that would otherwise be a budget that cannot be hit. */
function unmatchedBudgets(budgets, images) {
    const known = [...new Set(images.flatMap((image) => [image.name, (0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlatform */ .Bq)(image.platform)]))];
    return [...SIZE_BUDGETS, 'max-increase'].flatMap((input) => budgets[input].flatMap(({ target }) => target === undefined || known.includes(target) ? [] : [{ input, target, known }]));
}
/** The growth that a limit allows, in whole bytes: of a percentage the part of a byte is dropped, which changes no verdict. */
function allowedGrowth(limit, before) {
    const share = limit.percent === undefined ? undefined : Number((BigInt(limit.percent) * BigInt(before)) / 100000000n);
    return Math.min(limit.bytes ?? Infinity, share ?? Infinity);
}
/** The lines that name the image, by program or platform; where there is none, the line for all. */
function limitsFor(limits, { name, platform }) {
    const own = limits.filter(({ target }) => target === name || target === (0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlatform */ .Bq)(platform));
    return own.length > 0 ? own : limits.filter(({ target }) => target === undefined);
}
function judgeSize({ input, limit, image }, { budgets, diff }) {
    const actual = SIZE_OF[input](image);
    const base = { input, text: limit.text, name: image.name, platform: image.platform, limit: limit.bytes };
    if (actual === undefined) {
        return { ...base, state: 'unjudged', verdict: 'pass', reason: 'this size is not known', causes: [] };
    }
    const state = stateOf(actual, limit.bytes);
    const causes = state === 'over' ? (findDiff(diff, image)?.causes ?? []) : [];
    return { ...base, actual, state, verdict: state === 'over' ? failure(budgets) : 'pass', causes };
}
function judgeGrowth(limit, image, judged) {
    const { name, platform } = image;
    const base = { input: 'max-increase', text: limit.text, name, platform };
    const found = findDiff(judged.diff, image);
    if (found?.uncompressed === undefined) {
        const reason = judged.gate.none ?? (found === undefined ? NOT_IN_BASELINE : NO_SIZE_IN_BASELINE);
        return { ...base, state: 'unjudged', verdict: 'pass', reason, causes: [] };
    }
    const { before } = found.uncompressed;
    const actual = (0,_diff_model_js__WEBPACK_IMPORTED_MODULE_1__/* .changeOf */ .C)(found.uncompressed);
    const allowed = allowedGrowth(limit, before);
    const state = stateOf(actual, allowed);
    const facts = { ...base, limit: allowed, actual, before, state };
    if (state !== 'over')
        return { ...facts, verdict: 'pass', causes: [] };
    return { ...facts, ...overGrowth(judged), causes: found.causes };
}
/** What being over a growth budget means: less where it is only reported, or accepted by a label. */
function overGrowth({ gate, budgets }) {
    if (gate.reportOnly !== undefined)
        return { verdict: 'warn', reason: gate.reportOnly };
    if (gate.approvedBy !== undefined)
        return { verdict: 'warn', approvedBy: gate.approvedBy };
    return { verdict: failure(budgets) };
}
function stateOf(actual, limit) {
    if (actual > limit)
        return 'over';
    return actual > 0 && BigInt(actual) * 10n >= BigInt(limit) * 9n ? 'near' : 'within';
}
function failure({ onBudget }) {
    return onBudget === 'warn' ? 'warn' : 'fail';
}
function findDiff(diff, { name, platform }) {
    return diff?.images.find((image) => image.name === name && (0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlatform */ .Bq)(image.platform) === (0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlatform */ .Bq)(platform));
}


/***/ }),

/***/ 2866:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ changeOf),
/* harmony export */   I: () => (/* binding */ NOISE_FLOOR)
/* harmony export */ });
// The difference of two measurements as plain data: what grew, what shrank, and why. A measurement is one binary in one
// image for one platform; where less is known of one side, the difference says less, and never guesses.
/** A change in size below this is no news: builds differ by as much without a cause. */
const NOISE_FLOOR = 4096;
/** `after - before`. */
function changeOf({ before, after }) {
    return after - before;
}


/***/ }),

/***/ 6041:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  start: () => (/* binding */ start)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/github/log.js
var log = __webpack_require__(853);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./lib/measure/explainers.js
// Processes that explain binaries beside the rest of the run, at a lower priority, so that it takes no time from what the
// user waits for. One explains one binary after another: once its code is compiled, it takes a third of the time.


/** As many processes as `run` lets run at a time; `script` is the bundle of explainer.ts. */
function createExplainers(script, run) {
    const idle = [];
    return {
        warmUp: () => {
            if (idle.length === 0)
                idle.push(new Explainer(script));
        },
        explain: (question) => run(async () => {
            const explainer = idle.pop() ?? new Explainer(script);
            const answer = await explainer.ask(question);
            if (explainer.isAlive)
                idle.push(explainer);
            return answer;
        }),
    };
}
// How V8 runs this code, which it sees once. Compiling and collecting garbage in threads of their own takes a fifth more
// of the cores, which others need. Young objects live long or not at all: a smaller room for them, in MB, takes 70 MB
// less memory for a binary of 75 MB, and no more time. Old ones are not looked through before there are as many MB of
// them: marking them on the way takes 5 % of the time, and finds nothing to free. TurboFan, the last compiler, takes longer
// than it saves on one binary: without it a web server of 6 MB takes two thirds of the time, a client of 30 MB three
// quarters, and 75 MB as long as with it. The one before it, Maglev, came with V8 12 (Node 22); what it compiles into its
// callers takes a tenth of the time of small binaries, and saves nothing on large ones.
const FLAGS = [
    '--single-threaded',
    '--max-semi-space-size=4',
    '--initial-heap-size=256',
    '--no-incremental-marking',
    ...(parseInt(process.versions.v8) >= 12 ? ['--no-turbofan', '--no-maglev-inlining'] : []),
];
/** Of those that setpriority(2) knows. */
const NICENESS = 10;
class Explainer {
    #child;
    #answer = () => undefined;
    #problem;
    constructor(script) {
        this.#child = (0,external_node_child_process_.spawn)(process.execPath, [...FLAGS, script], {
            // Windows starts nothing without it.
            env: { SystemRoot: process.env['SystemRoot'] },
            stdio: ['pipe', 'pipe', 'ignore'],
        });
        this.#child.on('spawn', () => {
            letOthersGoFirst(this.#child.pid);
        });
        this.#child.on('error', (error) => {
            this.#die(error.message);
        });
        this.#child.on('exit', (code, signal) => {
            this.#die(`the process ended with ${signal ?? `exit code ${String(code)}`}`);
        });
        // How it ended is told by its exit code.
        this.#child.stdin.on('error', () => undefined);
        this.#readAnswers();
        // One without a question is no reason to wait; it ends with this process.
        for (const held of [this.#child, this.#child.stdin, this.#child.stdout])
            held.unref();
    }
    get isAlive() {
        return this.#problem === undefined;
    }
    async ask(question) {
        if (this.#problem !== undefined)
            return { problem: this.#problem };
        const answer = new Promise((resolve) => {
            this.#answer = resolve;
        });
        this.#child.ref();
        this.#child.stdin.write(`${JSON.stringify(question)}\n`);
        try {
            return await answer;
        }
        finally {
            this.#child.unref();
        }
    }
    #readAnswers() {
        let line = '';
        this.#child.stdout.setEncoding('utf8');
        this.#child.stdout.on('data', (text) => {
            line += text;
            if (!line.endsWith('\n'))
                return;
            this.#answer(JSON.parse(line));
            line = '';
        });
    }
    #die(problem) {
        this.#problem ??= problem;
        this.#answer({ problem: this.#problem });
    }
}
function letOthersGoFirst(pid) {
    if (pid === undefined)
        return;
    try {
        (0,external_node_os_.setPriority)(pid, Math.min((0,external_node_os_.getPriority)() + NICENESS, external_node_os_.constants.priority.PRIORITY_LOW));
    }
    catch {
        // It may have ended, or the system may not allow it; it works all the same.
    }
}

// EXTERNAL MODULE: ./lib/publish-failure.js + 1 modules
var publish_failure = __webpack_require__(1880);
// EXTERNAL MODULE: ./lib/queue.js
var queue = __webpack_require__(2652);
// EXTERNAL MODULE: ./lib/compile.js
var compile = __webpack_require__(358);
// EXTERNAL MODULE: ./lib/comparison-inputs.js
var comparison_inputs = __webpack_require__(2874);
// EXTERNAL MODULE: ./lib/measure-binaries.js
var measure_binaries = __webpack_require__(3485);
// EXTERNAL MODULE: ./lib/oci/platform.js
var platform = __webpack_require__(7122);
// EXTERNAL MODULE: ./lib/prepare.js + 16 modules
var prepare = __webpack_require__(2629);
// EXTERNAL MODULE: ./lib/run-inputs.js + 12 modules
var run_inputs = __webpack_require__(4485);
;// CONCATENATED MODULE: ./lib/run.js
// The story of a run: inputs -> plan -> compile -> assemble -> inspect -> judge -> deliver -> report. It takes the
// world as a value and gives the outcome as data; main.ts does the rest.







async function run(world) {
    const inputs = await (0,run_inputs/* readRunInputs */.hT)(world.env);
    limitTime(world.controller, inputs.timeoutMs);
    const prepared = await (0,prepare/* prepare */.i)(inputs, world);
    introduce(prepared, world);
    const { built, failed } = await (0,compile/* compile */.w)(prepared, world, () => {
        // Code that is needed next is loaded while others are waited for.
        world.explainers.warmUp();
        void loadRest();
    });
    const measuring = (0,measure_binaries/* startMeasuring */.si)(built, world);
    const { assembleAll, lookAtAll, withBudgets, deliverAll } = await loadRest();
    const assembled = await lookAtAll(prepared, await assembleAll(built, world), world);
    const comparison = await compared(prepared, { built, looked: assembled, measuring }, world);
    const looked = withBudgets(assembled, comparison);
    const deliveries = await deliverAll(prepared, { looked, hasFailedBefore: failed.length > 0 }, world);
    const measured = await (0,measure_binaries/* finishMeasuring */.JC)(measuring, world);
    const programs = looked.flatMap((one, at) => {
        const delivery = deliveries[at];
        return delivery === undefined ? [] : [{ ...one, delivery, measured: measured.get(one.program) ?? [] }];
    });
    // Containers are made by the classic builder and by the smoke test, and each has removed its own; the post step
    // looks once more only where there was one.
    if (prepared.programs.every((program) => program.inputs.smokeTest === undefined))
        world.remember('usedDocker', '');
    return { prepared, programs, failed, ...(comparison === undefined ? {} : { comparison }) };
}
async function compared(prepared, { measuring, ...subject }, world) {
    if (!(0,comparison_inputs/* wantsComparison */.JQ)(prepared))
        return undefined;
    // Loaded here only.
    const { compare } = await Promise.all(/* import() */[__webpack_require__.e(551), __webpack_require__.e(212)]).then(__webpack_require__.bind(__webpack_require__, 7212));
    return compare(prepared, { ...subject, measured: await measuring }, world);
}
/** What comes after the compile. */
function loadRest() {
    return Promise.all(/* import() */[__webpack_require__.e(551), __webpack_require__.e(371)]).then(__webpack_require__.bind(__webpack_require__, 9752));
}
function introduce({ programs, engine, access, whyNotDocker }, { log }) {
    for (const { plan, tags } of programs) {
        const platforms = plan.platforms.map(platform/* formatPlatform */.Bq).join(', ');
        log.line(`go-scratch-image: ${describePackage(plan)} -> ${tags.join(', ')} (${platforms})`);
    }
    const why = whyNotDocker === undefined ? '' : ` (${whyNotDocker})`;
    log.line(`engine ${engine.name}: ${engine.description}${why}; ${describeToolchain(programs, engine.name)}`);
    access.notes.forEach(log.line);
}
function describePackage({ source: { pkg, remote } }) {
    return remote === undefined ? pkg : `${pkg}@${remote.version}`;
}
function describeToolchain(programs, engine) {
    const described = programs.map(({ plan }) => {
        const { value, from, file } = plan.compile.go;
        const origin = file === undefined ? from : `${file}'s ${from}`;
        return `Go ${value} from ${origin}${engine === 'docker' ? `; builder image ${plan.builderImage}` : ''}`;
    });
    return [...new Set(described)].join('; ');
}
function limitTime(controller, timeoutMs) {
    if (timeoutMs === undefined)
        return;
    const late = new errors/* CommandError */.Qd(`the step took longer than its timeout of ${timeoutMs / 1000} s`, {
        hint: 'Give timeout a longer time, or leave it out.',
    });
    setTimeout(() => {
        controller.abort(late);
    }, timeoutMs).unref();
}

// EXTERNAL MODULE: ./lib/github/runner-file.js
var runner_file = __webpack_require__(7520);
;// CONCATENATED MODULE: ./lib/state.js
// What the main step leaves for the post step, by the names that the runner keeps it under.
const STATE = {
    /** Marks containers and images in the daemon. */
    runId: 'run-id',
    /** The run's folder on the runner. */
    tempDir: 'temp-dir',
    /** Not empty where a daemon was found. */
    usedDocker: 'used-docker',
    /** Images in the daemon that this run brought there, as the daemon names them, with blanks between. */
    loadedImages: 'loaded-images',
    /** What the post step needs to look after the comment; empty where there is none. */
    comment: 'comment',
};
/** What the main step left; '' for nothing. */
function readState(name, env) {
    return env[`STATE_${STATE[name]}`] ?? '';
}

;// CONCATENATED MODULE: ./lib/save-state.js
// Leaves values for the post step, in the runner's file GITHUB_STATE. Apart from state.ts, so that the post step, which most
// often has nothing but a folder to remove, loads nothing to write with.


/** Leaves a value for the post step; the last one of a name stands. Where the runner names no file there is no post step. */
function saveState(name, value, env) {
    (0,runner_file/* appendValue */.A)(env['GITHUB_STATE'], STATE[name], value);
}

;// CONCATENATED MODULE: ./lib/start.js
// Gives the run its world, and tells how it ended.











/** Runs the main step of this process; `docker` is what it was asked already, if anything. */
async function start(docker) {
    const world = createWorld(docker);
    try {
        world.remember('runId', world.runId);
        world.remember('tempDir', world.tempDir);
        await (0,promises_.mkdir)(world.tempDir, { recursive: true });
        const outcome = await run(world);
        const { publish } = await loadRest();
        const passed = await publish(outcome, world);
        if (!passed)
            process.exitCode = 1;
    }
    catch (error) {
        process.exitCode = 1;
        await (0,publish_failure/* publishFailure */.y)(error, world);
    }
    // A tool that does not answer must not keep the step alive.
    setTimeout(() => process.exit(), 1000).unref();
}
function createWorld(docker) {
    const runId = (0,external_node_crypto_.randomBytes)(6).toString('hex');
    const controller = new AbortController();
    // The runner sends SIGINT when a job is cancelled, SIGTERM some seconds later, and then ends the process.
    for (const signal of ['SIGINT', 'SIGTERM']) {
        process.on(signal, () => {
            controller.abort(new errors/* CommandError */.Qd('the job was cancelled'));
        });
    }
    // This file runs as a part of dist/main.
    const actionDir = (0,external_node_path_.join)(import.meta.dirname, '../..');
    return {
        env: process.env,
        arch: process.arch,
        actionDir,
        tempDir: (0,external_node_path_.join)(process.env['RUNNER_TEMP'] || (0,external_node_os_.tmpdir)(), `go-scratch-image-${runId}`),
        runId,
        controller,
        docker,
        log: (0,log/* createLog */.hM)(),
        explainers: createExplainers((0,external_node_path_.join)(actionDir, 'dist/measure/index.js'), (0,queue/* queue */.g)((0,external_node_os_.availableParallelism)())),
        mask: log/* mask */.dK,
        remember: (name, value) => {
            saveState(name, value, process.env);
        },
    };
}


/***/ }),

/***/ 4175:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ CERTIFICATE_FILES)
/* harmony export */ });
/* unused harmony export CERTIFICATE_FOLDERS */
// Where Go looks for the system's certificates on Linux (Go source: src/crypto/x509/root_linux.go).
/** The first that is there is taken. */
const CERTIFICATE_FILES = [
    '/etc/ssl/certs/ca-certificates.crt',
    '/etc/pki/tls/certs/ca-bundle.crt',
    '/etc/ssl/ca-bundle.pem',
    '/etc/pki/tls/cacert.pem',
    '/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem',
    '/etc/ssl/cert.pem',
];
/** All files in them are read too. */
const CERTIFICATE_FOLDERS = (/* unused pure expression or super */ null && (['/etc/ssl/certs/', '/etc/pki/tls/certs/']));


/***/ })

};
