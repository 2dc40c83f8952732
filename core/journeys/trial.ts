import type { Temporal } from 'temporal-polyfill';
import type { Milestone } from '../coaching/milestone.js';
import type { Locale } from '../language/locale.js';
import { translator } from '../language/messages.js';
import type { NudgeContent } from '../messages/view.js';
import { unsent } from '../outbox/nudge.js';
import type { Employee } from '../people/employee.js';
import type { Journey, ReportedFacts } from './journey.js';
import { contentOf } from './nudge-content.js';

/** It stands for nothing that is stored. */
const NOTHING = 'trial';

/** What a milestone says about someone who does not exist: nothing of it is kept. */
export function trialOf(milestone: Milestone, today: Temporal.PlainDate, locale: Locale): NudgeContent {
  const employee: Employee = {
    id: NOTHING,
    name: translator(locale)('try.sample'),
    personnelNumber: NOTHING,
    team: NOTHING,
    weeklyHours: 36,
  };
  const journey: Journey = {
    id: NOTHING,
    employeeId: NOTHING,
    ordinal: 0,
    facts: factsFor(milestone, today),
  };
  const nudge = {
    id: NOTHING,
    journeyId: NOTHING,
    milestoneId: milestone.id,
    recipientId: NOTHING,
    on: today,
    expiresOn: today.add({ weeks: 2 }),
    ...unsent,
    state: 'delivered',
    nextAt: undefined,
  } as const;
  return contentOf({ nudge, journey, employee, milestone }, locale);
}

/** A journey of the first kind the milestone is for, some months ahead. */
function factsFor({ roles, multiples }: Milestone, today: Temporal.PlainDate): ReportedFacts {
  const [role = 'birthing-parent'] = roles;
  const base = { role, announcedOn: today, multiples: multiples === true };
  return role === 'birthing-parent' || role === 'partner'
    ? { ...base, dueDate: today.add({ weeks: 20 }) }
    : { ...base, placementDate: today.add({ weeks: 10 }) };
}
