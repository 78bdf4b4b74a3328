// What the runner takes for commands among the lines that a step prints
// (https://docs.github.com/actions, "Workflow commands"). In the form that the toolkit writes, without loading it:
// see docs/decisions/0018-the-toolkit-late.md.

/** "::error title=a%2C b::what": a command for the runner, on one line whatever is in its parts. */
export function workflowCommand(
  name: string,
  properties: Readonly<Record<string, string | number | undefined>>,
  message: string,
): string {
  const given = Object.entries(properties).filter(([, value]) => value !== undefined);
  const list = given.map(([key, value]) => `${key}=${escape(String(value), /[%\r\n:,]/g)}`).join(',');
  return `::${name}${list === '' ? '' : ` ${list}`}::${escape(message, /[%\r\n]/g)}`;
}

function escape(text: string, special: RegExp): string {
  return text.replace(special, encodeURIComponent);
}
