export function claimReferences(..._: unknown[]): void {}
