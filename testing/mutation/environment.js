import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import Environment from '../../jest.environment.js';

/** What a run ends with at the first test that fails: the rest has nothing to add. */
const A_TEST_FAILED = 77;

/**
 * The environment of the tests. Asked to (`MUTATION_PASSED`, a folder) it writes down what each test comes by and how long it takes;
 * else it ends the run at the first failure.
 */
export default class MutationEnvironment extends Environment {
  constructor(config, context) {
    super(config, context);
    this.testPath = context.testPath;
    this.folder = process.env.MUTATION_PASSED;
    this.isRed = false;
    this.tests = { '': { ms: 0, passed: new Set() } };
    this.current = this.tests[''];
    if (this.folder) this.global.__passed = (place) => this.current.passed.add(place);
  }

  handleTestEvent({ name, test }) {
    if (name === 'test_start') {
      const title = nameOf(test);
      this.current = this.tests[title] ??= { ms: 0, passed: new Set() };
    }
    if (name !== 'test_done') return;
    if (test.errors.length > 0 && !this.folder) process.exit(A_TEST_FAILED);
    this.isRed ||= test.errors.length > 0;
    this.current.ms += test.duration ?? 0;
    this.current = this.tests[''];
  }

  async teardown() {
    await super.teardown();
    const hasTests = Object.keys(this.tests).length > 1;
    if (!this.folder || this.isRed || !hasTests) return;
    const name = createHash('sha256').update(this.testPath).digest('hex');
    const written = JSON.stringify({ testPath: this.testPath, tests: this.tests }, (_key, value) =>
      value instanceof Set ? [...value] : value,
    );
    writeFileSync(join(this.folder, `${name}.json`), written);
  }
}

const nameOf = (test) => {
  const names = [];
  for (let at = test; at?.parent; at = at.parent) names.unshift(at.name);
  return names.join(' ');
};
