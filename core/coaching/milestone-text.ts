import type { JourneyRole } from '../leave/journey-facts.js';
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

/** The words of a milestone for a journey of this role, placeholders still in them: see `fillText`. */
export function textFor(milestone: Milestone, role: JourneyRole, locale: Locale): MilestoneText {
  const variant = variantOf[role];
  return (variant && milestone.variants?.[variant] ? milestone.variants[variant] : milestone.text)[locale];
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
      const roles = milestone.roles.filter((role) => textFor(milestone, role, locale) === text);
      return { path: `${path}.${locale}`, locale, roles, text };
    }),
  );
}

const prefixed = ({ partner, adoption }: NonNullable<Milestone['variants']>) => ({
  ...(partner && { 'variants.partner': partner }),
  ...(adoption && { 'variants.adoption': adoption }),
});
