import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import type { CardAction } from '../messages/card-action.js';
import type { ListView } from '../messages/list-view.js';
import type { View } from '../messages/view.js';
import type { NudgeState } from '../outbox/nudge.js';
import type { User } from '../people/user.js';
import { intentOf, type Intent } from './intent.js';
import {
  employee,
  expecting,
  fatima,
  journeyOf,
  olga,
  openTeamCoach,
  sara,
  tom,
  type TeamCoach,
} from './testing/team-coach.js';

let coach: TeamCoach;
beforeAll(async () => {
  coach = await openTeamCoach();
});
afterAll(() => coach.close());

const day = (text: string) => Temporal.PlainDate.from(text);

async function handle(by: User, intent: Intent, locale?: 'en'): Promise<View> {
  const [reply] = await coach.handle(by, intent, locale);
  if (!reply || !('view' in reply)) throw new Error('no view was answered');
  return reply.view;
}
const say = (by: User, text: string, locale?: 'en') => handle(by, { kind: 'say', text }, locale);
const press = (by: User, action: CardAction) => handle(by, intentOf(action));
async function list(by: User, text: string, locale?: 'en'): Promise<ListView> {
  return listOf(await say(by, text, locale));
}
function listOf(view: View): ListView {
  if (view.kind !== 'list') throw new Error(`no list but ${JSON.stringify(view)}`);
  return view;
}
const titles = ({ rows }: ListView) => rows.map(({ title }) => title);

/** More people in a team than one page has room for. */
const crowd = ['Eva Kok', 'Finn Bos', 'Gijs Vos', 'Hila Smit', 'Ida Pool'];

describe('the team of a manager', () => {
  it('is everyone who becomes a parent, where it stands, and the next date, the soonest on top', async () => {
    const view = await list(fatima, 'team');
    expect(view.rows.map(({ title, lines }) => [title, ...lines])).toEqual([
      ['Anna de Vries', 'Nog aan het werk', '28 januari 2027: Zwangerschapsverlof begint'],
      ['Bram Jansen', 'Nog aan het werk', '1 april 2027: uitgerekende datum'],
    ]);
    expect(view.intro).toMatch(/^2 mensen/);
  });

  it('opens a plan with a press, and leads on to what comes next', async () => {
    const { rows, offers } = await list(fatima, 'my team', 'en');
    const [plan] = rows;
    expect(plan?.offer?.text).toBe('Plan of Anna');
    expect(plan?.offer && (await press(fatima, plan.offer.action))).toMatchObject({ kind: 'plan' });
    expect(offers.map(({ text }) => text)).toEqual(['What comes next']);
  });

  it('shows nobody of another team, and says so where nobody becomes a parent', async () => {
    expect(titles(await list(tom, 'team'))).toEqual(['Pieter Post']);
    await coach.stored(async () =>
      coach.needs.users.saveMany([{ ...sara, id: 'nobody', email: 'n@example.com' }]),
    );
    expect(await say({ ...sara, id: 'nobody' }, 'team')).toMatchObject({ kind: 'no-journeys' });
  });

  it('speaks of no due date to who grieves', async () => {
    const view = await list(sara, 'team');
    expect(JSON.stringify(view)).not.toMatch(/uitgerekend|geboorte/);
  });

  it('of many comes page by page', async () => {
    await coach.stored(async () => {
      await coach.needs.employees.saveMany(crowd.map((name) => employee(name, 'tom')));
      for (const name of crowd) await coach.needs.journeys.save(journeyOf(name, expecting));
    });
    const first = await list(tom, 'team');
    const [more, ...others] = first.offers;
    expect(more?.text).toBe('Toon meer (2)');
    expect(others).toHaveLength(1);
    const second = listOf(await press(tom, more?.action ?? { do: 'trial', answer: 'done' }));
    expect([...titles(first), ...titles(second)].sort()).toEqual([...crowd, 'Pieter Post'].sort());
    expect(titles(await list(tom, 'team 99'))).toEqual(titles(second));
  });
});

describe('what comes next in a team', () => {
  it('is tips and legal dates in order of day, each with whose it is and who acts', async () => {
    const view = await list(fatima, 'volgende');
    expect(view.rows).toHaveLength(8);
    const pages = [view, await list(fatima, 'volgende 2'), await list(fatima, 'volgende 3')];
    const all = pages.flatMap(({ rows }) => rows.map(({ lines }) => lines.join(' · ')));
    expect(all.some((line) => /^Tip: .* · (Anna de Vries|Bram Jansen)$/.test(line))).toBe(true);
    expect(all.some((line) => /\(aan zet: (medewerker|leidinggevende|HR)/.test(line))).toBe(true);
    expect(view.offers.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^Toon meer/),
      'Open tips',
      'Je team',
    ]);
  });

  it('is nothing of another team', async () => {
    expect(JSON.stringify(await list(fatima, 'next'))).not.toMatch(/Pieter|Hanna/);
  });
});

describe('open tips', () => {
  const annas = { journeyId: 'journey of Anna de Vries', recipientId: 'fatima' };
  async function keep(milestoneId: string, on: string, expiresOn: string, state: NudgeState) {
    const { nudges } = coach.needs;
    const key = { ...annas, milestoneId };
    const [id = ''] = await nudges.idsOf([key]);
    const dueAt = Temporal.Instant.from(`${on}T08:00:00Z`);
    await nudges.insertMany([{ ...key, on: day(on), expiresOn: day(expiresOn), dueAt }]);
    await nudges.change(id, { states: ['planned'] }, { state, nextAt: undefined, deliveredAt: dueAt });
  }

  it('are none where all was answered', async () => {
    expect((await list(fatima, 'open')).intro).toBe('Alle tips zijn beantwoord. Fijn!');
  });

  it('are those that arrived and wait for an answer, what can still be done first', async () => {
    await coach.stored(async () => {
      await keep('first-response', '2026-09-07', '2026-09-14', 'delivered');
      await keep('leave-wishes', '2026-11-18', '2027-01-05', 'delivered');
      await keep('cover-plan', '2026-12-01', '2027-01-10', 'unknown');
      await keep('who-may-know', '2026-09-08', '2026-12-31', 'done');
    });
    const { rows, intro } = await list(fatima, 'open');
    expect(intro).toMatch(/^3 tips wachten/);
    expect(rows.map(({ lines }) => lines.at(-1))).toEqual([
      'Doe dit uiterlijk 5 januari 2027.',
      'Doe dit uiterlijk 10 januari 2027.',
      'Dit kon tot 14 september 2026.',
    ]);
  });

  it('open as the card they were, and leave the list once they are answered', async () => {
    const [first] = (await list(fatima, 'open')).rows;
    const action = first?.offer?.action;
    if (action?.do !== 'open') throw new Error('nothing to open');
    expect(await press(fatima, action)).toMatchObject({ kind: 'nudge' });
    await press(fatima, { do: 'done', nudge: action.nudge });
    expect((await list(fatima, 'open')).intro).toMatch(/^2 tips/);
  });

  it('are nobody else’s', async () => {
    expect((await list(tom, 'open')).rows).toEqual([]);
  });
});

describe('how it stands with someone', () => {
  const linesOf = (view: View) => (view.kind === 'notice' ? view.lines.join('\n') : JSON.stringify(view));

  it('is the stage, the days to come, what was agreed and what is open', async () => {
    const view = await say(fatima, 'traject Anna');
    expect(view).toMatchObject({
      kind: 'notice',
      title: 'Hoe het staat met Anna de Vries',
      about: { journeyId: 'journey of Anna de Vries' },
      choices: [{ text: 'Bekijk het plan' }, { text: 'Vervanging en terugkeer' }, { text: 'Open tips' }],
    });
    expect(linesOf(view)).toMatch(
      /^Nog aan het werk\.\n28 januari 2027: Zwangerschapsverlof begint\n10 maart 2027/,
    );
    expect(linesOf(view)).toMatch(/Eerste termijn, .*aan zet[^]*nog niets vastgelegd[^]*2 tips staan open: /);
  });

  it('opens HR’s form to HR by the same word, and to who is both', async () => {
    for (const who of [olga, { ...olga, roles: ['manager', 'hr'] } as User]) {
      const [reply] = await coach.handle(who, { kind: 'say', text: 'journey Anna' }, 'en');
      expect(reply).toMatchObject({ kind: 'form', command: 'journey' });
    }
  });

  it('asks which where nobody was named, and who is meant where nobody has that name', async () => {
    expect(await say(fatima, 'journey', 'en')).toMatchObject({
      title: 'Whom is it about?',
      choices: [
        { text: 'Anna de Vries', action: { command: 'standing', rest: 'Anna de Vries' } },
        { text: 'Bram Jansen' },
      ],
    });
    expect(linesOf(await say(fatima, 'traject Pieter'))).toMatch(/^Die naam vind ik niet/);
  });

  it('is shown at once to who has one journey to look after', async () => {
    expect(await say(sara, 'traject')).toMatchObject({ title: 'Hoe het staat met Hanna Bos' });
  });
});
