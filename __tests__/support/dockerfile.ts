// Pieces of Dockerfiles as they are expected to be.

export const SETTINGS = `CGO_ENABLED=0 GOENV=off GOTOOLCHAIN=local GOWORK=off GOOS=linux GOARCH=amd64`;
const CHECK = String.raw`found=$(cd / && go env GOVERSION) || { echo \"go-scratch-image: no go\" >&2; exit 64; }; fits=; until [ \"$1\" = -- ]; do case $found in $1) fits=yes;; esac; shift; done; shift; [ \"$fits\" ] || { echo \"go-scratch-image: found $found\" >&2; exit 65; }; exec \"$@\"`;
export const CHECKED = `"sh", "-c", "${CHECK}", "sh", "*", "--", `;
export const GO_BUILD = `"go", "build", "-trimpath", "-buildvcs=false", "-ldflags=-s", "-o"`;

/** The text without the settings that are only cleared, which other tests are about. */
export function withoutCleared(text: string): string {
  return text.replace(/ \\\n(?: {4}(?:[A-Z0-9_]+=(?: \\\n| |$)?)+\n?)+/gm, ' …\n');
}
