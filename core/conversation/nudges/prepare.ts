import type { Reader } from '../../journeys/nudge-card.js';
import { contentOf, type NudgeInFull } from '../../journeys/nudge-content.js';
import { translator } from '../../language/messages.js';
import type { PlannedTalk } from '../../messages/planned-talk.js';
import type { View } from '../../messages/view.js';
import { firstName } from '../../people/first-name.js';

/** What helps to begin the talk that a nudge is about, in the words of its milestone. */
export function prepareView(full: NudgeInFull, { locale }: Reader, planned?: PlannedTalk): View {
  const set = questionsFor(full);
  const t = translator(locale);
  return {
    kind: 'prepare',
    nudge: contentOf(full, locale),
    firstName: firstName(full.employee),
    questions: set ? [t(`prepare.${set}-1`), t(`prepare.${set}-2`)] : [],
    planned,
  };
}

/** What fits to be asked next. In a time that leaves the employee in peace nothing is asked, whatever it is about. */
function questionsFor({ milestone, journey }: NudgeInFull): 'grief' | 'work' | 'leave' | 'care' | undefined {
  if (milestone.inProtectedTime) return undefined;
  const { lossReportedOn, motherDiedOn, oneLivesReportedOn } = journey.facts;
  return (lossReportedOn ?? motherDiedOn ?? oneLivesReportedOn) ? 'grief' : milestone.topic;
}

/** Whether there is a talk to be planned, and not only a message to be sent. */
export const isTalk = (full: NudgeInFull): boolean => questionsFor(full) !== undefined;
