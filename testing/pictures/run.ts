import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'puppeteer-core';
import { locales } from '../../core/language/locale.js';
import { chats } from '../../core/people/chat.js';
import { openChromium } from '../chromium/open.js';
import { lookAt } from '../screens/look-at.js';
import { drawFilm } from './film.js';
import { pictures, type Picture } from './pictures.js';
import { playStory, type Seen } from './story.js';
import { toScreen } from './to-screen.js';
import { writeDates } from './write-dates.js';

const folder = fileURLToPath(new URL('../../docs/pictures', import.meta.url));
/** A guide with ten of them still opens at once on a phone. */
const MOST_BYTES = 150_000;
const SCALE = 1.25;
/** What moves. */
const FILM = 'story.gif';
/** The story is told once in each chat and language. */
const tellings = chats.flatMap((chat) => locales.map((locale) => [chat, locale] as const));
/** Those whose names hold this: `npm run pictures -- tip`. */
const [only = ''] = process.argv.slice(2);

/** Draws every picture of the documentation anew, from the story as both chats show it. Ends with one line, and with 1 where anything is wrong. */
async function run(): Promise<void> {
  const asked = pictures.filter(({ name }) => name.includes(only));
  mkdirSync(folder, { recursive: true });
  const wrong: string[] = [];
  for (const [chat, locale] of tellings) {
    const group = asked.filter((one) => one.chat === chat && one.locale === locale);
    if (group.length === 0) continue;
    const story = await playStory(chat, locale);
    const browser = await openChromium();
    for (const one of group) wrong.push(...(await draw(browser, one, story.get(one.moment))));
    await browser.close();
  }
  const films = FILM.includes(only) ? [FILM] : [];
  for (const film of films) wrong.push(...(await drawFilm(join(folder, film))));
  const drawn = asked.length + films.length;
  const isOk = wrong.length === 0 && drawn > 0;
  process.stdout.write(isOk ? `pictures ok: ${drawn}\n` : `pictures failed: ${wrong.join('; ')}\n`);
  // What the platforms' clients leave open must not keep this from ending.
  process.exit(isOk ? 0 : 1);
}

async function draw(browser: Browser, picture: Picture, seen: Seen | undefined): Promise<string[]> {
  if (!seen) return [`${picture.name}: the story has no such moment`];
  const page = await browser.newPage();
  await page.setViewport({ width: picture.width, height: 200, deviceScaleFactor: SCALE });
  const faults = await lookAt(page, toScreen(picture, seen));
  await page.evaluate(writeDates, picture.locale);
  const path = join(folder, `${picture.name}.png`);
  await page.screenshot({ path, fullPage: true });
  await page.close();
  const { size } = statSync(path);
  if (size > MOST_BYTES) faults.push(`${String(size)} bytes`);
  return faults.map((fault) => `${picture.name}: ${fault}`);
}

await run();
