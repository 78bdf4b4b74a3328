// The host engine with the Go of this machine: the contract of all engines, and what only it has to keep.

import { describeEngine } from '../support/engine-contract.js';
import { HOST } from '../support/test-engine.js';

describeEngine(HOST);
