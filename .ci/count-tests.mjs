import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

/** Prints the names of what failed in jest's result file and, last, one line; a file that never ran its tests counts as one failure. */
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
  for (const { name, status, message, assertionResults } of results.testResults) {
    const names = assertionResults.filter((test) => test.status === 'failed').map((test) => test.fullName);
    if (status === 'failed') console.log(`FAILED: ${relative('', name)}: ${names.join('; ') || message}`);
  }
} catch {
  failed = 1; // jest did not come far enough to write its results
}
console.log(`Tests: ${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
