// The entry of the action in comment/.

import * as core from '@actions/core';
import { runComment } from './comment-run.js';
import { annotationsOf, printAnnotations } from './github/annotations.js';
import { writeOutputs } from './github/outputs.js';
import { escapeLog } from './report/escape.js';

try {
  const controller = new AbortController();
  process.on('SIGINT', () => {
    controller.abort();
  });
  const outputs = await runComment({
    env: process.env,
    signal: controller.signal,
    log: (line) => {
      core.info(escapeLog(line));
    },
    warn: (message) => {
      core.warning(message, { title: 'go-scratch-image' });
    },
  });
  writeOutputs(outputs, process.env);
} catch (error) {
  process.exitCode = 1;
  printAnnotations(annotationsOf(error));
}
