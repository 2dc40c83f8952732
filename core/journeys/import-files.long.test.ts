import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { demoTenant, readExample } from '../../demo/demo-tenant.js';
import { problemSentence } from '../language/problem-sentence.js';
import type { Result } from '../problem.js';
import { openImporting, type Importing } from './testing/importing.js';

const example = await readExample('roster.csv');
const annasJourney =
  '- { personnelNumber: 2001, role: birthing-parent, announcedOn: today, dueDate: today+26w }\n';

let importing: Importing;
beforeEach(async () => {
  importing = await openImporting();
});
afterEach(() => importing.close());
const planning = () => importing.planning();
const inDemo: Importing['inDemo'] = (work) => importing.inDemo(work);
const importBoth: Importing['importBoth'] = (...files) => importing.importBoth(...files);

const allJourneys = () => inDemo(({ journeys }) => journeys.all());
const sentences = (result: Result<unknown>): string[] =>
  result.ok ? [] : result.problems.map((problem) => problemSentence(problem, 'en'));

/** Which milestones the outbox holds for someone. */
const plannedFor = (email: string): Promise<string[]> =>
  inDemo(async ({ users, nudges }) => {
    const user = await users.findByEmail(email);
    return user ? (await nudges.withState(user.id, 'planned')).map(({ milestoneId }) => milestoneId) : [];
  });

describe('importing files', () => {
  it('plans journeys of people who come in the same import, and sets the alarm', async () => {
    expect(await importBoth(example, annasJourney)).toEqual({
      ok: true,
      value: expect.objectContaining({ users: 10, employees: 12, journeys: 1 }),
    });
    expect(await inDemo(({ nudges }) => nudges.nextMoment())).toBeDefined();
    expect(new Set(importing.wakes)).toEqual(new Set([demoTenant.id]));
  });

  it('stores nothing of a roster whose journeys are wrong, and names file and line', async () => {
    const unknown = annasJourney.replace('2001', '404');
    expect(await importBoth(example, `${annasJourney}${unknown}`)).toEqual({
      ok: false,
      problems: [
        { code: 'unknown-employee', facts: { file: 'plans.yaml', line: 2, personnelNumber: '404' } },
      ],
    });
    expect(await importBoth('name', annasJourney)).toMatchObject({
      problems: [{ code: 'csv-header-missing', facts: { file: 'people.csv' } }],
    });
    expect(await inDemo(({ users }) => users.withRole('manager'))).toEqual([]);
    expect(importing.wakes).toEqual([]);
  });

  it('gives what is still to come to the manager whom a later roster names, and takes it from the one before', async () => {
    await importBoth(example, annasJourney);
    expect(await plannedFor('sanne.de.boer@example.com')).not.toEqual([]);
    await importBoth(example.replace('32,,sanne.de.boer', '32,,tom.willems'));
    expect(await plannedFor('tom.willems@example.com')).not.toEqual([]);
    expect(await plannedFor('sanne.de.boer@example.com')).toEqual([]);
  });
});

const head =
  'name;email;personnel_number;team;weekly_hours;contract_end;manager_email;role;chat;locale;time_zone';
const sanne = 'Sanne de Boer;sanne@example.com;1101;Logistiek;36;;;manager;slack;nl;';
const anna = 'Anna Visser;anna@example.com;2001;Logistiek;32;;sanne@example.com;employee;;;';
const roster = (...lines: readonly string[]): string => [head, ...lines].join('\n');
const journeyOf = (number: string, dueDate: string, more = ''): string =>
  `- personnelNumber: ${number}\n  role: birthing-parent\n  announcedOn: today\n  dueDate: ${dueDate}\n${more}`;

describe('a number', () => {
  it('keeps its zeros in every format', async () => {
    const zeros = roster(sanne, anna.replace('2001', '002001'));
    expect(await importBoth(zeros, journeyOf('002001', 'today+26w'))).toMatchObject({
      value: { journeys: 1, newJourneys: [{ personnelNumber: '002001', name: 'Anna Visser' }] },
    });
    expect(sentences(await importBoth(undefined, journeyOf('2001', 'today+26w')))).toEqual([
      expect.stringMatching(/^plans.yaml, line 1: I do not know this employee \(2001\)/),
    ]);
  });

  it('whose zeros a spreadsheet dropped is noticed by the address', async () => {
    await importBoth(roster(sanne, anna.replace('2001', '002001')));
    expect(sentences(await importBoth(roster(sanne, anna)))).toEqual([
      expect.stringMatching(/^people.csv, line 3: This address belongs to number 002001: Excel dropped/),
    ]);
  });
});

describe('one journey', () => {
  beforeEach(() => importBoth(roster(sanne, anna)));

  it('is one, whatever its day is corrected to, and the import says which it changes', async () => {
    await importBoth(undefined, journeyOf('2001', 'today+26w'));
    const corrected = await importBoth(undefined, journeyOf('2001', 'today+187d'));
    const [journey, ...others] = await allJourneys();
    expect(others).toEqual([]);
    const to = journey?.facts.dueDate;
    expect(corrected).toMatchObject({
      value: {
        newJourneys: [],
        changedJourneys: [
          { personnelNumber: '2001', name: 'Anna Visser', from: to?.subtract({ days: 5 }), to },
        ],
      },
    });
  });

  it('keeps what a file does not say: a birth, a day that HR set, a twin', async () => {
    await importBoth(undefined, journeyOf('2001', 'today+2w', '  multiples: ja\n'));
    const [before] = await allJourneys();
    const birthDate = before?.facts.dueDate?.subtract({ days: 10 });
    const overrides = { 'return-date': Temporal.PlainDate.from('2027-07-01') };
    await inDemo(() => planning().planned.change(before?.id ?? '', { birthDate, overrides }));
    await importBoth(undefined, journeyOf('2001', 'today+2w'));
    expect((await allJourneys()).map(({ facts }) => facts)).toMatchObject([
      { birthDate, overrides, multiples: true },
    ]);
    await importBoth(undefined, journeyOf('2001', 'today+2w', '  multiples: false\n'));
    expect((await allJourneys())[0]?.facts).toMatchObject({ birthDate, multiples: false });
  });

  it('is not begun twice in one file', async () => {
    const twice =
      journeyOf('2001', 'today+26w') + journeyOf('2001', '02-05-2027').replace('birthing-parent', 'partner');
    expect(sentences(await importBoth(undefined, twice.replace('02-05-2027', 'today+28w')))).toEqual([
      expect.stringMatching(/^plans.yaml, line 5, Anna Visser: This is the same pregnancy/),
    ]);
    expect(await allJourneys()).toEqual([]);
  });

  it('is not begun twice by two imports or reports at the same moment', async () => {
    await Promise.all([
      importBoth(undefined, journeyOf('2001', 'today+26w')),
      importBoth(undefined, journeyOf('2001', 'today+27w')),
      importBoth(undefined, journeyOf('2001', 'today+28w')),
      inDemo(() =>
        planning().planned.report('2001', {
          role: 'birthing-parent',
          multiples: false,
          announcedOn: Temporal.PlainDate.from('2026-11-02'),
          dueDate: Temporal.PlainDate.from('2027-05-10'),
        }),
      ),
    ]);
    expect(await allJourneys()).toHaveLength(1);
  });

  it('is another for a second child, and after a loss for a next pregnancy', async () => {
    const child =
      '- { personnelNumber: 2001, role: foster-parent, announcedOn: today, placementDate: today+6w }\n';
    await Promise.all([importBoth(undefined, journeyOf('2001', 'today+26w')), importBoth(undefined, child)]);
    expect((await allJourneys()).map(({ ordinal }) => ordinal).sort()).toEqual([0, 1]);
    const [pregnancy] = (await allJourneys()).filter(({ facts }) => facts.role === 'birthing-parent');
    const lossReportedOn = Temporal.PlainDate.from('2026-11-02');
    await inDemo(() => planning().planned.change(pregnancy?.id ?? '', { lossReportedOn }));
    await importBoth(undefined, journeyOf('2001', 'today+26w'));
    expect(await allJourneys()).toHaveLength(2);
    await importBoth(undefined, journeyOf('2001', 'today+38w'));
    const all = await allJourneys();
    expect(all.filter(({ facts }) => facts.lossReportedOn).map(({ id }) => id)).toEqual([pregnancy?.id]);
    expect(all.map(({ ordinal }) => ordinal).sort()).toEqual([0, 1, 2]);
  });
});

describe('an import', () => {
  it('at the same moment as another is told so, or stores the same people once', async () => {
    const results = await Promise.all([importBoth(roster(sanne, anna)), importBoth(roster(sanne, anna))]);
    const told = results.flatMap((result) => (result.ok ? [] : result.problems.map(({ code }) => code)));
    expect(new Set(told)).toEqual(new Set(told.length > 0 ? ['import-crossed'] : []));
    expect(results.some(({ ok }) => ok)).toBe(true);
    expect(await importBoth(roster(sanne, anna))).toMatchObject({
      value: { people: { added: [], unlisted: [] } },
    });
    expect(await inDemo(({ users }) => users.all())).toHaveLength(1);
  });

  it('as a preview stores nothing, and says what it would do', async () => {
    const preview = await importBoth(roster(sanne, anna), journeyOf('2001', 'today+26w'), {
      isPreview: true,
    });
    expect(preview).toMatchObject({
      value: { people: { added: [{ personnelNumber: '1101' }, { personnelNumber: '2001' }] }, journeys: 1 },
    });
    expect(await inDemo(({ users }) => users.all())).toEqual([]);
    expect(await allJourneys()).toEqual([]);
    expect(importing.wakes).toEqual([]);
  });

  it('says one mistake on many lines in one sentence', async () => {
    const many = Array.from({ length: 300 }, (_, index) =>
      anna.replace('2001', `n${index}`).replace('anna@', `a${index}@`),
    );
    const wrong = many.map((line) => line.replace(';32;', ';0;').replace('sanne@', 'nobody@'));
    expect(sentences(await importBoth(roster(sanne, ...wrong)))).toEqual([
      expect.stringMatching(/^people.csv, lines 3, 4, 5 and 297 more: It says zero hours\./),
    ]);
    expect(
      sentences(
        await importBoth(
          roster(sanne, ...many.slice(0, 2)),
          many.map((_, index) => journeyOf(`n${index}`, 'soon')).join(''),
        ),
      ),
    ).toEqual([
      expect.stringMatching(
        /^plans.yaml, lines 4, 8, 12 and 297 more: This plan is not right \(at dueDate\)/,
      ),
    ]);
  });

  it('refuses a journey under a law that nobody knows, in the Caribbean part of the Kingdom as well', async () => {
    const abroad = (country: string) => `${head};country\n${sanne};\n${anna};${country}`;
    for (const [country, name] of [
      ['BQ', 'Caribbean Netherlands'],
      ['Curacao', 'Curaçao'],
      ['Duitsland', 'Germany'],
    ] as const)
      expect(sentences(await importBoth(abroad(country), journeyOf('2001', 'today+26w')))).toEqual([
        expect.stringContaining(`I do not know the leave law of ${name}.`),
      ]);
    expect(await importBoth(abroad('Nederland'), journeyOf('2001', 'today+26w'))).toMatchObject({ ok: true });
    expect(await plannedFor('sanne@example.com')).not.toEqual([]);
    expect(await importBoth(abroad('DE'))).toMatchObject({ ok: true });
    expect(await plannedFor('sanne@example.com')).toEqual([]);
    expect(await importBoth(abroad(''))).toMatchObject({ ok: true });
    expect(await plannedFor('sanne@example.com')).not.toEqual([]);
  });

  it('plans what fits how someone works, and follows when the roster says otherwise', async () => {
    const works = (kind: string) => `${head};dienstverband\n${sanne};\n${anna};${kind}`;
    await importBoth(works('vast'), journeyOf('2001', 'today+26w'));
    const employed = await plannedFor('sanne@example.com');
    expect(employed).toContain('check-ups');
    await importBoth(works('zzp'));
    expect(new Set(await plannedFor('sanne@example.com'))).toEqual(
      new Set(['first-response', 'confidentiality']),
    );
    await importBoth(works('oproepkracht'));
    expect(await plannedFor('sanne@example.com')).toContain('on-call-shifts');
    await importBoth(works(''));
    expect(new Set(await plannedFor('sanne@example.com'))).toEqual(new Set(employed));
  });

  it('reads that someone works for others too, as the file says of a journey', async () => {
    const others = (word: string) =>
      `${journeyOf('2001', 'today+26w').trimEnd()}\n  otherEmployers: ${word}\n`;
    expect(await importBoth(roster(sanne, anna), others('ja'))).toMatchObject({ ok: true });
    expect((await allJourneys())[0]?.facts.otherEmployers).toBe(true);
    expect(await importBoth(roster(sanne, anna), others('misschien'))).toMatchObject({ ok: false });
  });

  it('plans by the law that governs the employment, as the file says of a journey', async () => {
    const abroad = (country: string) => `${head};country\n${sanne};\n${anna};${country}`;
    const governed = `${journeyOf('2001', 'today+26w').trimEnd()}\n  governingLaw: Nederland\n`;
    expect(await importBoth(abroad('Belgium'), governed)).toMatchObject({ ok: true });
    expect(await plannedFor('sanne@example.com')).not.toEqual([]);
    const there = `${governed}  countryOfWork: Belgie\n`;
    expect(await importBoth(abroad('NL'), there)).toMatchObject({ ok: true });
    expect(sentences(await importBoth(abroad('NL'), there.replace('Belgie', 'Belgje')))).toEqual([
      expect.stringContaining('countryOfWork'),
    ]);
  });
});
