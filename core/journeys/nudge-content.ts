import type { Catalogues } from '../coaching/catalogues.js';
import { fillText } from '../coaching/fill-text.js';
import { citationOf, textFor } from '../coaching/milestone-text.js';
import {
  datePlaceholders,
  placeholderAnchors,
  type Milestone,
  type Placeholder,
} from '../coaching/milestone.js';
import { leavePlanOf } from './plan-journey.js';
import type { Journey } from './journey.js';
import { formatDate } from '../language/format-date.js';
import type { Locale } from '../language/locale.js';
import type { Anchors } from '../leave/leave-plan.js';
import type { NudgeContent } from '../messages/view.js';
import type { Employee } from '../people/employee.js';
import type { Tenant } from '../people/tenant.js';
import type { Repositories } from '../ports.js';
import type { Nudge } from '../outbox/nudge.js';

export interface ContentDependencies {
  readonly repositories: Pick<Repositories, 'employees' | 'journeys'>;
  readonly catalogues: Catalogues;
}

/** What a nudge says to a reader of `locale`, or undefined where its journey, employee or milestone is gone. */
export async function contentOf(
  deps: ContentDependencies,
  nudge: Nudge,
  tenant: Tenant,
  locale: Locale,
): Promise<NudgeContent | undefined> {
  const milestone = deps.catalogues.find(tenant, nudge.milestoneId);
  const journey = await deps.repositories.journeys.get(nudge.journeyId);
  const employee = journey && (await deps.repositories.employees.get(journey.employeeId));
  if (!milestone || !employee) return undefined;
  return {
    nudgeId: nudge.id,
    journeyId: journey.id,
    employeeName: employee.name,
    text: milestoneText(milestone, journey, employee, tenant, locale),
    citation: citationOf(milestone),
    sourceUrl: milestone.source.url,
    expiresOn: nudge.expiresOn,
  };
}

function milestoneText(
  milestone: Milestone,
  journey: Journey,
  employee: Employee,
  tenant: Tenant,
  locale: Locale,
): NudgeContent['text'] {
  const { anchors } = leavePlanOf(journey, employee, tenant);
  return fillText(
    textFor(milestone, journey.facts.role, locale),
    { name: firstName(employee.name), ...dates(anchors, locale) },
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

/** What colleagues call someone: the first word of the name. */
export const firstName = (name: string): string => name.split(/\s+/)[0] ?? name;
