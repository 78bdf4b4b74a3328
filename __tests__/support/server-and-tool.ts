// Two programs that cannot both pass with one set of inputs: a server to be asked over HTTP, and a tool that wants
// arguments and a variable of the linker.

export const SERVER_AND_TOOL: Readonly<Record<string, string>> = {
  'go.mod': 'module example.com/two\n\ngo 1.19\n',
  'cmd/server/main.go': `package main

import "net/http"

func main() {
	_ = http.ListenAndServe(":8091", http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {}))
}
`,
  'cmd/tool/main.go': `package main

import "os"

var version = "unknown"

func main() {
	if version != "1.2.3" || len(os.Args) != 3 || os.Args[2] != "1.10" {
		println(version)
		os.Exit(1)
	}
}
`,
};

export const SERVER_AND_TOOL_INPUTS: Readonly<Record<string, string>> = {
  package: './...',
  env: 'A=all',
  'smoke-test': 'up\n1.10',
  'report-file': '{name}.json',
  'per-image': `
server:
  env: {A: server}
  expose: 8091
  user: 7
  smoke-test: http://:8091/
tool:
  cmd: [up, 1.10]
  ldflags: -X main.version=1.2.3
  html-file: only-tool.html
`,
};
