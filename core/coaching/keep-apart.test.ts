import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import type { JourneyFacts } from '../leave/journey-facts.js';
import { milestoneSchema, type Milestone } from './milestone.js';
import { arriving, catalogue } from './testing/arriving.js';

const day = (text: string) => Temporal.PlainDate.from(text);

const shipped = catalogue.find(({ id }) => id === 'stay-in-touch');
const card = (id: string, change: Partial<Milestone>): Milestone => ({
  ...milestoneSchema.parse({ ...plain, id }),
  ...change,
});
const plain = {
  audience: ['manager'],
  roles: ['birthing-parent'],
  due: 'S-21d',
  expires: 'S-15d',
  topic: 'care',
  source: { law: 'practice', url: 'https://example.org' },
  text: shipped?.text,
};
const days = (id: string, due: string, expires: string, change: Partial<Milestone> = {}) => {
  const parsed = milestoneSchema.parse({ ...plain, id, due, expires });
  return card(id, { due: parsed.due, expires: parsed.expires, ...change });
};

/** Leave begins on 2027-01-28. */
const facts: JourneyFacts = {
  role: 'birthing-parent',
  announcedOn: day('2026-08-20'),
  dueDate: day('2027-03-10'),
  multiples: false,
};
const planned = (...milestones: Milestone[]) =>
  arriving(facts, milestones).map(
    ({ milestone, on, expiresOn }) => `${milestone.id} ${String(on)} ${String(expiresOn)}`,
  );

describe('of two cards that contradict each other', () => {
  const calm = days('calm', 'S-20d', 'S-11d', { leavesAlone: ['plans'] });

  it('the one that brings something up waits, where it has most of its days after', () => {
    const busy = days('busy', 'S-18d', 'S-1d', { bringsUp: ['plans'] });
    expect(planned(calm, busy)).toEqual(['calm 2027-01-08 2027-01-17', 'busy 2027-01-18 2027-01-27']);
    expect(planned(busy, calm)).toEqual(planned(calm, busy));
  });

  it('it is over the day before, where it has most of its days before', () => {
    const busy = days('busy', 'S-40d', 'S-10d', { bringsUp: ['plans'] });
    expect(planned(calm, busy)).toEqual(['busy 2026-12-19 2027-01-07', 'calm 2027-01-08 2027-01-17']);
  });

  it('the calm one is over the day before, where the other has no day but these', () => {
    const busy = days('busy', 'S-15d', 'S-12d', { bringsUp: ['plans'] });
    expect(planned(calm, busy)).toEqual(['calm 2027-01-08 2027-01-12', 'busy 2027-01-13 2027-01-16']);
  });

  it('only the calm one comes, where both have the same day alone', () => {
    const short = days('calm', 'S-20d', 'S-20d', { leavesAlone: ['plans'] });
    const busy = days('busy', 'S-20d', 'S-20d', { bringsUp: ['plans'] });
    expect(planned(busy, short)).toEqual(['calm 2027-01-08 2027-01-08']);
  });

  it('both come as they are for different readers, or about different things', () => {
    const busy = days('busy', 'S-18d', 'S-12d', { bringsUp: ['plans'] });
    const both = ['calm 2027-01-08 2027-01-17', 'busy 2027-01-10 2027-01-16'];
    expect(planned(calm, { ...busy, audience: ['hr'] })).toEqual(both);
    expect(planned(calm, { ...busy, bringsUp: ['work'] })).toEqual(both);
    expect(planned(calm, { ...busy, topic: 'work', bringsUp: [] })).toEqual(both);
  });
});
