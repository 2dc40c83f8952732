import type { Locale } from '../../language/locale.js';
import type { View } from '../../messages/view.js';
import { currentSpeaker } from '../../people/context.js';
import type { UserRole } from '../../people/user.js';
import type { CommandContext } from '../command.js';
import { choiceOf, visibleJourneys, type EmployeeJourney } from '../plan-view.js';
import { mentionedIn, namesStranger } from './mentioned.js';
import { planAnswer } from './plan-answer.js';
import { meansSomeone, planQuestionIn, type PlanQuestion } from './plan-question.js';
import type { Hit, Search } from './search.js';

const noAnswer: View = { kind: 'no-answer' };

/**
 * Answers a question in either language, in the asker's own: from the plan of someone the asker may see, else from the rules
 * and the catalogue. No model is asked and nothing leaves the house; what it cannot find it does not know.
 */
export async function answerQuestion(context: CommandContext, question: string): Promise<View> {
  const { user, locale } = currentSpeaker();
  const visible = await visibleJourneys(context);
  const { people, rest } = mentionedIn(question, visible);
  const asked = planQuestionIn(question);
  const meant = people.length > 0 || !asked ? people : unnamed(question, asked, visible);
  if (asked && meant.length > 0) {
    const answer = await fromPlans(context, asked, meant);
    if (answer ?? people.length > 0) return answer ?? noAnswer;
  }
  return fromTopics(topicsFor(context.search, rest, user.roles), locale);
}

/** What the rules and the catalogue say to a question; nothing where it asks for the plan of someone the asker does not see. */
export function topicsFor(search: Search, question: string, roles: readonly UserRole[]): readonly Hit[] {
  return planQuestionIn(question) && namesStranger(question) ? [] : search(question, roles);
}

/** Whom a question without a name is about: the one it calls by a pronoun; "what must I do" means the only plan there is. */
function unnamed(
  question: string,
  { aspect }: PlanQuestion,
  visible: readonly EmployeeJourney[],
): readonly EmployeeJourney[] {
  if (namesStranger(question)) return [];
  if (aspect === 'steps') return visible.length === 1 ? visible : [];
  return meansSomeone(question) ? visible : [];
}

async function fromPlans(
  context: CommandContext,
  asked: PlanQuestion,
  [first, ...others]: readonly EmployeeJourney[],
): Promise<View | undefined> {
  if (!first) return undefined;
  return others.length > 0 ? choiceOf([first, ...others]) : planAnswer(context, first, asked);
}

/** The most other titles an answer names. */
const mostRelated = 3;

function fromTopics([best, ...others]: readonly Hit[], locale: Locale): View {
  if (!best?.topic.answered) return noAnswer;
  const { title, text, points, say, avoid } = best.topic.texts[locale];
  const titles = others.filter(({ topic }) => topic.answered).map(({ topic }) => topic.texts[locale].title);
  const related = [...new Set(titles)].filter((other) => other !== title).slice(0, mostRelated);
  return { kind: 'answer', title, text, points, say, avoid, sources: best.topic.sources, related };
}
