import { existsSync } from 'node:fs';
import puppeteer, { type Browser } from 'puppeteer-core';

/** Debian's Chromium, or the one that `CHROMIUM` names, without a window. Throws where there is none, and says what to do. */
export async function openChromium(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
  if (!existsSync(executablePath))
    throw new Error(`There is no Chromium at ${executablePath}. Install it: apt-get install chromium`);
  return puppeteer.launch({ executablePath, args: ['--no-sandbox', '--lang=en-US'] });
}
