// Failures of the module system: what cannot be downloaded or verified, and go.mod, go.sum and the vendor folder where
// they do not fit together.

import type { BuildFailure } from './failure.js';
import { PRIVATE } from './git-failures.js';

const TIDY = 'Run "go mod tidy" and commit go.mod and go.sum.';

/** What keeps a module from being downloaded. */
export const DOWNLOAD_FAILURES: readonly BuildFailure[] = [
  {
    pattern:
      /x509: certificate (?:signed by unknown authority|is not trusted)|x509: .*(?:is not trusted|not standards compliant)/,
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
    hint: `Check its path and version in go.mod; ${PRIVATE}`,
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
    pattern:
      /dial (?:tcp|udp)|no such host|Could not resolve host|connection re(?:fused|set)|i\/o timeout|TLS handshake timeout|proxyconnect/,
    title: 'a module cannot be downloaded, because the server cannot be reached',
    hint: 'Check the network of the build, and set GOPROXY, HTTPS_PROXY and NO_PROXY in the environment of the step.',
  },
];

/** What is wrong with go.mod, go.sum, go.work or the vendor folder. */
export const MODULE_FAILURES: readonly BuildFailure[] = [
  {
    pattern:
      /replacement directory (\S+) does not exist|\(replaced by (\.\.?\/\S*)\): reading \S+: .*no such file/,
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
    hint: `Check its path and version in go.mod; ${PRIVATE}`,
  },
];
