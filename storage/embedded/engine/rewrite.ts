import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { past } from './keys.js';
import type { Level } from './level.js';

/** Keys before and behind all others: a table that holds both overlaps every table below it. */
const [first, last] = [Buffer.of(0x00), past(Buffer.of(0xff))];
const nothing = Buffer.alloc(0);
/** The second is enough, wherever the tables lie; more of them say that something is wrong. */
const mostRounds = 5;

/**
 * Writes the files of a store anew, so that they hold what is stored and nothing else: no earlier value, no removed document,
 * no key of one. Nobody may read or write meanwhile, since LevelDB keeps for a reader what that might still ask for.
 *
 * A compaction leaves a table alone that no newer one overlaps, and such a table can hold a value beside its removal. So each
 * round puts a table on top that overlaps all others, until none is left that was there before.
 */
export async function rewriteFiles(level: Level): Promise<void> {
  await writeInOrder(level);
  // Brings what is in memory and in the log into tables first.
  await level.compactRange(first, last);
  const old = new Set(await tablesOf(level));
  for (let round = 0; (await tablesOf(level)).some((table) => old.has(table)); round++) {
    if (round === mostRounds) throw new Error('The files of the store could not be written anew');
    await level.batch(
      [first, last].map((key) => ({ type: 'put', key, value: nothing }) as const),
      { sync: true },
    );
    await level.compactRange(first, last);
  }
  await forgetHistory(level);
}

/** How many values are written at once. */
const AT_ONCE = 1000;

/**
 * LevelDB numbers what is written, and keeps the number with the value: who reads the files sees what was written after what, and so
 * what belongs together. Written again in the order of their keys, which are chance, the numbers tell nothing. A crash loses nothing:
 * the values are the same.
 */
async function writeInOrder(level: Level): Promise<void> {
  const puts: { type: 'put'; key: Buffer; value: Buffer }[] = [];
  for await (const [key, value] of level.iterator()) {
    puts.push({ type: 'put', key, value });
    if (puts.length === AT_ONCE) await level.batch(puts.splice(0));
  }
  await level.batch(puts);
}

/** The list of tables and LevelDB's own log quote keys of tables that are gone; both begin anew when a store is opened. */
async function forgetHistory(level: Level): Promise<void> {
  await level.close();
  for (const log of ['LOG', 'LOG.old']) await rm(join(level.location, log), { force: true });
  await level.open();
}

async function tablesOf(level: Level): Promise<string[]> {
  return (await readdir(level.location)).filter((name) => /\.(ldb|sst)$/.test(name));
}
