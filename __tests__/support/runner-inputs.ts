// Inputs as the runner hands them over.

/** INPUT_* variables for a step's `with`: upper case, blanks to underscores, dashes kept. */
export function inputVariables(given: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value]),
  );
}
