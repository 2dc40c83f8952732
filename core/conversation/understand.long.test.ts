import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { toText } from '../../cards/plain-text.js';
import { renderCard } from '../../cards/render-card.js';
import { problemCard } from '../../cards/views/problem.js';
import { shuffled } from '../../storage/testing/shuffled.js';
import type { CardAction } from '../messages/card-action.js';
import type { View } from '../messages/view.js';
import type { User } from '../people/user.js';
import { problemCodes } from '../problem.js';
import { intentOf, type Reply } from './intent.js';
import { everydayTexts } from './testing/everyday-texts.js';
import {
  employee,
  expecting,
  fatima,
  olga,
  journeyOf,
  openTeamCoach,
  type TeamCoach,
} from './testing/team-coach.js';

let coach: TeamCoach;
beforeAll(async () => {
  coach = await openTeamCoach();
});
afterAll(() => coach.close());

const say = (by: User, text: string) => coach.handle(by, { kind: 'say', text });
const press = (by: User, action: CardAction) => coach.handle(by, intentOf(action));
const views = (replies: readonly Reply[]) =>
  replies.map((reply): View => ('view' in reply ? reply.view : reply.form));

describe('what people type', () => {
  it.each(everydayTexts)('"%s" is answered by a %s', async (text, kind, words = '') => {
    const [reply] = await say(fatima, text);
    if (!reply || !('view' in reply)) throw new Error('no view');
    const said = toText(renderCard(reply.view, reply.locale ?? 'nl'));
    expect({ kind: reply.view.kind, said }).toEqual({ kind, said: expect.stringContaining(words) });
    expect(said).not.toContain('Dat lukte niet');
  });
});

describe('a sentence that begins as a command does', () => {
  it.each([
    'team keeps emailing her with questions even tho she is off',
    'Team blijft haar mailen terwijl ze met verlof is',
    'volgende week komt ze terug, hoe zorg ik dat ze een fijne start heeft',
  ])('is answered: "%s"', async (text) => {
    expect(views(await say(fatima, text))).toMatchObject([{ kind: 'answer' }]);
  });

  it.each([
    ['team', 'list'],
    ['team please', 'list'],
    ['plan van Anna de Vries', 'plan'],
    ['what if my colleague is due on 10 March 2027', 'plan-example'],
  ])('is none where it is meant as one: "%s"', async (text, kind) => {
    expect(views(await say(fatima, text))).toMatchObject([{ kind }]);
  });
});

describe('the language of an answer', () => {
  const spoken = ([reply]: readonly Reply[]) => ({ in: reply?.locale, kind: reply?.kind });

  it.each([
    ['settings', { in: 'en', kind: 'form' }],
    ['hello', { in: 'en', kind: 'message' }],
    ['english please', { in: 'en', kind: 'form' }],
    ['can we speak English?', { in: 'en', kind: 'form' }],
    ['kan het in het Nederlands?', { in: undefined, kind: 'form' }],
    ['plans', { in: 'en', kind: 'message' }],
    ['show me the plan of Anna please', { in: 'en', kind: 'message' }],
    ['instellingen', { in: undefined, kind: 'form' }],
  ])('is that of the command a Dutch reader typed: "%s"', async (text, expected) => {
    expect(spoken(await say(fatima, text))).toEqual(expected);
  });

  it.each(['plan', 'help', 'hi', 'start', 'planning'])(
    'is their own for "%s", which is a word of both',
    async (text) => {
      expect(spoken(await say(fatima, text)).in).toBeUndefined();
    },
  );

  it('stays that of its first word until a form is done with, or cancelled', async () => {
    const [asked] = await say(fatima, 'settings');
    if (asked?.kind !== 'form') throw new Error('no form');
    const values = { locale: 'employer', deliveryTime: '09:30', timeZone: 'employer' };
    const [preview] = await coach.handle(fatima, {
      kind: 'submit',
      place: asked.form.place,
      values,
      files: [],
    });
    expect(preview).toMatchObject({ kind: 'form', locale: 'en', form: { title: 'Is this right?' } });
    if (preview?.kind !== 'form') throw new Error('no preview');
    expect(await press(fatima, { do: 'cancel', ...preview.form.place })).toMatchObject([
      { kind: 'close', locale: 'en', view: { problem: { facts: { command: 'settings' } } } },
    ]);
  });

  it('goes on behind its buttons', async () => {
    const [english] = views(await say(fatima, 'when does the leave of Anna end?'));
    if (english?.kind !== 'answer') throw new Error('no answer');
    expect(JSON.stringify(renderCard(english, 'en'))).toContain('"in":"en"');
    expect(
      await press(fatima, { do: 'show-plan', journey: 'journey of Anna de Vries', in: 'en' }),
    ).toMatchObject([{ kind: 'message', locale: 'en', view: { kind: 'plan' } }]);
  });
});

describe('what a problem tells someone to type', () => {
  it.each([
    { by: fatima, reader: 'manager' },
    { by: olga, reader: 'hr' },
  ] as const)('gets $reader an answer, and not the same problem again', async ({ by, reader }) => {
    for (const code of problemCodes) {
      const facts = { command: 'instellingen' };
      const card = problemCard({ kind: 'problem', problem: { code, facts }, reader }, 'nl');
      for (const [, typed = ''] of toText(card).matchAll(/"([^"]+)"/g)) {
        const [view] = views(await say(by, typed));
        expect({ code, typed, answer: view?.kind }).not.toMatchObject({ answer: 'problem' });
      }
    }
  });
});

describe('what is shown, and taken first,', () => {
  /** What HR is answered, in whatever order the store gives its lists. */
  async function answersToHr(text: string): Promise<(readonly View[])[]> {
    const { employees, journeys, users, nudges, trails } = coach.needs;
    const answers = [];
    for (let times = 0; times < 8; times += 1) {
      const inAnyOrder = {
        employees: shuffled(employees),
        journeys: shuffled(journeys),
        users: shuffled(users),
        nudges: shuffled(nudges),
        trails: shuffled(trails),
      };
      const intent = { kind: 'say', text } as const;
      answers.push(views(await coach.handle(olga, intent, 'nl', { ...coach.needs, ...inAnyOrder })));
    }
    return answers;
  }

  beforeAll(async () => {
    const { users, employees, journeys } = coach.needs;
    const colleague = { ...olga, id: 'hugo', email: 'hugo@example.com' };
    await coach.stored(async () => {
      await users.saveMany([colleague]);
      for (const team of ['Zorg', 'Inkoop', 'Bouw']) {
        await employees.saveMany([
          { ...employee('Anna de Vries', 'tom'), id: team, personnelNumber: team, team },
        ]);
        await journeys.save(journeyOf(team, expecting));
      }
    });
  });

  it.each([
    'plan',
    'plan anna',
    'plan Ana',
    'wanneer eindigt het verlof van Anna?',
    'plan pieter',
    'wat moet ik nog doen voor Pieter?',
  ])('for "%s" does not hang on the order of the store', async (text) => {
    const [first, ...others] = await answersToHr(text);
    for (const other of others) expect(other).toEqual(first);
  });

  it('says that a name is of nobody only where it may be a name', async () => {
    expect(views(await say(olga, 'planning van het team'))).toMatchObject([{ notFound: undefined }]);
    expect(views(await say(olga, 'plan nobody'))).toMatchObject([{ notFound: { kind: 'nobody' } }]);
  });

  it('tells people of one name apart', async () => {
    const [choice] = views(await say(olga, 'plan anna'));
    expect(
      choice?.kind === 'plan-choice' && choice.journeys.map(({ employeeName }) => employeeName).sort(),
    ).toEqual([
      'Anna de Vries (Bouw)',
      'Anna de Vries (Inkoop)',
      'Anna de Vries (Team)',
      'Anna de Vries (Zorg)',
    ]);
  });
});
