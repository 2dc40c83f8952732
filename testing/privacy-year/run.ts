import { chapters } from './chapters/index.js';
import { lookForMarkers } from './search.js';
import { promises } from './promises.js';
import { Year } from './year.js';

/**
 * A year of an employer, from the link to the last trace, of which every promise of the statement is held against what
 * happened; then a search for anything of anybody. Ends with one line, and with 1 where a promise is broken or a marker found.
 */
async function run(): Promise<void> {
  const year = await Year.open();
  for (const chapter of chapters) {
    process.stdout.write(`${year.today.toString()}  ${chapter.name}\n`);
    await chapter(year);
  }
  const found = await lookForMarkers(year);
  const { book } = year;
  await year.close();
  process.stdout.write(`${book.lines().join('\n')}\n`);
  for (const { where, marker, quote } of found)
    process.stdout.write(`FOUND ${marker.what} "${marker.text}" in ${where}: ${JSON.stringify(quote)}\n`);
  const isOk = book.isWhole && found.length === 0;
  const kept = isOk ? `${book.kept} promises` : `${book.kept} of ${Object.keys(promises).length} promises`;
  process.stdout.write(`privacy:year ${isOk ? 'ok' : 'failed'}: ${kept}, ${found.length} markers found\n`);
  // What the platforms' clients leave open must not keep this from ending.
  process.exit(isOk ? 0 : 1);
}

await run();
