// Which modules are the program itself, and which its dependencies.

import type { LinkedModule, Measured } from './diff-model.js';

/** Whether a module is part of the program itself: the main module, or one of the same workspace. */
export function isOwnModule({ mainModule, linked }: Measured, module: string): boolean {
  if (module === mainModule) return true;
  return linked?.some((one) => one.path === module && isInWorkspace(one)) === true;
}

function isInWorkspace({ version, replacement }: LinkedModule): boolean {
  return replacement === undefined && (version === '' || version === '(devel)');
}
