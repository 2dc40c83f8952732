import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { CoverCard, CoverCardRepository } from '../../core/journeys/cover-card.js';
import { employeeSubject, userSubject } from '../../core/people/subject.js';
import { inside } from '../testing/inside.js';
import { nine } from '../testing/samples.js';
import { openTestStore, type TestStore } from '../testing/test-store.js';

let test: TestStore;
let cards: CoverCardRepository;
beforeAll(async () => {
  test = await openTestStore();
  cards = test.store.repositories.coverCards;
});
afterAll(() => test.close());

const own = <T>(work: () => Promise<T>): Promise<T> => inside('acme', work);
const card = (id: string): CoverCard => ({
  ...{ id, version: `first of ${id}`, journeyId: `journey-${id}`, employeeId: 'anna', by: 'sanne', at: nine },
  ...{ work: 'Mail: Tom', standIn: 'Tom', firstWeek: '' },
});

it('a card is there once for a journey, and found by it and by whom it is about', () =>
  own(async () => {
    expect(await cards.insert(card('one'))).toBe(true);
    expect(await cards.insert({ ...card('two'), journeyId: 'journey-one' })).toBe(false);
    expect(await cards.ofJourney('journey-one')).toEqual(card('one'));
    for (const subject of [employeeSubject('anna'), userSubject('sanne')])
      expect(await cards.bySubject(subject)).toEqual([card('one')]);
  }));

it('of two who change what they read one is told that it was another by then', () =>
  own(async () => {
    await cards.insert(card('read'));
    const changed = await cards.change(card('read'), { work: 'Mail: Kees' });
    expect(changed).toMatchObject({ work: 'Mail: Kees', standIn: 'Tom' });
    expect(await cards.change(card('read'), { work: 'Mail: nobody' })).toBeUndefined();
    expect(await cards.take(card('read'))).toBe(false);
    expect(await cards.ofJourney('journey-read')).toEqual(changed);
    expect(changed && (await cards.take(changed))).toBe(true);
    expect(await cards.ofJourney('journey-read')).toBeUndefined();
  }));
