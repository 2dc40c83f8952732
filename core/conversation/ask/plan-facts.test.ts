import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { journeySchema } from '../../journeys/journey.js';
import { leavePlanOf } from '../../journeys/plan-journey.js';
import type { PlannedStep } from '../../messages/plan-view.js';
import { employee, expecting } from '../testing/team-coach.js';
import { planFacts } from './plan-facts.js';

const today = Temporal.PlainDate.from('2026-12-15');
const anna = employee('Anna de Vries', 'fatima');
const journey = journeySchema.parse({
  id: 'j',
  employeeId: anna.id,
  facts: { announcedOn: '2026-09-07', multiples: false, ...expecting },
});

const step = (title: string, on: string, state: PlannedStep['state']): PlannedStep => ({
  title,
  on: Temporal.PlainDate.from(on),
  state,
});

/** What is told to be done, of these steps. */
const told = (steps: readonly PlannedStep[]): readonly string[] | undefined =>
  planFacts.steps({
    name: 'Anna',
    facts: journey.facts,
    plan: leavePlanOf(journey, anna, { country: 'NL' }),
    steps,
    leave: undefined,
    today,
    locale: 'en',
  })?.points;

describe('what is still to come', () => {
  const coming = step('Handover', '2027-01-14', 'coming');

  it('is not hidden by what was brought up long ago', () => {
    const old = ['2026-09-07', '2026-09-14', '2026-10-01'].map((on) =>
      step('First response', on, 'delivered'),
    );
    expect(told([...old, coming])).toEqual(['14 January 2027: Handover']);
  });

  it('begins with what was brought up lately and is open', () => {
    expect(told([step('Check-ups', '2026-12-07', 'delivered'), coming])).toEqual([
      'Now: Check-ups',
      '14 January 2027: Handover',
    ]);
  });

  it('leaves out what is done', () => {
    expect(told([step('Check-ups', '2026-12-07', 'done'), coming])).toHaveLength(1);
  });
});
