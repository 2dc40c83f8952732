import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { userSchema } from '../people/user.js';
import type { CardAction } from '../messages/card-action.js';
import type { Offer } from '../messages/offer.js';
import { commands } from './commands/registry.js';
import { intentOf, type Reply } from './intent.js';
import {
  employee,
  expecting,
  fatima,
  journeyOf,
  olga,
  openTeamCoach,
  type TeamCoach,
} from './testing/team-coach.js';

/** Of one first name, of one whole name, and of one whole name in one team; no id is a name. */
const namesakes = [
  { ...employee('Noor Visser', 'fatima'), id: 'id-visser', personnelNumber: '7000' },
  { ...employee('Noor de Wit', 'fatima'), id: 'id-zorg', personnelNumber: '7001', team: 'Zorg' },
  { ...employee('Noor de Wit', 'fatima'), id: 'id-zorg-too', personnelNumber: '7002', team: 'Zorg' },
  { ...employee('Noor de Wit', 'fatima'), id: 'id-team', personnelNumber: '7003' },
];

let coach: TeamCoach;
beforeAll(async () => {
  coach = await openTeamCoach();
  const { users, employees, journeys } = coach.needs;
  await coach.stored(async () => {
    const manager = (id: string, email: string) =>
      userSchema.parse({ id, name: 'Noor de Wit', email, roles: ['manager'], chat: 'slack' });
    await users.saveMany([manager('user-1', 'a1@example.com'), manager('user-2', 'a2@example.com')]);
    await employees.saveMany(namesakes);
    for (const { id } of namesakes) await journeys.save(journeyOf(id, expecting));
  });
});
afterAll(() => coach.close());

/** What someone is asked, with the buttons to choose by. */
function asked([reply]: readonly Reply[]): readonly Offer[] {
  const view = reply && 'view' in reply ? reply.view : undefined;
  if (view?.kind === 'notice') return view.choices ?? [];
  const showPlan = (journey: string): CardAction => ({ do: 'show-plan', journey });
  if (view?.kind !== 'plan-choice') return [];
  return view.journeys.map((one) => ({ text: one.employeeName, action: showPlan(one.journeyId) }));
}

const about = commands.filter((command) => command.about !== undefined);
const asks = about.map(({ id, names, roles, about: whom }) => ({
  ...{ id, name: names.nl[0], whom },
  by: roles.includes('hr') ? olga : fatima,
}));

describe.each(asks)('$id', ({ id, name, whom, by }) => {
  it.each(['noor', 'Noor de Wit'])('asks whom "%s" means, each button another name', async (typed) => {
    const offers = asked(await coach.handle(by, { kind: 'say', text: `${name} ${typed}` }));
    expect(offers.length).toBeGreaterThan(1);
    expect(new Set(offers.map(({ text }) => text)).size).toBe(offers.length);
    expect(offers.every(({ text }) => text.startsWith('Noor'))).toBe(true);
  });

  it('goes on with whom was pressed, and does not ask again', async () => {
    const offers = asked(await coach.handle(by, { kind: 'say', text: `${name} Noor de Wit` }));
    for (const { action } of offers) {
      const replies = await coach.handle(by, intentOf(action));
      expect(asked(replies).map(({ text }) => text)).not.toEqual(offers.map(({ text }) => text));
      const [reply] = replies;
      expect({ id, code: reply && 'view' in reply && reply.view.kind }).not.toMatchObject({
        code: 'problem',
      });
      const chosen = reply?.kind === 'form' ? whoIn(reply) : undefined;
      if (reply?.kind === 'form' && action.do === 'command' && whom !== 'employee') {
        expect(chosen).toContain(action.rest);
      }
    }
  });
});

const whoIn = (reply: Extract<Reply, { kind: 'form' }>): string[] =>
  reply.form.fields.flatMap((field) => (field.kind === 'person' ? (field.value?.value ?? []) : []));

describe('what was said after a name', () => {
  it('is kept behind its button', async () => {
    const offers = asked(await coach.handle(olga, { kind: 'say', text: 'geboorte noor 10-3-2027' }));
    const { action } = offers.find(({ text }) => text === 'Noor Visser') ?? {};
    expect(action).toMatchObject({ rest: 'id-visser 10-3-2027' });
    const [reply] = action ? await coach.handle(olga, intentOf(action)) : [];
    expect(reply).toMatchObject({ kind: 'form' });
    expect(JSON.stringify(reply)).toContain('2027-03-10');
  });

  it('tells two of one name in one team apart by their numbers', async () => {
    const offers = asked(await coach.handle(olga, { kind: 'say', text: 'plan Noor de Wit' }));
    expect(offers.map(({ text }) => text).sort()).toEqual([
      'Noor de Wit (Team)',
      'Noor de Wit (Zorg, 7001)',
      'Noor de Wit (Zorg, 7002)',
    ]);
  });
});
