// Which engine builds. This release has one, so that `auto` and `docker` mean the same; where there is no daemon,
// findDocker has said so before.

import type { Docker } from '../daemon/docker.js';
import { dockerEngine } from './docker.js';
import type { Engine } from './engine.js';

/** The engine for the input `engine`. */
export function chooseEngine(input: 'auto' | 'docker', docker: Docker): Engine {
  switch (input) {
    case 'auto':
    case 'docker':
      return dockerEngine(docker);
  }
}
