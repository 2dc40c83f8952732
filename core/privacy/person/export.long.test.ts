import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { z } from 'zod';
import { inventory } from '../../../storage/models/inventory.js';
import { inside } from '../../../storage/testing/inside.js';
import { days, employeeId, keepMarkedData, readable, words } from '../../../storage/testing/marked-data.js';
import {
  nine,
  sampleEmployee,
  sampleJourney,
  sampleTenant,
  sampleUser,
} from '../../../storage/testing/samples.js';
import { JumpingClock } from '../../../storage/testing/jumping-clock.js';
import { openTestStore, type TestStore } from '../../../storage/testing/test-store.js';
import { createCatalogues } from '../../coaching/catalogues.js';
import type { Locale } from '../../language/locale.js';
import type { Subject } from '../../people/subject.js';
import { isNamed } from '../../language/field-names.js';
import { cellsOf } from './cells.js';
import { exportPerson } from './export-person.js';
import { exportTenant } from './export-tenant.js';
import { collected } from './zip.js';

let test: TestStore;
beforeAll(async () => {
  test = await openTestStore();
  await test.store.repositories.tenants.save({ ...sampleTenant('acme'), teamsTenantId: 'entra' });
  await test.store.repositories.tenants.save(sampleTenant('neighbour'));
  await inside('acme', async () => {
    await keepMarkedData(test.store.repositories);
    await keepBystander();
  });
});
afterAll(() => test.close());

/** A colleague of hers, whose name and dates are none of hers. */
async function keepBystander(): Promise<void> {
  const { employees, journeys, messages } = test.store.repositories;
  await employees.saveMany([{ ...sampleEmployee('bystander', readable.managerId), name: 'Bystander' }]);
  await journeys.save(sampleJourney('journey-of-bystander', 'bystander'));
  const [about] = await messages.bySubject({ kind: 'employee', employeeId });
  const shows = [{ employeeId: 'bystander' }, { employeeId }];
  await messages.insert({ ...about!, id: 'about-two', shows, nudges: ['of-bystander'] });
}

const needs = () => ({
  ...test.store.repositories,
  catalogues: createCatalogues(),
  clock: new JumpingClock(nine),
});
const employee: Subject = { kind: 'employee', employeeId };
const manager: Subject = { kind: 'user', userId: readable.managerId };

const opened = (zip: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, strFromU8(bytes)]));
const exportOf = async (subject: Subject, locale: Locale = 'nl') =>
  opened((await inside('acme', () => exportPerson(needs(), subject, locale))).content);

const rows = z.array(z.record(z.string(), z.unknown()));
const jsonSchema = z.looseObject({
  about: z.object({ leftOut: z.array(z.object({ field: z.string(), reason: z.string() })).default([]) }),
});
const jsonOf = (files: Record<string, string>) => jsonSchema.parse(JSON.parse(files['data.json'] ?? ''));

/** It lies in the vault, of people of whom nothing else is left. */
const isOfTheErased = (collection: string): boolean => collection === 'vault:erasedPersons';

describe('what someone is given of themselves', () => {
  it.each([
    ['employee', employee],
    ['user', manager],
  ] as const)('holds every stored field about an %s, or says why not', async (kind, subject) => {
    const { about, ...kept } = jsonOf(await exportOf(subject));
    const given = Object.entries(kept).flatMap(([collection, list]) =>
      rows.parse(list).flatMap((row) => Object.keys(row).map((field) => `${collection}.${field}`)),
    );
    const accounted = new Set([...given, ...about.leftOut.map(({ field }) => field)]);
    const stored = inventory()
      .filter(({ subject: whose, collection }) => whose === kind && !isOfTheErased(collection))
      .map(({ collection, field }) => `${collection}.${field === '_id' ? 'id' : field}`);
    expect(stored.filter((field) => !accounted.has(field))).toEqual([]);
    expect(stored.length).toBeGreaterThan(20);
  });

  it('holds an employee’s facts, plan, steps and messages, and nothing of her manager or a colleague', async () => {
    const files = await exportOf(employee);
    const all = Object.values(files).join('\n');
    const { requests, ...kept } = jsonOf(files);
    const others = JSON.stringify(kept);
    expect(rows.parse(requests)).toHaveLength(1);
    const { employeeName, employeeEmail, personnelNumber, team, milestoneId } = words;
    for (const word of [employeeName, employeeEmail, personnelNumber, team, milestoneId, days.dueDate])
      expect(all).toContain(word);
    for (const word of [words.managerName, words.managerEmail, words.chatUserId, readable.managerId])
      expect(others).not.toContain(word);
    expect(all).not.toMatch(/bystander/i);
    expect(rows.parse(kept['leave'])).toContainEqual(
      expect.objectContaining({ title: 'Zwangerschapsverlof' }),
    );
    expect(rows.parse(kept['sentMessages'])).toHaveLength(3);
  });

  it('holds a manager’s account and reach, and nothing of whom the tips are about', async () => {
    const all = Object.values(await exportOf(manager)).join('\n');
    for (const word of [words.managerName, words.managerPhone, words.chatUserId, words.conversationId])
      expect(all).toContain(word);
    for (const word of [words.employeeName, words.milestoneId, days.dueDate, words.content])
      expect(all).not.toContain(word);
    expect(all).not.toMatch(/bystander/i);
  });

  it('holds the steps of the coaching that are to come, each once', async () => {
    const { users, employees, journeys } = test.store.repositories;
    const files = await inside('steps', async () => {
      await users.saveMany([sampleUser('manager'), { ...sampleUser('hr'), roles: ['hr'] }]);
      await employees.saveMany([sampleEmployee('expecting')]);
      const { facts } = sampleJourney('own');
      const dueDate = facts.announcedOn.add({ months: 6 });
      const own = { ...facts, role: 'birthing-parent', dueDate } as const;
      await journeys.save({ ...sampleJourney('own', 'expecting'), facts: own });
      return opened(
        (await exportPerson(needs(), { kind: 'employee', employeeId: 'expecting' }, 'en')).content,
      );
    });
    const steps = rows.parse(jsonOf(files)['steps']).map(({ title }) => title);
    expect(steps.length).toBeGreaterThan(10);
    expect(new Set(steps).size).toBe(steps.length);
  });

  it('is one of both roles for whoever is a manager and an employee', async () => {
    const { users } = test.store.repositories;
    await inside('neighbour', async () => {
      const own = { name: 'Em Ployee', email: 'em@acme.example', personnelNumber: 'PN-em' };
      await users.saveMany([{ id: 'em-user', ...own, roles: ['manager'], chat: 'slack' }]);
      await test.store.repositories.employees.saveMany([sampleEmployee('em')]);
      for (const subject of [
        { kind: 'user', userId: 'em-user' },
        { kind: 'employee', employeeId: 'em' },
      ] as const) {
        const kept = jsonOf(opened((await exportPerson(needs(), subject, 'nl')).content));
        expect([kept['users'], kept['employees']].map((list) => rows.parse(list).length)).toEqual([1, 1]);
      }
    });
  });

  it('can be read by a layperson, in either language', async () => {
    const dutch = (await exportOf(employee))['lees-mij.html'] ?? '';
    expect(dutch).toContain('<th>gegevens · uitgerekende datum</th><td>23 augustus 2041</td>');
    expect(dutch).toContain('Waarom: Weten over wie een leidinggevende gecoacht wordt');
    expect(dutch).toContain('Autoriteit Persoonsgegevens');
    const english = (await exportOf(employee, 'en'))['read-me.html'] ?? '';
    expect(english).toContain('<th>facts · due date</th><td>23 August 2041</td>');
    expect(english).toContain('days after it is known');
  });
});

describe('what an employer is given', () => {
  const all = async (tenantId: string) =>
    opened(await inside(tenantId, () => collected(exportTenant(needs(), 'nl'))));

  it('holds everyone, once as JSON and once as tables, and nothing that opens or runs the coach', async () => {
    const files = await all('acme');
    for (const file of [files['data.json'], files['employees.csv']])
      for (const word of [words.employeeName, 'Bystander']) expect(file).toContain(word);
    expect(files['journeys.csv']).toContain(days.dueDate);
    expect(files['tenants.csv']).toContain('Acme');
    expect(Object.values(files).join('\n')).not.toContain(words.secret);
    expect(files['lees-mij.html']).toContain('2 regels.');
  });

  it('has words for everything in it, also for what lies inside a field', async () => {
    const { about, ...kept } = jsonOf(await all('acme'));
    expect(about).toBeDefined();
    const columns = Object.values(kept).flatMap((list) =>
      rows.parse(list).flatMap((row) => [...cellsOf(row).keys()]),
    );
    const unnamed = columns.flatMap((column) => column.split('.')).filter((name) => !isNamed(name));
    // What an employer says with a tip stands under the tip's own id.
    expect([...new Set(unnamed)]).toEqual([words.milestoneId]);
  });

  it('holds nothing of another employer', async () => {
    const text = Object.values(await all('neighbour')).join('\n');
    expect(text).not.toContain(words.team);
    expect(text).not.toContain(words.employeeName);
  });

  it('takes no text for a formula', async () => {
    const { employees } = test.store.repositories;
    await inside('formulas', () =>
      employees.saveMany([{ ...sampleEmployee('f'), name: '=HYPERLINK("http://evil.example")' }]),
    );
    expect((await all('formulas'))['employees.csv']).toContain(`"'=HYPERLINK(""http`);
  });
});
