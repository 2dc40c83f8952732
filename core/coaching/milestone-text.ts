import type { JourneyRole } from '../leave/journey-facts.js';
import type { Locale } from '../language/locale.js';
import type { Milestone, MilestoneText } from './milestone.js';

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
