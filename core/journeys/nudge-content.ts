import { daysToldBy } from '../coaching/anchors-of-return.js';
import type { Catalogues } from '../coaching/catalogues.js';
import { fillText } from '../coaching/fill-text.js';
import { citationOf, textFor } from '../coaching/milestone-text.js';
import {
  datePlaceholders,
  placeholderAnchors,
  type Milestone,
  type Placeholder,
} from '../coaching/milestone.js';
import { formatDate } from '../language/format-date.js';
import type { Locale } from '../language/locale.js';
import type { Anchors } from '../leave/leave-plan.js';
import type { NudgeContent } from '../messages/view.js';
import type { Nudge } from '../outbox/nudge.js';
import { currentTenant } from '../people/context.js';
import type { Employee, EmployeeRepository } from '../people/employee.js';
import { firstName } from '../people/first-name.js';
import type { Journey, JourneyRepository } from './journey.js';
import { factsOf, leavePlanOf, type Employer } from './plan-journey.js';

/** A nudge with all that it is about. */
export interface NudgeInFull {
  readonly nudge: Nudge;
  readonly journey: Journey;
  readonly employee: Employee;
  readonly milestone: Milestone;
}

export interface ContentStores {
  readonly employees: Pick<EmployeeRepository, 'get'>;
  readonly journeys: Pick<JourneyRepository, 'get'>;
  readonly catalogues: Catalogues;
}

/** What a nudge is about, or undefined where its journey, employee or milestone is gone. */
export async function nudgeInFull(
  { employees, journeys, catalogues }: ContentStores,
  nudge: Nudge,
): Promise<NudgeInFull | undefined> {
  const milestone = catalogues.find(currentTenant(), nudge.milestoneId);
  const journey = milestone && (await journeys.get(nudge.journeyId));
  const employee = journey && (await employees.get(journey.employeeId));
  return employee && { nudge, journey, employee, milestone };
}

/** What a nudge says to a reader of `locale`. */
export function contentOf(
  { nudge, journey, employee, milestone }: NudgeInFull,
  locale: Locale,
): NudgeContent {
  return {
    nudgeId: nudge.id,
    journeyId: journey.id,
    employeeId: employee.id,
    employeeName: employee.name,
    text: milestoneText(milestone, journey, employee, currentTenant(), locale),
    employer: currentTenant().terms?.tips[milestone.id],
    citation: citationOf(milestone),
    sourceUrl: milestone.source.url,
    form: milestone.form,
    expiresOn: nudge.expiresOn,
  };
}

function milestoneText(
  milestone: Milestone,
  journey: Journey,
  employee: Employee,
  employer: Employer,
  locale: Locale,
): NudgeContent['text'] {
  const anchors = daysToldBy(milestone, leavePlanOf(journey, employee, employer));
  return fillText(
    textFor(milestone, factsOf(journey.facts, employee), locale),
    { name: firstName(employee), ...dates(anchors, locale) },
    locale,
  );
}

function dates(anchors: Anchors, locale: Locale): Partial<Record<Placeholder, string>> {
  const values: Partial<Record<Placeholder, string>> = {};
  for (const placeholder of datePlaceholders) {
    const date = anchors[placeholderAnchors[placeholder]];
    if (date) values[placeholder] = formatDate(date, locale);
  }
  return values;
}
