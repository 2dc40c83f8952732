import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { FormValues } from '../messages/form.js';
import { MEGABYTE, MOST_FILE_BYTES } from '../messages/outgoing-file.js';
import { as } from '../people/context.js';
import type { User } from '../people/user.js';
import { createKernel } from './kernel.js';
import { Talk } from './testing/talk.js';
import { employee, fatima, olga, openTeamCoach, tenant, type TeamCoach } from './testing/team-coach.js';

/** Of HR and no employee. Olga is of HR and in the roster too. */
const piet: User = { ...olga, id: 'piet', name: 'piet', email: 'piet@example.com' };

let coach: TeamCoach;
beforeEach(async () => {
  coach = await openTeamCoach();
  await coach.stored(() => coach.needs.users.saveMany([piet]));
});
afterEach(() => coach.close());

const asked = async (who: User, typed: string, ...forms: FormValues[]): Promise<Talk> =>
  (await new Talk(coach, who).say(typed)).handIn(...forms);

/** The files of a zip, by name. */
const opened = (talk: Talk): Record<string, string> => {
  if (!talk.file) throw new Error(`There is no file: ${talk.text}`);
  const files = unzipSync(talk.file.content);
  // The mark at the head of a table is part of what is looked at.
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, decoder.decode(bytes)]));
};

const tableSchema = z.array(z.array(z.string())).min(1);
const tableOf = (text: string, delimiter: string): string[][] =>
  tableSchema.parse(parse(text, { delimiter, bom: true }));

/** What was fetched; the store has a clock of its own. */
const fetched = () =>
  coach.stored(async () => {
    const [from, until] = ['2020-01-01', '2100-01-01'].map((day) => Temporal.PlainDate.from(day));
    const all = from && until ? await coach.needs.audit.read({ from, until }) : [];
    return all.filter(({ act }) => act === 'exported').map(({ what, about }) => [what, about.length]);
  });

describe('the data of one person', () => {
  it('are fetched once HR has read what is in them, and who gets them', async () => {
    const talk = await asked(piet, 'gegevens ophalen Anna de Vries', {});
    expect(talk.text).toMatch(/alles op wat ik van Anna de Vries bewaar.*verlies/);
    expect(talk.text).toMatch(/alleen naar jou, in deze chat.*logboek/);
    expect(talk.file).toBeUndefined();
    await talk.handIn({});
    expect(talk.file).toMatchObject({ name: 'personal-data.zip', employeeIds: ['Anna de Vries'] });
    expect(await fetched()).toEqual([['personal-data', 1]]);
  });

  it('can be read by a layperson, by a spreadsheet and by a program', async () => {
    const files = opened(await asked(piet, 'gegevens ophalen Anna de Vries', {}, {}));
    const { 'lees-mij.html': page = '', 'data.json': json = '', ...tables } = files;
    expect(page).toContain('<td>Anna de Vries</td>');
    expect(page).toContain('10 maart 2027');
    expect(JSON.parse(json)).toMatchObject({ journeys: [{ facts: { dueDate: '2027-03-10' } }] });
    expect(Object.keys(tables).length).toBeGreaterThan(5);
    for (const text of Object.values(tables)) expect(text).toMatch(/^\uFEFF/);
    const [head = [], ...rows] = tableOf(tables['employees.csv'] ?? '', ';');
    expect(rows.map((row) => row[head.indexOf('naam')])).toEqual(['Anna de Vries']);
    expect(Object.values(files).join()).not.toContain('Bram');
  });

  it('are asked for in a form by whoever types no name', async () => {
    const talk = await asked(piet, 'exporteer', { what: 'person' }, { who: 'Nobody' });
    expect(talk.errors).toHaveLength(1);
    await talk.handIn({ who: 'Bram Jansen' }, {});
    expect(opened(talk)['lees-mij.html']).toContain('Bram Jansen');
  });

  it('are nobody’s own to fetch: someone else of HR confirms who asks', async () => {
    const talk = await asked(olga, 'gegevens ophalen olga', {});
    expect(talk.errors).toEqual(['Voor je eigen gegevens typ je "mijn gegevens".']);
  });
});

describe('the data of everyone', () => {
  it('are fetched once HR has read of how many they are', async () => {
    const talk = await asked(piet, 'gegevens ophalen alles', {});
    expect(talk.text).toMatch(/voor Zorg BV bewaar: 6 medewerkers en 5 trajecten/);
    expect(talk.text).toMatch(/groter dan 5 MB/);
    await talk.handIn({});
    expect(talk.file?.name).toBe('all-data.zip');
    expect(talk.file?.employeeIds).toHaveLength(6);
    expect(talk.file?.userIds).toContain('fatima');
    expect(await fetched()).toEqual([['all-data', 0]]);
  });

  it.each([
    ['nl', ';', 'lees-mij.html', /Alles wat de coach voor Zorg BV bewaart/],
    ['en', ',', 'read-me.html', /All that the coach keeps for Zorg BV/],
  ] as const)(
    'are tables that parse, in %s, in which no name is a formula',
    async (locale, sign, name, said) => {
      const evil = employee('=HYPERLINK("http://evil.example")', 'fatima');
      await coach.stored(() => coach.needs.employees.saveMany([evil]));
      const talk = await new Talk(coach, piet, locale).say(
        locale === 'nl' ? 'exporteer alles' : 'export all',
      );
      const { [name]: page, 'data.json': json = '', ...tables } = opened(await talk.handIn({}, {}));
      expect(page).toMatch(said);
      const parsed = Object.entries(tables).map(([file, text]) => [file, tableOf(text, sign)] as const);
      for (const [, rows] of parsed)
        for (const row of rows) for (const cell of row) expect(cell).not.toMatch(/^[=+@\t\r]/);
      const data = z.looseObject({}).parse(JSON.parse(json));
      for (const [file, rows] of parsed)
        expect([file, rows.length - 1]).toEqual([
          file,
          z.array(z.unknown()).parse(data[file.slice(0, -4)]).length,
        ]);
      expect(data['employees']).toHaveLength(7);
    },
  );

  it('are handed over by the operator where they are too large, which is said plainly', async () => {
    const allData = () => Promise.resolve(undefined);
    const needs = {
      ...coach.needs,
      rights: { ...coach.needs.rights, allData },
      privacyContact: { operator: 'Coach BV', email: 'privacy@coach.example' },
    };
    const talk = await new Talk(coach, piet, 'nl', needs).say('gegevens ophalen alles');
    await talk.handIn({}, {});
    expect(talk.file).toBeUndefined();
    expect(talk.text).toContain(`groter dan ${String(MOST_FILE_BYTES / MEGABYTE)} MB`);
    expect(talk.text).toMatch(/Coach BV \(privacy@coach\.example\).*coach tenant export/);
  });
});

describe('who may fetch', () => {
  it('no manager', async () => {
    const { text, file } = await new Talk(coach, fatima).say('gegevens ophalen Anna de Vries');
    expect(file).toBeUndefined();
    expect(text).not.toMatch(/Gegevens ophalen/);
  });

  it('HR, until the last day of the agreement and no longer', async () => {
    const says = async (until: string) => {
      const actor = { kind: 'person', user: { ...piet, locale: 'nl' } } as const;
      const over = { ...tenant, agreement: { until } };
      const context = { tenant: over, actor, cause: { kind: 'command', name: 'say' } } as const;
      const [reply] = await as(context, () =>
        createKernel(coach.needs).handle({ kind: 'say', text: 'gegevens ophalen alles' }),
      );
      return reply?.kind;
    };
    expect(await says('2026-12-15')).toBe('form');
    expect(await says('2026-12-14')).toBe('message');
  });
});
