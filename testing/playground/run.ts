import { existsSync } from 'node:fs';
import puppeteer, { type Browser } from 'puppeteer-core';
import { openDemoCoach, type DemoCoach } from '../demo-coach.js';
import { freePlace, startClient, type ClientPlace } from './client.js';
import { pointsOfHr } from './hr.js';
import { pointsOfManager } from './manager.js';
import type { Point, Stage } from './point.js';
import { Window } from './window.js';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
/** The client asks Microsoft's servers for its letters; whatever machine this is, it does without. */
const NOWHERE_ELSE = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost';
/** Draws what is seen after each point as a picture in that folder: `npm run test:playground -- .data/playground`. */
const [folder] = process.argv.slice(2);

/** Who uses the client, one after the other, and for what. */
const sessions: Readonly<Record<string, readonly Point[]>> = {
  Hanneke: pointsOfHr,
  Sanne: pointsOfManager,
};

/**
 * Talks with the coach in Microsoft's own client of Teams for developers, with Chromium. Ends with one line, and with 1 where
 * anything is not as it should be.
 */
async function run(): Promise<void> {
  const points = Object.values(sessions).flat().length;
  const right = existsSync(CHROMIUM) ? await tryAll().catch(tellFault) : noChromium();
  const isOk = right === points;
  process.stdout.write(`test:playground ${isOk ? 'ok' : 'failed'}: points ${points}, right ${right}\n`);
  // What the platforms' clients leave open must not keep this from ending.
  process.exit(isOk ? 0 : 1);
}

function noChromium(): number {
  process.stdout.write(`FAILED There is no ${CHROMIUM}: apt-get install chromium\n`);
  return 0;
}

function tellFault(error: unknown): number {
  process.stdout.write(`FAILED ${String(error)}\n`);
  return 0;
}

/** How many points are right. */
async function tryAll(): Promise<number> {
  const place = await freePlace();
  const browser = await puppeteer.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', NOWHERE_ELSE] });
  const coach = await openDemoCoach({ installFor: [], teamsConnectorUrl: place.connectorUrl });
  let right = 0;
  try {
    for (const [firstName, points] of Object.entries(sessions))
      right += await sitDown(firstName, points, { coach, place, browser });
  } catch (error) {
    tellFault(error);
  }
  await browser.close();
  await coach.close();
  return right;
}

interface Room {
  readonly coach: DemoCoach;
  readonly place: ClientPlace;
  readonly browser: Browser;
}

/** Someone goes through these points in a client of their own; returns how many are right. */
async function sitDown(
  firstName: string,
  points: readonly Point[],
  { coach, place, browser }: Room,
): Promise<number> {
  const person = coach.person(firstName);
  const messagesUrl = `${coach.program.url}/api/messages`;
  const client = await startClient({ place, messagesUrl, person, colleagues: coach.playground.people });
  try {
    const window = await Window.open(browser, place.url, coach.clock.now());
    let right = 0;
    for (const point of points) if (await isRight(point, { coach, person, place, window })) right += 1;
    await window.close();
    return right;
  } finally {
    await client.stop();
  }
}

/** Tries a point, then looks at what is drawn; says what is wrong. */
async function isRight({ name, act }: Point, stage: Stage): Promise<boolean> {
  const { window, person } = stage;
  const wrong = await act(stage).then(
    () => window.faults(),
    (error: unknown) => [String(error)],
  );
  if (folder)
    await window.picture(`${folder}/${person.name}-${name}.png`.replaceAll(' ', '-') as `${string}.png`);
  process.stdout.write(`${wrong.length === 0 ? 'ok    ' : 'FAILED'} ${name}\n`);
  for (const fault of wrong) process.stdout.write(`         ${fault}\n`);
  return wrong.length === 0;
}

await run();
