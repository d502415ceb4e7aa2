// Sums the steps and the tests of a run; prints what failed, then one last line, and exits accordingly.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder] = process.argv.slice(2);
const steps = readFileSync(join(folder, 'steps'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => line.split('\t'));
const failures = steps.filter(([status]) => status !== '0').map(([, name]) => name);
let passed = steps.length - failures.length;

const report = join(folder, 'jest.json');
if (existsSync(report)) {
  const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
  for (const { name, status, assertionResults } of testResults) {
    const bad = assertionResults.filter((test) => test.status !== 'passed');
    passed += assertionResults.length - bad.length;
    // A skipped test is not a passed one; a file that cannot even load has no test to count.
    failures.push(...bad.map((test) => `${test.fullName} (${test.status})`));
    if (status === 'failed' && bad.length === 0) failures.push(`${name} (did not run)`);
  }
} else if (failures.length === 0) {
  failures.push('npm test wrote no report');
}

console.log('');
for (const failure of failures) console.log(`failed: ${failure}`);
console.log(`${passed} passed, ${failures.length} failed`);
process.exitCode = failures.length === 0 ? 0 : 1;
