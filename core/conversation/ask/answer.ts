import type { Locale } from '../../language/locale.js';
import { translator } from '../../language/messages.js';
import type { View } from '../../messages/view.js';
import { currentSpeaker } from '../../people/context.js';
import type { UserRole } from '../../people/user.js';
import type { CommandContext } from '../command.js';
import { choiceOf, visibleJourneys, type EmployeeJourney } from '../plan-view.js';
import { mentionedIn, namesStranger, withoutStrangers } from './mentioned.js';
import { planAnswer } from './plan-answer.js';
import { isOfLaw, meansSomeone, planQuestionIn, type PlanQuestion } from './plan-question.js';
import type { Hit, Search } from './search.js';
import type { Topic } from './topic.js';

const noAnswer: View = { kind: 'no-answer' };

/**
 * Answers a question in either language, in the asker's own: from the plan of someone the asker may see, else from the rules
 * and the catalogue. No model is asked and nothing leaves the house; what it cannot find it does not know.
 */
export async function answerQuestion(context: CommandContext, question: string): Promise<View> {
  const { user, locale } = currentSpeaker();
  const offered = offeredAnswer(context, question);
  if (offered) return offered;
  const visible = await visibleJourneys(context);
  const { people, rest } = mentionedIn(question, visible);
  const asked = planQuestionIn(question, people.length > 0);
  const meant = people.length > 0 || !asked ? people : unnamed(question, asked, visible);
  if (asked && meant.length > 0) {
    const answer = await fromPlans(context, asked, meant);
    if (answer ?? people.length > 0) return answer ?? noAnswer;
  }
  return fromTopics(topicsFor(context.search, rest, user.roles, isOfPartner(question, people)), locale);
}

/**
 * What the rules and the catalogue say to a question; nothing where it asks for the plan of someone the asker does not see.
 * Of a partner it is asked as such where that is as near.
 */
export function topicsFor(
  search: Search,
  question: string,
  roles: readonly UserRole[],
  isPartner = false,
): readonly Hit[] {
  if (planQuestionIn(question) && namesStranger(question)) return [];
  const hits = search.find(isOfLaw(question) ? withoutStrangers(question) : question, roles);
  if (!isPartner) return hits;
  const ofPartner = search.find(`${question} partner`, roles);
  return (ofPartner[0]?.score ?? 0) >= asGood * (hits[0]?.score ?? 0) ? ofPartner : hits;
}

/** Of a partner an answer for partners may be a little less near. */
const asGood = 0.85;

/** Who is named is a partner by the plan; who is called "he" is hardly the one who gives birth. */
const isOfPartner = (question: string, people: readonly EmployeeJourney[]): boolean =>
  people.length > 0
    ? people.every(({ journey }) => journey.facts.role === 'partner')
    : /\b(hij|hem|he|him|his)\b/i.test(question);

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
  const readings = [best, ...others].filter((hit) => isAsNear(hit, best));
  if (readings.length > 1)
    return readingsView(readings.map(({ topic }) => topic).slice(0, mostReadings), locale);
  return answerView(best.topic, others, locale);
}

/** The most readings that are offered; more are no help. */
const mostReadings = 3;
/** So near to the best that either may be meant; where the best is far from sure, a little more is near. */
const nearly = ({ score }: Hit): number => (score < sure ? 0.05 : 0.01);
const sure = 0.75;

/** Of a rule and a moment of coaching it is the rule; what protects someone is not offered beside what does not. */
const isAsNear = ({ topic, score }: Hit, best: Hit): boolean =>
  topic === best.topic ||
  (topic.id.startsWith('rule:') &&
    (best.topic.protects || !topic.protects) &&
    score >= best.score - nearly(best));

/** What may be meant, a button each. */
function readingsView(topics: readonly Topic[], locale: Locale): View {
  const t = translator(locale);
  return {
    kind: 'notice',
    title: t('did-you-mean.more'),
    lines: [t('did-you-mean.how')],
    choices: topics.map(({ id, texts }) => ({
      text: texts[locale].title,
      action: { do: 'command', command: 'ask', rest: id, in: locale },
    })),
  };
}

/** The answer that a button promised, by the id of its topic; undefined for any other text. */
function offeredAnswer({ search }: CommandContext, id: string): View | undefined {
  const { user, locale } = currentSpeaker();
  const topic = search.get(id, user.roles);
  return topic?.answered ? answerView(topic, [], locale) : undefined;
}

function answerView(topic: Topic, others: readonly Hit[], locale: Locale): View {
  const { title, text, points, say, avoid } = topic.texts[locale];
  const titles = others.filter((hit) => hit.topic.answered).map((hit) => hit.topic.texts[locale].title);
  const related = [...new Set(titles)].filter((other) => other !== title).slice(0, mostRelated);
  return { kind: 'answer', title, text, points, say, avoid, sources: topic.sources, related };
}
