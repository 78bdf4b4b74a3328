export const id = 614;
export const ids = [614];
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

/***/ 8706:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w1: () => (/* binding */ MissingImage),
  C7: () => (/* binding */ buildCancelled),
  l: () => (/* binding */ explainCompile),
  SP: () => (/* binding */ explainFailure),
  Ko: () => (/* binding */ explainGoFailure)
});

// EXTERNAL MODULE: ./lib/command.js
var command = __webpack_require__(1978);
// EXTERNAL MODULE: ./lib/errors.js
var lib_errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/go/build-failures.js + 2 modules
var build_failures = __webpack_require__(2690);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./lib/go/cgo-packages.js
// Well-known packages that do not work without cgo, and the ones in pure Go that do the same.
/** Module paths without their major version, and what to use instead; empty where there is no such thing. */
const PURE_GO = {
    'github.com/mattn/go-sqlite3': ['modernc.org/sqlite', 'github.com/ncruces/go-sqlite3'],
    'github.com/confluentinc/confluent-kafka-go': ['github.com/twmb/franz-go', 'github.com/segmentio/kafka-go'],
    'github.com/DataDog/zstd': ['github.com/klauspost/compress/zstd'],
    'github.com/valyala/gozstd': ['github.com/klauspost/compress/zstd'],
    'github.com/google/gopacket/pcap': ['github.com/gopacket/gopacket/pcapgo'],
    'github.com/gopacket/gopacket/pcap': ['github.com/gopacket/gopacket/pcapgo'],
    'github.com/godror/godror': ['github.com/sijms/go-ora/v2'],
    'github.com/libgit2/git2go': ['github.com/go-git/go-git/v5'],
    'github.com/pebbe/zmq4': ['github.com/go-zeromq/zmq4'],
    'github.com/tecbot/gorocksdb': ['github.com/cockroachdb/pebble'],
    'github.com/linxGnu/grocksdb': ['github.com/cockroachdb/pebble'],
    'github.com/jmhodges/levigo': ['github.com/syndtr/goleveldb/leveldb'],
    'github.com/marcboeker/go-duckdb': [],
    'github.com/duckdb/duckdb-go': [],
    'github.com/go-gl/gl': [],
    'github.com/go-gl/glfw': [],
    'github.com/miekg/pkcs11': [],
};
/** What does the same in pure Go as a package that is known to need cgo; undefined for a package that is not. */
function findPureGo(importPath) {
    const known = Object.keys(PURE_GO).find((path) => importPath === path || importPath.startsWith(`${path}/`));
    return known === undefined ? undefined : PURE_GO[known];
}

// EXTERNAL MODULE: ./lib/go/folders.js
var folders = __webpack_require__(187);
// EXTERNAL MODULE: ./lib/go/remote-package.js
var remote_package = __webpack_require__(6627);
;// CONCATENATED MODULE: ./lib/go/source-place.js
// From the files and folders that Go names, as the compiler saw them, to those of the repository.




/**
 * The path in the repository; undefined for files of Go itself, of the module cache and of remote packages. `root` is the absolute posix
 * path at which the compiler saw `source.contextDir`. Relative paths start in the folder of go.mod.
 */
function findInRepository(file, source, root) {
    const { contextDir, workdir, workspace, modulePath } = source;
    if (source.remote !== undefined)
        return undefined;
    const base = root ?? contextDir;
    const join = root === undefined ? external_node_path_ : external_node_path_.posix;
    // With -trimpath some places begin with the import path of the module instead of its folder.
    const inModule = file.startsWith(`${modulePath}/`) ? file.slice(modulePath.length + 1) : file;
    const absolute = join.resolve(base, workdir, inModule);
    const inContext = join.relative(base, absolute);
    if (inContext === '..' || /^\.\.[/\\]/.test(inContext) || join.isAbsolute(inContext))
        return undefined;
    const onRunner = external_node_path_.resolve(contextDir, inContext);
    return (0,folders/* isInside */.FK)(workspace, onRunner) ? (0,folders/* posixRelative */.qi)(workspace, onRunner) : undefined;
}
/** The text with folders of the compiler's machine named as in the repository; those of a remote package as its module. */
function withRepositoryPaths(text, source, root) {
    if (source.remote !== undefined)
        return withModuleNames(text, source.remote);
    const base = root ?? source.contextDir;
    const known = base.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return text.replace(new RegExp(`(?<=^|[\\s("'])${known}(?:/[^\\s:)"']*)?(?=[\\s:)"']|$)`, 'gm'), (file) => findInRepository(file, source, root) ?? file);
}
// In the module cache an upper-case letter is "!" and its lower-case one.
function withModuleNames(text, module) {
    const name = (0,remote_package/* formatModule */.ww)(module);
    const folder = source_place_escape(name.replace(/[A-Z]/g, (letter) => `!${letter.toLowerCase()}`));
    return text.replace(new RegExp(`[^\\s"'(]*/${folder}(?=[/:\\s)]|$)`, 'gm'), name);
}
/**
 * The line of go.mod that is at fault where Go names a module, a replaced folder or the go line, but no place that
 * could be changed.
 */
function findInGoMod({ text }, source) {
    const pattern = goModPattern(text);
    if (pattern === undefined || source.remote !== undefined)
        return undefined;
    const goMod = external_node_path_.join(source.contextDir, source.workdir, 'go.mod');
    const at = readLines(goMod).findIndex((line) => pattern.test(line.replace(/\/\/.*$/, '')));
    if (at < 0)
        return undefined;
    return { file: (0,folders/* posixRelative */.qi)(source.workspace, goMod), line: at + 1, message: withoutPlace(text) };
}
const REPLACED = /replacement directory (\S+) does not exist|\(replaced by (\.\.?\/\S*)\): reading /;
const MODULE = /^(?:go: (?:module )?|verifying (?:module: |go\.mod: )?)([^\s@:]+)@v\d/;
function goModPattern(text) {
    const [, missing, unread] = REPLACED.exec(text) ?? [];
    const folder = missing ?? unread;
    if (folder !== undefined)
        return new RegExp(`=>\\s*"?${source_place_escape(folder)}/?"?(?:\\s|$)`);
    if (/^go: go\.mod requires go >= /.test(text))
        return /^\s*go\s/;
    const module = MODULE.exec(text)?.[1];
    return module === undefined ? undefined : new RegExp(`^\\s*(?:require\\s+)?"?${source_place_escape(module)}"?\\s+v\\d`);
}
function readLines(file) {
    try {
        return (0,external_node_fs_.readFileSync)(file, 'utf8').split('\n');
    }
    catch {
        return [];
    }
}
function withoutPlace(text) {
    return text.replace(/^(?:go: )?(?:\S+\.go:\d+(?::\d+)?: )?/, '');
}
function source_place_escape(text) {
    return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

;// CONCATENATED MODULE: ./lib/go/cgo-failure.js
// Failures that come from compiling without cgo: files that import "C" take no part, so that their package is empty or
// lacks what they declare.




const EXCLUDED = /(?:package |imports )?(\S+): build constraints exclude all Go files in (.+)$/m;
const UNDEFINED = /^undefined: (?:\w+\.)?(\w+)/;
const WITHOUT = 'and the binary is compiled without it';
/** What is wrong and what to do where cgo is the reason, or most likely is; undefined elsewhere. */
function explainCgo(findings, source, root) {
    for (const finding of findings) {
        const explained = explainEmpty(finding, source, root) ?? explainUndefined(finding, source, root);
        if (explained !== undefined)
            return explained;
    }
    return undefined;
}
function explainEmpty({ text }, source, root) {
    const [, said = '', folder] = EXCLUDED.exec(text) ?? [];
    if (folder === undefined)
        return undefined;
    // Below a place of the source there is no import path, only the folder.
    const pkg = /\.go:\d+(?::\d+)?$/.test(said) ? packageOfFolder(folder) : said;
    const known = findPureGo(pkg);
    if (known !== undefined)
        return needsCgo(pkg, known);
    const own = findInRepository(folder, source, root);
    if (own === undefined) {
        return /@v\d/.test(folder) ? needsPerhaps(pkg, 'has no file for this build') : undefined;
    }
    const files = listCgoFiles(external_node_path_.join(source.workspace, own)).map(({ file }) => file);
    if (files.length === 0)
        return undefined;
    return {
        title: `${pkg} has no file for this build: ${listed(files)} ${files.length === 1 ? 'needs' : 'need'} cgo, ${WITHOUT}`,
        hint: OWN_HINT,
    };
}
function explainUndefined({ place, pkg = '', message }, source, root) {
    const name = UNDEFINED.exec(message)?.[1];
    if (name === undefined || place === undefined)
        return undefined;
    const known = findPureGo(pkg);
    if (known !== undefined)
        return needsCgo(pkg, known);
    const own = findInRepository(place.file, source, root);
    // A released module compiles for its author.
    if (own === undefined) {
        return /@v\d/.test(place.file) ? needsPerhaps(pkg, 'does not compile') : undefined;
    }
    const folder = external_node_path_.posix.dirname(own);
    const word = new RegExp(`(?<![\\p{L}\\p{Nd}_.])${name}(?![\\p{L}\\p{Nd}_])`, 'u');
    const declaring = listCgoFiles(external_node_path_.join(source.workspace, folder)).find(({ text }) => word.test(text));
    if (declaring === undefined)
        return undefined;
    const file = external_node_path_.posix.join(folder, declaring.file);
    return { title: `${name} is not there, because ${file} needs cgo, ${WITHOUT}`, hint: OWN_HINT };
}
const OWN_HINT = 'Add a file in pure Go that takes its place where "//go:build !cgo" holds.';
function needsCgo(pkg, instead) {
    return {
        title: `${pkg} needs cgo, ${WITHOUT}`,
        hint: instead.length === 0
            ? 'Build without this package: there is no well-known one in pure Go that does the same.'
            : `Use ${instead.join(' or ')} instead, which needs no cgo.`,
    };
}
function needsPerhaps(pkg, symptom) {
    return {
        title: `${pkg} ${symptom}, most likely because it needs cgo, ${WITHOUT}`,
        hint: 'Use a package in pure Go instead, or the build tag with which this one does without C (see its documentation), in build-tags.',
    };
}
/** "/go/pkg/mod/github.com/!data!dog/zstd@v1.5.0/x" is the package github.com/DataDog/zstd/x. */
function packageOfFolder(folder) {
    const inCache = /\/pkg\/mod\/(.+)$/.exec(folder)?.[1] ?? folder;
    return inCache.replace(/@v[^/]+/, '').replace(/!([a-z])/g, (_, letter) => letter.toUpperCase());
}
function listCgoFiles(folder) {
    try {
        return (0,external_node_fs_.readdirSync)(folder)
            .filter((file) => /^[^._].*\.go$/.test(file) && !file.endsWith('_test.go'))
            .map((file) => ({ file, text: (0,external_node_fs_.readFileSync)(external_node_path_.join(folder, file), 'utf8') }))
            .filter(({ text }) => /^import\s+(?:"C"|\([^)]*"C")/m.test(text));
    }
    catch {
        return [];
    }
}
function listed(files) {
    return files.length > 3 ? `${files.slice(0, 3).join(', ')} and others` : files.join(', ');
}

;// CONCATENATED MODULE: ./lib/go/findings.js
// Takes the output of a go command apart: what Go said, line by line, without the words of the builder around it.
const ANSI = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*[A-Za-z]`, 'g');
const PLACE = /^(?:go: )?([^\s:][^:]*\.(?:go|s|h|mod|work|sum)):(\d+)(?::(\d+))?: (.*)$/;
// Progress and the words of builders: they end what Go said.
const NOISE = /^(?:go: (?:downloading|finding|extracting|found|added|upgraded) |ERROR|------|------?>| ?---> | > \[|executor failed|failed to solve|The command |Step \d|Removing intermediate|Dockerfile:\d|\s*\d+ \|)/;
const SAID_BY_GO = /^(?:go: |package |found packages |verifying |error obtaining |no Go files |stat |-\w|flag provided|invalid value|usage: |runtime\.|\S+: (?:cannot compile Go |go build |\S*\/(?:compile|link|asm): ))/;
/** A line as Go printed it: without colours and without the number and the time of BuildKit's plain progress. */
function readLine(line) {
    const plain = line.replace(ANSI, '').trimEnd();
    // "#12 3.456 text" and "3.456 text" are a command's; "#12 text" is what BuildKit itself has to say.
    const own = /^#\d+ (?!\d+\.\d+(?: |$))(.*)$/.exec(plain);
    if (own !== null)
        return `------ ${own[1] ?? ''}`;
    return plain.replace(/^(?:#\d+ )?\d+\.\d+ /, '');
}
/** Everything that Go said, in order, each once. */
function readFindings(lines) {
    const findings = [];
    // Lines that belong to the finding before them; after a "# package" header everything does.
    let open = 'no';
    let pkg;
    for (const line of lines) {
        const last = findings.at(-1);
        const header = /^# (\S+)/.exec(line)?.[1];
        if (line === '' || NOISE.test(line)) {
            open = 'no';
        }
        else if (header !== undefined) {
            open = 'all';
            pkg = header;
        }
        else if (last !== undefined && open !== 'no' && /^\s/.test(line) && !startsPlace(line, last)) {
            last.text += `\n${line}`;
            last.message += `\n${line.trim()}`;
        }
        else if (PLACE.test(line.trim()) || open === 'all' || SAID_BY_GO.test(line)) {
            const of = open === 'all' && pkg !== undefined ? { pkg } : {};
            findings.push({ ...readFinding(line), ...of });
            open = open === 'all' ? 'all' : 'indented';
        }
    }
    // BuildKit repeats the output of the step that failed.
    return [...new Map(findings.map((finding) => [finding.text, finding])).values()];
}
// Below "package x" the places are indented: they are errors of their own, not the rest of one.
function startsPlace(line, last) {
    return last.place === undefined && PLACE.test(line.trim());
}
function readFinding(text) {
    const [, file, line = '', column, message = ''] = PLACE.exec(text.trim()) ?? [];
    if (file === undefined)
        return { text, message: text };
    const place = { file, line: Number(line), ...(column === undefined ? {} : { column: Number(column) }) };
    return { text: text.trim(), place, message };
}

;// CONCATENATED MODULE: ./lib/go/standard-packages.js
// Packages of the standard library that are younger than the oldest Go release supported (Go source: api/go1.*.txt):
// an import that an older release does not know is no mistake in the path.
/** The minor of Go 1 that a package came with. */
const FIRST_MINOR = {
    'go/doc/comment': 19,
    'crypto/ecdh': 20,
    'runtime/coverage': 20,
    cmp: 21,
    'log/slog': 21,
    maps: 21,
    slices: 21,
    'testing/slogtest': 21,
    'go/version': 22,
    'math/rand/v2': 22,
    iter: 23,
    structs: 23,
    unique: 23,
    'crypto/fips140': 24,
    'crypto/hkdf': 24,
    'crypto/mlkem': 24,
    'crypto/pbkdf2': 24,
    'crypto/sha3': 24,
    weak: 24,
    'testing/synctest': 25,
    'crypto/hpke': 26,
    'crypto/mlkem/mlkemtest': 26,
    'testing/cryptotest': 26,
};
const NOT_THERE = /package (\S+) is not in (?:std|GOROOT)/;
/** What is wrong and what to do where all packages that the release lacks came with a later one. */
function explainNewPackage(lines) {
    const names = lines.flatMap((line) => NOT_THERE.exec(line)?.[1] ?? []);
    const minors = names.map((name) => (Object.hasOwn(FIRST_MINOR, name) ? FIRST_MINOR[name] : undefined));
    const known = minors.filter((minor) => minor !== undefined);
    if (known.length === 0 || known.length < minors.length)
        return undefined;
    const first = Math.max(...known);
    return {
        title: `the Go release of the build is too old: ${[...new Set(names)].join(', ')} came with Go 1.${first}`,
        hint: `Set go-version to 1.${first} or newer, and the go line of go.mod too.`,
    };
}

;// CONCATENATED MODULE: ./lib/go/compiler-output.js
// Reads what `go build` printed, as it comes out of a builder: the lines that matter without the builder's own,
// the places in the repository that they point at, and what to do about it.






const SHOWN_LINES = 20;
/**
 * Reads the output line by line. `root` is the absolute posix path at which the compiler saw `source.contextDir`;
 * `onHost`: there was no builder image.
 * Undefined where nothing in it is known to come from the go command.
 */
function readCompilerErrors(output, source, options = {}) {
    const { root, onHost = false } = options;
    const lines = output.map(readLine);
    const findings = readFindings(lines);
    const { modulePath, remote } = source;
    const facts = { modulePath, onHost, ...(remote === undefined ? {} : { remote }) };
    const explained = (0,build_failures/* explainLines */.bg)(build_failures/* FIRST_FAILURES */.VU, lines, facts) ??
        explainNewPackage(lines) ??
        explainCgo(findings, source, root) ??
        (0,build_failures/* explainLines */.bg)(build_failures/* BUILD_FAILURES */.jk, lines, facts);
    if (findings.length === 0 && explained === undefined)
        return undefined;
    const placed = findings.some(({ place }) => place !== undefined);
    const title = explained?.title ?? (placed ? 'the program does not compile' : 'go build failed');
    const hint = explained?.hint ?? (remote === undefined ? undefined : (0,build_failures/* anotherVersion */.yi)(remote));
    const said = findings.flatMap(({ text }) => withRepositoryPaths(text, source, root).split('\n'));
    return {
        lines: uniqueLines(findings.flatMap((finding) => sourceLine(finding, source, root))),
        message: (0,command/* hideCredentials */.RW)([title, ...shorten(said)].join('\n').replace('\n', ':\n')),
        ...(hint === undefined ? {} : { hint: (0,command/* hideCredentials */.RW)(hint) }),
    };
}
function shorten(lines) {
    if (lines.length <= SHOWN_LINES)
        return lines;
    return [...lines.slice(0, SHOWN_LINES), `… and ${lines.length - SHOWN_LINES} more lines`];
}
function sourceLine(finding, source, root) {
    const { place, message } = finding;
    if (message === 'too many errors')
        return [];
    const inGoMod = findInGoMod(finding, source);
    if (inGoMod !== undefined)
        return [{ ...inGoMod, message: (0,command/* hideCredentials */.RW)(inGoMod.message) }];
    const file = place === undefined ? undefined : findInRepository(place.file, source, root);
    if (place === undefined || file === undefined)
        return [];
    return [{ ...place, file, message: (0,command/* hideCredentials */.RW)(withRepositoryPaths(message, source, root)) }];
}
// A module that cannot be had is told of once for every import, and stands in go.mod once.
function uniqueLines(lines) {
    return [...new Map(lines.map((line) => [JSON.stringify(line), line])).values()];
}

// EXTERNAL MODULE: ./lib/engine/go-check.js
var go_check = __webpack_require__(2471);
// EXTERNAL MODULE: ./lib/engine/layout.js
var layout = __webpack_require__(7086);
// EXTERNAL MODULE: ./lib/engine/substitute-image.js
var substitute_image = __webpack_require__(5296);
;// CONCATENATED MODULE: ./lib/engine/build-failure.js
// Why a build failed, in the user's words: the builder image, its Go, the modules, the program, or else what the
// builder said itself.






/** The registry does not have the builder image. */
class MissingImage extends lib_errors/* CommandError */.Qd {
}
/** The error to show instead of the tool's own. Errors that are no failure of the tool pass as they are. */
function explainFailure(error, plan, log) {
    if (!(error instanceof command/* ToolFailure */.XY))
        return error;
    const check = (0,go_check/* hasNoShell */.Ui)(log.lines) ? {} : (0,go_check/* readGoCheck */.xW)(log.said);
    if (check !== undefined)
        return wrongGo(plan, check.found, error);
    const facts = builderFacts(log.lines);
    if (log.failedStep === 'image' && facts.length === 0)
        return cannotPull(plan, log.lines, error);
    const said = readCompilerErrors([...log.said, ...facts], plan.source, { root: layout/* SOURCE_ROOT */.r9 });
    if (said === undefined)
        return new lib_errors/* CommandError */.Qd(`the build failed: ${lastWords(log)}`, { cause: error });
    return compilerError(said, error);
}
/** The error for a go command that has failed on the runner itself; `said` is all that it printed. */
function explainGoFailure(error, plan, said) {
    if (!(error instanceof command/* ToolFailure */.XY))
        return error;
    const facts = error.code === KILLED ? [`exit code: ${KILLED}`] : [];
    const errors = readCompilerErrors([...said, ...facts], plan.source, { onHost: true });
    if (errors !== undefined)
        return compilerError(errors, error);
    const words = said.slice(-LAST_LINES).join('\n');
    return new lib_errors/* CommandError */.Qd(`the build failed: ${(0,command/* hideCredentials */.RW)(words)}`, { cause: error });
}
/** The error for a build that was cancelled. */
function buildCancelled(reason) {
    return reason instanceof lib_errors/* ActionError */.lZ
        ? reason
        : new lib_errors/* CommandError */.Qd('the build was cancelled', { cause: reason });
}
function compilerError({ message, hint = BUILD_HINT, lines }, cause) {
    return new lib_errors/* CommandError */.Qd(message, { lines, hint, cause });
}
/** The error of a run of the compiler that failed within a build that went on: from what it printed and its exit code. */
function explainCompile(printed, code, plan) {
    const lines = [...printed, ...(code === 137 ? ['exit code: 137'] : [])];
    const said = readCompilerErrors(lines, plan.source, { root: layout/* SOURCE_ROOT */.r9 });
    if (said !== undefined)
        return new lib_errors/* CommandError */.Qd(said.message, { lines: said.lines, hint: said.hint ?? BUILD_HINT });
    const words = printed.filter((line) => line.trim() !== '').slice(-LAST_LINES);
    return new lib_errors/* CommandError */.Qd(`the compiler ended with exit code ${code}: ${(0,command/* hideCredentials */.RW)(words.join('\n'))}`);
}
// What only the builder knows of a command's end; its lines repeat the whole command, which is left out.
function builderFacts(lines) {
    const isKilled = lines.some((line) => /(?:exit code: |non-zero code: )137\s*$/.test(line));
    const isFull = lines.some((line) => /no space left on device\s*$/.test(line));
    return [...(isKilled ? ['exit code: 137'] : []), ...(isFull ? ['no space left on device'] : [])];
}
// Those of the command that failed, or else the builder's.
function lastWords({ said, lines }) {
    const words = said.length > 0
        ? said
        : lines.filter((line) => line.trim() !== '' && !/^(?:#\d+ |-{6,}$| > )/.test(line));
    return (0,command/* hideCredentials */.RW)(words.slice(-LAST_LINES).join('\n'));
}
const LAST_LINES = 10;
// 128 and the number of SIGKILL, as a shell gives it.
const KILLED = 137;
const BUILD_HINT = 'Correct the lines named above; "go build" shows the same on your machine.';
function wrongGo({ builderImage, compile }, found, cause) {
    if (found === undefined) {
        return new lib_errors/* InputError */.dz(`the builder image ${builderImage} has no go command that can be run`, {
            cause,
            hint: 'Set builder-image to an image with Go and a shell, such as golang:1-alpine, or leave it out.',
        });
    }
    const { value, from, file } = compile.go;
    const who = from === 'input' ? 'go-version' : `the ${from} of ${file ?? 'go.mod'}`;
    return new lib_errors/* InputError */.dz(`the builder image ${builderImage} has ${found}, and ${who} asks for Go ${value}`, {
        cause,
        hint: `Set builder-image to an image with Go ${value} ("{go-version}" in it is filled in), or go-version to local to take the Go that is there.`,
    });
}
function cannotPull({ builderImage }, lines, cause) {
    const said = lines
        .map((line) => /(?:^ERROR: |failed to solve|#\d+ ERROR: )(.*)$/.exec(line)?.[1] ?? '')
        .concat(lines.at(-1) ?? '')
        .find((text) => text.trim() !== '');
    const reason = (0,command/* hideCredentials */.RW)((said ?? cause.output).replace(/^[\s:]*/, '').trim());
    const isMissing = (0,substitute_image/* saysImageIsMissing */.C)(lines, builderImage);
    return new (isMissing ? MissingImage : lib_errors/* CommandError */.Qd)(`the builder image ${builderImage} cannot be pulled: ${reason}`, {
        cause,
        hint: 'Check the name in builder-image; run docker/login-action before this step for a private registry, or name a mirror.',
    });
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

/***/ 5673:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ describeProblem),
/* harmony export */   Z: () => (/* binding */ problemOf)
/* harmony export */ });
/* harmony import */ var _payload_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7577);
// What went wrong with a request to GitHub's API, as data: whether and when to ask again, and the words for the log.

// What GitHub asks for where a limit is hit and no header says how long.
const LIMIT_WAIT_MS = 60_000;
const LONGEST_MESSAGE = 200;
/** Reads an error that octokit threw; `nowMs` is the time since 1970. */
function problemOf(error, nowMs) {
    const status = (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .numberAt */ .tk)(error, 'status');
    const headers = (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(error, 'response', 'headers');
    const message = messageOf(error);
    if ((0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(error, 'response') === undefined || status === undefined)
        return { kind: 'network', message };
    if (status === 429 || (status === 403 && isLimit(message, headers))) {
        return { kind: 'limited', status, message, waitMs: limitWaitMs(headers, nowMs) };
    }
    return { kind: kindOf(status), status, message };
}
/** A fragment for the log: `403, "Resource not accessible by integration"`. */
function describeProblem({ kind, status, message, waitMs }) {
    const said = JSON.stringify(message);
    const wait = waitMs === undefined ? '' : `, to be asked again in ${Math.ceil(waitMs / 1000)} s`;
    if (kind === 'network')
        return `no answer: ${said}`;
    if (kind === 'stopped')
        return 'the run was stopped';
    return `${status ?? kind}, ${said}${wait}`;
}
function kindOf(status) {
    if (status === 401 || status === 403)
        return 'forbidden';
    if (status === 404 || status === 410)
        return 'not-found';
    return status >= 500 || status === 408 ? 'server' : 'invalid';
}
/** A 403 is a limit where a header or GitHub's words say so; else the token may not do what was asked. */
function isLimit(message, headers) {
    if ((0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(headers, 'retry-after') !== undefined)
        return true;
    return (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(headers, 'x-ratelimit-remaining') === '0' || /rate limit|abuse detection/i.test(message);
}
function limitWaitMs(headers, nowMs) {
    const seconds = Number((0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(headers, 'retry-after') ?? Number.NaN);
    if (Number.isFinite(seconds) && seconds >= 0)
        return seconds * 1000;
    const reset = Number((0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(headers, 'x-ratelimit-reset') ?? Number.NaN);
    const isSpent = (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(headers, 'x-ratelimit-remaining') === '0';
    if (isSpent && Number.isFinite(reset))
        return Math.max(1000, reset * 1000 - nowMs);
    return LIMIT_WAIT_MS;
}
/** GitHub's own words, without the address of a document that octokit adds. */
function messageOf(error) {
    const answer = (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(error, 'response', 'data');
    const reasons = [(0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(answer, 'errors', 0, 'message'), (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(answer, 'message')];
    const said = reasons[0] === undefined ? reasons[1] : `${reasons[1] ?? ''}: ${reasons[0]}`;
    const message = said ?? (error instanceof Error ? error.message : String(error));
    const line = message.replace(/\s+/g, ' ').trim();
    return line.length > LONGEST_MESSAGE ? `${line.slice(0, LONGEST_MESSAGE)}…` : line;
}


/***/ }),

/***/ 7671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ createApi)
/* harmony export */ });
/* harmony import */ var _api_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5673);
/* harmony import */ var _payload_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7577);
// GitHub's API over octokit: the server that GITHUB_API_URL names, patience where GitHub asks for it, and every failure
// as a value. octokit is loaded with the first request, since most runs make none.


const DEFAULT_URL = 'https://api.github.com';
const REQUEST_TIMEOUT_MS = 30_000;
const FIRST_PAUSE_MS = 1000;
const MOST_ATTEMPTS = 4;
// A comment is not worth a longer wait; the end of an hourly limit is out of reach anyway.
const MOST_WAIT_MS = 120_000;
const PAGE_SIZE = 100;
const MOST_PAGES = 100;
/** The API of the server that the runner belongs to, with the rights of `token`. */
function createApi(options) {
    const baseUrl = (options.env['GITHUB_API_URL'] || DEFAULT_URL).replace(/\/+$/, '');
    const send = createSend(options, baseUrl);
    const ask = (route, parameters, repeats) => patiently(options, repeats, () => send(route, parameters));
    return {
        request: async (route, parameters) => {
            // What was created in spite of a failure would be created twice: the caller looks first.
            const answer = await ask(route, parameters, route.startsWith('POST ') ? 'unseen' : 'all');
            return answer.ok ? { ok: true, value: answer.value.data } : answer;
        },
        list: (route, parameters) => listPages(baseUrl, { route, parameters: { per_page: PAGE_SIZE, ...parameters } }, (page) => ask(page.route, page.parameters, 'all')),
        graphql: async (query, variables) => {
            // Beside the REST API: api.github.com/graphql, but <server>/api/graphql where that is at <server>/api/v3.
            const route = `POST ${baseUrl.replace(/\/api\/v3$/, '/api')}/graphql`;
            const answer = await ask(route, { query, variables }, 'all');
            return answer.ok ? dataOf(answer.value.data) : answer;
        },
    };
}
function createSend({ token, signal }, baseUrl) {
    let octokit;
    return async (route, parameters) => {
        octokit ??= Promise.all(/* import() */[__webpack_require__.e(752), __webpack_require__.e(413)]).then(__webpack_require__.bind(__webpack_require__, 2413)).then(({ getOctokit }) => getOctokit(token, { baseUrl }));
        const timeout = AbortSignal.timeout(REQUEST_TIMEOUT_MS);
        const ends = signal === undefined ? timeout : AbortSignal.any([signal, timeout]);
        const { request } = await octokit;
        return request(route, { ...parameters, request: { signal: ends } });
    };
}
/** Asks until there is an answer, or nothing more to hope for. */
async function patiently({ sleep, now, signal }, repeats, send) {
    let waitedMs = 0;
    for (let attempt = 1;; attempt++) {
        let problem;
        try {
            return { ok: true, value: await send() };
        }
        catch (error) {
            problem = (0,_api_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .problemOf */ .Z)(error, now());
        }
        if (signal?.aborted === true)
            return stopped();
        const waitMs = pauseBefore(problem, attempt, repeats);
        if (waitMs === undefined || waitedMs + waitMs > MOST_WAIT_MS)
            return { ok: false, problem };
        try {
            await sleep(waitMs);
        }
        catch {
            return stopped();
        }
        waitedMs += waitMs;
    }
}
function stopped() {
    return { ok: false, problem: { kind: 'stopped', message: 'the run was stopped' } };
}
/** Milliseconds until the next attempt; undefined where there is to be none. */
function pauseBefore({ kind, waitMs }, attempt, repeats) {
    if (attempt >= MOST_ATTEMPTS)
        return undefined;
    const doubled = 2 ** (attempt - 1);
    // GitHub asks to wait exponentially longer where a limit is hit again.
    if (kind === 'limited')
        return (waitMs ?? FIRST_PAUSE_MS) * doubled;
    const mayHelp = kind === 'server' || kind === 'network';
    return mayHelp && repeats === 'all' ? FIRST_PAUSE_MS * doubled : undefined;
}
async function listPages(baseUrl, first, ask) {
    const elements = [];
    let page = first;
    for (let count = 0; page !== undefined && count < MOST_PAGES; count++) {
        const answer = await ask(page);
        if (!answer.ok)
            return answer;
        const { data, headers } = answer.value;
        if (!Array.isArray(data)) {
            return { ok: false, problem: { kind: 'answer', message: 'a list was expected' } };
        }
        elements.push(...data);
        page = nextPage((0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(headers, 'link'), baseUrl);
    }
    return { ok: true, value: elements };
}
/** The page that a Link header names. The token goes to no other server, whatever a header says. */
function nextPage(link, baseUrl) {
    const url = /<([^<>]+)>;\s*rel="next"/.exec(link ?? '')?.[1];
    if (url === undefined || !URL.canParse(url))
        return undefined;
    if (new URL(url).origin !== new URL(baseUrl).origin)
        return undefined;
    return { route: `GET ${url}`, parameters: {} };
}
function dataOf(answer) {
    const data = (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(answer, 'data');
    const message = (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(answer, 'errors', 0, 'message');
    if (message === undefined && data !== undefined && data !== null)
        return { ok: true, value: data };
    return { ok: false, problem: { kind: 'answer', message: message ?? 'an answer without data' } };
}


/***/ }),

/***/ 9084:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $E: () => (/* binding */ contentOf),
/* harmony export */   FR: () => (/* binding */ sectionKey),
/* harmony export */   ZE: () => (/* binding */ sectionOf),
/* harmony export */   bi: () => (/* binding */ writerOf),
/* harmony export */   xS: () => (/* binding */ factsOf)
/* harmony export */ });
/* harmony import */ var _oci_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7122);
/* harmony import */ var _report_model_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(975);
/* harmony import */ var _report_units_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8861);
// Makes the section of a comment from what a report says, whoever made the report.



/** The facts of a report that was made here. */
function factsOf(report, comment) {
    const { name, verdict, goVersion, images } = report;
    return {
        name,
        verdict,
        goVersion,
        images: images.map((image) => ({ ...image, platform: (0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlatform */ .Bq)(image.platform) })),
        ...(comment === undefined ? {} : { comment }),
    };
}
/** What a report says in the comment; where it was compared with nothing, its sizes and what is wrong with it. */
function contentOf(report) {
    if (report.comment !== undefined)
        return report.comment;
    const { name, verdict, images } = report;
    const troubles = images
        .flatMap(({ checks }) => checks)
        .filter((check) => check.verdict === 'fail' || check.verdict === 'warn');
    return {
        verdict,
        // Nothing to compare with is no news; a broken check is.
        isNews: verdict !== 'pass',
        headline: [`${name}: ${sizesOf(report)}${endOf(verdict)}`],
        rows: images.map((image) => ({
            image: name,
            platform: image.platform,
            uncompressed: image.uncompressedSize,
            compressed: image.compressedSize,
            verdict: verdictOf(image),
        })),
        lines: troubles.map(({ message, hint }) => [
            { strong: 'Why:' },
            ` ${message.split('\n')[0] ?? ''}${hint === undefined ? '' : `. ${hint}`}`,
        ]),
        details: [],
        foot: [`Go ${report.goVersion}`],
    };
}
function sizesOf({ images }) {
    const most = images.length > 1 ? 'at most ' : '';
    const largest = (sizeOf) => `${most}${(0,_report_units_js__WEBPACK_IMPORTED_MODULE_1__/* .formatSize */ .Xq)(Math.max(0, ...images.map(sizeOf)))}`;
    const pull = largest((image) => image.compressedSize);
    return `${largest((image) => image.uncompressedSize)}, ${pull} to pull`;
}
function endOf(verdict) {
    return { pass: ' (nothing to compare with)', warn: ', a check warns', fail: ', a check failed' }[verdict];
}
function verdictOf({ checks }) {
    return (0,_report_model_js__WEBPACK_IMPORTED_MODULE_2__/* .worstVerdict */ .z)(checks.flatMap(({ verdict }) => (verdict === 'skipped' ? [] : [verdict])));
}
/** The section; `previous` is what the comment has under its key, for what has fallen back since. */
function sectionOf(content, place, previous) {
    const { verdict, isNews, rows, lines, details, foot } = content;
    const headline = headlineOfReturn(content, previous) ?? content.headline;
    return { ...place, verdict, isNews, headline, rows, lines, details, foot };
}
/** "server is back to 6.08 MB (was +434 kB)": where the comment told of a change, and there is none any more. */
function headlineOfReturn({ verdict, isNews, rows }, previous) {
    if (isNews || verdict !== 'pass' || previous?.isNews !== true)
        return undefined;
    const [was] = [...previous.rows].sort((a, b) => Math.abs(b.change ?? 0) - Math.abs(a.change ?? 0));
    const now = rows.find((row) => isSameImage(row, was));
    if (was?.change === undefined || was.change === 0 || now === undefined)
        return undefined;
    const sign = was.change > 0 ? '+' : '-';
    return [
        `${now.image} is back to ${(0,_report_units_js__WEBPACK_IMPORTED_MODULE_1__/* .formatSize */ .Xq)(now.uncompressed)} (was ${sign}${(0,_report_units_js__WEBPACK_IMPORTED_MODULE_1__/* .formatSize */ .Xq)(Math.abs(was.change))})`,
    ];
}
function isSameImage(row, other) {
    return row.image === other?.image && row.platform === other.platform;
}
/**
 * The key of a section: what stays the same when a job runs again, and differs between steps that speak of different
 * things. Parts that are missing are left out.
 */
function sectionKey(parts) {
    return parts.filter((part) => part !== undefined && part !== '').join(' / ');
}
/** Who writes: this run and attempt, as the runner says it; `id` is hexadecimal, and of this step alone. */
function writerOf(env, id) {
    return {
        run: countOf(env['GITHUB_RUN_ID']),
        attempt: countOf(env['GITHUB_RUN_ATTEMPT']),
        id,
    };
}
function countOf(text) {
    return /^\d{1,15}$/.test(text ?? '') ? Number(text) : 0;
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

/***/ 3056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $J: () => (/* binding */ readOverride),
/* harmony export */   J9: () => (/* binding */ readHeadSha)
/* harmony export */ });
/* unused harmony export findPullRequest */
/* harmony import */ var _api_problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5673);
/* harmony import */ var _event_payload_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8124);
/* harmony import */ var _payload_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7577);
// Pull requests as the API has them now: the head commit, the labels, and which one a workflow run belongs to.



/** The head commit of a pull request at this moment; undefined in an answer that does not say it. */
async function readHeadSha(api, place) {
    const route = 'GET /repos/{owner}/{repo}/pulls/{pull_number}';
    const answer = await api.request(route, { ...ownerAndName(place.repository), pull_number: place.number });
    return answer.ok ? { ok: true, value: (0,_event_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .shaOf */ .ye)((0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(answer.value, 'head', 'sha')) } : answer;
}
/**
 * Finds the open pull request that a run was made for: its head is the run's branch in the run's repository, at the
 * run's commit. Where several are (one branch proposed to several), `hint` or the lowest number decides.
 */
async function findPullRequest(api, repository, { run, hint }) {
    const { headSha, headBranch, headRepository } = run;
    if (headSha === undefined || headBranch === undefined || headRepository === undefined) {
        return { kind: 'none', reason: 'the event does not say which commit of which branch the run was for' };
    }
    const head = `${ownerAndName(headRepository).owner}:${headBranch}`;
    const route = 'GET /repos/{owner}/{repo}/pulls';
    const listed = await api.list(route, { ...ownerAndName(repository), state: 'open', head });
    if (!listed.ok)
        return { kind: 'problem', problem: listed.problem };
    const candidates = listed.value
        .flatMap(candidateOf)
        .filter((candidate) => candidate.headRepository?.toLowerCase() === headRepository.toLowerCase())
        .sort((a, b) => a.number - b.number);
    const matching = candidates.filter((candidate) => candidate.headSha === headSha);
    const found = matching.find(({ number }) => number === hint) ?? matching[0];
    if (found !== undefined)
        return { kind: 'found', number: found.number };
    const [stale] = candidates;
    if (stale?.headSha !== undefined)
        return { kind: 'stale', number: stale.number, headSha: stale.headSha };
    return { kind: 'none', reason: `no pull request is open from ${headRepository}, branch ${headBranch}` };
}
/** Whether the pull request has a label now; where there is no API or it does not tell, whether the event said so. */
async function readOverride(api, event, label) {
    const { number, labels } = event.pullRequest;
    if (api === undefined) {
        return { isSet: hasLabel(labels, label), said: 'labels as the event had them: there is no github-token' };
    }
    const route = 'GET /repos/{owner}/{repo}/issues/{issue_number}/labels';
    const listed = await api.list(route, { ...ownerAndName(event.repository ?? ''), issue_number: number });
    if (listed.ok) {
        return { isSet: hasLabel((0,_event_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .labelsOf */ .PC)(listed.value), label), said: `labels of pull request #${number}` };
    }
    const why = (0,_api_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .describeProblem */ .B)(listed.problem);
    return {
        isSet: hasLabel(labels, label),
        said: `labels as the event had them, since the API did not tell (${why})`,
    };
}
/** GitHub takes labels that differ only in case for one. */
function hasLabel(labels, label) {
    return labels.some((name) => name.toLowerCase() === label.toLowerCase());
}
function candidateOf(pull) {
    const number = countAt(pull, 'number');
    if (number === undefined)
        return [];
    return [
        {
            number,
            headSha: shaOf(textAt(pull, 'head', 'sha')),
            headRepository: textAt(pull, 'head', 'repo', 'full_name'),
        },
    ];
}
function ownerAndName(repository) {
    const [owner = '', repo = ''] = repository.split('/');
    return { owner, repo };
}


/***/ }),

/***/ 2690:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  jk: () => (/* binding */ BUILD_FAILURES),
  VU: () => (/* binding */ FIRST_FAILURES),
  yi: () => (/* binding */ anotherVersion),
  bg: () => (/* binding */ explainLines)
});

// EXTERNAL MODULE: ./lib/go/git-failures.js
var git_failures = __webpack_require__(8020);
// EXTERNAL MODULE: ./lib/go/module-failures.js
var module_failures = __webpack_require__(7286);
;// CONCATENATED MODULE: ./lib/go/program-failures.js
// Failures of the machine, and of the program itself where more can be said than what the compiler says.
/** What the machine does not have enough of. */
const MACHINE_FAILURES = [
    {
        pattern: /no space left on device|disk quota exceeded/,
        title: 'the disk is full',
        hint: 'Free disk space on the runner, or where its Docker daemon keeps its data.',
        onHost: {
            hint: 'Free disk space on the runner: its temporary folder, the build cache of Go or the checkout.',
        },
    },
    {
        // One package of Go itself does not find another: what is seen where the build cache has no room for its index.
        pattern: /^(\S+\/src)\/\S+\.go:\d+(?::\d+)?: package \S+ is not in (?:std|GOROOT) \(\1\//,
        title: 'Go does not find its own packages, most likely because the disk is full',
        hint: 'Free disk space where Go has its build cache, or on the disk of the Docker daemon.',
    },
    {
        pattern: /\/link: signal: killed/,
        title: 'the linker was killed, most likely because memory ran out',
        hint: 'Give the build more memory; the linker needs several times the size of the binary.',
    },
    {
        pattern: /signal: killed|exit code: 137\b|non-zero code: 137\b|cannot allocate memory|runtime: out of memory/,
        title: 'the compiler was killed, most likely because memory ran out',
        hint: 'Give the build more memory, or add -p=1 to build-flags so that it needs less at once.',
    },
];
/** Of `-buildvcs=true`. */
const STAMP_FAILURES = [
    {
        pattern: /error obtaining VCS status/,
        title: 'the revision cannot be stamped into the binary',
        hint: 'Check the repository out with actions/checkout and use a builder-image that has git, or remove vcs.',
        onHost: {
            hint: 'Check the repository out with actions/checkout on a runner that has git, or remove vcs.',
        },
    },
];
/** What only the author of the source can correct. */
const SOURCE_FAILURES = [
    {
        pattern: /pattern (.+?): (?:no matching files found|cannot embed |contains no embeddable)/,
        title: 'there is nothing that go:embed could embed for the pattern $1',
        hint: 'Commit the files or make them in a step before this one, and see that .dockerignore does not leave them out.',
        several: 'all',
    },
    {
        pattern: /package (\S+) is not in (?:std|GOROOT)/,
        title: 'an imported package does not exist',
        hint: 'Correct the import path $1: without a dot in its first element it means the standard library.',
        several: 'all',
    },
    {
        pattern: /import "": import of unknown directory/,
        title: 'an imported package does not exist',
        hint: 'Correct the import path: without a dot in its first element it means the standard library.',
    },
    {
        pattern: /import cycle not allowed/,
        title: 'packages import each other in a circle',
        hint: 'Move what they share into a package that imports none of them.',
    },
];
/** Of the program, the packages it is made of, and the flags it is made with. */
const PROGRAM_FAILURES = [
    {
        pattern: /(encoding\/json\/(?:v2|jsontext)): build constraints exclude all Go files/,
        title: 'the package $1 is an experiment in the Go release of the build',
        hint: 'Add GOEXPERIMENT=jsonv2 to build-env, or set go-version to a release in which it is none.',
    },
    {
        pattern: /build constraints exclude all Go files/,
        title: 'a package has no file for this build',
        hint: 'Set build-tags or platforms so that a file takes part; files that import "C" never do, because the binary is compiled without cgo.',
    },
    {
        pattern: /is not a main package|no (?:non-test )?Go files in|exactly one main package|function main is undeclared|found packages /,
        title: 'the package is not a program',
        hint: 'Set package to a folder whose files all belong to package main and one of which has a function main.',
    },
    {
        pattern: /-buildmode=\S+ (?:not supported|requires)/,
        title: 'the build mode is not possible without cgo',
        hint: 'Remove -buildmode from build-flags.',
    },
    {
        pattern: /requires external \(cgo\) linking/,
        title: 'the linker is asked for something that is not possible without cgo',
        hint: 'Remove flags such as -linkmode=external from ldflags.',
    },
    {
        pattern: /usage: link \[options\]|for flag -ldflags: /,
        title: 'the linker does not understand its flags',
        hint: 'Correct the input ldflags.',
    },
    {
        pattern: /note: module requires|errors parsing go\.(?:mod|work)/,
        title: 'the program does not compile',
        hint: 'Run "go mod tidy" and commit go.mod and go.sum.',
    },
];

// EXTERNAL MODULE: ./lib/go/release.js
var release = __webpack_require__(3983);
// EXTERNAL MODULE: ./lib/go/remote-package.js
var remote_package = __webpack_require__(6627);
;// CONCATENATED MODULE: ./lib/go/release-failures.js
// Failures that come from the Go release of the build: it is older than the module, a dependency or the source asks
// for, or it does not know a flag.
const RELEASE_FAILURES = [
    {
        pattern: /^go: download (go[\w.-]+)(?: for \S+)?: (?:toolchain not available|golang\.org\/toolchain@\S+: reading \S+: 4\d\d )/,
        title: '$1 is to be had neither as a builder image nor from the module proxy',
        hint: 'Set go-version to a release that exists, or GOPROXY to a module proxy that has golang.org/toolchain.',
    },
    {
        pattern: /^go: download (go[\w.-]+)(?: for \S+)?: .*checksum database disabled by GOSUMDB=off/,
        title: '$1 is not to be had as a builder image, and from the module proxy it cannot be verified',
        hint: 'Remove GOSUMDB=off from the environment of the step, or set builder-image to an image with that release.',
    },
    {
        // Of a dependency: "go: example.com/a@v1.0.0 requires go >= 1.27 (running go 1.26.8; GOTOOLCHAIN=local)".
        pattern: /^go: (?:\S+@\S+: )?module (?=\S+@)\S+ requires go >= ([\w.]+) \(running go ([\w.]+)/,
        title: 'a required module asks for Go $1, and the build has Go $2',
        hint: 'Set go-version to $1 or newer, or builder-image to an image that has it, or require an older version of the module.',
        onHost: { hint: 'Set go-version to $1 or newer, or require an older version of the module.' },
        several: 'newest',
    },
    {
        pattern: /^go: \S+@\S+ requires go >= ([\w.]+) \(running go ([\w.]+)/,
        title: 'a required module asks for Go $1, and the build has Go $2',
        hint: 'Set go-version to $1 or newer, or builder-image to an image that has it, or require an older version of the module.',
        onHost: { hint: 'Set go-version to $1 or newer, or require an older version of the module.' },
        several: 'newest',
    },
    {
        pattern: /requires go >= ([\w.]+) \(running go ([\w.]+)/,
        title: 'the module asks for Go $1, and the build has Go $2',
        hint: 'Set go-version to $1 or newer, or builder-image to an image that has it.',
        onHost: { hint: 'Set go-version to $1 or newer.' },
        several: 'newest',
    },
    {
        pattern: /requires go >= ([\w.]+)|: cannot compile Go ([\w.]+) code|note: module requires Go (1\.\d+)|file requires newer Go version go([\w.]+)/,
        title: 'the Go release of the build is too old for the module',
        hint: 'Set go-version to $1 or newer, or builder-image to an image that has it.',
        onHost: { hint: 'Set go-version to $1 or newer.' },
        several: 'newest',
    },
    {
        pattern: /invalid go version '|unknown (?:directive|block type): (?:toolchain|godebug|tool|ignore)\b/,
        title: 'the Go release of the build is too old for the module',
        hint: 'Set go-version to the release that go.mod names or a newer one, or builder-image to an image that has it.',
        onHost: { hint: 'Set go-version to the release that go.mod names or a newer one.' },
    },
    {
        pattern: /requires go([\d.]+) or later \(-lang was set to go([\d.]+)/,
        title: 'the source needs Go $1, and its go.mod allows only what Go $2 had',
        hint: 'Run "go mod edit -go=$1" and "go mod tidy", and commit go.mod and go.sum.',
        several: 'newest',
    },
    {
        pattern: /flag provided but not defined: (\S+)/,
        title: 'the Go release of the build does not know a flag',
        hint: 'Remove $1 from build-flags, or set go-version to a release that knows it.',
    },
];

;// CONCATENATED MODULE: ./lib/go/build-failures.js
// The failures of `go build` and `go mod download` that a user can do something about: how each is recognised in the
// output, what it means, and what to do. The first that fits is the one that is told.






/** What goes before everything else: with too little room or an older Go, all other messages mislead. */
const FIRST_FAILURES = [...MACHINE_FAILURES, ...RELEASE_FAILURES];
/** All. Stamping goes before downloads: both may say that there is no git. */
const BUILD_FAILURES = [
    ...FIRST_FAILURES,
    ...STAMP_FAILURES,
    ...git_failures/* GIT_FAILURES */.d,
    ...module_failures/* DOWNLOAD_FAILURES */.h,
    ...module_failures/* MODULE_FAILURES */.F,
    ...SOURCE_FAILURES,
    ...PROGRAM_FAILURES,
];
const AUTHORS = [...module_failures/* MODULE_FAILURES */.F, ...SOURCE_FAILURES];
/** What to do about a fault of a release: one imperative sentence. */
function anotherVersion(module) {
    return `Give another version than ${(0,remote_package/* formatModule */.ww)(module)}, or check its repository out with actions/checkout and correct it there.`;
}
/** Explains the output of a go command by the first of the failures that is in it; undefined where none is. */
function explainLines(failures, lines, options) {
    for (const failure of failures) {
        // What the pattern captured in each line that fits; of alternatives the one that took part.
        const found = lines.flatMap((line) => {
            const match = failure.pattern.exec(line);
            return match === null ? [] : [match.slice(1).filter((text) => text !== undefined)];
        });
        if (found[0] !== undefined)
            return explain(failure, [found[0], ...found.slice(1)], options);
    }
    return undefined;
}
function explain(failure, found, { modulePath, onHost = false, remote }) {
    const isOwn = ([path = '']) => `${path}/`.startsWith(`${modulePath}/`);
    const own = failure.inOwnModule !== undefined && found.every(isOwn) ? failure.inOwnModule : {};
    const { title, hint } = { ...failure, ...(onHost ? failure.onHost : {}), ...own };
    const told = failure.inOwnModule === undefined || found.every(isOwn) ? found : found.filter((it) => !isOwn(it));
    return {
        title: fill(title, capturedBy(failure, told, ', ')),
        hint: remote !== undefined && AUTHORS.includes(failure)
            ? anotherVersion(remote)
            : fill(hint, capturedBy(failure, told, ' ')),
    };
}
function fill(text, captured) {
    return text.replace(/\$([123])/g, (_, digit) => captured[Number(digit) - 1] ?? '');
}
function capturedBy({ several }, found, separator) {
    if (several === 'newest')
        return newest(found);
    const [first = []] = found;
    if (several === undefined)
        return first;
    return [listed(found.map(([name = '']) => name)).join(separator), ...first.slice(1)];
}
const NAMED_AT_MOST = 5;
function listed(names) {
    const all = [...new Set(names)];
    return all.length > NAMED_AT_MOST ? [...all.slice(0, NAMED_AT_MOST), '…'] : all;
}
function newest(found) {
    const readable = found.filter(([text = '']) => /^\d{1,9}\.\d{1,9}(?:\.\d{1,9}|[a-z]+\d{1,9})?$/.test(text));
    const [last] = readable.toSorted(([a = ''], [b = '']) => (0,release/* compareReleases */.c0)((0,release/* parseRelease */.BC)(b), (0,release/* parseRelease */.BC)(a)));
    return last ?? found[0] ?? [];
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
// Where Linux distributions have them (Go source: src/crypto/x509/root_linux.go); elsewhere the system keeps no file.
const SYSTEM_BUNDLES = [
    '/etc/ssl/certs/ca-certificates.crt',
    '/etc/pki/tls/certs/ca-bundle.crt',
    '/etc/ssl/ca-bundle.pem',
    '/etc/pki/tls/cacert.pem',
    '/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem',
    '/etc/ssl/cert.pem',
];
async function withSystemAuthorities(own) {
    const found = await Promise.all(SYSTEM_BUNDLES.map((file) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'latin1').catch(() => undefined)));
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

/***/ 8020:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ PRIVATE),
/* harmony export */   d: () => (/* binding */ GIT_FAILURES)
/* harmony export */ });
// What git says where it cannot fetch a module from its repository, mostly a private one.
/** Completes a hint for whoever may have a private module. */
const PRIVATE = 'for a private module give a login in modules-token, git-credentials or ssh and set GOPRIVATE to its path, set GOPROXY to a proxy that may read it, or commit it with "go mod vendor".';
/** What keeps git from fetching a module. */
const GIT_FAILURES = [
    {
        pattern: /SSL certificate problem: (.*)$|(server certificate verification failed)/,
        title: 'git cannot fetch a module, because the certificate of the server is not trusted',
        hint: 'Set SSL_CERT_FILE or NODE_EXTRA_CA_CERTS in the environment of the step to a PEM file with the certificate authority.',
        onHost: {
            hint: 'Set GIT_SSL_CAINFO in the environment of the step to a PEM file with the certificate authority.',
        },
    },
    {
        pattern: /could not read (?:Username|Password) for '([^']+)'/,
        title: 'the repository of a module asks for a login: $1',
        hint: `Check the path of the module in go.mod; ${PRIVATE}`,
    },
    {
        pattern: /Authentication failed for '([^']+)'/,
        title: 'the login for the repository of a module is refused: $1',
        hint: 'See that the token in modules-token, git-credentials or .netrc has not expired and is meant for this host.',
    },
    {
        pattern: /unable to access '([^']+)': The requested URL returned error: 403/,
        title: 'the login may not read the repository of a module: $1',
        hint: "Give the token in modules-token or git-credentials read access to the contents of that repository; the job's own github.token has none to other private repositories.",
    },
    {
        pattern: /repository '[^']*' not found|ERROR: Repository not found|: The requested URL returned error: 404/,
        title: 'the repository of a module does not exist, or is not open to the login',
        hint: `Check the path of the module in go.mod, and that the token or key may read its repository; ${PRIVATE}`,
    },
    {
        // Go tries one protocol after the other, and keeps what git says to itself.
        pattern: /no secure protocol found for repository/,
        title: 'the repository of a module cannot be read',
        hint: `Check the path of the module in go.mod, and that the login, or the key and the server's entry in known_hosts, are right; ${PRIVATE}`,
    },
    {
        pattern: /reading (https:\/\/[^?\s]+)\?go-get=1: (40[134] [A-Z][\w ]*)/,
        title: 'the host of a module does not say where its repository is: $1 answers $2',
        hint: `Check the path of the module in go.mod, or put ".git" behind the name of its repository there; ${PRIVATE}`,
    },
    {
        pattern: /Permission denied \([\w,-]*publickey/,
        title: 'no SSH key that was offered may read the repository of a module',
        hint: 'Give the agent that the input ssh names a key that may read it (a deploy key opens one repository only), or give modules-token or git-credentials instead.',
    },
    {
        pattern: /Host key verification failed/,
        title: 'SSH does not know the server of a module (host key verification failed)',
        hint: 'Add the key of the server, as its owner publishes it, to ~/.ssh/known_hosts on the runner before this step.',
    },
    {
        pattern: /\bssh: (?:\w+ )?not found|cannot run ssh: No such file/,
        title: 'a module cannot be downloaded, because the builder image has no ssh',
        hint: 'Set builder-image to an image that has ssh, such as golang without -alpine.',
        onHost: {
            title: 'a module cannot be downloaded, because the runner has no ssh',
            hint: 'Install an SSH client on the runner, or give modules-token or git-credentials.',
        },
    },
];


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

/***/ 7286:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ MODULE_FAILURES),
/* harmony export */   h: () => (/* binding */ DOWNLOAD_FAILURES)
/* harmony export */ });
/* harmony import */ var _git_failures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8020);
// Failures of the module system: what cannot be downloaded or verified, and go.mod, go.sum and the vendor folder where
// they do not fit together.

const TIDY = 'Run "go mod tidy" and commit go.mod and go.sum.';
/** What keeps a module from being downloaded. */
const DOWNLOAD_FAILURES = [
    {
        pattern: /x509: certificate (?:signed by unknown authority|is not trusted)|x509: .*(?:is not trusted|not standards compliant)/,
        title: 'a module cannot be downloaded, because the certificate of the server is not trusted',
        hint: 'Set SSL_CERT_FILE or NODE_EXTRA_CA_CERTS in the environment of the step to a PEM file with the certificate authority, which may be that of a proxy on the way.',
    },
    {
        pattern: /x509: (.*)$/,
        title: 'a module cannot be downloaded, because the certificate of the server is not valid: $1',
        hint: 'Check the address in GOPROXY and the clock of the runner; SSL_CERT_FILE or NODE_EXTRA_CA_CERTS in the environment of the step name further certificate authorities.',
    },
    {
        pattern: /verifying (\S+?)(?:\/go\.mod)?: checksum mismatch/,
        title: '$1 is not what go.sum or the checksum database recorded (checksum mismatch)',
        hint: 'Find out why it changed, and only then record it anew: remove its lines from go.sum and run "go mod tidy".',
        several: 'all',
    },
    {
        pattern: /verifying (?:module|go\.mod): (\S+?)(?:\/go\.mod)?: (?:reading |initializing sumdb|Get ")/,
        title: '$1 cannot be verified, because the checksum database does not know it or cannot be reached',
        hint: 'Commit a go.sum that has it ("go mod tidy"); for a private module set GOPRIVATE to its path in the environment of the step.',
    },
    {
        pattern: /"(git|hg|svn|bzr|fossil)": executable file not found/,
        title: 'a module cannot be downloaded, because the builder image has no $1',
        hint: 'Set builder-image to an image that has $1, such as golang without -alpine, or GOPROXY to a module proxy.',
        onHost: {
            title: 'a module cannot be downloaded, because the runner has no $1',
            hint: 'Install $1 on the runner, or set GOPROXY to a module proxy.',
        },
    },
    {
        pattern: /(\S+@v\S+?): reading \S+: (404 Not Found|410 Gone)/,
        title: '$1 cannot be found: the module proxy answers $2',
        hint: `Check its path and version in go.mod; ${_git_failures_js__WEBPACK_IMPORTED_MODULE_0__/* .PRIVATE */ .U}`,
    },
    {
        pattern: /(\S+@v\S+?): reading \S+: (40[137] [A-Z][\w ]*)/,
        title: '$1 is refused by the module proxy: $2',
        hint: 'Give GOPROXY with credentials that may read it, or GOAUTH, in the environment of the step.',
    },
    {
        pattern: /(\S+@v\S+?): reading \S+: ((?:429|5\d\d) [A-Z][\w ]*)/,
        title: '$1 cannot be downloaded: the module proxy answers $2',
        hint: 'Run the step again later, or set GOPROXY to another module proxy.',
    },
    {
        pattern: /dial (?:tcp|udp)|no such host|Could not resolve host|connection re(?:fused|set)|i\/o timeout|TLS handshake timeout|proxyconnect/,
        title: 'a module cannot be downloaded, because the server cannot be reached',
        hint: 'Check the network of the build, and set GOPROXY, HTTPS_PROXY and NO_PROXY in the environment of the step.',
    },
];
/** What is wrong with go.mod, go.sum, go.work or the vendor folder. */
const MODULE_FAILURES = [
    {
        pattern: /replacement directory (\S+) does not exist|\(replaced by (\.\.?\/\S*)\): reading \S+: .*no such file/,
        title: 'the folder $1, which a replace line of go.mod names, is not there',
        hint: 'Commit the folder, check its repository out to that place before this step, or remove the replace line.',
        several: 'all',
    },
    {
        pattern: /ambiguous import: found package (\S+) in multiple modules/,
        title: 'two required modules have the package $1',
        hint: 'Run "go mod tidy"; where both stay, require a version of the one that no longer has it, or drop it with "go get MODULE@none".',
        several: 'all',
    },
    {
        pattern: /module declares its path as: (\S+)/,
        title: 'a module is required by another path than its own, which is $1',
        hint: 'Import and require it as $1, or add a replace line to go.mod.',
    },
    {
        pattern: /version "?(v[\w.+-]+)"? invalid: |(v[\w.+-]+): invalid version: |(v[\w.+-]+): unknown revision/,
        title: 'go.mod requires a version that cannot be: $1',
        hint: 'Correct the version; from v2 on the module path ends with it ("/v2"), unless the version ends with "+incompatible".',
    },
    {
        pattern: /requires (\S+@v\S+?), (?:but|not) /,
        title: 'the required modules do not fit together: $1',
        hint: 'Run "go get" with a version that all of them accept, then "go mod tidy", and commit go.mod and go.sum.',
    },
    {
        pattern: /missing go\.sum entry/,
        title: 'go.sum has no entry for a module that go.mod requires',
        hint: TIDY,
    },
    {
        pattern: /updates to go\.(?:mod|sum|work) needed|go\.mod file indicates/,
        title: 'go.mod and go.sum do not fit the source',
        hint: TIDY,
    },
    {
        pattern: /cannot find module providing package (\S+): import lookup disabled by -mod=vendor/,
        title: 'the vendor folder does not have the package $1',
        hint: 'Run "go mod tidy" and "go mod vendor", and commit the result.',
        several: 'all',
    },
    {
        pattern: /cannot find package "\." in:|cannot query module due to -mod=vendor/,
        title: 'the vendor folder does not have a package that is imported',
        hint: 'Run "go mod tidy" and "go mod vendor", and commit the result.',
    },
    {
        pattern: /inconsistent vendoring/,
        title: 'the vendor folder does not fit go.mod',
        hint: 'Run "go mod vendor" and commit the result.',
    },
    {
        pattern: /no required module provides package (\S+?)[;:,]?(?:\s|$)/,
        title: 'go.mod names no module for an imported package',
        hint: 'Run "go get $1" and commit go.mod and go.sum.',
        inOwnModule: {
            title: 'an imported package of the module itself is not there',
            hint: 'Correct the import path $1, or see that its folder is committed or generated before this step and that .dockerignore does not leave it out.',
        },
        several: 'all',
    },
    {
        pattern: /: 4\d\d [A-Z]\w+|module lookup disabled|cannot find module|unrecognized import path/,
        title: 'a module cannot be found',
        hint: `Check its path and version in go.mod; ${_git_failures_js__WEBPACK_IMPORTED_MODULE_0__/* .PRIVATE */ .U}`,
    },
];


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

/***/ 9634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ encodeDocument),
/* harmony export */   d: () => (/* binding */ canonicalJson)
/* harmony export */ });
/* harmony import */ var _byte_order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2226);
// JSON documents whose bytes depend on their content only. The keys of every object are sorted: a Docker daemon
// writes the members of an image config in this order too (it passes them through a map, which Go sorts), and a
// single rule leaves nothing to the order in which a value happened to be put together.

/** The bytes of a document: keys sorted, no white space, members that are undefined left out. */
function encodeDocument(value) {
    return Buffer.from(canonicalJson(value));
}
/** The text of a JSON value, as `encodeDocument` writes it. */
function canonicalJson(value) {
    if (Array.isArray(value))
        return `[${value.map(canonicalJson).join(',')}]`;
    if (typeof value !== 'object' || value === null)
        return JSON.stringify(value);
    const members = Object.entries(value)
        .filter(([, member]) => member !== undefined)
        .sort(([a], [b]) => (0,_byte_order_js__WEBPACK_IMPORTED_MODULE_0__/* .compareBytes */ .X)(a, b))
        .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
    return `{${members.join(',')}}`;
}


/***/ }),

/***/ 9501:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   ZD: () => (/* binding */ hexOf),
/* harmony export */   kI: () => (/* binding */ Meter),
/* harmony export */   sc: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
// Digests, and a meter that takes one while bytes flow past: nothing is read twice to be hashed.

const DIGEST = /^sha256:[0-9a-f]{64}$/;
/** The digest of bytes in memory. */
function sha256(bytes) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex')}`;
}
/** Whether a text is "sha256:" and 64 lower-case hexadecimal digits. */
function isDigest(text) {
    return DIGEST.test(text);
}
/** The 64 hexadecimal digits of a digest: the name of its blob in a folder. */
function hexOf(digest) {
    return digest.slice('sha256:'.length);
}
/** Counts and hashes the bytes that pass through `measure`. */
class Meter {
    #hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    #size = 0;
    /** Gives the bytes on, unchanged. */
    async *measure(source) {
        for await (const chunk of source) {
            this.#hash.update(chunk);
            this.#size += chunk.length;
            yield chunk;
        }
    }
    /** How many bytes have passed. */
    get size() {
        return this.#size;
    }
    /** The digest of the bytes that have passed so far. */
    get digest() {
        return `sha256:${this.#hash.copy().digest('hex')}`;
    }
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

/***/ 5885:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H9: () => (/* binding */ makeIndex),
/* harmony export */   iG: () => (/* binding */ describeSet),
/* harmony export */   kt: () => (/* binding */ rootDocument),
/* harmony export */   nJ: () => (/* binding */ manifestDocument)
/* harmony export */ });
/* unused harmony export describeImage */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _byte_order_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2226);
/* harmony import */ var _canonical_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9634);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9501);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7122);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5208);
// The image index: one name for the images of several platforms
// (https://github.com/opencontainers/image-spec/blob/main/image-index.md).






/** The index of images, sorted by platform so that the order of the input does not count; an ImageError where two are for one platform. */
function makeIndex(images, annotations = {}) {
    const byPlatform = new Map();
    for (const image of images) {
        const platform = (0,_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPlatform */ .Bq)(image.platform);
        if (byPlatform.has(platform))
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ImageError */ .C8(`two images of one index are for ${platform}`);
        byPlatform.set(platform, describeImage(image));
    }
    const index = {
        schemaVersion: 2,
        mediaType: _types_js__WEBPACK_IMPORTED_MODULE_3__/* .MEDIA_TYPE */ .A.index,
        manifests: [...byPlatform].sort(([a], [b]) => (0,_byte_order_js__WEBPACK_IMPORTED_MODULE_4__/* .compareBytes */ .X)(a, b)).map(([, descriptor]) => descriptor),
        ...(Object.keys(annotations).length === 0 ? {} : { annotations }),
    };
    const bytes = (0,_canonical_json_js__WEBPACK_IMPORTED_MODULE_5__/* .encodeDocument */ .K)(index);
    return { index, bytes, digest: (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)(bytes) };
}
/** The descriptor of an image's manifest. */
function describeImage({ digest, manifestBytes, platform }) {
    return { mediaType: _types_js__WEBPACK_IMPORTED_MODULE_3__/* .MEDIA_TYPE */ .A.manifest, digest, size: manifestBytes.length, platform };
}
/** What a name of the set points at: the index, or the manifest of the only image. */
function rootDocument({ images, index }) {
    if (index !== undefined)
        return { mediaType: _types_js__WEBPACK_IMPORTED_MODULE_3__/* .MEDIA_TYPE */ .A.index, digest: index.digest, bytes: index.bytes };
    const [image, ...others] = images;
    if (image === undefined || others.length > 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ImageError */ .C8(`${images.length} images without an index cannot have one name`);
    }
    return manifestDocument(image);
}
/** The manifest of an image. */
function manifestDocument({ digest, manifestBytes }) {
    return { mediaType: _types_js__WEBPACK_IMPORTED_MODULE_3__/* .MEDIA_TYPE */ .A.manifest, digest, bytes: manifestBytes };
}
/** The descriptor of what a name of the set points at. */
function describeSet(set) {
    const [image] = set.images;
    if (set.index === undefined && set.images.length === 1 && image !== undefined)
        return describeImage(image);
    const { mediaType, digest, bytes } = rootDocument(set);
    return { mediaType, digest, size: bytes.length };
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

/***/ 5208:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ MEDIA_TYPE)
/* harmony export */ });
// The words of the OCI image specification as types: https://github.com/opencontainers/image-spec
// (descriptor.md, manifest.md, image-index.md, config.md). Field names are those of the JSON documents.
const MEDIA_TYPE = {
    index: 'application/vnd.oci.image.index.v1+json',
    manifest: 'application/vnd.oci.image.manifest.v1+json',
    config: 'application/vnd.oci.image.config.v1+json',
    layerGzip: 'application/vnd.oci.image.layer.v1.tar+gzip',
    layerZstd: 'application/vnd.oci.image.layer.v1.tar+zstd',
};


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

/***/ 2614:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  start: () => (/* binding */ start_start)
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
// EXTERNAL MODULE: ./lib/report/escape.js
var report_escape = __webpack_require__(2527);
// EXTERNAL MODULE: ./lib/report/units.js
var units = __webpack_require__(8861);
;// CONCATENATED MODULE: ./lib/github/workflow-command.js
// What the runner takes for commands among the lines that a step prints
// (https://docs.github.com/actions, "Workflow commands"). In the form that the toolkit writes, without loading it:
// see docs/decisions/0018-the-toolkit-late.md.
/** "::error title=a%2C b::what": a command for the runner, on one line whatever is in its parts. */
function workflowCommand(name, properties, message) {
    const given = Object.entries(properties).filter(([, value]) => value !== undefined);
    const list = given.map(([key, value]) => `${key}=${workflow_command_escape(String(value), /[%\r\n:,]/g)}`).join(',');
    return `::${name}${list === '' ? '' : ` ${list}`}::${workflow_command_escape(message, /[%\r\n]/g)}`;
}
function workflow_command_escape(text, special) {
    return text.replace(special, encodeURIComponent);
}

;// CONCATENATED MODULE: ./lib/github/log.js
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
                printLines(`${sign} ${name.padEnd(NAME_WIDTH)}${(0,units/* formatDuration */.a3)(ms).padStart(TIME_WIDTH)}   ${first}`);
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
        print((0,report_escape/* escapeLog */.Ah)(line));
}
/** Hides a text in all that the job prints from now on. */
function mask(secret) {
    print(workflowCommand('add-mask', {}, secret));
}
/** Prints a line as it is, as the toolkit prints lines, groups and all other commands. */
function print(line) {
    process.stdout.write(`${line}${external_node_os_.EOL}`);
}

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

// EXTERNAL MODULE: ./lib/go/folders.js
var folders = __webpack_require__(187);
// EXTERNAL MODULE: ./lib/go/module-syntax.js
var module_syntax = __webpack_require__(1554);
;// CONCATENATED MODULE: ./lib/github/require-line.js
// The line of a go.mod that brings a module in, for an annotation beside the change that made the program grow.

/**
 * The `require` line of a module, else the `replace` line that names it; undefined where go.mod has neither (a module
 * that another brings in, before Go 1.17) or is not a go.mod. `file` is its path from the repository's root.
 */
function findRequireLine(text, file, { path, message }) {
    const directives = readDirectives(text, file);
    const found = directives.find(({ verb, words }) => verb === 'require' && words[0] === path) ??
        directives.find(({ verb, words }) => verb === 'replace' && words.includes(path));
    return found === undefined ? undefined : { file, line: found.line, message };
}
function readDirectives(text, file) {
    try {
        return (0,module_syntax/* parseDirectives */.M)(text, file);
    }
    catch {
        // The go command has read it already; what it takes and this does not is no reason to fail.
        return [];
    }
}

// EXTERNAL MODULE: ./lib/oci/platform.js
var oci_platform = __webpack_require__(7122);
;// CONCATENATED MODULE: ./lib/report/change.js
// Changes as people read them, with their sign; the minus is the one of every keyboard.

/** `after - before`. */
function changeIn({ before, after }) {
    return after - before;
}
/** Bytes that a cause stands for. */
function weightOf(cause) {
    return cause.kind === 'module' ? (cause.ownPlus ?? cause.own) : cause.change;
}
/** "+434,176", "-12", "0". */
function formatChange(bytes) {
    return `${signOf(bytes)}${(0,units/* formatBytes */.z3)(Math.abs(bytes))}`;
}
/** "+434 kB", "-12 B", "0 B". */
function formatSizeChange(bytes) {
    return `${signOf(bytes)}${(0,units/* formatSize */.Xq)(Math.abs(bytes))}`;
}
/** "+7.5 %": to a tenth, halves away from zero, computed in whole numbers. Empty where there was nothing before. */
function formatPercent(change, before) {
    if (before === 0)
        return '';
    const [size, whole] = [BigInt(Math.abs(change)), BigInt(before)];
    const tenths = (size * 2000n + whole) / (whole * 2n);
    if (tenths === 0n && change !== 0)
        return 'less than 0.1 %';
    return `${signOf(change)}${tenths / 10n}.${tenths % 10n} %`;
}
/** Two sizes as they can be told apart: rounded, or exact where rounding makes them equal. */
function formatPair(one, other) {
    const [a, b] = [(0,units/* formatSize */.Xq)(one), (0,units/* formatSize */.Xq)(other)];
    return a !== b || one === other ? [a, b] : [`${(0,units/* formatBytes */.z3)(one)} bytes`, `${(0,units/* formatBytes */.z3)(other)} bytes`];
}
function signOf(bytes) {
    if (bytes === 0)
        return '';
    return bytes > 0 ? '+' : '-';
}

;// CONCATENATED MODULE: ./lib/report/cause-text.js
// What a change is put down to, and what a budget says of it, in words. The same words everywhere: comment, summary,
// annotation and log.



/** The cause by its name alone: "gopkg.in/yaml.v3", "own code". */
function nameCause(cause) {
    switch (cause.kind) {
        case 'module':
            return { code: cause.path };
        case 'toolchain':
            return `Go ${cause.after}`;
        case 'own-code':
            return 'own code';
        case 'standard-library':
            return 'the standard library';
        case 'files':
            return 'files beside the binary';
        case 'alignment':
            return 'alignment';
    }
}
/** The cause with its bytes: "`gopkg.in/yaml.v3` v3.0.1, new: +305 kB with what only it brings in (139 kB own)". */
function describeCause(cause) {
    switch (cause.kind) {
        case 'module':
            return describeModule(cause);
        case 'toolchain':
            return [`Go ${cause.before} → ${cause.after}: ${formatSizeChange(cause.change)}`];
        case 'own-code':
        case 'standard-library':
        case 'files':
            return [nameCause(cause), ` ${formatSizeChange(cause.change)}`];
        case 'alignment':
            return [`alignment ${formatSizeChange(cause.change)} (files grow in pages)`];
    }
}
/** A budget's outcome as a sentence: for annotations and the error that ends the step. */
function describeBudget(result) {
    const image = `${result.name} (${(0,oci_platform/* formatPlatform */.Bq)(result.platform)})`;
    if (result.actual === undefined || result.limit === undefined) {
        return `${image}: ${result.input} ${result.text} was not judged: ${result.reason ?? 'nothing to judge'}`;
    }
    return `${image} ${outcomeOf(result, result.actual, result.limit)}${becauseOf(result)}${acceptance(result)}`;
}
/** What a line of a budget input that is about nothing should have named. */
function describeUnmatched({ input, target, known }) {
    return `${input}: ${JSON.stringify(target)} is no program and no platform of this build, which has ${known.join(', ')}`;
}
/** Pieces of a line as plain text. */
function plainText(pieces) {
    return pieces
        .map((piece) => (typeof piece === 'string' ? piece : 'code' in piece ? piece.code : piece.strong))
        .join('');
}
function describeModule({ path, change, version, versionBefore, ownPlus, own, }) {
    const versions = [versionBefore, version].filter((text) => text !== undefined).join(' → ');
    const state = { added: ', new', removed: ', gone', grown: '', shrunk: '' }[change];
    const bytes = ownPlus === undefined
        ? `${formatSizeChange(own)} of its own`
        : `${formatSizeChange(ownPlus)} with what only it brings in (${ownPart(own, ownPlus)} own)`;
    return [{ code: path }, `${versions === '' ? '' : ` ${versions}`}${state}: ${bytes}`];
}
// The sign is told once where both have the same.
function ownPart(own, ownPlus) {
    return Math.sign(own) === Math.sign(ownPlus) ? (0,units/* formatSize */.Xq)(Math.abs(own)) : formatSizeChange(own);
}
function outcomeOf({ input, state, before, text }, actual, limit) {
    if (input !== 'max-increase') {
        const is = `is ${(0,units/* formatBytes */.z3)(actual)} bytes`;
        if (state === 'over')
            return `${is}, ${(0,units/* formatBytes */.z3)(actual - limit)} over ${input} ${text}`;
        return `${is}, ${shareOf(actual, limit)} of ${input} ${text}`;
    }
    const [grown, allowed] = formatPair(Math.max(0, actual), limit);
    const percent = before === undefined ? '' : formatPercent(actual, before);
    const grows = actual > 0 ? `grows by ${grown}${percent === '' ? '' : ` (${percent})`}` : 'does not grow';
    if (state === 'over')
        return `${grows}, and ${input} ${text} allows ${allowed}`;
    return actual > 0 ? `${grows}, ${shareOf(actual, limit)} of ${input} ${text}` : grows;
}
/** Rounded down, so that only what is at its limit is at 100 %. */
function shareOf(actual, limit) {
    return limit === 0 ? '100 %' : `${(BigInt(actual) * 100n) / BigInt(limit)} %`;
}
function becauseOf({ causes }) {
    const named = causes
        .slice(0, 3)
        .map((cause) => `${plainText([nameCause(cause)])} ${formatSizeChange(weightOf(cause))}`);
    return named.length === 0 ? '' : `: ${named.join(', ')}`;
}
function acceptance({ approvedBy, reason, state }) {
    if (approvedBy !== undefined)
        return `; accepted by the label ${approvedBy}`;
    return state === 'over' && reason !== undefined ? `; reported only: ${reason}` : '';
}

;// CONCATENATED MODULE: ./lib/cause-annotations.js
// Annotations on the lines of go.mod that brought in what broke a growth budget, where that can be told.





/** One for each module that is named as a cause of growth that is over its budget. */
async function causeAnnotations(comparison, { programs, workspace }) {
    const annotations = [];
    for (const result of comparison.budgets) {
        if (result.input !== 'max-increase' || result.state !== 'over')
            continue;
        const program = programs.find(({ plan }) => plan.name === result.name);
        const causes = comparison.diff?.images.find(({ name }) => name === result.name)?.causes ?? [];
        // What a remote package requires stands in no file of the repository.
        if (program === undefined || program.plan.source.remote !== undefined)
            continue;
        const { file, text } = await readGoMod(program.plan.source);
        for (const cause of causes.filter(isModule).slice(0, MOST)) {
            const message = `${result.name} grows: ${plainText(describeCause(cause))}`;
            const line = findRequireLine(text, (0,folders/* posixRelative */.qi)(workspace, file), { path: cause.path, message });
            if (line === undefined || annotations.some((one) => one.line === line.line))
                continue;
            const level = result.verdict === 'fail' ? 'error' : 'warning';
            annotations.push({ level, title: `${result.name}: size budget`, ...line });
        }
    }
    return annotations;
}
const MOST = 2;
const GO_MOD = 'go.mod';
async function readGoMod({ contextDir, workdir }) {
    const file = [contextDir, workdir, GO_MOD].reduce((folder, name) => (0,external_node_path_.join)(folder, name));
    return { file, text: await (0,promises_.readFile)(file, 'utf8').catch(() => '') };
}
function isModule(cause) {
    return cause.kind === 'module';
}

// EXTERNAL MODULE: ./lib/report/verdict.js
var report_verdict = __webpack_require__(975);
;// CONCATENATED MODULE: ./lib/report/describe.js
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
    const largest = (sizeOf) => (0,units/* formatSize */.Xq)(Math.max(0, ...images.map(sizeOf)));
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
    return (0,report_verdict/* worstVerdict */.z)(checks.flatMap(({ verdict }) => (verdict === 'skipped' ? [] : [verdict])));
}
/** "link check failed", "smoke test passed". */
function describe_outcomeOf({ id, verdict }) {
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

;// CONCATENATED MODULE: ./lib/github/annotations.js
// Errors and warnings as annotations: what GitHub shows above the log, and beside the lines of a pull request.




const TITLE = 'go-scratch-image';
// GitHub keeps ten errors of a step; the last of ours says what failed as a whole.
const MOST_LINES = 9;
/** The annotations of an error: the lines at fault, then the error itself with what to do about it. */
function annotationsOf(error) {
    if (!(error instanceof errors/* ActionError */.lZ))
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
                title: `${report.name}: ${describe_outcomeOf(check)}`,
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
        print(workflowCommand(level, { title, file, line, col: column }, message));
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

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./lib/github/runner-file.js
// The runner's files for outputs and state: a name, then its value between two lines of a delimiter that nobody can know
// (https://docs.github.com/actions, "Workflow commands", "Multiline strings"). In the form that the toolkit writes, without
// loading it: that takes longer than all else that a quick run does on the runner.



/** Adds a value to the file, whatever is in it; the last one of a name stands. Without a file nobody asks for it. */
function appendValue(file, name, value) {
    if (file === undefined || file === '')
        return;
    const end = `ghadelimiter_${(0,external_node_crypto_.randomUUID)()}`;
    (0,external_node_fs_.appendFileSync)(file, `${name}<<${end}${external_node_os_.EOL}${value}${external_node_os_.EOL}${end}${external_node_os_.EOL}`);
}

;// CONCATENATED MODULE: ./lib/report/comparison-foot.js
// The foot of a comparison: both commits, where the baseline came from, whether flags and Go release are the same.
const SHORT = 7;
/** "merge a1b2c3d against its first parent 9f8e7d6 (stored report) · same flags and Go release · static". */
function footOf(comparison) {
    const parts = [
        commits(comparison),
        ...sameness(comparison),
        comparison.isStatic ? 'static ✔' : 'not static',
    ];
    return [parts.join(' · ')];
}
function commits({ head, base, reason }) {
    const measured = `${head.isMerge ? 'merge' : 'commit'} ${comparison_foot_short(head.commit)}`;
    if (base === undefined)
        return `${measured}, nothing compared${reason === undefined ? '' : `: ${reason}`}`;
    return `${measured} against ${baseOf(base)}`;
}
function baseOf({ commit, relation, source }) {
    const name = commit === undefined ? '' : ` ${comparison_foot_short(commit)}`;
    switch (source.kind) {
        case 'stored':
        case 'built':
            return `its ${relation ?? 'base'}${name} (${describeSource(source)})`;
        case 'ancestor':
            return `${comparison_foot_short(commit)}, ${describeSource(source)}`;
        case 'image':
        case 'file':
            return `${describeSource(source)}${name === '' ? '' : ` of${name}`}`;
    }
}
/** "stored report", "built in this run", "the image ghcr.io/acme/server:latest". */
function describeSource(source) {
    switch (source.kind) {
        case 'stored':
            return 'stored report';
        case 'built':
            return 'built in this run';
        case 'ancestor':
            return `${source.distance} ${source.distance === 1 ? 'commit' : 'commits'} before the base (stored report, no gate)`;
        case 'image':
            return `the image ${source.reference}`;
        case 'file':
            return `the report ${source.path}`;
    }
}
function sameness({ diff, base, images }) {
    if (base === undefined || diff === undefined || diff.images.length === 0)
        return [];
    const isKnown = images.every(({ goVersion, compileCommand }) => goVersion !== undefined && compileCommand !== undefined);
    const flags = diff.images.some(({ commands }) => commands !== undefined);
    const release = diff.images.find(({ toolchain }) => toolchain !== undefined)?.toolchain;
    if (base.source.kind === 'image' || !isKnown)
        return ['flags and Go release of the baseline are not known'];
    if (!flags && release === undefined)
        return ['same flags and Go release'];
    return [
        flags ? 'other flags' : 'same flags',
        release === undefined ? 'same Go release' : `Go ${release.before} before, ${release.after} now`,
    ];
}
function comparison_foot_short(commit) {
    return commit === undefined ? 'of no repository' : commit.slice(0, SHORT);
}

;// CONCATENATED MODULE: ./lib/github/outputs.js
// The outputs of the step, as action.yml lists them.





/**
 * All outputs by name. Where there are several programs or platforms, names, sizes and ids are those of the first;
 * `linkage`, `static` and `verdict` the worst of all; `images` has each of them.
 */
function outputsOf(reports, { files, hasFailed, comparison }) {
    const [report] = reports;
    if (report === undefined)
        return {};
    const [first] = report.images;
    const linkage = worstLinkage(reports.flatMap(({ images }) => images));
    const tags = reports.flatMap((one) => one.tags);
    const platforms = reports.flatMap(({ images }) => images.map(({ platform }) => (0,oci_platform/* formatPlatform */.Bq)(platform)));
    const [tag = ''] = report.tags;
    return {
        tag,
        tags: tags.join('\n'),
        image: withoutTag(tag),
        ref: refOf(report),
        'image-id': first?.imageId ?? '',
        digest: report.digest,
        size: String(first?.uncompressedSize ?? ''),
        'compressed-size': String(first?.compressedSize ?? ''),
        'binary-size': String(first?.binarySize ?? ''),
        'binary-sha256': first?.binarySha256 ?? '',
        static: String(isStatic(linkage)),
        linkage,
        'go-version': report.goVersion,
        engine: report.engine,
        platforms: [...new Set(platforms)].join(','),
        ...comparedOutputs(comparison),
        verdict: hasFailed ? 'fail' : (0,report_verdict/* worstVerdict */.z)(reports.map(({ verdict }) => verdict)),
        findings: findingIds(reports.flatMap(({ images }) => images)).join('\n'),
        pushed: String(reports.every(isPushed)),
        dockerfile: files.dockerfile,
        report: files.reportFile,
        images: JSON.stringify(reports.flatMap((one) => one.images.map((image) => imageOutputs(one, image)))),
    };
}
/** Writes outputs for later steps. */
function writeOutputs(outputs, env) {
    for (const [name, value] of Object.entries(outputs))
        appendValue(env['GITHUB_OUTPUT'], name, value);
}
/** One element of `images`, under the names of the outputs; numbers and booleans as such. */
function imageOutputs(report, image) {
    const [tag = ''] = report.tags;
    return {
        name: report.name,
        platform: (0,oci_platform/* formatPlatform */.Bq)(image.platform),
        tag,
        tags: report.tags,
        image: withoutTag(tag),
        ref: refOf(report),
        'image-id': image.imageId,
        digest: image.digest,
        size: image.uncompressedSize,
        'compressed-size': image.compressedSize,
        'binary-size': image.binarySize,
        'binary-sha256': image.binarySha256,
        static: isStatic(image.linkage),
        linkage: image.linkage,
        'go-version': image.goVersion,
        engine: report.engine,
        verdict: verdictOf(image),
        findings: findingIds([image]),
        pushed: isPushed(report),
    };
}
/** Of the first image, as sizes are; empty where nothing was compared. */
function comparedOutputs(comparison) {
    const [first] = comparison?.diff?.images ?? [];
    const size = first?.uncompressed;
    const delta = size === undefined ? undefined : size.after - size.before;
    const percent = size === undefined || delta === undefined || size.before === 0
        ? ''
        : ((100 * delta) / size.before).toFixed(2);
    return {
        baseline: comparison?.base === undefined ? 'none' : describeBase(comparison.base),
        'size-delta': delta === undefined ? '' : String(delta),
        'size-delta-percent': percent,
    };
}
function describeBase({ source, commit }) {
    return commit === undefined ? describeSource(source) : `${commit} (${describeSource(source)})`;
}
function findingIds(images) {
    return [...new Set(images.flatMap(({ size }) => (size?.findings ?? []).map(({ id }) => id)))];
}
function refOf({ tags: [tag = ''], digest }) {
    return `${withoutTag(tag)}@${digest}`;
}
function isPushed({ targets, tags, pushed }) {
    return targets.includes('registry') && pushed.length === tags.length;
}
function isStatic(linkage) {
    return linkage !== 'dynamic';
}
/** "localhost:5000/server:1" without ":1": a colon before the last slash belongs to the registry's port. */
function withoutTag(reference) {
    return reference.replace(/:[^:/]+$/, '');
}

// EXTERNAL MODULE: ./lib/github/comment-section.js
var comment_section = __webpack_require__(9084);
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

;// CONCATENATED MODULE: ./lib/one-program.js
// The part of a comparison that is about one program.
function comparisonOf(comparison, name) {
    const isOwn = (one) => one.name === name;
    const { diff } = comparison;
    return {
        ...comparison,
        images: comparison.images.filter(isOwn),
        budgets: comparison.budgets.filter(isOwn),
        ...(diff === undefined ? {} : { diff: { ...diff, images: diff.images.filter(isOwn) } }),
    };
}

// EXTERNAL MODULE: ./lib/go/compile.js + 1 modules
var go_compile = __webpack_require__(5848);
// EXTERNAL MODULE: ./lib/oci/byte-order.js
var byte_order = __webpack_require__(2226);
// EXTERNAL MODULE: ./lib/oci/canonical-json.js
var canonical_json = __webpack_require__(9634);
// EXTERNAL MODULE: ./lib/oci/digest.js
var oci_digest = __webpack_require__(9501);
;// CONCATENATED MODULE: ./lib/oci/history.js
// The history of an image: one entry for each layer and each setting, in the words of a Dockerfile, so that
// `docker history` shows how it was made.
const COMMENT = 'go-scratch-image';
const NANOSECONDS = 1e9;
/** Entries for the layers, lowest first, then for the settings. `created` is an RFC 3339 time. */
function makeHistory(layers, run, created) {
    const layerEntries = layers.map(({ createdBy }) => ({ created, created_by: createdBy, comment: COMMENT }));
    const settings = describeRun(run).map((line) => ({
        created,
        created_by: line,
        comment: COMMENT,
        empty_layer: true,
    }));
    return [...layerEntries, ...settings];
}
function describeRun(run) {
    const lines = [
        ...(run.Env ?? []).map((variable) => `ENV ${describePair(variable)}`),
        ...Object.keys(run.ExposedPorts ?? {}).map((port) => `EXPOSE ${port}`),
        ...Object.entries(run.Labels ?? {}).map(([key, value]) => `LABEL ${quote(key)}=${quote(value)}`),
    ];
    if (run.WorkingDir !== undefined)
        lines.push(`WORKDIR ${run.WorkingDir}`);
    if (run.User !== undefined)
        lines.push(`USER ${run.User}`);
    if (run.Healthcheck !== undefined)
        lines.push(`HEALTHCHECK ${describeHealthcheck(run.Healthcheck)}`);
    if (run.Entrypoint !== undefined)
        lines.push(`ENTRYPOINT ${JSON.stringify(run.Entrypoint)}`);
    if (run.Cmd !== undefined)
        lines.push(`CMD ${JSON.stringify(run.Cmd)}`);
    return lines;
}
function describeHealthcheck(check) {
    const [kind = 'NONE', ...command] = check.Test;
    const options = [
        ...duration('interval', check.Interval),
        ...duration('timeout', check.Timeout),
        ...duration('start-period', check.StartPeriod),
        ...(check.Retries === undefined ? [] : [`--retries=${check.Retries}`]),
    ];
    return [...options, kind, ...(command.length === 0 ? [] : [JSON.stringify(command)])].join(' ');
}
function duration(name, ns) {
    return ns === undefined ? [] : [`--${name}=${ns / NANOSECONDS}s`];
}
function describePair(pair) {
    const equals = pair.indexOf('=');
    return `${pair.slice(0, equals)}=${quote(pair.slice(equals + 1))}`;
}
function quote(text) {
    return /^[\w@%+:,./-]+$/.test(text) ? text : JSON.stringify(text);
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
var external_node_zlib_namespaceObject = /*#__PURE__*/__webpack_require__.t(external_node_zlib_, 2);
// EXTERNAL MODULE: ./lib/oci/through.js
var through = __webpack_require__(1376);
;// CONCATENATED MODULE: ./lib/oci/deflate.js
// Raw deflate at one level, with the same bytes on every machine. zlib's output is not fixed by its format: it
// differs between versions, vendors and CPUs. pako, which is JavaScript, is the reference; the zlib inside Node
// is used only where its bytes were seen to equal pako's, for it is twice as fast and leaves the main thread free.


/** Where Node's zlib gives pako's bytes: seen by __tests__/oci/deflate.test.ts, which fails where it is not so. */
const SAME_AS_PAKO = [
    { platform: 'linux', arch: 'x64', zlib: '1.3.1-e00f703' }, // Node 20.20
    { platform: 'linux', arch: 'x64', zlib: '1.3.2.1-motley-8002e91' }, // Node 24.21
    { platform: 'linux', arch: 'arm64', zlib: '1.3.2.1-motley-8002e91' }, // Node 24.21, under qemu
];
/** This process. */
const RUNTIME = {
    platform: process.platform,
    arch: process.arch,
    zlib: process.versions.zlib,
};
// Spelt out, defaults included: each of them changes the bytes.
const OPTIONS = { level: 6, windowBits: 15, memLevel: 8, strategy: 0 };
/** The implementation for a runtime. */
function chooseDeflate(runtime = RUNTIME) {
    const isSame = SAME_AS_PAKO.some(({ platform, arch, zlib }) => platform === runtime.platform && arch === runtime.arch && zlib === runtime.zlib);
    return isSame ? deflateWithZlib : deflateWithPako;
}
/** Deflates with the zlib inside Node, off the main thread. */
function deflateWithZlib(source) {
    return (0,through/* through */.s)(source, (0,external_node_zlib_.createDeflateRaw)({ ...OPTIONS, chunkSize: through/* CHUNK_SIZE */.O }));
}
/** Deflates with pako, on the main thread, a chunk at a time. */
async function* deflateWithPako(source) {
    // Loaded only where Node's zlib will not do.
    const { Deflate } = await __webpack_require__.e(/* import() */ 925).then(__webpack_require__.bind(__webpack_require__, 9925));
    const done = [];
    const deflate = new Deflate({ ...OPTIONS, raw: true, legacyHash: false, chunkSize: through/* CHUNK_SIZE */.O });
    deflate.onData = (chunk) => {
        done.push(chunk);
    };
    for await (const chunk of source) {
        deflate.push(chunk, false);
        yield* done.splice(0);
    }
    deflate.push(new Uint8Array(0), true);
    yield* done;
}

;// CONCATENATED MODULE: ./lib/oci/gzip.js
// gzip with the same bytes on every machine: a container of our own (RFC 1952), because zlib's writes the
// operating system into its header, around deflate.ts.


const ID1 = 0x1f;
const ID2 = 0x8b;
const CM_DEFLATE = 8;
const OS_UNKNOWN = 255;
// FLG, MTIME (four bytes) and XFL are 0: no name, no comment, no time, no remark about the level.
const HEADER = Uint8Array.of(ID1, ID2, CM_DEFLATE, 0, 0, 0, 0, 0, 0, OS_UNKNOWN);
/** Compresses at level 6; the bytes depend on the content only, not on how it is cut into chunks. */
async function* gzip(source, deflate = chooseDeflate()) {
    let crc = 0;
    let size = 0;
    async function* counted() {
        for await (const chunk of source) {
            crc = (0,external_node_zlib_.crc32)(chunk, crc);
            size += chunk.length;
            yield chunk;
        }
    }
    yield HEADER;
    yield* deflate(counted());
    const trailer = Buffer.alloc(8);
    trailer.writeUInt32LE(crc, 0);
    trailer.writeUInt32LE(size % 2 ** 32, 4);
    yield trailer;
}

// EXTERNAL MODULE: ./lib/oci/types.js
var types = __webpack_require__(5208);
;// CONCATENATED MODULE: ./lib/oci/compression.js
// How layers are compressed and read again. gzip is part of the promise of one digest; zstd is not, because its
// bytes follow the version of the library inside Node.





const LAYER_MEDIA_TYPE = { gzip: types/* MEDIA_TYPE */.A.layerGzip, zstd: types/* MEDIA_TYPE */.A.layerZstd };
// Smaller than gzip at its level 6 and as fast; the levels above cost seconds for each ten megabytes.
const ZSTD_LEVEL = 9;
/** Compresses a layer; an InputError where zstd is asked for and this Node has none. */
function compress(source, compression) {
    if (compression === 'gzip')
        return gzip(source);
    const params = { [external_node_zlib_.constants.ZSTD_c_compressionLevel]: ZSTD_LEVEL };
    return (0,through/* through */.s)(source, zstd().createZstdCompress({ params }));
}
/** Takes a layer's compression off; a FormatError, which starts with `name`, where the bytes are damaged. */
async function* decompress(source, mediaType, name = 'the layer') {
    try {
        yield* (0,through/* through */.s)(source, createDecompress(mediaType, name));
    }
    catch (cause) {
        const { code = '', message } = cause;
        if (!/^(Z_|ZSTD_)/.test(code))
            throw cause;
        throw new errors/* FormatError */.IF(`${name} cannot be decompressed: ${message}`, { cause });
    }
}
function createDecompress(mediaType, name) {
    if (mediaType === types/* MEDIA_TYPE */.A.layerGzip)
        return external_node_zlib_.createGunzip({ chunkSize: through/* CHUNK_SIZE */.O });
    if (mediaType === types/* MEDIA_TYPE */.A.layerZstd)
        return zstd().createZstdDecompress({ chunkSize: through/* CHUNK_SIZE */.O });
    throw new errors/* FormatError */.IF(`${name} has the media type ${JSON.stringify(mediaType)}, not that of a gzip or zstd layer`);
}
// Node has zstd since 22.15 and 23.8; the types take it for granted.
function zstd() {
    const { createZstdCompress, createZstdDecompress } = external_node_zlib_namespaceObject;
    if (createZstdCompress === undefined || createZstdDecompress === undefined) {
        throw new errors/* InputError */.dz(`zstd layers need Node 22.15 or later, this is Node ${process.versions.node}`, {
            hint: 'Set compression to gzip.',
        });
    }
    return { createZstdCompress, createZstdDecompress };
}

// EXTERNAL MODULE: ./lib/oci/file-bytes.js
var file_bytes = __webpack_require__(3137);
// EXTERNAL MODULE: ./lib/oci/tar-writer.js
var tar_writer = __webpack_require__(8136);
;// CONCATENATED MODULE: ./lib/oci/tree.js
// The entries of a layer as a tree that can be written: in one order, each path once, every folder before what
// is in it.



// https://github.com/opencontainers/image-spec/blob/main/layer.md#whiteouts
const WHITEOUT_PREFIX = '.wh.';
/**
 * The entries in byte order of their paths, with the folders that were missing: as they are in the layers below,
 * else owned by root with mode 0755. An ImageError names a path that is not valid, given twice, or both a file
 * and a folder.
 */
function completeEntries(entries, below = new Map()) {
    const tree = new Map();
    for (const entry of entries) {
        checkPath(entry.path);
        if (tree.has(entry.path))
            throw new errors/* ImageError */.C8(`${entry.path} is in one layer twice`);
        tree.set(entry.path, entry);
    }
    for (const { path } of entries)
        addParents(path, tree, below);
    return [...tree.values()].sort((a, b) => (0,byte_order/* compareBytes */.X)(a.path, b.path));
}
/** All layers of an image, lowest first, each completed; an ImageError names a path that two of them hold. */
function completeLayers(plans) {
    const below = new Map();
    return plans.map((plan) => {
        const entries = completeEntries(plan.entries, below);
        for (const entry of entries) {
            const lower = below.get(entry.path);
            if (lower !== undefined && (lower.type !== 'directory' || entry.type !== 'directory')) {
                throw new errors/* ImageError */.C8(`${entry.path} is in two layers`);
            }
            below.set(entry.path, entry);
        }
        return { ...plan, entries };
    });
}
function addParents(path, tree, below) {
    const parent = external_node_path_.posix.dirname(path);
    if (parent === '/')
        return;
    const known = tree.get(parent) ?? below.get(parent);
    if (known !== undefined && known.type !== 'directory') {
        throw new errors/* ImageError */.C8(`${path} cannot be: ${parent} is a ${known.type}, not a directory`);
    }
    if (tree.has(parent))
        return;
    tree.set(parent, known ?? { type: 'directory', path: parent, mode: 0o755, uid: 0, gid: 0 });
    addParents(parent, tree, below);
}
function checkPath(path) {
    const isPlain = path.startsWith('/') && path !== '/' && !path.endsWith('/') && external_node_path_.posix.normalize(path) === path;
    if (!isPlain || path.includes('\0')) {
        throw new errors/* ImageError */.C8(`${JSON.stringify(path)} is not an absolute path of the form /folder/file`);
    }
    // In a layer such a name means that a file of the layers below is gone.
    if (path.split('/').some((name) => name.startsWith(WHITEOUT_PREFIX))) {
        throw new errors/* ImageError */.C8(`${path} cannot be in a layer: names that start with "${WHITEOUT_PREFIX}" delete files there`, {
            hint: 'Rename the file.',
        });
    }
}

;// CONCATENATED MODULE: ./lib/oci/layer.js
// Writes a layer: files -> tar -> diffID -> compression -> digest -> a file named by its digest, in one pass and
// with no more of it in memory than a few chunks.








/** Writes the blob `<directory>/<hexadecimal digest>`. An ImageError names a path or file that is at fault. */
async function writeLayer(plan, options) {
    const members = completeEntries(plan.entries).map((entry) => tarMember(entry, options.epoch));
    const tar = new oci_digest/* Meter */.kI();
    const blob = new oci_digest/* Meter */.kI();
    await (0,promises_.mkdir)(options.directory, { recursive: true });
    const partial = (0,external_node_path_.join)(options.directory, `partial-${(0,external_node_crypto_.randomUUID)()}`);
    try {
        const compressed = compress(tar.measure((0,tar_writer/* writeTar */.F)(members)), options.compression);
        await (0,file_bytes/* writeFileBytes */.$)(partial, blob.measure(compressed), { flags: 'wx' });
        const file = (0,external_node_path_.join)(options.directory, (0,oci_digest/* hexOf */.ZD)(blob.digest));
        await (0,promises_.rename)(partial, file);
        const mediaType = LAYER_MEDIA_TYPE[options.compression];
        return { descriptor: { mediaType, digest: blob.digest, size: blob.size }, diffId: tar.digest, file };
    }
    catch (error) {
        await (0,promises_.rm)(partial, { force: true });
        throw error;
    }
}
function tarMember(entry, epoch) {
    const { type, mode, uid, gid } = entry;
    const header = { name: entry.path.slice(1), type, mode, uid, gid, size: 0, mtime: epoch };
    switch (entry.type) {
        case 'directory':
            return { header: { ...header, name: `${header.name}/` } };
        case 'symlink':
            return { header: { ...header, linkTarget: entry.target } };
        case 'file': {
            const { content, size } = entry;
            const isFile = 'file' in content;
            return {
                header: { ...header, size },
                content: isFile ? (0,tar_writer/* readBlob */.g)(content.file) : [content.bytes],
                source: isFile ? content.file : entry.path,
            };
        }
    }
}

;// CONCATENATED MODULE: ./lib/oci/assemble.js
// Makes the image from the layers' plans and the run config: the same bytes for the same arguments, wherever and
// whenever it is done. Nothing is in the image that was not asked for.








/** Writes the layers and makes config and manifest; an ImageError names what cannot be put into an image. */
async function assemble(options) {
    const created = formatTime(options.epoch);
    const plans = completeLayers(options.layers.filter(({ entries }) => entries.length > 0));
    const layers = [];
    for (const plan of plans)
        layers.push(await writeLayer(plan, options));
    const { os, architecture, variant } = options.platform;
    const run = normaliseRun(options.run);
    const config = {
        architecture,
        config: run,
        created,
        history: makeHistory(plans, run, created),
        os,
        rootfs: { diff_ids: layers.map(({ diffId }) => diffId), type: 'layers' },
        ...(variant === undefined ? {} : { variant }),
    };
    return describe({ layers, config, platform: options.platform, annotations: options.annotations ?? {} });
}
/** Bytes that a registry sends for an image: layer blobs and config. */
function compressedSize({ manifest }) {
    return manifest.layers.reduce((sum, { size }) => sum + size, manifest.config.size);
}
function describe(parts) {
    const { layers, config, platform, annotations } = parts;
    const configBytes = (0,canonical_json/* encodeDocument */.K)(config);
    const id = (0,oci_digest/* sha256 */.sc)(configBytes);
    const manifest = {
        schemaVersion: 2,
        mediaType: types/* MEDIA_TYPE */.A.manifest,
        config: { mediaType: types/* MEDIA_TYPE */.A.config, digest: id, size: configBytes.length },
        layers: layers.map(({ descriptor }) => descriptor),
        ...(Object.keys(annotations).length === 0 ? {} : { annotations }),
    };
    const manifestBytes = (0,canonical_json/* encodeDocument */.K)(manifest);
    return {
        platform,
        manifest,
        manifestBytes,
        digest: (0,oci_digest/* sha256 */.sc)(manifestBytes),
        config,
        configBytes,
        id,
        layers,
    };
}
// A list or map without items says the same as none: it must not make another digest.
function normaliseRun(run) {
    const isEmpty = (value) => value === undefined ||
        value === '' ||
        (typeof value === 'object' && value !== null && Object.keys(value).length === 0);
    const members = Object.entries(run).filter(([, value]) => !isEmpty(value));
    const sorted = members.map(([key, value]) => [key, isMap(value) ? sortKeys(value) : value]);
    return Object.fromEntries(sorted);
}
function isMap(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
// The history lists labels and ports, so their order must not be that of the input.
function sortKeys(map) {
    return Object.fromEntries(Object.entries(map).sort(([a], [b]) => (0,byte_order/* compareBytes */.X)(a, b)));
}
// As Go writes it, without a fraction. RFC 3339 ends with the year 9999.
function formatTime(epoch) {
    const latest = Date.UTC(9999, 11, 31, 23, 59, 59) / 1000;
    if (!Number.isInteger(epoch) || epoch < 0 || epoch > latest) {
        throw new errors/* InputError */.dz(`the time of the image, ${epoch} seconds since 1970, is not between 1970 and 9999`, {
            hint: 'Set SOURCE_DATE_EPOCH to a whole number of seconds.',
        });
    }
    return new Date(epoch * 1000).toISOString().replace('.000Z', 'Z');
}

;// CONCATENATED MODULE: ./lib/report/size-model.js
// What the report says about the bytes of one image's binary: who owns them, why they are there, what the program will
// miss, what would make it smaller.
/** The size section from what was found out. */
function sizeReportOf({ reasons, ...facts }) {
    const [main] = reasons.packages.flatMap(({ chain }) => chain ?? []);
    const nameOf = (path) => (path === main ? 'main' : path);
    return {
        ...facts,
        modules: reasons.modules.map(({ chain, ...module }) => {
            const entry = chain?.at(-1);
            return { ...module, ...(entry === undefined ? {} : { entry: nameOf(entry) }) };
        }),
        ...(reasons.hasGraph ? { importedBy: importersOf(reasons, nameOf) } : {}),
    };
}
function importersOf({ packages }, nameOf) {
    const pairs = packages.flatMap(({ path, chain }) => {
        const importer = chain?.at(-2);
        return importer === undefined ? [] : [[nameOf(path), nameOf(importer)]];
    });
    return Object.fromEntries(pairs);
}
/** Import paths from the main package to this one, both included; undefined where it is not known how it comes in. */
function importChain({ importedBy }, path) {
    if (importedBy === undefined)
        return undefined;
    const importers = new Map(Object.entries(importedBy));
    const chain = [path];
    for (let at = importers.get(path); at !== undefined; at = importers.get(at)) {
        // A report that was made elsewhere may go in circles.
        if (chain.includes(at))
            return undefined;
        chain.unshift(at);
    }
    return chain[0] === 'main' ? chain : undefined;
}

;// CONCATENATED MODULE: ./lib/measured.js
// What a run has measured, in the form that two runs are compared in.




/** One for each image of a program; what was found of its bytes is in the order of the images. */
function measuredImages({ program, made, inspections }, explained) {
    return made.images.flatMap((image, at) => {
        const inspection = inspections[at];
        if (inspection === undefined)
            return [];
        const one = explained[at];
        const size = one === undefined || 'problem' in one ? undefined : one.size;
        return [
            {
                name: program.plan.name,
                platform: image.platform,
                sizes: {
                    binary: inspection.binarySize,
                    uncompressed: inspection.uncompressedSize,
                    compressed: { bytes: compressedSize(image), form: formOf(image) },
                },
                goVersion: inspection.buildInfo.goVersion.replace(/^go/, ''),
                compileCommand: (0,go_compile/* describeCompile */.XP)(program.plan),
                linked: linkedModules(inspection),
                ...(size === undefined ? {} : describedSize(size)),
            },
        ];
    });
}
/** How an image's layers are compressed. */
function formOf({ manifest }) {
    return manifest.layers.some(({ mediaType }) => mediaType === types/* MEDIA_TYPE */.A.layerZstd) ? 'zstd' : 'gzip';
}
/** What an explained binary adds to its sizes. */
function describedSize(size) {
    const { attribution, methods, mainModule, findings } = size;
    return {
        attribution,
        modules: size.modules.map((module) => withChain(module, size)),
        findings: [...new Set(findings.map(({ id }) => id))],
        ...(methods === undefined ? {} : { methods }),
        ...(mainModule === undefined ? {} : { mainModule }),
    };
}
function withChain({ path, version, own, ownPlus, entry }, size) {
    const chain = entry === undefined ? undefined : importChain(size, entry);
    return {
        path,
        own,
        ...(version === undefined ? {} : { version }),
        ...(ownPlus === undefined ? {} : { ownPlus }),
        ...(chain === undefined ? {} : { chain }),
    };
}
function linkedModules({ buildInfo }) {
    return buildInfo.deps.map(({ path, version, replace }) => ({
        path,
        version,
        ...(replace === undefined ? {} : { replacement: { path: replace.path, version: replace.version } }),
    }));
}

;// CONCATENATED MODULE: ./lib/report/comparison-details.js
// The folded part of a comparison: modules, go.mod, packages, sections, budgets, and what went wrong on the way.





const MOST_ROWS = 15;
/** The folds, those of most worth first. */
function detailsOf(comparison) {
    const images = (comparison.diff?.images ?? []).filter(({ isNews }) => isNews);
    return [
        ...images.flatMap((image) => fold(titleOf('Modules', image, images), modules(image, comparison.floor))),
        ...images.flatMap((image) => fold(titleOf('go.mod', image, images), requirements(image))),
        ...images.flatMap((image) => fold(titleOf('Packages', image, images), comparison_details_packages(image, comparison.floor))),
        ...images.flatMap((image) => fold(titleOf('Sections', image, images), sections(image, comparison.floor))),
        ...images.flatMap((image) => fold(titleOf('Flags', image, images), flags(image))),
        ...fold('Budgets', budgets(comparison)),
        ...fold('New and gone images', oneSided(comparison)),
        ...fold('Notes', notes(comparison)),
    ];
}
function modules({ modules: all }, floor) {
    const large = all.filter(({ own, ownPlus }) => isLarge(own, floor) || (ownPlus !== undefined && isLarge(ownPlus, floor)));
    return table(['module', '', 'own', 'with what only it brings in'], large.map(({ path, kind, versions, own, ownPlus }) => [
        [(0,report_escape/* escapeCode */.tn)(path), ...versionsOf(versions)].join(' '),
        word(kind),
        formatChange(changeIn(own)),
        ownPlus === undefined ? '' : formatChange(changeIn(ownPlus)),
    ]));
}
function requirements({ requirements: all }) {
    return table(['go.mod', 'before', 'now', 'bytes'], all.map(({ path, before, after, change }) => [
        (0,report_escape/* escapeCode */.tn)(path),
        (0,report_escape/* escapeText */.X1)(before ?? ''),
        (0,report_escape/* escapeText */.X1)(after ?? ''),
        change === undefined ? '' : formatChange(change),
    ]));
}
function comparison_details_packages({ owners }, floor) {
    return deltaTable('package', owners.filter(({ owner, bytes }) => owner === 'package' && isLarge(bytes, floor)));
}
function sections({ sections: all }, floor) {
    return deltaTable('section', all.filter(({ bytes }) => isLarge(bytes, floor)));
}
function deltaTable(what, rows) {
    return table([what, '', 'bytes now', 'change'], rows.map(({ name, kind, bytes }) => [
        (0,report_escape/* escapeCode */.tn)(name),
        word(kind),
        (0,units/* formatBytes */.z3)(bytes.after),
        formatChange(changeIn(bytes)),
    ]));
}
function flags({ commands }) {
    if (commands === undefined)
        return '';
    return `- before: ${(0,report_escape/* escapeCode */.tn)(commands.before)}\n- now: ${(0,report_escape/* escapeCode */.tn)(commands.after)}`;
}
function budgets({ budgets: all }) {
    return all.map((result) => `- ${(0,report_escape/* escapeText */.X1)(describeBudget(result))}`).join('\n');
}
function oneSided({ diff }) {
    const line = (what, { name, platform, uncompressed }) => `- ${what}: ${(0,report_escape/* escapeCode */.tn)(name)} ${(0,report_escape/* escapeText */.X1)((0,oci_platform/* formatPlatform */.Bq)(platform))}${uncompressed === undefined ? '' : `, ${(0,units/* formatBytes */.z3)(uncompressed)} bytes`}`;
    return [
        ...(diff?.added ?? []).map((image) => line('new', image)),
        ...(diff?.removed ?? []).map((image) => line('gone', image)),
    ].join('\n');
}
function notes({ notes: own, diff }) {
    const all = [...own, ...(diff?.images ?? []).flatMap((image) => image.notes)];
    return [...new Set(all)].map((note) => `- ${(0,report_escape/* escapeText */.X1)(note)}`).join('\n');
}
function titleOf(what, { name, platform }, all) {
    return all.length > 1 ? `${what}: ${name}, ${(0,oci_platform/* formatPlatform */.Bq)(platform)}` : what;
}
function fold(title, markdown) {
    return markdown === '' ? [] : [{ title, markdown }];
}
function isLarge(bytes, floor) {
    return Math.abs(changeIn(bytes)) >= floor;
}
function versionsOf(versions) {
    const [before, after] = [versions?.before, versions?.after];
    if (before === after || before === undefined || after === undefined)
        return [(0,report_escape/* escapeText */.X1)(after ?? before ?? '')].filter((text) => text !== '');
    return [`${(0,report_escape/* escapeText */.X1)(before)} → ${(0,report_escape/* escapeText */.X1)(after)}`];
}
function word(kind) {
    return { added: 'new', removed: 'gone', grown: '', shrunk: '', unchanged: '' }[kind];
}
function table(head, rows) {
    if (rows.length === 0)
        return '';
    const line = (cells) => `| ${cells.join(' | ')} |`;
    const rule = head.map((title, i) => i === 0 || title === '' || ['before', 'now'].includes(title) ? '---' : '--:');
    const more = rows.length - MOST_ROWS;
    const rest = more > 0 ? [line([`… and ${more} more`, ...head.slice(1).map(() => '')])] : [];
    return [line(head), `|${rule.join('|')}|`, ...rows.slice(0, MOST_ROWS).map(line), ...rest].join('\n');
}

;// CONCATENATED MODULE: ./lib/report/comparison-section.js
// What a comparison has to say, in the order in which it is read: verdict, number, budget and cause in the first line,
// a row for each image, why, the rest folded.







/** The section of a comparison. */
function sectionOf(comparison, options = {}) {
    const subjects = comparison.images.map((image) => subjectOf(comparison, image));
    const verdict = worst([
        ...subjects.map((subject) => subject.verdict),
        ...(comparison.unmatched.length > 0 ? ['warn'] : []),
    ]);
    const top = mostTelling(subjects);
    return {
        verdict,
        isNews: verdict !== 'pass' || subjects.some(({ diff }) => diff?.isNews === true),
        headline: top === undefined ? ['nothing was built'] : comparison_section_headlineOf(top, comparison, options),
        rows: subjects.map(rowOf),
        lines: top === undefined ? [] : linesOf(top, comparison),
        details: detailsOf(comparison),
        foot: footOf(comparison),
    };
}
function subjectOf(comparison, image) {
    const isSame = (other) => other.name === image.name && (0,oci_platform/* formatPlatform */.Bq)(other.platform) === (0,oci_platform/* formatPlatform */.Bq)(image.platform);
    const diff = comparison.diff?.images.find(isSame);
    const budgets = comparison.budgets.filter(isSame);
    const change = diff?.uncompressed === undefined ? undefined : changeIn(diff.uncompressed);
    return { image, diff, budgets, verdict: worst(budgets.map(({ verdict }) => verdict)), change };
}
/** The worst verdict first, then the largest change; of equals the first. */
function mostTelling(subjects) {
    return [...subjects].sort((a, b) => report_verdict/* VERDICTS */.b.indexOf(b.verdict) - report_verdict/* VERDICTS */.b.indexOf(a.verdict) ||
        Math.abs(b.change ?? 0) - Math.abs(a.change ?? 0))[0];
}
function comparison_section_headlineOf(subject, comparison, { previousChange }) {
    const { image, diff, change } = subject;
    const name = nameOf(subject, comparison);
    const size = (0,units/* formatSize */.Xq)(image.sizes.uncompressed ?? 0);
    const broken = subject.budgets.find(({ state }) => state === 'over');
    if (broken !== undefined)
        return [name, ...brokenHeadline(broken, subject)];
    if (change === undefined || diff === undefined) {
        const reason = comparison.reason ?? (comparison.base === undefined ? undefined : 'the baseline does not have it');
        return [name, `: ${size} (nothing to compare with${reason === undefined ? '' : `: ${reason}`})`];
    }
    if (diff.isNews && Math.abs(change) >= comparison.floor)
        return [name, ' ', ...movement(subject, change)];
    if (previousChange !== undefined && Math.abs(previousChange) >= comparison.floor) {
        return [name, ` is back to ${size} (was ${formatSizeChange(previousChange)})`];
    }
    return [
        name,
        `: ${size} (${change === 0 ? 'no change' : `${formatSizeChange(change)}, no change worth telling`})`,
    ];
}
/** " grows by 434 kB (+7.5 %), budget 200 kB, because of yaml". */
function brokenHeadline(result, subject) {
    const { input, actual = 0, limit = 0, approvedBy } = result;
    const accepted = approvedBy === undefined ? [] : [', accepted by label ', { code: approvedBy }];
    if (input === 'max-increase') {
        const [grown, allowed] = formatPair(actual, limit);
        return [` grows by ${grown}${percentOf(subject)}, budget ${allowed}`, ...accepted, ...because(subject)];
    }
    const what = {
        'max-binary-size': 'binary',
        'max-size': 'uncompressed',
        'max-compressed-size': 'compressed',
    }[input];
    const [is, allowed] = formatPair(actual, limit);
    const growth = (subject.change ?? 0) > 0 ? [`, grows by ${(0,units/* formatSize */.Xq)(subject.change ?? 0)}`, ...because(subject)] : [];
    return [` is ${is} ${what}, budget ${allowed}`, ...growth];
}
function movement(subject, change) {
    const verb = change > 0 ? 'grows' : 'shrinks';
    return [`${verb} by ${(0,units/* formatSize */.Xq)(Math.abs(change))}${percentOf(subject)}`, ...because(subject)];
}
function percentOf({ diff, change }) {
    const percent = diff?.uncompressed === undefined ? '' : formatPercent(change ?? 0, diff.uncompressed.before);
    return percent === '' ? '' : ` (${percent})`;
}
function because({ diff }) {
    const [cause] = diff?.causes ?? [];
    return cause === undefined ? [] : [', because of ', nameCause(cause)];
}
/** The program's name, with the platform where it has several, and whether others are in the table. */
function nameOf({ image }, { images }) {
    const twins = images.filter(({ name }) => name === image.name);
    return twins.length > 1 ? `${image.name} (${(0,oci_platform/* formatPlatform */.Bq)(image.platform)})` : image.name;
}
function rowOf({ image, budgets, change, verdict }) {
    const budget = nearestBudget(budgets);
    return {
        image: image.name,
        platform: (0,oci_platform/* formatPlatform */.Bq)(image.platform),
        uncompressed: image.sizes.uncompressed ?? 0,
        compressed: image.sizes.compressed?.bytes ?? 0,
        ...(change === undefined ? {} : { change }),
        ...(budget === undefined ? {} : { budget }),
        verdict,
    };
}
function nearestBudget(budgets) {
    const judged = budgets.flatMap(({ input, actual, limit }) => actual === undefined || limit === undefined ? [] : [{ input, limit, share: actual / Math.max(1, limit) }]);
    const [first] = judged.sort((a, b) => b.share - a.share);
    if (first === undefined)
        return undefined;
    return first.input === 'max-increase' ? formatChange(first.limit) : (0,units/* formatBytes */.z3)(first.limit);
}
function linesOf(subject, comparison) {
    const { diff, budgets } = subject;
    const isWorth = diff?.isNews === true || subject.verdict !== 'pass';
    const near = comparison.budgets.filter(({ state }) => state === 'near');
    return [
        ...(diff === undefined || !isWorth ? [] : whyLine(diff)),
        ...(diff === undefined || !isWorth ? [] : pathLine(subject, diff)),
        ...acceptLine(budgets, comparison),
        ...(diff?.deadCode === undefined ? [] : [deadCodeLine(diff.deadCode)]),
        ...(diff === undefined ? [] : findingLines(diff)),
        ...near.map((result) => [{ strong: 'Near its limit:' }, ` ${describeBudget(result)}`]),
        ...comparison.unmatched.map((one) => [
            { strong: 'No such program:' },
            ` ${describeUnmatched(one)}`,
        ]),
    ];
}
const MOST_CAUSES = 4;
const MOST_AGAINST = 2;
/** The Go release first, where it differs; what made the change smaller at the end, so that the numbers add up. */
function whyLine(diff) {
    const toolchain = diff.causes.filter(({ kind }) => kind === 'toolchain');
    const others = diff.causes.filter(({ kind }) => kind !== 'toolchain').slice(0, MOST_CAUSES);
    const parts = [...toolchain, ...others].map(describeCause);
    if (diff.toolchain !== undefined && toolchain.length === 0) {
        parts.unshift([`Go ${diff.toolchain.before} → ${diff.toolchain.after}`]);
    }
    if (parts.length === 0)
        return [];
    const against = diff.against.slice(0, MOST_AGAINST).map(describeCause);
    const joined = comparison_section_join(parts, ' · ');
    const less = against.length === 0 ? [] : [' · on the other side ', ...comparison_section_join(against, ', ')];
    return [[{ strong: 'Why:' }, ' ', ...joined, ...less]];
}
function comparison_section_join(parts, between) {
    return parts.flatMap((part, i) => (i === 0 ? part : [between, ...part]));
}
function pathLine({ image }, diff) {
    const cause = diff.causes.find(({ kind }) => kind === 'module');
    if (cause?.kind !== 'module' || cause.importPath === undefined || cause.importPath.length < 2)
        return [];
    const prefix = image.mainModule === undefined ? undefined : `${image.mainModule}/`;
    const names = cause.importPath.map((path, i) => {
        if (i === 0)
            return 'main';
        return prefix !== undefined && path.startsWith(prefix) ? path.slice(prefix.length) : path;
    });
    return [[{ strong: 'The path:' }, ' ', { code: names.join(' → ') }]];
}
function acceptLine(budgets, { overrideLabel, labelsFrom }) {
    const growth = budgets.find(({ input, state }) => input === 'max-increase' && state === 'over');
    if (growth === undefined)
        return [];
    const from = labelsFrom === 'event' ? ' (as it was when the run was started: labels could not be read)' : '';
    if (growth.approvedBy !== undefined) {
        return [[{ strong: 'Accepted:' }, ' by the label ', { code: growth.approvedBy }, from]];
    }
    if (growth.reason !== undefined)
        return [[{ strong: 'Reported only:' }, ` ${growth.reason}`]];
    if (overrideLabel === undefined)
        return [];
    return [[{ strong: 'To accept it:' }, ' label ', { code: overrideLabel }, `, then re-run${from}`]];
}
function deadCodeLine(deadCode) {
    const what = {
        'now-kept': 'are kept now, since reflection needs all of them',
        'now-dropped': 'are dropped now',
    }[deadCode];
    return [{ strong: 'Dead code:' }, ` methods that nobody calls ${what}`];
}
function findingLines({ findings }) {
    const line = (title, ids) => ids.length === 0
        ? []
        : [
            [
                { strong: title },
                ...ids.flatMap((id, i) => [i === 0 ? ' ' : ', ', { code: id }]),
            ],
        ];
    return [...line('New findings:', findings.added), ...line('Gone findings:', findings.gone)];
}
function worst(verdicts) {
    return report_verdict/* VERDICTS */.b[Math.max(0, ...verdicts.map((verdict) => report_verdict/* VERDICTS */.b.indexOf(verdict)))] ?? 'fail';
}

;// CONCATENATED MODULE: ./lib/report-of-run.js
// Makes the report of a run from its outcome.






/** The report of one program of a run. */
function reportOf(prepared, outcome, timings) {
    const { program, made, inspections, delivery } = outcome;
    const { plan, images } = made;
    const reports = images.flatMap((image, at) => {
        const inspection = inspections[at];
        if (inspection === undefined)
            return [];
        const measured = outcome.measured[at];
        const size = measured === undefined || 'problem' in measured ? undefined : measured.size;
        const checks = [...(delivery.checks[at] ?? []), ...findingChecks(size)];
        return [{ ...imageReportOf(image, inspection), checks, ...(size === undefined ? {} : { size }) }];
    });
    const { loaded, pushed, layout, archive, problem } = delivery;
    const targets = targetsOf(prepared);
    return {
        schema: 1,
        name: plan.name,
        package: packageOf(plan, inspections[0]?.buildInfo.path ?? ''),
        verdict: problem === undefined ? (0,report_verdict/* worstVerdict */.z)(reports.flatMap(verdictsOf)) : 'fail',
        engine: prepared.engine.name,
        engineDescription: prepared.engine.description,
        ...(prepared.engine.name === 'docker' ? { builderImage: plan.builderImage } : {}),
        goVersion: reports[0]?.goVersion ?? '',
        compileCommand: (0,go_compile/* describeCompile */.XP)(plan),
        tags: program.tags,
        delivered: program.tags.filter((tag) => targets.every((target) => (target === 'daemon' ? loaded : pushed).includes(tag))),
        targets,
        loaded,
        pushed,
        ...(layout === undefined ? {} : { layout }),
        ...(archive === undefined ? {} : { archive }),
        digest: digestOf(made),
        images: reports,
        sizes: { schema: 1, ...commitOf(outcome.comparison), images: measuredImages(outcome, outcome.measured) },
        ...(outcome.comparison === undefined ? {} : { comment: sectionOf(outcome.comparison) }),
        ...runCommand(prepared, outcome),
        timings,
    };
}
function packageOf({ source: { remote } }, path) {
    return remote === undefined ? path : `${path}@${remote.version}`;
}
function commitOf(comparison) {
    const commit = comparison?.head.commit;
    return commit === undefined ? {} : { commit };
}
function digestOf({ index, images }) {
    const named = index ?? images[0];
    if (named === undefined)
        throw new Error('a run made no image');
    return named.digest;
}
function targetsOf({ media }) {
    return [
        ...(media.push ? ['registry'] : []),
        ...(media.load === undefined ? [] : ['daemon']),
    ];
}
function imageReportOf(image, inspection) {
    return {
        platform: image.platform,
        imageId: image.id,
        digest: image.digest,
        binarySize: inspection.binarySize,
        binarySha256: inspection.binarySha256,
        uncompressedSize: inspection.uncompressedSize,
        compressedSize: compressedSize(image),
        fileCount: inspection.fileCount,
        linkage: inspection.linkage,
        linkEvidence: inspection.evidence,
        fileFormat: inspection.fileFormat,
        stripped: inspection.stripped,
        goVersion: inspection.buildInfo.goVersion.replace(/^go/, ''),
    };
}
// A part of the program that fails when it is used is worth a warning; the other findings are told calmly.
function findingChecks(size) {
    const cgo = size?.findings.find(({ id, severity }) => id === 'cgo-dropped' && severity === 'likely');
    if (cgo === undefined)
        return [];
    const advice = cgo.fix?.advice ?? cgo.fix?.yaml;
    return [
        {
            id: 'cgo',
            verdict: 'warn',
            message: cgo.what,
            ...(advice === undefined ? {} : { hint: advice }),
        },
    ];
}
function verdictsOf(image) {
    return image.checks.flatMap(({ verdict }) => (verdict === 'skipped' ? [] : [verdict]));
}
function runCommand({ daemon }, { made, delivery }) {
    const [tag = delivery.pushed[0]] = delivery.loaded;
    const [image] = made.images;
    if (tag === undefined || image === undefined)
        return {};
    const ports = Object.keys(made.plan.run.ExposedPorts ?? {}).map((port) => `-p ${port.replace(/^(\d+)(\/tcp)?/, '$1:$1')} `);
    const isForeign = made.images.length === 1 && daemon !== undefined && !(0,oci_platform/* samePlatform */.my)(image.platform, daemon.platform);
    const platform = isForeign ? `--platform ${(0,oci_platform/* formatPlatform */.Bq)(image.platform)} ` : '';
    return { runCommand: `docker run --rm ${platform}${ports.join('')}${tag}` };
}

;// CONCATENATED MODULE: ./lib/engine/dockerfile-text.js
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
        throw new errors/* InputError */.dz(`${name} has a value of more than one line, which a Dockerfile cannot hold`, {
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
    throw new errors/* InputError */.dz(`${JSON.stringify(name)} is not a name of an environment variable that a Dockerfile can hold`, {
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
    throw new errors/* InputError */.dz(`a line of the Dockerfile would have ${Buffer.byteLength(line)} bytes: ${line.slice(0, 60)}…`, {
        hint: `Keep flags, labels and environment variables below ${MAX_LINE} bytes each.`,
    });
}

// EXTERNAL MODULE: ./lib/engine/go-check.js
var go_check = __webpack_require__(2471);
// EXTERNAL MODULE: ./lib/engine/layout.js
var layout = __webpack_require__(7086);
// EXTERNAL MODULE: ./lib/engine/targets.js
var engine_targets = __webpack_require__(3656);
;// CONCATENATED MODULE: ./lib/engine/dockerfile-source.js
// Of the Dockerfile: how the source and the modules that it needs come into the build stage.






// What the compiler fetches is there before it starts; from then on it must do without the network.
const OFFLINE = { GOPROXY: 'off' };
/** What the compiler gets in the build stage, before modules are downloaded. */
function compileStageEnvironment(plan, platform, modules) {
    const settings = (0,go_compile/* compileEnvironment */.xF)(plan, platform);
    return modules.downloads ? settings : { ...settings, ...OFFLINE };
}
/** The Go release that is not in the builder image, then source and modules. */
function sourceSteps(job) {
    const downloads = job.modules.downloads ? downloadRuns(job) : [];
    const copies = copySteps(job.modules, {
        workdir: workdirOf(job.first),
        contextPath: (path) => (path === '.' ? `${layout/* SOURCE_FOLDER */.Z2}/` : external_node_path_.posix.join(layout/* SOURCE_FOLDER */.Z2, path)),
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
    return job.modules.downloads ? fetched : [...fetched, pairs('ENV', OFFLINE)];
}
/** Source and modules into the build stage: what modules need comes first, so that they are downloaded once. */
function copySteps(modules, how) {
    const { workdir, contextPath } = how;
    const copySource = `COPY ${contextPath('.')} ${layout/* SOURCE_ROOT */.r9}/`;
    if (how.downloads.length === 0)
        return [workdir, copySource];
    const downloads = [...how.downloads, pairs('ENV', OFFLINE)];
    return modules.paths.every(isPlainPath)
        ? [workdir, ...moduleCopies(modules, contextPath), ...downloads, copySource]
        : [workdir, copySource, ...downloads];
}
/** Where the compiler runs. */
function workdirOf({ plans: [{ source }] }) {
    return `WORKDIR ${quoteWord(external_node_path_.posix.join(layout/* SOURCE_ROOT */.r9, source.workdir), 'the path of the module')}`;
}
/** One COPY for each folder: COPY puts all its files into one. */
function moduleCopies(modules, contextPath) {
    const folders = new Map();
    for (const path of modules.paths) {
        const folder = external_node_path_.posix.dirname(path);
        folders.set(folder, [...(folders.get(folder) ?? []), contextPath(path)]);
    }
    return [...folders].map(([folder, paths]) => `COPY ${paths.join(' ')} ${external_node_path_.posix.join(layout/* SOURCE_ROOT */.r9, folder)}/`);
}
// Read as data, line by line; the last words of the command are what runs with them.
const WITH_SETTINGS = 'while IFS= read -r setting; do export "$setting"; done <"$1"; shift; exec "$@"';
// Each module has its own list; the first one's folder is the one that the stage is in.
function downloadRuns(job) {
    const folders = new Map((0,engine_targets/* listTargets */.n)(job.plans).map((target) => [workdirOf(target), target]));
    const runs = [...folders].flatMap(([workdir, target], at) => [
        ...(at === 0 ? [] : [workdir]),
        downloadRun(target, job),
    ]);
    const back = folders.size === 1 ? [] : [workdirOf(job.first)];
    return [...settingsCopy(job), ...runs, ...back];
}
function settingsCopy({ fetch }) {
    return fetch?.via === 'files'
        ? [`COPY ${layout/* FETCH_FOLDER */.a4}/ ${external_node_path_.posix.dirname((0,layout/* fetchFile */.t2)('files', 'settings'))}/`]
        : [];
}
function downloadRun({ plans: [plan] }, job) {
    return fetchRun(['go', 'mod', 'download'], job, (command) => (0,go_check/* withGoCheck */.b7)(plan.compile.go, command));
}
function fetchRun(command, { fetch }, wrap) {
    if (fetch === undefined)
        return execForm('RUN', wrap(command));
    const { via, files, ssh } = fetch;
    const run = wrap(['sh', '-c', WITH_SETTINGS, 'sh', (0,layout/* fetchFile */.t2)(via, 'settings'), ...command]);
    if (via === 'files')
        return execForm('RUN', run);
    const mounts = [
        ...files.map((name) => `type=secret,id=${layout/* FETCH_FILES */.X0[name]}`),
        ...(ssh ? ['type=ssh'] : []),
    ];
    return execForm(['RUN', ...mounts.map((mount) => `--mount=${mount}`)].join(' '), run);
}

;// CONCATENATED MODULE: ./lib/engine/image-config.js
// The image config as Dockerfile instructions, for the Dockerfile that is made by hand.


const image_config_NANOSECONDS = { s: 1_000_000_000, ms: 1_000_000, us: 1_000 };
/** One instruction for each member that is set; an InputError where a value cannot be written. */
function configInstructions(run) {
    const { Env: env = [], Labels: labels = {}, ExposedPorts: ports = {} } = run;
    return [
        ...(env.length === 0 ? [] : [pairs('ENV', Object.fromEntries(env.map(splitVariable)))]),
        ...(Object.keys(labels).length === 0 ? [] : [pairs('LABEL', labels)]),
        ...Object.keys(ports).map((port) => `EXPOSE ${quoteWord(port, 'expose')}`),
        ...(run.WorkingDir === undefined ? [] : [`WORKDIR ${quoteWord(run.WorkingDir, 'workdir')}`]),
        ...(run.User === undefined ? [] : [`USER ${quoteWord(run.User, 'user')}`]),
        ...(run.Healthcheck === undefined ? [] : [healthcheck(run.Healthcheck)]),
        ...(run.Entrypoint === undefined ? [] : [execForm('ENTRYPOINT', run.Entrypoint)]),
        ...(run.Cmd === undefined ? [] : [execForm('CMD', run.Cmd)]),
    ];
}
function splitVariable(variable) {
    const at = variable.indexOf('=');
    if (at > 0)
        return [variable.slice(0, at), variable.slice(at + 1)];
    throw new errors/* InputError */.dz(`${JSON.stringify(variable)} is not an environment variable`, {
        hint: 'Write it as NAME=VALUE.',
    });
}
function healthcheck({ Test: [kind, ...command], Interval, Timeout, StartPeriod, Retries, }) {
    if (kind === 'NONE')
        return 'HEALTHCHECK NONE';
    const flags = [
        ...image_config_duration('--interval', Interval),
        ...image_config_duration('--timeout', Timeout),
        ...image_config_duration('--start-period', StartPeriod),
        ...(Retries === undefined || Retries === 0 ? [] : [`--retries=${Retries}`]),
    ];
    return execForm(['HEALTHCHECK', ...flags, 'CMD'].join(' '), command);
}
// 0 and absent both mean the daemon's default.
function image_config_duration(flag, nanoseconds = 0) {
    if (nanoseconds === 0)
        return [];
    const unit = ['s', 'ms', 'us'].find((name) => nanoseconds % image_config_NANOSECONDS[name] === 0);
    return [`${flag}=${unit === undefined ? `${nanoseconds}ns` : `${nanoseconds / image_config_NANOSECONDS[unit]}${unit}`}`];
}

;// CONCATENATED MODULE: ./lib/engine/dockerfile-by-hand.js
// The Dockerfile that the user is given: by hand it makes the same files and config. Its build context is the source
// itself, and for a remote package the folder with the module that it is built in.







/** The folder beside the Dockerfile of a remote package that is its build context. */
const REMOTE_CONTEXT = 'module';
/** The text of the Dockerfile for the plan's first platform; an InputError where a value cannot be written. */
function renderDockerfileByHand(plan, options) {
    const platform = plan.platforms[0] ?? options.daemonPlatform;
    const isNative = (0,oci_platform/* samePlatform */.my)(platform, options.daemonPlatform);
    const blocks = [
        explanation(plan, { ...options, platform, isNative }),
        [
            `FROM ${isNative ? '' : '--platform=$BUILDPLATFORM '}${plan.builderImage} AS build`,
            'USER 0:0',
            "# What is empty is Go's own default, whatever the image says.",
            environment(compileStageEnvironment(plan, platform, options.modules)),
            ...copySteps(options.modules, {
                workdir: workdirOf({ plans: [plan] }),
                contextPath: (path) => path,
                downloads: options.modules.downloads ? [execForm('RUN', ['go', 'mod', 'download'])] : [],
            }),
            execForm('RUN', ['go', ...(0,go_compile/* compileArgs */.Zl)(plan, `${layout/* OUTPUT_ROOT */.JK}/${plan.name}`)]),
            ...(options.extras ? EXTRAS : []),
        ],
        ['FROM scratch', `COPY --from=build ${layout/* OUTPUT_ROOT */.JK}/ /`, ...configInstructions(plan.run)],
    ];
    return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
const EXTRAS = [
    'COPY --from=extras extras.tar /',
    execForm('RUN', ['tar', '-x', '-p', '-f', '/extras.tar', '-C', layout/* OUTPUT_ROOT */.JK]),
];
function explanation({ name, source }, { extras, platform, isNative }) {
    const isRemote = source.remote !== undefined;
    const context = (0,folders/* posixRelative */.qi)(source.workspace, source.contextDir);
    const contextWord = isPlainPath(context) ? context : JSON.stringify(context);
    const command = [
        'docker build',
        // Without it the image would say that it is for the daemon's own platform.
        ...(isNative ? [] : [`--platform ${(0,oci_platform/* formatPlatform */.Bq)(platform)}`]),
        ...(extras ? ['--build-context extras=<folder of extras.tar>'] : []),
        '-f <this file>',
        isRemote ? REMOTE_CONTEXT : contextWord,
    ];
    const where = isRemote ? 'the folder of this file' : 'the root of the repository';
    return [
        `# ${name} for ${(0,oci_platform/* formatPlatform */.Bq)(platform)}: one static binary in an empty image. By hand, in ${where}:`,
        `#   ${command.join(' ')}`,
    ];
}

// EXTERNAL MODULE: ./lib/engine/module-files.js
var module_files = __webpack_require__(1582);
// EXTERNAL MODULE: ./lib/go/release.js
var release = __webpack_require__(3983);
// EXTERNAL MODULE: ./lib/go/remote-package.js
var remote_package = __webpack_require__(6627);
// EXTERNAL MODULE: ./lib/oci/reference.js
var oci_reference = __webpack_require__(3940);
;// CONCATENATED MODULE: ./lib/inputs/field.js
// The text of one input and the ways to take it apart: lines, items, KEY=VALUE pairs. Line ends may be those of
// Windows; empty lines and items are ignored everywhere.

/** The error for an input: `what` says what was found and why it is not allowed, `hint` what to do. */
function refusal(field, what, hint) {
    return new errors/* InputError */.dz(`${field.name}: ${what}`, { hint });
}
/** A value as messages show it: in quotes, control characters visible, shortened. */
function field_quote(text) {
    const shown = text.length > 100 ? `${text.slice(0, 100)}…` : text;
    return JSON.stringify(shown);
}
/** The one value of an input, without blanks around it; undefined where there is none. */
function field_valueOf(field) {
    const text = field.text.trim();
    if (text === '')
        return undefined;
    if (/[\r\n]/.test(text)) {
        throw refusal(field, `${field_quote(text)} has several lines`, 'Give one value on one line.');
    }
    return text;
}
/** One item a line, without blanks around it. */
function field_linesOf(field) {
    return rawLinesOf(field)
        .map((line) => line.trim())
        .filter((line) => line !== '');
}
/** Items between commas or line ends, without blanks around them. */
function itemsOf(field) {
    return field_linesOf(field)
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
            throw refusal(field, `the line ${field_quote(line.trim())} is not KEY=VALUE`, 'Write one KEY=VALUE a line.');
        }
        if (/\s/.test(key)) {
            throw refusal(field, `the key ${field_quote(key)} has a blank in it`, 'Write KEY=VALUE, with nothing before the key.');
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
        if (!(cause instanceof errors/* FormatError */.IF))
            throw cause;
        throw new errors/* InputError */.dz(`${field.name}: ${cause.message}`, {
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
            throw refusal(field, `${field_quote(key)} is given twice`, 'Give it once.');
        seen.add(key);
    }
}
function rawLinesOf(field) {
    return field.text.split(/\r?\n|\r/);
}

;// CONCATENATED MODULE: ./lib/inputs/build.js
// Inputs about what is compiled: package, tags, Go version, flags, builder image.





/** `package`: main packages, as paths and patterns of the repository, or all of them remote (`host/path@version`). */
function parsePackages(field) {
    const packages = itemsOf(field);
    const remote = packages.filter(remote_package/* namesVersion */.H7);
    const queries = new Set(remote.map((item) => parseWith(field, item, remote_package/* parseRemotePackage */.Of).query));
    const local = packages.find((item) => !(0,remote_package/* namesVersion */.H7)(item));
    if (remote[0] !== undefined && local !== undefined) {
        throw refusal(field, `${field_quote(remote[0])} is a remote package and ${field_quote(local)} one of the repository, and both cannot be built in one step`, 'Use a step of its own for each.');
    }
    if (queries.size > 1) {
        throw refusal(field, `the remote packages are of several versions (${[...queries].join(', ')}), and one step builds one module in one version`, 'Give all of them one version, or use a step of its own for each.');
    }
    return packages.length === 0 ? ['.'] : [...new Set(packages)];
}
/** Stands for a program's name in tags and paths. */
const NAME_PLACEHOLDER = '{name}';
/** `tags`: image references, in order, with `{name}` still in them. */
function parseTags(field) {
    const items = itemsOf(field);
    const references = items.map((item) => parseWith(field, item.replaceAll(NAME_PLACEHOLDER, 'name'), oci_reference/* parseReference */.F));
    refuseDoubles(field, references, oci_reference/* qualifiedName */.O);
    return items;
}
/** `go-version`: undefined where not given. */
function parseGoVersion(field) {
    const text = field_valueOf(field);
    return text === undefined ? undefined : (0,release/* parseGoVersionInput */.Ct)(text);
}
/** `ldflags`: further flags of the linker in the go command's own syntax, '' for none. */
function parseLdflags(field) {
    const flags = field.text.trim();
    (0,go_compile/* checkLdflags */.cG)(flags);
    return flags;
}
/** `build-tags`: build constraints as `-tags` takes them. */
function parseBuildTags(field) {
    const tags = itemsOf(field);
    const wrong = tags.find((tag) => !/^[\p{L}\p{Nd}_.]+$/u.test(tag));
    if (wrong !== undefined) {
        throw refusal(field, `${field_quote(wrong)} is not a build tag`, 'Write names of letters, digits, "_" and ".", separated by commas.');
    }
    return [...new Set(tags)];
}
/** `build-flags`: further flags of `go build`, one a line. */
function parseBuildFlags(field) {
    const flags = field_linesOf(field);
    (0,go_compile/* checkBuildFlags */.OM)(flags);
    return flags;
}
/** `build-env`: settings of the compiler and of module downloads that agree with the platforms, where some were given. */
function parseBuildEnv(field, platforms) {
    const pairs = pairsOf(field);
    refuseDoubles(field, pairs, ([key]) => key);
    const env = Object.fromEntries(pairs);
    (0,go_compile/* checkBuildEnv */.mu)(env, platforms);
    return env;
}
/** `builder-image`, with `{go-version}` still in it; undefined where not given. */
function parseBuilderImage(field) {
    const text = field_valueOf(field);
    if (text === undefined)
        return undefined;
    // It becomes a word of a Dockerfile, where a blank or a "$" would mean something else.
    if (!/^[A-Za-z0-9][\w.:/@-]*$/.test(text.replaceAll('{go-version}', '0'))) {
        throw refusal(field, `${field_quote(text)} is not an image reference`, 'Write for instance golang:1.26-alpine, or registry.example.com/golang:{go-version}.');
    }
    return text;
}

;// CONCATENATED MODULE: ./lib/inputs/report.js
// Inputs about the files that tell of a run.
/** Stands for a platform in paths: "linux-arm-v7". */
const PLATFORM_PLACEHOLDER = '{platform}';

;// CONCATENATED MODULE: ./lib/engine/plan.js
// What is to be built, decided from the inputs before anything runs. Both engines read the same plan, which is
// why they make the same image.
/** Path of the binary in the image: "/server". */
function binaryPath(plan) {
    return `/${plan.name}`;
}

;// CONCATENATED MODULE: ./lib/go/access-inputs.js
// What the inputs say about private modules.
/** The names of those that are given. */
function namesOfAccess({ modulesToken, gitCredentials, ssh }) {
    return [
        ...(modulesToken === undefined ? [] : ['modules-token']),
        ...(gitCredentials.length === 0 ? [] : ['git-credentials']),
        ...(ssh === undefined ? [] : ['ssh']),
    ];
}

;// CONCATENATED MODULE: ./lib/make-plan.js
// Turns inputs and what the repository says into the plan: every decision that can be made before anything runs
// is made here.








function makePlan(inputs, found, context) {
    const go = chooseGo(inputs, found);
    (0,release/* checkNotOlder */.yd)(go, found.goRequirementFromFiles);
    const platforms = inputs.platforms.length === 0 ? [(0,oci_platform/* platformOfNode */.f2)(context.arch)] : inputs.platforms;
    (0,go_compile/* checkBuildEnv */.mu)(inputs.buildEnv, platforms);
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
        return tags.map((tag) => (0,oci_reference/* parseReference */.F)(tag.replaceAll(NAME_PLACEHOLDER, own)).text);
    if (push) {
        throw new errors/* InputError */.dz(`push: there are no tags to push${isOnly ? '' : ` for ${name}`}`, {
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
        throw new errors/* InputError */.dz(`the environment variable SOURCE_DATE_EPOCH is ${JSON.stringify(text)}`, {
            hint: 'Set it to whole seconds since 1970, for instance from "git log -1 --format=%ct", or unset it.',
        });
    }
    return Number(text);
}
function chooseGo(inputs, found) {
    if (inputs.goVersion !== undefined)
        return { value: inputs.goVersion, from: 'input' };
    return (0,release/* checkRequirement */.Ee)(found.goRequirementFromFiles ?? { value: 'stable', from: 'default' });
}
function chooseBuilderImage(inputs, go, env) {
    if (inputs.builderImage === undefined)
        return (0,release/* defaultBuilderImage */.Qu)(go, { git: asksGit(inputs, env) });
    return inputs.builderImage.replaceAll('{go-version}', (0,release/* imageVersion */.K9)(go));
}
// Stamping asks git, and so do modules that come from no proxy; the alpine images have none.
function asksGit({ vcs, access, buildEnv }, env) {
    const goPrivate = buildEnv['GOPRIVATE'] ?? env['GOPRIVATE'] ?? '';
    return vcs || goPrivate !== '' || namesOfAccess(access).length > 0;
}
function runConfig(inputs, name) {
    const healthcheck = inputs.healthcheck === undefined ? undefined : toHealthcheck(inputs.healthcheck);
    return {
        User: inputs.user,
        ...(inputs.expose.length === 0
            ? {}
            : { ExposedPorts: Object.fromEntries(inputs.expose.map((port) => [port, {}])) }),
        ...(inputs.env.length === 0 ? {} : { Env: inputs.env }),
        Entrypoint: inputs.entrypoint ?? [binaryPath({ name })],
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

;// CONCATENATED MODULE: ./lib/report/html/escape-html.js
// Text of unknown origin on its way into an HTML page: into its markup, or into the data that its script reads.

const SPECIAL = /[&<>"'`]/g;
// Whatever could end the element (</script>), open a comment in it (<!--), or end a line for old engines.
const SPECIAL_IN_DATA = /[<>&\u2028\u2029]/g;
/** Text for an element's content or a quoted attribute. */
function escapeHtml(text) {
    return (0,report_escape/* oneLine */.TN)(text).replace(SPECIAL, (character) => `&#${character.charCodeAt(0)};`);
}
/** A value as JSON that is inert within a `script` element; it parses to the same value. */
function dataAsScript(value) {
    return JSON.stringify(value).replace(SPECIAL_IN_DATA, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

;// CONCATENATED MODULE: ./lib/report/html/page.js
// The HTML pages: one file each, which asks for nothing else. What stands in the markup is the answer and its three
// numbers; the rest is data, which the page's script shows.



/** The files of assets/report/ that a page holds: the modules of its script in this order, and its style. */
const PAGE_FILES = {
    scripts: [
        'format.js',
        'squarify.js',
        'image.js',
        'element.js',
        'detail.js',
        'map.js',
        'table.js',
        'columns.js',
        'lists.js',
        'page.js',
    ],
    style: 'page.css',
};
/** The page as text, ending with a line end. */
function renderPage({ title, verdict, headline, data, assets }) {
    const script = joinModules(assets.scripts);
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(script, assets.style)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<style>${assets.style}</style>
</head>
<body>
<header>
<h1><span class="verdict ${verdict}">${verdict}</span> ${escapeHtml(headline)}</h1>
<div id="switch"></div>
<dl id="numbers">${(data.images[0]?.numbers ?? []).map(renderNumber).join('')}</dl>
<div id="facts">${(data.images[0]?.facts ?? []).map((fact) => `<span>${escapeHtml(fact)}</span>`).join('')}</div>
</header>
<main id="main"><noscript><p>The map and the tables need JavaScript; the report file has the same numbers.</p></noscript></main>
<script type="application/json" id="data">${dataAsScript(data)}</script>
<script>${script}</script>
</body>
</html>
`;
}
function renderNumber({ label, bytes, before }) {
    if (bytes === undefined)
        return `<div><dt>${escapeHtml(label)}</dt><dd>not known</dd></div>`;
    const change = before === undefined ? '' : ` <small class="change">${(0,units/* formatChange */.eD)(bytes - before)}</small>`;
    const size = `<small>${(0,units/* formatSize */.Xq)(bytes)}</small>`;
    return `<div><dt>${escapeHtml(label)}</dt><dd>${(0,units/* formatBytes */.z3)(bytes)} ${size}${change}</dd></div>`;
}
/** Modules that import from each other only, in the order of their imports, as one script with nothing global. */
function joinModules(modules) {
    const bodies = modules.map((text) => text.replace(/^import\s[^;]*;\n/gm, '').replace(/^export /gm, ''));
    return `(() => {\n'use strict';\n${bodies.join('\n')}})();`;
}
// Nothing may be loaded or sent, and of scripts and styles only these two run, whatever else gets into the page.
function policyOf(script, style) {
    return [
        "default-src 'none'",
        `script-src ${hashOf(script)}`,
        `style-src ${hashOf(style)}`,
        'img-src data:',
        "base-uri 'none'",
        "form-action 'none'",
    ].join('; ');
}
function hashOf(text) {
    return `'sha256-${(0,external_node_crypto_.createHash)('sha256').update(text).digest('base64')}'`;
}

;// CONCATENATED MODULE: ./lib/size/model.js
// What the bytes of a binary are, as plain data: who owns them, how sure that is, why they are there.
/** What kind of bytes: machine code; the line tables of the pclntab; types and itabs; strings, tables and variables; what holds the file together. */
const BYTE_KINDS = ['code', 'lines', 'types', 'data', 'format'];
/** How an owner is known: from tables that say so; from types that name their package; from who refers to the bytes. */
const CONFIDENCES = ['exact', 'typed', 'inferred'];
/** Module path of everything that comes with the Go release. */
const STANDARD_LIBRARY = 'std';

;// CONCATENATED MODULE: ./lib/report/describe-size.js
// Findings, advice and confidence in the words that all renderings share.

/** What a finding is called in a list. */
const FINDING_NAMES = {
    'no-ca-certificates': 'TLS client code without CA certificates',
    'no-tzdata': 'time zones without their data',
    'no-tmp': 'temporary files without /tmp',
    'no-passwd': 'user lookups without /etc/passwd',
    'runs-programs': 'code that runs other programs',
    'cgo-dropped': 'cgo parts left out',
    'dead-code-kept': 'unused methods kept',
    'not-stripped': 'not stripped',
    packed: 'packed',
};
/** What bytes that no package owns are called. */
const OTHER_OWNERS = {
    c: 'C code',
    shared: 'tables that packages share',
    linker: 'file format and alignment',
    unattributed: 'not attributed',
};
const BASES = {
    measured: '',
    about: 'about ',
    'up-to': 'up to ',
};
/** What ends the trouble, in one line: "ca-certificates: true (+221 kB)"; empty where nothing is known. */
function describeFix({ fix }) {
    const cost = fix?.bytes === undefined ? '' : `(${(0,units/* formatChange */.eD)(fix.bytes)})`;
    const advice = fix?.advice === undefined ? '' : `${fix.advice}${/[.!?]$/.test(fix.advice) ? '' : '.'}`;
    return { yaml: fix?.yaml ?? '', words: [cost, advice].filter((part) => part !== '').join(' ') };
}
/** "about 393 kB of the binary"; empty where the gain is not known. */
function describeGain({ gain }) {
    if (gain === undefined)
        return '';
    const of = gain.of === 'binary' ? 'of the binary' : 'to pull';
    return `${BASES[gain.basis]}${(0,units/* formatSize */.Xq)(gain.bytes)} ${of}`;
}
/** How sure the owners are: "98.9 % of the bytes have an owner: 81.0 % exact, 8.7 % typed, 9.2 % inferred". */
function describeConfidence({ attribution }) {
    const packages = attribution.owners.filter(({ kind }) => kind === 'package');
    const share = (of) => (0,units/* formatShare */.T1)(packages.reduce((total, owner) => total + of(owner), 0), attribution.size);
    const all = share(({ confidence: { exact, typed, inferred } }) => exact + typed + inferred);
    return (`${all} of the bytes belong to packages: ${share(({ confidence }) => confidence.exact)} exact, ` +
        `${share(({ confidence }) => confidence.typed)} typed, ${share(({ confidence }) => confidence.inferred)} inferred`);
}
/** "the linker dropped 57.3 % of the exported methods"; empty where it is not known. */
function describeMethods({ methods }) {
    if (methods === undefined)
        return '';
    const { dropped, exported } = methods;
    return `the linker dropped ${(0,units/* formatShare */.T1)(dropped, exported)} of the exported methods`;
}

;// CONCATENATED MODULE: ./lib/report/size-rows.js
// Where the bytes are, as the rows that summary and log show: the standard library, the program's own module with its
// packages, the largest other modules, the rest in one row each. The rows of depth 0 add up to the binary.


/** The rows, in the order to show them. */
function sizeRows(size, limits) {
    const { modules, mainModule } = size;
    const others = modules.filter(({ path }) => path !== STANDARD_LIBRARY && path !== mainModule);
    const sorted = others.toSorted((a, b) => weight(b) - weight(a) || (a.path < b.path ? -1 : 1));
    const top = sorted.slice(0, limits.modules);
    const rest = sorted.slice(limits.modules);
    return [
        ...modules
            .filter(({ path }) => path === STANDARD_LIBRARY)
            .map(({ own }) => words('standard library', own)),
        ...modules.filter(({ path }) => path === mainModule).flatMap((module) => ownModule(size, module, limits)),
        ...top.map(moduleRow),
        ...(rest.length === 0
            ? []
            : [
                words(counted(rest.length, 'other module'), sum(rest, ({ own }) => own)),
            ]),
        ...remainders(size),
    ];
}
/** Bytes of all kinds. */
function bytesOf({ bytes }) {
    return bytes.code + bytes.lines + bytes.types + bytes.data + bytes.format;
}
/** The sections that have bytes in the file, those of one name (alignment between others) as one, in file order. */
function sectionTotals({ sections }) {
    const sizes = new Map();
    for (const { name, size } of sections) {
        if (size > 0)
            sizes.set(name, (sizes.get(name) ?? 0) + size);
    }
    return [...sizes].map(([name, size]) => ({ name, size }));
}
/** "1 other module", "4 other modules". */
function counted(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
function weight({ own, ownPlus }) {
    return ownPlus ?? own;
}
function moduleRow({ path, version, own, ownPlus }) {
    return {
        name: path,
        isPath: true,
        depth: 0,
        own,
        ...(version === undefined ? {} : { version }),
        ...(ownPlus === undefined ? {} : { ownPlus }),
    };
}
// Everything but the standard library comes in through the program's own module, so that `ownPlus` says nothing here.
function ownModule(size, module, { packages }) {
    const head = { name: module.path, isPath: true, depth: 0, own: module.own };
    const owners = size.attribution.owners.filter((owner) => owner.kind === 'package' && owner.module === module.path);
    if (owners.length < 2)
        return [head];
    const rest = owners.slice(packages);
    return [
        head,
        ...owners
            .slice(0, packages)
            .map((owner) => ({ name: owner.name, isPath: true, depth: 1, own: bytesOf(owner) })),
        ...(rest.length === 0
            ? []
            : [{ ...words(counted(rest.length, 'other package'), sum(rest, bytesOf)), depth: 1 }]),
    ];
}
function remainders({ attribution, modules }) {
    const { owners } = attribution;
    const inModules = sum(modules, ({ own }) => own);
    const inPackages = sum(owners.filter(({ kind }) => kind === 'package'), bytesOf);
    const rows = Object.entries(OTHER_OWNERS).map(([kind, name]) => words(name, sum(owners.filter((owner) => owner.kind === kind), bytesOf)));
    return [words('packages of no known module', inPackages - inModules), ...rows].filter(({ own }) => own > 0);
}
function words(name, own) {
    return { name, isPath: false, depth: 0, own };
}
function sum(items, of) {
    return items.reduce((total, item) => total + of(item), 0);
}

;// CONCATENATED MODULE: ./lib/report/html/page-data.js
// What the HTML pages hold as data: all that their script shows, in a form that stays small for thousands of packages.





/** What a page says of one report. */
function pageDataOf(report) {
    return { kind: 'size', images: report.images.map(imageOf) };
}
function imageOf(image) {
    const { size } = image;
    return {
        label: (0,oci_platform/* formatPlatform */.Bq)(image.platform),
        numbers: [
            { label: 'binary', bytes: image.binarySize },
            { label: 'uncompressed', bytes: image.uncompressedSize },
            { label: 'compressed', bytes: image.compressedSize },
        ],
        facts: [
            `${image.linkage}: ${image.linkEvidence}`,
            describeBinary(image),
            ...(size ? sizeFacts(size) : []),
        ],
        whole: size?.attribution.size ?? image.binarySize,
        ...(size ? ownersOf(size) : { groups: [], rows: [] }),
        importedBy: size?.importedBy ?? {},
        sections: size ? sectionsOf(size.attribution) : [],
        findings: size ? findingsOf(size) : [],
        advice: size ? adviceOf(size) : [],
    };
}
function sizeFacts(size) {
    const { degraded } = size.attribution;
    return [
        ...(degraded === undefined ? [] : [degraded]),
        describeConfidence(size),
        describeMethods(size),
    ].filter((fact) => fact !== '');
}
function ownersOf(size) {
    const groups = size.modules.map((module) => groupOf(module, size.mainModule));
    const indexes = new Map(size.modules.map(({ path }, index) => [path, index]));
    const indexOf = (owner) => {
        const key = owner.kind === 'package' ? (owner.module ?? '') : `\0${owner.kind}`;
        const known = indexes.get(key);
        if (known !== undefined)
            return known;
        indexes.set(key, groups.length);
        groups.push({ name: nameOfGroup(owner), kind: owner.kind === 'package' ? 'module' : 'other', own: 0 });
        return groups.length - 1;
    };
    const rows = size.attribution.owners.map((owner) => [
        owner.name,
        indexOf(owner),
        ...page_data_bytesOf(owner),
    ]);
    return { groups: withOwn(groups, { rows, from: size.modules.length }), rows };
}
// That the standard library and the program's own module bring in something says nothing: without them, nothing is.
function groupOf({ path, version, own, ownPlus, entry }, mainModule) {
    const kind = kindOf(path, mainModule);
    return {
        name: path === STANDARD_LIBRARY ? 'standard library' : path,
        kind,
        own,
        ...(version === undefined ? {} : { version }),
        ...(ownPlus === undefined || kind !== 'module' ? {} : { ownPlus }),
        ...(entry === undefined ? {} : { entry }),
    };
}
/** Which of the page's kinds a module is. */
function kindOf(path, mainModule) {
    if (path === STANDARD_LIBRARY)
        return 'std';
    return path === mainModule ? 'main' : 'module';
}
function nameOfGroup({ kind, module }) {
    return kind === 'package' ? (module ?? 'no known module') : OTHER_OWNERS[kind];
}
function page_data_bytesOf({ bytes, confidence }) {
    const { code, lines, types, data, format } = bytes;
    return [code, lines, types, data, format, confidence.exact, confidence.typed, confidence.inferred];
}
/** Groups that no module list has (index `from` and up) weigh what their rows do. */
function withOwn(groups, { rows, from }) {
    const own = groups.map(() => 0);
    for (const [, group, ...bytes] of rows) {
        own[group] = (own[group] ?? 0) + bytes.slice(0, KINDS).reduce((sum, one) => sum + one, 0);
    }
    return groups.map((group, index) => (index < from ? group : { ...group, own: own[index] ?? 0 }));
}
const KINDS = 5;
function sectionsOf(attribution) {
    return sectionTotals(attribution).map(({ name, size }) => ({ name, bytes: size }));
}
function findingsOf({ findings }) {
    return findings.map((finding) => ({
        id: finding.id,
        name: FINDING_NAMES[finding.id],
        severity: finding.severity,
        what: finding.what,
        evidence: finding.evidence,
        ...describeFix(finding),
    }));
}
function adviceOf({ advice }) {
    return advice.map((one) => ({
        kind: one.kind,
        what: one.what,
        gain: describeGain(one),
        yaml: one.yaml ?? '',
        cost: one.cost ?? '',
    }));
}

;// CONCATENATED MODULE: ./lib/report/html/report-page.js
// The report as an HTML page.



/** One self-contained file, ending with a line end: answer, numbers, map of the bytes, tables, findings. */
function renderHtml(report, assets) {
    const headline = headlineOf(report);
    return renderPage({
        title: headline,
        verdict: report.verdict,
        headline,
        data: pageDataOf(report),
        assets,
    });
}

;// CONCATENATED MODULE: ./lib/report/html/diff-page.js
// The difference of two measurements as an HTML page: the same map, coloured by growth.






/** One self-contained file, ending with a line end. */
function renderHtmlDiff(parts, assets) {
    const { verdict, headline, diff } = parts;
    const names = new Set(diff.images.map(({ name }) => name));
    const images = diff.images.map((image, index) => {
        const page = diff_page_imageOf(image, parts.after[index]);
        return names.size > 1 ? { ...page, label: `${image.name} ${page.label}` } : page;
    });
    return renderPage({ title: headline, verdict, headline, data: { kind: 'growth', images }, assets });
}
function diff_page_imageOf(image, after) {
    const owners = allOwners(image, after);
    return {
        label: (0,oci_platform/* formatPlatform */.Bq)(image.platform),
        numbers: [
            numberOf('binary', image.binary),
            numberOf('uncompressed', image.uncompressed),
            numberOf('compressed', image.compressed),
        ],
        facts: factsOf(image),
        whole: after?.attribution.size ?? owners.reduce((sum, { bytes }) => sum + bytes.after, 0),
        ...groupsOf(owners, image, after),
        importedBy: after?.importedBy ?? {},
        sections: allSections(image, after),
        findings: diff_page_findingsOf(image),
        advice: [],
    };
}
function numberOf(label, delta) {
    return delta === undefined ? { label } : { label, bytes: delta.after, before: delta.before };
}
function factsOf({ toolchain, commands, deadCode, notes }) {
    return [
        ...(toolchain === undefined ? [] : [`Go ${toolchain.before} → ${toolchain.after}`]),
        ...(commands === undefined ? [] : [`compile command before: ${commands.before}`]),
        ...(deadCode === undefined ? [] : [DEAD_CODE[deadCode]]),
        ...notes,
    ];
}
const DEAD_CODE = {
    'now-kept': 'the linker keeps unused methods now',
    'now-dropped': 'the linker drops unused methods now',
};
/** What changed, and what did not. */
function allOwners({ owners }, after) {
    const key = (kind, name) => `${kind} ${name}`;
    const changed = new Set(owners.map(({ owner, name }) => key(owner, name)));
    const others = (after?.attribution.owners ?? []).filter(({ kind, name }) => !changed.has(key(kind, name)));
    const unchanged = others.map((owner) => {
        const bytes = bytesOf(owner);
        const { kind, name, module } = owner;
        return {
            owner: kind,
            name,
            ...(module === undefined ? {} : { module }),
            bytes: { before: bytes, after: bytes },
        };
    });
    return [...owners, ...unchanged];
}
/** Rows with the bytes of both sides, and groups that weigh what their rows do. */
function groupsOf(owners, { modules }, after) {
    const keyOf = ({ owner, module }) => (owner === 'package' ? (module ?? '') : `\0${owner}`);
    const keys = [...new Set(owners.map(keyOf))];
    const indexes = new Map(keys.map((key, index) => [key, index]));
    const changes = new Map(modules.map((module) => [module.path, module]));
    const groups = keys.map((key) => {
        const inside = owners.filter((owner) => keyOf(owner) === key);
        return diff_page_groupOf(inside, { change: changes.get(key), after });
    });
    return {
        groups,
        rows: owners.map((owner) => [
            owner.name,
            indexes.get(keyOf(owner)) ?? 0,
            owner.bytes.before,
            owner.bytes.after,
        ]),
    };
}
function diff_page_groupOf(owners, { change, after }) {
    const [first] = owners;
    const path = first?.module ?? '';
    const module = after?.modules.find((one) => one.path === path);
    const version = versionOf(change) ?? module?.version;
    const isPackage = first?.owner === 'package';
    const named = path === '' ? 'no known module' : path;
    const names = { package: path === STANDARD_LIBRARY ? 'standard library' : named, ...OTHER_OWNERS };
    return {
        name: names[first?.owner ?? 'unattributed'],
        kind: isPackage ? kindOf(path, after?.mainModule) : 'other',
        ...(version === undefined ? {} : { version }),
        ...(module?.entry === undefined ? {} : { entry: module.entry }),
        own: owners.reduce((sum, { bytes }) => sum + bytes.after, 0),
        before: owners.reduce((sum, { bytes }) => sum + bytes.before, 0),
    };
}
/** "v1.0.0 → v1.1.0", "v1.1.0" where one side alone has it, or both have the same. */
function versionOf(change) {
    const { before, after } = change?.versions ?? {};
    if (before !== undefined && after !== undefined && before !== after)
        return `${before} → ${after}`;
    return after ?? before;
}
function allSections({ sections }, after) {
    const changed = new Set(sections.map(({ name }) => name));
    const known = after === undefined ? [] : sectionTotals(after.attribution);
    const others = known.filter(({ name }) => !changed.has(name));
    return [
        ...sections.map(({ name, bytes }) => ({ name, bytes: bytes.after, before: bytes.before })),
        ...others.map(({ name, size }) => ({ name, bytes: size, before: size })),
    ];
}
function diff_page_findingsOf({ findings }) {
    const finding = (id, what) => ({
        id: '',
        name: id,
        what,
        evidence: [],
        yaml: '',
        words: '',
    });
    return [
        ...findings.added.map((id) => finding(id, 'new with this change')),
        ...findings.gone.map((id) => finding(id, 'gone with this change')),
    ];
}

;// CONCATENATED MODULE: ./lib/report/json.js
// The report as JSON. The order of the members is that of this file, so that two reports can be compared line by line.
const PLATFORM = { os: true, architecture: true, variant: true };
const CHECK = { id: true, verdict: true, message: true, hint: true };
const TIMING = { phase: true, ms: true };
const OWNER = {
    kind: true,
    name: true,
    module: true,
    bytes: { code: true, lines: true, types: true, data: true, format: true },
    confidence: { exact: true, typed: true, inferred: true },
};
const SECTION = { name: true, size: true };
const ATTRIBUTION = { size: true, degraded: true, owners: OWNER, sections: SECTION };
const MODULE = {
    path: true,
    version: true,
    own: true,
    ownPlus: true,
    packages: true,
    entry: true,
};
const METHODS = { exported: true, dropped: true };
const EVIDENCE = { kind: true, name: true, detail: true, chain: true };
const FINDING = {
    id: true,
    severity: true,
    what: true,
    evidence: EVIDENCE,
    fix: { yaml: true, advice: true, bytes: true },
};
const ADVICE = {
    id: true,
    kind: true,
    what: true,
    yaml: true,
    gain: { bytes: true, of: true, basis: true },
    cost: true,
};
const SIZE = {
    mainModule: true,
    findings: FINDING,
    advice: ADVICE,
    methods: METHODS,
    modules: MODULE,
    attribution: ATTRIBUTION,
    importedBy: 'sorted',
};
const IMAGE = {
    platform: PLATFORM,
    goVersion: true,
    imageId: true,
    digest: true,
    binarySize: true,
    binarySha256: true,
    uncompressedSize: true,
    compressedSize: true,
    fileCount: true,
    linkage: true,
    linkEvidence: true,
    fileFormat: true,
    stripped: true,
    checks: CHECK,
    size: SIZE,
};
const REPORT = {
    schema: true,
    name: true,
    package: true,
    verdict: true,
    engine: true,
    engineDescription: true,
    builderImage: true,
    goVersion: true,
    compileCommand: true,
    tags: true,
    delivered: true,
    targets: true,
    loaded: true,
    pushed: true,
    layout: true,
    archive: true,
    runCommand: true,
    digest: true,
    images: IMAGE,
    timings: TIMING,
    comment: true,
    sizes: true,
};
/** Lists whose items take one line each: there may be thousands. */
const ROWS = new Set(['owners', 'sections', 'modules', 'evidence']);
/**
 * The report as JSON, indented, ending with a line end. Its form is that of the `Report` type, version 1, which
 * assets/report.schema.json describes; several programs make a list of them.
 */
function renderJson(report) {
    return `${indented(inOrder(report, REPORT), '')}\n`;
}
/** The same value with its members in order, and none that has no form. */
function inOrder(value, form) {
    if (form === true || typeof value !== 'object' || value === null)
        return value;
    if (Array.isArray(value))
        return value.map((item) => inOrder(item, form));
    const members = value;
    if (form === 'sorted')
        return Object.fromEntries(Object.entries(members).sort(([a], [b]) => (a < b ? -1 : 1)));
    const names = Object.keys(form).filter((name) => members[name] !== undefined);
    return Object.fromEntries(names.map((name) => [name, inOrder(members[name], form[name] ?? true)]));
}
// As JSON.stringify with an indent of two, but for the rows.
function indented(value, indent) {
    if (typeof value !== 'object' || value === null)
        return JSON.stringify(value);
    const inner = `${indent}  `;
    const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
    const lines = Array.isArray(value)
        ? value.map((item) => indented(item, inner))
        : Object.entries(value).map(([name, member]) => `${JSON.stringify(name)}: ${memberText(name, member, inner)}`);
    if (lines.length === 0)
        return `${open}${close}`;
    return `${open}\n${lines.map((line) => `${inner}${line}`).join(',\n')}\n${indent}${close}`;
}
function memberText(name, value, indent) {
    if (!ROWS.has(name) || !Array.isArray(value) || value.length === 0)
        return indented(value, indent);
    return `[\n${value.map((item) => `${indent}  ${JSON.stringify(item)}`).join(',\n')}\n${indent}]`;
}

;// CONCATENATED MODULE: ./lib/report-files.js
// The files about a run: the JSON report, the HTML page and the bill of materials, where they are asked for; the report
// and the Dockerfile for use by hand in the run's own folder always.


















/** Writes them all. What the user asked for and cannot be written is an InputError. */
async function writeReportFiles(prepared, reported, world) {
    const [first] = reported;
    const dockerfile = first === undefined ? '' : await writeDockerfile(prepared, first.outcome, world);
    const reportFile = (0,external_node_path_.join)(world.tempDir, 'report.json');
    const reports = reported.map(({ report }) => report);
    await (0,promises_.writeFile)(reportFile, renderJson(reports.length === 1 ? (reports[0] ?? []) : reports));
    for (const one of reported)
        await writeAsked(one, prepared.folder, world);
    return { dockerfile, reportFile };
}
async function writeAsked(one, folder, world) {
    const { program } = one.outcome;
    const { reportFile, htmlFile, sbomFile } = program.inputs;
    const pathOf = (text) => (0,external_node_path_.resolve)(folder, text.replaceAll(NAME_PLACEHOLDER, program.plan.name));
    if (reportFile !== undefined)
        await writeOut('report-file', pathOf(reportFile), renderJson(one.report));
    if (htmlFile !== undefined)
        await writePages(one, pathOf(htmlFile), world);
    if (sbomFile !== undefined)
        await writeSboms(one.outcome, pathOf(sbomFile), world);
}
// Where there is something to compare with, the page of the difference stands beside the page of the report.
async function writePages({ outcome, report }, path, world) {
    const assets = await readPageAssets(world.actionDir);
    await writeOut('html-file', path, renderHtml(report, assets));
    const diff = outcome.comparison?.diff;
    if (diff === undefined || outcome.comparison === undefined)
        return;
    const { verdict, headline } = sectionOf(outcome.comparison);
    const after = diff.images.map(({ platform }) => report.images.find((image) => (0,oci_platform/* samePlatform */.my)(image.platform, platform))?.size);
    const page = renderHtmlDiff({ verdict, headline: plainText(headline), diff, after }, assets);
    await writeOut('html-file', path.replace(/(\.html?)?$/, '.diff$1'), page);
}
async function writeSboms({ program, made, inspections, measured }, path, world) {
    // Loaded here only: its library is large.
    const { renderSbom } = await __webpack_require__.e(/* import() */ 41).then(__webpack_require__.bind(__webpack_require__, 8041));
    const epoch = readEpoch(world.env);
    for (const [at, image] of made.images.entries()) {
        const inspection = inspections[at];
        if (inspection === undefined)
            continue;
        const one = measured[at];
        const graph = one === undefined || 'problem' in one ? undefined : one.graph;
        const text = await renderSbom({
            buildInfo: inspection.buildInfo,
            sha256: inspection.binarySha256,
            name: program.plan.name,
            ...(epoch === undefined ? {} : { epoch }),
            ...(graph === undefined ? {} : { graph }),
        });
        const platform = (0,layout/* platformName */.$r)(image.platform).replaceAll('_', '-');
        await writeOut('sbom-file', path.replaceAll(PLATFORM_PLACEHOLDER, platform), text);
    }
}
async function writeOut(input, path, text) {
    try {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
        await (0,promises_.writeFile)(path, text);
    }
    catch (cause) {
        const reason = cause instanceof Error ? cause.message : String(cause);
        throw new errors/* InputError */.dz(`${input}: ${path} cannot be written: ${reason}`, {
            cause,
            hint: 'Give a path that the runner can write to.',
        });
    }
}
/** The script and style of the HTML pages, which come with the action. */
async function readPageAssets(actionDir) {
    const read = (name) => (0,promises_.readFile)((0,external_node_path_.join)(actionDir, 'assets/report', name), 'utf8');
    const [style, ...scripts] = await Promise.all([PAGE_FILES.style, ...PAGE_FILES.scripts].map(read));
    return { scripts, style: style ?? '' };
}
/** The Dockerfile to use by hand, with what it copies beside it. */
async function writeDockerfile(prepared, { made }, world) {
    const folder = (0,external_node_path_.join)(world.tempDir, 'dockerfile');
    await (0,promises_.mkdir)(folder, { recursive: true });
    const dockerfile = (0,external_node_path_.join)(folder, 'Dockerfile');
    const hasExtras = made.extras.length > 0;
    const byHand = {
        extras: hasExtras,
        daemonPlatform: prepared.daemon?.platform ?? (0,oci_platform/* platformOfNode */.f2)(world.arch),
    };
    const modules = await (0,module_files/* readModuleFiles */.yW)(made.plan);
    await (0,promises_.writeFile)(dockerfile, renderDockerfileByHand(made.plan, { modules, ...byHand }));
    const { remote, contextDir } = made.plan.source;
    if (remote !== undefined)
        await (0,promises_.cp)(contextDir, (0,external_node_path_.join)(folder, REMOTE_CONTEXT), { recursive: true });
    const extrasLayer = made.images[0]?.layers[0];
    if (hasExtras && extrasLayer !== undefined) {
        const tar = decompress((0,file_bytes/* readFileBytes */.M)(extrasLayer.file), extrasLayer.descriptor.mediaType);
        await (0,file_bytes/* writeFileBytes */.$)((0,external_node_path_.join)(folder, 'extras.tar'), tar);
    }
    return dockerfile;
}

;// CONCATENATED MODULE: ./lib/report/comparison-markdown.js
// A comparison as a part of the job summary. The comment has the same in a section of its own.



const SIGNS = { pass: '✅', warn: '⚠️', fail: '❌' };
/** Markdown, ending with a line end. */
function renderComparison({ verdict, headline, rows, lines, details, foot }) {
    const blocks = [
        `### ${SIGNS[verdict]} ${renderInline(headline)}`,
        ...comparison_markdown_table(rows),
        // Two blanks at the end of a line break it without a new paragraph.
        ...(lines.length === 0 ? [] : [lines.map(renderInline).join('  \n')]),
        ...details.map(({ title, markdown }) => `<details><summary>${(0,report_escape/* escapeText */.X1)(title)}</summary>\n\n${markdown}\n\n</details>`),
        `<sub>${renderInline(foot)}</sub>`,
    ];
    return `${blocks.join('\n\n')}\n`;
}
/** Pieces of a line as Markdown. */
function renderInline(pieces) {
    return pieces
        .map((piece) => {
        if (typeof piece === 'string')
            return keepBlanks(piece);
        return 'code' in piece ? (0,report_escape/* escapeCode */.tn)(piece.code) : `**${(0,report_escape/* escapeText */.X1)(piece.strong)}**`;
    })
        .join('');
}
// Escaping takes the blanks at both ends away, which here stand between two pieces.
function keepBlanks(text) {
    const [, before = '', after = ''] = /^( ?)[^]*?( ?)$/.exec(text) ?? [];
    const inner = (0,report_escape/* escapeText */.X1)(text);
    return inner === '' ? before : `${before}${inner}${after}`;
}
/** A row for each image that changed or has something to say; the others are one row. */
function comparison_markdown_table(rows) {
    if (rows.length === 0)
        return [];
    const hasBudget = rows.some(({ budget }) => budget !== undefined);
    const told = rows.filter(({ change, verdict }) => verdict !== 'pass' || change !== 0);
    const shown = told.length === 0 ? rows.slice(0, 1) : told;
    const others = rows.length - shown.length;
    const cells = shown.map((row) => [
        (0,report_escape/* escapeCode */.tn)(row.image),
        (0,report_escape/* escapeText */.X1)(row.platform),
        (0,units/* formatBytes */.z3)(row.uncompressed),
        (0,units/* formatBytes */.z3)(row.compressed),
        row.change === undefined ? '' : formatChange(row.change),
        ...(hasBudget ? [row.budget ?? ''] : []),
        SIGNS[row.verdict],
    ]);
    const rest = [
        `${others} ${others === 1 ? 'other' : 'others'}`,
        '',
        '',
        '',
        '0',
        ...(hasBudget ? [''] : []),
        SIGNS.pass,
    ];
    const line = (row) => `| ${row.join(' | ')} |`;
    const head = [
        'image',
        'platform',
        'uncompressed',
        'compressed',
        'change',
        ...(hasBudget ? ['budget'] : []),
        '',
    ];
    const rule = ['---', '---', '--:', '--:', '--:', ...(hasBudget ? ['--:'] : []), '---'];
    return [
        [line(head), `|${rule.join('|')}|`, ...cells.map(line), ...(others > 0 ? [line(rest)] : [])].join('\n'),
    ];
}

;// CONCATENATED MODULE: ./lib/report/comparison-text.js
// A comparison as lines of the log.


const comparison_text_SIGNS = { pass: '✓', warn: '!', fail: '✗' };
/** The headline, what stands below it, and the foot; each line safe to print, the whole ending with a line end. */
function renderComparisonText({ verdict, headline, lines, foot }) {
    const below = [...lines, foot].map((line) => `  ${plainText(line)}`);
    return [`${comparison_text_SIGNS[verdict]} ${plainText(headline)}`, ...below]
        .map((line) => `${(0,report_escape/* escapeLog */.Ah)(line)}\n`)
        .join('');
}

;// CONCATENATED MODULE: ./lib/report/failure.js
// The job summary of a run that ended before there was an image: what was wrong, where, and what to do.


const failure_MOST_LINES = 20;
/** The error in GitHub's Markdown, ending with a line end. */
function renderFailure(error) {
    if (!(error instanceof errors/* ActionError */.lZ)) {
        const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
        return `### ❌ go-scratch-image: a defect of the action, please report it\n\n${(0,report_escape/* codeBlock */.DV)(stack)}\n`;
    }
    const [first = '', ...rest] = error.message.split('\n');
    const blocks = [
        `### ❌ ${(0,report_escape/* escapeText */.X1)(first)}`,
        ...(rest.join('').trim() === '' ? [] : [(0,report_escape/* codeBlock */.DV)(rest.join('\n'))]),
        ...(error.lines.length === 0 ? [] : [lineTable(error.lines)]),
        ...(error.hint === undefined ? [] : [`**What to do:** ${(0,report_escape/* escapeText */.X1)(error.hint)}`]),
    ];
    return `${blocks.join('\n\n')}\n`;
}
function lineTable(lines) {
    const rows = lines.slice(0, failure_MOST_LINES).map(({ file, line, column, message }) => {
        const place = [file, line, column].filter((part) => part !== undefined).join(':');
        return `| ${(0,report_escape/* escapeCode */.tn)(place)} | ${(0,report_escape/* escapeText */.X1)(message)} |`;
    });
    const more = lines.length - rows.length;
    const rest = more > 0 ? [`| … | and ${more} more |`] : [];
    return ['| where | what |', '|---|---|', ...rows, ...rest].join('\n');
}

;// CONCATENATED MODULE: ./lib/report/markdown-parts.js
// The parts that the Markdown renderings are put together from. What goes in is Markdown already.
/** A verdict as people see it. */
const markdown_parts_SIGNS = { pass: '✅', warn: '⚠️', fail: '❌' };
/** A table from its head, its rule (`---`, `--:`) and its rows. */
function renderTable(head, rule, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(head), `|${rule.join('|')}|`, ...rows.map(line)].join('\n');
}
/** What is shown when somebody opens it. */
function renderFold(title, content) {
    return `<details><summary>${title}</summary>\n\n${content}\n\n</details>`;
}

;// CONCATENATED MODULE: ./lib/report/bar.js
// Bars made of text, for tables that can hold no picture.
const PARTS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];
const EIGHTHS = 8;
/** "███▌" for what is part, "░░" for what comes with it. What is not nothing is at least a thin line. */
function renderBar({ part, plus = part, whole, width }) {
    if (whole <= 0 || part <= 0)
        return '';
    const eighths = Math.max(1, Math.round((part / whole) * width * EIGHTHS));
    const dark = '█'.repeat(Math.floor(eighths / EIGHTHS)) + (PARTS[eighths % EIGHTHS] ?? '');
    return dark + '░'.repeat(Math.max(0, Math.round((plus / whole) * width) - dark.length));
}

;// CONCATENATED MODULE: ./lib/report/size-markdown.js
// Where the bytes are, for the job summary: one table; findings, ways to a smaller image, packages and sections folded.







const LIMITS = { modules: 10, packages: 8 };
const MOST_PACKAGES = 30;
const MOST_EVIDENCE = 3;
const MOST_STEPS = 8;
const BAR_WIDTH = 24;
/** A real file has some twenty; one that was made to annoy may have thousands. */
const MOST_SECTIONS = 60;
const size_markdown_MOST_LINES = 6;
/** Longer ones (of generic instantiations, of hostile modules) are cut. */
const LONGEST_NAME = 200;
const LONGEST_SENTENCE = 500;
/** Blocks of GitHub's Markdown, to be parted by blank lines. `where` names the platform, where there are several. */
function renderSizeMarkdown(size, where = '') {
    return [
        whereBytesAre(size, where),
        ...(size.attribution.degraded === undefined ? [] : [size_markdown_words(size.attribution.degraded)]),
        ...findings(size.findings, where),
        ...advice(size.advice, where),
        size_markdown_packages(size, where),
        size_markdown_sections(size, where),
    ];
}
function whereBytesAre(size, where) {
    const rows = sizeRows(size, LIMITS);
    const whole = Math.max(1, ...rows.map(({ own, ownPlus }) => ownPlus ?? own));
    return renderTable([`where the bytes are${suffix(where)}`, 'own', 'with what only it brings in', ''], ['---', '--:', '--:', '---'], rows.map((row) => [
        size_markdown_nameOf(row),
        (0,units/* formatSize */.Xq)(row.own),
        row.ownPlus === undefined ? '' : (0,units/* formatSize */.Xq)(row.ownPlus),
        row.depth > 0
            ? ''
            : renderBar({ part: row.own, plus: row.ownPlus ?? row.own, whole, width: BAR_WIDTH }),
    ]));
}
function size_markdown_nameOf({ name, isPath, depth, version }) {
    const indent = depth === 0 ? '' : '&nbsp;&nbsp;· ';
    return `${indent}${isPath ? code(name) : name}${version === undefined ? '' : ` ${(0,report_escape/* escapeText */.X1)(cut(version, LONGEST_NAME))}`}`;
}
function findings(all, where) {
    if (all.length === 0)
        return [];
    const names = all.map(({ id }) => FINDING_NAMES[id]).join(', ');
    const rows = all.map((finding) => {
        const fix = describeFix(finding);
        const parts = [...yamlLines(fix.yaml), size_markdown_words(fix.words)].filter((part) => part !== '');
        return [
            (0,report_escape/* escapeCode */.tn)(finding.id),
            `${finding.severity}: ${size_markdown_words(finding.what)}`,
            evidence(finding.evidence),
            parts.join('<br>'),
        ];
    });
    const table = renderTable(['finding', 'what happens', 'seen', 'what to do'], ['---', '---', '---', '---'], rows);
    return [renderFold(`Findings${suffix(where)} (${all.length}): ${names}`, table)];
}
function evidence(all) {
    const lines = all.slice(0, MOST_EVIDENCE).map(({ name, detail, chain = [] }) => {
        const more = detail === undefined ? '' : `: ${size_markdown_words(detail)}`;
        return `${code(name)}${more}${chain.length < 2 ? '' : ` (${renderChain(chain)})`}`;
    });
    const rest = all.length - lines.length;
    return [...lines, ...(rest > 0 ? [`and ${rest} more`] : [])].join('<br>');
}
function advice(all, where) {
    if (all.length === 0)
        return [];
    const rows = all.map((one) => [
        `${one.kind === 'placebo' ? 'no gain: ' : ''}${size_markdown_words(one.what)}`,
        describeGain(one),
        yamlLines(one.yaml ?? '').join('<br>'),
        size_markdown_words(one.cost ?? ''),
    ]);
    const table = renderTable(['what', 'gain', 'how', 'what one gives up'], ['---', '---', '---', '---'], rows);
    return [renderFold(`Smaller still${suffix(where)}`, table)];
}
function size_markdown_packages(size, where) {
    const whole = size.attribution.size;
    const all = size.attribution.owners.filter(({ kind }) => kind === 'package');
    const rows = all
        .slice(0, MOST_PACKAGES)
        .map((owner) => [
        code(owner.name),
        (0,units/* formatBytes */.z3)(bytesOf(owner)),
        (0,units/* formatShare */.T1)(bytesOf(owner), whole),
        ...BYTE_KINDS.map((kind) => (0,units/* formatBytes */.z3)(owner.bytes[kind])),
    ]);
    const head = ['package', 'bytes', 'share', ...BYTE_KINDS];
    const table = renderTable(head, ['---', ...head.slice(1).map(() => '--:')], rows);
    const notes = [describeConfidence(size), describeMethods(size)].filter((note) => note !== '');
    const shown = rows.length < all.length ? `the largest ${rows.length} of ${all.length}` : String(all.length);
    return renderFold(`Packages${suffix(where)} (${shown})`, `${table}\n\n${notes.join('; ')}.`);
}
function size_markdown_sections({ attribution }, where) {
    const rows = sectionTotals(attribution).map(({ name, size }) => [
        code(name),
        (0,units/* formatBytes */.z3)(size),
        (0,units/* formatShare */.T1)(size, attribution.size),
    ]);
    const table = renderTable(['section', 'bytes', 'share'], ['---', '--:', '--:'], rows.slice(0, MOST_SECTIONS));
    return renderFold(`Sections${suffix(where)} (${rows.length})`, table);
}
/** "`main` → `a/b` → `c`", a long one with its middle left out. */
function renderChain(chain) {
    const half = MOST_STEPS / 2;
    const steps = chain.map(code);
    const shown = steps.length <= MOST_STEPS ? steps : [...steps.slice(0, half), '…', ...steps.slice(-half)];
    return shown.join(' → ');
}
function yamlLines(yaml) {
    return yaml.split('\n').slice(0, size_markdown_MOST_LINES).map(code);
}
function code(name) {
    return (0,report_escape/* escapeCode */.tn)(cut(name, LONGEST_NAME));
}
function size_markdown_words(text) {
    return (0,report_escape/* escapeText */.X1)(cut(text, LONGEST_SENTENCE));
}
function cut(text, most) {
    return text.length <= most ? text : `${text.slice(0, most)}…`;
}
function suffix(where) {
    return where === '' ? '' : ` (${(0,report_escape/* escapeText */.X1)(where)})`;
}

;// CONCATENATED MODULE: ./lib/report/markdown.js
// The report as the job summary: the answer in the first line, what to do where something is wrong, one table, the
// proof, the command to run the image; everything else folded.






/** The job summary in GitHub's Markdown, ending with a line end. */
function renderSummary(report) {
    const keptNowhere = nowhere(report);
    const blocks = [
        `### ${markdown_parts_SIGNS[report.verdict]} ${(0,report_escape/* escapeText */.X1)(headlineOf(report))}`,
        ...troubles(report),
        ...undelivered(report),
        ...(keptNowhere === undefined ? [] : [(0,report_escape/* escapeText */.X1)(keptNowhere)]),
        imageTable(report),
        ...report.images.map((image) => linkEvidence(report, image)),
        ...sizeBlocks(report),
        ...(report.runCommand === undefined ? [] : [(0,report_escape/* codeBlock */.DV)(report.runCommand, 'sh')]),
        renderFold('How this was built', howBuilt(report)),
        ...checkList(report),
        ...timings(report),
    ];
    return `${blocks.join('\n\n')}\n`;
}
/** Each check that did not pass: what was seen, and what to do. */
function troubles(report) {
    return eachCheck(report)
        .filter(({ check }) => check.verdict !== 'pass')
        .map(({ check, where }) => {
        const hint = check.hint === undefined ? '' : ` ${(0,report_escape/* escapeText */.X1)(check.hint)}`;
        const [first = '', ...rest] = check.message.split('\n');
        const more = rest.join('\n').trim() === '' ? '' : `\n\n${(0,report_escape/* codeBlock */.DV)(rest.join('\n'))}`;
        return `**${capital(describe_outcomeOf(check))}${where}:** ${sentence((0,report_escape/* escapeText */.X1)(first), { hasMore: more !== '' })}${hint}${more}`;
    });
}
function undelivered(report) {
    const tags = undeliveredTags(report);
    if (tags.length === 0)
        return [];
    const half = tags.filter((tag) => report.loaded.includes(tag) || report.pushed.includes(tag));
    const untouched = half.length === 0 ? '; nothing that had this name was changed' : '';
    return [`**Not delivered:** ${tags.map(report_escape/* escapeCode */.tn).join(', ')}${untouched}.`];
}
function imageTable(report) {
    const [first = report.name, ...more] = report.tags;
    const name = `${(0,report_escape/* escapeCode */.tn)(first)}${more.length === 0 ? '' : ` and ${more.length} more`}`;
    const rows = report.images.map((image) => [
        name,
        (0,report_escape/* escapeText */.X1)((0,oci_platform/* formatPlatform */.Bq)(image.platform)),
        (0,units/* formatBytes */.z3)(image.binarySize),
        (0,units/* formatBytes */.z3)(image.uncompressedSize),
        (0,units/* formatBytes */.z3)(image.compressedSize),
        image.linkage,
        (0,report_escape/* escapeCode */.tn)((0,units/* shortDigest */.VK)(image.digest)),
    ]);
    return renderTable(['image', 'platform', 'binary', 'uncompressed', 'compressed', 'link', 'digest'], ['---', '---', '--:', '--:', '--:', '---', '---'], rows);
}
function linkEvidence(report, image) {
    const where = report.images.length > 1 ? ` (${(0,oci_platform/* formatPlatform */.Bq)(image.platform)})` : '';
    const evidence = `${image.linkEvidence} · ${describeBinary(image)}`;
    return `**${capital(image.linkage)}${where}:** ${(0,report_escape/* escapeText */.X1)(evidence)}`;
}
// Platforms differ little in what they are made of: the first is shown, the others are folded.
function sizeBlocks({ images }) {
    const several = images.length > 1;
    const sized = images.flatMap(({ platform, size }) => size === undefined ? [] : [{ where: several ? (0,oci_platform/* formatPlatform */.Bq)(platform) : '', size }]);
    return sized.flatMap(({ where, size }, at) => {
        const blocks = renderSizeMarkdown(size, where);
        return at === 0 ? blocks : [renderFold(`Where the bytes are (${where})`, blocks.join('\n\n'))];
    });
}
function howBuilt(report) {
    const items = [
        ['package', (0,report_escape/* escapeCode */.tn)(report.package)],
        ['engine', `${report.engine}: ${(0,report_escape/* escapeText */.X1)(report.engineDescription)}`],
        ...(report.builderImage === undefined ? [] : [['builder image', (0,report_escape/* escapeCode */.tn)(report.builderImage)]]),
        ['Go', (0,report_escape/* escapeText */.X1)(report.goVersion)],
        ['digest', (0,report_escape/* escapeCode */.tn)(report.digest)],
        ...report.images.flatMap((image) => identity(report, image)),
        ...placesOf(report).map(([what, place]) => [what, (0,report_escape/* escapeCode */.tn)(place)]),
    ];
    const list = items.map(([name = '', value = '']) => `- ${name}: ${value}`).join('\n');
    return `${list}\n\n${(0,report_escape/* codeBlock */.DV)(report.compileCommand, 'sh')}`;
}
function identity(report, image) {
    const where = report.images.length > 1 ? ` (${(0,oci_platform/* formatPlatform */.Bq)(image.platform)})` : '';
    return [
        [`image ID${where}`, (0,report_escape/* escapeCode */.tn)(image.imageId)],
        [`SHA-256 of the binary${where}`, (0,report_escape/* escapeCode */.tn)(image.binarySha256)],
        [`files in the image${where}`, (0,units/* formatBytes */.z3)(image.fileCount)],
    ];
}
function checkList(report) {
    const lines = eachCheck(report).map(({ check, where }) => {
        const [first = ''] = check.message.split('\n');
        return `- ${describe_outcomeOf(check)}${where}: ${(0,report_escape/* escapeText */.X1)(first)}`;
    });
    return lines.length === 0 ? [] : [renderFold('Checks', lines.join('\n'))];
}
function timings(report) {
    if (report.timings.length === 0)
        return [];
    const totalMs = report.timings.reduce((sum, { ms }) => sum + ms, 0);
    const rows = report.timings.map(({ phase, ms }) => [(0,report_escape/* escapeText */.X1)(phase), (0,units/* formatDuration */.a3)(ms)]);
    return [
        renderFold(`Timings (${(0,units/* formatDuration */.a3)(totalMs)})`, renderTable(['phase', 'time'], ['---', '--:'], rows)),
    ];
}
function eachCheck({ images }) {
    return images.flatMap((image) => {
        const where = images.length > 1 ? ` (${(0,oci_platform/* formatPlatform */.Bq)(image.platform)})` : '';
        return image.checks.map((check) => ({ check, where }));
    });
}
function capital(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
/** A fragment as a sentence, or as the beginning of what follows in a block. */
function sentence(text, { hasMore }) {
    if (/[.:!?]$/.test(text) || hasMore)
        return text;
    return `${text}.`;
}

;// CONCATENATED MODULE: ./lib/report/size-text.js
// Where the bytes are, for the last lines of the log.



const size_text_LIMITS = { modules: 8, packages: 0 };
/** The largest modules, and the findings by name. */
function describeSize(size) {
    const whole = size.attribution.size;
    const rows = sizeRows(size, size_text_LIMITS).filter(({ depth }) => depth === 0);
    const width = Math.max(0, ...rows.map(({ own }) => (0,units/* formatBytes */.z3)(own).length));
    const texts = rows.map((row) => {
        const share = (0,units/* formatShare */.T1)(row.own, whole).padStart(7);
        return `${(0,units/* formatBytes */.z3)(row.own).padStart(width)} ${share}  ${size_text_nameOf(row)}`;
    });
    const findings = size.findings.map(({ id, severity }) => `${id}: ${FINDING_NAMES[id]} (${severity})`);
    const notes = size.attribution.degraded === undefined ? [] : [size.attribution.degraded];
    return [...labelled('made of', texts), ...labelled('note', notes), ...labelled('findings', findings)];
}
function size_text_nameOf({ name, version, own, ownPlus }) {
    const full = version === undefined ? name : `${name} ${version}`;
    return ownPlus === undefined || ownPlus === own
        ? full
        : `${full} (${(0,units/* formatSize */.Xq)(ownPlus)} with what only it brings in)`;
}
function labelled(label, texts) {
    return texts.map((text, index) => ({ label: index === 0 ? label : '', text }));
}

;// CONCATENATED MODULE: ./lib/report/text.js
// The report as the last lines of the log.





const text_SIGNS = { pass: '✓', warn: '!', fail: '✗' };
const LABEL_WIDTH = 13;
/** The report as plain text, each line safe to print, ending with a line end. */
function renderText(report) {
    const tags = undeliveredTags(report);
    const keptNowhere = nowhere(report);
    const lines = [
        `${text_SIGNS[report.verdict]} ${report.verdict}  ${(0,report_escape/* escapeLog */.Ah)(headlineOf(report))}`,
        ...report.images.flatMap(describeImage),
        ...placesOf(report).map(([what, place]) => text_labelled(what, place)),
        ...tags.map((tag) => text_labelled('not delivered', tag)),
        ...(report.runCommand === undefined ? [] : [text_labelled('run it', report.runCommand)]),
        ...(keptNowhere === undefined ? [] : [text_labelled('note', keptNowhere)]),
    ];
    return lines.map((line) => `${line}\n`).join('');
}
function describeImage(image) {
    return [
        text_labelled('platform', (0,oci_platform/* formatPlatform */.Bq)(image.platform)),
        text_labelled('binary', `${(0,units/* formatBytes */.z3)(image.binarySize)} bytes, ${describeBinary(image)}`),
        text_labelled('uncompressed', `${(0,units/* formatBytes */.z3)(image.uncompressedSize)} bytes, files: ${image.fileCount}`),
        text_labelled('compressed', `${(0,units/* formatBytes */.z3)(image.compressedSize)} bytes`),
        text_labelled('link', `${image.linkage}: ${image.linkEvidence}`),
        text_labelled('image ID', image.imageId),
        text_labelled('digest', image.digest),
        ...(image.size === undefined ? [] : describeSize(image.size)).map(({ label, text }) => text_labelled(label, text)),
        ...image.checks.filter((check) => check.verdict !== 'pass').flatMap(describeCheck),
    ];
}
function describeCheck(check) {
    const lines = [...check.message.split('\n'), ...(check.hint === undefined ? [] : [check.hint])];
    return [text_labelled('check', describe_outcomeOf(check)), ...lines.map((line) => text_labelled('', line))];
}
// The bar keeps the beginning of a line from being taken for a command.
function text_labelled(label, text) {
    return `  ${label.padEnd(LABEL_WIDTH)} | ${(0,report_escape/* escapeLog */.Ah)(text)}`;
}

;// CONCATENATED MODULE: ./lib/publish.js
// Tells what happened: files, outputs, job summary, annotations, comment. A broken check is reported first and fails last.















/** Reports a run that made images. Gives whether the step has passed. */
async function publish(outcome, world) {
    const { prepared, failed, comparison } = outcome;
    const reported = reportAll(outcome, world);
    const reports = reported.map(({ report }) => report);
    const files = await writeReportFiles(prepared, reported, world);
    const facts = { files, hasFailed: failed.length > 0, ...withComparison(comparison) };
    writeOutputs(outputsOf(reports, facts), world.env);
    // Programs that were compiled together and failed together share one error.
    const errors = [...new Set(failed.map(({ error }) => error))];
    const section = comparison === undefined ? undefined : sectionOf(comparison);
    if (prepared.inputs.summary) {
        const compared = section === undefined ? [] : [renderComparison(section)];
        await summarise([...compared, ...errors.map(renderFailure), ...reports.map(renderSummary)].join('\n'), world);
    }
    printReports(outcome, reported, world);
    for (const error of errors)
        printAnnotations(annotationsOf(error));
    if (section !== undefined)
        world.log.line(renderComparisonText(section));
    if (comparison !== undefined)
        printAnnotations(await causeAnnotations(comparison, prepared));
    await comment(outcome, { reports, section }, world);
    return errors.length === 0 && reports.every(({ verdict }) => verdict !== 'fail');
}
function reportAll({ prepared, programs, comparison }, world) {
    return programs.map((outcome) => {
        const own = comparison === undefined ? undefined : comparisonOf(comparison, outcome.program.plan.name);
        const subject = { ...outcome, ...withComparison(own) };
        return { outcome: subject, report: reportOf(prepared, subject, world.log.timings) };
    });
}
function withComparison(comparison) {
    return comparison === undefined ? {} : { comparison };
}
function printReports({ failed }, reported, world) {
    for (const { outcome, report } of reported) {
        world.log.line(renderText(report));
        printAnnotations([...checkAnnotations(report), ...findingAnnotations(report)]);
        const { problem } = outcome.delivery;
        if (problem !== undefined)
            printAnnotations(annotationsOf(problem));
    }
    for (const { program } of failed)
        world.log.line(`✗ fail  ${program.plan.name}: no image was made`);
}
// One comment for the step, whatever it holds; the post step looks once more whether it is still there.
async function comment({ prepared }, { reports, section }, world) {
    const { inputs, event } = prepared;
    const [first] = reports;
    if (inputs.comment === 'never' || !('pullRequest' in event) || first === undefined)
        return;
    const { commentReport } = await __webpack_require__.e(/* import() */ 137).then(__webpack_require__.bind(__webpack_require__, 2137));
    const content = (0,comment_section/* contentOf */.$E)((0,comment_section/* factsOf */.xS)(first, section));
    const identity = [
        reports.map(({ name }) => name).join(','),
        first.images.map(({ platform }) => (0,oci_platform/* formatPlatform */.Bq)(platform)).join(','),
        first.tags[0] ?? '',
    ];
    const state = await commentReport({ event, mode: inputs.comment, content, identity, id: world.runId }, { env: world.env, token: inputs.githubToken, log: world.log.line, signal: world.controller.signal });
    if (state !== '')
        world.remember('comment', state);
}
/** Reports a run that ended before there was an image. */
async function publishFailure(error, world) {
    const annotations = annotationsOf(error);
    const wantsSummary = !/^false$/i.test(world.env['INPUT_SUMMARY'] ?? '');
    if (wantsSummary)
        await summarise(renderFailure(error), world);
    printAnnotations(annotations);
}
async function summarise(markdown, world) {
    await appendSummary(markdown, { file: world.env['GITHUB_STEP_SUMMARY'], log: world.log.line });
}

;// CONCATENATED MODULE: ./lib/queue.js
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

;// CONCATENATED MODULE: ./lib/budget-checks.js
// Budgets as checks of the images that they are about: one that is broken keeps its image from being delivered.


/** The programs with the checks of their budgets added. */
function withBudgets(looked, comparison) {
    if (comparison === undefined)
        return looked;
    return looked.map((one) => ({
        ...one,
        checks: one.made.images.map(({ platform }, at) => {
            const own = comparison.budgets.filter((result) => result.name === one.program.plan.name && (0,oci_platform/* samePlatform */.my)(result.platform, platform));
            return [...(one.checks[at] ?? []), ...own.map((result) => budgetCheck(result, comparison))];
        }),
    }));
}
function budgetCheck(result, { overrideLabel }) {
    const message = describeBudget(result);
    if (result.state === 'unjudged')
        return { id: 'budget', verdict: 'skipped', message };
    const accept = result.input === 'max-increase' && overrideLabel !== undefined
        ? `To accept it, give the pull request the label ${overrideLabel} and run the job again.`
        : `Make the program smaller, or raise ${result.input} for ${result.name} (${(0,oci_platform/* formatPlatform */.Bq)(result.platform)}).`;
    return {
        id: 'budget',
        verdict: result.verdict,
        message,
        ...(result.verdict === 'pass' ? {} : { hint: accept }),
    };
}

// EXTERNAL MODULE: ./lib/go/fetch.js
var go_fetch = __webpack_require__(6294);
;// CONCATENATED MODULE: ./lib/measure-binaries.js
// Measure: what each binary weighs and why, in processes of their own, from the end of the compile on and beside all that
// follows.




/** Starts at once; the promise is kept by the end of the run. */
function startMeasuring(built, world) {
    const programs = built.map(async ({ program, result }) => {
        const measured = result.binaries.map(({ platform, file }) => {
            const listing = result.packages?.find((one) => (0,oci_platform/* samePlatform */.my)(one.platform, platform))?.files;
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
                const where = platform === undefined ? plan.name : `${plan.name} (${(0,oci_platform/* formatPlatform */.Bq)(platform)})`;
                const lines = 'problem' in one ? [`its bytes cannot be explained: ${one.problem}`] : one.notes;
                for (const line of lines)
                    world.log.line(`${where}: ${line}`);
            });
        }
        return { value, said: measure_binaries_describe([...value.values()].flat()) };
    });
}
function measure_binaries_describe(all) {
    const explained = all.flatMap((one) => ('problem' in one ? [] : [one.size]));
    const findings = explained.flatMap((size) => size.findings);
    const what = `${explained.length} of ${all.length} binaries explained`;
    return findings.length === 0 ? what : `${what}, findings: ${findings.map(({ id }) => id).join(', ')}`;
}
function jobOf({ plan, extras, inputs }, world) {
    return {
        image: imageFacts({ plan, extras, inputs }),
        costs: { certificates: (0,external_node_fs_.statSync)((0,external_node_path_.join)(world.actionDir, 'assets/ca-certificates.pem')).size },
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
        for (let folder = external_node_path_.posix.dirname(path); folder !== '/'; folder = external_node_path_.posix.dirname(folder))
            directories.add(folder);
    }
    return {
        // The time zones come with the Go release, and stand there whatever they are.
        files: [binaryPath(plan), ...files, ...(plan.tzdata ? ['/usr/share/zoneinfo/Etc/UTC'] : [])],
        directories: [...directories],
        executables: extras.flatMap(({ type, path, mode }) => type === 'file' && (mode & 0o111) !== 0 ? [path] : []),
        env: Object.fromEntries(inputs.env.map(measure_binaries_splitVariable)),
    };
}
function measure_binaries_splitVariable(variable) {
    const at = variable.indexOf('=');
    return [variable.slice(0, at), variable.slice(at + 1)];
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
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
async function tar_reader_readTar(source, name, visit) {
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

;// CONCATENATED MODULE: ./lib/base-image.js
// An image in a registry as the baseline: its sizes from its own bytes, and its binary explained where it is found.









/** Measures the image that the reference names, for each program (`{name}`) and platform of this run. */
async function fetchBaseImage(reference, { programs, inputs }, world) {
    const measured = [];
    for (const program of programs) {
        for (const platform of program.plan.platforms) {
            measured.push(await fetchOne(reference, { program, platform, login: inputs.registryLogin }, world));
        }
    }
    return measured;
}
async function fetchOne(reference, wanted, world) {
    const { withRemoteImage } = await Promise.all(/* import() */[__webpack_require__.e(752), __webpack_require__.e(651), __webpack_require__.e(516)]).then(__webpack_require__.bind(__webpack_require__, 3516));
    const { caBundle } = await (0,go_fetch/* readAuthorities */.Gh)(world.env);
    const { program, platform } = wanted;
    const name = program.plan.name;
    const folder = (0,external_node_path_.join)(world.tempDir, 'base-image');
    await (0,promises_.mkdir)(folder, { recursive: true });
    const file = (0,external_node_path_.resolve)(folder, (0,external_node_crypto_.createHash)('sha256')
        .update(`${name} ${JSON.stringify(platform)}`)
        .digest('hex'));
    const access = {
        ...wanted.login,
        env: world.env,
        signal: world.controller.signal,
        log: world.log.line,
        ...(caBundle === undefined ? {} : { caBundle }),
    };
    return withRemoteImage({ reference, platform }, access, async (image) => {
        let uncompressed = 0;
        let binary;
        for (const layer of image.layers) {
            const found = await image.readBlob(layer, async (content) => {
                const sizes = { files: 0, binary: undefined };
                const tar = decompress(content, ociMediaType(layer.mediaType));
                await tar_reader_readTar(tar, `a layer of ${reference}`, async (header, entry) => {
                    if (header.type !== 'file')
                        return;
                    sizes.files += header.size;
                    if (header.name.replace(/^\.?\/*/, '') !== name)
                        return;
                    sizes.binary = header.size;
                    await (0,file_bytes/* writeFileBytes */.$)(file, entry);
                });
                return sizes;
            });
            uncompressed += found.files;
            binary = found.binary ?? binary;
        }
        const compressed = image.layers.reduce((sum, { size }) => sum + size, image.config.size);
        const form = image.layers.some(({ mediaType }) => mediaType.includes('zstd')) ? 'zstd' : 'gzip';
        const size = binary === undefined ? undefined : await explainForBaseline(file, { program, platform }, world);
        return {
            name,
            platform,
            sizes: {
                uncompressed,
                compressed: { bytes: compressed, form },
                ...(binary === undefined ? {} : { binary }),
            },
            ...(size === undefined ? {} : describedSize(size)),
        };
    });
}
// Docker's older names for the same two forms.
function ociMediaType(mediaType) {
    return mediaType.replace('application/vnd.docker.image.rootfs.diff.tar.gzip', 'application/vnd.oci.image.layer.v1.tar+gzip');
}

;// CONCATENATED MODULE: ./lib/compile.js
// Compile: the engine turns the plans of all programs into binaries, in one go.




/** Compiles all programs. What concerns all of them, and the failure of a single one, is thrown. */
async function compile({ programs, engine, access }, world) {
    return world.log.phase('compile', async () => {
        const tempDir = (0,external_node_path_.join)(world.tempDir, 'engine');
        await (0,promises_.mkdir)(tempDir, { recursive: true });
        const results = await engine.build(programs.map(({ plan }) => plan), {
            tempDir,
            env: world.env,
            access,
            runId: world.runId,
            signal: world.controller.signal,
            log: world.log.line,
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
        const result = results[at] ?? new errors/* CommandError */.Qd(`the engine made nothing of ${program.plan.name}`);
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
    return `${engine === 'docker' ? `${plan.builderImage}, ` : ''}${(0,go_compile/* describeCompile */.XP)(plan)}`;
}

// EXTERNAL MODULE: ./lib/go/list.js
var go_list = __webpack_require__(8056);
;// CONCATENATED MODULE: ./lib/go/dropped-cgo.js
// What CGO_ENABLED=0 leaves out of a program, silently: packages with files that import "C", and what takes their
// place. The standard library is made to be compiled either way, so it is passed over.

/** Compares the listing with cgo and the one without, in the order of the first. */
function dropped_cgo_findDroppedCgo(listings) {
    const plain = new Map(listings.plain.map((listed) => [listed.path, listed]));
    return listings.cgo
        .filter(({ cgoFiles, module }) => cgoFiles.length > 0 && module !== STANDARD)
        .map((listed) => compare(listed, plain.get(listed.path)));
}
function compare(withCgo, without) {
    const { path, module, cgoFiles } = withCgo;
    const before = new Set(withCgo.goFiles);
    const added = without?.goFiles.filter((file) => !before.has(file)) ?? [];
    const isAbsent = without === undefined || without.goFiles.length === 0;
    return { package: path, module, cgoFiles, added, kind: isAbsent ? 'absent' : dropped_cgo_kindOf(added) };
}
function dropped_cgo_kindOf(added) {
    return added.length > 0 ? 'replaced' : 'reduced';
}

;// CONCATENATED MODULE: ./lib/go/read-listing.js
// Reads what an engine has listed. Apart from what runs programs, whose code takes longer to load than a listing to read.





/** Reads the listings of an engine. What cannot be read is a note, never an error. */
function readListings(files) {
    const [plain, cgo] = [readListing(files.plain), readListing(files.cgo)];
    if (typeof plain === 'string')
        return { notes: [`no import graph: ${plain}`] };
    const graph = plain.map(({ path, module, imports }) => ({ path, module, imports }));
    if (typeof cgo === 'string')
        return { graph, notes: [`it is not known what cgo would add: ${cgo}`] };
    return { graph, dropped: findDroppedCgo({ plain, cgo }), notes: [] };
}
/** Where the docker engine's build stage has the source. */
const STAGE_ROOT = '/src';
/**
 * The files of the packages below `contextDir`, absolute paths on the runner, whichever engine has listed them. None
 * where the packages could not be listed.
 */
function readSourceFiles(files, contextDir) {
    const listed = readListing(files.plain);
    if (typeof listed === 'string')
        return [];
    return listed.flatMap(({ dir, goFiles, cgoFiles, otherFiles }) => {
        const inside = relativeTo(contextDir, dir) ?? relativeTo(STAGE_ROOT, dir);
        if (inside === undefined)
            return [];
        return [...goFiles, ...cgoFiles, ...otherFiles].map((name) => (0,external_node_path_.join)(contextDir, inside, name));
    });
}
function relativeTo(root, folder) {
    if (folder === root)
        return '';
    const start = root.endsWith(external_node_path_.sep) ? root : `${root}${root === STAGE_ROOT ? '/' : external_node_path_.sep}`;
    return folder.startsWith(start) ? folder.slice(start.length) : undefined;
}
function readListing(file) {
    try {
        return (0,go_list/* parseListing */._S)((0,external_node_fs_.readFileSync)(file, 'utf8'));
    }
    catch (error) {
        return messageOf(error);
    }
}
function messageOf(error) {
    if (!(error instanceof errors/* ActionError */.lZ))
        return 'the file of the listing cannot be read';
    return error.message.split('\n').slice(0, 3).join(' ');
}

// EXTERNAL MODULE: ./lib/command.js
var command = __webpack_require__(1978);
;// CONCATENATED MODULE: ./lib/oci/archive-folder.js
// An image archive, unpacked: its few documents in memory, its blobs as files. Names come from the archive's
// maker, so only those of an image layout are taken, and every blob must have the digest that names it.






// Far more than any image's documents need.
const MAX_DOCUMENT_SIZE = (/* unused pure expression or super */ null && (4 * 1024 * 1024));
const DOCUMENTS = (/* unused pure expression or super */ null && (['index.json', 'manifest.json', 'oci-layout']));
const DIRECTORIES = (/* unused pure expression or super */ null && (['blobs/', 'blobs/sha256/']));
const BLOB = /^blobs\/sha256\/(?<hex>[0-9a-f]{64})$/;
/** Where the blob of a digest stands in an archive. */
function archive_folder_blobPath(digest) {
    return `blobs/sha256/${(0,oci_digest/* hexOf */.ZD)(digest)}`;
}
/** What an archive holds. Whatever is asked for and not there is a FormatError. */
class archive_folder_ArchiveFolder {
    #directory;
    #documents = new Map();
    #blobs = new Set();
    constructor(directory) {
        this.#directory = directory;
    }
    /** Unpacks an archive; its blobs go to `<directory>/<hexadecimal digest>`. */
    static async unpack(archive, directory) {
        await mkdir(directory, { recursive: true });
        const folder = new archive_folder_ArchiveFolder(directory);
        await readTar(readFileBytes(archive), 'the archive', (header, content) => folder.#take(header, content));
        return folder;
    }
    /** One of the archive's own documents. */
    document(name) {
        const bytes = this.#documents.get(name);
        if (bytes === undefined)
            throw new FormatError(`the archive has no ${name}`);
        return bytes;
    }
    /** The file of a blob. */
    blob(digest) {
        if (!this.#blobs.has(hexOf(digest)))
            throw new FormatError(`the archive has no blob ${digest}`);
        return join(this.#directory, hexOf(digest));
    }
    /** The bytes of a blob that is a document. */
    async documentBlob({ digest }) {
        const file = this.blob(digest);
        const { size } = await stat(file);
        if (size > MAX_DOCUMENT_SIZE)
            throw new FormatError(`${digest} has ${size} bytes, too many for a document`);
        return readFile(file);
    }
    async #take({ name, type, size }, content) {
        if (type === 'directory' && DIRECTORIES.includes(name))
            return;
        const hex = BLOB.exec(name)?.groups?.['hex'];
        const isDocument = DOCUMENTS.includes(name);
        if (type !== 'file' || (hex === undefined && !isDocument)) {
            throw new FormatError(`the archive has ${JSON.stringify(name)} (${type}), which is no part of an image`);
        }
        if (this.#documents.has(name) || this.#blobs.has(hex ?? '')) {
            throw new FormatError(`the archive has ${name} twice`);
        }
        if (hex === undefined)
            this.#documents.set(name, await readDocument(name, size, content));
        else
            await this.#takeBlob(hex, content);
    }
    async #takeBlob(hex, content) {
        const meter = new Meter();
        await writeFileBytes(join(this.#directory, hex), meter.measure(content));
        if (hexOf(meter.digest) !== hex)
            throw new FormatError(`the blob ${hex} has the digest ${meter.digest}`);
        this.#blobs.add(hex);
    }
}
async function readDocument(name, size, content) {
    if (size > MAX_DOCUMENT_SIZE)
        throw new FormatError(`${name} has ${size} bytes, too many for a document`);
    return Buffer.concat(await content.toArray());
}

;// CONCATENATED MODULE: ./lib/oci/documents.js
// Reads the JSON documents of an image that somebody else may have made: what the rest of the program relies on
// is checked here once, member by member.



/** Reads an image manifest; a FormatError names the member that is not as the specification wants it. */
function documents_parseManifest(bytes) {
    const document = parseObject(bytes, 'manifest');
    checkHead(document, 'manifest');
    checkDescriptor(document['config'], 'manifest.config');
    list(document['layers'], 'manifest.layers').forEach((layer, i) => {
        checkDescriptor(layer, `manifest.layers[${i}]`);
    });
    return document;
}
/** Reads an image index; a FormatError as for a manifest. */
function documents_parseIndex(bytes) {
    const document = parseObject(bytes, 'index');
    checkHead(document, 'index');
    list(document['manifests'], 'index.manifests').forEach((manifest, i) => {
        checkDescriptor(manifest, `index.manifests[${i}]`);
    });
    return document;
}
/** Reads an image config; a FormatError as for a manifest. */
function documents_parseConfig(bytes) {
    const document = parseObject(bytes, 'config');
    documents_text(document['created'], 'config.created');
    documents_text(document['architecture'], 'config.architecture');
    equal(document['os'], 'linux', 'config.os');
    if (document['variant'] !== undefined)
        documents_text(document['variant'], 'config.variant');
    object(document['config'], 'config.config');
    const rootfs = object(document['rootfs'], 'config.rootfs');
    equal(rootfs['type'], 'layers', 'config.rootfs.type');
    list(rootfs['diff_ids'], 'config.rootfs.diff_ids').forEach((diffId, i) => {
        digest(diffId, `config.rootfs.diff_ids[${i}]`);
    });
    list(document['history'], 'config.history').forEach((entry, i) => {
        object(entry, `config.history[${i}]`);
    });
    return document;
}
/** Reads the manifest.json of a Docker archive that holds one image; a FormatError as for a manifest. */
function documents_parseDockerManifest(bytes) {
    const images = list(parseJson(bytes, 'manifest.json'), 'manifest.json');
    if (images.length !== 1)
        throw new FormatError(`manifest.json names ${images.length} images, not one`);
    const image = object(images[0], 'manifest.json[0]');
    documents_text(image['Config'], 'manifest.json[0].Config');
    if (image['RepoTags'] !== null)
        texts(image['RepoTags'], 'manifest.json[0].RepoTags');
    texts(image['Layers'], 'manifest.json[0].Layers');
    return image;
}
/** Reads the oci-layout file; a FormatError where it is of another version. */
function documents_parseOciLayout(bytes) {
    equal(parseObject(bytes, 'oci-layout')['imageLayoutVersion'], '1.0.0', 'oci-layout.imageLayoutVersion');
}
function checkHead(document, name) {
    equal(document['schemaVersion'], 2, `${name}.schemaVersion`);
    equal(document['mediaType'], types/* MEDIA_TYPE */.A[name], `${name}.mediaType`);
    if (document['annotations'] === undefined)
        return;
    for (const [key, value] of Object.entries(object(document['annotations'], `${name}.annotations`))) {
        documents_text(value, `${name}.annotations[${JSON.stringify(key)}]`);
    }
}
function checkDescriptor(value, name) {
    const descriptor = object(value, name);
    documents_text(descriptor['mediaType'], `${name}.mediaType`);
    digest(descriptor['digest'], `${name}.digest`);
    const { size } = descriptor;
    if (!Number.isSafeInteger(size) || Number(size) < 0)
        throw unexpected(`${name}.size`, 'a size in bytes', size);
}
function parseObject(bytes, name) {
    return object(parseJson(bytes, name), name);
}
function parseJson(bytes, name) {
    try {
        return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    }
    catch (cause) {
        throw new errors/* FormatError */.IF(`${name} is not JSON: ${cause.message}`, { cause });
    }
}
function object(value, name) {
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return value;
    throw unexpected(name, 'an object', value);
}
function list(value, name) {
    if (Array.isArray(value))
        return value;
    throw unexpected(name, 'a list', value);
}
function texts(value, name) {
    list(value, name).forEach((item, i) => {
        documents_text(item, `${name}[${i}]`);
    });
}
function documents_text(value, name) {
    if (typeof value !== 'string')
        throw unexpected(name, 'a text', value);
}
function digest(value, name) {
    if (typeof value !== 'string' || !(0,oci_digest/* isDigest */.Bc)(value))
        throw unexpected(name, 'a sha256 digest', value);
}
function equal(value, wanted, name) {
    if (value !== wanted)
        throw unexpected(name, JSON.stringify(wanted), value);
}
function unexpected(name, wanted, found) {
    const shown = found === undefined ? 'missing' : JSON.stringify(found).slice(0, 80);
    return new errors/* FormatError */.IF(`${name} should be ${wanted} and is ${shown}`);
}

// EXTERNAL MODULE: ./lib/oci/image-index.js
var image_index = __webpack_require__(5885);
;// CONCATENATED MODULE: ./lib/oci/archive.js
// One tar that `docker load` takes (manifest.json) and that is an OCI image layout too (oci-layout, index.json):
// https://github.com/opencontainers/image-spec/blob/main/image-layout.md. Blobs are shared by both forms.












/** The archive as a stream; its bytes depend on what it holds and the tags only. */
function archiveStream(content, options) {
    const held = 'images' in content ? content : { images: [content], daemonImage: content };
    return external_node_stream_.Readable.from((0,tar_writer/* writeTar */.F)(membersOf(held, options)), { objectMode: false });
}
function membersOf(content, { layers, tags }) {
    if (layers !== 'uncompressed')
        return ociMembers(content, tags);
    if (content.daemonImage !== undefined)
        return dockerMembers(content.daemonImage, tags);
    throw new errors/* ImageError */.C8('an archive with plain layers is for a daemon, and no image is for this one');
}
function* ociMembers(content, tags) {
    const blobs = new Map();
    const add = (digest, size, bytes) => {
        blobs.set(archive_folder_blobPath(digest), member(archive_folder_blobPath(digest), size, bytes));
    };
    for (const image of content.images) {
        for (const { descriptor, file } of image.layers)
            add(descriptor.digest, descriptor.size, (0,tar_writer/* readBlob */.g)(file));
        add(image.id, image.configBytes.length, [image.configBytes]);
        add(image.digest, image.manifestBytes.length, [image.manifestBytes]);
    }
    const { digest, bytes } = (0,image_index/* rootDocument */.kt)(content);
    add(digest, bytes.length, [bytes]);
    yield* sorted(blobs);
    yield archive_document('index.json', layoutIndex((0,image_index/* describeSet */.iG)(content), tags));
    const { daemonImage } = content;
    if (daemonImage !== undefined) {
        yield archive_document('manifest.json', [dockerManifest(daemonImage, tags, (layer) => layer.descriptor.digest)]);
    }
    yield archive_document('oci-layout', { imageLayoutVersion: '1.0.0' });
}
// A tar header needs the size, which nothing says of a layer without its compression: each is read twice.
async function* dockerMembers(image, tags) {
    const blobs = new Map();
    for (const layer of image.layers) {
        const content = () => decompress((0,tar_writer/* readBlob */.g)(layer.file), layer.descriptor.mediaType);
        let size = 0;
        for await (const chunk of content())
            size += chunk.length;
        blobs.set(archive_folder_blobPath(layer.diffId), member(archive_folder_blobPath(layer.diffId), size, content()));
    }
    blobs.set(archive_folder_blobPath(image.id), member(archive_folder_blobPath(image.id), image.configBytes.length, [image.configBytes]));
    yield* sorted(blobs);
    yield archive_document('manifest.json', [dockerManifest(image, tags, (layer) => layer.diffId)]);
}
function dockerManifest(image, tags, nameOf) {
    return {
        Config: archive_folder_blobPath(image.id),
        RepoTags: tags.length === 0 ? null : tags.map((tag) => (0,oci_reference/* parseReference */.F)(tag).text),
        Layers: image.layers.map((layer) => archive_folder_blobPath(nameOf(layer))),
    };
}
// One descriptor for each tag, as `docker save` has it; containerd takes the full name from its own annotation.
function layoutIndex(descriptor, tags) {
    const named = tags.map((tag) => {
        const reference = (0,oci_reference/* parseReference */.F)(tag);
        const annotations = {
            'io.containerd.image.name': (0,oci_reference/* qualifiedName */.O)(reference),
            'org.opencontainers.image.ref.name': reference.tag,
        };
        return { ...descriptor, annotations };
    });
    return {
        schemaVersion: 2,
        mediaType: types/* MEDIA_TYPE */.A.index,
        manifests: named.length === 0 ? [descriptor] : named,
    };
}
function* sorted(members) {
    for (const [, blob] of [...members].sort(([a], [b]) => (0,byte_order/* compareBytes */.X)(a, b)))
        yield blob;
}
function archive_document(name, value) {
    const bytes = (0,canonical_json/* encodeDocument */.K)(value);
    return member(name, bytes.length, [bytes]);
}
function member(name, size, content) {
    return { header: { name, type: 'file', mode: 0o644, uid: 0, gid: 0, size, mtime: 0 }, content };
}
/**
 * Reads an archive of one image, as `archiveStream` writes it 'as-is', and puts its blobs into `directory` under
 * their hexadecimal digests. A FormatError says what is wrong with the archive; what the layers hold is left to
 * `validate`.
 */
async function readArchive(file, directory) {
    const folder = await ArchiveFolder.unpack(file, directory);
    parseOciLayout(folder.document('oci-layout'));
    const [descriptor, ...others] = parseIndex(folder.document('index.json')).manifests;
    if (descriptor === undefined || others.some(({ digest }) => digest !== descriptor.digest)) {
        throw new FormatError('the archive does not hold exactly one image');
    }
    const manifestBytes = await folder.documentBlob(descriptor);
    const manifest = parseManifest(manifestBytes);
    const configBytes = await folder.documentBlob(manifest.config);
    const config = parseConfig(configBytes);
    const layers = manifest.layers.map((layer, i) => {
        const diffId = config.rootfs.diff_ids[i];
        if (diffId === undefined)
            throw new FormatError(`the config has no diffID for layer ${i + 1} of the manifest`);
        return { descriptor: layer, diffId, file: folder.blob(layer.digest) };
    });
    const { os, architecture, variant } = config;
    const platform = { os, architecture, ...(variant === undefined ? {} : { variant }) };
    const { digest } = descriptor;
    const image = {
        platform,
        manifest,
        manifestBytes,
        digest,
        config,
        configBytes,
        id: sha256(configBytes),
        layers,
    };
    checkDockerForm(image, parseDockerManifest(folder.document('manifest.json')));
    return image;
}
// Both forms of the archive must be the same image: a daemon may read either.
function checkDockerForm(image, { Config, Layers }) {
    const layers = image.layers.map(({ descriptor }) => blobPath(descriptor.digest));
    if (Config !== blobPath(image.id) || canonicalJson(Layers) !== canonicalJson(layers)) {
        throw new FormatError('manifest.json and index.json of the archive are not of the same image');
    }
}

;// CONCATENATED MODULE: ./lib/daemon/delivery.js
// Brings the image into the daemon and moves the user's tags to it: in two steps, so that it can be run in
// between, and so that no tag moves before every check has passed.





/** What the daemon calls an image, and whether it has it. */
async function findInDaemon(daemon, image) {
    // An image that goes by this ID is in the classic store.
    if (await hasImage(daemon, image.id))
        return { id: image.id, wasThere: true };
    if ((await daemon.askStore()) === 'classic')
        return { id: image.id, wasThere: false };
    return { id: image.digest, wasThere: await hasImage(daemon, image.digest) };
}
/** Loads an image that the daemon does not have, without a name. */
async function loadImage(daemon, image, { id, signal }) {
    const printed = [];
    // Docker's classic store cannot read zstd; the layer's diffID, and so the image ID, is the same without it.
    const isZstd = image.manifest.layers.some((layer) => layer.mediaType === types/* MEDIA_TYPE */.A.layerZstd);
    const layers = isZstd && (await daemon.askStore()) === 'classic' ? 'uncompressed' : 'as-is';
    await (0,command/* streamTool */.BN)(daemon.tool, ['load'], {
        env: daemon.env,
        stdin: archiveStream(image, { tags: [], layers }),
        onLine: (line) => printed.push(line),
        signal,
    });
    if (printed.some((line) => line.includes(id)) || (await hasImage(daemon, id)))
        return;
    throw new errors/* CommandError */.Qd(`the daemon took the image but does not know it as ${id}; docker load said: ${printed.join(' ')}`, {
        hint: 'Report this with the output of "docker info".',
    });
}
/** Points one tag of the user at the image. */
async function tagImage(daemon, id, tag) {
    const { name: repo, tag: name } = (0,oci_reference/* parseReference */.F)(tag);
    const query = new URLSearchParams({ repo, tag: name });
    const answer = await daemon.ask('POST', `/images/${id}/tag?${query.toString()}`);
    if (answer?.status !== 201)
        await (0,command/* runTool */.qI)(daemon.tool, ['tag', id, tag], { env: daemon.env });
}
/** Whether the daemon has an image that it calls by this ID itself, which need not be the one that it finds by it. */
async function hasImage(daemon, id) {
    const answer = await daemon.ask('GET', `/images/${id}/json`);
    if (answer?.status === 404)
        return false;
    if (answer?.status === 200)
        return idIn(answer.body) === id;
    const { code, stdout } = await (0,command/* tryTool */.Kg)(daemon.tool, ['image', 'inspect', '--format', '{{.Id}}', id], {
        env: daemon.env,
    });
    return code === 0 && stdout.trim() === id;
}
function idIn(document) {
    try {
        return JSON.parse(document)?.Id;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/candidate.js
// The image that the daemon is to have: to be run there, to stay there, or both.


/** The image of a program that the daemon is to have, if any. */
async function findCandidate({ media, daemon }, { program, made }) {
    const { load } = media;
    const where = load?.daemon ?? (program.inputs.smokeTest === undefined ? undefined : daemon);
    const platform = load?.platform ?? where?.platform;
    const image = made.images.find((one) => platform !== undefined && (0,oci_platform/* samePlatform */.my)(one.platform, platform));
    if (where === undefined || image === undefined)
        return undefined;
    return { daemon: where, image, known: await findInDaemon(where, image), stays: load !== undefined };
}

;// CONCATENATED MODULE: ./lib/elf/constants.js
// Numbers of the ELF specification that this action looks at, under their names there:
// https://refspecs.linuxfoundation.org/elf/gabi4+/contents.html and the processor supplements.
/** The first four bytes of every ELF file: 0x7f "ELF". */
const ELF_MAGIC = [0x7f, 0x45, 0x4c, 0x46];
/** Bytes of e_ident. */
const EI_NIDENT = 16;
/** Place of the class in e_ident. */
const EI_CLASS = 4;
/** Place of the byte order in e_ident. */
const EI_DATA = 5;
/** Place of the version in e_ident. */
const EI_VERSION = 6;
const ELFCLASS32 = 1;
const ELFCLASS64 = 2;
const ELFDATA2LSB = 1;
const ELFDATA2MSB = 2;
const EV_CURRENT = 1;
/** Bytes of the ELF header and of one entry of its tables, by class. */
const HEADER_BYTES = { 32: 52, 64: 64 };
const PROGRAM_HEADER_BYTES = { 32: 32, 64: 56 };
const SECTION_HEADER_BYTES = { 32: 40, 64: 64 };
/** Object file types (e_type). */
const ET_REL = 1;
const ET_EXEC = 2;
const ET_DYN = 3;
const ET_CORE = 4;
/** Machines (e_machine) that Go makes Linux programs for. */
const EM_386 = 3;
const EM_MIPS = 8;
const EM_PPC64 = 21;
const EM_S390 = 22;
const EM_ARM = 40;
const EM_X86_64 = 62;
const EM_AARCH64 = 183;
const EM_RISCV = 243;
const EM_LOONGARCH = 258;
/** e_phnum: the number of program headers is in section header 0. */
const PN_XNUM = 0xffff;
/** e_shstrndx: there are no section names. */
const SHN_UNDEF = 0;
/** e_shstrndx: the number of the names' section is in section header 0. */
const SHN_XINDEX = 0xffff;
/** Segment types (p_type). */
const PT_LOAD = 1;
const PT_DYNAMIC = 2;
const PT_INTERP = 3;
/** Segment permissions (p_flags). */
const PF_X = 1;
const PF_W = 2;
/** Section type (sh_type): takes memory, but no bytes of the file. */
const SHT_NOBITS = 8;
/** Entries of the dynamic section (d_tag). */
const DT_NULL = 0;
const DT_NEEDED = 1;
const DT_STRTAB = 5;
const DT_STRSZ = 10;
const DT_FLAGS_1 = 0x6ffffffb;
/** DT_FLAGS_1: a position-independent executable, not a library. */
const DF_1_PIE = 0x08000000;

;// CONCATENATED MODULE: ./lib/elf/source.js
// Random access to the bytes of a file, and the error that says where in it something is damaged. Nothing here
// knows ELF.

/** A field or record of a file that cannot be right. */
class DamageError extends errors/* FormatError */.IF {
    what;
    offset;
    value;
    constructor({ what, offset, value, problem }) {
        super(`${what}${value === undefined ? '' : ` is ${value}`} (at byte ${offset}): ${problem}`);
        this.what = what;
        this.offset = offset;
        this.value = value;
    }
}
/** A file whose bytes are in memory. */
function bytesSource(bytes) {
    return {
        size: bytes.length,
        read(offset, length) {
            checkExtent(bytes.length, { what: 'bytes', offset, length });
            return bytes.subarray(offset, offset + length);
        },
    };
}
/** Throws a DamageError where the stretch is not within a file of that many bytes. */
function checkExtent(size, { what, offset, length }) {
    const whole = Number.isSafeInteger(offset) && Number.isSafeInteger(length) && offset >= 0 && length >= 0;
    if (whole && offset + length <= size)
        return;
    throw new DamageError({ what, offset, problem: `its ${length} bytes end beyond the file's ${size}` });
}
/** The bytes of a stretch, checked to be within the file. */
function readExtent(source, extent) {
    checkExtent(source.size, extent);
    return source.read(extent.offset, extent.length);
}

;// CONCATENATED MODULE: ./lib/elf/cursor.js
// The one place where fields are read from bytes: in either byte order, 32 or 64 bits wide, never beyond the end,
// never as a number that JavaScript cannot hold exactly.

const MAX_VARINT_BYTES = 10;
/** Reads fields one after the other; every method moves on, and throws a DamageError where the bytes end. */
class Cursor {
    #bytes;
    #view;
    #littleEndian;
    #bits;
    #start;
    #position = 0;
    /** `start` is the file offset of the first byte, for errors. */
    constructor(bytes, layout, start) {
        this.#bytes = bytes;
        this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
        this.#littleEndian = layout.byteOrder === 'little';
        this.#bits = layout.bits;
        this.#start = start;
    }
    /** File offset of what is read next. */
    get offset() {
        return this.#start + this.#position;
    }
    get remaining() {
        return this.#bytes.length - this.#position;
    }
    u8(what) {
        return this.#view.getUint8(this.#take(1, what));
    }
    u16(what) {
        return this.#view.getUint16(this.#take(2, what), this.#littleEndian);
    }
    u32(what) {
        return this.#view.getUint32(this.#take(4, what), this.#littleEndian);
    }
    /** A field of 32 or 64 bits, as wide as the file's addresses, whatever its value. */
    bigWord(what) {
        if (this.#bits === 32)
            return BigInt(this.u32(what));
        return this.#view.getBigUint64(this.#take(8, what), this.#littleEndian);
    }
    /** A field of 32 or 64 bits, as wide as the file's addresses; an error above 2^53 - 1. */
    word(what) {
        const { offset } = this;
        return safeInteger(this.bigWord(what), what, offset);
    }
    /** An unsigned number of 7 bits a byte, lowest first (Go's encoding/binary.Uvarint). */
    uvarint(what) {
        const { offset } = this;
        let value = 0n;
        for (let i = 0; i < MAX_VARINT_BYTES; i++) {
            const byte = this.u8(what);
            value |= BigInt(byte & 0x7f) << BigInt(7 * i);
            if (byte < 0x80)
                return safeInteger(value, what, offset);
        }
        throw new DamageError({ what, offset, problem: `a number of more than ${MAX_VARINT_BYTES} bytes` });
    }
    bytes(length, what) {
        const position = this.#take(length, what);
        return this.#bytes.subarray(position, position + length);
    }
    skip(length) {
        this.#take(length, 'record');
    }
    #take(length, what) {
        const { offset, remaining } = this;
        if (length > remaining) {
            throw new DamageError({ what, offset, problem: `it has ${length} bytes, ${remaining} are left` });
        }
        const position = this.#position;
        this.#position += length;
        return position;
    }
}
/** The value as a number; a DamageError where JavaScript cannot hold it exactly. */
function safeInteger(value, what, offset) {
    if (value <= BigInt(Number.MAX_SAFE_INTEGER))
        return Number(value);
    throw new DamageError({ what, offset, value, problem: 'no file can be that large' });
}
/**
 * The text before the first zero byte, or undefined where there is none. Bytes that are not printable ASCII are
 * written as \xNN, so that a name from a hostile file cannot disturb a log or a report.
 */
function findCString(bytes) {
    const end = bytes.indexOf(0);
    return end < 0 ? undefined : asciiText(bytes.subarray(0, end));
}
/** Bytes as text, those that are not printable ASCII as \xNN. */
function asciiText(bytes) {
    return Array.from(bytes, (byte) => byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, '0')}`).join('');
}

;// CONCATENATED MODULE: ./lib/elf/header.js
// The ELF header: what kind of file this is and where its two tables stand.



/** Whether the bytes start as an ELF file does. */
function hasElfMagic(bytes) {
    return ELF_MAGIC.every((byte, i) => bytes[i] === byte);
}
/** Reads the ELF header; a FormatError where it is none or is cut off. */
function parseHeader(source) {
    const layout = parseIdent(readExtent(source, { what: 'e_ident', offset: 0, length: EI_NIDENT }));
    const length = HEADER_BYTES[layout.bits];
    const cursor = new Cursor(readExtent(source, { what: 'ELF header', offset: 0, length }), layout, 0);
    cursor.skip(EI_NIDENT);
    const type = cursor.u16('e_type');
    const machine = cursor.u16('e_machine');
    const version = cursor.u32('e_version');
    if (version !== EV_CURRENT)
        throw unknown('e_version', cursor.offset - 4, version);
    const entry = cursor.word('e_entry');
    const phoff = cursor.word('e_phoff');
    const shoff = cursor.bigWord('e_shoff');
    cursor.u32('e_flags');
    cursor.u16('e_ehsize');
    return {
        ...layout,
        source,
        type,
        machine,
        entry,
        phoff,
        phentsize: cursor.u16('e_phentsize'),
        phnum: cursor.u16('e_phnum'),
        shoff,
        shentsize: cursor.u16('e_shentsize'),
        shnum: cursor.u16('e_shnum'),
        shstrndx: cursor.u16('e_shstrndx'),
    };
}
function parseIdent(ident) {
    if (!hasElfMagic(ident))
        throw unknown('EI_MAG', 0, asciiText(ident.subarray(0, 4)));
    const version = ident[EI_VERSION];
    if (version !== EV_CURRENT)
        throw unknown('EI_VERSION', EI_VERSION, version);
    return { bits: parseClass(ident[EI_CLASS]), byteOrder: parseByteOrder(ident[EI_DATA]) };
}
function parseClass(value) {
    if (value === ELFCLASS32)
        return 32;
    if (value === ELFCLASS64)
        return 64;
    throw unknown('EI_CLASS', EI_CLASS, value);
}
function parseByteOrder(value) {
    if (value === ELFDATA2LSB)
        return 'little';
    if (value === ELFDATA2MSB)
        return 'big';
    throw unknown('EI_DATA', EI_DATA, value);
}
function unknown(what, offset, value) {
    return new DamageError({ what, offset, value: value ?? 'missing', problem: 'no value of an ELF file' });
}

;// CONCATENATED MODULE: ./lib/elf/string-table.js
// Names in ELF files: bytes with a zero at the end, in a table that others point into.


/** Reads a name; a FormatError where it does not start or does not end in the table. */
function readTableString(source, table, string) {
    const { what, start, maxBytes } = string;
    if (start >= table.length) {
        const problem = `outside of the table's ${table.length} bytes`;
        throw new DamageError({ what, offset: table.offset, value: start, problem });
    }
    const extent = { what, offset: table.offset + start, length: Math.min(table.length - start, maxBytes) };
    const name = findCString(readExtent(source, extent));
    if (name !== undefined)
        return name;
    throw new DamageError({ ...extent, problem: `no end within ${extent.length} bytes` });
}

;// CONCATENATED MODULE: ./lib/elf/sections.js
// The section headers. A program runs without them, and linkers' tools may damage or remove them, so nothing that
// decides about linkage reads this table.




// Far more than any program has; what is above is damage, and would cost memory.
const MAX_SECTIONS = 100_000;
const MAX_NAME_BYTES = 512;
const SHOFF_AT = { 32: 32, 64: 40 };
/** The section headers with their names, none where the file has no table. Throws a FormatError where it is damaged. */
function readSections(header) {
    if (header.shoff === 0n)
        return [];
    const zero = readSectionZero(header);
    const count = header.shnum === 0 ? zero.size : header.shnum;
    if (count > MAX_SECTIONS) {
        throw new DamageError({
            what: 'number of sections',
            offset: tableOffset(header),
            value: count,
            problem: `above ${MAX_SECTIONS}`,
        });
    }
    const headers = readHeaders(header, count);
    const nameIndex = header.shstrndx === SHN_XINDEX ? zero.link : header.shstrndx;
    const names = findNameTable(header, headers, nameIndex);
    const readName = (start) => names === undefined
        ? ''
        : readTableString(header.source, names, { what: 'section name', start, maxBytes: MAX_NAME_BYTES });
    return headers.map(({ nameOffset, type, address, offset, size }) => ({
        name: readName(nameOffset),
        type,
        address,
        offset,
        size,
    }));
}
/** The header of section 0, which holds the numbers too large for the ELF header. A FormatError where there is none. */
function readSectionZero(header) {
    if (header.shoff === 0n) {
        const problem = 'there is no section header 0 with the number that is asked for';
        throw new DamageError({ what: 'e_shoff', offset: SHOFF_AT[header.bits], value: 0, problem });
    }
    return parseSectionHeader(openTable(header, 1));
}
function readHeaders(header, count) {
    const cursor = openTable(header, count);
    return Array.from({ length: count }, () => parseSectionHeader(cursor));
}
function openTable(header, count) {
    const entry = SECTION_HEADER_BYTES[header.bits];
    const offset = tableOffset(header);
    if (header.shentsize !== entry) {
        throw new DamageError({
            what: 'e_shentsize',
            offset,
            value: header.shentsize,
            problem: `a section header has ${entry} bytes`,
        });
    }
    return new Cursor(readExtent(header.source, { what: 'section header table', offset, length: count * entry }), header, offset);
}
function tableOffset(header) {
    return safeInteger(header.shoff, 'e_shoff', SHOFF_AT[header.bits]);
}
function parseSectionHeader(cursor) {
    const nameOffset = cursor.u32('sh_name');
    const type = cursor.u32('sh_type');
    cursor.bigWord('sh_flags');
    const address = cursor.word('sh_addr');
    const offset = cursor.word('sh_offset');
    const size = cursor.word('sh_size');
    const link = cursor.u32('sh_link');
    const info = cursor.u32('sh_info');
    cursor.bigWord('sh_addralign');
    cursor.bigWord('sh_entsize');
    return { nameOffset, type, address, offset, size, link, info };
}
function findNameTable(header, headers, index) {
    if (index === SHN_UNDEF)
        return undefined;
    const section = headers[index];
    if (section === undefined || section.type === SHT_NOBITS) {
        const problem = `it is the section of the names, one of ${headers.length}`;
        throw new DamageError({ what: 'e_shstrndx', offset: tableOffset(header), value: index, problem });
    }
    const names = { what: 'section names', offset: section.offset, length: section.size };
    checkExtent(header.source.size, names);
    return names;
}

;// CONCATENATED MODULE: ./lib/elf/file.js
// An ELF file as its program headers show it, which is all that the kernel looks at when it starts a program.





// The kernel itself refuses a table above 64 KiB; core files, which PN_XNUM is for, may have more.
const MAX_PROGRAM_HEADERS = 100_000;
/** Reads header and program headers. Throws a FormatError where they are damaged or the file is cut off. */
function parseElf(source) {
    const header = parseHeader(source);
    return { ...header, programHeaders: readProgramHeaders(header) };
}
/** The segment's stretch of the file, unchecked. */
function segmentExtent(segment, what) {
    return { what, offset: segment.offset, length: segment.filesz };
}
/** What the file holds for an address: from there to the end of its loaded segment; undefined where it holds nothing. */
function findMapped(elf, address) {
    const segment = elf.programHeaders.find(({ type, vaddr, filesz }) => type === PT_LOAD && vaddr <= address && address < vaddr + filesz);
    if (segment === undefined)
        return undefined;
    const skipped = address - segment.vaddr;
    return { offset: segment.offset + skipped, length: segment.filesz - skipped };
}
function readProgramHeaders(header) {
    const { phoff: offset } = header;
    const count = header.phnum === PN_XNUM ? readSectionZero(header).info : header.phnum;
    if (count === 0)
        return [];
    const entry = PROGRAM_HEADER_BYTES[header.bits];
    if (header.phentsize !== entry) {
        const problem = `a program header has ${entry} bytes`;
        throw new DamageError({ what: 'e_phentsize', offset, value: header.phentsize, problem });
    }
    if (count > MAX_PROGRAM_HEADERS) {
        const problem = `above ${MAX_PROGRAM_HEADERS}`;
        throw new DamageError({ what: 'number of program headers', offset, value: count, problem });
    }
    const table = { what: 'program header table', offset, length: count * entry };
    const cursor = new Cursor(readExtent(header.source, table), header, offset);
    const programHeaders = Array.from({ length: count }, () => parseProgramHeader(cursor, header.bits));
    for (const segment of programHeaders) {
        if (segment.type === PT_LOAD)
            checkExtent(header.source.size, segmentExtent(segment, 'PT_LOAD segment'));
    }
    return programHeaders;
}
function parseProgramHeader(cursor, bits) {
    const type = cursor.u32('p_type');
    // The one field whose place depends on the class.
    const flags64 = bits === 64 ? cursor.u32('p_flags') : undefined;
    const offset = cursor.word('p_offset');
    const vaddr = cursor.word('p_vaddr');
    cursor.bigWord('p_paddr');
    const filesz = cursor.word('p_filesz');
    const memsz = cursor.word('p_memsz');
    const flags = flags64 ?? cursor.u32('p_flags');
    cursor.bigWord('p_align');
    return { type, flags, offset, vaddr, filesz, memsz };
}

;// CONCATENATED MODULE: ./lib/elf/linkage.js
// How a program is linked: what it asks the kernel and the dynamic loader for. Read from the program headers only,
// as they do.





// PATH_MAX, as in the kernel: with the zero byte at the end.
const MAX_PATH_BYTES = 4096;
const MAX_DYNAMIC_BYTES = 1 << 20;
const MAX_NEEDED = 1000;
const MAX_LISTED = 10;
/** Reads how the program is linked. Throws a FormatError where what it asks for cannot be read. */
function readLinkage(elf) {
    const interpreter = findInterpreter(elf);
    const needed = readNeeded(elf);
    const evidence = [
        interpreter === undefined ? 'no program interpreter (PT_INTERP)' : `program interpreter ${interpreter}`,
        needed.length === 0 ? 'no needed libraries (DT_NEEDED)' : `needs ${listLibraries(needed)}`,
    ].join(', ');
    const asks = interpreter !== undefined || needed.length > 0;
    const linkage = asks ? 'dynamic' : elf.type === ET_DYN ? 'static-pie' : 'static';
    return { linkage, ...(interpreter === undefined ? {} : { interpreter }), needed, evidence };
}
/** The names for a sentence, the first ten of them. */
function listLibraries(needed) {
    const more = needed.length - MAX_LISTED;
    return needed.slice(0, MAX_LISTED).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
/** Whether the linker marked the file as a position-independent executable (DF_1_PIE), as it does with no library. */
function isMarkedAsPie(elf) {
    const flags = readDynamic(elf).find(({ tag }) => tag === DT_FLAGS_1);
    return flags !== undefined && (flags.value & BigInt(DF_1_PIE)) !== 0n;
}
function findInterpreter(elf) {
    const segment = elf.programHeaders.find(({ type }) => type === PT_INTERP);
    if (segment === undefined)
        return undefined;
    const extent = segmentExtent(segment, 'PT_INTERP segment');
    if (extent.length > MAX_PATH_BYTES) {
        throw new DamageError({ ...extent, problem: `a path of ${extent.length} bytes` });
    }
    const path = findCString(readExtent(elf.source, extent));
    if (path === undefined || path === '')
        throw new DamageError({ ...extent, problem: 'no path with an end' });
    return path;
}
function readNeeded(elf) {
    const entries = readDynamic(elf);
    const needed = entries.filter(({ tag }) => tag === DT_NEEDED);
    const first = needed[0];
    if (first === undefined)
        return [];
    if (needed.length > MAX_NEEDED) {
        const problem = `above ${MAX_NEEDED}`;
        throw new DamageError({ what: 'number of DT_NEEDED', offset: first.at, value: needed.length, problem });
    }
    const strings = locateStrings(elf, entries, first.at);
    return needed.map(({ value, at }) => {
        const start = safeInteger(value, 'DT_NEEDED', at);
        return readTableString(elf.source, strings, {
            what: 'name of DT_NEEDED',
            start,
            maxBytes: MAX_PATH_BYTES,
        });
    });
}
function readDynamic(elf) {
    const segment = elf.programHeaders.find(({ type }) => type === PT_DYNAMIC);
    if (segment === undefined)
        return [];
    const extent = segmentExtent(segment, 'PT_DYNAMIC segment');
    if (extent.length > MAX_DYNAMIC_BYTES) {
        throw new DamageError({ ...extent, problem: `${extent.length} bytes are above ${MAX_DYNAMIC_BYTES}` });
    }
    const cursor = new Cursor(readExtent(elf.source, extent), elf, extent.offset);
    const entries = [];
    while (cursor.remaining > 0) {
        const at = cursor.offset;
        const tag = Number(cursor.bigWord('d_tag'));
        const value = cursor.bigWord('d_val');
        if (tag === DT_NULL)
            break;
        entries.push({ tag, value, at });
    }
    return entries;
}
function locateStrings(elf, entries, at) {
    const table = entries.find(({ tag }) => tag === DT_STRTAB);
    const size = entries.find(({ tag }) => tag === DT_STRSZ);
    if (table === undefined || size === undefined) {
        throw new DamageError({ what: 'DT_NEEDED', offset: at, problem: 'no DT_STRTAB and DT_STRSZ beside it' });
    }
    const mapped = findMapped(elf, safeInteger(table.value, 'DT_STRTAB', table.at));
    if (mapped === undefined) {
        const problem = 'an address that no segment loads';
        throw new DamageError({ what: 'DT_STRTAB', offset: table.at, value: table.value, problem });
    }
    const length = Math.min(safeInteger(size.value, 'DT_STRSZ', size.at), mapped.length);
    return { what: 'DT_STRTAB', offset: mapped.offset, length };
}

;// CONCATENATED MODULE: ./lib/elf/platform.js
// What an ELF file was made for, in words, and whether that is the platform of the image.



// Every Linux GOARCH: https://go.dev/doc/install/source#environment. The header does not tell arm's variants apart.
const MACHINE_OF = new Map([
    ['386', { machine: EM_386, bits: 32, byteOrder: 'little' }],
    ['amd64', { machine: EM_X86_64, bits: 64, byteOrder: 'little' }],
    ['arm', { machine: EM_ARM, bits: 32, byteOrder: 'little' }],
    ['arm64', { machine: EM_AARCH64, bits: 64, byteOrder: 'little' }],
    ['loong64', { machine: EM_LOONGARCH, bits: 64, byteOrder: 'little' }],
    ['mips', { machine: EM_MIPS, bits: 32, byteOrder: 'big' }],
    ['mipsle', { machine: EM_MIPS, bits: 32, byteOrder: 'little' }],
    ['mips64', { machine: EM_MIPS, bits: 64, byteOrder: 'big' }],
    ['mips64le', { machine: EM_MIPS, bits: 64, byteOrder: 'little' }],
    ['ppc64', { machine: EM_PPC64, bits: 64, byteOrder: 'big' }],
    ['ppc64le', { machine: EM_PPC64, bits: 64, byteOrder: 'little' }],
    ['riscv64', { machine: EM_RISCV, bits: 64, byteOrder: 'little' }],
    ['s390x', { machine: EM_S390, bits: 64, byteOrder: 'big' }],
]);
const MACHINE_NAMES = new Map([
    [EM_386, 'x86'],
    [EM_X86_64, 'x86-64'],
    [EM_ARM, 'ARM'],
    [EM_AARCH64, 'AArch64'],
    [EM_LOONGARCH, 'LoongArch'],
    [EM_MIPS, 'MIPS'],
    [EM_PPC64, 'PowerPC64'],
    [EM_RISCV, 'RISC-V'],
    [EM_S390, 'S/390'],
]);
// Only here does the name of the machine leave the byte order open.
const BOTH_ORDERS = new Set([EM_MIPS, EM_PPC64]);
const TYPE_NAMES = new Map([
    [ET_REL, 'object file'],
    [ET_EXEC, 'executable'],
    [ET_CORE, 'core dump'],
]);
/** What the file is: "ELF64 x86-64 executable", "ELF64 PowerPC64 little-endian shared object". */
function describeFormat(elf) {
    return `${describeMachine(elf)} ${describeType(elf)}`;
}
/** Why the kernel of that platform would not start the file, or undefined where it would. */
function findPlatformMismatch(elf, platform) {
    const wanted = MACHINE_OF.get(platform.architecture);
    const name = (0,oci_platform/* formatPlatform */.Bq)(platform);
    if (wanted === undefined)
        return `${name} is not a platform that Go makes programs for`;
    const same = elf.machine === wanted.machine && elf.bits === wanted.bits && elf.byteOrder === wanted.byteOrder;
    if (same)
        return undefined;
    return `it is made for ${describeMachine(elf)}, and ${name} is ${describeMachine(wanted)}`;
}
function describeMachine({ machine, bits, byteOrder }) {
    const name = MACHINE_NAMES.get(machine) ?? `machine ${machine}`;
    const known = MACHINE_NAMES.has(machine) && !BOTH_ORDERS.has(machine);
    const usual = [...MACHINE_OF.values()].find((other) => other.machine === machine)?.byteOrder;
    return known && byteOrder === usual ? `ELF${bits} ${name}` : `ELF${bits} ${name} ${byteOrder}-endian`;
}
function describeType(elf) {
    if (elf.type !== ET_DYN)
        return TYPE_NAMES.get(elf.type) ?? `file of type ${elf.type}`;
    const executable = elf.programHeaders.some(({ type }) => type === PT_INTERP) || isMarkedAsPie(elf);
    return executable ? 'position-independent executable' : 'shared object';
}

;// CONCATENATED MODULE: ./lib/elf/link-check.js
// The link check: whether the binary in the image can run there, where nothing else is. What it finds is explained
// as the user would meet it when starting the container.








const HEAD_BYTES = 128;
const ARCHIVE_MAGIC = '!<arch>';
const NOT_RUNNABLE = 'the kernel would answer "exec format error"';
const CRASHES = 'it would crash with a segmentation fault (exit code 139)';
const HINT = {
    empty: 'Remove from build-flags what keeps the compiler from writing a program.',
    main: 'Name a main package in the package input, and remove -buildmode flags from build-flags.',
    platform: 'Remove GOOS, GOARCH and -buildmode settings, and let the platforms input choose the platform.',
    damaged: 'Build it again, and leave out tools that change the binary after the link.',
};
/**
 * Checks the binary. Throws an ImageError, whatever the mode, where the file is not a program for the platform;
 * a program that is dynamic is judged by the mode.
 */
function checkLink({ source, path, platform, mode }) {
    refuseOtherFiles(source, path);
    try {
        const elf = parseElf(source);
        refuseNonPrograms(elf, path);
        refuseOtherPlatforms(elf, path, platform);
        const facts = readLinkage(elf);
        return {
            check: judge(elf, facts, { path, mode }),
            linkage: facts.linkage,
            evidence: facts.evidence,
            fileFormat: describeFormat(elf),
            stripped: isStripped(elf),
        };
    }
    catch (cause) {
        if (!(cause instanceof errors/* FormatError */.IF))
            throw cause;
        throw new errors/* ImageError */.C8(`${path} is a damaged ELF file: ${cause.message}`, { hint: HINT.damaged, cause });
    }
}
function refuseOtherFiles(source, path) {
    if (source.size === 0) {
        throw new errors/* ImageError */.C8(`${path} is an empty file: ${NOT_RUNNABLE}`, { hint: HINT.empty });
    }
    const head = source.read(0, Math.min(source.size, HEAD_BYTES));
    if (hasElfMagic(head))
        return;
    const text = asciiText(head);
    if (text.startsWith('#!')) {
        const line = asciiText(head.subarray(0, endOfLine(head)));
        throw new errors/* ImageError */.C8(`${path} is a script (first line "${line}"): an empty image has no interpreter for it, and the kernel would ` +
            'answer "no such file or directory"', { hint: 'Put a compiled program into the image.' });
    }
    if (text.startsWith(ARCHIVE_MAGIC)) {
        throw new errors/* ImageError */.C8(`${path} is an archive ("${ARCHIVE_MAGIC}"), not a program: that is what the compiler makes of a package ` +
            `that is not main; ${NOT_RUNNABLE}`, { hint: HINT.main });
    }
    const first = Array.from(head.subarray(0, 4), (byte) => byte.toString(16).padStart(2, '0')).join(' ');
    throw new errors/* ImageError */.C8(`${path} is not an ELF file (it begins with the bytes ${first}, "${asciiText(head.subarray(0, 4))}"): ` +
        NOT_RUNNABLE, { hint: HINT.platform });
}
function endOfLine(bytes) {
    const end = bytes.indexOf(0x0a);
    return end < 0 ? bytes.length : end;
}
function refuseNonPrograms(elf, path) {
    const flaw = findNonProgram(elf);
    if (flaw === undefined)
        return;
    throw new errors/* ImageError */.C8(`${path} is not a program: ${flaw}`, { hint: HINT.main });
}
function findNonProgram({ type, entry, programHeaders }) {
    if (type === ET_REL)
        return `it is an object file that was not linked (ET_REL); ${NOT_RUNNABLE}`;
    if (type === ET_CORE)
        return `it is a core dump (ET_CORE); ${NOT_RUNNABLE}`;
    if (type !== ET_EXEC && type !== ET_DYN)
        return `it has the unknown ELF type ${type}; ${NOT_RUNNABLE}`;
    if (programHeaders.length === 0)
        return `it has no program headers; ${NOT_RUNNABLE}`;
    if (!programHeaders.some((segment) => segment.type === PT_LOAD)) {
        return `it has no segment to load (PT_LOAD); ${CRASHES}`;
    }
    if (entry !== 0)
        return undefined;
    const flaw = type === ET_DYN ? 'it is a shared library (ET_DYN without entry point)' : 'it has no entry point';
    return `${flaw}; ${CRASHES}`;
}
function refuseOtherPlatforms(elf, path, platform) {
    const mismatch = findPlatformMismatch(elf, platform);
    if (mismatch === undefined)
        return;
    throw new errors/* ImageError */.C8(`${path} is not for the image's platform: ${mismatch}; ${NOT_RUNNABLE}`, {
        hint: HINT.platform,
    });
}
function judge(elf, facts, { path, mode }) {
    if (facts.linkage !== 'dynamic')
        return { id: 'link', verdict: 'pass', message: facts.evidence };
    if (mode === 'off') {
        return { id: 'link', verdict: 'pass', message: `dynamic, which link-check allows: ${facts.evidence}` };
    }
    const verdict = mode === 'error' ? 'fail' : 'warn';
    return { id: 'link', verdict, ...explainDynamic(elf, facts, path) };
}
function explainDynamic(elf, { interpreter, needed }, path) {
    const libraries = listLibraries(needed);
    if (interpreter === undefined) {
        return {
            message: `the image would crash: ${path} needs ${libraries} and asks for no interpreter that would load what it ` +
                'needs (DT_NEEDED without PT_INTERP), as a shared library does',
            hint: 'Remove -buildmode=c-shared and other -buildmode flags from build-flags.',
        };
    }
    const missing = needed.length === 1 ? 'which is not there either' : 'which are not there either';
    const also = needed.length === 0 ? '' : `; it also needs ${libraries}, ${missing}`;
    return {
        message: `the image would fail with "exec ${path}: no such file or directory": the binary asks for the interpreter ` +
            `${interpreter}, which an empty image does not have (the kernel names the program, although it is the ` +
            `interpreter that is missing)${also}`,
        hint: needed.length === 0 ? 'Remove -buildmode=pie from build-flags.' : hintForLibraries(elf),
    };
}
function hintForLibraries(elf) {
    const pie = elf.type === ET_DYN ? ' and -buildmode=pie' : '';
    return (`Remove -linkmode=external${pie} from ldflags and build-flags, so that CGO_ENABLED=0 gives a static binary, ` +
        'or add -extldflags=-static to ldflags.');
}
function isStripped(elf) {
    try {
        return !readSections(elf).some(holdsSymbols);
    }
    catch (error) {
        if (error instanceof errors/* FormatError */.IF)
            return false;
        throw error;
    }
}
function holdsSymbols({ name }) {
    return name === '.symtab' || name.startsWith('.debug_') || name.startsWith('.zdebug_');
}

;// CONCATENATED MODULE: ./lib/gobin/quoted-string.js
// Go string literals, as strconv.Quote writes them: https://go.dev/ref/spec#String_literals.

const SIMPLE_ESCAPES = {
    a: 7,
    b: 8,
    t: 9,
    n: 10,
    v: 11,
    f: 12,
    r: 13,
    '"': 0x22,
    '\\': 0x5c,
};
// Alternatives in the order of the specification's rules; the last one catches what no rule allows.
const TOKEN = /\\x([0-9a-fA-F]{2})|\\([0-7]{3})|\\u([0-9a-fA-F]{4})|\\U([0-9a-fA-F]{8})|\\([abtnvfr"\\])|([^\\"\n]+)|(")/y;
/** Reads the literal that the text starts with; undefined where it starts with no quote. Throws a FormatError. */
function parseQuoted(text) {
    if (text.startsWith('"'))
        return parseInterpreted(text);
    if (!text.startsWith('`'))
        return undefined;
    const end = text.indexOf('`', 1);
    if (end < 0)
        throw invalid(text);
    return { value: text.slice(1, end).replaceAll('\r', ''), length: end + 1 };
}
function parseInterpreted(text) {
    // Escapes stand for bytes, several of which may make one character.
    const parts = [];
    const token = new RegExp(TOKEN);
    token.lastIndex = 1;
    for (;;) {
        const match = token.exec(text);
        if (match === null)
            throw invalid(text);
        const [, hex, octal, short, long, simple, plain, end] = match;
        if (end !== undefined)
            return { value: Buffer.concat(parts).toString('utf8'), length: token.lastIndex };
        if (plain !== undefined)
            parts.push(Buffer.from(plain));
        else if (simple !== undefined)
            parts.push(Buffer.of(SIMPLE_ESCAPES[simple] ?? 0));
        else if (hex !== undefined)
            parts.push(byteOf(parseInt(hex, 16), text));
        else if (octal !== undefined)
            parts.push(byteOf(parseInt(octal, 8), text));
        else
            parts.push(characterOf(parseInt(short ?? long ?? '', 16), text));
    }
}
function byteOf(value, text) {
    if (value > 0xff)
        throw invalid(text);
    return Buffer.of(value);
}
function characterOf(value, text) {
    if (value > 0x10ffff || (value >= 0xd800 && value <= 0xdfff))
        throw invalid(text);
    return Buffer.from(String.fromCodePoint(value));
}
function invalid(text) {
    return new errors/* FormatError */.IF(`${JSON.stringify(text)} is no Go string literal`);
}

;// CONCATENATED MODULE: ./lib/gobin/module-info.js
// The text of the build information: modules and settings, one a line. The form is that of Go's
// src/runtime/debug/mod.go (ParseBuildInfo).


/** Of a program that was built without modules. */
const NO_MODULE_INFO = { path: '', deps: [], settings: new Map() };
/** Parses the text between the frame's marks. Throws a FormatError that names the line. */
function parseModuleInfo(text) {
    const draft = { path: '', deps: [], settings: new Map() };
    // What follows the last line's end is no line.
    const lines = text.split('\n').slice(0, -1);
    lines.forEach((line, i) => {
        try {
            addLine(draft, line);
        }
        catch (cause) {
            if (!(cause instanceof errors/* FormatError */.IF))
                throw cause;
            throw new errors/* FormatError */.IF(`line ${i + 1} of the Go build info: ${cause.message}`, { cause });
        }
    });
    const { path, main, deps, settings } = draft;
    return { path, ...(main === undefined ? {} : { main }), deps, settings };
}
function addLine(draft, line) {
    const tab = line.indexOf('\t');
    const rest = line.slice(tab + 1);
    switch (line.slice(0, Math.max(tab, 0))) {
        case 'path':
            draft.path = rest;
            return;
        case 'mod':
            draft.main = parseModule(rest);
            draft.last = 'main';
            return;
        case 'dep':
            draft.deps.push(parseModule(rest));
            draft.last = 'dep';
            return;
        case '=>':
            addReplacement(draft, rest);
            return;
        case 'build':
            draft.settings.set(...parseSetting(rest));
            return;
        default:
        // Lines of a later Go release: they say nothing about those above.
    }
}
function parseModule(columns) {
    const [path = '', version, sum = '', ...more] = columns.split('\t');
    if (version === undefined || more.length > 0) {
        throw new errors/* FormatError */.IF(`a module has 2 or 3 columns, not ${columns.split('\t').length}`);
    }
    return { path, version, sum };
}
function addReplacement(draft, columns) {
    const count = columns.split('\t').length;
    if (count !== 3)
        throw new errors/* FormatError */.IF(`a replacement has 3 columns, not ${count}`);
    const replace = parseModule(columns);
    if (draft.last === 'main' && draft.main !== undefined) {
        draft.main = { ...draft.main, replace };
    }
    else {
        const replaced = draft.last === 'dep' ? draft.deps.pop() : undefined;
        if (replaced === undefined)
            throw new errors/* FormatError */.IF('a replacement with no module above it');
        draft.deps.push({ ...replaced, replace });
    }
    draft.last = undefined;
}
function parseSetting(text) {
    const quoted = parseQuoted(text);
    const end = quoted?.length ?? text.indexOf('=');
    if (end <= 0 || text[end] !== '=')
        throw new errors/* FormatError */.IF(`the setting ${JSON.stringify(text)} is no KEY=VALUE`);
    const key = quoted?.value ?? text.slice(0, end);
    if (quoted === undefined && /[ \t\r"`]/.test(key)) {
        throw new errors/* FormatError */.IF(`the key ${JSON.stringify(key)} must be quoted`);
    }
    return [key, parseValue(text.slice(end + 1))];
}
function parseValue(text) {
    const quoted = parseQuoted(text);
    if (quoted?.length === text.length)
        return quoted.value;
    if (quoted !== undefined || /[ \t\r"`]/.test(text)) {
        throw new errors/* FormatError */.IF(`the value ${JSON.stringify(text)} must be quoted as a whole`);
    }
    return text;
}

;// CONCATENATED MODULE: ./lib/gobin/build-info.js
// The build information that the Go linker leaves in a program: the release, the main package, the modules and the
// settings, as `go version -m` prints them. The form is that of Go's src/debug/buildinfo/buildinfo.go.







const MAGIC = Buffer.from('\xff Go buildinf:', 'latin1');
const ALIGNMENT = 16;
const build_info_HEADER_BYTES = 32;
const CHUNK_BYTES = 1 << 20;
const FLAG_BIG_ENDIAN = 1;
const FLAG_INLINE = 2;
const build_info_MAX_VARINT_BYTES = 10;
// cmd/go's module information stands between two marks of 16 bytes.
const FRAME_BYTES = 16;
/** Finds the build information, undefined where the file has none. Throws a FormatError where it is damaged. */
function findBuildInfo(elf) {
    const range = findDataRange(elf);
    const address = range === undefined ? undefined : findMagic(elf, range);
    if (address === undefined)
        return undefined;
    const { version, modules } = readRaw(elf, address);
    if (version === '')
        return undefined;
    const text = removeFrame(modules);
    return { goVersion: version, ...(text === undefined ? NO_MODULE_INFO : parseModuleInfo(text)) };
}
function findDataRange(elf) {
    const section = readSections(elf).find(({ name }) => name === '.go.buildinfo');
    if (section !== undefined)
        return section;
    const data = elf.programHeaders.find(({ type, flags }) => type === PT_LOAD && (flags & PF_W) !== 0 && (flags & PF_X) === 0);
    return data === undefined ? undefined : { address: data.vaddr, size: data.memsz };
}
function findMagic(elf, range) {
    const start = Math.ceil(range.address / ALIGNMENT) * ALIGNMENT;
    const mapped = findMapped(elf, start);
    if (mapped === undefined)
        return undefined;
    const length = Math.min(range.address + range.size - start, mapped.length);
    // Chunks are multiples of the alignment, so that none cuts the header's magic bytes in two.
    for (let done = 0; done < length; done += CHUNK_BYTES) {
        const chunk = { offset: mapped.offset + done, length: Math.min(CHUNK_BYTES, length - done) };
        const at = indexOfAligned(readExtent(elf.source, { what: 'data segment', ...chunk }));
        if (at !== undefined)
            return start + done + at;
    }
    return undefined;
}
function indexOfAligned(bytes) {
    const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let at = data.indexOf(MAGIC);
    while (at >= 0 && at % ALIGNMENT !== 0)
        at = data.indexOf(MAGIC, at + 1);
    return at < 0 ? undefined : at;
}
function readRaw(elf, address) {
    const header = openAt(elf, { address, length: build_info_HEADER_BYTES, what: 'build info header' });
    header.skip(MAGIC.length);
    const pointerBytes = header.u8('ptrSize');
    const flags = header.u8('flags');
    if ((flags & FLAG_INLINE) !== 0) {
        const version = readInline(elf, address + build_info_HEADER_BYTES, 'Go version');
        return { version: utf8(version.bytes), modules: readInline(elf, version.end, 'module info').bytes };
    }
    if (pointerBytes !== 4 && pointerBytes !== 8) {
        const problem = 'neither 4 nor 8';
        throw new DamageError({ what: 'ptrSize', offset: header.offset - 2, value: pointerBytes, problem });
    }
    // Before Go 1.18: two addresses of Go strings, each an address and a length.
    const byteOrder = (flags & FLAG_BIG_ENDIAN) === 0 ? 'little' : 'big';
    const pointers = { ...elf, byteOrder, bits: pointerBytes === 4 ? 32 : 64 };
    const words = openAt(pointers, {
        address: address + ALIGNMENT,
        length: 2 * pointerBytes,
        what: 'pointers',
    });
    const version = readPointed(pointers, words.word('versPtr'), 'Go version');
    return { version: utf8(version), modules: readPointed(pointers, words.word('modPtr'), 'module info') };
}
function readInline(elf, address, what) {
    const available = findMapped(elf, address)?.length ?? 0;
    const cursor = openAt(elf, { address, length: Math.min(build_info_MAX_VARINT_BYTES, available), what });
    const before = cursor.offset;
    const length = cursor.uvarint(`length of ${what}`);
    const start = address + cursor.offset - before;
    if (length === 0)
        return { bytes: new Uint8Array(), end: start };
    return { bytes: openAt(elf, { address: start, length, what }).bytes(length, what), end: start + length };
}
function readPointed(elf, pointer, what) {
    if (pointer === 0)
        return new Uint8Array();
    const string = openAt(elf, { address: pointer, length: elf.bits / 4, what: `string of ${what}` });
    const address = string.word(`address of ${what}`);
    const length = string.word(`length of ${what}`);
    if (length === 0)
        return new Uint8Array();
    return openAt(elf, { address, length, what }).bytes(length, what);
}
function openAt(elf, { address, length, what }) {
    const mapped = findMapped(elf, address);
    if (mapped === undefined || length > mapped.length) {
        const place = `address 0x${address.toString(16)}`;
        throw new errors/* FormatError */.IF(`${what} of the Go build info: its ${length} bytes at ${place} are in no segment`);
    }
    const { offset } = mapped;
    return new Cursor(readExtent(elf.source, { what, offset, length }), elf, offset);
}
function removeFrame(modules) {
    const framed = modules.length > 2 * FRAME_BYTES && modules[modules.length - FRAME_BYTES - 1] === 0x0a;
    return framed ? utf8(modules.subarray(FRAME_BYTES, modules.length - FRAME_BYTES)) : undefined;
}
function utf8(bytes) {
    return new TextDecoder().decode(bytes);
}

;// CONCATENATED MODULE: ./lib/oci/consistency.js
// Whether the documents of an image agree with each other, with their digests and with the layers named. What the
// layers' files hold is checked where they are read (read.ts).






/** Every disagreement, as a sentence without a full stop; none where all is well. */
function checkDocuments(image) {
    return [...checkManifest(image), ...checkConfig(image), ...checkLayerList(image)];
}
/** "WHAT is FOUND, but WHERE says SAID", or nothing where both are the same. */
function mismatch(what, found, said) {
    return found === said.value ? [] : [`${what} is ${found}, but ${said.where} says ${said.value}`];
}
function checkManifest(image) {
    const { manifest, manifestBytes, configBytes } = image;
    const said = (value) => ({
        where: 'the manifest',
        value,
    });
    return [
        ...mismatch('the digest of the manifest', (0,oci_digest/* sha256 */.sc)(manifestBytes), {
            where: 'the image',
            value: image.digest,
        }),
        ...sameDocument('manifest', manifest, () => documents_parseManifest(manifestBytes)),
        ...mismatch('the digest of the config', (0,oci_digest/* sha256 */.sc)(configBytes), said(manifest.config.digest)),
        ...mismatch('the size of the config', configBytes.length, said(manifest.config.size)),
        ...mismatch('the media type of the config', types/* MEDIA_TYPE */.A.config, said(manifest.config.mediaType)),
    ];
}
function checkConfig(image) {
    const { config, configBytes, platform } = image;
    const { os, architecture, variant } = config;
    const configured = { os, architecture, ...(variant === undefined ? {} : { variant }) };
    const filled = config.history.filter((entry) => entry.empty_layer !== true).length;
    return [
        ...mismatch('the image ID', (0,oci_digest/* sha256 */.sc)(configBytes), { where: 'the image', value: image.id }),
        ...sameDocument('config', config, () => documents_parseConfig(configBytes)),
        ...mismatch('the platform', (0,oci_platform/* formatPlatform */.Bq)(platform), {
            where: 'the config',
            value: (0,oci_platform/* formatPlatform */.Bq)(configured),
        }),
        ...mismatch('the number of history entries with a layer', filled, {
            where: 'the config (diff_ids)',
            value: config.rootfs.diff_ids.length,
        }),
    ];
}
function checkLayerList({ manifest, config, layers }) {
    const diffIds = config.rootfs.diff_ids;
    const listed = layers.flatMap(({ descriptor, diffId }, i) => [
        ...mismatch(`layer ${i + 1}: its descriptor`, (0,canonical_json/* canonicalJson */.d)(descriptor), {
            where: 'the manifest',
            value: (0,canonical_json/* canonicalJson */.d)(manifest.layers[i] ?? null),
        }),
        ...mismatch(`layer ${i + 1}: its diffID`, diffId, {
            where: 'the config',
            value: diffIds[i] ?? 'nothing',
        }),
    ]);
    return [
        ...mismatch('the number of layers', layers.length, {
            where: 'the manifest',
            value: manifest.layers.length,
        }),
        ...mismatch('the number of layers', layers.length, { where: 'the config', value: diffIds.length }),
        ...listed,
    ];
}
function sameDocument(name, value, parse) {
    try {
        const isSame = (0,canonical_json/* canonicalJson */.d)(parse()) === (0,canonical_json/* canonicalJson */.d)(value);
        return isSame ? [] : [`the bytes of the ${name} are not those of the ${name} that the image names`];
    }
    catch (error) {
        if (error instanceof errors/* FormatError */.IF)
            return [error.message];
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/oci/read.js
// Reads an image's layers back and checks every digest, size and diffID on the way, so that looking at an image
// and validating it take one pass.






/**
 * Calls `visit` for each entry of each layer, in order, and gives all mismatches between the image's documents and
 * its bytes; none where all is well. Errors of `visit` pass; a FormatError where a layer cannot be read.
 */
async function readEntries(image, visit) {
    const mismatches = [...checkDocuments(image)];
    for (const index of image.layers.keys())
        mismatches.push(...(await readLayer(image.layers, index, visit)));
    return mismatches;
}
/** The same for one layer, without the documents. */
async function readLayer(layers, index, visit) {
    const layer = layers[index];
    if (layer === undefined)
        throw new RangeError(`there is no layer ${index}`);
    const { descriptor } = layer;
    const name = `layer ${index + 1}`;
    const blob = new oci_digest/* Meter */.kI();
    const tar = new oci_digest/* Meter */.kI();
    const bytes = decompress(blob.measure((0,tar_writer/* readBlob */.g)(layer.file)), descriptor.mediaType, name);
    await tar_reader_readTar(tar.measure(bytes), name, (header, content) => visit(imageEntry(header, index), content));
    return [
        ...mismatch(`${name}: its digest`, blob.digest, { where: 'its descriptor', value: descriptor.digest }),
        ...mismatch(`${name}: its size`, blob.size, { where: 'its descriptor', value: descriptor.size }),
        ...mismatch(`${name}: its diffID`, tar.digest, { where: 'the image', value: layer.diffId }),
    ];
}
function imageEntry(header, layer) {
    const { name, type, mode, uid, gid, size, linkTarget } = header;
    const parts = name.split('/').filter((part) => part !== '' && part !== '.');
    if (parts.includes('..'))
        throw new errors/* FormatError */.IF(`layer ${layer + 1}: the name ${JSON.stringify(name)} leads out of it`);
    const entry = { path: `/${parts.join('/')}`, type, mode, uid, gid, size, layer };
    return linkTarget === undefined ? entry : { ...entry, linkTarget };
}

;// CONCATENATED MODULE: ./lib/inspect.js
// Looks at the image that was made, the way a stranger would: reads its layers back, checks every digest, finds
// the binary in it and reads that file. What is said of the image is said of these bytes.










/** Inspects an image; it is an ImageError where the image is not what its own documents say. */
async function inspect(image, options) {
    // Of several that are inspected side by side, each has a copy of its own.
    const copy = (0,external_node_path_.join)(options.tempDir, `inspect-${image.id.replace(':', '-')}`);
    try {
        return await inspectThrough(copy, image, options);
    }
    finally {
        await (0,promises_.rm)(copy, { force: true });
    }
}
async function inspectThrough(copy, image, options) {
    let binary;
    let uncompressedSize = 0;
    let fileCount = 0;
    const mismatches = await readEntries(image, async (entry, content) => {
        if (entry.type !== 'file')
            return;
        uncompressedSize += entry.size;
        fileCount += 1;
        if (entry.path !== options.binaryPath)
            return;
        if ((entry.mode & 0o111) !== 0o111)
            throw new errors/* ImageError */.C8(`${entry.path} in the image is not executable`);
        binary = { size: entry.size, sha256: await copyOut(content, copy) };
    });
    if (mismatches.length > 0)
        throw new errors/* ImageError */.C8(`the image does not agree with itself: ${mismatches.join('; ')}`);
    if (binary === undefined)
        throw new errors/* ImageError */.C8(`the image has no file ${options.binaryPath}`);
    const file = inspectBinary(copy, { ...options, size: binary.size, image });
    return { ...file, binarySize: binary.size, binarySha256: binary.sha256, uncompressedSize, fileCount };
}
/** Reads the build info of a Go executable that stands in a file. */
function readBuildInfo(file, size) {
    return withFile(file, size, (source) => buildInfoOf(source));
}
function inspectBinary(copy, options) {
    return withFile(copy, options.size, (source) => {
        const { binaryPath: path, linkCheck: mode, image } = options;
        const link = checkLink({ source, path, platform: image.platform, mode });
        return { ...link, buildInfo: buildInfoOf(source) };
    });
}
function buildInfoOf(source) {
    const info = findBuildInfo(parseElf(source));
    if (info === undefined)
        throw new errors/* FormatError */.IF('the binary has no Go build info: it was not linked by the go command');
    return info;
}
async function copyOut(content, file) {
    const meter = new oci_digest/* Meter */.kI();
    await (0,file_bytes/* writeFileBytes */.$)(file, meter.measure(content));
    return (0,oci_digest/* hexOf */.ZD)(meter.digest);
}
function withFile(file, size, use) {
    const descriptor = (0,external_node_fs_.openSync)(file, 'r');
    try {
        return use({ size, read: (offset, length) => readExactly(descriptor, offset, length) });
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}
function readExactly(descriptor, offset, length) {
    const bytes = new Uint8Array(length);
    const got = (0,external_node_fs_.readSync)(descriptor, bytes, 0, length, offset);
    if (got !== length)
        throw new errors/* FormatError */.IF(`the binary ends at offset ${offset + got}, within a read of ${length} bytes`);
    return bytes;
}

;// CONCATENATED MODULE: ./lib/look.js
// Inspect: every image is read back, and the daemon is asked meanwhile whether it has it.







/** Looks at the images of all programs; an ImageError where one is not what was asked for. */
async function lookAtAll(prepared, assembled, world) {
    return world.log.phase('inspect', async () => {
        const run = queue((0,external_node_os_.availableParallelism)());
        const value = await Promise.all(assembled.map((one) => run(() => lookAt(prepared, one, world))));
        return { value, said: describeLinks(value) };
    });
}
async function lookAt(prepared, one, world) {
    // The daemon is asked whether it has the image while the image is looked at.
    const [inspections, candidate] = await Promise.all([look(one, world), findCandidate(prepared, one)]);
    return { ...one, inspections, candidate, checks: inspections.map(({ check }) => [check]) };
}
/** Looks at the images of one program. */
async function look({ program, made }, world) {
    const { linkCheck } = program.inputs;
    const inspections = await Promise.all(made.images.map((image) => inspect(image, { binaryPath: binaryPath(made.plan), linkCheck, tempDir: world.tempDir })));
    for (const { buildInfo } of inspections)
        checkRelease(made.plan, buildInfo.goVersion);
    return inspections;
}
function describeLinks(looked) {
    const all = looked.flatMap(({ inspections }) => inspections);
    return [
        ...new Set(all.map(({ linkage, evidence, fileFormat }) => `${linkage}: ${evidence} (${fileFormat})`)),
    ].join('; ');
}
function checkRelease(plan, found) {
    if ((0,release/* satisfies */.ib)(plan.compile.go, found))
        return;
    const { value, from, file } = plan.compile.go;
    throw new errors/* ImageError */.C8(`the binary was compiled by ${found}, but ${file ?? 'go-version'} asks for Go ${value} (${from})`, {
        hint: 'Set builder-image to an image with that release, or go-version: local to take what is there.',
    });
}

;// CONCATENATED MODULE: ./lib/rootfs/compose.js
// The root file system as layers: first all that changes seldom (certificates, time zones, folders, files), then
// the binary in a layer of its own, so that a new version of the program is all that has to be pulled again.
// Without extras there is one layer with one entry.

/** Checks, before anything is compiled, that no extra takes the binary's place and that no two claim one path. */
function checkExtras(extras, binary) {
    const seen = new Map();
    for (const entry of extras) {
        if (entry.path === binary || entry.path.startsWith(`${binary}/`)) {
            throw new errors/* InputError */.dz(`${entry.path} is where the binary goes`, {
                hint: 'Choose another destination in files or directories.',
            });
        }
        const other = seen.get(entry.path);
        if (other !== undefined && !(other.type === 'directory' && entry.type === 'directory')) {
            throw new errors/* InputError */.dz(`${entry.path} is given twice`, {
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

;// CONCATENATED MODULE: ./lib/rootfs/time-zones.js
// The time zone data of the image: the Go release's own lib/time/zoneinfo.zip, unpacked to the first folder that
// Go's time package searches (src/time/zoneinfo_unix.go). Unpacked, because the TZ variable is looked up only
// in folders: the ZONEINFO variable, which may name a zip, serves time.LoadLocation alone (src/time/zoneinfo.go).


const ZONEINFO_PATH = '/usr/share/zoneinfo';
/** One entry for each time zone in the zip, e.g. /usr/share/zoneinfo/Europe/Berlin. */
async function readTimeZones(zoneinfoZip) {
    const { unzipSync } = await __webpack_require__.e(/* import() */ 306).then(__webpack_require__.bind(__webpack_require__, 1306));
    const files = Object.entries(unzip(zoneinfoZip, unzipSync, await (0,promises_.readFile)(zoneinfoZip)));
    const zones = files.filter(([name]) => !name.endsWith('/'));
    if (zones.length === 0)
        throw new errors/* FormatError */.IF('the time zone data of the Go release (zoneinfo.zip) is empty');
    return zones.map(([name, bytes]) => {
        if (!/^[A-Za-z0-9][\w+-]*(\/[\w+-]+)*$/.test(name)) {
            throw new errors/* FormatError */.IF(`the time zone data of the Go release (zoneinfo.zip) has an unexpected name: ${name}`);
        }
        const path = `${ZONEINFO_PATH}/${name}`;
        return { type: 'file', path, mode: 0o644, uid: 0, gid: 0, size: bytes.length, content: { bytes } };
    });
}
function unzip(file, unzipSync, zip) {
    try {
        return unzipSync(zip);
    }
    catch (cause) {
        throw new errors/* FormatError */.IF(`the time zone data of the Go release (${file}) is not a readable zip file`, {
            cause,
        });
    }
}

;// CONCATENATED MODULE: ./lib/stamp.js
// With `vcs: true` the image's labels and times follow the stamp that the go command put into the binary (its
// build info: vcs.revision, vcs.time and the main module's version; src/cmd/go/internal/load/pkg.go).
function stampOf(info) {
    const setting = (key) => info.settings.get(key);
    const version = info.main?.version;
    return {
        revision: setting('vcs.revision'),
        time: setting('vcs.time'),
        version: version === '' || version === '(devel)' ? undefined : version,
    };
}
/** The plan with the stamp in its labels and time. Labels of the user and SOURCE_DATE_EPOCH (seconds) win. */
function withStamp(plan, stamp, sourceDateEpoch) {
    const stamped = {
        'org.opencontainers.image.created': stamp.time,
        'org.opencontainers.image.revision': stamp.revision,
        'org.opencontainers.image.version': stamp.version,
    };
    const known = Object.entries(stamped).filter((entry) => entry[1] !== undefined);
    const labels = { ...Object.fromEntries(known), ...plan.run.Labels };
    const stampSeconds = stamp.time === undefined ? 0 : Math.floor(Date.parse(stamp.time) / 1000);
    return { ...plan, epoch: sourceDateEpoch ?? stampSeconds, run: { ...plan.run, Labels: labels } };
}

;// CONCATENATED MODULE: ./lib/make-images.js
// Assemble: from what the engine handed over to the images of each program, and the index that names them.













/** Makes the images of all programs. */
async function assembleAll(built, world) {
    return world.log.phase('assemble', async () => {
        const directory = (0,external_node_path_.join)(world.tempDir, 'blobs');
        await (0,promises_.mkdir)(directory, { recursive: true });
        const run = queue((0,external_node_os_.availableParallelism)());
        const value = await Promise.all(built.map(async (one) => {
            const made = await run(() => makeImages(one, { directory, world }));
            return { program: one.program, built: one.result, made };
        }));
        return { value, said: value.map(describeImages).join('; ') };
    });
}
function describeImages({ made: { extras, images, index } }) {
    const files = extras.length === 0 ? '1 file' : `1 binary, ${extras.length} further entries`;
    if (index !== undefined)
        return `${files} in each of ${images.length} images, ${index.digest}`;
    return `${files}, ${images[0]?.id ?? ''}`;
}
async function makeImages({ program, result }, { directory, world }) {
    const extras = await addTimeZones(program, result);
    const plan = await stampedPlan(program.plan, result, world);
    const images = await Promise.all(result.binaries.map((binary) => makeImage(program, { plan, extras, binary, directory })));
    if (images.length === 1)
        return { plan, extras, images };
    return { plan, extras, images, index: (0,image_index/* makeIndex */.H9)(images, program.inputs.annotations.index) };
}
async function makeImage({ inputs }, parts) {
    const { plan, extras, binary, directory } = parts;
    const { size } = await (0,promises_.stat)(binary.file);
    return assemble({
        platform: binary.platform,
        layers: composeLayers({ extras, binary: { path: binaryPath(plan), file: binary.file, size } }),
        run: plan.run,
        epoch: plan.epoch,
        compression: inputs.compression,
        annotations: inputs.annotations.manifest,
        directory,
    });
}
async function addTimeZones({ plan, extras }, built) {
    if (!plan.tzdata)
        return extras;
    if (built.zoneinfo === undefined)
        throw new errors/* ImageError */.C8('the engine handed over no time zone data');
    const all = [...extras, ...(await readTimeZones(built.zoneinfo))];
    checkExtras(all, binaryPath(plan));
    return all;
}
const NO_STAMP = 'the go command has stamped no revision; it knows no checkout whose .git is a file, such as a worktree';
// The labels follow what the binary says of itself, so that the two cannot disagree.
async function stampedPlan(plan, { binaries }, world) {
    const [binary] = binaries;
    if (!plan.compile.vcs || binary === undefined)
        return plan;
    const { size } = await (0,promises_.stat)(binary.file);
    const stamp = stampOf(readBuildInfo(binary.file, size));
    if (stamp.revision === undefined)
        world.log.line(`${plan.name}: ${NO_STAMP}`);
    return withStamp(plan, stamp, readEpoch(world.env));
}

;// CONCATENATED MODULE: ./lib/baseline/git.js
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
    await (0,promises_.mkdir)(world.tempDir, { recursive: true });
    const settingsFile = (0,external_node_path_.join)(world.tempDir, 'git-settings');
    await (0,promises_.writeFile)(settingsFile, OWN_SETTINGS);
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
                throw new errors/* CommandError */.Qd(`git ${args[0] ?? ''} gave no result within ${timeoutMs / SECOND} s`);
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
        if (error instanceof errors/* CommandError */.Qd)
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
    await (0,command/* streamTool */.BN)('git', args, {
        cwd: options.cwd,
        env: options.env,
        signal: options.signal,
        ...(options.input === undefined ? {} : { stdin: external_node_stream_.Readable.from([options.input]) }),
        onStdout: async (stdout) => {
            for await (const chunk of stdout)
                chunks.push(chunk);
        },
    });
    return Buffer.concat(chunks).toString('utf8');
}

;// CONCATENATED MODULE: ./lib/baseline/base-commit.js
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
    throw new errors/* InputError */.dz('on pull_request_target something else than the base branch is checked out: building it would run the code of the pull request with the rights of this repository', {
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
        : findOutput(git.run(['merge-base', checkout.head, ...known], { cwd: checkout.folder }));
}
async function mergeBaseThere({ branch, tip }, { checkout, history }) {
    const other = branch === undefined ? tip : `refs/heads/${branch}`;
    return other === undefined ? undefined : history.mergeBase(checkout.head, other);
}
async function resolveCommit(git, cwd, name) {
    return findOutput(git.run(['rev-parse', '--verify', '--quiet', `${name}^{commit}`], { cwd }));
}

// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
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
    return (await findOutput(run.then(() => 'yes'))) !== undefined;
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
            const found = await findOutput(place.git.run(['merge-base', 'refs/gsi/commit', 'refs/gsi/other'], { cwd }));
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
    const git = await createGit(world);
    const checkout = await readCheckout(git, world.folder);
    const remote = remoteOf(world.env, world.token);
    const history = 'reason' in checkout ? NO_HISTORY : createHistory({ git, checkout, remote, tempDir, log });
    return { git, checkout, remote, history, tempDir };
}
/** The base commit of the run; a reason where there is none. */
async function findBaseCommit(event, { git, checkout, history }) {
    if ('reason' in checkout)
        return checkout;
    return findBase(chooseBase(event, checkout), { git, checkout, history });
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

// EXTERNAL MODULE: ./lib/daemon/probe.js
var probe = __webpack_require__(7910);
// EXTERNAL MODULE: ./lib/daemon/questions.js + 4 modules
var questions = __webpack_require__(2263);
;// CONCATENATED MODULE: ./lib/daemon/docker.js
// From what docker answers: the daemon behind the command line, and what it can build with.




/** The label that every container and image of a run carries; its value is the run's id. */
const RUN_LABEL = 'go-scratch-image.run';
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
    const buildx = await findBuildx(docker, forced === 'buildx' || builderFlags(choice).length > 0);
    if (named !== undefined)
        await checkNamedBuilder(named, buildx, run);
    const facts = settle(() => (0,probe/* readFacts */.MH)(docker.answers.version, cliEnv));
    if (facts instanceof Error) {
        if (named === undefined || buildx === undefined)
            throw facts;
        const builder = { kind: 'buildx', version: buildx, flags: builderFlags(choice) };
        const describe = () => `buildx ${buildx} with the builder ${named}`;
        return { ...cli, clientVersion: 'unknown', builder, daemon: undefined, describe };
    }
    const endpoint = (0,command/* hideCredentials */.RW)(await (0,probe/* readEndpoint */.KW)(facts, cliEnv, run));
    const builder = chooseBuilder(facts, { buildx, forced, choice });
    const { clientVersion, serverVersion, platform } = facts;
    return {
        ...cli,
        clientVersion,
        builder,
        daemon: { ...cli, ask, endpoint, serverVersion, platform, askStore: storeAsker(docker.cli) },
        describe: () => `${describeBuilder(builder)}${named === undefined ? '' : ` (builder ${named})`} with the daemon at ${endpoint}`,
    };
}
/** The version of the plugin; undefined where there is none that works. */
async function findBuildx({ cli, answers }, isNeeded) {
    const answer = answers.buildx ?? (isNeeded ? await (0,questions/* askBuildx */.o2)(cli) : undefined);
    return answer === undefined ? undefined : (0,probe/* readBuildxVersion */.xV)(answer);
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
async function checkNamedBuilder(name, buildx, run) {
    if (buildx === undefined)
        throw needsBuildx('builder');
    const inspected = await run('buildx', 'inspect', name);
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
function chooseBuilder(facts, { buildx, forced, choice, }) {
    const found = {
        buildx,
        buildkit: facts.hasOwnBuildKit ? facts.clientVersion : undefined,
        classic: facts.serverVersion,
    };
    const kind = forced ?? BUILDERS.find((name) => found[name] !== undefined) ?? 'classic';
    const version = found[kind];
    const flags = builderFlags(choice);
    if (flags.length > 0 && kind !== 'buildx') {
        throw needsBuildx(choice.cacheFrom.length > 0 ? 'cache-from' : 'cache-to');
    }
    if (version !== undefined)
        return { kind, version, flags };
    const missing = kind === 'buildx'
        ? `docker ${facts.clientVersion} has no buildx plugin that works`
        : `docker ${facts.clientVersion} with the daemon ${facts.serverVersion} has no BuildKit of its own`;
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

;// CONCATENATED MODULE: ./lib/daemon/clean-up.js
// Removes what a run made in the daemon and left there: containers and images with the run's label, and nothing
// else. Both parts of the action use it, so that it also works after a failed or cancelled build.


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
        clean_up_list(docker, ['ps', '--all', '--quiet', '--no-trunc', '--filter', label]),
        clean_up_list(docker, ['images', '--all', '--quiet', '--no-trunc', '--filter', label]),
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
    const lines = await clean_up_list(docker, ['image', 'inspect', '--format', format, ...images]);
    const parents = new Map(lines.map((line) => line.split(' ', 2)));
    const depth = (id) => {
        const parent = parents.get(id);
        return parent === undefined || parent === '' ? 0 : 1 + depth(parent);
    };
    const depths = new Map(images.map((id) => [id, depth(id)]));
    return [...images].sort((a, b) => (depths.get(b) ?? 0) - (depths.get(a) ?? 0));
}
async function clean_up_list(docker, args) {
    const { code, stdout } = await call(docker, args);
    return code === 0 ? [...new Set(stdout.split('\n').filter((line) => line !== ''))] : [];
}
function call(docker, args) {
    return (0,command/* tryTool */.Kg)(docker.tool, args, { env: docker.env });
}
/** Removes an image that this run loaded, unless it has a name by now: then somebody wants it. */
async function removeUnnamedImage(docker, id) {
    const options = { env: docker.env };
    const names = await (0,command/* tryTool */.Kg)(docker.tool, ['image', 'inspect', '--format', '{{json .RepoTags}}', id], options);
    if (names.code !== 0 || !['[]', 'null'].includes(names.stdout.trim()))
        return;
    await (0,command/* tryTool */.Kg)(docker.tool, ['image', 'rm', id], options);
}

// EXTERNAL MODULE: ./lib/engine/build-failure.js + 6 modules
var build_failure = __webpack_require__(8706);
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
    await tar_reader_readTar(start, "the builder's output", async (header, content) => {
        const name = normalise(header.name);
        if (header.type === 'directory' && isOnTheWay(name, expected))
            return;
        const wanted = expected.find((file) => file.name === name);
        if (header.type !== 'file' || wanted === undefined)
            throw export_unexpected(header.type, header.name);
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
function export_unexpected(type, name) {
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
    let found = new Set();
    const output = ['--progress=plain', '--output', 'type=tar,dest=-'];
    await (0,command/* streamTool */.BN)(docker.tool, [...buildCommand(docker.builder), ...output, ...secretFlags, '-f', 'Dockerfile', '-'], {
        env: docker.builder.kind === 'buildx' ? docker.env : { ...docker.env, DOCKER_BUILDKIT: '1' },
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
    const env = { ...docker.env, DOCKER_BUILDKIT: '0' };
    const idFile = (0,external_node_path_.join)(build.tempDir, 'image-id');
    await (0,command/* streamTool */.BN)(docker.tool, ['build', '--force-rm', '--iidfile', idFile, '-f', 'Dockerfile', '-'], {
        env,
        stdin: context,
        signal,
        onLine,
    });
    const image = (await (0,promises_.readFile)(idFile, 'utf8')).trim();
    const label = `--label=${RUN_LABEL}=${build.runId}`;
    // The image has no command; a container needs one, though it is never started.
    const container = (await (0,command/* runTool */.qI)(docker.tool, ['create', label, image, 'none'], { env })).trim();
    const found = new Set();
    for (const file of build.expected) {
        if (await copyOutIfThere(build, container, file))
            found.add(file.name);
    }
    return found;
}
async function copyOutIfThere(build, container, file) {
    try {
        return await classic_copyOut(build, container, file);
    }
    catch (error) {
        if (file.optional === true && error instanceof command/* ToolFailure */.XY && !build.signal.aborted)
            return false;
        throw error;
    }
}
async function classic_copyOut(build, container, file) {
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
    const attempt = job.attempt === undefined ? [] : [pairs('ENV', { GO_SCRATCH_IMAGE_ATTEMPT: job.attempt })];
    const run = withListing(target, recorded);
    return [...attempt, execForm('RUN', job.modules.downloads ? run : (0,go_check/* withGoCheck */.b7)(plan.compile.go, run))];
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
    return [execForm('RUN', ['sh', '-c', script, 'sh', layout/* OUTPUT_ROOT */.JK, layout/* ZONEINFO */.f2])];
}

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
        ...(workdirOf(target) === workdirOf(job.first) ? [] : [workdirOf(target)]),
    ];
    return [
        [
            ...startOf(`${dockerfile_imageOf(job)} AS source`, job),
            'USER 0:0',
            environment(Object.fromEntries(common)),
            ...sourceSteps(job),
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
function dockerfile_imageOf({ substitute, first }) {
    return substitute?.image ?? first.plans[0].builderImage;
}
function ownEnvironment(entries) {
    return entries.length === 0 ? [] : [environment(Object.fromEntries(entries))];
}
function startOf(from, { label }) {
    return [`FROM ${from}`, ...(label === undefined ? [] : [pairs('LABEL', { [label.name]: label.value })])];
}
function stageEnvironment({ plans, platform }, { modules, substitute }) {
    if (substitute === undefined)
        return compileStageEnvironment(plans[0], platform, modules);
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
        if (code !== 0)
            failures.set(name, (0,build_failure/* explainCompile */.l)((await read('log')).split('\n'), code, of[0]));
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
        const substitute = error instanceof build_failure/* MissingImage */.w1 ? (0,substitute_image/* findSubstitute */.o)(plans[0]) : undefined;
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
    const settings = await (0,go_fetch/* readFetchSettings */.c0)(context.env, compile.buildEnv);
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
        throw context.signal.aborted
            ? (0,build_failure/* buildCancelled */.C7)(context.signal.reason)
            : (0,build_failure/* explainFailure */.SP)(error, { ...plans[0], builderImage }, log);
    }
    finally {
        log.close();
        if (isClassic)
            await cleanUp(docker, context.runId, { afterAbort: context.signal.aborted });
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
        ...(docker.builder.kind === 'classic' ? { label: { name: RUN_LABEL, value: context.runId } } : {}),
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
    const [name = ''] = namesOfAccess(inputs).filter((input) => input !== 'git-credentials');
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
    const names = namesOfAccess(inputs);
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

// EXTERNAL MODULE: ./lib/go/main-package.js + 2 modules
var main_package = __webpack_require__(6176);
// EXTERNAL MODULE: ./lib/go/sources.js + 2 modules
var sources = __webpack_require__(2183);
// EXTERNAL MODULE: ./lib/github/event-payload.js
var event_payload = __webpack_require__(8124);
;// CONCATENATED MODULE: ./lib/inputs/together.js
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
        throw new errors/* InputError */.dz(`${docker}: engine is "host", which compiles without Docker`, {
            hint: `Remove ${docker}, or set engine: docker.`,
        });
    }
    // A remote package is looked up with a Go of the runner.
    const isRemote = inputs.packages.some(remote_package/* namesVersion */.H7);
    if (inputs.engine === 'docker' && inputs.goDownloadBaseUrl !== undefined && !isRemote) {
        throw new errors/* InputError */.dz('go-download-base-url: engine is "docker", which takes Go from builder-image', {
            hint: 'Remove it, or set builder-image to a mirror of the golang images.',
        });
    }
    checkRemote(inputs);
}
function checkRemote({ packages, vcs, baseline, buildFlags }) {
    const remote = packages.find(remote_package/* namesVersion */.H7);
    if (remote === undefined)
        return;
    if (vcs) {
        throw new errors/* InputError */.dz(`vcs: the remote package ${JSON.stringify(remote)} comes without a repository to stamp`, {
            hint: 'Remove vcs: the version of the module is in the binary anyway.',
        });
    }
    if (/(?:^| )--?mod[= ]vendor(?: |$)/.test(buildFlags.join(' '))) {
        throw new errors/* InputError */.dz(`build-flags: -mod=vendor, and the remote package ${JSON.stringify(remote)} comes without a vendor folder`, {
            hint: 'Remove it.',
        });
    }
    if (baseline?.kind === 'build') {
        throw new errors/* InputError */.dz(`baseline: "build" would build ${JSON.stringify(remote)} a second time, for every commit alike`, {
            hint: 'Set baseline to auto, which compares with the stored report of the base, or to an image or a report file.',
        });
    }
}

;// CONCATENATED MODULE: ./lib/media.js
// Where the image goes: into a daemon, to registries, into files. Decided from the inputs and from what is there,
// before anything is built.





/** Whether the inputs need to know of a daemon beside what the engine needs. */
function asksDaemon({ load, push, smokeTest }) {
    return load === true || (load === 'auto' && !push) || smokeTest !== undefined;
}
/** Where the archive of a program goes, absolute; undefined where none is asked for. */
function archivePath({ archive }, name, folder) {
    return archive === undefined ? undefined : (0,external_node_path_.resolve)(folder, archive.replaceAll(NAME_PLACEHOLDER, name));
}
/** An InputError where the archive of a program cannot be written for want of its folder. */
async function checkArchive(inputs, name, folder) {
    const path = archivePath(inputs, name, folder);
    if (path === undefined)
        return;
    const parent = (0,external_node_path_.dirname)(path);
    const found = await (0,promises_.stat)(parent).catch(() => undefined);
    if (found?.isDirectory() === true)
        return;
    throw new errors/* InputError */.dz(`archive: there is no folder ${parent}`, {
        hint: 'Make the folder in an earlier step, or give another path.',
    });
}
/** Decides where the image goes; an InputError where that is not possible. */
function chooseMedia(inputs, found) {
    const load = chooseLoad(inputs, found);
    const layout = inputs.ociLayout === undefined ? undefined : (0,external_node_path_.resolve)(found.folder, inputs.ociLayout);
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
        throw new errors/* InputError */.dz(`load: there is no Docker daemon to load into: ${reason ?? 'none was found'}`, {
            hint: 'Start Docker in an earlier step, or set load: false.',
        });
    }
    // One image is loaded whatever it is for; of several, the daemon gets its own.
    const platform = platforms.length === 1 ? platforms[0] : platforms.find((one) => (0,oci_platform/* samePlatform */.my)(one, daemon.platform));
    if (platform !== undefined)
        return { daemon, platform };
    if (load === 'auto')
        return undefined;
    throw new errors/* InputError */.dz(`load: the daemon runs ${(0,oci_platform/* formatPlatform */.Bq)(daemon.platform)}, and platforms are ${platforms.map(oci_platform/* formatPlatform */.Bq).join(', ')}`, { hint: `Add ${(0,oci_platform/* formatPlatform */.Bq)(daemon.platform)} to platforms, or set load: false.` });
}

;// CONCATENATED MODULE: ./lib/rootfs/certificates.js
// The CA certificates of the image: Mozilla's list as it was shipped with this release of the action, PEM files
// of the user, or both, as the one file that Go's crypto/x509 looks for first (src/crypto/x509/root_linux.go).



const CA_BUNDLE_PATH = '/etc/ssl/certs/ca-certificates.crt';
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

;// CONCATENATED MODULE: ./lib/inputs/delivery.js
// Inputs about where the image is built and where it goes: platforms, builder and caches, registries.


/** `platforms`, each once, in the order given; none where the input is empty. */
function parsePlatforms(field) {
    const platforms = itemsOf(field).map((item) => parseWith(field, item, oci_platform/* parsePlatform */.FL));
    refuseDoubles(field, platforms, oci_platform/* formatPlatform */.Bq);
    return platforms;
}
/** `registry-username` and `registry-password`: both or neither. */
function parseRegistryLogin(username, password) {
    const name = field_valueOf(username);
    // A password may begin or end with a blank, but a line end comes from the way it was stored.
    const secret = password.text.replace(/[\r\n]+$/, '');
    if (name === undefined && secret === '')
        return undefined;
    if (name === undefined) {
        throw refusal(username, 'is empty, and registry-password is given', 'Give both or neither.');
    }
    if (secret === '') {
        throw refusal(password, 'is empty, and registry-username is given', 'Give both or neither; a secret that the workflow cannot see is empty, as in pull requests from forks.');
    }
    return { username: name, password: secret };
}
/** `go-download-base-url`: an address without the slash at its end; undefined where not given. */
function parseBaseUrl(field) {
    const text = field_valueOf(field);
    if (text === undefined)
        return undefined;
    if (!/^https?:\/\/[^\s/]+/.test(text) || !URL.canParse(text)) {
        throw refusal(field, `${field_quote(text)} is not an address`, 'Give one such as https://mirror.example.com/golang, which stands for https://go.dev/dl.');
    }
    return text.replace(/\/+$/, '');
}
/** `builder`: the name of a buildx builder. */
function parseBuilder(field) {
    const name = field_valueOf(field);
    if (name === undefined || /^[A-Za-z0-9][\w.-]*$/.test(name))
        return name;
    throw refusal(field, `${field_quote(name)} is not the name of a builder`, 'Give the output name of docker/setup-buildx-action, or one that "docker buildx ls" lists.');
}
/** `cache-from` and `cache-to`: one cache a line, as buildx takes them. */
function parseCaches(field) {
    return field_linesOf(field);
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
        throw refusal(field, 'holds a blank, a line end or another character that no token has', 'Give one token; logins for several hosts go into git-credentials.');
    }
    return token;
}
/** `git-credentials`: one login a line, each host once. */
function parseGitCredentials(field) {
    const logins = field_linesOf(field).map((line, at) => parseLogin(field, line, at + 1));
    const hosts = logins.map(({ host }) => host);
    const double = hosts.find((host, at) => hosts.indexOf(host) !== at);
    if (double !== undefined)
        throw refusal(field, `there are two lines for ${double}`, 'Give each host one login.');
    return logins;
}
function parseLogin(field, line, number) {
    const { host, user, token } = LINE.exec(line)?.groups ?? {};
    if (host === undefined || user === undefined || token === undefined) {
        throw refusal(field, `line ${number} is not host=user:token`, 'Write a host name, with its port where it has one and without https://, then the user and the token, such as git.example.com=ci:${{ secrets.GIT_TOKEN }}.');
    }
    if (token === '') {
        throw refusal(field, `line ${number} has no token after the user`, 'Give a secret that the workflow can see; in pull requests from forks, secrets are empty.');
    }
    return { host: host.toLowerCase().replace(/:443$/, ''), user, token };
}
/** `ssh`: the agent of the runner, or a socket or key file; undefined where not given. */
function parseSsh(field) {
    const [text, ...more] = field_linesOf(field);
    if (text === undefined)
        return undefined;
    const groups = /^default(?:=(?<path>[^,]+))?$/.exec(text)?.groups;
    // Somebody may have given the key itself.
    if (more.length > 0 || (groups === undefined && text !== 'default')) {
        throw refusal(field, 'is neither "default" nor "default=" with one path', 'Write default for the agent at SSH_AUTH_SOCK, or default=PATH for a socket or a file with a key.');
    }
    const path = groups?.['path'];
    return path === undefined ? { kind: 'agent' } : { kind: 'path', path };
}

;// CONCATENATED MODULE: ./lib/inputs/baseline.js
// The input `baseline`: what to compare with.


/** `auto`, `build`, `none`, a report file (`./old.json`, `/tmp/x`, or ending with .json), else an image; undefined where it is empty. */
function parseBaseline(field) {
    const text = field_valueOf(field);
    if (text === undefined)
        return undefined;
    if (text === 'auto' || text === 'build' || text === 'none')
        return { kind: text };
    if (/^\.{0,2}\//.test(text) || text.endsWith('.json'))
        return { kind: 'file', path: text };
    // A single word is a misspelt one of the three rather than an image on Docker Hub.
    if (!/[/:@]/.test(text)) {
        throw refusal(field, `${field_quote(text)} is neither auto, build or none, nor an image, nor a report file`, 'Write an image with a tag, such as ghcr.io/acme/server:latest, or a file that ends with .json.');
    }
    parseWith(field, text, oci_reference/* parseReference */.F);
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
        throw refusal(field, `${field_quote(text)} is not a size`, 'Write one such as 10MB, 9.5MiB, 900kB or 123456.');
    }
    const factor = Object.hasOwn(UNITS, unit) ? UNITS[unit] : undefined;
    if (factor === undefined)
        throw refusal(field, `${field_quote(text)} has the unit ${field_quote(unit)}`, unitHint(unit));
    const bytes = (BigInt(digits + decimals) * factor) / 10n ** BigInt(decimals.length);
    if (bytes > BigInt(Number.MAX_SAFE_INTEGER)) {
        throw refusal(field, `${field_quote(text)} is out of range`, 'Write a size that an image can have.');
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
    const limits = field_linesOf(field).map((line) => {
        const { target, text } = splitTarget(field, line);
        return { ...(target === undefined ? {} : { target }), text, ...parse(text) };
    });
    refuseDoubles(field, limits, ({ target }) => target ?? 'the limit for all');
    return limits;
}
function splitTarget(field, line) {
    const equals = line.lastIndexOf('=');
    if (equals === -1)
        return { text: line };
    const target = line.slice(0, equals).trim();
    const text = line.slice(equals + 1).trim();
    if (target === '' || text === '') {
        throw refusal(field, `the line ${field_quote(line)} has nothing on one side of "="`, 'Write NAME=10MB or linux/arm64=10MB.');
    }
    const isPlatform = target.includes('/');
    return { target: isPlatform ? (0,oci_platform/* formatPlatform */.Bq)(parseWith(field, target, oci_platform/* parsePlatform */.FL)) : target, text };
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
        throw refusal(field, `${field_quote(text)} is not one limit, or one in bytes and one in percent`, 'Write 100KB, 2% or "100KB, 2%".');
    }
    return { ...first, ...second };
}

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
    const text = field_valueOf(field);
    if (text === undefined)
        return ifEmpty;
    const value = readBoolean(text);
    if (value === undefined)
        throw refusal(field, `${field_quote(text)} is neither true nor false`, 'Write true or false.');
    return value;
}
/** An input that is one of a few words; the first of them where it is empty. */
function parseChoice(field, allowed) {
    const text = field_valueOf(field) ?? allowed[0];
    const found = allowed.find((word) => word === text);
    if (found !== undefined)
        return found;
    throw refusal(field, `${field_quote(text)} is not one of ${allowed.join(', ')}`, suggestion(text, allowed));
}
/** `auto` (where empty) or a boolean. */
function parseAutoBoolean(field) {
    const text = field_valueOf(field) ?? 'auto';
    const value = text === 'auto' ? text : readBoolean(text);
    if (value !== undefined)
        return value;
    const allowed = ['auto', 'true', 'false'];
    throw refusal(field, `${field_quote(text)} is not one of ${allowed.join(', ')}`, suggestion(text, allowed));
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
        throw refusal(field, `${field_quote(text)} is not a duration`, 'Write one such as 30s, 2m, 1h30m, or whole seconds.');
    }
    if (ms === 0 || ms > LONGEST_MS) {
        throw refusal(field, `${field_quote(text)} is out of range`, 'Write a duration between 1ms and 24 days.');
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
    const text = field_valueOf(field) ?? DEFAULT_USER;
    const [, uid, gid = uid] = /^(\d{1,10})(?::(\d{1,10}))?$/.exec(text) ?? [];
    if (uid === undefined || gid === undefined) {
        throw refusal(field, `${field_quote(text)} is not numeric: an empty image has no /etc/passwd to look names up in, and Kubernetes' runAsNonRoot needs a number`, `Write uid or uid:gid in numbers, such as ${DEFAULT_USER}.`);
    }
    if (Number(uid) > LARGEST_ID || Number(gid) > LARGEST_ID) {
        throw refusal(field, `${field_quote(text)} is out of range`, `Write numbers from 0 to ${LARGEST_ID}.`);
    }
    return `${Number(uid)}:${Number(gid)}`;
}
/** `expose` as in the image config: "8080/tcp". */
function parseExpose(field) {
    const ports = itemsOf(field).map((item) => {
        const [, port, protocol = 'tcp'] = /^(\d+)(?:\/(tcp|udp|sctp))?$/.exec(item) ?? [];
        if (port === undefined)
            throw refusal(field, `${field_quote(item)} is not a port`, exposeHint(item));
        if (Number(port) < 1 || Number(port) > 65535) {
            throw refusal(field, `${field_quote(item)} is out of range`, 'Write ports from 1 to 65535.');
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
    const text = field_valueOf(field);
    return text === undefined ? undefined : absolutePath(field, text);
}
/** `env` as KEY=VALUE. */
function parseEnv(field) {
    const pairs = pairsOf(field);
    refuseDoubles(field, pairs, ([key]) => key);
    return pairs.map(([key, value]) => `${key}=${value}`);
}
/** `labels`. As with docker/build-push-action, the last of two lines with one key counts. */
function parseLabels(field) {
    return Object.fromEntries(pairsOf(field));
}
const LEVELS = ['manifest', 'index'];
/** `annotations`: `key=value`, `manifest:key=value`, `index:key=value` or `manifest,index:key=value`. */
function parseAnnotations(field) {
    const annotations = pairsOf(field).flatMap(([prefixed, value]) => {
        const [, prefix = 'manifest', key = ''] = /^(?:([a-z,-]+(?:\[[^\]]*\])?):)?(.*)$/.exec(prefixed) ?? [];
        if (key === '')
            throw refusal(field, `${field_quote(prefixed)} has no key`, 'Write manifest:key=value.');
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
    throw refusal(field, `the prefix ${field_quote(`${text}:`)} is not one of manifest:, index:`, hint);
}
/** `ca-certificates`: `true` or `false`, and/or paths of PEM files, one a line. */
function parseCertificates(field) {
    const lines = field_linesOf(field);
    const switches = new Set(lines.map(readBoolean).filter((value) => value !== undefined));
    if (switches.size > 1)
        throw refusal(field, 'says true and false', 'Give one of the two.');
    const files = lines.filter((line) => readBoolean(line) === undefined);
    const mistaken = files.find(looksBoolean);
    if (mistaken !== undefined) {
        throw refusal(field, `${field_quote(mistaken)} is neither true nor false nor a PEM file`, 'Write true or false.');
    }
    refuseDoubles(field, files, (file) => file);
    return { mozilla: switches.has(true), files };
}
/** `directories`: `/path` or `/path:MODE` with an octal mode. */
function parseDirectories(field) {
    const directories = field_linesOf(field).map((line) => {
        const [, path = '', mode = '755'] = /^(.*?)(?::([^/:]*))?$/.exec(line) ?? [];
        if (!/^[0-7]{3,4}$/.test(mode)) {
            throw refusal(field, `the mode ${field_quote(mode)} is not octal`, 'Write for instance /tmp:1777.');
        }
        return { path: absolutePath(field, path), mode: Number.parseInt(mode, 8) };
    });
    if (directories.some(({ path }) => path === '/')) {
        throw refusal(field, '"/" is there already', 'List the directories below it.');
    }
    refuseDoubles(field, directories, ({ path }) => path);
    return directories;
}
/** `files`: `source:/destination`. The last ":/" divides, so that a source may be C:/x. */
function parseFiles(field) {
    const files = field_linesOf(field).map((line) => {
        const colon = line.lastIndexOf(':/');
        const source = line.slice(0, colon).trim();
        if (colon === -1 || source === '' || /^[A-Z]$/.test(source)) {
            throw refusal(field, `the line ${field_quote(line)} is not source:/destination`, 'Write a path of the workspace, a colon, and an absolute path of the image.');
        }
        const destination = line.slice(colon + 1);
        const kept = destination.endsWith('/')
            ? (source.split(/[\\/]/).findLast((part) => part !== '') ?? '')
            : '';
        return { source, destination: absolutePath(field, destination + kept) };
    });
    refuseDoubles(field, files, ({ destination }) => destination);
    return files;
}
/** An absolute path of the image, normalised, without a trailing slash. */
function absolutePath(field, text) {
    if (!text.startsWith('/') || text.includes('\\')) {
        throw refusal(field, `${field_quote(text)} is not an absolute path of the image`, 'Begin it with a slash, as in /data.');
    }
    if (text.split('/').includes('..')) {
        throw refusal(field, `${field_quote(text)} has a ".." in it`, 'Write the path without it.');
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
    return text.startsWith('[') ? parseJsonVector(field, text) : field_linesOf(field);
}
/** `entrypoint`: a vector that begins with a program. `[]` leaves the start to `cmd` alone, so that must be given. */
function parseEntrypoint(field, cmd) {
    const vector = parseVector(field);
    if (vector?.length === 0 && (cmd ?? []).length === 0) {
        throw refusal(field, 'is an empty array, and cmd is empty too: the image could not be started', 'Leave entrypoint out to start the program.');
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
        throw refusal(field, `${field_quote(only)} is not of the form http://:PORT/PATH`, 'Write for instance http://:8080/healthz: plain HTTP, no host, the port that the program listens on.');
    }
    return { kind: 'http', port: Number(port), path: path ?? '/' };
}
const vectors_OPTIONS = {
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
    const lines = field_linesOf(field);
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
        throw refusal(field, 'has more than NONE', 'Leave the rest out, or give a command instead of NONE.');
    }
    if (kind === 'CMD-SHELL' || kind?.startsWith('CMD-SHELL ') === true)
        throw noShell(field, vector.join(' '));
    const command = kind === 'CMD' ? vector.slice(1) : vector;
    if (command.length === 0) {
        throw refusal(field, 'has no command', 'Write the program and its arguments, one a line, or NONE.');
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
            throw refusal(field, `${field_quote(name)} is not an option`, suggestion(name, Object.keys(vectors_OPTIONS)));
        }
        const key = vectors_OPTIONS[name];
        if (options[key] !== undefined)
            throw refusal(field, `${field_quote(name)} is given twice`, 'Give it once.');
        options[key] = name === 'retries' ? parseRetries(field, value) : parseDuration(field, value.trim());
    }
    return options;
}
function isOptionName(name) {
    return Object.hasOwn(vectors_OPTIONS, name);
}
function parseRetries(field, text) {
    if (!/^[1-9]\d{0,3}$/.test(text.trim())) {
        throw refusal(field, `retries=${text} is not a number from 1 to 9999`, 'Write for instance retries=3.');
    }
    return Number(text);
}
function parseJsonVector(field, text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        throw refusal(field, `${field_quote(text)} begins like a JSON array and is none`, 'Write an array of strings in double quotes, such as ["--port", "8080"], or one argument a line.');
    }
    if (!Array.isArray(value) || !value.every((item) => typeof item === 'string')) {
        throw refusal(field, `${field_quote(text)} holds more than strings`, 'Put each argument in double quotes.');
    }
    if (value.some((item) => item.includes('\0'))) {
        throw refusal(field, `${field_quote(text)} holds a NUL character`, 'Leave it out: no argument can have one.');
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
    return refusal(field, `${field_quote(command)} is a shell command, and an empty image has no shell to run it`, 'Give the program of the image and its arguments one a line, or as a JSON array.');
}

;// CONCATENATED MODULE: ./lib/readiness/case.js
// What the rules for findings have in common: the facts with their indexes, how likely a trouble is by who asks for
// it, and how the evidence is told.



const NOTHING = { linked: [], own: [], dependencies: [], isOpen: false };
const MAX_ASKERS = 3;
function case_openCase(facts) {
    const { program, graph = [], mainPackage } = facts;
    const names = program === undefined ? new Map() : indexNames(program.functions);
    const imports = graph.length === 0 ? undefined : makeImportGraph(graph, mainPackage);
    const chains = imports === undefined ? undefined : findChains(imports);
    const has = (name) => names.has(name);
    return {
        facts,
        has,
        indexOf: (name) => names.get(name),
        ask: (question) => (program === undefined ? NOTHING : whoAsks(program, names, question)),
        chainTo: (path) => {
            const at = path === 'main' ? imports?.root : imports?.indexOf.get(path);
            return at === undefined ? undefined : chains?.chain(at);
        },
        keepsDeadCode: REFLECTION.some(has) && keepsMethods(facts.methods),
    };
}
/** The functions of reflect that find a method by what is known only when the program runs. */
const REFLECTION = [
    'reflect.Value.MethodByName',
    'reflect.Value.Method',
    'reflect.(*rtype).MethodByName',
    'reflect.(*rtype).Method',
];
function keepsMethods(methods) {
    return methods !== undefined && methods.exported > 0 && methods.dropped / methods.exported < FEW_DROPPED;
}
/** How likely it is that the function is called; undefined where nothing that counts leads to it. */
function rate({ keepsDeadCode }, { own, dependencies, isOpen }, likelihood) {
    if (own.length > 0)
        return 'likely';
    if (dependencies.length > 0)
        return keepsDeadCode ? 'possible' : likelihood.dependency;
    if (!isOpen)
        return undefined;
    return keepsDeadCode ? 'possible' : likelihood.unseen;
}
/** The first function that is linked in, then who asks for it: the main module's functions, or those of others. */
function tell({ facts, chainTo }, asked) {
    const { program } = facts;
    const [linked] = asked.linked;
    if (program === undefined || linked === undefined)
        return [];
    const { nameOf, packageOf } = program.functions;
    const askers = asked.own.length > 0 ? asked.own : asked.dependencies;
    const evidence = askers.slice(0, MAX_ASKERS).map((at) => {
        const chain = chainTo(packageOf(at) ?? '');
        return {
            kind: 'function',
            name: nameOf(at),
            detail: 'asks for it',
            ...(chain === undefined ? {} : { chain }),
        };
    });
    const more = askers.length - evidence.length;
    return [
        { kind: 'function', name: nameOf(linked), detail: 'is linked in' },
        ...evidence,
        ...(more > 0
            ? [
                {
                    kind: 'fact',
                    name: `${more} more ${more === 1 ? 'function asks' : 'functions ask'} for it`,
                },
            ]
            : []),
    ];
}

;// CONCATENATED MODULE: ./lib/readiness/findings/certificates.js
// no-ca-certificates: a program that checks the certificates of servers needs to know whom to trust.

/** Where Go looks on Linux (Go source: src/crypto/x509/root_linux.go). */
const FILES = [
    '/etc/ssl/certs/ca-certificates.crt',
    '/etc/pki/tls/certs/ca-bundle.crt',
    '/etc/ssl/ca-bundle.pem',
    '/etc/pki/tls/cacert.pem',
    '/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem',
    '/etc/ssl/cert.pem',
];
const FOLDERS = ['/etc/ssl/certs/', '/etc/pki/tls/certs/'];
/** What only clients have. A server of net/http links the client's half of the handshake too, but none of these. */
const CLIENTS = [
    'net/http.(*Client).do',
    'net/http.(*Transport).dialConn',
    'net/http.(*Transport).RoundTrip',
    'crypto/tls.Dial',
    'crypto/tls.DialWithDialer',
    'crypto/tls.dial',
    'crypto/tls.(*Dialer).DialContext',
    'crypto/x509.SystemCertPool',
];
/** What is left of crypto/tls.Client, which the compiler always inlines. */
const HANDSHAKE = 'crypto/tls.(*Conn).clientHandshake-fm';
/** The server of net/http makes such a value for HTTP/2 without TLS, and never shakes hands with it. */
const isServer = (name) => /^net\/http\.\(\*(?:conn|Server)\)\./.test(name);
const LIKELIHOOD = { dependency: 'likely', unseen: 'likely' };
/** Programs with their own list of trusted certificates may do without another. */
const OWN_LIST = ['crypto/x509.(*CertPool).AppendCertsFromPEM', 'crypto/x509.(*CertPool).AddCert'];
function findCertificateTrouble(subject) {
    const { facts, has } = subject;
    // A package with certificates in it, such as golang.org/x/crypto/x509roots/fallback.
    if (hasCertificates(subject) || has('crypto/x509.SetFallbackRoots'))
        return undefined;
    const asked = askForClients(subject);
    const severity = rate(subject, asked, LIKELIHOOD);
    if (severity === undefined)
        return undefined;
    const ownList = subject.ask({ names: OWN_LIST, directly: true });
    const bringsOwn = ownList.own.length > 0;
    const { certificates } = facts.costs;
    return {
        id: 'no-ca-certificates',
        severity: bringsOwn ? 'possible' : severity,
        what: bringsOwn
            ? 'TLS connections that rely on public certificate authorities will fail with "x509: certificate signed by unknown authority"; the program also has a list of its own'
            : 'TLS connections to other servers will fail with "x509: certificate signed by unknown authority": the image has no list of certificate authorities',
        evidence: [...tell(subject, asked), ...(bringsOwn ? [ownListEvidence(OWN_LIST.filter(has))] : [])],
        fix: {
            yaml: 'ca-certificates: true',
            ...(certificates === undefined ? {} : { bytes: certificates }),
        },
    };
}
function askForClients({ ask, facts }) {
    const clients = ask({ names: CLIENTS });
    const handshake = ask({ names: [HANDSHAKE], ignore: isServer });
    // Without the callers it is not known whether this is a server only.
    const counts = facts.program?.calls !== undefined && (handshake.own.length > 0 || handshake.dependencies.length > 0);
    if (!counts)
        return clients;
    return {
        linked: [...clients.linked, ...handshake.linked],
        own: [...new Set([...clients.own, ...handshake.own])],
        dependencies: [...new Set([...clients.dependencies, ...handshake.dependencies])],
        isOpen: clients.isOpen,
    };
}
function ownListEvidence([name = '']) {
    return { kind: 'function', name, detail: 'is linked in: the program has a list of its own' };
}
function hasCertificates({ facts }) {
    const { files, env } = facts.image;
    const file = env['SSL_CERT_FILE'];
    const folders = env['SSL_CERT_DIR'];
    const known = file ? [file] : FILES;
    const searched = folders ? folders.split(':').map((folder) => folder.replace(/\/*$/, '/')) : FOLDERS;
    return files.some((path) => known.includes(path) || searched.some((folder) => path.startsWith(folder)));
}

;// CONCATENATED MODULE: ./lib/readiness/findings/cgo.js
// cgo-dropped: packages compiled without the part that needs cgo, which the compiler does not tell.
/** Packages that compile without cgo and then say at run time that they cannot work, with what does instead. */
const KNOWN_STUBS = {
    'github.com/mattn/go-sqlite3': 'modernc.org/sqlite or github.com/ncruces/go-sqlite3',
    'github.com/mutecomm/go-sqlcipher/v4': 'github.com/ncruces/go-sqlite3 with encryption',
};
/** How files are called that stand in for what cannot work. */
const STUB_FILE = /(?:^|_)(?:mock|stubs?|unsupported|unavailable|disabled)(?:_|\.)/;
function findCgoTrouble({ facts, chainTo }) {
    const { dropped = [] } = facts;
    if (dropped.length === 0)
        return undefined;
    const stubs = dropped.filter(isStub);
    const named = (stubs.length > 0 ? stubs : dropped).map((each) => each.package).join(', ');
    const instead = stubs.flatMap((stub) => Object.hasOwn(KNOWN_STUBS, stub.package) ? [KNOWN_STUBS[stub.package] ?? ''] : []);
    return {
        id: 'cgo-dropped',
        severity: stubs.length > 0 ? 'likely' : 'possible',
        what: stubs.length > 0
            ? `${named} is only a stub without cgo: the program compiles, and fails when it uses the package`
            : `what needs cgo was left out of ${named}: it may be slower, or do less`,
        evidence: [...stubs, ...dropped.filter((each) => !isStub(each))].map((each) => cgo_describe(each, chainTo)),
        fix: {
            advice: instead.length > 0
                ? `Use ${instead.join('; ')} instead, which need no cgo.`
                : 'Look into the documentation of the package for what it does without cgo.',
        },
    };
}
function isStub({ package: path, kind, added }) {
    if (kind !== 'replaced')
        return false;
    return Object.hasOwn(KNOWN_STUBS, path) || added.some((file) => STUB_FILE.test(file));
}
function cgo_describe(dropped, chainTo) {
    const { package: path, cgoFiles, added, kind } = dropped;
    const chain = chainTo(path);
    const files = `${cgoFiles.length} ${cgoFiles.length === 1 ? 'file' : 'files'} with cgo left out`;
    const instead = {
        replaced: `, ${added.join(', ')} compiled instead`,
        reduced: ', nothing compiled instead',
        absent: ': nothing of it is compiled',
    }[kind];
    return { kind: 'package', name: path, detail: files + instead, ...(chain === undefined ? {} : { chain }) };
}

;// CONCATENATED MODULE: ./lib/readiness/findings/dead-code.js
// dead-code-kept: where reflection may call any method, the linker keeps all exported methods of all types.

/** Functions of the Go release that look for a method by a name from outside. */
const KNOWN_CULPRITS = ['text/template.(*state).evalField', 'net/rpc.suitableMethods'];
const isReflection = (name) => name.startsWith('reflect.') || name.startsWith('internal/reflectlite.');
function findKeptDeadCode(subject) {
    const { program, methods } = subject.facts;
    if (program === undefined || methods === undefined || !subject.keepsDeadCode)
        return undefined;
    const { exported, dropped } = methods;
    const culprits = findCulprits(subject);
    const asked = subject.ask({ names: culprits });
    const [culprit] = culprits;
    return {
        id: 'dead-code-kept',
        severity: 'advice',
        what: `the linker kept ${exported - dropped} of ${exported} exported methods, used or not, because ${culprit ?? 'reflection'} looks for methods by name`,
        evidence: [
            ...tell(subject, asked),
            ...culprits.slice(1).map((name) => ({ kind: 'function', name, detail: 'is linked in' })),
            ...(culprits.length > 0
                ? []
                : REFLECTION.filter(subject.has).map((name) => ({
                    kind: 'function',
                    name,
                    detail: 'is linked in',
                }))),
        ],
        fix: {
            advice: 'Nothing has to be done; a program without text/template, html/template, net/rpc and the like would be smaller.',
        },
    };
}
/** Who calls the functions of reflect directly, names that are known to be at fault first. */
function findCulprits({ facts, has, indexOf }) {
    const { program } = facts;
    const known = KNOWN_CULPRITS.filter(has);
    const callers = REFLECTION.flatMap((name) => {
        const at = indexOf(name);
        return at === undefined ? [] : (program?.calls?.referrers(at) ?? []);
    });
    const names = callers.map((at) => program?.functions.nameOf(at) ?? '');
    return [...new Set([...known, ...names.filter((name) => !isReflection(name))])];
}

;// CONCATENATED MODULE: ./lib/readiness/stripping.js
// What -s leaves out of a binary.
/** The sections of a Go binary that only tools read, and their bytes. */
function sumStrippable(sections) {
    const found = sections.filter(({ name, size }) => size > 0 && /^\.(?:symtab|strtab|z?debug_\w+|gdb_index|stab|stabstr)$/.test(name));
    return { sections: found, bytes: found.reduce((sum, { size }) => sum + size, 0) };
}

;// CONCATENATED MODULE: ./lib/readiness/findings/file.js
// not-stripped and packed: what the file itself carries needlessly.

function findSymbols({ facts }) {
    const { sections, bytes } = sumStrippable(facts.sections);
    if (sections.length === 0)
        return undefined;
    return {
        id: 'not-stripped',
        severity: 'advice',
        what: 'the binary carries symbols and debugging information, which it does not need to run',
        evidence: sections.map(({ name, size }) => ({ kind: 'section', name, detail: `${size} bytes` })),
        fix: { yaml: 'strip: true', bytes: -bytes },
    };
}
function findPacking({ facts }) {
    const { packer } = facts;
    if (packer === undefined)
        return undefined;
    return {
        id: 'packed',
        severity: 'advice',
        what: `the binary is packed with ${packer}: layers are compressed anyway, and this one is unpacked into memory at each start`,
        evidence: [{ kind: 'fact', name: `${packer} header`, detail: 'in the file' }],
        fix: { advice: `Leave ${packer} out: compare what is pulled, the compressed size.` },
    };
}

;// CONCATENATED MODULE: ./lib/readiness/findings/programs.js
// runs-programs: there is nothing to run in an empty image, not even a shell.

const STARTERS = [
    'os/exec.(*Cmd).Start',
    'os.StartProcess',
    'os.startProcess',
    'syscall.Exec',
    'syscall.ForkExec',
    'syscall.StartProcess',
    'syscall.forkExec',
];
/** Libraries run helpers where they find one, and go on where they do not. */
const programs_LIKELIHOOD = { dependency: 'possible', unseen: 'possible' };
function findProgramTrouble(subject) {
    const asked = subject.ask({ names: STARTERS });
    const severity = rate(subject, asked, programs_LIKELIHOOD);
    if (severity === undefined)
        return undefined;
    const { executables } = subject.facts.image;
    const [program] = executables;
    return {
        id: 'runs-programs',
        severity: program === undefined ? severity : 'possible',
        what: program === undefined
            ? 'other programs cannot be run: the image holds no other program and no shell'
            : `of other programs only those that the image holds can be run (${program}${executables.length > 1 ? ', …' : ''}), and there may be no shell`,
        evidence: tell(subject, asked),
        fix: {
            advice: 'Add static programs with the input files, or use a Go package instead of the program; nothing is needed where the program runs only itself.',
        },
    };
}

;// CONCATENATED MODULE: ./lib/readiness/findings/temporary-files.js
// no-tmp: an empty image has no folder for temporary files.

const CREATORS = ['os.CreateTemp', 'os.MkdirTemp'];
/** Large uploads of forms: every server that reads a form has it, and few ever get there. */
const UPLOADS = 'mime/multipart.(*Reader).readForm';
/** A library may well be given another folder. */
const temporary_files_LIKELIHOOD = { dependency: 'possible', unseen: 'possible' };
const FIX = { yaml: 'directories: /tmp:1777', bytes: 0 };
function findTemporaryFileTrouble(subject) {
    const { image, program } = subject.facts;
    const folder = image.env['TMPDIR'] || '/tmp';
    if (image.directories.includes(folder.replace(/(.)\/+$/, '$1')))
        return undefined;
    const asked = subject.ask({ names: CREATORS, ignore: (name) => name === UPLOADS });
    // Without the callers it is not known who else there is.
    const onlyUploads = program?.calls === undefined && subject.has(UPLOADS);
    const severity = onlyUploads ? undefined : rate(subject, asked, temporary_files_LIKELIHOOD);
    if (severity !== undefined) {
        return {
            id: 'no-tmp',
            severity,
            what: `temporary files will fail with "no such file or directory": the image has no ${folder}`,
            evidence: tell(subject, asked),
            fix: FIX,
        };
    }
    if (asked.linked.length === 0 || !subject.has(UPLOADS))
        return undefined;
    return {
        id: 'no-tmp',
        severity: 'possible',
        what: `uploads in forms that are larger than the program keeps in memory (32 MB unless it says otherwise) will fail: the image has no ${folder}`,
        evidence: [{ kind: 'function', name: UPLOADS, detail: 'is linked in, and makes temporary files' }],
        fix: FIX,
    };
}

;// CONCATENATED MODULE: ./lib/readiness/findings/time-zones.js
// no-tzdata: names of time zones mean nothing without their rules.

/** Where Go looks on Linux (Go source: src/time/zoneinfo_unix.go). */
const time_zones_FOLDERS = ['/usr/share/zoneinfo/', '/usr/share/lib/zoneinfo/', '/usr/lib/locale/TZ/', '/etc/zoneinfo/'];
/** A library may offer what nobody uses, or load no zone but UTC, which needs no data. */
const time_zones_LIKELIHOOD = { dependency: 'possible', unseen: 'possible' };
function findTimeZoneTrouble(subject) {
    if (hasTimeZones(subject))
        return undefined;
    const zone = subject.facts.image.env['TZ'];
    if (zone !== undefined && needsData(zone) && subject.has('time.initLocal')) {
        return {
            id: 'no-tzdata',
            severity: 'likely',
            what: `local times will be UTC and not ${zone}, which the variable TZ asks for: the image has no time zone data`,
            evidence: [{ kind: 'fact', name: `TZ=${zone}`, detail: 'is in the environment of the image' }],
            fix: fixOf(subject),
        };
    }
    const asked = subject.ask({ names: ['time.LoadLocation'] });
    const severity = rate(subject, asked, time_zones_LIKELIHOOD);
    if (severity === undefined)
        return undefined;
    return {
        id: 'no-tzdata',
        severity,
        what: 'time.LoadLocation will fail with "unknown time zone" for all zones but UTC and Local: the image has no time zone data',
        evidence: tell(subject, asked),
        fix: fixOf(subject),
    };
}
function fixOf({ facts }) {
    const { timeZones } = facts.costs;
    return { yaml: 'tzdata: true', ...(timeZones === undefined ? {} : { bytes: timeZones }) };
}
function needsData(zone) {
    return !['', 'UTC', ':UTC', 'UTC0'].includes(zone);
}
function hasTimeZones({ facts, has }) {
    // The package time/tzdata, or the build tag timetzdata.
    if (has('time.registerLoadFromEmbeddedTZData') || has('time/tzdata.loadFromEmbeddedTZData'))
        return true;
    const { files, env } = facts.image;
    const named = env['ZONEINFO'];
    return files.some((path) => time_zones_FOLDERS.some((folder) => path.startsWith(folder)) ||
        (named !== undefined && named !== '' && (path === named || path.startsWith(`${named}/`))));
}

;// CONCATENATED MODULE: ./lib/readiness/findings/users.js
// no-passwd: names of users and groups are looked up in files that an empty image does not have.

const CURRENT = ['os/user.Current', 'os/user.current'];
const LOOKUPS = [
    'os/user.Lookup',
    'os/user.LookupId',
    'os/user.lookupUser',
    'os/user.lookupUserId',
    'os/user.LookupGroup',
    'os/user.LookupGroupId',
    'os/user.lookupGroup',
    'os/user.lookupGroupId',
    'os/user.(*User).GroupIds',
    'os/user.listGroups',
];
/** It takes names where there are any, and does without them. */
const isArchive = (name) => name.startsWith('archive/tar.');
/** The current user is looked up by its number, which does not matter where the environment has the name. */
const isCurrent = (name) => isArchive(name) || CURRENT.includes(name) || /^os\/user\.[cC]urrent\./.test(name);
/** A library that asks mostly has a default for when there is no answer. */
const users_LIKELIHOOD = { dependency: 'possible', unseen: 'possible' };
function findUserTrouble(subject) {
    const { files, env } = subject.facts.image;
    if (files.includes('/etc/passwd'))
        return undefined;
    const lookups = subject.ask({ names: LOOKUPS, ignore: isCurrent });
    const lookupSeverity = rate(subject, lookups, users_LIKELIHOOD);
    if (lookupSeverity !== undefined) {
        return {
            id: 'no-passwd',
            severity: lookupSeverity,
            what: 'lookups of users and groups will fail with "open /etc/passwd: no such file or directory" or its like for /etc/group',
            evidence: tell(subject, lookups),
            fix: {
                yaml: 'files: |\n  passwd:/etc/passwd\n  group:/etc/group',
                advice: 'Add the two files to the repository, with a line for each user and group that the program asks for.',
            },
        };
    }
    const current = subject.ask({ names: CURRENT.filter(subject.has).slice(0, 1), ignore: isArchive });
    const severity = rate(subject, current, users_LIKELIHOOD);
    if (severity === undefined || (env['USER'] && env['HOME']))
        return undefined;
    return {
        id: 'no-passwd',
        severity,
        what: 'os/user.Current will fail: the image has no /etc/passwd, and its environment has no USER and HOME, which would do as well',
        evidence: tell(subject, current),
        fix: { yaml: 'env: |\n  USER=nonroot\n  HOME=/', bytes: 0 },
    };
}

;// CONCATENATED MODULE: ./lib/readiness/model.js
// What a program will miss in an empty image, and what would make it smaller, as plain data.
/** Stable names, for people who silence a finding and for programs that read the report. */
const model_FINDING_IDS = [
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

;// CONCATENATED MODULE: ./lib/readiness/findings.js
// All findings of a binary in its image, in the order of their ids.











const RULES = {
    'no-ca-certificates': findCertificateTrouble,
    'no-tzdata': findTimeZoneTrouble,
    'no-tmp': findTemporaryFileTrouble,
    'no-passwd': findUserTrouble,
    'runs-programs': findProgramTrouble,
    'cgo-dropped': findCgoTrouble,
    'dead-code-kept': findKeptDeadCode,
    'not-stripped': findSymbols,
    packed: findPacking,
};
/** Finds what the program will miss in its image, and what it carries needlessly; without the ids to ignore. */
function findTrouble(facts, ignored = []) {
    const subject = openCase(facts);
    return FINDING_IDS.filter((id) => !ignored.includes(id)).flatMap((id) => RULES[id](subject) ?? []);
}
/** Reads the input ignore-findings: ids, one a line. An InputError where one is not known. */
function parseIgnoredFindings(text) {
    const words = text.split(/\r?\n/).map((word) => word.trim());
    return [...new Set(words.filter((word) => word !== '').map(toFindingId))];
}
function toFindingId(word) {
    const found = model_FINDING_IDS.find((id) => id === word);
    if (found !== undefined)
        return found;
    throw new errors/* InputError */.dz(`ignore-findings: ${JSON.stringify(word)} is not the id of a finding`, {
        hint: `Write one a line of ${model_FINDING_IDS.join(', ')}.`,
    });
}

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
        packages: parsePackages(field('package')),
        tags: parseTags(field('tags')),
        push: parseBoolean(field('push'), { ifEmpty: false }),
        platforms,
        workingDirectory: field_valueOf(field('working-directory')) ?? '.',
        goVersion: parseGoVersion(field('go-version')),
        strip: parseBoolean(field('strip'), { ifEmpty: true }),
        ldflags: parseLdflags(field('ldflags')),
        buildTags: parseBuildTags(field('build-tags')),
        buildFlags: parseBuildFlags(field('build-flags')),
        buildEnv: parseBuildEnv(field('build-env'), platforms),
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
        builderImage: parseBuilderImage(field('builder-image')),
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
        ociLayout: field_valueOf(field('oci-layout')),
        archive: field_valueOf(field('archive')),
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
        overrideLabel: field_valueOf(field('override-label')) ?? OVERRIDE_LABEL,
        comment: parseChoice(field('comment'), COMMENT_MODES),
        githubToken: field('github-token').text.trim(),
        ignoredFindings: parseIgnoredFindings(field('ignore-findings').text),
        summary: parseBoolean(field('summary'), { ifEmpty: true }),
        reportFile: field_valueOf(field('report-file')),
        htmlFile: field_valueOf(field('html-file')),
        sbomFile: field_valueOf(field('sbom-file')),
        failFast: parseBoolean(field('fail-fast'), { ifEmpty: false }),
        timeoutMs: parseTimeout(field('timeout')),
    };
    checkTogether(inputs);
    return inputs;
}
/** The runner's name for an input: upper case, blanks to underscores, dashes kept. */
function variableOf(name) {
    return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}
function parseTimeout(field) {
    const text = field_valueOf(field);
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
    return refusal(field, `is not YAML: ${first.replace(/:$/, '')}`, 'Begin the input with "per-image: |", and write a map of program names below it.');
}
function mapOf(value, field, what) {
    if (value === null)
        return new Map();
    if (value instanceof Map && [...value.keys()].every((key) => typeof key === 'string')) {
        return value;
    }
    throw refusal(field, `is ${per_image_kindOf(value)} and no map`, `Write a map of ${what}.`);
}
function per_image_kindOf(value) {
    if (Array.isArray(value))
        return 'a list';
    if (value instanceof Map)
        return 'a map of something else than names';
    return typeof value === 'string' ? `the text ${field_quote(value)}` : 'nothing';
}
function textOf(program, { input, given }) {
    const field = { ...program, name: `${program.name}.${input}` };
    const form = FORMS.get(input);
    if (form === undefined) {
        throw refusal(field, `${field_quote(input)} is not one of the inputs that may differ between programs`, `Those that may: ${[...FORMS.keys()].join(', ')}. All others hold for the whole step.`);
    }
    if (given === null)
        return '';
    if (typeof given === 'string')
        return given;
    const items = per_image_itemsOf(given, field, form);
    return form === 'vector' ? JSON.stringify(items) : items.map((item) => lineOf(item, field)).join('\n');
}
function per_image_itemsOf(given, field, form) {
    if (Array.isArray(given) && form !== 'text')
        return given.map((item) => plain(item, field));
    if (given instanceof Map && form === 'pairs') {
        return [...mapOf(given, field, 'KEY: VALUE')].map(([key, value]) => pairOf(key, value ?? '', field));
    }
    throw refusal(field, `is ${Array.isArray(given) ? 'a list' : 'a map'}`, HINTS[form]);
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
    throw refusal(field, `the key ${field_quote(key)} has a "=" in it`, 'Write KEY: VALUE.');
}
function plain(item, field) {
    if (typeof item === 'string')
        return item;
    throw refusal(field, `holds ${per_image_kindOf(item)} where a text is expected`, 'Put it in quotes if it is meant as text.');
}
function lineOf(item, field) {
    if (!/[\r\n]/.test(item))
        return item;
    throw refusal(field, `the item ${field_quote(item)} has several lines`, 'Give each line as an item of its own; the value of a key has one line.');
}

;// CONCATENATED MODULE: ./lib/size/diff-model.js
// The difference of two measurements as plain data: what grew, what shrank, and why. A measurement is one binary in one
// image for one platform; where less is known of one side, the difference says less, and never guesses.
/** A change in size below this is no news: builds differ by as much without a cause. */
const NOISE_FLOOR = 4096;
/** `after - before`. */
function changeOf({ before, after }) {
    return after - before;
}

;// CONCATENATED MODULE: ./lib/size/budget.js
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
    const known = [...new Set(images.flatMap((image) => [image.name, (0,oci_platform/* formatPlatform */.Bq)(image.platform)]))];
    return [...SIZE_BUDGETS, 'max-increase'].flatMap((input) => budgets[input].flatMap(({ target }) => target === undefined || known.includes(target) ? [] : [{ input, target, known }]));
}
/** The growth that a limit allows, in whole bytes: of a percentage the part of a byte is dropped, which changes no verdict. */
function allowedGrowth(limit, before) {
    const share = limit.percent === undefined ? undefined : Number((BigInt(limit.percent) * BigInt(before)) / 100000000n);
    return Math.min(limit.bytes ?? Infinity, share ?? Infinity);
}
/** The lines that name the image, by program or platform; where there is none, the line for all. */
function limitsFor(limits, { name, platform }) {
    const own = limits.filter(({ target }) => target === name || target === (0,oci_platform/* formatPlatform */.Bq)(platform));
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
    const actual = changeOf(found.uncompressed);
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
    return diff?.images.find((image) => image.name === name && (0,oci_platform/* formatPlatform */.Bq)(image.platform) === (0,oci_platform/* formatPlatform */.Bq)(platform));
}

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
    for (const input of BUDGETS.filter((budget) => texts.has(budget))) {
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
                    hint: `Put ${NAME_PLACEHOLDER} into it, which stands for the name of each program.`,
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
        ...files.flatMap(([input, text]) => text === undefined ? [] : [{ input, text, resolved: text.replaceAll(NAME_PLACEHOLDER, plan.name) }]),
    ];
}
function checkSbomFile({ inputs: { sbomFile }, plan: { platforms } }) {
    if (sbomFile === undefined || platforms.length === 1 || sbomFile.includes(PLATFORM_PLACEHOLDER))
        return;
    throw new errors/* InputError */.dz(`sbom-file: ${JSON.stringify(sbomFile)} would be one file for ${platforms.length} platforms`, {
        hint: `Put ${PLATFORM_PLACEHOLDER} into it: each platform has modules of its own.`,
    });
}

;// CONCATENATED MODULE: ./lib/repository-world.js
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

;// CONCATENATED MODULE: ./lib/prepare.js
// All that can be settled, and refused, before anything is compiled: inputs, source, plan, daemon, extra files.






















async function prepare(inputs, world) {
    // The daemon is asked while the source is looked at; a mistake in an input is told before one in the daemon.
    const asked = askDocker(inputs, world);
    const workspace = await (0,promises_.realpath)(world.env['GITHUB_WORKSPACE'] || process.cwd());
    const event = await (0,event_payload/* readEvent */.j_)(world.env);
    if (event.kind === 'pull_request_target')
        await prepare_checkHead(event, { inputs, workspace }, world);
    const access = await findAccess(inputs.access, { env: world.env, buildEnv: inputs.buildEnv });
    secretsOf(access).forEach(world.mask);
    const programs = await preparePrograms(inputs, { workspace, access }, world);
    checkPrograms(inputs, programs.map(({ plan }) => plan.name));
    checkSeparateNames(programs);
    const folder = (0,external_node_path_.resolve)(workspace, inputs.workingDirectory);
    for (const { inputs: own, plan } of programs)
        await checkArchive(own, plan.name, folder);
    const docker = await asked;
    const daemon = docker instanceof Error ? undefined : docker?.daemon;
    const media = chooseMedia(inputs, {
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
        programs: programs.map((one) => ({ ...one, plan: planFor(one.plan, one.inputs, engine.name) })),
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
async function prepare_checkHead(event, place, world) {
    const { checkout } = await openRepository(repositoryWorld(place, world));
    checkTrustedHead(event, 'reason' in checkout ? undefined : checkout.head);
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
    const { findRemoteSources } = await __webpack_require__.e(/* import() */ 742).then(__webpack_require__.bind(__webpack_require__, 7742));
    return findRemoteSources(inputs, { workspace, access }, world);
}
async function prepareProgram(all, place, world) {
    const { found, workspace, isOnly } = place;
    const inputs = inputsOf(all, found.name);
    if (found.source.remote === undefined)
        await (0,main_package/* checkMainPackage */.SH)(mainPackageDir(found), inputs.buildTags);
    const plan = makePlan(inputs, found, world);
    const extras = await readExtras(inputs, {
        workspace,
        mozillaFile: (0,external_node_path_.join)(world.actionDir, 'assets/ca-certificates.pem'),
    });
    checkExtras(extras, binaryPath(plan));
    return { inputs, plan, tags: chooseTags(inputs, { name: plan.name, isOnly }, world.env), extras };
}
/** Docker, or why there is none; undefined where nothing needs to know. */
async function askDocker(inputs, world) {
    const isAsked = [inputs, ...inputs.perImage.values()].some(asksDaemon);
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
        dockerOnly: dockerOnly(inputs),
        docker,
        findHost: async () => {
            // Loaded here only, with all that looks for Go.
            const { findHostEngine } = await __webpack_require__.e(/* import() */ 944).then(__webpack_require__.bind(__webpack_require__, 944));
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
        ...directoryEntries(inputs.directories, inputs.user),
        ...(await readCertificates({ ...inputs.caCertificates, files: pemFiles }, place.mozillaFile)),
        ...(await readFiles(inputs.files, { folder, workspace: place.workspace })),
    ];
}

;// CONCATENATED MODULE: ./lib/base-build.js
// Builds the base of a comparison as this run builds its head: the same inputs, engine and flags, on the files of
// another commit. Nothing of it is delivered.










/** Measures the programs in `folder`, which corresponds to `top`, the top of this run's checkout. */
async function measureBase(prepared, { folder, top }, world) {
    const { inputs, engine, workspace, access } = prepared;
    const base = baseWorld(world);
    await (0,promises_.mkdir)(base.tempDir, { recursive: true });
    const place = (0,external_node_path_.join)(folder, (0,external_node_path_.relative)(top, workspace));
    const programs = (await preparePrograms(inputs, { workspace: place, access }, base)).map((one) => ({
        ...one,
        plan: planFor(one.plan, one.inputs, engine.name),
    }));
    const { built, failed } = await compile({ ...prepared, programs }, base);
    const [failure] = failed;
    if (built.length === 0 && failure !== undefined)
        throw failure.error;
    const measuring = startMeasuring(built, base);
    const assembled = await assembleAll(built, base);
    const looked = [];
    for (const one of assembled) {
        const inspections = await look({ ...one, program: quiet(one.program) }, base);
        looked.push({ ...one, inspections, candidate: undefined, checks: [] });
    }
    const explained = await finishMeasuring(measuring, base);
    return looked.flatMap((one) => measuredImages(one, explained.get(one.program) ?? []));
}
// A base whose link is broken can be compared with all the same.
function quiet(program) {
    return { ...program, inputs: { ...program.inputs, linkCheck: 'off' } };
}
function baseWorld(world) {
    return {
        ...world,
        tempDir: (0,external_node_path_.join)(world.tempDir, 'base'),
        log: { ...world.log, phase: (name, work) => world.log.phase(`base: ${name}`, work) },
    };
}
/** All files that the programs are made of, absolute, in this run's checkout. */
function sourceFiles(built) {
    const files = new Set();
    for (const { program, result } of built) {
        for (const listing of result.packages ?? []) {
            for (const file of readSourceFiles(listing.files, program.plan.source.contextDir))
                files.add(file);
        }
    }
    return [...files];
}

;// CONCATENATED MODULE: ./lib/size/own-module.js
// Which modules are the program itself, and which its dependencies.
/** Whether a module is part of the program itself: the main module, or one of the same workspace. */
function isOwnModule({ mainModule, linked }, module) {
    if (module === mainModule)
        return true;
    return linked?.some((one) => one.path === module && isInWorkspace(one)) === true;
}
function isInWorkspace({ version, replacement }) {
    return replacement === undefined && (version === '' || version === '(devel)');
}

;// CONCATENATED MODULE: ./lib/size/diff-lists.js
// The lists of a difference: packages and other owners, modules, sections, and the lines of go.mod behind them.



/** All bytes of an owner. */
function diff_lists_bytesOf({ bytes }) {
    return BYTE_KINDS.reduce((sum, kind) => sum + bytes[kind], 0);
}
/** Owners of either side; none where a side has no attribution. */
function compareOwners(before, after) {
    if (before.attribution === undefined || after.attribution === undefined)
        return [];
    const key = ({ kind, module, name }) => `${kind}\n${module ?? ''}\n${name}`;
    const pairs = pairUp(before.attribution.owners, after.attribution.owners, key);
    return pairs
        .flatMap(({ old, now }) => {
        const owner = now ?? old;
        if (owner === undefined)
            return [];
        const bytes = {
            before: old === undefined ? 0 : diff_lists_bytesOf(old),
            after: now === undefined ? 0 : diff_lists_bytesOf(now),
        };
        const { kind: ownerKind, name, module } = owner;
        return [
            {
                owner: ownerKind,
                name,
                ...(module === undefined ? {} : { module }),
                kind: diff_lists_kindOf({ old, now }, bytes),
                bytes,
            },
        ];
    })
        .sort((a, b) => byChange(a.bytes, b.bytes) || byText(a.name, b.name));
}
/** Modules of either side; none where a side does not know its own. */
function compareModules(before, after) {
    const [old, now] = [modulesOf(before), modulesOf(after)];
    if (old === undefined || now === undefined)
        return [];
    return pairUp(old, now, ({ path }) => path)
        .flatMap((pair) => {
        const path = (pair.now ?? pair.old)?.path;
        return path === undefined ? [] : [compareModule(path, pair, { before, after })];
    })
        .sort((a, b) => byChange(a.ownPlus ?? a.own, b.ownPlus ?? b.own) || byText(a.path, b.path));
}
/** Lines of go.mod that differ, by the build info of both sides, the one with most bytes first. */
function compareRequirements({ before, after }, modules) {
    if (before.linked === undefined || after.linked === undefined)
        return [];
    return pairUp(before.linked, after.linked, ({ path }) => path)
        .flatMap(({ old, now }) => {
        const path = (now ?? old)?.path ?? '';
        const versions = diff_lists_versionsOf(old, now);
        if (versions.before === versions.after)
            return [];
        const module = modules.find((one) => one.path === path);
        const kind = old === undefined ? 'added' : now === undefined ? 'removed' : 'changed';
        const change = module === undefined ? {} : { change: changeOf(module.ownPlus ?? module.own) };
        return [{ path, kind, ...versions, ...change }];
    })
        .sort((a, b) => Math.abs(b.change ?? 0) - Math.abs(a.change ?? 0) || byText(a.path, b.path));
}
/** Sections of either side; those of one name count together. */
function compareSections(before, after) {
    if (before.attribution === undefined || after.attribution === undefined)
        return [];
    return pairUp(diff_lists_sectionsOf(before), diff_lists_sectionsOf(after), ({ name }) => name)
        .map(({ old, now }) => {
        const bytes = { before: old?.size ?? 0, after: now?.size ?? 0 };
        return { name: (now ?? old)?.name ?? '', kind: diff_lists_kindOf({ old, now }, bytes), bytes };
    })
        .sort((a, b) => byChange(a.bytes, b.bytes) || byText(a.name, b.name));
}
/** A module's version as the go command writes it: "v1.2.3", "v1.2.3 => ../fork", "v1.2.3 => example.com/fork v1.0.0". */
function describeVersion({ version, replacement }) {
    if (replacement === undefined)
        return version;
    return `${version} => ${[replacement.path, replacement.version].filter((part) => part !== '').join(' ')}`;
}
/** Those that the reasons name; else the sums of their packages. */
function modulesOf({ modules, attribution }) {
    if (modules !== undefined || attribution === undefined)
        return modules;
    const sums = new Map();
    for (const owner of attribution.owners) {
        if (owner.kind !== 'package' || owner.module === undefined)
            continue;
        sums.set(owner.module, (sums.get(owner.module) ?? 0) + diff_lists_bytesOf(owner));
    }
    return [...sums].map(([path, own]) => ({ path, own }));
}
function compareModule(path, { old, now }, sides) {
    const own = { before: old?.own ?? 0, after: now?.own ?? 0 };
    const isDependency = path !== STANDARD_LIBRARY && !isOwnModule(sides.after, path) && !isOwnModule(sides.before, path);
    const ownPlus = isDependency ? ownPlusOf(old, now) : undefined;
    const linked = ({ linked: all }) => all?.find((one) => one.path === path);
    const versions = diff_lists_versionsOf(linked(sides.before), linked(sides.after));
    const isKnown = path !== STANDARD_LIBRARY && Object.keys(versions).length > 0;
    return {
        path,
        kind: diff_lists_kindOf({ old, now }, own),
        ...(isKnown ? { versions } : {}),
        own,
        ...(ownPlus === undefined ? {} : { ownPlus }),
    };
}
function ownPlusOf(old, now) {
    const before = old === undefined ? 0 : old.ownPlus;
    const after = now === undefined ? 0 : now.ownPlus;
    return before === undefined || after === undefined ? undefined : { before, after };
}
function diff_lists_versionsOf(old, now) {
    return {
        ...(old === undefined ? {} : { before: describeVersion(old) }),
        ...(now === undefined ? {} : { after: describeVersion(now) }),
    };
}
function diff_lists_sectionsOf({ attribution }) {
    const sums = new Map();
    for (const { name, size } of attribution?.sections ?? [])
        sums.set(name, (sums.get(name) ?? 0) + size);
    return [...sums].map(([name, size]) => ({ name, size }));
}
function pairUp(before, after, keyOf) {
    const old = new Map(before.map((item) => [keyOf(item), item]));
    const now = new Map(after.map((item) => [keyOf(item), item]));
    return [...new Set([...now.keys(), ...old.keys()])].map((key) => ({
        old: old.get(key),
        now: now.get(key),
    }));
}
function diff_lists_kindOf({ old, now }, bytes) {
    if (old === undefined)
        return 'added';
    if (now === undefined)
        return 'removed';
    const change = changeOf(bytes);
    if (change === 0)
        return 'unchanged';
    return change > 0 ? 'grown' : 'shrunk';
}
/** The largest change first, whatever its direction; of equal ones the larger thing. */
function byChange(a, b) {
    return Math.abs(changeOf(b)) - Math.abs(changeOf(a)) || b.after - a.after;
}
// By code units, so that the order is the same on every machine.
function byText(a, b) {
    return a < b ? -1 : Number(a > b);
}

;// CONCATENATED MODULE: ./lib/size/json-field.js
// JSON of unknown origin, read member by member: what is not of the expected type or is out of range is a FormatError
// that names the place. Nothing is taken over that was not asked for.

const LONGEST_TEXT = 10_000;
const LONGEST_LIST = 200_000;
/** A value in a document, with the path that an error gives it: "sizes.images[0].name". */
class JsonField {
    #value;
    path;
    constructor(value, path) {
        this.#value = value;
        this.path = path;
    }
    /** A member that must be there. */
    member(name) {
        const found = this.find(name);
        if (found === undefined)
            throw new errors/* FormatError */.IF(`${this.#memberPath(name)} is missing`);
        return found;
    }
    /** A member that may be missing; null counts as missing. */
    find(name) {
        const value = this.#value;
        if (typeof value !== 'object' || value === null || Array.isArray(value))
            throw this.#wrong('an object');
        if (!Object.hasOwn(value, name))
            return undefined;
        const member = value[name];
        return member === null || member === undefined
            ? undefined
            : new JsonField(member, this.#memberPath(name));
    }
    list() {
        const value = this.#value;
        if (!Array.isArray(value))
            throw this.#wrong('a list');
        if (value.length > LONGEST_LIST)
            throw new errors/* FormatError */.IF(`${this.path} has ${value.length} elements: too many`);
        return value.map((element, i) => new JsonField(element, `${this.path}[${i}]`));
    }
    text() {
        if (typeof this.#value !== 'string')
            throw this.#wrong('a text');
        if (this.#value.length > LONGEST_TEXT) {
            throw new errors/* FormatError */.IF(`${this.path} has ${this.#value.length} characters: too many`);
        }
        return this.#value;
    }
    /** A whole number that is not negative, such as a number of bytes. */
    count() {
        const value = this.#value;
        if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
            throw this.#wrong('a count');
        return value;
    }
    /** One of a few words. */
    word(allowed) {
        const found = allowed.find((word) => word === this.#value);
        if (found === undefined)
            throw this.#wrong(`one of ${allowed.join(', ')}`);
        return found;
    }
    #memberPath(name) {
        return this.path === '' ? name : `${this.path}.${name}`;
    }
    #wrong(expected) {
        const found = JSON.stringify(this.#value);
        const shown = found.length > 60 ? `${found.slice(0, 60)}…` : found;
        return new errors/* FormatError */.IF(`${this.path === '' ? 'the document' : this.path} is ${shown}, not ${expected}`);
    }
}
/** The document in a text. */
function json_field_parseJson(text) {
    try {
        return new JsonField(JSON.parse(text), '');
    }
    catch (cause) {
        throw new errors/* FormatError */.IF(`it is no JSON: ${cause instanceof Error ? cause.message : String(cause)}`, {
            cause,
        });
    }
}

;// CONCATENATED MODULE: ./lib/size/record.js
// What is kept of a run so that later ones can be compared with it: a member of the report's JSON, and alone what the
// cache holds. Whoever reads one has not written it: everything in it is checked.





/** Version of the record's form. A record of another version is no baseline. */
const RECORD_SCHEMA = 1;
const LARGEST_TEXT = 64 * 1024 * 1024;
const REPORT_SCHEMA = 1;
const COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const OWNERS = ['package', 'c', 'shared', 'linker', 'unattributed'];
/** The record as the JSON that `parseRecord` reads. */
function renderRecord(record) {
    return `${JSON.stringify({ sizes: record })}\n`;
}
/** Reads a record, or a report that has one as its member `sizes`; of a report without one the sizes. Throws a FormatError. */
function parseRecord(text) {
    if (text.length > LARGEST_TEXT)
        throw new errors/* FormatError */.IF(`it has ${text.length} characters: too many`);
    const document = json_field_parseJson(text);
    const sizes = document.find('sizes');
    return sizes === undefined ? readReport(document) : readRecord(sizes);
}
function readRecord(field) {
    checkSchema(field, RECORD_SCHEMA);
    const commit = field.find('commit')?.text();
    if (commit !== undefined && !COMMIT.test(commit)) {
        throw new errors/* FormatError */.IF(`${field.path}.commit is no commit: ${JSON.stringify(commit)}`);
    }
    return {
        schema: RECORD_SCHEMA,
        ...(commit === undefined ? {} : { commit }),
        images: field.member('images').list().map(readMeasured),
    };
}
/** The report of the action's first releases: sizes, and nothing about whose the bytes are. */
function readReport(document) {
    checkSchema(document, REPORT_SCHEMA);
    const name = document.member('name').text();
    const compileCommand = document.find('compileCommand')?.text();
    const images = document.member('images').list();
    return {
        schema: RECORD_SCHEMA,
        images: images.map((image) => ({
            name,
            platform: readPlatform(image.member('platform')),
            // Its compressed size is left out: that report did not say of which form it is.
            sizes: {
                binary: image.member('binarySize').count(),
                uncompressed: image.member('uncompressedSize').count(),
            },
            goVersion: image.member('goVersion').text(),
            ...(compileCommand === undefined ? {} : { compileCommand }),
        })),
    };
}
function checkSchema(field, known) {
    const schema = field.member('schema').count();
    if (schema !== known)
        throw new errors/* FormatError */.IF(`it has the form ${schema}, and this release reads the form ${known}`);
}
function readMeasured(field) {
    return {
        name: field.member('name').text(),
        platform: readPlatform(field.member('platform')),
        sizes: readSizes(field.member('sizes')),
        ...optional(field, 'goVersion', (one) => one.text()),
        ...optional(field, 'compileCommand', (one) => one.text()),
        ...optional(field, 'mainModule', (one) => one.text()),
        ...optional(field, 'attribution', readAttribution),
        ...optional(field, 'modules', (list) => list.list().map(readModule)),
        ...optional(field, 'linked', (list) => list.list().map(readLinked)),
        ...optional(field, 'methods', (one) => ({
            exported: one.member('exported').count(),
            dropped: one.member('dropped').count(),
        })),
        ...optional(field, 'findings', (list) => list.list().map((one) => one.text())),
    };
}
function readPlatform(field) {
    const parts = [field.member('os'), field.member('architecture'), field.find('variant')];
    try {
        return (0,oci_platform/* parsePlatform */.FL)(parts.flatMap((part) => (part === undefined ? [] : [part.text()])).join('/'));
    }
    catch (cause) {
        if (!(cause instanceof errors/* FormatError */.IF))
            throw cause;
        throw new errors/* FormatError */.IF(`${field.path}: ${cause.message}`, { cause });
    }
}
function readSizes(field) {
    return {
        ...optional(field, 'binary', (one) => one.count()),
        ...optional(field, 'uncompressed', (one) => one.count()),
        ...optional(field, 'compressed', (one) => ({
            bytes: one.member('bytes').count(),
            form: one.member('form').text(),
        })),
    };
}
function readAttribution(field) {
    const size = field.member('size').count();
    const owners = field.member('owners').list().map(readOwner);
    const sections = field
        .member('sections')
        .list()
        .map((one) => ({ name: one.member('name').text(), size: one.member('size').count() }));
    const owned = owners.reduce((sum, owner) => sum + diff_lists_bytesOf(owner), 0);
    if (owned !== size)
        throw new errors/* FormatError */.IF(`${field.path}: the owners have ${owned} bytes, not the ${size} of the file`);
    return { size, owners, sections, ...optional(field, 'degraded', (one) => one.text()) };
}
function readOwner(field) {
    const counts = (name, keys) => {
        const numbers = field.member(name);
        return Object.fromEntries(keys.map((key) => [key, numbers.member(key).count()]));
    };
    return {
        kind: field.member('kind').word(OWNERS),
        name: field.member('name').text(),
        ...optional(field, 'module', (one) => one.text()),
        bytes: counts('bytes', BYTE_KINDS),
        confidence: counts('confidence', CONFIDENCES),
    };
}
function readModule(field) {
    return {
        path: field.member('path').text(),
        ...optional(field, 'version', (one) => one.text()),
        own: field.member('own').count(),
        ...optional(field, 'ownPlus', (one) => one.count()),
        ...optional(field, 'chain', (list) => list.list().map((one) => one.text())),
    };
}
function readLinked(field) {
    const path = (one) => ({
        path: one.member('path').text(),
        version: one.member('version').text(),
    });
    return { ...path(field), ...optional(field, 'replacement', path) };
}
function optional(field, name, read) {
    const found = field.find(name);
    return found === undefined ? {} : { [name]: read(found) };
}

;// CONCATENATED MODULE: ./lib/baseline/build-key.js
// The key of a stored record: what was built and how, but nothing that differs between two jobs or two commits that
// would make the same binary from the same source. Which engine compiled does not count: both make the same bytes.



const DIGITS = 16;
/** Sixteen hexadecimal digits that are the same for the same facts. */
function buildKey(facts) {
    const canonical = JSON.stringify({
        ...facts,
        names: [...facts.names].sort(),
        packages: [...facts.packages].sort(),
        platforms: facts.platforms.map(oci_platform/* formatPlatform */.Bq).sort(),
        goVersion: facts.goVersion ?? '',
        ldflags: withoutValues(facts.ldflags),
        buildTags: [...facts.buildTags].sort(),
        buildEnv: build_key_sorted(facts.buildEnv),
        extras: build_key_sorted(facts.extras),
    });
    return (0,external_node_crypto_.createHash)('sha256').update(canonical).digest('hex').slice(0, DIGITS);
}
/** The cache key of a commit: "go-scratch-image-sizes-1-<build key>-<commit>". */
function cacheKey(build, commit) {
    return `go-scratch-image-sizes-${RECORD_SCHEMA}-${build}-${commit}`;
}
// The values that -X sets are often the commit or the version: they make a few bytes of difference, and would make a key
// that is never met again.
function withoutValues(ldflags) {
    return ldflags.trim().replace(/(["']?)(-X[= ]\s*["']?)([^\s"'=]+)=(?:[^\s"']*)/g, '$1$2$3=');
}
function build_key_sorted(record) {
    return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : Number(a > b)));
}

;// CONCATENATED MODULE: ./lib/baseline/cache-store.js
// The records of earlier runs in the actions cache. The service is a courtesy: down, slow or not there, it costs a line
// in the log and a bounded time, and never the run.




/** How many keys the service takes in one call. */
const MOST_KEYS = 10;
// The same names as in src/cache.ts.
const FILE = 'sizes.json';
const RESULT = 'result.json';
const cache_store_SECOND = 1000;
function createCacheStore(place) {
    // Once the service has failed it is not waited for again in this run.
    let failed = false;
    const call = async (action, keys, text) => {
        if (failed || keys.length === 0)
            return undefined;
        const reason = hasService(place.env) ? undefined : 'this runner has none';
        const outcome = reason === undefined ? await talk({ action, keys, text }, place) : { reason };
        if (!('reason' in outcome))
            return outcome;
        failed = true;
        place.log(`cache service: ${outcome.reason}; go on without`);
        return undefined;
    };
    return {
        restore: async (keys) => {
            const found = await call('restore', keys);
            // The service also finds keys that merely begin like the one asked for.
            if (found?.key === undefined || found.text === undefined || !keys.includes(found.key))
                return undefined;
            return { key: found.key, text: found.text };
        },
        save: async (key, text) => (await call('save', [key], text))?.key === key,
    };
}
async function talk({ action, keys, text }, { entry, env, tempDir, signal, timeoutMs = 20 * cache_store_SECOND }) {
    const cwd = (0,external_node_path_.join)(tempDir, 'cache');
    const said = [];
    const late = AbortSignal.timeout(timeoutMs);
    try {
        await (0,promises_.rm)(cwd, { recursive: true, force: true });
        await (0,promises_.mkdir)((0,external_node_path_.join)(cwd, 'temp'), { recursive: true });
        if (text !== undefined)
            await (0,promises_.writeFile)((0,external_node_path_.join)(cwd, FILE), text);
        await (0,command/* streamTool */.BN)(process.execPath, [entry, action, ...keys], {
            cwd,
            env: { ...withoutInputs(env), GITHUB_WORKSPACE: cwd, RUNNER_TEMP: (0,external_node_path_.join)(cwd, 'temp') },
            signal: AbortSignal.any([signal, late]),
            onLine: (line) => said.push(line),
        });
        return await readAnswer(cwd, said);
    }
    catch (error) {
        signal.throwIfAborted();
        if (late.aborted)
            return { reason: withLast(`no answer within ${timeoutMs / cache_store_SECOND} s`, said) };
        if (!(error instanceof errors/* CommandError */.Qd))
            throw error;
        return { reason: withLast('it could not be asked', said) };
    }
    finally {
        await (0,promises_.rm)(cwd, { recursive: true, force: true });
    }
}
// The package swallows errors and prints them: what it printed is the only trace of one.
async function readAnswer(cwd, said) {
    const trouble = said.find((line) => /^::(?:warning|error)/.test(line));
    // Another run of the same commit has stored it before.
    if (trouble?.includes('already exists') === true)
        return {};
    if (trouble !== undefined)
        return { reason: clean(trouble) };
    const { key } = JSON.parse(await (0,promises_.readFile)((0,external_node_path_.join)(cwd, RESULT), 'utf8'));
    if (key === null)
        return {};
    return { key, text: await (0,promises_.readFile)((0,external_node_path_.join)(cwd, FILE), 'utf8') };
}
function withLast(reason, said) {
    const last = said
        .filter((line) => !line.startsWith('::debug::'))
        .map(clean)
        .filter((line) => line !== '')
        .at(-1);
    return last === undefined ? reason : `${reason} (${last})`;
}
// A signed address is a key to the store: what follows its question mark stays out of the log.
function clean(line) {
    return line
        .replace(/^::\w+[^:]*::/, '')
        .replace(/\?[^\s"']+/g, '?…')
        .trim();
}
function hasService(env) {
    return (env['ACTIONS_RESULTS_URL'] ?? '') !== '' || (env['ACTIONS_CACHE_URL'] ?? '') !== '';
}
// It needs none of the inputs, some of which are secrets.
function withoutInputs(env) {
    return Object.fromEntries(Object.entries(env).filter(([name]) => !/^(?:INPUT|STATE)_/.test(name)));
}

;// CONCATENATED MODULE: ./lib/baseline/baseline.js
// Finds what a run is compared with. The sources stand in an array and are asked in its order; each has a record or a
// reason. Nothing found is an answer: neutral, and never an error.





/** How many ancestors are looked up: a week or two of a busy branch. */
const MOST_ANCESTORS = 50;
/** The first baseline that a source has, in the order that the input means. */
async function findBaseline(world) {
    if (world.input.kind === 'none')
        return { kind: 'none', reason: 'no comparison was asked for' };
    const sources = sourcesOf(world);
    if ('reason' in sources)
        return { kind: 'none', reason: sources.reason };
    const reasons = [];
    const notes = [];
    for (const { name, find, isLookup } of sources) {
        const found = await attempt(find);
        if ('kind' in found)
            return { ...found, notes };
        world.log(`baseline: ${name}: ${found.reason}`);
        reasons.push(found.reason);
        // That nothing is stored is no trouble.
        if (!isLookup)
            notes.push(`${name}: ${found.reason}`);
    }
    return { kind: 'none', reason: notes[0] ?? reasons[0] ?? 'there is none' };
}
/** Stores a record for later runs: on every push, and on nothing else, since other runs may be anyone's. */
async function storeBaseline(images, { event, head, buildKey, cache, }) {
    if (event.kind !== 'push')
        return false;
    return cache.save(cacheKey(buildKey, head), renderRecord({ schema: 1, commit: head, images }));
}
function sourcesOf(world) {
    const { input, base } = world;
    if (input.kind === 'image')
        return [imageSource(input.reference, world)];
    if (input.kind === 'file')
        return [fileSource(input.path)];
    if ('reason' in base)
        return base;
    const mayBuild = input.kind === 'build' || world.hasGrowthBudget;
    // The order in which they are asked is what docs/size-checks.md promises.
    return [
        storedSource(base.commit, world),
        ...(mayBuild ? [builtSource(base.commit, world)] : []),
        ancestorSource(base.commit, world),
    ];
}
function storedSource(commit, { cache, buildKey }) {
    return {
        name: 'stored report of the base',
        isLookup: true,
        find: async () => {
            const hit = await cache.restore([cacheKey(buildKey, commit)]);
            if (hit === undefined)
                return { reason: `no report is stored for ${commit.slice(0, 12)}` };
            return {
                kind: 'found',
                source: { kind: 'stored' },
                commit,
                images: recordFor(hit.text, commit).images,
            };
        },
    };
}
function builtSource(commit, { build }) {
    return {
        name: 'build of the base',
        isLookup: false,
        find: async () => {
            const images = await build(commit);
            return 'reason' in images ? images : { kind: 'found', source: { kind: 'built' }, commit, images };
        },
    };
}
function ancestorSource(base, { cache, buildKey, history }) {
    return {
        name: 'stored report of an ancestor',
        isLookup: true,
        find: async () => {
            const ancestors = await history.firstParents(base, MOST_ANCESTORS);
            for (let at = 0; at < ancestors.length; at += MOST_KEYS) {
                const keys = ancestors.slice(at, at + MOST_KEYS).map((commit) => cacheKey(buildKey, commit));
                const hit = await cache.restore(keys);
                if (hit === undefined)
                    continue;
                const distance = at + keys.indexOf(hit.key) + 1;
                const commit = ancestors[distance - 1] ?? base;
                const { images } = recordFor(hit.text, commit);
                return { kind: 'found', source: { kind: 'ancestor', distance }, commit, images };
            }
            return { reason: `no report is stored for the ${ancestors.length} commits before the base` };
        },
    };
}
function imageSource(reference, { fetchImage }) {
    return {
        name: `image ${reference}`,
        isLookup: false,
        find: async () => ({
            kind: 'found',
            source: { kind: 'image', reference },
            images: await fetchImage(reference),
        }),
    };
}
function fileSource(path) {
    return {
        name: `report file ${path}`,
        isLookup: false,
        find: async () => {
            const { commit, images } = parseRecord(await readText(path));
            return {
                kind: 'found',
                source: { kind: 'file', path },
                ...(commit === undefined ? {} : { commit }),
                images,
            };
        },
    };
}
// Whoever can store a record under a key can store any: at least it must be of the commit that the key says.
function recordFor(text, commit) {
    const record = parseRecord(text);
    if (record.commit === commit)
        return record;
    throw new errors/* ActionError */.lZ(`the stored report is of the commit ${record.commit ?? 'that it does not name'}`);
}
async function readText(path) {
    try {
        return await (0,promises_.readFile)(path, 'utf8');
    }
    catch (cause) {
        throw new errors/* ActionError */.lZ(`it cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`, {
            cause,
        });
    }
}
/** A source that fails has nothing; what it says about that goes into one line. */
async function attempt(find) {
    try {
        return await find();
    }
    catch (error) {
        if (!(error instanceof errors/* ActionError */.lZ))
            throw error;
        const [first = ''] = error.message.split('\n');
        return { reason: first.replace(/:$/, '') };
    }
}

;// CONCATENATED MODULE: ./lib/build-key-of-run.js
// The key of what a run measures: under it the sizes are stored, and found again by a later run that builds the same.


/** The key for all programs of the run, with what `per-image` changes in what is built. */
function keyOf({ inputs, programs }) {
    const facts = build_key_of_run_factsOf(inputs, programs);
    // Only where it differs: budgets and the like, which per-image may set too, make no other key.
    const own = {};
    for (const program of programs) {
        const key = buildKey(build_key_of_run_factsOf(program.inputs, [program]));
        if (key !== buildKey(build_key_of_run_factsOf(inputs, [program])))
            own[`per-image: ${program.plan.name}`] = key;
    }
    return buildKey({ ...facts, extras: { ...facts.extras, ...own } });
}
function build_key_of_run_factsOf(inputs, programs) {
    const { goVersion, strip, ldflags, buildTags, buildFlags, buildEnv, vcs, compression } = inputs;
    return {
        names: programs.map(({ plan }) => plan.name),
        packages: programs.map(({ plan }) => (0,external_node_path_.join)(plan.source.workdir, plan.source.pkg)),
        platforms: programs[0]?.plan.platforms ?? [],
        goVersion,
        strip,
        ldflags,
        buildTags,
        buildFlags,
        buildEnv,
        vcs,
        compression,
        extras: {
            'ca-certificates': JSON.stringify(inputs.caCertificates),
            tzdata: String(inputs.tzdata),
            directories: JSON.stringify(inputs.directories),
            files: JSON.stringify(inputs.files),
        },
    };
}

;// CONCATENATED MODULE: ./lib/baseline/gate.js
// Whether growth against a baseline can fail the step, and if not, why.
/** The gate of a run: an ancestor is no exact base, and a merge group has nobody to answer for it. */
function growthGate(event, baseline, approvedBy) {
    if (baseline.kind === 'none')
        return { none: baseline.reason };
    if (event.kind === 'merge_group')
        return { reportOnly: 'in a merge group' };
    if (baseline.source.kind === 'ancestor') {
        const { distance } = baseline.source;
        return {
            reportOnly: `compared with an ancestor, ${distance} ${distance === 1 ? 'commit' : 'commits'} before the base`,
        };
    }
    return approvedBy === undefined ? {} : { approvedBy };
}

// EXTERNAL MODULE: ./lib/github/api.js
var github_api = __webpack_require__(7671);
// EXTERNAL MODULE: ./lib/github/pull-request.js
var pull_request = __webpack_require__(3056);
;// CONCATENATED MODULE: ./lib/size/diff-causes.js
// What a change is put down to. A dependency counts with all that only it brings in, since its own bytes alone would
// blame the standard library for most of what it costs.



function causesOf(changes, sides) {
    const total = changes.total === undefined ? 0 : changeOf(changes.total);
    if (total === 0)
        return { causes: [], against: [] };
    const all = allCauses(changes, sides).sort(compareCauses);
    const along = all.filter((cause) => Math.sign(diff_causes_weightOf(cause)) === Math.sign(total));
    const large = all.filter((cause) => Math.abs(diff_causes_weightOf(cause)) >= NOISE_FLOOR);
    const causes = large.filter((cause) => along.includes(cause));
    return {
        causes: causes.length > 0 ? causes : along.slice(0, 1),
        against: large.filter((cause) => !along.includes(cause)),
    };
}
/** Bytes that a cause stands for. */
function diff_causes_weightOf(cause) {
    return cause.kind === 'module' ? (cause.ownPlus ?? cause.own) : cause.change;
}
/** The largest first; of equal ones in the order of their kind and name. */
function compareCauses(a, b) {
    const text = (cause) => `${cause.kind} ${cause.kind === 'module' ? cause.path : ''}`;
    return (Math.abs(diff_causes_weightOf(b)) - Math.abs(diff_causes_weightOf(a)) || (text(a) < text(b) ? -1 : Number(text(a) > text(b))));
}
function allCauses({ parts, modules, toolchain }, sides) {
    const dependencies = modules.flatMap((module) => moduleCauses(module, sides));
    if (parts === undefined)
        return dependencies;
    const withThem = dependencies.reduce((sum, { ownPlus, own }) => sum + ((ownPlus ?? own) - own), 0);
    return [
        ...dependencies,
        ...(toolchain === undefined
            ? []
            : [{ kind: 'toolchain', ...toolchain, change: parts.toolchain }]),
        { kind: 'own-code', change: parts.ownCode },
        { kind: 'standard-library', change: rest(parts.standardLibrary, withThem) },
        { kind: 'files', change: parts.files },
        { kind: 'alignment', change: parts.alignment },
    ];
}
function moduleCauses(module, { before, after }) {
    const { path, kind, own, ownPlus, versions } = module;
    if (path === STANDARD_LIBRARY || isOwnModule(after, path) || isOwnModule(before, path))
        return [];
    const plus = ownPlus === undefined ? undefined : changeOf(ownPlus);
    const change = kind === 'unchanged' ? ((plus ?? 0) >= 0 ? 'grown' : 'shrunk') : kind;
    const version = versions?.after ?? versions?.before;
    const old = versions?.after === undefined ? undefined : versions.before;
    const side = kind === 'removed' ? before : after;
    const chain = side.modules?.find((one) => one.path === path)?.chain;
    return [
        {
            kind: 'module',
            path,
            change,
            ...(version === undefined ? {} : { version }),
            ...(old === undefined || old === version ? {} : { versionBefore: old }),
            ...(plus === undefined ? {} : { ownPlus: plus }),
            own: changeOf(own),
            ...(chain === undefined ? {} : { importPath: chain }),
        },
    ];
}
/** What of the standard library's change is not already counted with dependencies: never more than the change, never of the other sign. */
function rest(change, counted) {
    const left = change - counted;
    return Math.sign(left) === Math.sign(change)
        ? Math.sign(change) * Math.min(Math.abs(left), Math.abs(change))
        : 0;
}

;// CONCATENATED MODULE: ./lib/size/kept-methods.js
// How many methods the linker drops, and what that says: where reflection may ask for any method by its name, it has to
// keep them all.
/**
 * Where a smaller share of the exported methods was dropped, unused ones stay in the binary. Measured on 60 programs:
 * 53 to 88 % are dropped where the linker may do so, 1.5 to 18 % where it may not.
 */
const kept_methods_FEW_DROPPED = 1 / 3;

;// CONCATENATED MODULE: ./lib/size/diff-parts.js
// Whose the change is: of the Go release, of dependencies, of the program's own code, or of the form of the file.



/** The owner of the empty bytes between sections. */
const diff_parts_ALIGNMENT = 'alignment';
/** Undefined where a side does not say whose its bytes are, or where its own sums do not agree. */
function partsOf(before, after) {
    const [old, now] = [sharesOf(before), sharesOf(after)];
    if (old === undefined || now === undefined)
        return undefined;
    const hasNewToolchain = before.goVersion !== undefined && after.goVersion !== undefined && before.goVersion !== after.goVersion;
    const toolchain = hasNewToolchain ? growthOfCommon(old.standard, now.standard) : 0;
    return {
        toolchain,
        dependencies: now.dependencies - old.dependencies,
        ownCode: now.ownCode - old.ownCode,
        standardLibrary: sumOf(now.standard) - sumOf(old.standard) - toolchain,
        format: now.format - old.format,
        alignment: now.alignment - old.alignment,
        files: now.files - old.files,
    };
}
function sharesOf(side) {
    const { attribution, sizes } = side;
    if (attribution === undefined || sizes.binary !== attribution.size || sizes.uncompressed === undefined)
        return undefined;
    const standard = new Map();
    const sums = { dependencies: 0, ownCode: 0, format: 0, alignment: 0 };
    for (const owner of attribution.owners) {
        const bytes = diff_lists_bytesOf(owner);
        const share = diff_parts_shareOf(owner, side);
        if (share === 'standard')
            standard.set(owner.name, (standard.get(owner.name) ?? 0) + bytes);
        else
            sums[share] += bytes;
    }
    const all = sumOf(standard) + sums.dependencies + sums.ownCode + sums.format + sums.alignment;
    if (all !== attribution.size)
        return undefined;
    return { standard, ...sums, files: sizes.uncompressed - sizes.binary };
}
function diff_parts_shareOf({ kind, name, module }, side) {
    if (kind === 'linker' && name === diff_parts_ALIGNMENT)
        return 'alignment';
    if (kind !== 'package')
        return 'format';
    if (module === STANDARD_LIBRARY)
        return 'standard';
    if (name === 'main' || (module !== undefined && isOwnModule(side, module)))
        return 'ownCode';
    return 'dependencies';
}
function growthOfCommon(old, now) {
    return [...now].reduce((sum, [name, bytes]) => sum + (old.has(name) ? bytes - (old.get(name) ?? 0) : 0), 0);
}
function sumOf(map) {
    return [...map.values()].reduce((sum, bytes) => sum + bytes, 0);
}

;// CONCATENATED MODULE: ./lib/size/diff.js
// Compares two measurements of the same programs and platforms. Where one side has no attribution, what is left is the
// sizes; nothing is guessed.






/** The difference of all programs and platforms, in the order of `after`. */
function diffSizes(before, after) {
    const old = new Map(before.map((image) => [diff_keyOf(image), image]));
    const seen = new Set(after.map(diff_keyOf));
    return {
        images: after.flatMap((image) => {
            const base = old.get(diff_keyOf(image));
            return base === undefined ? [] : [diffImage(base, image)];
        }),
        added: after.filter((image) => !old.has(diff_keyOf(image))).map(onlyThere),
        removed: before.filter((image) => !seen.has(diff_keyOf(image))).map(onlyThere),
    };
}
/** The difference of one program for one platform. */
function diffImage(before, after) {
    const sizes = compareSizes(before, after);
    const parts = partsOf(before, after);
    const modules = compareModules(before, after);
    const findings = compareFindings(before, after);
    const deadCode = compareDeadCode(before, after);
    const toolchain = changedText(before.goVersion, after.goVersion);
    const commands = changedText(before.compileCommand, after.compileCommand);
    const content = contentOf(before, after);
    const changes = { parts, modules, toolchain, total: sizes.uncompressed };
    return {
        name: after.name,
        platform: after.platform,
        ...sizes,
        ...(content === undefined ? {} : { content }),
        isNews: isNews({ ...sizes, content, parts }) || findings.added.length > 0 || findings.gone.length > 0,
        ...(toolchain === undefined ? {} : { toolchain }),
        ...(commands === undefined ? {} : { commands }),
        ...(parts === undefined ? {} : { parts }),
        ...causesOf(changes, { before, after }),
        modules,
        owners: compareOwners(before, after),
        sections: compareSections(before, after),
        requirements: compareRequirements({ before, after }, modules),
        ...(deadCode === undefined ? {} : { deadCode }),
        findings,
        notes: notesOf(before, after),
    };
}
function compareSizes({ sizes: before }, { sizes: after }) {
    const binary = deltaOf(before.binary, after.binary);
    const uncompressed = deltaOf(before.uncompressed, after.uncompressed);
    const sameForm = before.compressed?.form === after.compressed?.form;
    const compressed = sameForm ? deltaOf(before.compressed?.bytes, after.compressed?.bytes) : undefined;
    return {
        ...(binary === undefined ? {} : { binary }),
        ...(uncompressed === undefined ? {} : { uncompressed }),
        ...(compressed === undefined ? {} : { compressed }),
    };
}
/** Sums of the owners, not file sizes: those grow in pages. */
function contentOf(before, after) {
    return deltaOf(ownedBytes(before), ownedBytes(after));
}
function ownedBytes({ attribution }) {
    if (attribution === undefined)
        return undefined;
    const empty = attribution.owners.filter(({ kind, name }) => kind === 'linker' && name === diff_parts_ALIGNMENT);
    return attribution.size - empty.reduce((sum, { bytes }) => sum + bytes.format, 0);
}
function isNews(sizes) {
    const best = sizes.content ?? sizes.uncompressed ?? sizes.compressed ?? sizes.binary;
    const files = sizes.content === undefined ? 0 : (sizes.parts?.files ?? 0);
    return best !== undefined && Math.abs(changeOf(best) + files) >= NOISE_FLOOR;
}
function compareFindings(before, after) {
    if (before.findings === undefined || after.findings === undefined)
        return { added: [], gone: [] };
    const [old, now] = [before.findings, after.findings];
    return { added: now.filter((id) => !old.includes(id)), gone: old.filter((id) => !now.includes(id)) };
}
// Of a tiny program's few methods the share says nothing.
const ENOUGH_METHODS = 100;
/** Whether unused methods stay in the binary; undefined where it cannot be told. */
function keepsDeadCode(methods) {
    if (methods === undefined || methods.exported < ENOUGH_METHODS)
        return undefined;
    return methods.dropped < methods.exported * kept_methods_FEW_DROPPED;
}
function compareDeadCode(before, after) {
    const [old, now] = [keepsDeadCode(before.methods), keepsDeadCode(after.methods)];
    if (old === undefined || now === undefined || old === now)
        return undefined;
    return now ? 'now-kept' : 'now-dropped';
}
function notesOf(before, after) {
    const forms = [before.sizes.compressed?.form, after.sizes.compressed?.form];
    const degraded = [before.attribution?.degraded, after.attribution?.degraded].filter((reason) => reason !== undefined);
    return [
        ...(forms.includes(undefined) || forms[0] === forms[1]
            ? []
            : [`compressed sizes are not compared: ${forms.join(' before, ')} now`]),
        ...(after.attribution !== undefined && before.attribution === undefined
            ? ['only sizes are compared: the baseline does not say whose the bytes are']
            : []),
        ...new Set(degraded),
    ];
}
function changedText(before, after) {
    return before === undefined || after === undefined || before === after ? undefined : { before, after };
}
function deltaOf(before, after) {
    return before === undefined || after === undefined ? undefined : { before, after };
}
function onlyThere({ name, platform, sizes }) {
    return {
        name,
        platform,
        ...(sizes.uncompressed === undefined ? {} : { uncompressed: sizes.uncompressed }),
    };
}
function diff_keyOf({ name, platform }) {
    return `${name} ${(0,oci_platform/* formatPlatform */.Bq)(platform)}`;
}

;// CONCATENATED MODULE: ./lib/judge.js
// Judge: the difference to the baseline, and the budgets against both.







/** Compares with the baseline and judges the budgets; a label of the pull request may accept growth. */
async function judge_judge(prepared, found, world) {
    const { inputs, event } = prepared;
    const { images, baseline, repository, isStatic } = found;
    const diff = baseline.kind === 'none' ? undefined : diffSizes(baseline.images, images);
    const groups = groupByBudgets(prepared, images);
    const judgeWith = (gate) => groups.flatMap((group) => judgeBudgets({ ...group, gate, ...(diff === undefined ? {} : { diff }) }));
    const first = judgeWith(growthGate(event, baseline, undefined));
    const override = isGrowthBroken(first) ? await askForLabel(prepared, world) : undefined;
    const budgets = override?.isSet === true ? judgeWith(growthGate(event, baseline, inputs.overrideLabel)) : first;
    const head = 'reason' in repository.checkout ? undefined : repository.checkout.head;
    return {
        head: {
            ...(head === undefined ? {} : { commit: head }),
            isMerge: event.kind === 'pull_request' && head === event.sha,
        },
        ...(baseline.kind === 'none'
            ? { reason: baseline.reason }
            : { base: await judge_baseOf(event, baseline, repository) }),
        images,
        ...(diff === undefined ? {} : { diff }),
        budgets,
        unmatched: unmatchedOf(groups, images),
        ...('pullRequest' in event ? { overrideLabel: inputs.overrideLabel } : {}),
        ...(override === undefined
            ? {}
            : { labelsFrom: override.said.startsWith('labels of') ? 'api' : 'event' }),
        isStatic,
        floor: NOISE_FLOOR,
        notes: baseline.kind === 'none' ? [] : baseline.notes,
    };
}
/** The images that share budgets, those with the budgets of the step first. */
function groupByBudgets({ inputs, programs }, images) {
    const groups = new Map([[inputs.budgets, []]]);
    for (const image of images) {
        const { budgets } = programs.find(({ plan }) => plan.name === image.name)?.inputs ?? inputs;
        groups.set(budgets, [...(groups.get(budgets) ?? []), image]);
    }
    return [...groups].map(([budgets, own]) => ({ budgets, images: own }));
}
// What holds for all programs is in each group, and is told once.
function unmatchedOf(groups, images) {
    const all = groups.flatMap(({ budgets }) => unmatchedBudgets(budgets, images));
    return [...new Map(all.map((one) => [`${one.input} ${one.target}`, one])).values()];
}
async function judge_baseOf(event, { commit, source }, repository) {
    const base = source.kind === 'image' || source.kind === 'file' ? undefined : await findBaseCommit(event, repository);
    const relation = base === undefined || 'reason' in base || base.commit !== commit ? undefined : base.relation;
    return {
        source,
        ...(commit === undefined ? {} : { commit }),
        ...(relation === undefined ? {} : { relation }),
    };
}
function isGrowthBroken(results) {
    return results.some(({ input, state }) => input === 'max-increase' && state === 'over');
}
async function askForLabel({ inputs, event }, world) {
    if (event.kind !== 'pull_request' && event.kind !== 'pull_request_target')
        return undefined;
    const { signal } = world.controller;
    // Without a token the API would only be asked in vain.
    const api = inputs.githubToken === ''
        ? undefined
        : (0,github_api/* createApi */.x)({
            token: inputs.githubToken,
            env: world.env,
            sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
            now: Date.now,
            signal,
        });
    const override = await (0,pull_request/* readOverride */.$J)(api, event, inputs.overrideLabel);
    world.log.line(`override-label ${inputs.overrideLabel}: ${override.isSet ? 'set' : 'not set'} (${override.said})`);
    return override;
}

;// CONCATENATED MODULE: ./lib/compare.js
// Compare and judge: what this run's images weigh beside those of the base, and whether a budget is broken. Nothing in
// here but a budget can fail a run: what is not there to compare with is a line.












/** Whether there is anything to compare or to judge, for which the images have to be measured first. */
function wantsComparison({ inputs, programs, event }) {
    return hasBudget(programs) || baselineInput(inputs, event).kind !== 'none' || event.kind === 'push';
}
/** Compares; undefined where there is nothing to say. On a push the measurement is stored for later runs. */
async function compare_compare(prepared, subject, world) {
    const { inputs, event } = prepared;
    const images = subject.looked.flatMap((one) => measuredImages(one, subject.measured.get(one.program) ?? []));
    const repository = await openRepository(repositoryWorld(prepared, world));
    // The key names all programs: a record without one that failed would stand in the place of a whole one.
    const isWhole = subject.built.length === prepared.programs.length;
    if (event.kind === 'push' && isWhole)
        await store(prepared, { images, repository }, world);
    const input = baselineInput(inputs, event);
    if (input.kind === 'none' && !hasBudget(prepared.programs))
        return undefined;
    return world.log.phase('compare', async () => {
        const baseline = await find(prepared, { ...subject, repository, input }, world);
        const isStatic = subject.looked.every(({ inspections }) => inspections.every(({ linkage }) => linkage !== 'dynamic'));
        const comparison = await judge_judge(prepared, { images, baseline, repository, isStatic }, world);
        return { value: comparison, said: describeBaseline(baseline) };
    });
}
/** The input `baseline`, or what its default means for the event. */
function baselineInput({ baseline }, event) {
    const isPull = event.kind === 'pull_request' || event.kind === 'merge_group';
    return baseline ?? { kind: isPull ? 'auto' : 'none' };
}
function hasBudget(programs) {
    return programs.some(({ inputs: { budgets } }) => BUDGETS.some((budget) => budgets[budget].length > 0));
}
function hasGrowthBudget(programs) {
    return programs.some(({ inputs: { budgets } }) => budgets['max-increase'].length > 0);
}
function cacheOf(world) {
    return createCacheStore({
        entry: (0,external_node_path_.join)(world.actionDir, 'dist/cache/index.js'),
        env: world.env,
        tempDir: world.tempDir,
        signal: world.controller.signal,
        log: world.log.line,
    });
}
async function store(prepared, { images, repository }, world) {
    const { checkout } = repository;
    if ('reason' in checkout)
        return;
    const isStored = await storeBaseline(images, {
        event: prepared.event,
        head: checkout.head,
        buildKey: keyOf(prepared),
        cache: cacheOf(world),
    });
    if (isStored)
        world.log.line(`stored the sizes of ${checkout.head.slice(0, 12)} for later pull requests`);
}
async function find(prepared, wanted, world) {
    const { repository, input, built } = wanted;
    const { event } = prepared;
    const { checkout } = repository;
    return findBaseline({
        input: input.kind === 'file' ? { ...input, path: (0,external_node_path_.resolve)(prepared.folder, input.path) } : input,
        // A remote package is the same at every commit: building it for the base would compare it with itself.
        hasGrowthBudget: hasGrowthBudget(prepared.programs) && !prepared.inputs.packages.some(remote_package/* namesVersion */.H7),
        base: await findBaseCommit(event, repository),
        buildKey: keyOf(prepared),
        cache: cacheOf(world),
        history: repository.history,
        build: async (commit) => buildBase(commit, repository, {
            files: sourceFiles(built),
            measure: (folder) => measureBase(prepared, { folder, top: 'reason' in checkout ? folder : checkout.folder }, world),
        }),
        fetchImage: (reference) => fetchBaseImage(reference, prepared, world),
        log: world.log.line,
    });
}
function describeBaseline(baseline) {
    if (baseline.kind === 'none')
        return `with nothing: ${baseline.reason}`;
    const commit = baseline.commit === undefined ? '' : ` (${baseline.commit.slice(0, 12)})`;
    switch (baseline.source.kind) {
        case 'stored':
            return `with the stored report of the base${commit}`;
        case 'built':
            return `with the base, built in this run${commit}`;
        case 'ancestor':
            return `with an ancestor, ${baseline.source.distance} before the base${commit}`;
        case 'image':
            return `with ${baseline.source.reference}`;
        case 'file':
            return `with the report ${baseline.source.path}`;
    }
}

;// CONCATENATED MODULE: ./lib/push.js
// Deliver into registries: what was inspected is pushed as it stands, the user's tags last and in their order.

/** Pushes where that is asked for; what moved is told beside what kept the rest from it. */
async function pushTags({ inputs, media }, { program, made }, world) {
    if (!media.push)
        return {};
    return world.log.phase('push', async () => {
        // Loaded here only: most runs do not push.
        const { push } = await Promise.all(/* import() */[__webpack_require__.e(752), __webpack_require__.e(651), __webpack_require__.e(684)]).then(__webpack_require__.bind(__webpack_require__, 2684));
        const { caBundle } = await (0,go_fetch/* readAuthorities */.Gh)(world.env);
        const { moved, problem } = await push({ ...made, tags: program.tags }, {
            ...inputs.registryLogin,
            env: world.env,
            signal: world.controller.signal,
            log: world.log.line,
            ...(caBundle === undefined ? {} : { caBundle }),
        });
        const value = { pushed: moved, ...(problem === undefined ? {} : { problem }) };
        return { value, said: problem === undefined ? moved.join(', ') : 'not all tags could be pushed' };
    });
}

;// CONCATENATED MODULE: ./lib/smoke-probe.js
// Makes the probe of the HTTP smoke test, where one is needed: assets/probe, compiled by the engine of the run, in an
// image of our assembler. It is brought into the daemon as the user's image is, and taken out again.









/** One probe for all programs of a run. */
class SmokeProbe {
    #prepared;
    #world;
    #bring;
    #id;
    /** `bring` loads an image into its daemon. */
    constructor(prepared, world, bring) {
        this.#prepared = prepared;
        this.#world = world;
        this.#bring = bring;
    }
    get isMade() {
        return this.#id !== undefined;
    }
    async image() {
        this.#id ??= await this.#make();
        return this.#id;
    }
    async #make() {
        const { programs, daemon } = this.#prepared;
        const [first] = programs;
        if (first === undefined || daemon === undefined)
            throw new errors/* CommandError */.Qd('there is nothing to probe');
        const image = await this.#assemble(probePlan(first.plan, { daemon, world: this.#world }));
        const known = await findInDaemon(daemon, image);
        await this.#bring({ daemon, image, known, stays: false });
        return known.id;
    }
    async #assemble(plan) {
        const { tempDir, runId } = this.#world;
        const directory = (0,external_node_path_.join)(tempDir, 'probe');
        const file = await this.#compile(plan, directory);
        const { size } = await (0,promises_.stat)(file);
        return assemble({
            platform: plan.platforms[0] ?? { os: 'linux', architecture: '' },
            layers: composeLayers({ extras: [], binary: { path: binaryPath(plan), file, size } }),
            // The label makes it an image of this run alone: another one at the same daemon has its own.
            run: { ...plan.run, Labels: { [RUN_LABEL]: runId } },
            epoch: plan.epoch,
            compression: 'gzip',
            directory,
        });
    }
    async #compile(plan, tempDir) {
        const { env, runId, controller, log } = this.#world;
        const { signal } = controller;
        // It is made of the standard library alone.
        const context = { tempDir, env, runId, signal, log: log.line, access: NO_ACCESS };
        try {
            const [built] = await this.#prepared.engine.build([plan], context);
            if (built instanceof Error)
                throw built;
            const [binary] = built?.binaries ?? [];
            if (binary === undefined)
                throw new errors/* CommandError */.Qd('the engine made nothing of it');
            return binary.file;
        }
        catch (cause) {
            if (controller.signal.aborted || !(cause instanceof errors/* ActionError */.lZ))
                throw cause;
            throw new errors/* CommandError */.Qd(`the probe of the HTTP smoke test cannot be made: ${cause.message}`, {
                cause,
                hint: 'Give smoke-test arguments to run the image with, such as "--version", instead of an address.',
            });
        }
    }
}
/** The plan of the probe: the Go release and the builder image of the program, and none of its own settings. */
function probePlan(plan, { daemon, world }) {
    const contextDir = (0,external_node_path_.join)(world.actionDir, 'assets', 'probe');
    return {
        name: 'probe',
        source: {
            contextDir,
            workdir: '.',
            pkg: '.',
            modulePath: 'go-scratch-image/probe',
            workspace: contextDir,
        },
        platforms: [daemon.platform],
        compile: {
            ...plan.compile,
            strip: true,
            ldflags: '',
            buildTags: [],
            buildFlags: [],
            rebuild: false,
            vcs: false,
        },
        builderImage: plan.builderImage,
        tzdata: false,
        run: { Entrypoint: ['/probe'], User: '65532:65532' },
        epoch: 0,
    };
}

;// CONCATENATED MODULE: ./lib/smoke/outcome.js
// What a smoke test has found, in the words of the report: the same for a container and for a program that is run
// without one.
/** How many lines of what the program printed are shown. */
const SHOWN_LINES = 30;
/** The program has ended well; `output` is what it printed. */
function ranWell(output) {
    const said = output.find((line) => line.trim() !== '');
    return passed(said === undefined ? 'exit code 0' : `exit code 0: ${said.trim()}`);
}
function passed(message) {
    return { id: 'smoke', verdict: 'pass', message };
}
/** `what` is a fragment; the last lines that the program printed follow it. */
function failed(what, output) {
    const lines = output.slice(-SHOWN_LINES).map((line) => `  ${line}`);
    const said = lines.length === 0 ? ' (it printed nothing)' : `; it printed:\n${lines.join('\n')}`;
    return {
        id: 'smoke',
        verdict: 'fail',
        message: `${what}${said}`,
        hint: 'Mend the program, or change smoke-test, smoke-test-timeout, directories or user to what it needs.',
    };
}
function tookTooLong(timeoutMs, output) {
    return failed(`it did not end within ${timeoutMs / 1000} s`, output);
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./lib/smoke/http.js
// Asks a server that has just been started, until it answers, ends by itself, or its time is up.

const POLL_MS = 50;
/** Waits for an answer below 400. */
async function waitForAnswer(question) {
    const { ask, asked, startMs, timeoutMs, signal, isRunning } = question;
    let seen;
    while (Date.now() - startMs < timeoutMs) {
        signal.throwIfAborted();
        if (!(await isRunning()))
            return { isGood: false, message: 'the program ended by itself' };
        const status = await ask();
        if (status !== undefined && status < 400) {
            const seconds = ((Date.now() - startMs) / 1000).toFixed(1);
            return { isGood: true, message: `${asked} answered ${status} after ${seconds} s` };
        }
        if (status !== undefined)
            seen = `${asked} answered ${status}`;
        await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
    return { isGood: false, message: seen ?? `${asked} gave no answer within ${timeoutMs / 1000} s` };
}
/** The status that a server answers with; undefined where none answers. */
async function statusOf(url) {
    try {
        const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(2000) });
        await response.body?.cancel();
        return response.status;
    }
    catch (error) {
        if (error instanceof TypeError || error.name === 'TimeoutError')
            return undefined;
        throw new errors/* CommandError */.Qd(`the smoke test cannot ask ${url}`, { cause: error });
    }
}

;// CONCATENATED MODULE: ./lib/daemon/smoke-container.js
// The container of a smoke test: how it is run, and what is asked of it.


/**
 * The flags of `docker run`. No --env: the container starts with the image's environment only. No --init: the program
 * is process 1, as it will be later.
 */
function containerFlags(name, { writable, user, label }) {
    const [uid = '0', gid = '0'] = user.split(':');
    const tmpfs = writable.map(({ path, mode }) => `--tmpfs=${path}:rw,mode=${mode.toString(8)},uid=${uid},gid=${gid},size=64m`);
    return [
        `--name=${name}`,
        `--label=${label}`,
        '--read-only',
        ...tmpfs,
        '--cap-drop=ALL',
        '--security-opt=no-new-privileges',
        '--memory=512m',
        '--pids-limit=512',
    ];
}
/** Whether the program in the container has not ended yet. */
async function isRunning(daemon, name) {
    const state = await (0,command/* runTool */.qI)(daemon.tool, ['inspect', '--format', '{{.State.Running}}', name], {
        env: daemon.env,
    });
    return state.trim() === 'true';
}
/**
 * The address on the daemon's machine that leads to a port of the container; undefined where there is none: the
 * container has ended, or the daemon has no network to publish from.
 */
async function publishedAddress(daemon, name, port) {
    const { code, stdout } = await (0,command/* tryTool */.Kg)(daemon.tool, ['port', name, `${port}/tcp`], { env: daemon.env });
    if (code !== 0)
        return undefined;
    return /127\.0\.0\.1:\d+/.exec(stdout)?.[0];
}
/** The last lines that the program printed. */
async function readLogs(daemon, name) {
    const logs = await (0,command/* tryTool */.Kg)(daemon.tool, ['logs', '--tail', String(SHOWN_LINES), name], { env: daemon.env });
    return lastLines(logs.stdout + logs.stderr);
}
/** Ends and removes a container; it is no error where there is none. */
async function removeContainer(daemon, name) {
    await (0,command/* tryTool */.Kg)(daemon.tool, ['rm', '--force', '--volumes', name], { env: daemon.env });
}
/** As many lines of a text as are shown. */
function lastLines(text) {
    return text.trim() === '' ? [] : text.trim().split('\n').slice(-SHOWN_LINES);
}

;// CONCATENATED MODULE: ./lib/daemon/http-probe.js
// Asks a server from inside the network of its container, by a probe: the image has no client, and the port that the
// daemon publishes is on the daemon's machine.


/** Starts the probe, which goes on asking until the server gives an answer below 400. */
function startProbe(daemon, options) {
    const { image, container, port, path, timeoutMs, label, signal } = options;
    const name = `${container}-probe`;
    const flags = containerFlags(name, { writable: [], user: '0:0', label });
    const question = [String(port), path, String(timeoutMs / 1000)];
    const stop = new AbortController();
    let status;
    let problem;
    const ended = (0,command/* streamTool */.BN)(daemon.tool, ['run', ...flags, `--network=container:${container}`, image, ...question], {
        env: daemon.env,
        signal: AbortSignal.any([signal, stop.signal]),
        onLine: (line) => {
            if (/^\d{3}$/.test(line))
                status = Number(line);
        },
    }).catch((error) => {
        problem = error instanceof Error ? error : new Error(String(error));
    });
    return {
        status: async () => {
            // It cannot join a container that has ended meanwhile, and that one is the reason then.
            if (problem !== undefined && (await isRunning(daemon, container)))
                throw problem;
            return status;
        },
        stop: async () => {
            stop.abort();
            await ended;
            await removeContainer(daemon, name);
        },
    };
}

;// CONCATENATED MODULE: ./lib/daemon/http-smoke.js
// The smoke test of a server: through a published port where that can be reached, else by a probe in the network of its
// container. Only the attempt tells which: the daemon's socket may be mounted into a container, or forwarded.






/** Starts the image and waits for an answer below 400. The container is left to the caller. */
async function askOverHttp(daemon, name, options) {
    const server = { daemon, name, options };
    if (!options.probe.isMade && mayReachPorts(daemon.endpoint)) {
        const check = await askPublishedPort(server);
        if (check !== undefined)
            return check;
        // It is started anew for the probe, so that its time counts from there.
        await removeContainer(daemon, name);
    }
    return askByProbe(server);
}
/** Whether a port that the daemon publishes on its loopback address may be one of this machine. */
function mayReachPorts(endpoint) {
    if (!/^(tcp|http|https|ssh):/.test(endpoint))
        return true;
    return /^(tcp|https?):\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:|\/|$)/.test(endpoint);
}
/** Undefined where the server runs and its port cannot be reached from here. */
async function askPublishedPort(server) {
    const { daemon, name, options } = server;
    const startMs = Date.now();
    const problem = await start(server, ['--publish', `127.0.0.1::${options.port}`]);
    if (problem !== undefined)
        return problem;
    const published = await publishedAddress(daemon, name, options.port);
    const reached = published !== undefined && (await isReachable(published));
    if (!reached && (await isRunning(daemon, name)))
        return undefined;
    const answer = await waitForAnswer({
        ...options,
        startMs,
        asked: addressOf(options),
        ask: () => statusOf(`http://${published ?? ''}${options.path}`),
        isRunning: () => (reached ? isRunning(daemon, name) : false),
    });
    return toCheck(server, answer);
}
async function askByProbe(server) {
    const { daemon, name, options } = server;
    if (!options.probe.isMade) {
        options.log(`ports published by the daemon at ${daemon.endpoint} cannot be reached from here: a probe in the network of the container asks`);
    }
    const image = await options.probe.image();
    const startMs = Date.now();
    const problem = await start(server, []);
    if (problem !== undefined)
        return problem;
    const probe = startProbe(daemon, { ...options, image, container: name });
    try {
        const answer = await waitForAnswer({
            ...options,
            startMs,
            asked: `${addressOf(options)} (asked by a probe)`,
            ask: probe.status,
            isRunning: () => isRunning(daemon, name),
        });
        return await toCheck(server, answer);
    }
    finally {
        await probe.stop();
    }
}
/** Runs the container in the background; a failed check where it cannot be started. */
async function start({ daemon, name, options }, flags) {
    const all = ['--detach', ...flags, ...containerFlags(name, options)];
    const started = await (0,command/* tryTool */.Kg)(daemon.tool, ['run', ...all, options.image], { env: daemon.env });
    if (started.code === 0)
        return undefined;
    return failed('the container cannot be started', lastLines(started.stderr));
}
function addressOf({ port, path }) {
    return `http://:${port}${path}`;
}
async function toCheck({ daemon, name }, { isGood, message }) {
    return isGood ? passed(message) : failed(message, await readLogs(daemon, name));
}
const REACH_MS = 1500;
const http_smoke_POLL_MS = 50;
// The daemon's proxy listens as soon as the container runs; without that proxy nothing does before the server itself.
async function isReachable(address) {
    const [host = '', port = ''] = address.split(':');
    const endMs = Date.now() + REACH_MS;
    while (Date.now() < endMs) {
        if (await connects(host, Number(port)))
            return true;
        await new Promise((resolve) => setTimeout(resolve, http_smoke_POLL_MS));
    }
    return false;
}
async function connects(host, port) {
    return new Promise((resolve) => {
        const socket = (0,external_node_net_.createConnection)({ host, port, timeout: REACH_MS });
        const end = (answer) => () => {
            socket.destroy();
            resolve(answer);
        };
        socket.once('connect', end(true)).once('error', end(false)).once('timeout', end(false));
    });
}

;// CONCATENATED MODULE: ./lib/daemon/smoke.js
// The smoke test: the image is run once, as strictly as a careful cluster would run it, before any tag moves.
// Either with arguments (it must end with exit code 0), or as a server that must answer over HTTP.




/** Runs the smoke test and says how it went; the container is always removed. */
async function smokeTest(daemon, options) {
    const name = `go-scratch-image-smoke-${process.pid}-${Date.now().toString(36)}`;
    try {
        const { test } = options;
        return test.kind === 'run'
            ? await runOnce(daemon, name, { ...options, args: test.args })
            : await askOverHttp(daemon, name, { ...options, port: test.port, path: test.path });
    }
    finally {
        await removeContainer(daemon, name);
    }
}
async function runOnce(daemon, name, options) {
    const output = [];
    const timeout = AbortSignal.timeout(options.timeoutMs);
    const flags = containerFlags(name, options);
    try {
        await (0,command/* streamTool */.BN)(daemon.tool, ['run', ...flags, options.image, ...options.args], {
            env: daemon.env,
            signal: AbortSignal.any([options.signal, timeout]),
            onLine: (line) => {
                if (output.length < SHOWN_LINES)
                    output.push(line);
                options.log(line);
            },
        });
    }
    catch (error) {
        options.signal.throwIfAborted();
        if (timeout.aborted)
            return tookTooLong(options.timeoutMs, output);
        if (error instanceof command/* ToolFailure */.XY)
            return failed(`exit code ${error.code}`, output);
        throw error;
    }
    return ranWell(output);
}

;// CONCATENATED MODULE: ./lib/smoke/isolation.js
// How strictly this machine lets a program be run without a container: with a folder as its whole file system, by a
// user namespace or as root, or else directly. `unshare` of util-linux does it; what it can do here is tried first.



const isolation_FOLDERS = ['/usr/bin', '/bin', '/usr/local/bin', '/run/current-system/sw/bin'];
/** The strictest way that works for programs that are to run as this user. */
async function findIsolation(user) {
    return (await findRoots(user))[0] ?? DIRECT;
}
/** The ways to a root of its own that this machine allows, the strictest first. */
async function findRoots({ uid, gid }) {
    const unshare = process.platform === 'linux' ? await findUnshare() : undefined;
    if (unshare === undefined)
        return [];
    // Process 1 of a namespace of its own: when it ends, so does all that it has started.
    const namespace = ['--user', `--map-user=${uid}`, `--map-group=${gid}`, '--pid', '--fork', '--kill-child'];
    const ways = [
        inRoot(unshare, { flags: namespace, how: 'user namespace', owners: 'folded' }),
        inRoot(unshare, { flags: [`--setgid=${gid}`, `--setuid=${uid}`], how: 'chroot', owners: 'real' }),
    ];
    const works = await Promise.all(ways.map(async (way) => {
        const [tool, ...args] = way.command('/', { program: unshare, workdir: '/' });
        const tried = await (0,command/* tryTool */.Kg)(tool, [...args, '--version'], { env: {} }).catch(() => undefined);
        return tried?.code === 0;
    }));
    return ways.filter((_, at) => works[at]);
}
const DIRECT = {
    description: 'directly on the runner with an empty environment, since it allows no root of its own',
    owners: 'folded',
    command: (root, { program }) => [(0,external_node_path_.join)(root, program)],
};
function inRoot(unshare, way) {
    return {
        description: `in an empty root (${way.how})`,
        owners: way.owners,
        command: (root, { program, workdir }) => [
            unshare,
            ...way.flags,
            `--root=${root}`,
            `--wd=${workdir}`,
            '--',
            external_node_path_.posix.resolve(workdir, program),
        ],
    };
}
async function findUnshare() {
    for (const folder of isolation_FOLDERS) {
        const file = external_node_path_.posix.join(folder, 'unshare');
        if ((await (0,promises_.stat)(file).catch(() => undefined))?.isFile() === true)
            return file;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/smoke/root.js
// The root file system of an image as a folder of the runner, to run its program in.





/**
 * Unpacks all layers into a new folder. `owners`: `real` gives every file to its owner, which only root can do;
 * `folded` leaves all to the user of the runner, with the permissions that `user` has in the image.
 */
async function unpackImage(image, folder, options) {
    const modes = new Map([[folder, modeFor(ROOT_FOLDER, options)]]);
    const links = new Set();
    const remove = async () => {
        for (const path of modes.keys())
            await (0,promises_.chmod)(path, 0o700).catch(() => undefined);
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    };
    try {
        await (0,promises_.mkdir)(folder, { recursive: true });
        await readEntries(image, async (entry, content) => {
            checkWay(entry.path, links);
            const file = (0,external_node_path_.join)(folder, entry.path);
            await unpackEntry(entry, file, content);
            if (entry.type === 'symlink')
                links.add(entry.path);
            if (options.owners === 'real')
                await (0,promises_.lchown)(file, entry.uid, entry.gid);
            if (entry.type === 'directory')
                modes.set(file, modeFor(entry, options));
            if (entry.type === 'file')
                await (0,promises_.chmod)(file, modeFor(entry, options));
        });
        await addRuntimeFiles(folder, links);
        // Last, and the deepest first: nothing could be put into a folder that cannot be written.
        for (const [path, mode] of [...modes].reverse())
            await (0,promises_.chmod)(path, mode);
        return { folder, remove };
    }
    catch (error) {
        await remove();
        throw error;
    }
}
const ROOT_FOLDER = { mode: 0o755, uid: 0, gid: 0 };
async function unpackEntry(entry, file, content) {
    switch (entry.type) {
        case 'directory':
            await (0,promises_.mkdir)(file, { recursive: true });
            return;
        case 'file':
            await (0,file_bytes/* writeFileBytes */.$)(file, content);
            return;
        case 'symlink':
            await (0,promises_.symlink)(entry.linkTarget ?? '', file);
            return;
        case 'hardlink':
        case 'fifo':
        case 'block-device':
        case 'character-device':
            throw new errors/* ImageError */.C8(`${entry.path} in the image is neither a file, a folder nor a link`);
    }
}
// What every container runtime adds to an image, as far as plain files can stand for it: a program that looks up names
// or starts others would fail without. There is no /proc, and no other device.
async function addRuntimeFiles(folder, links) {
    for (const path of ['/dev/null', '/etc/hosts', '/etc/resolv.conf']) {
        if (links.has(external_node_path_.posix.dirname(path)))
            continue;
        const content = path === '/dev/null' ? '' : await (0,promises_.readFile)(path).catch(() => '');
        const file = (0,external_node_path_.join)(folder, path);
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(file), { recursive: true });
        // The image's own file goes first.
        await (0,promises_.writeFile)(file, content, { flag: 'wx' }).then(() => (0,promises_.chmod)(file, path === '/dev/null' ? 0o666 : 0o444), () => undefined);
    }
}
// Below a link of the image lies the runner's own file system.
function checkWay(path, links) {
    for (let folder = external_node_path_.posix.dirname(path); folder !== '/'; folder = external_node_path_.posix.dirname(folder)) {
        if (links.has(folder))
            throw new errors/* ImageError */.C8(`${path} in the image lies below the link ${folder}`);
    }
}
function modeFor({ mode, uid, gid }, { user, owners }) {
    if (owners === 'real' || uid === user.uid)
        return mode;
    const bits = gid === user.gid ? (mode >> 3) & 0o7 : mode & 0o7;
    return (mode & ~0o700) | (bits << 6);
}

;// CONCATENATED MODULE: ./lib/smoke/binary.js
// The smoke test without a daemon: the program of the image is run on this machine, as close to a container as the
// machine allows: the files of the image as its root, the environment of the image and nothing else.









/** Whether programs for this platform run on this machine by themselves. */
function runsHere(platform, machine = process) {
    // A variant says what the program needs at least: one that the processor lacks shows when it is run.
    return machine.platform === 'linux' && platform.architecture === (0,oci_platform/* platformOfNode */.f2)(machine.arch).architecture;
}
/** Runs the smoke test and says how it went, and how it was run; nothing that it made or started remains. */
async function smokeTestBinary(options) {
    const user = binary_parseUser(options.user);
    const isolation = options.isolation ?? (await findIsolation(user));
    const { owners } = isolation;
    const root = await unpackImage(options.image, (0,external_node_path_.join)(options.tempDir, 'smoke-root'), { user, owners });
    try {
        const check = await runTest({ ...options, root, isolation });
        return { ...check, message: withHow(check.message, isolation) };
    }
    finally {
        await root.remove();
    }
}
function runTest(job) {
    const { test } = job;
    return test.kind === 'run' ? binary_runOnce(job, test.args) : binary_askOverHttp(job, test);
}
async function binary_runOnce(job, args) {
    const timeout = AbortSignal.timeout(job.timeoutMs);
    const output = [];
    try {
        await binary_start(job, { args, output, signal: AbortSignal.any([job.signal, timeout]), keep: 'first' });
    }
    catch (error) {
        job.signal.throwIfAborted();
        if (timeout.aborted)
            return tookTooLong(job.timeoutMs, output);
        if (error instanceof command/* ToolFailure */.XY)
            return failed(`exit code ${error.code}`, output);
        if (error instanceof errors/* CommandError */.Qd)
            return failed(error.message, output);
        throw error;
    }
    return ranWell(output);
}
async function binary_askOverHttp(job, test) {
    // An answer of another program would be taken for that of ours.
    if (await isTaken(test.port))
        return failed(`port ${test.port} of this machine is taken already`, []);
    const stop = new AbortController();
    const output = [];
    let isRunning = true;
    const startMs = Date.now();
    const ended = binary_start(job, {
        args: job.image.config.config.Cmd ?? [],
        output,
        signal: AbortSignal.any([job.signal, stop.signal]),
        keep: 'last',
    })
        .then(() => undefined, (error) => error)
        .finally(() => {
        isRunning = false;
    });
    try {
        const answer = await waitForAnswer({
            ask: () => statusOf(`http://127.0.0.1:${test.port}${test.path}`),
            asked: `http://:${test.port}${test.path}`,
            startMs,
            timeoutMs: job.timeoutMs,
            signal: job.signal,
            isRunning: () => isRunning,
        });
        return answer.isGood ? passed(answer.message) : failed(answer.message, output);
    }
    finally {
        stop.abort();
        await ended;
    }
}
async function binary_start({ image, isolation, root, log }, run) {
    const { Entrypoint: entrypoint = [], Env: env = [], WorkingDir: workdir = '/' } = image.config.config;
    const [program = '', ...rest] = [...entrypoint, ...run.args];
    const [tool, ...before] = isolation.command(root.folder, { program, workdir });
    await (0,command/* streamTool */.BN)(tool, [...before, ...rest], {
        cwd: (0,external_node_path_.join)(root.folder, external_node_path_.posix.resolve('/', workdir)),
        env: Object.fromEntries(env.map(binary_splitVariable)),
        signal: run.signal,
        onLine: (line) => {
            if (run.keep === 'last' && run.output.length === SHOWN_LINES)
                run.output.shift();
            if (run.output.length < SHOWN_LINES)
                run.output.push(line);
            log(line);
        },
    });
}
function binary_splitVariable(variable) {
    const at = variable.indexOf('=');
    return [variable.slice(0, at), variable.slice(at + 1)];
}
function binary_parseUser(text) {
    const [uid = '0', gid = uid] = text.split(':');
    return { uid: Number(uid), gid: Number(gid) };
}
// In the first line, before what the program printed.
function withHow(message, { description }) {
    const [first = '', ...rest] = message.split('\n');
    const end = rest.length === 0 ? '' : '; it printed:';
    const what = first.slice(0, first.length - end.length);
    return [`${what} (${description})${end}`, ...rest].join('\n');
}
async function isTaken(port) {
    return new Promise((resolve) => {
        const socket = (0,external_node_net_.createConnection)({ port, host: '127.0.0.1' });
        const answer = (taken) => () => {
            socket.destroy();
            resolve(taken);
        };
        socket.once('connect', answer(true));
        socket.once('error', answer(false));
    });
}

;// CONCATENATED MODULE: ./lib/smoke-tests.js
// The smoke test of each image: in the daemon where there is one, else by the runner itself; what neither can run is
// said and not run.




/** The checks of each image, in their order; none where no smoke test is asked for. */
async function smokeTests({ daemon }, { looked, probe }, world) {
    const test = looked.program.inputs.smokeTest;
    if (test === undefined)
        return [];
    const checks = [];
    for (const image of looked.made.images) {
        const run = runnerOf(image, { daemon, looked, test, probe }, world);
        checks.push([typeof run === 'string' ? skipped(run) : await inPhase(run, world)]);
    }
    return checks;
}
/** What runs the image, or why nothing does. */
function runnerOf(image, { daemon, looked, test, probe }, world) {
    const { candidate, program } = looked;
    if (daemon !== undefined) {
        if (candidate?.image === image && (0,oci_platform/* samePlatform */.my)(image.platform, daemon.platform)) {
            return () => inDaemon(program, { candidate, test, probe }, world);
        }
        return `the image is for ${(0,oci_platform/* formatPlatform */.Bq)(image.platform)}, the daemon runs ${(0,oci_platform/* formatPlatform */.Bq)(daemon.platform)}`;
    }
    if (!runsHere(image.platform)) {
        return `the image is for ${(0,oci_platform/* formatPlatform */.Bq)(image.platform)}, and there is no daemon that runs it`;
    }
    return () => onRunner(image, { program, test }, world);
}
async function inPhase(run, world) {
    return world.log.phase('smoke', async () => {
        const check = await run();
        return { value: check, said: check.message };
    });
}
function inDaemon(program, { candidate, test, probe, }, world) {
    const { inputs } = program;
    return smokeTest(candidate.daemon, {
        image: candidate.known.id,
        test,
        probe,
        timeoutMs: inputs.smokeTestTimeoutMs,
        writable: writableFolders(program),
        user: inputs.user,
        label: `${RUN_LABEL}=${world.runId}`,
        signal: world.controller.signal,
        log: world.log.line,
    });
}
function onRunner(image, { program, test }, world) {
    return smokeTestBinary({
        image,
        test,
        timeoutMs: program.inputs.smokeTestTimeoutMs,
        user: program.inputs.user,
        tempDir: world.tempDir,
        signal: world.controller.signal,
        log: world.log.line,
    });
}
function skipped(why) {
    return { id: 'smoke', verdict: 'skipped', message: `not run: ${why}` };
}
// A folder that files were put into stays as it is: a tmpfs would hide them.
function writableFolders({ inputs, extras }) {
    const hasFiles = (path) => extras.some((entry) => entry.type !== 'directory' && entry.path.startsWith(`${path}/`));
    return inputs.directories.filter(({ path }) => !hasFiles(path));
}

;// CONCATENATED MODULE: ./lib/oci/new-file.js
// Writes files that are there as a whole or not at all: beside their place first, then renamed.





/** Writes a file, or replaces it, once all of its content is there. Where that fails, nothing has changed. */
async function writeWhole(file, content) {
    const partial = (0,external_node_path_.join)((0,external_node_path_.dirname)(file), `.${(0,external_node_path_.basename)(file)}.${(0,external_node_crypto_.randomUUID)()}.partial`);
    try {
        await (0,file_bytes/* writeFileBytes */.$)(partial, content, { flags: 'wx' });
        await (0,promises_.rename)(partial, file);
    }
    catch (error) {
        await (0,promises_.rm)(partial, { force: true });
        throw describeWriteFailure(error, file);
    }
}
/** The error in words where the file system is at fault; any other as it is. */
function describeWriteFailure(error, file) {
    const { code = '', syscall } = error;
    const found = Object.hasOwn(BY_CODE, code) ? BY_CODE[code] : undefined;
    if (error instanceof errors/* ActionError */.lZ || syscall === undefined || found === undefined)
        return error;
    return new found.type(`${file} cannot be written: ${found.what}`, { cause: error, hint: found.hint });
}
const DISK_FULL = {
    type: errors/* ActionError */.lZ,
    what: 'there is no space left on the disk',
    hint: 'Make room on the disk of the runner, or name a path on another one.',
};
const NOT_ALLOWED = {
    type: errors/* InputError */.dz,
    what: 'this user may not write there',
    hint: 'Name a path that the user of the runner may write to.',
};
const BY_CODE = {
    ENOSPC: DISK_FULL,
    EDQUOT: DISK_FULL,
    EFBIG: { ...DISK_FULL, what: 'it is larger than the system allows' },
    EACCES: NOT_ALLOWED,
    EPERM: NOT_ALLOWED,
    EROFS: { ...NOT_ALLOWED, what: 'the disk is read-only' },
    ENOENT: {
        type: errors/* InputError */.dz,
        what: 'its folder is not there',
        hint: 'Create the folder in an earlier step.',
    },
    ENOTDIR: { type: errors/* InputError */.dz, what: 'a part of its path is a file', hint: 'Correct the path.' },
    EISDIR: { type: errors/* InputError */.dz, what: 'there is a folder in its place', hint: 'Name a file.' },
};

;// CONCATENATED MODULE: ./lib/oci/archive-file.js
// The archive as a file that the user named.





/** An InputError where an archive cannot be written to a path: to be asked before anything is built. */
async function checkArchivePath(file) {
    const folder = (0,external_node_path_.dirname)((0,external_node_path_.resolve)(file));
    const parent = await (0,promises_.stat)(folder).catch(() => undefined);
    if (parent?.isDirectory() !== true) {
        throw new errors/* InputError */.dz(`the archive ${file} cannot be written: there is no folder ${folder}`, {
            hint: 'Create the folder in an earlier step, or correct the path.',
        });
    }
    const place = await (0,promises_.stat)(file).catch(() => undefined);
    if (place !== undefined && !place.isFile()) {
        throw new errors/* InputError */.dz(`the archive ${file} cannot be written: there is something that is not a file`, {
            hint: 'Name a file.',
        });
    }
}
/** Writes the archive, or replaces the file that is there; where that fails, nothing has changed. */
async function writeArchive(file, content, options) {
    await checkArchivePath(file);
    await writeWhole(file, archiveStream(content, options));
}

;// CONCATENATED MODULE: ./lib/oci/layout.js
// An OCI image layout: a folder that holds images under names, as skopeo, crane, podman and buildah read it
// (https://github.com/opencontainers/image-spec/blob/main/image-layout.md). Images that are there already stay.












const REF_NAME = 'org.opencontainers.image.ref.name';
const CONTAINERD_NAME = 'io.containerd.image.name';
const EMPTY_INDEX = { schemaVersion: 2, mediaType: types/* MEDIA_TYPE */.A.index, manifests: [] };
/** An InputError where a folder can neither become a layout nor is one: to be asked before anything is built. */
async function checkLayoutFolder(folder) {
    await readLayout(folder);
}
/**
 * Adds images to a layout, which is made where there is none. Each of `tags` (full references) names what was added,
 * and nothing else any more; without tags it has no name. Where that fails, the layout is as it was.
 */
async function writeLayout(folder, set, tags) {
    const index = await readLayout(folder);
    const made = [];
    try {
        await makeFolder((0,external_node_path_.join)(folder, 'blobs', 'sha256'), made);
        if (index === undefined) {
            await addFile((0,external_node_path_.join)(folder, 'oci-layout'), [(0,canonical_json/* encodeDocument */.K)({ imageLayoutVersion: '1.0.0' })], made);
        }
        for (const source of layout_sourcesOf(set))
            await addBlob(folder, source, made);
        // Last, in one step: before it, no reader knows of the new images.
        const named = addToIndex(index ?? EMPTY_INDEX, (0,image_index/* describeSet */.iG)(set), tags);
        await writeWhole((0,external_node_path_.join)(folder, 'index.json'), [(0,canonical_json/* encodeDocument */.K)(named)]);
    }
    catch (error) {
        await undo(made);
        throw describeWriteFailure(error, folder);
    }
}
// The index of the layout; undefined where there is none yet.
async function readLayout(folder) {
    const place = await (0,promises_.stat)(folder).catch(() => undefined);
    if (place === undefined)
        return undefined;
    if (!place.isDirectory())
        throw refused(folder, 'is not a folder');
    const layout = await readIfThere((0,external_node_path_.join)(folder, 'oci-layout'));
    if (layout === undefined) {
        if ((await (0,promises_.readdir)(folder)).length === 0)
            return undefined;
        throw refused(folder, 'is neither empty nor an OCI image layout');
    }
    try {
        documents_parseOciLayout(layout);
        const index = await readIfThere((0,external_node_path_.join)(folder, 'index.json'));
        // A run that was killed while it made the layout leaves it without.
        return index === undefined ? undefined : parseLayoutIndex(index);
    }
    catch (error) {
        if (!(error instanceof errors/* FormatError */.IF))
            throw error;
        throw refused(folder, `is not an OCI image layout that can be added to: ${error.message}`);
    }
}
function refused(folder, what) {
    return new errors/* InputError */.dz(`oci-layout: ${folder} ${what}`, {
        hint: 'Name a folder that is new, empty or a layout.',
    });
}
async function readIfThere(file) {
    return (0,promises_.readFile)(file).catch((error) => {
        if (error.code === 'ENOENT')
            return undefined;
        throw error;
    });
}
// Somebody else's index may lack its media type and have members that are not known here: they stay as they are.
function parseLayoutIndex(bytes) {
    let index;
    try {
        index = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    }
    catch (cause) {
        throw new errors/* FormatError */.IF(`index.json is not JSON: ${cause.message}`, { cause });
    }
    if (!isObject(index) || index['schemaVersion'] !== 2 || !Array.isArray(index['manifests'])) {
        throw new errors/* FormatError */.IF('index.json is not an image index');
    }
    return index;
}
function layout_sourcesOf(set) {
    const sources = new Map();
    const add = (digest, content, name) => {
        sources.set(digest, { digest, content, name });
    };
    for (const image of set.images) {
        for (const { descriptor, file } of image.layers)
            add(descriptor.digest, (0,tar_writer/* readBlob */.g)(file), file);
        add(image.id, [image.configBytes], 'the image config');
        add(image.digest, [(0,image_index/* manifestDocument */.nJ)(image).bytes], 'the manifest');
    }
    const root = (0,image_index/* rootDocument */.kt)(set);
    add(root.digest, [root.bytes], 'the index');
    return [...sources.values()];
}
async function addBlob(folder, { digest, content, name }, made) {
    const file = (0,external_node_path_.join)(folder, archive_folder_blobPath(digest));
    if ((await digestOfFile(file)) === digest)
        return;
    const meter = new oci_digest/* Meter */.kI();
    await addFile(file, verified(meter.measure(content), { meter, digest, name }), made);
}
async function digestOfFile(file) {
    if ((await (0,promises_.stat)(file).catch(() => undefined)) === undefined)
        return undefined;
    const meter = new oci_digest/* Meter */.kI();
    const flow = meter.measure((0,tar_writer/* readBlob */.g)(file));
    while ((await flow.next()).done !== true)
        ;
    return meter.digest;
}
async function* verified(content, { meter, digest, name }) {
    yield* content;
    if (meter.digest === digest)
        return;
    throw new errors/* ImageError */.C8(`${name} has changed since the image was inspected: its digest is ${meter.digest}`, {
        hint: 'Run this again when nothing else writes to the temporary folder of the runner.',
    });
}
function addToIndex(index, descriptor, tags) {
    const added = tags.map((tag) => {
        const reference = (0,oci_reference/* parseReference */.F)(tag);
        const annotations = { [CONTAINERD_NAME]: (0,oci_reference/* qualifiedName */.O)(reference), [REF_NAME]: reference.text };
        return { ...descriptor, annotations };
    });
    const kept = index['manifests'].filter((existing) => !added.some((one) => hasSameName(existing, one)) && !isNameless(existing, descriptor.digest));
    return { ...index, manifests: [...kept, ...(added.length === 0 ? [descriptor] : added)] };
}
function hasSameName(existing, { annotations = {} }) {
    const names = layout_annotationsOf(existing);
    return names[REF_NAME] === annotations[REF_NAME] || names[CONTAINERD_NAME] === annotations[CONTAINERD_NAME];
}
// The same image without a name says nothing that the new descriptor does not say.
function isNameless(existing, digest) {
    return (isObject(existing) && existing['digest'] === digest && Object.keys(layout_annotationsOf(existing)).length === 0);
}
function layout_annotationsOf(descriptor) {
    const annotations = isObject(descriptor) ? descriptor['annotations'] : undefined;
    return isObject(annotations) ? annotations : {};
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
async function addFile(file, content, made) {
    const isNew = (await (0,promises_.stat)(file).catch(() => undefined)) === undefined;
    await writeWhole(file, content);
    if (isNew)
        made.push(file);
}
async function makeFolder(folder, made) {
    const first = await (0,promises_.mkdir)(folder, { recursive: true });
    if (first === undefined)
        return;
    const folders = [];
    for (let at = (0,external_node_path_.resolve)(folder); at.startsWith((0,external_node_path_.resolve)(first)); at = (0,external_node_path_.dirname)(at))
        folders.unshift(at);
    made.push(...folders);
}
// The latest first. Whatever somebody else has put into a new folder meanwhile keeps it there.
async function undo(made) {
    for (const path of [...made].reverse()) {
        await (0,promises_.rm)(path).catch(() => (0,promises_.rmdir)(path).catch(() => undefined));
    }
}

;// CONCATENATED MODULE: ./lib/write-files.js
// Deliver into files: an OCI image layout and an archive, both written as a whole or not at all.




/** Writes the files that the inputs ask for; an ActionError where one cannot be written. */
async function writeFiles(prepared, { program, made }, world) {
    const { layout } = prepared.media;
    const archive = archivePath(program.inputs, program.plan.name, prepared.folder);
    if (layout === undefined && archive === undefined)
        return {};
    return world.log.phase('write', async () => {
        if (layout !== undefined)
            await writeLayout(layout, made, program.tags);
        const daemonImage = imageForDaemon(prepared, made.images);
        if (archive !== undefined) {
            const content = { ...made, ...(daemonImage === undefined ? {} : { daemonImage }) };
            await writeArchive(archive, content, { tags: program.tags });
        }
        const value = {
            ...(layout === undefined ? {} : { layout }),
            ...(archive === undefined ? {} : { archive }),
        };
        return { value, said: [layout, archive].filter((path) => path !== undefined).join(', ') };
    });
}
// What `docker load` takes of several: the image for the daemon at hand, else the first.
function imageForDaemon({ daemon }, images) {
    const own = images.find((image) => daemon !== undefined && (0,oci_platform/* samePlatform */.my)(image.platform, daemon.platform));
    return own ?? images[0];
}

;// CONCATENATED MODULE: ./lib/deliver.js
// Judge and deliver: the image is run where that is asked for; only then are files written, blobs pushed and the user's
// tags moved, in their order. What is delivered is what was inspected.







/**
 * Delivers the images of all programs, each once its checks have passed; with `fail-fast` only where those of all have
 * and none has failed before.
 * What this run brought into the daemon and no tag names by the end is taken out again.
 */
async function deliverAll(prepared, { looked, hasFailedBefore }, world) {
    const brought = new Brought(world);
    const probe = new SmokeProbe(prepared, world, (candidate) => brought.add(candidate));
    try {
        const judged = [];
        for (const one of looked)
            judged.push(await deliver_judge(prepared, { looked: one, brought, probe }, world));
        const isAnyFailed = hasFailedBefore || judged.some(({ checks }) => hasFailed(checks));
        const stops = prepared.inputs.failFast && isAnyFailed;
        const deliveries = [];
        for (const { looked: one, checks } of judged) {
            const done = stops || hasFailed(checks) ? { loaded: [], pushed: [] } : await handOver(prepared, one, world);
            if (done.loaded.length > 0 && one.candidate !== undefined)
                brought.keep(one.candidate);
            deliveries.push({ checks, ...done });
        }
        return deliveries;
    }
    finally {
        await brought.takeOut();
    }
}
async function deliver_judge(prepared, { looked, brought, probe, }, world) {
    if (hasFailed(looked.checks))
        return { looked, checks: looked.checks };
    if (looked.candidate !== undefined)
        await brought.bring(looked.candidate);
    const smoke = await smokeTests(prepared, { looked, probe }, world);
    return { looked, checks: looked.checks.map((own, at) => [...own, ...(smoke[at] ?? [])]) };
}
/** What this run brought into the daemon and has to answer for. */
class Brought {
    #world;
    #candidates = new Map();
    constructor(world) {
        this.#world = world;
    }
    /** Loads the image, unless the daemon has it; as a phase of its own. */
    async bring(candidate) {
        if (this.#has(candidate))
            return;
        await this.#world.log.phase('load', async () => {
            await this.add(candidate);
            return { value: undefined, said: 'into the daemon, without a name yet' };
        });
    }
    /** Loads the image, unless the daemon has it. */
    async add(candidate) {
        if (this.#has(candidate))
            return;
        const { daemon, image, known } = candidate;
        this.#candidates.set(known.id, candidate);
        this.#remember();
        await loadImage(daemon, image, { id: known.id, signal: this.#world.controller.signal });
    }
    #has({ known }) {
        return known.wasThere || this.#candidates.has(known.id);
    }
    /** A tag names it by now. */
    keep({ known }) {
        this.#candidates.delete(known.id);
    }
    async takeOut() {
        for (const { daemon, known } of this.#candidates.values())
            await removeUnnamedImage(daemon, known.id);
        this.#candidates.clear();
        this.#remember();
    }
    // For the post step, should this one be ended.
    #remember() {
        this.#world.remember('loadedImages', [...this.#candidates.keys()].join(' '));
    }
}
// Files first, since a full disk is found out soonest; what others see moves last.
async function handOver(prepared, looked, world) {
    let done = { loaded: [], pushed: [] };
    for (const step of [writeFiles, pushTags, moveTags]) {
        try {
            done = { ...done, ...(await step(prepared, looked, world)) };
        }
        catch (cause) {
            return { ...done, problem: problemOf(cause) };
        }
        if (done.problem !== undefined)
            return done;
    }
    return done;
}
async function moveTags(_, { program, candidate }, world) {
    if (candidate?.stays !== true)
        return {};
    const { daemon, known } = candidate;
    return world.log.phase('deliver', async () => {
        const loaded = [];
        for (const tag of program.tags) {
            try {
                world.controller.signal.throwIfAborted();
                await tagImage(daemon, known.id, tag);
            }
            catch (cause) {
                const problem = tagProblem(tag, loaded, cause);
                return { value: { loaded, problem }, said: `${tag} could not be moved` };
            }
            loaded.push(tag);
        }
        return { value: { loaded }, said: `in the daemon: ${loaded.join(', ')}` };
    });
}
function problemOf(error) {
    if (error instanceof errors/* ActionError */.lZ)
        return error;
    throw error;
}
function tagProblem(tag, moved, cause) {
    const done = moved.length === 0 ? 'no tag has moved' : `${moved.join(', ')} moved before that`;
    const reason = cause instanceof Error ? cause.message : String(cause);
    return new errors/* ImageError */.C8(`the tag ${tag} cannot be moved (${done}): ${reason}`, {
        cause,
        hint: 'Check the name in tags, and whether the daemon is still there.',
    });
}
function hasFailed(checks) {
    return checks.flat().some((check) => check.verdict === 'fail');
}

;// CONCATENATED MODULE: ./lib/run.js
// The story of a run: inputs -> plan -> compile -> assemble -> inspect -> judge -> deliver -> report. It takes the
// world as a value and gives the outcome as data; main.ts does the rest.











async function run(world) {
    const inputs = await readRunInputs(world.env);
    // It loads its code while others are waited for.
    world.explainers.warmUp();
    limitTime(world.controller, inputs.timeoutMs);
    const prepared = await prepare(inputs, world);
    introduce(prepared, world);
    const { built, failed } = await compile(prepared, world);
    const measuring = startMeasuring(built, world);
    const assembled = await lookAtAll(prepared, await assembleAll(built, world), world);
    const comparison = wantsComparison(prepared)
        ? await compare_compare(prepared, { built, looked: assembled, measured: await measuring }, world)
        : undefined;
    const looked = withBudgets(assembled, comparison);
    const deliveries = await deliverAll(prepared, { looked, hasFailedBefore: failed.length > 0 }, world);
    const measured = await finishMeasuring(measuring, world);
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
function introduce({ programs, engine, access, whyNotDocker }, { log }) {
    for (const { plan, tags } of programs) {
        const platforms = plan.platforms.map(oci_platform/* formatPlatform */.Bq).join(', ');
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
    appendValue(env['GITHUB_STATE'], STATE[name], value);
}

;// CONCATENATED MODULE: ./lib/start.js
// Gives the run its world, and tells how it ended.











/** Runs the main step of this process; `docker` is what it was asked already, if anything. */
async function start_start(docker) {
    const world = createWorld(docker);
    try {
        world.remember('runId', world.runId);
        world.remember('tempDir', world.tempDir);
        await (0,promises_.mkdir)(world.tempDir, { recursive: true });
        const passed = await publish(await run(world), world);
        if (!passed)
            process.exitCode = 1;
    }
    catch (error) {
        process.exitCode = 1;
        await publishFailure(error, world);
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
        log: createLog(),
        explainers: createExplainers((0,external_node_path_.join)(actionDir, 'dist/measure/index.js'), queue((0,external_node_os_.availableParallelism)())),
        mask: mask,
        remember: (name, value) => {
            saveState(name, value, process.env);
        },
    };
}


/***/ })

};
