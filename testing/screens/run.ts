import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { openChromium } from '../chromium/open.js';
import { allScreens, type Screen } from './screens.js';
import { lookAt } from './look-at.js';

/** A small phone. */
const WIDTH = 320;
/** Draws the screens that have this in their names, each as a picture in that folder: `npm run test:screens -- plan .data/screens`. */
const [only = '', folder] = process.argv.slice(2);

/**
 * Draws every view as both chats show it, in both languages, light and dark, as wide as a small phone, and looks at it by
 * axe-core. Ends with one line, and with 1 where anything is wrong.
 */
async function run(): Promise<void> {
  const screens = allScreens().filter(({ name }) => name.includes(only));
  const browser = await openChromium();
  const wrong = await wrongOf(browser, screens);
  await browser.close();
  const isOk = wrong === 0 && screens.length > 0;
  process.stdout.write(`screens ${isOk ? 'ok' : 'failed'}: screens ${screens.length}, wrong ${wrong}\n`);
  process.exitCode = isOk ? 0 : 1;
}

async function wrongOf(browser: Browser, screens: readonly Screen[]): Promise<number> {
  if (folder) mkdirSync(folder, { recursive: true });
  const page = await browser.newPage();
  await page.setViewport({ width: WIDTH, height: 640, deviceScaleFactor: 2 });
  let wrong = 0;
  for (const screen of screens) {
    const faults = await lookAt(page, screen);
    if (folder) await page.screenshot({ path: join(folder, `${screen.name}.png`), fullPage: true });
    for (const fault of faults) process.stdout.write(`FAILED ${screen.name}: ${fault}\n`);
    if (faults.length > 0) wrong += 1;
  }
  return wrong;
}

await run();
