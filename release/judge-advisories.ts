import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { isAfter } from '../core/plain-date.js';
import type { Bill } from './bill.js';
import type { Policy } from './policy.js';

/** An advisory about a version that is in the tree. */
export interface Advisory {
  readonly id: string;
  readonly package: string;
  readonly title: string;
  readonly severity: string;
}

const advisorySchema = z
  .object({ name: z.string(), title: z.string(), url: z.string(), severity: z.string() })
  .transform(({ name, title, url, severity }) => ({
    ...{ id: url.split('/').at(-1) ?? url, package: name },
    ...{ title, severity },
  }));

const reportSchema = z.object({
  auditReportVersion: z.literal(2),
  // What is a text here names another package of the report, whose advisory it passes on.
  vulnerabilities: z.record(z.string(), z.object({ via: z.array(z.union([z.string(), advisorySchema])) })),
});
const failureSchema = z.object({ message: z.string() });

/** What npm has told of the tree; or why it could not, in a sentence. */
export type Told =
  | { readonly kind: 'advisories'; readonly found: readonly Advisory[] }
  | { readonly kind: 'nothing'; readonly why: string };

/** Reads what `npm audit --json` prints, each advisory once. */
export function readAudit(printed: string): Told {
  const report: unknown = printed === '' ? undefined : JSON.parse(printed);
  const audit = reportSchema.safeParse(report).data;
  if (!audit) {
    const said = failureSchema.safeParse(report).data?.message ?? 'it said nothing';
    const why = `npm could not ask its registry for advisories (${said}), so nothing is known of this tree. Try again where https://registry.npmjs.org answers`;
    return { kind: 'nothing', why };
  }
  const found = Object.values(audit.vulnerabilities).flatMap(({ via }) => via);
  const advisories = found.filter((one) => typeof one !== 'string');
  return { kind: 'advisories', found: [...new Map(advisories.map((one) => [one.id, one])).values()] };
}

/** In sentences, where the advisories and the policy are at odds. */
export const judgeAdvisories = (
  found: readonly Advisory[],
  { advisories }: Pick<Policy, 'advisories'>,
): string[] => [
  ...found
    .filter(({ id }) => !advisories.some((entry) => entry.id === id))
    .map(
      ({ id, package: name, title, severity }) =>
        `${id} (${severity}) about ${name}: ${title}. Mend it, or enter it under advisories with a reason`,
    ),
  ...advisories
    .filter(({ id }) => !found.some((one) => one.id === id))
    .map(({ id }) => `${id} is not about this tree any more: take its entry out`),
];

/** In sentences, what of the policy has to be looked at again, and what speaks of nothing in the tree. */
export const judgePolicy = (
  { advisories, unmaintained, overrides }: Policy,
  { components }: Pick<Bill, 'components'>,
  overridden: readonly string[],
  today: Temporal.PlainDate,
): string[] => [
  ...[...advisories, ...unmaintained]
    .filter(({ lookAgain }) => isAfter(today, lookAgain))
    .map((entry) => `${entry.package} was to be looked at again on ${entry.lookAgain.toString()}`),
  ...unmaintained
    .filter((entry) => !components.some(({ name }) => name === entry.package))
    .map((entry) => `${entry.package} is not in the tree any more: take its entry out`),
  ...overridden
    .filter((name) => !(name in overrides))
    .map((name) => `${name} is overridden in package.json, and nobody has said why`),
  ...Object.keys(overrides)
    .filter((name) => !overridden.includes(name))
    .map((name) => `${name} is not overridden any more: take its entry out`),
];
