import { readFileSync } from 'node:fs';

/** Says, from jest's result file, how many tests of the log's conformance suite each engine passed, and which did not run. */
const [, , file] = process.argv;
const engine = /^the log in (.+)$/;

try {
  const { testResults } = JSON.parse(readFileSync(file, 'utf8'));
  const spec = testResults.find(({ name }) => name.endsWith('libs/event-store/test/conformance.spec.ts'));
  const counts = new Map();
  for (const { ancestorTitles, title, status } of spec?.assertionResults ?? []) {
    const name = engine.exec(ancestorTitles[0] ?? title)?.[1] ?? title;
    const count = counts.get(name) ?? { passed: 0, failed: 0, pending: 0 };
    count[status] = (count[status] ?? 0) + 1;
    counts.set(name, count);
  }
  for (const [name, { passed, failed, pending }] of counts)
    console.log(`Conformance of the log in ${name}${pending > 0 ? '' : `: ${passed} passed, ${failed} failed`}`);
} catch {
  console.log('Conformance of the log: jest did not come far enough to tell.');
}
