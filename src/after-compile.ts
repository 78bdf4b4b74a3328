// The verbs of a run that come after the compile. Their code is loaded while the compiler works, and not at all where the
// run does not come to that.

export { withBudgets } from './budget-checks.js';
export { deliverAll } from './deliver.js';
export { lookAtAll } from './look.js';
export { assembleAll } from './make-images.js';
export { publish } from './publish.js';
