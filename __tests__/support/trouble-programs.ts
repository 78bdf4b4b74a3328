// Small programs that will have trouble in an empty image, and their neighbours that will not.

const main = (imports: string, body: string): string =>
  `package main\n\nimport (\n${imports
    .split(' ')
    .map((path) => `\t${path.startsWith('_') ? `_ "${path.slice(1)}"` : `"${path}"`}`)
    .join('\n')}\n)\n\nfunc main() {\n${body}\n}\n`;

const serve = (body: string): string =>
  `http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) { ${body} })\nhttp.ListenAndServe(":8080", nil)`;

export interface TroubleProgram {
  readonly source: string;
  /** "id severity", in the order of the ids. */
  readonly expected: readonly string[];
  /** Who is named as asking for the first. */
  readonly asker?: string;
  readonly image?: {
    readonly files?: readonly string[];
    readonly directories?: readonly string[];
    readonly env?: Readonly<Record<string, string>>;
  };
}

const CA = '/etc/ssl/certs/ca-certificates.crt';

export const TROUBLE_PROGRAMS: Readonly<Record<string, TroubleProgram>> = {
  hello: { source: main('fmt', 'fmt.Println("hello")'), expected: [] },
  'server only': { source: main('net/http', serve('w.Write(nil)')), expected: [] },
  'server with TLS': {
    source: main('net/http', 'http.ListenAndServeTLS(":443", "cert", "key", nil)'),
    expected: [],
  },
  'server with templates': {
    source: main(
      'html/template net/http',
      `t := template.Must(template.New("").Parse("{{.}}"))\n${serve('t.Execute(w, 1)')}`,
    ),
    expected: ['no-tmp possible', 'dead-code-kept advice'],
  },
  'http client': {
    source: main('net/http', 'r, err := http.Get("https://example.com")\nprintln(r, err)'),
    expected: ['no-ca-certificates likely'],
    asker: 'main.main',
  },
  'http client, with certificates in the image': {
    source: main('net/http', 'r, err := http.Get("https://example.org")\nprintln(r, err)'),
    expected: [],
    image: { files: [CA] },
  },
  'http client, with SSL_CERT_FILE': {
    source: main('net/http', 'r, err := http.Get("https://example.net")\nprintln(r, err)'),
    expected: [],
    image: { files: ['/ca.pem'], env: { SSL_CERT_FILE: '/ca.pem' } },
  },
  'http client, with SSL_CERT_FILE elsewhere': {
    source: main('net/http', 'r, err := http.Get("https://example.edu")\nprintln(r, err)'),
    expected: ['no-ca-certificates likely'],
    image: { files: ['/etc/ssl/cert.pem'], env: { SSL_CERT_FILE: '/ca.pem' } },
  },
  'http client with a list of its own': {
    source: main(
      'crypto/tls crypto/x509 net/http os',
      'pool := x509.NewCertPool()\npem, _ := os.ReadFile("/ca.pem")\npool.AppendCertsFromPEM(pem)\n' +
        'c := &http.Client{Transport: &http.Transport{TLSClientConfig: &tls.Config{RootCAs: pool}}}\n' +
        'r, err := c.Get("https://example.com")\nprintln(r, err)',
    ),
    expected: ['no-ca-certificates possible'],
  },
  'http client with fallback roots': {
    source: main(
      'crypto/x509 net/http',
      'x509.SetFallbackRoots(x509.NewCertPool())\nr, err := http.Get("https://example.com")\nprintln(r, err)',
    ),
    expected: [],
  },
  'http client by an interface': {
    source:
      'package main\n\nimport (\n\t"net/http"\n\t"os"\n)\n\ntype doer interface {\n\tDo(*http.Request) (*http.Response, error)\n}\n\n' +
      'func doers() []doer { return []doer{http.DefaultClient} }\n\n' +
      'func main() {\n\tq, _ := http.NewRequest("GET", os.Args[1], nil)\n\t_, err := doers()[0].Do(q)\n\tprintln(err)\n}\n',
    expected: ['no-ca-certificates likely'],
  },
  'reverse proxy': {
    source: main(
      'net/http net/http/httputil net/url',
      'u, _ := url.Parse("https://example.com")\nhttp.ListenAndServe(":8080", httputil.NewSingleHostReverseProxy(u))',
    ),
    expected: ['no-ca-certificates likely'],
  },
  'TLS by hand': {
    source: main(
      'crypto/tls net',
      'c, _ := net.Dial("tcp", "example.com:443")\nprintln(tls.Client(c, &tls.Config{ServerName: "example.com"}).Handshake())',
    ),
    expected: ['no-ca-certificates likely'],
    asker: 'main.main',
  },
  'TLS server by hand': {
    source: main(
      'crypto/tls',
      'l, _ := tls.Listen("tcp", ":443", &tls.Config{})\nc, _ := l.Accept()\nc.Write(nil)',
    ),
    expected: [],
  },
  mail: {
    source: main('net/smtp', 'println(smtp.SendMail("example.com:25", nil, "a", nil, nil))'),
    expected: ['no-ca-certificates likely'],
    asker: 'main.main',
  },
  'time zone': {
    source: main('time', 'l, err := time.LoadLocation("Europe/Berlin")\nprintln(l, err)'),
    expected: ['no-tzdata likely'],
    asker: 'main.main',
  },
  'time zone, with data in the image': {
    source: main('time', 'l, err := time.LoadLocation("Europe/Paris")\nprintln(l, err)'),
    expected: [],
    image: { files: ['/usr/share/zoneinfo/Europe/Paris'] },
  },
  'time zone, with data in the program': {
    source: main('time _time/tzdata', 'l, err := time.LoadLocation("Europe/Rome")\nprintln(l, err)'),
    expected: [],
  },
  'local time': { source: main('fmt time', 'fmt.Println(time.Now())'), expected: [] },
  'local time, with TZ': {
    source: main('fmt time', 'fmt.Println(time.Now().Local())'),
    expected: ['no-tzdata likely'],
    image: { env: { TZ: 'Europe/Berlin' } },
  },
  'temporary file': {
    source: main('os', 'f, err := os.CreateTemp("", "x")\nprintln(f, err)'),
    expected: ['no-tmp likely'],
    asker: 'main.main',
  },
  'temporary folder, with /tmp': {
    source: main('os', 'f, err := os.MkdirTemp("", "x")\nprintln(f, err)'),
    expected: [],
    image: { directories: ['/tmp'] },
  },
  'temporary file of a library': {
    source: main('example.net/lib', 'lib.Temp()'),
    expected: ['no-tmp possible'],
    asker: 'example.net/lib.Temp',
  },
  'form with uploads': {
    source: main('net/http', serve('r.ParseMultipartForm(1 << 20)')),
    expected: ['no-tmp possible'],
  },
  'user by name': {
    source: main('os/user', 'u, err := user.Lookup("root")\nprintln(u, err)'),
    expected: ['no-passwd likely'],
    asker: 'main.main',
  },
  'user by name, with passwd': {
    source: main('os/user', 'u, err := user.Lookup("daemon")\nprintln(u, err)'),
    expected: [],
    image: { files: ['/etc/passwd'] },
  },
  group: {
    source: main('os/user', 'g, err := user.LookupGroup("x")\nprintln(g, err)'),
    expected: ['no-passwd likely'],
  },
  'current user': {
    source: main('os/user', 'u, err := user.Current()\nprintln(u, err)'),
    expected: ['no-passwd likely'],
    asker: 'main.main',
  },
  'current user, with its name in the environment': {
    source: main('os/user', 'u, err := user.Current()\nprintln(u.Username, err)'),
    expected: [],
    image: { env: { USER: 'app', HOME: '/' } },
  },
  'archive of files': {
    source: main(
      'archive/tar os',
      'i, _ := os.Stat("/")\nh, err := tar.FileInfoHeader(i, "")\nprintln(h, err)',
    ),
    expected: [],
  },
  'other program': {
    source: main('os/exec', 'println(exec.Command("ls").Run())'),
    expected: ['runs-programs likely'],
    asker: 'main.main',
  },
  'other program in its place': {
    source: main('syscall', 'println(syscall.Exec("/other", nil, nil))'),
    expected: ['runs-programs likely'],
  },
  'signal to a process': { source: main('os', 'p, _ := os.FindProcess(1)\nprintln(p.Kill())'), expected: [] },
  'text template': {
    source: main('os text/template', 'template.Must(template.New("").Parse("{{.}}")).Execute(os.Stdout, 1)'),
    expected: ['dead-code-kept advice'],
    asker: 'main.main',
  },
  'method by a name from outside': {
    source:
      'package main\n\nimport (\n\t"os"\n\t"reflect"\n)\n\ntype T struct{}\n\nfunc (T) M() {}\n\n' +
      'func call(name string) { reflect.ValueOf(T{}).MethodByName(name).Call(nil) }\n\nfunc main() { call(os.Args[1]) }\n',
    expected: ['dead-code-kept advice'],
  },
  'method by a fixed name': {
    source:
      'package main\n\nimport "reflect"\n\ntype T struct{}\n\nfunc (T) M() {}\n\n' +
      'func main() { reflect.ValueOf(T{}).MethodByName("M").Call(nil) }\n',
    expected: [],
  },
};

/** The module of all programs, each in a folder "pN", and a library beside it. */
export function troubleModule(): Readonly<Record<string, string>> {
  return {
    'app/go.mod':
      'module example.com/app\n\ngo 1.22\n\nrequire example.net/lib v0.1.0\n\nreplace example.net/lib => ../lib\n',
    ...Object.fromEntries(
      Object.values(TROUBLE_PROGRAMS).map(({ source }, i) => [`app/p${i}/main.go`, source]),
    ),
    'lib/go.mod': 'module example.net/lib\n\ngo 1.22\n',
    'lib/lib.go':
      'package lib\n\nimport "os"\n\n// Temp makes a file.\n//\n//go:noinline\nfunc Temp() {\n\tf, err := os.CreateTemp("", "x")\n\tprintln(f, err)\n}\n',
  };
}
