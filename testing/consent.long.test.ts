import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { readConfig } from '../config.js';
import { todayIn, type Clock } from '../core/clock.js';
import { asOperator } from '../core/people/context.js';
import { install } from '../demo/demo-playground.js';
import { demoTenant, importExamples } from '../demo/demo-tenant.js';
import { createLog } from '../log.js';
import { openProgram, type Program } from '../main.js';
import { usageEvents } from '../storage/models/usage-event.model.js';

const START = Temporal.Instant.from('2026-11-24T08:00:00Z');
/** A year in steps of two weeks. */
const STEPS = 26;
const QUESTION = 'Mag ik bijhouden';

/** Sanne, who manages Anna (2001). */
const sanneIn = ({ playground }: Program) => {
  const sanne = playground?.people.find(({ name }) => name.startsWith('Sanne '));
  if (!playground || !sanne) throw new Error('The test runs on the demo');
  return { ...playground, sanne, last: (text: string) => lastWith(playground.history.of(sanne), text) };
};

function lastWith<M extends { readonly from: string }>(messages: readonly M[], text: string): M {
  const found = messages.findLast(
    ({ from, ...rest }) => from === 'coach' && JSON.stringify(rest).includes(text),
  );
  if (!found) throw new Error(`No message says ${text}`);
  return found;
}

const forEmployer = <T>(work: () => Promise<T>): Promise<T> => asOperator(demoTenant, 'test', work);

let folder: string;
let now = START;
/** Stands still where nobody moves it: both years meet the same moments. */
const clock: Clock = { now: () => now, realDelay: () => 0 };

/** The program on an embedded store in this folder; what is done with it is over before it stops. */
async function inProgram<T>(
  name: string,
  start: Temporal.Instant,
  work: (program: Program) => Promise<T>,
): Promise<T> {
  now = start;
  const config = readConfig({ PORT: '0', DATA_DIR: join(folder, name), LOG_LEVEL: 'silent' });
  const program = await openProgram(config, clock, createLog('silent'));
  try {
    return await work(program);
  } finally {
    await program.stop();
  }
}

/** All of the employer's documents as they are meant; ids that are drawn by lot, what hashes them, and ports left out. */
async function everythingIn({ repositories: { kept } }: Program): Promise<Record<string, string[]>> {
  const collections = [...new Set(kept.fields.map(({ collection }) => collection))];
  const found: Record<string, string[]> = {};
  await forEmployer(async () => {
    for (const collection of collections) {
      const documents: string[] = [];
      for await (const document of kept.all(collection)) documents.push(plain(document));
      found[collection] = documents.toSorted();
    }
  });
  return found;
}

const plain = (document: unknown): string =>
  JSON.stringify(document)
    .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'an id')
    .replaceAll(/"(previous|hash)":"[\w-]+"/g, '"$1":"a hash"')
    .replaceAll(/127\.0\.0\.1:\d+/g, 'here')
    // Of two messages that leave at one moment either may be the first.
    .replaceAll(/"messageId":"[\d.]+"/g, '"messageId":"a message"')
    .replaceAll(
      /"about":\[([^\]]*)\]/g,
      (_list, about: string) => `"about":[${about.split(',').sort().join(',')}]`,
    );

/** Sanne ticks off her first tip, answers the question, and goes on for a year. */
async function aYear(program: Program, answer: string): Promise<void> {
  const { player, sanne, last } = sanneIn(program);
  await install({ ...sanneIn(program) }, [sanne], false);
  let isAsked = false;
  for (let step = 0; step < STEPS; step += 1) {
    await forEmployer(async () => {
      await program.core.planned.topUpAll();
      await program.core.ring();
    });
    await player.say(sanne, 'plan');
    await player.say(sanne, 'help');
    const tips = sanneIn(program)
      .history.of(sanne)
      .filter((one) => JSON.stringify(one.card ?? '').includes('"Gedaan"'));
    const [tip] = tips;
    if (tip) await player.press(tip, 'Gedaan');
    if (tip && !isAsked) {
      await player.press(last(QUESTION), answer);
      isAsked = true;
    }
    now = now.add({ hours: 24 * 14 });
  }
  if (!isAsked) throw new Error('She was never asked');
}

/** What is there after a year in which this was answered, once the program has stopped: cards are still drawn after the last press. */
async function leftBy(name: string, answer: string): Promise<Record<string, string[]>> {
  await inProgram(name, START, (program) => aYear(program, answer));
  return inProgram(name, now, everythingIn);
}

/** Everything that is written in the files of a folder. */
async function bytesIn(directory: string): Promise<Buffer> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return Buffer.concat(await Promise.all(files.map((file) => readFile(join(file.parentPath, file.name)))));
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'consent-'));
  await inProgram('yes', START, async (program) => {
    await program.repositories.tenants.save(demoTenant);
    await importExamples(program.core, 'roster.csv');
    const announcedOn = todayIn(demoTenant.timeZone, clock);
    const dueDate = announcedOn.add({ months: 5 });
    const facts = { role: 'birthing-parent', announcedOn, multiples: false, dueDate } as const;
    await forEmployer(() => program.core.planned.report('2001', facts));
    await install({ ...sanneIn(program) }, [sanneIn(program).sanne], true);
  });
  await cp(join(folder, 'yes'), join(folder, 'no'), { recursive: true });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a year with the coach', () => {
  it('leaves nothing behind but the records, and the answer itself, where the use of it may be recorded', async () => {
    const [yes, no] = [await leftBy('yes', 'Ja, dat mag'), await leftBy('no', 'Nee')];
    const { usageEvents: recorded = [], consents: agreed, ...others } = yes;
    const { usageEvents: unrecorded, consents: refused, ...same } = no;
    expect(recorded.length).toBeGreaterThan(2 * (STEPS - 3));
    expect(unrecorded).toEqual([]);
    expect(agreed?.map((one) => one.replace('"answer":"yes"', '"answer":"no"'))).toEqual(refused);
    expect(others).toEqual(same);
    expect(recorded.join()).not.toMatch(/Anna|Sanne|2001/);
  }, 600_000);

  it('leaves no byte of the records in the store once the consent is taken back', async () => {
    const year = START.add({ hours: 24 * 14 * STEPS });
    const ids = await inProgram('yes', year, ({ repositories: { kept } }) =>
      forEmployer(async () => {
        const found: string[] = [];
        for await (const { id } of kept.all(usageEvents.collection)) found.push(String(id));
        return found;
      }),
    );
    const before = await bytesIn(join(folder, 'yes'));
    expect(ids.filter((id) => before.includes(id))).not.toEqual([]);
    await inProgram('yes', year, async (program) => {
      const { player, sanne } = sanneIn(program);
      await install({ ...sanneIn(program) }, [sanne], false);
      await player.say(sanne, 'gebruiksgegevens stop');
    });
    const after = await bytesIn(join(folder, 'yes'));
    expect(ids.filter((id) => after.includes(id))).toEqual([]);
    expect(after.includes(demoTenant.id)).toBe(true);
  });

  it('keeps that someone objects to reports of errors, until they say otherwise', async () => {
    await inProgram('no', START.add({ hours: 24 * 14 * STEPS }), async (program) => {
      const { player, sanne, last } = sanneIn(program);
      await install({ ...sanneIn(program) }, [sanne], false);
      const objection = () =>
        forEmployer(async () => (await program.repositories.users.findByEmail(sanne.email))?.errorReports);
      await player.say(sanne, 'gebruiksgegevens');
      await player.press(last('Geen foutmeldingen over mij'), 'Geen foutmeldingen over mij');
      expect(await objection()).toBe('objected');
      await player.press(last('Foutmeldingen mogen weer'), 'Foutmeldingen mogen weer');
      expect(await objection()).toBeUndefined();
    });
  });
});
