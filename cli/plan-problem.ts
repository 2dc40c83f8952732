import { z } from 'zod';
import { journeyRoles, overridableDates } from '../core/leave/journey-facts.js';
import type { FactProblem } from '../core/leave/jurisdiction.js';
import type { Problem } from '../core/problem.js';

/** A value that cannot be read, by the option it was given for. */
export function ofOption({ path }: z.core.$ZodIssue, options: unknown): Problem {
  const [name = ''] = path.map(String);
  const value = z.record(z.string(), z.unknown()).parse(options)[name];
  return {
    code: 'option-invalid',
    facts: {
      option: optionOf(name),
      value: Array.isArray(value) ? value.join(' ') : String(value),
      expected: expectedOf(name),
    },
  };
}

/** What the law says against a value, by the option it was given for. */
export function ofFact({ code, fact, allowed }: FactProblem): Problem {
  const isOverride = overridableDates.some((date) => date === fact);
  return { code, facts: { option: isOverride ? `--override ${fact}` : optionOf(fact), ...allowed } };
}

/** `dueDate` as a person types it: `--due-date`. */
const optionOf = (name: string): string =>
  `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

function expectedOf(name: string): string {
  switch (name) {
    case 'role':
      return journeyRoles.join(', ');
    case 'locale':
      return 'nl, en';
    case 'weeklyHours':
      return '1 - 60';
    case 'hospitalDays':
      return '0 - 365';
    case 'override':
      return `${overridableDates.join(' | ')} = YYYY-MM-DD`;
    default:
      return 'YYYY-MM-DD';
  }
}
