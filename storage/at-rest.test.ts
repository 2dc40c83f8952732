import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mongoose';
import { Temporal } from 'temporal-polyfill';
import { inside } from './testing/inside.js';
import type { Repositories } from './repositories/index.js';
import { openStore } from './store.js';
import { openTestStore, silentLog, testKeyProvider } from './testing/test-store.js';

/** No test data but this has these words and days. */
const words = {
  employeeName: 'Zebedea Quillfeather',
  employeeEmail: 'zebedea@quillfeather.example',
  managerName: 'Ignatius Brambleworth',
  managerEmail: 'ignatius@brambleworth.example',
  personnelNumber: 'PN-7741903',
  team: 'Ploughshares Division',
  chatUserId: 'UQZ81MARKER',
  conversationId: 'DQZ81MARKER',
  messageId: '1931718.181931',
  milestoneId: 'marker-milestone-quince',
  secret: 'xoxb-marker-quince',
};
const days = {
  contractEnd: '2043-07-19',
  announcedOn: '2041-02-03',
  dueDate: '2041-08-23',
  birthDate: '2041-08-27',
  leaveStart: '2041-07-11',
  returnDate: '2041-12-29',
  on: '2041-06-13',
  expiresOn: '2041-06-26',
};
const day = (name: keyof typeof days): Temporal.PlainDate => Temporal.PlainDate.from(days[name]);
/** Readable, and so a sign that the search finds what is there. */
const readable = 'journey-readable-id';

async function fill(repositories: Repositories): Promise<void> {
  const { users, employees, journeys, nudges, conversations, secrets } = repositories;
  const conversation = {
    chat: 'slack',
    userId: 'manager',
    workspaceId: 'T1',
    conversationId: words.conversationId,
  } as const;
  await users.saveMany([
    {
      id: 'manager',
      name: words.managerName,
      email: words.managerEmail,
      roles: ['manager'],
      chat: 'slack',
      chatUserId: words.chatUserId,
    },
  ]);
  await employees.saveMany([
    {
      id: 'employee',
      name: words.employeeName,
      email: words.employeeEmail,
      personnelNumber: words.personnelNumber,
      managerId: 'manager',
      team: words.team,
      weeklyHours: 32,
      contractEnd: day('contractEnd'),
    },
  ]);
  await journeys.save({
    id: readable,
    employeeId: 'employee',
    facts: {
      role: 'birthing-parent',
      multiples: true,
      announcedOn: day('announcedOn'),
      dueDate: day('dueDate'),
      birthDate: day('birthDate'),
      leaveStart: day('leaveStart'),
      returnDate: day('returnDate'),
    },
  });
  await nudges.insertMany([
    {
      id: 'nudge',
      journeyId: readable,
      milestoneId: words.milestoneId,
      recipientId: 'manager',
      on: day('on'),
      expiresOn: day('expiresOn'),
      nextAt: Temporal.Instant.from('2041-06-13T07:00:00Z'),
    },
  ]);
  const message = { conversation, messageId: words.messageId };
  await nudges.change('nudge', { states: ['planned'] }, { state: 'delivered', message });
  await conversations.save(conversation);
  await secrets.put('installation', words.secret);
}

/** Each way in which a word or a day could lie somewhere. */
function traces(): [string, Buffer][] {
  const texts = [...Object.entries(words), ...Object.entries(days)].flatMap(
    ([name, text]): [string, Buffer][] => [
      [`${name} as text`, Buffer.from(text)],
      [`${name} as UTF-16`, Buffer.from(text, 'utf16le')],
      [`${name} in base64`, Buffer.from(Buffer.from(text).toString('base64').replace(/.=*$/, ''))],
      [`${name} in hexadecimal`, Buffer.from(Buffer.from(text).toString('hex'))],
    ],
  );
  const dates = Object.entries(days).map(([name, text]): [string, Buffer] => {
    const bytes = Buffer.alloc(8);
    bytes.writeBigInt64LE(BigInt(Temporal.Instant.from(`${text}T00:00Z`).epochMilliseconds));
    return [`${name} as a BSON date`, bytes];
  });
  return [...texts, ...dates];
}

function expectNoTraceIn(bytes: Buffer): void {
  expect(bytes.includes(readable)).toBe(true);
  expect(
    traces()
      .filter(([, trace]) => bytes.includes(trace))
      .map(([name]) => name),
  ).toEqual([]);
}

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'at-rest-'));
});
afterEach(() => rm(directory, { recursive: true }));

describe('what lies in the store', () => {
  it('shows no name and no date of a journey to a plain driver', async () => {
    const test = await openTestStore();
    await inside('acme', () => fill(test.store.repositories));
    const connection = await createConnection(test.uri).asPromise();
    const database = connection.db!;
    const names = (await database.listCollections().toArray()).map(({ name }) => name);
    const dumps = names.map((name) => database.collection(name).find({}, { raw: true }).toArray());
    expectNoTraceIn(Buffer.concat((await Promise.all(dumps)).flat() as unknown as Buffer[]));
    await connection.close();
    await test.close();
  });

  it('shows no name and no date of a journey in the files of the embedded store', async () => {
    const store = await openStore({ dataDir: directory, keyProvider: testKeyProvider, log: silentLog });
    await inside('acme', () => fill(store.repositories));
    await store.close();
    const entries = await readdir(directory, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name));
    expectNoTraceIn(Buffer.concat(await Promise.all(files.map((file) => readFile(file)))));
  });
});
