import type { JourneyFacts } from '../../../../leave/journey-facts.js';
import type { FactProblem } from '../../../../leave/jurisdiction.js';
import type { ChildbirthLeave } from '../pregnancy-maternity.js';
import type { Rules } from '../rules.js';
import { agreedWorkdays, daysToSpread, spreadingRange } from '../spreading.js';
import { outside } from './problems.js';

/** What was agreed on spreading the leave: after the birth, inside its range, and exactly what is left. */
export function spreadProblems(
  rules: Rules,
  facts: JourneyFacts,
  leave: ChildbirthLeave,
): readonly FactProblem[] {
  if (!facts.spreadLeave) return [];
  if (!facts.birthDate) return [{ code: 'spread-before-birth', fact: 'spreadLeave' }];
  const range = spreadingRange(rules, facts.birthDate, leave);
  const [stray] = facts.spreadLeave
    .flatMap(({ from, to }) => [from, to])
    .flatMap((on) => outside({ fact: 'spreadLeave', on }, range, 'spread-outside-range'));
  return stray ? [stray] : countProblems(agreedWorkdays(facts).length, daysToSpread(facts, range, leave));
}

function countProblems(agreed: number, left: number): readonly FactProblem[] {
  if (agreed === left) return [];
  const allowed = { from: String(left), to: String(left) };
  return [{ code: 'spread-days-differ', fact: 'spreadLeave', allowed, value: String(agreed) }];
}
