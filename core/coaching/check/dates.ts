import type { JourneyRole } from '../../leave/journey-facts.js';
import { planMilestones } from '../planner.js';
import { placeholderAnchors, placeholders, type Milestone, type MilestoneText } from '../milestone.js';
import { textsOf } from '../milestone-text.js';
import type { Finding } from './finding.js';
import type { Specimen } from './specimens.js';

/** Texts that speak of a date some journeys of the role do not have when the milestone is due. */
export function dateFindings(
  milestone: Milestone,
  role: JourneyRole,
  specimens: readonly Specimen[],
): Finding[] {
  const sent = specimens.filter(({ facts, plan }) =>
    planMilestones([milestone], facts, plan).some(({ awaitsBirth }) => !awaitsBirth),
  );
  return textsOf(milestone)
    .filter(({ roles }) => roles.includes(role))
    .flatMap(({ path, text }) =>
      datesIn(text)
        .filter((date) => !sent.every((specimen) => isSure(date, specimen)))
        .map((date) => ({
          code: 'date-uncertain',
          milestone: milestone.id,
          field: path,
          message: `A journey of the role ${role} may have no {${date}} yet: say it without the date`,
        })),
    );
}

type DatePlaceholder = keyof typeof placeholderAnchors;

const datesIn = (text: MilestoneText): DatePlaceholder[] => {
  const whole = [text.title, text.why, ...text.steps, text.say, text.avoid].join(' ');
  return placeholders.filter((name) => name !== 'name').filter((name) => whole.includes(`{${name}}`));
};

/** Before the birth is reported its anchor holds the due date, which nobody may call the day of birth. */
const isSure = (date: DatePlaceholder, { facts, plan }: Specimen): boolean =>
  date === 'birthDate' ? facts.birthDate !== undefined : plan.anchors[placeholderAnchors[date]] !== undefined;
