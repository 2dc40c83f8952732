import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import type { JourneyFacts } from '../leave/journey-facts.js';
import { jurisdictionOf } from '../countries/registry.js';
import { arrivalDays } from './arrival-days.js';
import { createCatalogues } from './catalogues.js';
import { planMilestones } from './planner.js';

const day = (text: string) => Temporal.PlainDate.from(text);
const catalogue = createCatalogues().shipped('NL').all;

/** Due on 2027-03-10, with leave from 2027-01-28 on. */
function arrivalOf(id: string, announcedOn: string): string[] | undefined {
  const facts: JourneyFacts = {
    role: 'birthing-parent',
    announcedOn: day(announcedOn),
    dueDate: day('2027-03-10'),
    multiples: false,
  };
  const plan = jurisdictionOf('NL').derive(facts);
  const alone = catalogue.filter((milestone) => milestone.id === id);
  const [nudge] = planMilestones(alone, facts, plan);
  const days = nudge && arrivalDays(nudge, facts, plan);
  return days && [days.on.toString(), days.expiresOn.toString()];
}

describe('a nudge arrives', () => {
  it('from the day it is due until it expires', () => {
    expect(arrivalOf('leave-wishes', '2026-09-01')).toEqual(['2026-11-18', '2026-12-16']);
  });

  it('no longer about work once the leave has begun', () => {
    expect(arrivalOf('handover', '2026-09-01')).toEqual(['2027-01-14', '2027-01-27']);
  });

  it('the day after the announcement where it was due before: first come congratulations', () => {
    expect(arrivalOf('leave-wishes', '2026-12-01')).toEqual(['2026-12-02', '2026-12-16']);
    expect(arrivalOf('first-response', '2026-12-01')).toEqual(['2026-12-01', '2026-12-04']);
  });

  it('at once where it would be over by then', () => {
    expect(arrivalOf('leave-wishes', '2026-12-16')).toEqual(['2026-12-16', '2026-12-16']);
  });
});
