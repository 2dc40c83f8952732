import { importExamples } from '../../demo/demo-tenant.js';
import { createLog } from '../../log.js';
import { rawFiles } from '@pro-parents-coach/embedded-store/testing';
import { openDemoCoach, type DemoCoach } from '../demo-coach.js';
import { Ears } from './ears.js';
import { markersOf, type Marker } from './markers.js';
import { inBytes, inTexts, type Finding } from './search.js';
import { cast, tellStory } from './story.js';

/** No step, no scenario: of some eighty steps a few stand in each other's way, and more of them on a busy machine. */
const FEWEST_STEPS = 30;

/**
 * Everything the coach does, in both chats, with real-looking people; then a search for anything of them in what others can read:
 * the log, the addresses and headers of requests, notifications, names of files, and the store's files. Ends with one line, and with
 * 1 where anything is found.
 */
async function run(): Promise<void> {
  const lines: string[] = [];
  const ears = new Ears();
  const log = createLog('debug', { write: (line) => void lines.push(line) });
  const names = Object.values(cast).flatMap(({ hr, manager }) => [hr, manager]);
  const world = await openDemoCoach({ installFor: names, log });
  await importExamples(world.program.core, 'journeys.yaml');
  const before = await markersOf(world);
  ears.open();
  const { steps, fetched } = await tellStory(world);
  ears.close();
  const markers = unique([...before, ...(await markersOf(world))]);
  const findings = [
    ...inTexts('log', lines, markers),
    ...inTexts('request', ears.requests, markers),
    ...inTexts('appointment', fetched, markers),
    ...inTexts('notification', notificationsOf(world), markers),
    ...inTexts('name of a file', fileNamesOf(world), markers),
    ...inBytes('store', await rawFiles(world.storeDirectory), await notInOwnTips(world, markers)),
  ];
  const isBlind = kindsIn(world, markers).size < 4 || fetched.length < Object.keys(cast).length;
  if (isBlind) process.stdout.write('FOUND nothing in the chats either, where it should be\n');
  report(findings, isBlind, {
    markers: markers.length,
    steps,
    lines: lines.length,
    requests: ears.requests.length,
  });
}

const unique = (markers: readonly Marker[]): Marker[] => [
  ...new Map(markers.map((marker) => [marker.text, marker])).values(),
];

/** Which kinds of marker people do read: a search that misses them there would miss them anywhere. */
const kindsIn = ({ playground }: DemoCoach, markers: readonly Marker[]): Set<Marker['what']> =>
  new Set(
    inTexts(
      'chat',
      playground.history.all().map(({ card, blocks }) => JSON.stringify(card ?? blocks ?? '')),
      markers,
    ).map(({ marker }) => marker.what),
  );

/** An employer's own tips are about nobody, and lie readable: what they say of `birthing-parent` tells nothing. */
async function notInOwnTips(
  { program: { repositories } }: DemoCoach,
  markers: readonly Marker[],
): Promise<Marker[]> {
  const tips = (await repositories.tenants.all()).map(({ customisation }) => customisation);
  const text = JSON.stringify(tips).toLowerCase();
  return markers.filter((marker) => marker.what !== 'word' || !text.includes(marker.text.toLowerCase()));
}

const notificationsOf = ({ playground }: DemoCoach): string[] =>
  playground.history
    .all()
    .filter(({ from }) => from === 'coach')
    .map(({ text }) => text);

/** Those that the coach made; what a person dropped has the name they gave it. */
const fileNamesOf = ({ playground: { files, people } }: DemoCoach): string[] =>
  Object.values(files).flatMap((store) =>
    store
      .all()
      .filter(({ ownerId }) => !people.some(({ id }) => id === ownerId))
      .map(({ name }) => name),
  );

function report(
  findings: readonly Finding[],
  isBlind: boolean,
  counts: Readonly<Record<string, number>>,
): void {
  for (const { where, marker, quote } of findings)
    process.stdout.write(`FOUND ${marker.what} "${marker.text}" in ${where}: ${JSON.stringify(quote)}\n`);
  const told = Object.entries(counts).map(([name, count]) => `${count} ${name}`);
  const ok = !isBlind && findings.length === 0 && (counts['steps'] ?? 0) >= FEWEST_STEPS;
  process.stdout.write(`markers ${ok ? 'ok' : 'failed'}: ${told.join(', ')}, ${findings.length} found\n`);
  // What the platforms' clients leave open must not keep this from ending.
  process.exit(ok ? 0 : 1);
}

await run();
