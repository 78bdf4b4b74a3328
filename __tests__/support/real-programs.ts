// Programs that people use, as the module proxy has them, and how their authors build them.

export interface RealProgram {
  /** As the input package takes it. */
  readonly package: string;
  readonly kind: string;
  /** Arguments that it ends well with. */
  readonly smokeTest: string;
  /** What it needs beside the binary. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** The flags of its authors' releases, without the values of -X, which add no bytes to speak of. */
  readonly own: {
    readonly cgo: '0' | '1';
    readonly flags: readonly string[];
    /** The file of the module that says so. */
    readonly from: string;
  };
}

const STRIPPED = ['-ldflags=-s -w'];

export const REAL_PROGRAMS: readonly RealProgram[] = [
  {
    package: 'github.com/mccutchen/go-httpbin/v2/cmd/go-httpbin@v2.26.0',
    kind: 'web server, embedded pages',
    smokeTest: 'http://:8080/get',
    own: { cgo: '0', flags: STRIPPED, from: 'Makefile' },
  },
  {
    package: 'github.com/junegunn/fzf@v0.65.2',
    kind: 'command line, terminal',
    smokeTest: '--version',
    own: { cgo: '0', flags: ['-trimpath', ...STRIPPED], from: '.goreleaser.yml' },
  },
  {
    package: 'mvdan.cc/sh/v3/cmd/shfmt@v3.14.1',
    kind: 'command line',
    smokeTest: '--version',
    own: { cgo: '0', flags: STRIPPED, from: 'cmd/shfmt/Dockerfile' },
  },
  {
    package: 'filippo.io/age/cmd/age@v1.3.2',
    kind: 'command line, cryptography',
    smokeTest: '--version',
    own: { cgo: '0', flags: ['-trimpath'], from: '.github/workflows/build.yml' },
  },
  {
    package: 'github.com/mikefarah/yq/v4@v4.54.3',
    kind: 'command line',
    smokeTest: '--version',
    own: { cgo: '0', flags: STRIPPED, from: 'Dockerfile' },
  },
  {
    package: 'honnef.co/go/tools/cmd/staticcheck@v0.8.2',
    kind: 'compiler tool',
    smokeTest: '-version',
    own: { cgo: '1', flags: [], from: 'README (go install)' },
  },
  {
    package: 'github.com/go-task/task/v3/cmd/task@v3.54.0',
    kind: 'command line',
    smokeTest: '--version',
    own: { cgo: '0', flags: ['-trimpath', ...STRIPPED], from: '.goreleaser.yml' },
  },
  {
    package: 'github.com/prometheus/node_exporter@v1.12.1',
    kind: 'web server, assembly',
    smokeTest: '--version',
    own: { cgo: '0', flags: ['-tags=netgo', '-ldflags=-extldflags=-static'], from: '.promu.yml' },
  },
  {
    package: 'github.com/VictoriaMetrics/VictoriaMetrics/app/victoria-metrics@v1.130.0',
    kind: 'database, cgo optional',
    smokeTest: '-version',
    own: { cgo: '0', flags: [], from: 'Makefile (-pure)' },
  },
  {
    package: 'github.com/pocketbase/pocketbase/examples/base@v0.30.0',
    kind: 'web server, embedded application, SQLite without cgo',
    smokeTest: '--help',
    own: { cgo: '0', flags: STRIPPED, from: '.goreleaser.yaml' },
  },
  {
    package: 'golang.org/x/tools/gopls@v0.21.0',
    kind: 'language server, generics',
    smokeTest: 'version',
    // It keeps an index there, and says that it cannot do without; the finding no-tmp names it.
    inputs: { directories: '/tmp:1777' },
    own: { cgo: '1', flags: [], from: 'README (go install)' },
  },
  {
    package: 'github.com/nektos/act@v0.2.89',
    kind: 'command line, embedded files',
    smokeTest: '--version',
    own: { cgo: '0', flags: STRIPPED, from: '.goreleaser.yml' },
  },
  {
    package: 'github.com/caddyserver/caddy/v2/cmd/caddy@v2.11.9',
    kind: 'web server',
    smokeTest: 'version',
    own: {
      cgo: '0',
      flags: ['-trimpath', '-tags=nobadger,nomysql,nopgx', ...STRIPPED],
      from: '.goreleaser.yml',
    },
  },
  {
    package: 'helm.sh/helm/v3/cmd/helm@v3.22.0',
    kind: 'command line, over 50 MB',
    smokeTest: 'version',
    own: { cgo: '0', flags: ['-trimpath', ...STRIPPED], from: 'Makefile' },
  },
];
