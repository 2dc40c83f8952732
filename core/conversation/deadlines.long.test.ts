import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { View } from '../messages/view.js';
import type { User } from '../people/user.js';
import type { Intent, Reply } from './intent.js';
import { fatima, hanna, olga, openTeamCoach, type TeamCoach } from './testing/team-coach.js';

let coach: TeamCoach;
beforeAll(async () => {
  coach = await openTeamCoach();
});
afterAll(() => coach.close());

const replies = (by: User, intent: Intent) => coach.handle(by, intent);
const viewIn = (reply: Reply | undefined): View => {
  if (!reply) throw new Error('nothing was answered');
  return reply.kind === 'form' || reply.kind === 'errors' ? reply.form : reply.view;
};
const say = async (by: User, text: string) => viewIn((await replies(by, { kind: 'say', text }))[0]);
const linesOf = (view: View): string => ('lines' in view ? view.lines.join('\n') : JSON.stringify(view));

describe('the sheet of legal dates', () => {
  it('is for HR alone', async () => {
    for (const text of ['termijnen', 'termijnen Anna', 'uwv Anna', 'voldaan Anna']) {
      const view = await say(fatima, text);
      expect([text, view.kind]).not.toEqual([text, 'form']);
      expect(linesOf(view)).not.toMatch(/Aan zet|Loonheffingennummer/);
    }
  });

  it('says who acts by when, by which article, and what is late first', async () => {
    const lines = linesOf(await say(olga, 'termijnen Anna'));
    expect(lines).toMatch(/Uitkering aanvragen bij UWV\. Aan zet: HR\. \(WAZO 3:11/);
    expect(lines.indexOf('Te laat')).toBeLessThan(lines.indexOf('Komt nog'));
  });

  it('goes from page to page by its button, and no further than the last', async () => {
    const first = await say(olga, 'termijnen');
    const next = first.kind === 'notice' ? first.choices?.[0]?.action : undefined;
    expect(next).toMatchObject({ do: 'command', command: 'deadlines', rest: '2' });
    if (next?.do !== 'command') throw new Error('no button to the next page');
    const second = viewIn((await replies(olga, { kind: 'press', action: next }))[0]);
    expect(linesOf(second)).toMatch(/Bladzijde 2 van/);
    expect(linesOf(second)).not.toEqual(linesOf(first));
    expect(linesOf(await say(olga, 'termijnen 9999'))).toMatch(/Bladzijde (\d+) van \1\./);
  });

  it('is given as a file with a row for each date', async () => {
    const [reply] = await replies(olga, { kind: 'say', text: 'termijnen csv' });
    const file = reply?.kind === 'message' ? reply.file : undefined;
    expect(file?.name).toBe('deadlines.csv');
    expect(file?.content.toString()).toMatch(/"Anna de Vries";"Team";"fatima";"Uitkering aanvragen bij UWV"/);
    expect(file?.employeeIds).toContain('Anna de Vries');
  });

  it('tells nobody of HR of their own dates', async () => {
    expect(linesOf(await say(olga, 'termijnen Olga Kok'))).not.toMatch(/Aan zet/);
    const [reply] = await replies(olga, { kind: 'say', text: 'termijnen csv' });
    const file = reply?.kind === 'message' ? reply.file?.content.toString() : undefined;
    expect(file).toMatch(/Anna de Vries/);
    expect(file).not.toMatch(/Olga Kok/);
  });

  it('waits while someone of HR is away themselves', async () => {
    for (const text of ['termijnen', 'termijnen Anna', 'uwv Anna', 'voldaan Anna'])
      expect([text, linesOf(await say(hanna, text))]).toEqual([
        text,
        expect.stringMatching(/zie je hier je team weer/),
      ]);
  });

  it('counts what HR marks as met, and lets it be taken back', async () => {
    const answer = async (values: Readonly<Record<string, string>>, from: View): Promise<View> => {
      if (from.kind !== 'form') throw new Error(`no form but ${from.kind}`);
      return viewIn((await replies(olga, { kind: 'submit', place: from.place, values, files: [] }))[0]);
    };
    const mark = async () =>
      answer({}, await answer({ who: 'Anna de Vries', which: 'uwv-claim' }, await say(olga, 'voldaan Anna')));
    expect(linesOf(await mark())).toMatch(/staat op voldaan/);
    expect(linesOf(await say(olga, 'termijnen Anna'))).toMatch(/Voldaan: .*Uitkering aanvragen/);
    expect(linesOf(await mark())).toMatch(/niet meer op voldaan/);
    expect(linesOf(await say(olga, 'termijnen Anna'))).not.toMatch(/Voldaan: .*Uitkering aanvragen/);
  });
});

it('gives a card for each claim at UWV, with what to fill in marked', async () => {
  const all = await replies(olga, { kind: 'say', text: 'uwv Anna' });
  const lines = all.map((reply) => linesOf(viewIn(reply))).join('\n');
  expect(lines).toMatch(/Burgerservicenummer van de werknemer: \[zelf invullen\]/);
  expect(lines).toMatch(/Eerste verlofdag: 28 januari 2027/);
  expect(linesOf(await say(olga, 'uwv Bram'))).toMatch(/niets aan te vragen/);
});
