import { AsyncLocalStorage } from 'node:async_hooks';
import { TestEnvironment } from 'jest-environment-node';

/** Those that ran in the test file at hand: of Jest itself, and of the program that the file loaded anew. */
const inUse = new Set();
const { run } = AsyncLocalStorage.prototype;
AsyncLocalStorage.prototype.run = function (...call) {
  inUse.add(this);
  return run.apply(this, call);
};

/** As Jest shows it: what it stands in, and its own name. */
const fullNameOf = ({ name, parent }) => (parent?.parent ? `${fullNameOf(parent)} ${name}` : name);

/**
 * Jest's environment for Node, which lets go of what a test file leaves behind in the process: Node tells each AsyncLocalStorage of each
 * promise for as long as it is enabled, so with those of a hundred files before it the last file would take twice its time.
 */
export default class Environment extends TestEnvironment {
  /** A test that a setup file names in the global `expectedToFail` must fail; where it passes, that is told. */
  handleTestEvent({ name, test }) {
    if (name === 'test_start' && this.global.expectedToFail?.has(fullNameOf(test))) test.failing = true;
  }

  async teardown() {
    await super.teardown();
    for (const storage of inUse) storage.disable();
    inUse.clear();
  }
}
