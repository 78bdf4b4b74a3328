// Takes the output of a go command apart: what Go said, line by line, without the words of the builder around it.

/** What Go said about one thing. */
export interface Finding {
  /** As Go prints it, lines that continue it included. */
  text: string;
  /** Import path of the package that was compiled or linked. */
  readonly pkg?: string;
  readonly place?: { readonly file: string; readonly line: number; readonly column?: number };
  /** What follows the place. */
  message: string;
}

const ANSI = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*[A-Za-z]`, 'g');
const PLACE = /^(?:go: )?([^\s:][^:]*\.(?:go|s|h|mod|work|sum)):(\d+)(?::(\d+))?: (.*)$/;
// Progress and the words of builders: they end what Go said.
const NOISE =
  /^(?:go: (?:downloading|finding|extracting|found|added|upgraded) |ERROR|------|------?>| ?---> | > \[|executor failed|failed to solve|The command |Step \d|Removing intermediate|Dockerfile:\d|\s*\d+ \|)/;
const SAID_BY_GO =
  /^(?:go: |package |found packages |verifying |error obtaining |no Go files |stat |-\w|flag provided|invalid value|usage: |runtime\.|\S+: (?:cannot compile Go |go build |\S*\/(?:compile|link|asm): ))/;

/** A line as Go printed it: without colours and without the number and the time of BuildKit's plain progress. */
export function readLine(line: string): string {
  const plain = line.replace(ANSI, '').trimEnd();
  // "#12 3.456 text" and "3.456 text" are a command's; "#12 text" is what BuildKit itself has to say.
  const own = /^#\d+ (?!\d+\.\d+(?: |$))(.*)$/.exec(plain);
  if (own !== null) return `------ ${own[1] ?? ''}`;
  return plain.replace(/^(?:#\d+ )?\d+\.\d+ /, '');
}

/** Everything that Go said, in order, each once. */
export function readFindings(lines: readonly string[]): readonly Finding[] {
  const findings: Finding[] = [];
  // Lines that belong to the finding before them; after a "# package" header everything does.
  let open: 'no' | 'indented' | 'all' = 'no';
  let pkg: string | undefined;
  for (const line of lines) {
    const last = findings.at(-1);
    const header = /^# (\S+)/.exec(line)?.[1];
    if (line === '' || NOISE.test(line)) {
      open = 'no';
    } else if (header !== undefined) {
      open = 'all';
      pkg = header;
    } else if (last !== undefined && open !== 'no' && /^\s/.test(line) && !startsPlace(line, last)) {
      last.text += `\n${line}`;
      last.message += `\n${line.trim()}`;
    } else if (PLACE.test(line.trim()) || open === 'all' || SAID_BY_GO.test(line)) {
      const of = open === 'all' && pkg !== undefined ? { pkg } : {};
      findings.push({ ...readFinding(line), ...of });
      open = open === 'all' ? 'all' : 'indented';
    }
  }
  // BuildKit repeats the output of the step that failed.
  return [...new Map(findings.map((finding) => [finding.text, finding])).values()];
}

// Below "package x" the places are indented: they are errors of their own, not the rest of one.
function startsPlace(line: string, last: Finding): boolean {
  return last.place === undefined && PLACE.test(line.trim());
}

function readFinding(text: string): Finding {
  const [, file, line = '', column, message = ''] = PLACE.exec(text.trim()) ?? [];
  if (file === undefined) return { text, message: text };
  const place = { file, line: Number(line), ...(column === undefined ? {} : { column: Number(column) }) };
  return { text: text.trim(), place, message };
}
