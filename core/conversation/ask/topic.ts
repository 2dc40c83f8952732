import { fillText } from '../../coaching/fill-text.js';
import { citationOf } from '../../coaching/milestone-text.js';
import type { Milestone } from '../../coaching/milestone.js';
import type { Locale } from '../../language/locale.js';
import type { SourceLink } from '../../messages/view.js';
import { userRoles, type UserRole } from '../../people/user.js';
import type { Questions } from './questions.js';
import type { Rule } from './rule.js';

/** The words of an answer in one language. */
export interface TopicText {
  readonly title: string;
  readonly text: string;
  readonly points: readonly string[];
  readonly say?: string;
  readonly avoid?: string;
  /** Ways to ask for it; searched, never shown. */
  readonly questions: readonly string[];
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

/** A rule as a topic; it is for everyone. */
export function topicOfRule(rule: Rule, asked: Questions): Topic {
  const textOf = (locale: Locale): TopicText => {
    const { title, text, steps } = rule[locale];
    return { title, text, points: steps, questions: asked[locale] };
  };
  return {
    id: `rule:${rule.id}`,
    answered: true,
    audience: userRoles,
    sources: rule.sources,
    texts: perLocale(textOf),
  };
}

/**
 * A milestone as a topic, with plain words where a journey's name and dates would stand. One without questions of its own
 * is found by its title.
 */
export function topicOfMilestone(milestone: Milestone, asked: Questions | undefined): Topic {
  const textOf = (locale: Locale): TopicText => {
    const { title, why, steps, say, avoid } = fillText(milestone.text[locale], {}, locale);
    const questions = asked?.[locale] ?? [];
    return { title, text: capitalised(why), points: steps.map(capitalised), say, avoid, questions };
  };
  return {
    id: `milestone:${milestone.id}`,
    answered: true,
    audience: milestone.audience,
    sources: [{ citation: citationOf(milestone), url: milestone.source.url }],
    texts: perLocale(textOf),
  };
}

/** The id of what is none of ours. */
export const NOT_OURS = 'not-ours';

/** Questions that share words with ours and are none of ours: found so that the next best is not taken for an answer. */
export function notOurs(questions: Questions): Topic {
  const textOf = (locale: Locale): TopicText => ({
    title: '',
    text: '',
    points: [],
    questions: questions[locale],
  });
  return {
    id: NOT_OURS,
    answered: false,
    audience: userRoles,
    sources: [],
    texts: perLocale(textOf),
  };
}

const perLocale = <Value>(of: (locale: Locale) => Value): Record<Locale, Value> => ({
  nl: of('nl'),
  en: of('en'),
});

/** A sentence that began with a name begins with a capital too once plain words stand there. */
const capitalised = (text: string): string =>
  text.replace(/(^|[.!?] )(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
