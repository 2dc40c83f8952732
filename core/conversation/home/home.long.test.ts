import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { renderCard } from '../../../cards/render-card.js';
import { toText } from '../../../cards/plain-text.js';
import { locales } from '../../language/locale.js';
import type { HomeView } from '../../messages/home-view.js';
import type { User } from '../../people/user.js';
import { commands } from '../commands/registry.js';
import type { Intent } from '../intent.js';
import { fatima, olga, openTeamCoach, sara, tom, type TeamCoach } from '../testing/team-coach.js';

let coach: TeamCoach;
beforeAll(async () => {
  coach = await openTeamCoach();
  // Their tips, as a report would have planned them.
  await coach.stored(() => coach.needs.planned.replanAll());
});
afterAll(() => coach.close());

const both: User = { ...fatima, roles: ['manager', 'hr'] };
const officer: User = { ...tom, id: 'officer', roles: ['privacy-officer'] };

type Of<Kind extends HomeView['kind']> = Extract<HomeView, { kind: Kind }>;

async function shown(user: User, intent: Intent): Promise<HomeView> {
  const [reply] = await coach.handle(user, intent, 'nl');
  if (reply?.kind === 'message' && reply.view.kind.startsWith('home')) return reply.view as HomeView;
  throw new Error(`no overview but: ${JSON.stringify(reply)}`);
}
const homeOf = async (user: User) => (await shown(user, { kind: 'say', text: 'thuis' })) as Of<'home'>;
const listOf = (user: User, rest: string) =>
  shown(user, { kind: 'press', action: { do: 'command', command: 'home', rest } });

describe('home', () => {
  it('shows a manager their own team, and HR everyone but themselves', async () => {
    const names = async (user: User) =>
      (await homeOf(user)).journeys.map((one) => one.employeeName).toSorted();
    expect(await names(fatima)).toEqual(['Anna de Vries', 'Bram Jansen']);
    expect(await names(tom)).toEqual(['Pieter Post']);
    expect(await names(olga)).toEqual(['Anna de Vries', 'Bram Jansen', 'Hanna Bos', 'Pieter Post']);
    expect(await names(both)).toContain('Pieter Post');
    expect(await names(officer)).toEqual([]);
  });

  it('says where each is and what comes next, the soonest first', async () => {
    const [first, second] = (await homeOf(fatima)).journeys;
    expect(first).toMatchObject({ employeeName: 'Anna de Vries', stage: 'expecting' });
    expect(first?.next).toMatchObject({ what: 'verlof begint' });
    expect(first?.next?.on.toString()).toBe('2027-01-28');
    expect(second).toMatchObject({ employeeName: 'Bram Jansen' });
  });

  it('lists what is due by day, five lines at most, none of it past', async () => {
    for (const user of [fatima, olga]) {
      const days = (await homeOf(user)).due.map(({ on }) => on.toString());
      expect(days.length).toBeGreaterThan(0);
      expect(days.length).toBeLessThanOrEqual(5);
      expect(days).toEqual(days.toSorted());
      expect(days.every((day) => day >= '2026-12-15')).toBe(true);
    }
  });

  it.each(['manager', 'hr', 'both', 'privacy officer'])(
    'of a %s leads to every command in two presses',
    async (role) => {
      const user = { manager: fatima, hr: olga, both, 'privacy officer': officer }[role] ?? fatima;
      for (const locale of locales) {
        const { actions = [] } = renderCard(await homeOf(user), locale);
        const pressed = actions.flatMap((one) => (one.type === 'Action.Execute' ? [one.data] : []));
        const found = new Set<string>();
        for (const action of pressed) {
          if (action.do !== 'command') continue;
          if (action.command !== 'home') found.add(action.command);
          else if (action.rest?.startsWith('commands-')) {
            const list = (await listOf(user, action.rest)) as Of<'home-commands'>;
            for (const { command } of list.commands) found.add(command);
          }
        }
        const usable = commands
          .filter(({ roles }) => roles.some((one) => user.roles.includes(one)))
          .map(({ id }) => id);
        expect([...found].toSorted()).toEqual(
          usable.filter((id) => id !== 'home' && id !== 'hello').toSorted(),
        );
      }
    },
  );

  it('keeps a manager who is away from seeing anybody, and says who does', async () => {
    await coach.stored(async () => {
      const day = (text: string) => Temporal.PlainDate.from(text);
      await coach.needs.pauses.save({ id: 'tom', from: day('2026-12-01'), until: day('2026-12-31') });
    });
    const home = await homeOf(tom);
    expect(home).toMatchObject({ due: [], journeys: [], open: [], journeyCount: 0 });
    expect(home.away.join(' ')).toMatch(/HR/);
    expect(toText(renderCard(home, 'nl'))).not.toContain('Pieter');
    await coach.stored(() => coach.needs.pauses.remove(['tom']));
  });

  it('has no word of a child after a loss', async () => {
    const home = await homeOf(sara);
    expect(home.journeys).toMatchObject([{ employeeName: 'Hanna Bos' }]);
    const { journeys, due, open } = home;
    const words = JSON.stringify([journeys, due.map(({ what }) => what), open.map(({ title }) => title)]);
    expect(words).not.toMatch(/kind|baby|geboor|bevall|zwanger|ouder/i);
  });

  it('offers an open tip, until it is answered', async () => {
    const [nudge] = await coach.stored(() => coach.needs.nudges.withState('fatima', 'planned'));
    if (!nudge) throw new Error('No tip is planned');
    const become = (state: 'delivered' | 'done') =>
      coach.stored(() =>
        coach.needs.nudges.change(nudge.id, { states: [nudge.state, 'delivered'] }, { state }),
      );
    await become('delivered');
    expect((await homeOf(fatima)).open).toMatchObject([{ nudgeId: nudge.id }]);
    await become('done');
    expect((await homeOf(fatima)).open).toEqual([]);
  });

  it('shows everyone page by page, and the last page to who asks for more', async () => {
    expect(await listOf(olga, 'people-1')).toMatchObject({ kind: 'home-people', page: 1, pages: 1 });
    expect(await listOf(olga, 'people-9')).toMatchObject({ page: 1, pages: 1 });
    expect(((await listOf(olga, 'people-1')) as Of<'home-people'>).journeys).toHaveLength(4);
  });

  it('takes a question that begins with the word for a question', async () => {
    const [reply] = await coach.handle(fatima, { kind: 'say', text: 'thuis werken na verlof' }, 'nl');
    expect(reply?.kind === 'message' && reply.view.kind).toMatch(/answer|notice/);
    expect(JSON.stringify(reply)).toMatch(/thuiswerk|thuis te werken/i);
  });
});
