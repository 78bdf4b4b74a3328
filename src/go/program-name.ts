// The name that `go build` gives a program (Go source: src/cmd/go/internal/load/pkg.go, exeFromImportPath).

/** The last element of the import path, or the one before it where the last is a major version: /v2, /v3, …. */
export function programName(importPath: string): string {
  const elements = importPath.split('/');
  const last = elements.at(-1) ?? '';
  return /^v(?:[2-9]|[1-9]\d+)$/.test(last) ? (elements.at(-2) ?? last) : last;
}
