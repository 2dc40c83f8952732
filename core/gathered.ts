import { groupBy } from './group-by.js';
import type { Problem } from './problem.js';

type Facts = NonNullable<Problem['facts']>;

/** How many lines a sentence names. */
const MOST_LINES = 3;

/** One problem for each mistake: what is wrong on many lines in the same way names the first of them and how many more. */
export function gathered(problems: readonly Problem[]): Problem[] {
  return [...groupBy(problems, mistakeOf).values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [others.length === 0 ? first : together([first, ...others])],
  );
}

/** A problem without a line stands for itself; the number of a journey in its list makes no other mistake. */
function mistakeOf(problem: Problem): unknown {
  const { line, column = '', field = '' } = problem.facts ?? {};
  return line === undefined ? problem : [problem.code, column, withoutIndex(field)].join(' ');
}

const withoutIndex = (field: string | number): string => String(field).replace(/^journey \d+: /, '');

/** What all of them have in common, and where they are. */
function together(problems: readonly [Problem, ...Problem[]]): Problem {
  const [{ code, facts = {} }] = problems;
  const lines = [...new Set(problems.flatMap((problem) => problem.facts?.['line'] ?? []))];
  if (lines.length === 1) return problems[0];
  const shared: Facts = Object.fromEntries(
    Object.entries(facts).filter(([name, value]) =>
      problems.every((problem) => problem.facts?.[name] === value),
    ),
  );
  const field = facts['field'] === undefined ? {} : { field: withoutIndex(facts['field']) };
  const first = lines.slice(0, MOST_LINES).join(', ');
  return {
    code,
    facts: { ...shared, ...field, lines: first, others: Math.max(0, lines.length - MOST_LINES) },
  };
}
