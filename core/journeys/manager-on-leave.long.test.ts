import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { openImporting, type Importing } from './testing/importing.js';

let importing: Importing;
beforeEach(async () => {
  importing = await openImporting();
});
afterEach(() => importing.close());
const planning = () => importing.planning();
const inDemo: Importing['inDemo'] = (work) => importing.inDemo(work);
const importBoth: Importing['importBoth'] = (...files) => importing.importBoth(...files);

const columns =
  'name,email,personnel_number,team,weekly_hours,contract_end,manager_email,role,chat,locale,time_zone\n';

describe('a manager who goes on leave (case 28)', () => {
  const people = `${columns}Kees Jansen,kees.jansen@example.com,1201,Dev,40,,,manager,slack,nl,
Sanne de Boer,sanne.de.boer@example.com,1101,Logistics,36,,kees.jansen@example.com,manager,teams,nl,
Anna Visser,anna.visser@example.com,2001,Logistics,32,,sanne.de.boer@example.com,employee,,,
`;
  const hanneke = 'Hanneke Vos,hanneke@example.com,1001,HR,36,,,hr,teams,nl,\n';
  const expecting = `- personnelNumber: 1101
  role: birthing-parent
  announcedOn: today-10w
  dueDate: today+12w
- personnelNumber: 2001
  role: birthing-parent
  announcedOn: today-10w
  dueDate: today+14w
`;
  /** Her leave: from 41 days before 25 January to ten weeks after. She is back on 6 April. */
  const [first, last] = ['2026-12-15', '2027-04-05'];

  /** Who is to hear what of Anna on which day, as the outbox holds it through the year. */
  async function heardOfAnna(): Promise<{ who: string; what: string; on: string }[]> {
    const heard = new Map<string, { who: string; what: string; on: string }>();
    for (let months = 0; months < 10; months += 1) {
      await inDemo(() => planning().planned.topUpAll());
      for (const one of await plannedOf('2001'))
        if (!heard.has(`${one.who} ${one.what}`)) heard.set(`${one.who} ${one.what}`, one);
      importing.clock.pass({ hours: 28 * 24 });
    }
    return [...heard.values()];
  }
  const plannedOf = (personnelNumber: string) =>
    inDemo(async ({ employees, journeys, trails, nudges, users }) => {
      const employee = await employees.findByPersonnelNumber(personnelNumber);
      const [journey] = await journeys.ofEmployees([employee?.id ?? '']);
      const known = await nudges.getMany((await trails.get(journey?.id ?? ''))?.nudges ?? []);
      const names = new Map(
        (await users.getMany(known.map((one) => one.recipientId))).map((one) => [one.id, one.name]),
      );
      return known
        .filter(({ state }) => state === 'planned')
        .map((one) => ({
          who: names.get(one.recipientId) ?? '',
          what: one.milestoneId,
          on: dayOf(one.nextAt),
        }));
    });
  /** What is overdue comes today. */
  const dayOf = (due = importing.clock.now()): string => {
    const moment = Temporal.Instant.compare(due, importing.clock.now()) < 0 ? importing.clock.now() : due;
    return moment.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate().toString();
  };
  const duringLeave = ({ on }: { on: string }) => on >= first && on <= last;

  it('hears nothing of others then: HR does, and before and after it she does again', async () => {
    await importBoth(people + hanneke, expecting);
    const heard = await heardOfAnna();
    const ofSanne = heard.filter(({ who }) => who === 'Sanne de Boer');
    expect(ofSanne.filter(duringLeave)).toEqual([]);
    expect(ofSanne.filter(({ on }) => on < first).length).toBeGreaterThan(0);
    expect(ofSanne.filter(({ on }) => on > last).map(({ what }) => what)).toContain('first-day-back');
    const ofHr = heard.filter(({ who }) => who === 'Hanneke Vos').filter(duringLeave);
    expect(ofHr.map(({ what }) => what)).toEqual(expect.arrayContaining(['last-day', 'no-work']));
    expect(heard.filter(({ who }) => who === 'Kees Jansen')).toEqual([]);
  });

  it('is replaced by whom HR confirmed, while they stand in; where there is no HR, nobody hears of it', async () => {
    await importBoth(people, expecting);
    expect((await heardOfAnna()).filter(duringLeave)).toEqual([]);
    importing.clock.pass({ hours: -10 * 28 * 24 });
    await importBoth(people, expecting);
    await inDemo(async ({ users, standIns }) => {
      const [sanne, kees] = await users.findByEmails([
        'sanne.de.boer@example.com',
        'kees.jansen@example.com',
      ]);
      const ids = [sanne, kees]
        .toSorted((a) => (a?.name.startsWith('Sanne') ? -1 : 1))
        .map((one) => one?.id ?? '');
      const [managerId = '', standInId = ''] = ids;
      const span = { from: Temporal.PlainDate.from(first), until: Temporal.PlainDate.from('2027-01-31') };
      await standIns.save({ id: 'one', managerId, standInId, ...span });
    });
    const heard = (await heardOfAnna()).filter(duringLeave);
    expect(heard.map(({ what }) => what)).toEqual(expect.arrayContaining(['last-day', 'no-work']));
    expect(new Set(heard.map(({ who }) => who))).toEqual(new Set(['Kees Jansen']));
    expect(heard.filter(({ on }) => on > '2027-01-31')).toEqual([]);
  });

  it('is away by the dates as HR has them now: a later birth or first day back moves everything at once', async () => {
    await importBoth(people + hanneke, expecting);
    const before = (await plannedOf('2001')).filter(({ who }) => who === 'Sanne de Boer');
    const sannes = await inDemo(async ({ employees, journeys }) => {
      const sanne = await employees.findByPersonnelNumber('1101');
      return (await journeys.ofEmployees([sanne?.id ?? '']))[0]?.id ?? '';
    });
    const moved = { leaveStart: Temporal.PlainDate.from('2026-12-29') };
    importing.clock.pass({ hours: 7 * 24 * 4 });
    await inDemo(() => planning().planned.topUpAll());
    const early = (await plannedOf('2001')).filter(({ who }) => who === 'Sanne de Boer').filter(duringLeave);
    expect(early).toEqual([]);
    await inDemo(() => planning().planned.change(sannes, moved));
    const late = (await plannedOf('2001')).filter(({ who }) => who === 'Sanne de Boer').filter(duringLeave);
    expect(late.length).toBeGreaterThan(0);
    expect(late.every(({ on }) => on < '2026-12-28')).toBe(true);
    expect(before.length).toBeGreaterThan(0);
  });
});
