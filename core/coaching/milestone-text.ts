import type { JourneyFacts, JourneyRole } from '../leave/journey-facts.js';
import { locales, type Locale } from '../language/locale.js';
import { citation } from '../leave/citation.js';
import { practice, type Milestone, type MilestoneText } from './milestone.js';

/** The variant a role reads where a milestone has it; a birthing parent reads the main text. */
const variantOf = {
  'birthing-parent': undefined,
  partner: 'partner',
  'adoptive-parent': 'adoption',
  'foster-parent': 'adoption',
} as const satisfies Record<JourneyRole, keyof NonNullable<Milestone['variants']> | undefined>;

/** Whom a text speaks of. */
export type TextReader = Pick<JourneyFacts, 'role' | 'oneLivesReportedOn' | 'employment'>;

/** The words of a milestone for such a journey, placeholders still in them: see `fillText`. */
export function textFor(
  { text, variants = {} }: Milestone,
  { role, oneLivesReportedOn, employment }: TextReader,
  locale: Locale,
): MilestoneText {
  const variant = variantOf[role];
  const ofRole = (variant && variants[variant]) ?? text;
  const ofTheirs = (employment && variants[employment]) ?? ofRole;
  return ((oneLivesReportedOn && variants['one-lives']) ?? ofTheirs)[locale];
}

/** E.g. `WAZO 3:1(2)`; undefined for good practice, which no law prescribes. */
export const citationOf = ({ source }: Milestone): string | undefined =>
  source.law === practice ? undefined : citation(source);

/** One text of a milestone: where it stands in the data file, and whose journeys it is for. */
export interface PlacedText {
  /** `text.nl` or `variants.partner.en`. */
  readonly path: string;
  readonly locale: Locale;
  readonly roles: readonly JourneyRole[];
  readonly text: MilestoneText;
}

/** Every text of a milestone, the main one and the variants, in each language. */
export function textsOf(milestone: Milestone): PlacedText[] {
  const sets = { text: milestone.text, ...prefixed(milestone.variants ?? {}) };
  return Object.entries(sets).flatMap(([path, set]) =>
    locales.map((locale) => {
      const text = set[locale];
      const roles = milestone.roles.filter((role) => readsIt(milestone, role, text, locale));
      return { path: `${path}.${locale}`, locale, roles, text };
    }),
  );
}

const readsIt = (milestone: Milestone, role: JourneyRole, text: MilestoneText, locale: Locale): boolean =>
  milestone.employments.some((employment) => textFor(milestone, { role, employment }, locale) === text) ||
  milestone.variants?.['one-lives']?.[locale] === text;

const prefixed = (variants: NonNullable<Milestone['variants']>) =>
  Object.fromEntries(
    Object.entries(variants).flatMap(([name, texts]) => (texts ? [[`variants.${name}`, texts]] : [])),
  );
