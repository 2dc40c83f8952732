import { AsyncLocalStorage } from 'node:async_hooks';
import { TestEnvironment } from 'jest-environment-node';

/** Those that ran in the test file at hand: of Jest itself, and of the program that the file loaded anew. */
const inUse = new Set();
const { run } = AsyncLocalStorage.prototype;
AsyncLocalStorage.prototype.run = function (...call) {
  inUse.add(this);
  return run.apply(this, call);
};

/**
 * Jest's environment for Node, which lets go of what a test file leaves behind in the process: Node tells each AsyncLocalStorage of each
 * promise for as long as it is enabled, so with those of a hundred files before it the last file would take twice its time.
 */
export default class Environment extends TestEnvironment {
  async teardown() {
    await super.teardown();
    for (const storage of inUse) storage.disable();
    inUse.clear();
  }
}
