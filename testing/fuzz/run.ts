import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { importExamples } from '../../demo/demo-tenant.js';
import { signAsSlack } from '../../demo/platforms/slack/sign-as-slack.js';
import { warmSearches } from '../../core/conversation/ask/search-of.js';
import type { Log } from '../../core/log.js';
import { openDemoCoach, type DemoCoach } from '../demo-coach.js';
import { fuzzedBodies, type Fuzzed } from './mutations.js';
import { pressForOthers } from './others.js';
import { recordPayloads } from './record.js';
import { holdSockets } from './sockets.js';
import { Tally } from './tally.js';

/**
 * Throws what no platform would send at every door of the real program, with both chats on, on this machine alone. No answer may
 * be a fault of ours, nothing may be logged as one, and memory has to come down again.
 *
 * `npm run test:fuzz -- [COUNT] [SEED]`: how many bodies a door gets, 10,000 unless told otherwise; with the seed that was printed
 * the same come again.
 */
const count = Number(process.argv[2] ?? '10000');
const seed = Number(process.argv[3] ?? Date.now() % 2 ** 31);
const AT_ONCE = 8;
/** What may be held after so many requests beside what the emulated platforms keep of each message. */
const MOST_BYTES_MORE = 40 * 2 ** 20;
const BYTES_A_MESSAGE = 40_000;

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const tally = new Tally();

/** What is logged as a fault is one, whatever was answered. */
const listening: Log = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: (fields, message, fault) => {
    const stack = fault instanceof Error ? (fault.stack ?? '').split('\n').slice(0, 4).join(' ') : '';
    tally.fail(`logged as a fault: ${message} ${JSON.stringify(fields)} ${stack}`);
  },
};

interface Door {
  readonly name: string;
  send(fuzzed: Fuzzed, coach: DemoCoach): Promise<Response>;
}

const post = (
  path: string,
  coach: DemoCoach,
  { body, contentType }: Fuzzed,
  headers: Record<string, string> = {},
) =>
  fetch(`${coach.program.url}${path}`, {
    method: 'POST',
    headers: { 'Content-Type': contentType, ...headers },
    body,
  });

const signed = (
  body: string,
  { clock, playground }: DemoCoach,
  shift = 0,
  secret = playground.signingSecret,
) => signAsSlack(body, secret, Math.floor(clock.now().epochMilliseconds / 1000) + shift);

/** An address that a stranger makes up; what no URL can hold stays out. */
const get = (path: string, coach: DemoCoach, { body, contentType }: Fuzzed) =>
  fetch(`${coach.program.url}${path}${encodeURIComponent(Buffer.from(body.slice(0, 300)).toString())}`, {
    headers: { 'Accept-Language': contentType, 'X-Forwarded-For': '127.0.0.2' },
    redirect: 'manual',
  });

const doors: readonly Door[] = [
  { name: 'Teams', send: (fuzzed, coach) => post('/api/messages', coach, fuzzed) },
  {
    name: 'Slack signed',
    send: (fuzzed, coach) => post('/slack/events', coach, fuzzed, signed(fuzzed.body, coach)),
  },
  { name: 'Slack unsigned', send: (fuzzed, coach) => post('/slack/events', coach, fuzzed) },
  {
    name: 'Slack of another secret',
    send: (fuzzed, coach) => post('/slack/events', coach, fuzzed, signed(fuzzed.body, coach, 0, 'guessed')),
  },
  {
    name: 'Slack of ten minutes ago',
    send: (fuzzed, coach) => post('/slack/events', coach, fuzzed, signed(fuzzed.body, coach, -600)),
  },
  {
    name: 'Slack of the future',
    send: (fuzzed, coach) => post('/slack/events', coach, fuzzed, signed(fuzzed.body, coach, 600)),
  },
  { name: 'calendar', send: (fuzzed, coach) => get('/calendar/', coach, fuzzed) },
  { name: 'health', send: (fuzzed, coach) => get('/healthz?', coach, fuzzed) },
  { name: 'pages', send: (fuzzed, coach) => get('/privacy?lang=', coach, fuzzed) },
  { name: 'anywhere', send: (fuzzed, coach) => get('/', coach, fuzzed) },
];

/** An invoke that nobody knows is answered so by the Bot Framework's protocol: no fault. */
const NOT_IMPLEMENTED = 501;
const refusedDoors = /^Slack (unsigned|of )/;

function problemOf(door: string, status: number): string | undefined {
  if (status >= 500 && !(door === 'Teams' && status === NOT_IMPLEMENTED)) return `answered ${status}`;
  return refusedDoors.test(door) && ![400, 401, 413].includes(status) ? `let in: ${status}` : undefined;
}

async function knock(door: Door, bodies: readonly Fuzzed[], coach: DemoCoach): Promise<void> {
  const waiting = [...bodies];
  const worker = async (): Promise<void> => {
    for (let fuzzed = waiting.pop(); fuzzed; fuzzed = waiting.pop()) {
      // So that the limit of one address, which has tests of its own, does not stand before what is tried here.
      coach.clock.travelTo(coach.clock.now().add({ milliseconds: 60 }));
      const answer = await door.send(fuzzed, coach).catch((error: unknown) => String(error));
      if (typeof answer === 'string')
        tally.count(door.name, 'no answer', `${answer} to ${fuzzed.body.slice(0, 200)}`);
      else {
        await answer.arrayBuffer();
        const problem = problemOf(door.name, answer.status);
        tally.count(door.name, answer.status, problem && `${problem} to ${fuzzed.body.slice(0, 300)}`);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

function heapUsed(): number {
  setFlagsFromString('--expose_gc');
  runInNewContext('gc()');
  return process.memoryUsage().heapUsed;
}

async function run(): Promise<void> {
  print(`seed ${seed}, ${count} bodies a door`);
  process.on('unhandledRejection', (error) => {
    tally.fail(`unhandled: ${error instanceof Error ? (error.stack ?? '') : String(error)}`);
  });
  const coach = await openDemoCoach({ installFor: ['Sanne', 'Kees', 'Hanneke'], log: listening });
  await importExamples(coach.program.core, 'journeys.yaml');
  // It is made once, whoever asks first, and is no growth.
  await warmSearches();
  await coach.deliver();
  const people = ['Sanne', 'Kees'].map((name) => coach.person(name));
  const real = await recordPayloads(coach, people);
  print(`${real.length} real payloads to begin with`);
  await pressForOthers(coach, real, tally);
  for (const [index, door] of doors.entries()) {
    const ofDoor = real.filter((one) => one.door === (door.name === 'Teams' ? 'teams' : 'slack'));
    const arbitrary = fuzzedBodies(ofDoor);
    const bodies = (numRuns: number, more: number) =>
      fc.sample(arbitrary, { seed: seed + index + more, numRuns });
    // All before anything is measured: what makes them keeps a table of its own.
    const warmUp = bodies(Math.ceil(count / 5), 0);
    const others = bodies(count - warmUp.length, 1000);
    await knock(door, warmUp, coach);
    const before = { bytes: heapUsed(), messages: coach.playground.history.all().length };
    await knock(door, others, coach);
    const messages = coach.playground.history.all().length - before.messages;
    const more = heapUsed() - before.bytes;
    print(`${door.name}: ${(more / 2 ** 20).toFixed(1)} MB more, ${messages} messages kept by the emulators`);
    if (more > MOST_BYTES_MORE + messages * BYTES_A_MESSAGE)
      tally.fail(`${door.name}: memory grew by ${more} bytes`);
  }
  await holdSockets(coach.program.url, tally);
  await coach.close();
  process.exitCode = tally.report(print) ? 0 : 1;
}

await run();
process.exit();
