import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import type { FormView } from '../messages/form.js';
import type { View } from '../messages/view.js';
import type { User } from '../people/user.js';
import type { Intent } from './intent.js';
import { fatima, olga, openTeamCoach, tom, type TeamCoach } from './testing/team-coach.js';

let coach: TeamCoach;
beforeEach(async () => {
  coach = await openTeamCoach();
});
afterEach(() => coach.close());

async function handle(by: User, intent: Intent): Promise<View> {
  const [reply] = await coach.handle(by, intent);
  if (!reply) throw new Error('nothing was answered');
  return reply.kind === 'form' || reply.kind === 'errors' ? reply.form : reply.view;
}
const say = (by: User, text: string) => handle(by, { kind: 'say', text });
const formOf = (view: View): FormView => {
  if (view.kind !== 'form') throw new Error(`no form but ${JSON.stringify(view)}`);
  return view;
};
const open = async (by: User, text: string): Promise<FormView> => formOf(await say(by, text));
const handIn = (by: User, { place }: FormView, values: Readonly<Record<string, string>> = {}) =>
  handle(by, { kind: 'submit', place, values, files: [] });
/** Hands a form in and agrees to what it shows. */
async function write(by: User, form: FormView, values: Readonly<Record<string, string>>): Promise<View> {
  return handIn(by, formOf(await handIn(by, form, values)));
}
const linesOf = (view: View): string => ('lines' in view ? view.lines.join('\n') : JSON.stringify(view));
const cards = () =>
  coach.stored(async () => {
    const { journeys, coverCards } = coach.needs;
    return coverCards.ofJourneys((await journeys.all()).map(({ id }) => id));
  });

const annas = 'journey of Anna de Vries';
const texts = { work: 'Facturen: Bram', standIn: 'Bram', firstWeek: 'Maandag om tien uur' };

describe('cover and return, agreed on a card', () => {
  it('is written by the manager, seen by HR, and comes with a text to send', async () => {
    const form = await open(fatima, 'vervanging Anna');
    expect(form.lines.join(' ')).toMatch(/niets over gezondheid/);
    const saved = await write(fatima, form, texts);
    expect(saved).toMatchObject({ kind: 'notice', about: { journeyId: annas } });
    expect(linesOf(saved)).toMatch(/Facturen: Bram/);
    expect(linesOf(saved)).toMatch(
      /Tekst om naar Anna te sturen:[^]*Je eerste week terug: Maandag om tien uur/,
    );
    expect(linesOf(await say(olga, 'afspraken Anna'))).toMatch(/Maandag om tien uur[^]*door fatima/);
  });

  it('shows what stood when it is opened again', async () => {
    await write(fatima, await open(fatima, 'vervanging Anna'), texts);
    const again = await open(olga, 'cover Anna de Vries');
    expect(again.fields.map((field) => 'value' in field && field.value)).toEqual(Object.values(texts));
  });

  it('is hidden from a manager of another team, whether there is one or not', async () => {
    await write(fatima, await open(fatima, 'vervanging Anna'), texts);
    expect(linesOf(await say(tom, 'afspraken Anna'))).not.toMatch(/Facturen|Anna/);
    const form = await open(tom, 'vervanging Anna');
    expect(form.fields.map(({ id }) => id)).toEqual(['who']);
    const answer = formOf(await handIn(tom, form, { who: 'Anna de Vries' }));
    expect(answer.fields[0]?.error).toBeDefined();
  });

  it('is hidden while the manager may not know of the journey, and once use of it is restricted', async () => {
    const { journeys, employees } = coach.needs;
    await coach.stored(async () => {
      const journey = await journeys.get(annas);
      const managerMayKnowFrom = Temporal.PlainDate.from('2027-01-01');
      if (journey) await journeys.save({ ...journey, facts: { ...journey.facts, managerMayKnowFrom } });
    });
    const form = formOf(
      await handIn(fatima, await open(fatima, 'vervanging Anna'), { who: 'Anna de Vries' }),
    );
    expect(form.fields.map(({ id }) => id)).toEqual(['who']);
    await write(olga, await open(olga, 'vervanging Anna'), texts);
    await coach.stored(async () => {
      const anna = await employees.get('Anna de Vries');
      const restrictedOn = Temporal.PlainDate.from('2026-12-15');
      if (anna) await employees.saveMany([{ ...anna, restrictedOn }]);
    });
    expect(linesOf(await say(olga, 'afspraken Anna de Vries'))).not.toMatch(/Facturen/);
  });

  it('says at its field what is too long, and asks for at least one text', async () => {
    const form = await open(fatima, 'vervanging Anna');
    const long = formOf(await handIn(fatima, form, { ...texts, work: 'x'.repeat(501) }));
    expect(long.fields.find(({ id }) => id === 'work')?.error).toBeDefined();
    const empty = formOf(await handIn(fatima, form, { work: ' ', standIn: '', firstWeek: '' }));
    expect(empty.fields.find(({ id }) => id === 'work')?.error).toMatch(/ten minste een/);
    expect(await cards()).toEqual([]);
  });
});

describe('two who write at once', () => {
  it('both keep their words where they wrote different texts', async () => {
    await write(fatima, await open(fatima, 'vervanging Anna'), texts);
    const [hers, theirs] = [await open(fatima, 'vervanging Anna'), await open(olga, 'vervanging Anna')];
    await write(olga, theirs, { ...texts, standIn: 'Carla' });
    await write(fatima, hers, { ...texts, firstWeek: 'Dinsdag' });
    expect(await cards()).toMatchObject([{ standIn: 'Carla', firstWeek: 'Dinsdag', by: 'fatima' }]);
  });

  it('are told who wrote what where they wrote the same, keep their own words, and can go on', async () => {
    const [hers, theirs] = [await open(fatima, 'vervanging Anna'), await open(olga, 'vervanging Anna')];
    await write(olga, theirs, { ...texts, work: 'Mail: Carla' });
    const told = formOf(await handIn(fatima, hers, texts));
    const work = told.fields.find(({ id }) => id === 'work');
    expect(work).toMatchObject({ value: texts.work });
    expect(work?.error).toMatch(/olga.*Mail: Carla/);
    expect(await cards()).toMatchObject([{ work: 'Mail: Carla' }]);
    await write(fatima, told, { ...texts, work: 'Mail: Carla, facturen: Bram' });
    expect(await cards()).toMatchObject([{ work: 'Mail: Carla, facturen: Bram', standIn: 'Bram' }]);
  });

  it('are shown anew what would be kept where the other saved between preview and agreement', async () => {
    const preview = formOf(
      await handIn(fatima, await open(fatima, 'vervanging Anna'), { ...texts, work: '' }),
    );
    await write(olga, await open(olga, 'vervanging Anna'), {
      work: 'Mail: Carla',
      standIn: '',
      firstWeek: '',
    });
    const again = formOf(await handIn(fatima, preview));
    expect(linesOf(again)).toMatch(/Mail: Carla/);
    await handIn(fatima, again);
    expect(await cards()).toMatchObject([{ work: 'Mail: Carla', firstWeek: texts.firstWeek }]);
  });
});

it('goes when every text is emptied', async () => {
  await write(fatima, await open(fatima, 'vervanging Anna'), texts);
  await write(fatima, await open(fatima, 'vervanging Anna'), { work: '', standIn: '', firstWeek: '' });
  expect(await cards()).toEqual([]);
});
