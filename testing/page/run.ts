import { mkdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { chats, type Chat } from '../../core/people/chat.js';
import { openChromium } from '../chromium/open.js';
import { casts, rosterOf } from '../conversation/set-up.js';
import { openDemoCoach } from '../demo-coach.js';
import { Looks } from './looks.js';
import { sizes } from './sizes.js';
import { story } from './story.js';
import { Visitor } from './visitor.js';

/** A folder for pictures can be given: `npm run test:page -- .data/page`. */
const [folder] = process.argv.slice(2);

interface Played {
  readonly steps: number;
  readonly states: number;
  readonly wrong: readonly string[];
}

/**
 * The whole story from the link code to the talk twelve weeks after the return, clicked on the playground's page in both chats, and
 * every state of it looked at by axe-core. Ends with one line, and with 1 where anything is wrong.
 */
async function run(): Promise<void> {
  if (folder) mkdirSync(folder, { recursive: true });
  const browser = await openChromium();
  const played: Played[] = [];
  for (const chat of chats) played.push(await play(browser, chat));
  await browser.close();
  const sum = (of: (one: Played) => number): number => played.reduce((all, one) => all + of(one), 0);
  const wrong = sum((one) => one.wrong.length);
  const skipped = chats.length * story.length - sum(({ steps }) => steps);
  const isOk = wrong + skipped === 0;
  const counts = `chats ${chats.length}, steps ${sum(({ steps }) => steps)}, states ${sum(({ states }) => states)}, skipped ${skipped}, wrong ${wrong}`;
  process.stdout.write(`test:page ${isOk ? 'ok' : 'failed'}: ${counts}\n`);
  // What the platforms' clients leave open must not keep this from ending.
  process.exit(isOk ? 0 : 1);
}

/** Each step builds on the one before: the first that fails is the last that is tried. */
async function play(browser: Browser, chat: Chat): Promise<Played> {
  const world = await openDemoCoach({ installFor: [], isNew: true });
  const page = await browser.newPage();
  const looks = new Looks(page, chat, folder);
  const cast = casts[chat];
  const roster = join(world.dataDir, 'roster.csv');
  let steps = 0;
  try {
    await writeFile(roster, rosterOf(world, cast));
    await world.program.begin();
    // What reads TypeScript here names the functions inside those that are sent to the page, by a helper that is not there.
    await page.evaluateOnNewDocument('globalThis.__name = (one) => one');
    await page.setViewport(sizes.wide);
    await page.goto(`${world.program.url}/?lang=nl`);
    for (const [name, act] of story) {
      await act({
        world,
        visitor: new Visitor(page),
        chat,
        cast,
        roster,
        look: looks.look,
        lookNow: looks.lookNow,
      });
      steps += 1;
      process.stdout.write(`ok     ${chat}: ${name}\n`);
    }
  } catch (error) {
    looks.wrong.push(`${chat}, after step ${steps}: ${String(error)}`);
  } finally {
    await page.close();
    await world.close();
  }
  for (const fault of looks.wrong) process.stdout.write(`FAILED ${fault}\n`);
  return { steps, states: looks.count, wrong: looks.wrong };
}

try {
  await run();
} catch (error) {
  process.stdout.write(`test:page failed: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
