import type { z } from 'zod';
import {
  journeyRoles,
  mostHospitalDays,
  mostWeeklyHours,
  overridableDates,
} from '../core/leave/journey-facts.js';
import type { FactProblem } from '../core/leave/jurisdiction.js';
import type { Problem } from '../core/problem.js';
import { optionOf, optionProblem } from './option-problem.js';

/** A value that cannot be read, by the option it was given for. */
export const ofOption = (issue: z.core.$ZodIssue, options: unknown): Problem =>
  optionProblem(issue, options, expectedOf);

/** What the law says against a value, by the option it was given for. */
export function ofFact({ code, fact, allowed }: FactProblem): Problem {
  const isOverride = overridableDates.some((date) => date === fact);
  return { code, facts: { option: isOverride ? `--override ${fact}` : optionOf(fact), ...allowed } };
}

function expectedOf(name: string): string {
  switch (name) {
    case 'role':
      return journeyRoles.join(', ');
    case 'locale':
      return 'nl, en';
    case 'weeklyHours':
      return `1 - ${mostWeeklyHours}`;
    case 'hospitalDays':
      return `0 - ${mostHospitalDays}`;
    case 'override':
      return `${overridableDates.join(' | ')} = YYYY-MM-DD`;
    default:
      return 'YYYY-MM-DD';
  }
}
