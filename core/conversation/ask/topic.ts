import { fillText } from '../../coaching/fill-text.js';
import { citationOf } from '../../coaching/milestone-text.js';
import type { Milestone } from '../../coaching/milestone.js';
import type { Locale } from '../../language/locale.js';
import type { SourceLink } from '../../messages/view.js';
import { userRoles, type UserRole } from '../../people/user.js';
import type { Rule } from './rule.js';

/** The words of an answer in one language. */
export interface TopicText {
  readonly title: string;
  readonly text: string;
  readonly points: readonly string[];
  readonly say?: string;
  readonly avoid?: string;
}

/** Something that is asked about in general, not about someone's plan: a rule of law or a milestone of the catalogue. */
export interface Topic {
  /** Prefixed, because a rule and a milestone may share a name: `rule:dismissal-ban`, `milestone:dismissal-ban`. */
  readonly id: string;
  /** False for what the coach recognises in order to say that it does not know. */
  readonly answered: boolean;
  readonly audience: readonly UserRole[];
  readonly sources: readonly SourceLink[];
  readonly texts: Readonly<Record<Locale, TopicText>>;
}

const RULE = 'rule:';
export const ruleTopicId = (id: string): string => `${RULE}${id}`;
/** The id of the rule that a topic is; undefined for any other topic. */
export const ruleIn = (topicId: string): string | undefined =>
  topicId.startsWith(RULE) ? topicId.slice(RULE.length) : undefined;
const MILESTONE = 'milestone:';
export const milestoneTopicId = (id: string): string => `${MILESTONE}${id}`;
export const isMilestoneTopic = (topicId: string): boolean => topicId.startsWith(MILESTONE);

/** A rule as a topic; it is for everyone. */
export function topicOfRule(rule: Rule): Topic {
  const textOf = (locale: Locale): TopicText => {
    const { title, text, steps } = rule[locale];
    return { title, text, points: steps };
  };
  return {
    id: ruleTopicId(rule.id),
    answered: true,
    audience: userRoles,
    sources: rule.sources,
    texts: perLocale(textOf),
  };
}

/** A milestone as a topic, with plain words where a journey's name and dates would stand. */
export function topicOfMilestone(milestone: Milestone): Topic {
  const textOf = (locale: Locale): TopicText => {
    const { title, why, steps, say, avoid } = fillText(milestone.text[locale], {}, locale);
    return { title, text: capitalised(why), points: steps.map(capitalised), say, avoid };
  };
  return {
    id: milestoneTopicId(milestone.id),
    answered: true,
    audience: milestone.audience,
    sources: [{ citation: citationOf(milestone), url: milestone.source.url }],
    texts: perLocale(textOf),
  };
}

/** The id of what is none of ours. */
export const NOT_OURS = 'not-ours';

const nothing: TopicText = { title: '', text: '', points: [] };
/** What shares words with ours and is none of ours: found so that the next best is not taken for an answer. */
export const notOurs: Topic = {
  id: NOT_OURS,
  answered: false,
  audience: userRoles,
  sources: [],
  texts: { nl: nothing, en: nothing },
};

const perLocale = <Value>(of: (locale: Locale) => Value): Record<Locale, Value> => ({
  nl: of('nl'),
  en: of('en'),
});

/** A sentence that began with a name begins with a capital too once plain words stand there. */
const capitalised = (text: string): string =>
  text.replace(/(^|[.!?] )(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
