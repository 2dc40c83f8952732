import { slackLimits, violations, type LimitViolation } from '../limits.js';

export type Sizes = Partial<Record<keyof typeof slackLimits, number>>;

/** Sizes against Slack's limits; Slack takes nothing that is empty. */
export const check = (path: string, sizes: Sizes): LimitViolation[] => [
  ...violations(path, slackLimits, sizes),
  ...Object.entries(sizes)
    .filter(([, actual]) => actual === 0)
    .map(([limit, actual]) => ({ path, limit: `${limit} (at least)`, actual, allowed: 1 })),
];

export const checkAll = <T>(items: readonly T[], path: string, sizes: (item: T) => Sizes): LimitViolation[] =>
  items.flatMap((item, index) => check(`${path}[${index}]`, sizes(item)));
