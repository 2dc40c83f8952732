import { translator } from '../language/messages.js';
import type { View } from '../messages/view.js';
import { currentSpeaker, speaksForHr } from '../people/context.js';
import { toCommand } from './offers.js';
import { offersOf, type EmployeeJourney } from './plan-view.js';

/** So many buttons one card has room for; whoever has more types a name. */
const MOST_OFFERED = 6;

/** What is asked of someone who has to say whom they mean. */
interface Asked {
  readonly title: string;
  readonly lines: readonly string[];
  readonly command: string;
}

/** Whose it is about: a button for each person, which gives the command for them. */
export function choosePerson(people: readonly EmployeeJourney[], { title, lines, command }: Asked): View {
  const offered = [...new Map(offersOf(people).map((offer) => [offer.employeeId, offer])).values()];
  if (offered.length === 0) return { kind: 'no-journeys', isForHr: speaksForHr() };
  const shown = offered.slice(0, MOST_OFFERED);
  const t = translator(currentSpeaker().locale);
  return {
    kind: 'notice',
    title,
    lines: [...lines, ...(offered.length > shown.length ? [t('standing.type-name')] : [])],
    choices: shown.map(({ employeeId, employeeName }) => ({
      text: employeeName,
      action: toCommand(command, employeeId),
    })),
    employeeIds: shown.map(({ employeeId }) => employeeId),
  };
}
