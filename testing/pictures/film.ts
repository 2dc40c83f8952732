/** Half a minute of the coach for the README: someone at the demo's page, in a real browser. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import sharp from 'sharp';
import { translator } from '../../core/language/messages.js';
import { makeLinkCode } from '../../core/people/link-code.js';
import { demoTenant } from '../../demo/demo-tenant.js';
import { openChromium } from '../chromium/open.js';
import { openDemoCoach, type DemoCoach } from '../demo-coach.js';
import { Visitor } from '../page/visitor.js';
import { rosterIn, speakAsEmployer } from './story.js';

const SIZE = { width: 1180, height: 700 };
const COLOURS = 96;
const locale = 'en';
const t = translator(locale);

interface Scene {
  /** How long it stands. */
  readonly seconds: number;
  readonly act: (visitor: Visitor, world: DemoCoach) => Promise<void>;
}

/** From the link to a tip, and what comes after it. */
const scenes: readonly Scene[] = [
  {
    seconds: 3,
    async act(visitor, world) {
      await visitor.be('Hanneke');
      await visitor.press(t('playground.install'));
      const { code } = await makeLinkCode(
        { ...world.program.repositories, clock: world.clock },
        demoTenant.id,
      );
      await visitor.say(`link ${code}`);
      await visitor.reads(/How to get started/);
    },
  },
  {
    seconds: 4,
    async act(visitor, world) {
      await visitor.say('import');
      await visitor.reads(/file/i);
      const roster = join(world.dataDir, 'roster.csv');
      await writeFile(roster, await rosterIn(locale));
      await visitor.choose(t('playground.file'), roster);
      await visitor.press(t('form.save'));
      await visitor.reads(/Imported|imported|stored/);
    },
  },
  {
    seconds: 4,
    async act(visitor) {
      await visitor.say('journey Anna');
      await visitor.fill(t('journey.role'), t('journey.role.birthing-parent'));
      await visitor.fill(t('journey.due'), '2027-06-01');
    },
  },
  {
    seconds: 4,
    async act(visitor) {
      await visitor.press(t('form.next'));
      await visitor.reads(new RegExp(t('form.save')));
    },
  },
  {
    seconds: 5,
    async act(visitor) {
      await visitor.press(t('form.save'));
      await visitor.be('Sanne');
      await visitor.press(t('playground.install'));
      await visitor.reads(/First response/);
    },
  },
  {
    seconds: 5,
    async act(visitor) {
      await visitor.press(t('action.open-what', { title: 'First response' }));
      await visitor.reads(/Why now/);
    },
  },
  {
    seconds: 3,
    async act(visitor) {
      await visitor.press(t('action.done'));
      await visitor.reads(/May I keep track/);
    },
  },
  {
    seconds: 4,
    async act(visitor) {
      await visitor.press(t('playground.nav.timeline'), 'nav');
      await visitor.reads(/Sanne de Boer/, '#timeline');
    },
  },
];

/** Plays it and writes it to a file; what went wrong. */
export async function drawFilm(path: string): Promise<string[]> {
  const world = await openDemoCoach({ installFor: [], isNew: true });
  const browser = await openChromium();
  try {
    await speakAsEmployer(world, locale);
    await world.program.begin();
    const page = await browser.newPage();
    await page.evaluateOnNewDocument('globalThis.__name = (one) => one');
    await page.setViewport(SIZE);
    await page.goto(`${world.program.url}/?lang=${locale}`);
    const frames = await shoot(page, world);
    await sharp(frames, { join: { animated: true } })
      .gif({ delay: scenes.map(({ seconds }) => seconds * 1000), colours: COLOURS, loop: 0 })
      .toFile(path);
    return [];
  } catch (error) {
    return [`film: ${String(error)}`];
  } finally {
    await browser.close();
    await world.close();
  }
}

async function shoot(page: Page, world: DemoCoach): Promise<Uint8Array[]> {
  const visitor = new Visitor(page);
  const frames: Uint8Array[] = [];
  for (const { act } of scenes) {
    await act(visitor, world);
    frames.push(await page.screenshot());
  }
  return frames;
}
