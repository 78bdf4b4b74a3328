// The settings of a git repository on their way into a build: what actions/checkout and others leave there to sign
// in with stays on the runner. Stamping a revision needs none of it.

/** Whether a path of the context is that of a repository's settings: .git/config, or that of a submodule. */
export function isGitConfig(path: string): boolean {
  return /(?:^|\/)\.git\/(?:.*\/)?config(?:\.worktree)?$/.test(path);
}

/** The text without headers and credential helpers, and without user and password in addresses (git-config(1), "Syntax"). */
export function withoutCredentials(text: string): string {
  // A value goes on in the next line where a line ends with a backslash.
  const settings = text.match(/(?:[^\n]*\\\r?\n)*[^\n]*(?:\n|$)/g) ?? [];
  return settings
    .filter(
      (setting) =>
        !/^\s*(?:\[[^\]]*\]\s*)?(?:extraheader|helper|sshcommand|password|username)\b/i.test(setting),
    )
    .map((setting) => setting.replace(/:\/\/[^\s/@"]+@/g, '://'))
    .join('');
}
