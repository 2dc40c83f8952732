/** The store as a process of its own, so that what it keeps is not counted as the coach's memory. */
import { startEmbeddedStore } from '@pro-parents-coach/embedded-store';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const store = await startEmbeddedStore({
  directory: await mkdtemp(join(tmpdir(), 'coach-soak-')),
  database: 'coach',
});
process.send?.(store.uri);
process.once('disconnect', () => process.exit());
