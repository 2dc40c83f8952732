import type { Topic } from '../../core/conversation/ask/topic.js';
import type { Outcome } from '../../core/conversation/ask/testing/verdict.js';
import { fatima, type TeamCoach } from '../../core/conversation/testing/team-coach.js';
import { locales } from '../../core/language/locale.js';
import type { View } from '../../core/messages/view.js';

/** Types a question to the coach as a manager does, and tells what came of it. */
export async function put(
  coach: TeamCoach,
  topics: readonly Topic[],
  question: string,
): Promise<{ readonly outcome: Outcome; readonly shown: string }> {
  const [reply] = await coach.handle(fatima, { kind: 'say', text: question });
  const view = reply?.kind === 'message' ? reply.view : undefined;
  return {
    outcome: outcomeOf(view, topics),
    shown: view && 'title' in view ? view.title : (view?.kind ?? 'nothing'),
  };
}

function outcomeOf(view: View | undefined, topics: readonly Topic[]): Outcome {
  switch (view?.kind) {
    case 'answer':
      return view.about
        ? { kind: 'plan', words: [view.text, ...view.points].join('\n') }
        : { kind: 'topic', ids: idsOf(view.title, topics) };
    case 'notice':
      return { kind: 'offered', ids: (view.choices ?? []).flatMap(({ text }) => idsOf(text, topics)) };
    case 'plan':
      return { kind: 'plan', words: 'plan' };
    case 'plan-choice':
      return { kind: 'plan', words: 'choice' };
    default:
      return { kind: 'unknown' };
  }
}

/** A rule and a milestone may share a title; then either was shown. */
const idsOf = (title: string, topics: readonly Topic[]): string[] =>
  topics.filter(({ texts }) => locales.some((locale) => texts[locale].title === title)).map(({ id }) => id);
