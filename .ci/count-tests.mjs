import { readFileSync } from 'node:fs';

/** Prints jest's result file as one line; a file that never ran its tests counts as one failure. */
const [, , file] = process.argv;
let passed = 0;
let failed = 0;
let skipped = 0;
try {
  const results = JSON.parse(readFileSync(file, 'utf8'));
  passed = results.numPassedTests;
  failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
  skipped = results.numPendingTests + results.numTodoTests;
  if (!results.success && failed === 0) failed = 1;
} catch {
  failed = 1; // jest did not come far enough to write its results
}
console.log(`Tests: ${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
