import { jurisdictionOf } from '../../countries/registry.js';
import { leaveKinds, type LeaveKind } from '../../leave/leave-plan.js';
import { termWords } from '../../leave/term-words.js';
import type { View } from '../../messages/view.js';
import { currentSpeaker, currentTenant } from '../../people/context.js';
import { folded } from '../../people/fold.js';

/** An answer with what the employer gives beside the law for the leave that it names. */
export function withEmployer(answer: View, question: string): View {
  if (answer.kind !== 'answer') return answer;
  const { locale } = currentSpeaker();
  const { terms, country } = currentTenant();
  const names = jurisdictionOf(country).names[locale].leave;
  const employer = kindsIn(`${question} ${answer.title} ${answer.text}`, names).flatMap((kind) => {
    const term = terms?.leave[kind];
    return term ? [`${names[kind]}: ${termWords(term, locale)}`] : [];
  });
  return employer.length > 0 ? { ...answer, employer } : answer;
}

/** The kinds of leave whose names stand in a text; a name that is a part of another one there is not meant. */
function kindsIn(text: string, names: Readonly<Record<LeaveKind, string>>): readonly LeaveKind[] {
  const found = leaveKinds.filter((kind) => folded(text).includes(folded(names[kind])));
  return found.filter(
    (kind) => !found.some((other) => other !== kind && folded(names[other]).includes(folded(names[kind]))),
  );
}
