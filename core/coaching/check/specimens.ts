import { Temporal } from 'temporal-polyfill';
import { employmentOf, employments } from '../../leave/employment.js';
import { isPlacement, type JourneyFacts, type JourneyRole } from '../../leave/journey-facts.js';
import type { Jurisdiction } from '../../leave/jurisdiction.js';
import type { LeavePlan } from '../../leave/leave-plan.js';
import type { Milestone } from '../milestone.js';
import { once, onceForEach } from '../../once.js';

/** A made-up journey and what the law makes of it, to try milestones on. */
export interface Specimen {
  readonly facts: JourneyFacts;
  readonly plan: LeavePlan;
}

/** An ordinary year, and one with a leap day on the way. */
const arrivals = ['2027-03-10', '2028-04-30'].map((day) => Temporal.PlainDate.from(day));

/** Days from the due date to the birth: not yet known, early, late; and, of a parent who gives birth, before the leave. */
const births = { partner: [undefined, -10, 12], birthing: [undefined, -10, 12, -75] };

/** Journeys of a role that together have every anchor it can have, each with what the law makes of it. */
export const specimensOf = (role: JourneyRole, jurisdiction: Jurisdiction): readonly Specimen[] =>
  specimensIn(jurisdiction)(role);

/** They are the same each time, and each check of each milestone wants them. */
const specimensIn = onceForEach((jurisdiction: Jurisdiction) =>
  once(
    (role: JourneyRole) => role,
    (role): readonly Specimen[] => makeSpecimens(role, jurisdiction),
  ),
);

const makeSpecimens = (role: JourneyRole, jurisdiction: Jurisdiction): Specimen[] =>
  arrivals
    .flatMap((arrival) => journeys(role, arrival))
    .map((facts) => ({ facts, plan: jurisdiction.derive(facts) }));

/** Those of people whom a milestone is for; whoever is on call has the plan of an ordinary contract. */
export const specimensFor = (
  { employments }: Pick<Milestone, 'employments'>,
  specimens: readonly Specimen[],
): readonly Specimen[] =>
  specimens.filter(({ facts }) => {
    const employment = employmentOf(facts);
    if (employment === 'on-call' && employments.includes('employed')) return false;
    return employments.includes(employment);
  });

function journeys(role: JourneyRole, arrival: Temporal.PlainDate): JourneyFacts[] {
  const base = {
    role,
    announcedOn: arrival.subtract({ weeks: 28 }),
    multiples: false,
    weeklyHours: 36,
    // After the last milestone: a contract that ends sooner cuts off the rest.
    contractEnd: arrival.add({ years: 2 }),
  };
  return isPlacement({ role })
    ? ofEachEmployment({ ...base, placementDate: arrival }, placements, arrival)
    : ofEachEmployment({ ...base, dueDate: arrival }, pregnancies, arrival);
}

/** By an ordinary contract in every course, beside other employers once, and all other ways of working in every course. */
function ofEachEmployment(
  facts: JourneyFacts,
  courses: (facts: JourneyFacts, arrival: Temporal.PlainDate) => JourneyFacts[],
  arrival: Temporal.PlainDate,
): JourneyFacts[] {
  return [
    ...employments.flatMap((employment) => courses({ ...facts, employment }, arrival)),
    { ...facts, otherEmployers: true },
  ];
}

function placements(facts: JourneyFacts, placement: Temporal.PlainDate): JourneyFacts[] {
  return [
    facts,
    { ...facts, leaveStart: placement.subtract({ days: 28 }) },
    { ...facts, lossReportedOn: placement.add({ days: 20 }) },
    { ...facts, oneLivesReportedOn: placement.add({ days: 20 }) },
  ];
}

function pregnancies(facts: JourneyFacts, dueDate: Temporal.PlainDate): JourneyFacts[] {
  const kind = facts.role === 'partner' ? 'partner' : 'birthing';
  const born = births[kind].flatMap((days) => {
    const birthDate = days === undefined ? undefined : dueDate.add({ days });
    return [false, true].map((multiples) => ({ ...facts, multiples, birthDate }));
  });
  const birthDate = dueDate.subtract({ days: 3 });
  return [
    ...born,
    { ...facts, birthDate, ...events[kind](birthDate) },
    { ...facts, birthDate, multiples: true, oneLivesReportedOn: birthDate },
    { ...facts, lossReportedOn: dueDate.subtract({ days: 20 }) },
  ];
}

const events = {
  birthing: (birth: Temporal.PlainDate) => ({ hospitalDays: 30, hospitalReportedOn: birth.add({ days: 2 }) }),
  partner: (birth: Temporal.PlainDate) => ({ motherDiedOn: birth.add({ days: 3 }) }),
};
