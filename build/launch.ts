import { pathToFileURL } from 'node:url';
import { keepHeapModest } from './modest-heap.js';
import { isCurrent } from './origin.js';
import { program } from './places.js';
import { nameSources } from './source-places.js';

keepHeapModest(process.argv[2] === 'start' ? 'service' : 'command');
nameSources();

try {
  // Whoever changed the program, or fetched another, needs no command to build it.
  if (!isCurrent()) await (await import('./bundle.js')).bundle();
} catch (error) {
  process.stderr.write(
    `The coach could not be built from its sources: ${error instanceof Error ? error.message : String(error)}
Run npm run build in its folder, as someone who may write there.\n`,
  );
  process.exit(1);
}
await import(pathToFileURL(program).href);
