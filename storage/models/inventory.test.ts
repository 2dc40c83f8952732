import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createConnection, type Connection } from 'mongoose';
import { z } from 'zod';
import { systemClock } from '../../core/clock.js';
import { locales } from '../../core/language/locale.js';
import { translator } from '../../core/language/messages.js';
import { noTerms } from '../../core/leave/employer-terms.js';
import { takeLease } from '../lease.js';
import { writeProgress } from '../rotation/progress.js';
import { inside } from '../testing/inside.js';
import { keepMarkedData } from '../testing/marked-data.js';
import { sampleTenant } from '../testing/samples.js';
import { openTestStore, type TestStore } from '../testing/test-store.js';
import { defineModel, readable, sealed } from './definition.js';
import { definitions } from './index.js';
import { inventory } from './inventory.js';
import { layoutOf, TOGETHER, type Table } from './layout.js';
import { leave, team } from './meanings.js';
import type { StoredDocument } from './model.js';
import { recordKinds } from '../vault/records.js';
import { unmodelled } from './unmodelled.js';

let test: TestStore;
let plain: Connection;
beforeAll(async () => {
  test = await openTestStore();
  plain = await createConnection(test.uri).asPromise();
  await keepEverything();
});
afterAll(async () => {
  await plain.close();
  await test.close();
});

/** Something in every collection: the product's, the keys', and those of the work in between. */
async function keepEverything(): Promise<void> {
  const { repositories, agendaBackend } = test.store;
  const workspaces = {
    teamsTenantId: 'entra',
    slackTeamId: 'T1',
    customisation: {},
    terms: noTerms,
    hasTried: true,
    agreement: { from: '2026-01-01', until: '2026-12-31' },
    teamsServiceUrl: 'https://teams.example',
  };
  await repositories.tenants.save({ ...sampleTenant('acme'), ...workspaces });
  await inside('acme', () => keepMarkedData(repositories));
  await test.store.eraseTenant('ended');
  await inside('acme', () => test.store.noteErased([{ kind: 'user', userId: 'gone' }]));
  await takeLease(plain.db!, systemClock, 'work');
  const position = { owner: 'acme', collection: 'users', after: '' };
  await writeProgress(plain.db!, { phase: 'reseal', since: new Date(0), documents: 1, position });
  await plain.collection('migrations').insertOne({ cursor: 'under way' });
  await agendaBackend.connect();
  const job = { name: 'alarm', type: 'normal', priority: 0, nextRunAt: new Date(0) } as const;
  await agendaBackend.repository.saveJob({ ...job, data: { tenantId: 'acme' } }, undefined);
}

/** `collection.field` of every field of every document, as a plain driver sees them. */
async function storedFields(): Promise<Set<string>> {
  const names = (await plain.db!.listCollections().toArray()).map(({ name }) => name);
  const found = names.map(async (name) => {
    const documents = await plain.collection<StoredDocument>(name).find().toArray();
    return documents.flatMap((document) =>
      Object.keys(document)
        .flatMap((field) => heldIn(name, field))
        .map((field) => `${name}.${field}`),
    );
  });
  return new Set([...(await Promise.all(found)).flat(), ...(await vaultFields())]);
}

/** What a field of a document holds: where things are sealed together, all of them. */
function heldIn(collection: string, field: string): readonly string[] {
  const table = Object.values<Table & { collection: string }>(definitions).find(
    (one) => one.collection === collection,
  );
  const together = field === TOGETHER && table && layoutOf(table).together;
  return together ? together.names : [field];
}

/** The same of what lies in the vault, where records have names. */
async function vaultFields(): Promise<string[]> {
  const vault = await test.vault();
  const fields: string[] = [];
  for (const kind of recordKinds)
    for (const name of await vault.names(kind)) {
      const record = z.looseObject({}).parse(await vault.get(kind, name));
      fields.push(...['_id', ...Object.keys(record)].map((field) => `vault:${kind}.${field}`));
    }
  await vault.close();
  return fields;
}

describe('the inventory', () => {
  it('names every field that lies in the store', async () => {
    const named = new Set(inventory().map(({ collection, field }) => `${collection}.${field}`));
    expect([...(await storedFields())].filter((field) => !named.has(field))).toEqual([]);
  });

  it('names no field of a model that is never stored, so the scenario above has them all', async () => {
    const stored = await storedFields();
    const named = inventory()
      .filter(({ collection }) => collection !== 'agendaJobs')
      .map(({ collection, field }) => `${collection}.${field}`);
    expect(named.filter((field) => !stored.has(field))).toEqual([]);
  });

  it('names each field once', () => {
    const named = inventory().map(({ collection, field }) => `${collection}.${field}`);
    expect(named.filter((field, index) => named.indexOf(field) !== index)).toEqual([]);
  });

  it('keeps nothing of a special category but sealed', () => {
    const special = inventory().filter(({ sensitivity }) => sensitivity === 'special');
    expect(special.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['facts', 'milestoneId', 'shows', 'content', 'trail', 'state']),
    );
    expect(new Set(special.map(({ kept }) => kept))).toEqual(new Set(['sealed']));
  });

  it('says of each field in words what it is for, on what it rests, who decides and how long it stays', () => {
    for (const { category, basis, controller, retention, subject, kept, sensitivity } of inventory())
      for (const locale of locales) {
        const t = translator(locale);
        const said = [
          ...[t(`processing.category.${category}`), t(`processing.purpose.${category}`)],
          ...[t(`processing.basis.${basis}`), t(`processing.controller.${controller}`)],
          ...[t(`processing.retention.${retention}`), t(`processing.subject.${subject}`)],
          ...[t(`processing.kept.${kept}`), t(`processing.sensitivity.${sensitivity}`)],
        ];
        expect(said.filter((words) => words.trim() === '')).toEqual([]);
      }
  });

  it.each([
    ['sending', ['sentMessages']],
    ['day', ['appointments', 'flows', 'receipts', 'uploads', 'waitingFiles']],
    ['month', ['announcements']],
    ['consent', ['usageEvents']],
    ['request', ['requests']],
    ['five-years', ['breaches', 'disclosures']],
  ])('keeps for %s what is in %j, and nothing else', (retention, collections) => {
    const found = inventory().filter((field) => field.retention === retention);
    expect([...new Set(found.map(({ collection }) => collection))].toSorted()).toEqual(collections);
  });

  it('rests a special category on the law of work, and decides by itself only what it asked consent for or answers for', () => {
    for (const { sensitivity, basis, controller, collection } of inventory()) {
      if (sensitivity === 'special') expect(basis).toBe('employment-law');
      if (sensitivity === 'personal' && controller === 'operator')
        expect([collection, basis]).toEqual([
          collection,
          expect.stringMatching(/^(consent|accountability|legitimate-interest)$/),
        ]);
    }
  });

  it('says of a collection without a model why it has none', () => {
    for (const { reason } of Object.values(unmodelled)) expect(reason).toMatch(/\w+ \w+/);
  });
});

describe('the table of a model', () => {
  const note = z.strictObject({ id: z.string(), text: z.string() });
  const table = {
    collection: 'notes',
    owner: 'tenant',
    entity: note,
    id: team,
    hashes: {},
    noted: { untold: 'no person' },
  } as const;

  it('compiles with every field declared', () => {
    const notes = defineModel({ ...table, fields: { text: sealed('short', leave) }, indexes: [] });
    expect(notes.fields.text).toEqual({ kept: 'sealed', size: 'short', ...leave });
  });

  it('does not compile where a field has no entry, or a special category would be readable', () => {
    // @ts-expect-error -- text is stored, and nobody says how
    defineModel({ ...table, fields: {}, indexes: [] });
    // @ts-expect-error -- a special category is never readable
    expect(readable(leave).category).toBe('parental-leave');
  });
});
