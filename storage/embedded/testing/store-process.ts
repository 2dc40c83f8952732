/**
 * A store in a process of its own, so that a test can kill it: `node --import tsx/esm store-process.ts DIRECTORY`. Writes
 * its URI to standard output, and the code of a failed commit once there was one.
 */
import { startEmbeddedStore } from '../embedded-store.js';

const store = await startEmbeddedStore({ directory: process.argv[2] ?? '' });
process.stdout.write(`${store.uri}\n`);
const { code } = await store.failed;
process.stdout.write(`${code}\n`);
