import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { openDemoCoach, type DemoCoach } from '../../../../testing/demo-coach.js';
import { dutchLaw } from './index.js';
import { lawTexts } from './versions.js';
import { jurisdictionOf } from '../../registry.js';
import type { Journey } from '../../../journeys/journey.js';

const day = (text: string) => Temporal.PlainDate.from(text);

let world: DemoCoach;
let [before, after]: Journey[] = [];
beforeEach(async () => {
  world = await openDemoCoach({ installFor: ['Sanne', 'Tom'] });
  const announcedOn = day('2026-10-01');
  before = await world.report('2001', { announcedOn, dueDate: day('2027-02-20') });
  after = await world.report('2003', { announcedOn, dueDate: day('2027-03-10') });
  await world.deliver();
  await topUp();
  await world.deliver();
});
afterEach(async () => {
  jest.restoreAllMocks();
  await world.close();
});

/** A program of tomorrow, that knows of two weeks more for children who come from March 2027 on. */
function enterChange(): void {
  const [{ rules }] = lawTexts;
  const law = dutchLaw([
    ...lawTexts,
    {
      act: 'Wet van morgen',
      from: day('2027-03-01'),
      by: 'arrival',
      articles: ['WAZO 3:1'],
      rules: {
        single: { ...rules.single, weeks: 18 },
        maternity: { ...rules.maternity, days: 84 },
      },
    },
  ]);
  jest.spyOn(jurisdictionOf('NL'), 'derive').mockImplementation((facts) => law.derive(facts));
  jest.spyOn(jurisdictionOf('NL'), 'edition').mockReturnValue('of tomorrow');
}

const planOf = async (journey: Journey | undefined): Promise<Record<string, string>> =>
  journey ? await world.planOf(journey) : {};
/** How many of the cards about a journey wait to be drawn anew. */
const toRedraw = (journey: Journey | undefined): Promise<number> =>
  world.asHr(async () => {
    const { messages, trails } = world.program.repositories;
    const trail = await trails.get(journey?.id ?? '');
    return (await messages.getMany(trail?.messages ?? [])).filter(({ task }) => task === 'refresh').length;
  });
const topUp = () => world.asHr(() => world.program.core.planned.topUpAll());

describe('a change of law that is entered ahead', () => {
  it('plans the journeys anew that it touches, and those alone', async () => {
    const [wasBefore, wasAfter] = [await planOf(before), await planOf(after)];
    enterChange();
    await topUp();
    expect(await planOf(before)).toEqual(wasBefore);
    expect(wasAfter).toMatchObject({ 'first-day-back': '2027-05-20' });
    expect(await planOf(after)).toMatchObject({ 'first-day-back': '2027-06-03' });
    expect([await toRedraw(before), (await toRedraw(after)) > 0]).toEqual([0, true]);
  });

  it('draws cards anew once, and none where nothing changed', async () => {
    await topUp();
    expect([await toRedraw(before), await toRedraw(after)]).toEqual([0, 0]);
    enterChange();
    await topUp();
    await world.deliver();
    await topUp();
    expect([await toRedraw(before), await toRedraw(after)]).toEqual([0, 0]);
  });
});
