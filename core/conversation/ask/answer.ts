import type { Locale } from '../../language/locale.js';
import { translator } from '../../language/messages.js';
import type { Offer } from '../../messages/offer.js';
import type { View } from '../../messages/view.js';
import { currentSpeaker } from '../../people/context.js';
import type { UserRole } from '../../people/user.js';
import type { CommandContext } from '../command.js';
import { toCommand } from '../offers.js';
import { choiceOf, visibleJourneys, type EmployeeJourney } from '../plan-view.js';
import { decide } from './decide.js';
import { mentionedIn, namesStranger, withoutStrangers } from './mentioned.js';
import { planAnswer } from './plan-answer.js';
import { leaveNamedIn, meansSomeone, type PlanAspect, type PlanQuestion } from './plan-question.js';
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
  const aspect = context.search.planAspect(rest, people.length > 0);
  const meant = people.length > 0 || !aspect ? people : unnamed(question, aspect, visible);
  if (aspect && meant.length > 0) {
    const answer = await fromPlans(context, { aspect, leave: leaveNamedIn(question) }, meant);
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
  const asked = withoutStrangers(question);
  if (asked !== question && search.planAspect(asked)) return [];
  const hits = search.find(asked, roles);
  if (!isPartner) return hits;
  const ofPartner = search.find(`${asked} partner`, roles);
  return (ofPartner[0]?.probability ?? 0) >= asGood * (hits[0]?.probability ?? 0) ? ofPartner : hits;
}

/** Of a partner an answer for partners may be a little less probable. */
const asGood = 0.85;

/** Who is named is a partner by the plan; who is called "he" is hardly the one who gives birth. */
const isOfPartner = (question: string, people: readonly EmployeeJourney[]): boolean =>
  people.length > 0
    ? people.every(({ journey }) => journey.facts.role === 'partner')
    : /\b(hij|hem|he|him|his)\b/i.test(question);

/** Whom a question without a name is about: the one it calls by a pronoun; "what must I do" means the only plan there is. */
function unnamed(
  question: string,
  aspect: PlanAspect,
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

function fromTopics(hits: readonly Hit[], locale: Locale): View {
  const decision = decide(hits);
  switch (decision.kind) {
    case 'unknown':
      return noAnswer;
    case 'offer':
      return readingsView(decision.topics, locale);
    case 'answer':
      return answerView(decision.topic, decision.others, locale);
  }
}

/** What may be meant, a button each. */
function readingsView(topics: readonly Topic[], locale: Locale): View {
  const t = translator(locale);
  return {
    kind: 'notice',
    title: t('did-you-mean.more'),
    lines: [t('did-you-mean.how')],
    choices: offersOf(topics, locale),
  };
}

const offersOf = (topics: readonly Topic[], locale: Locale): Offer[] =>
  topics.map(({ id, texts }) => ({ text: texts[locale].title, action: toCommand('ask', id) }));

/** The answer that a button promised, by the id of its topic; undefined for any other text. */
function offeredAnswer({ search }: CommandContext, id: string): View | undefined {
  const { user, locale } = currentSpeaker();
  const topic = search.get(id, user.roles);
  return topic?.answered ? answerView(topic, [], locale) : undefined;
}

function answerView(topic: Topic, others: readonly Topic[], locale: Locale): View {
  const { title, text, points, say, avoid } = topic.texts[locale];
  const related = others.filter(({ texts }) => texts[locale].title !== title);
  return {
    ...{ kind: 'answer', title, text, points, say, avoid, sources: topic.sources },
    related: offersOf(related, locale),
  };
}
