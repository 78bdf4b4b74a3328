// Generated programs that share packages: each answers over HTTP with what packages of its own module make of its name.

const LIBRARIES = 10;

/** The files of a module with `count` programs, p01, p02, …; the same for the same `seed`. */
export function manyPrograms(count: number, seed = ''): Record<string, string> {
  const files: Record<string, string> = { 'go.mod': 'module example.com/many\n\ngo 1.19\n' };
  for (let at = 0; at < LIBRARIES; at++) files[`internal/lib${at}/lib.go`] = library(at, seed);
  for (let at = 0; at < count; at++) files[`cmd/${programName(at)}/main.go`] = program(at);
  return files;
}

/** "p01" for the first. */
export function programName(at: number): string {
  return `p${String(at + 1).padStart(2, '0')}`;
}

function library(at: number, seed: string): string {
  const types = Array.from(
    { length: 20 },
    (_, index) => `type T${index} struct{ Name string; Of []T${index} }`,
  );
  return `package lib${at}

import "encoding/json"

const seed = ${JSON.stringify(seed)}

${types.join('\n')}

func Say(name string) string {
	text, _ := json.Marshal([]any{seed, ${types.map((_, index) => `T${index}{Name: name}`).join(', ')}})
	return string(text)
}
`;
}

// Two libraries each, so that none has all of them.
function program(at: number): string {
  const libraries = [...new Set([at % LIBRARIES, (at + 3) % LIBRARIES])].map((one) => `lib${one}`);
  const said = libraries.map((one) => `${one}.Say("${programName(at)}")`).join(' + ');
  return `package main

import (
	"fmt"
	"net/http"
	"os"

${libraries.map((one) => `\t"example.com/many/internal/${one}"`).join('\n')}
)

func main() {
	if len(os.Args) > 1 {
		fmt.Println(${said})
		return
	}
	fmt.Println(http.ListenAndServe(":8080", http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		fmt.Fprintln(w, ${said})
	})))
}
`;
}
