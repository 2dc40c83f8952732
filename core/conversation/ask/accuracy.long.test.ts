import { describe, expect, it } from '@jest/globals';
import { createCatalogues } from '../../coaching/catalogues.js';
import { jurisdictionOf } from '../../countries/registry.js';
import { locales } from '../../language/locale.js';
import { topicsFor } from './answer.js';
import { decide } from './decide.js';
import { learn } from './knowledge.js';
import { readAsked } from './read-asked.js';
import { readRules, topicsOf } from './read-topics.js';
import { createIndex } from './search-index.js';
import { createSearch } from './search.js';
import { askedQuestions } from './testing/asked-questions.js';
import { dutchQuestions } from './testing/dutch-questions.js';
import { englishQuestions } from './testing/english-questions.js';
import { heldOutQuestions } from './testing/held-out-questions.js';
import type { ExpectedAnswers } from './testing/expected-answers.js';
import { unanswerableQuestions } from './testing/unanswerable-questions.js';
import { judge } from './testing/verdict.js';

const law = jurisdictionOf('NL');
const topics = topicsOf(createCatalogues().shipped('NL'), readRules(law));
const everyWay = readAsked(law, topics);
const ids = everyWay.map(({ id }) => id);
const search = createSearch(
  topics,
  createIndex(ids, () => learn(everyWay)),
);

/** The id of the topic that answers, or is the first of those offered, if one does. */
function answerTo(question: string): string | undefined {
  const decision = decide(topicsFor(search, question, ['manager']));
  switch (decision.kind) {
    case 'answer':
      return decision.topic.id;
    case 'offer':
      return decision.topics[0]?.id;
    case 'unknown':
      return undefined;
  }
}

/** What is not right; what is asked of a plan is tried where there are plans. */
const wrongAnswers = (questions: ExpectedAnswers): string[] =>
  questions.flatMap(([question, ...expected]) => {
    const id = answerTo(question);
    const outcome = id === undefined ? unknown : ({ kind: 'topic', ids: [id] } as const);
    const isRight = judge(expected, outcome) === 'right' || expected.some((one) => one.startsWith('plan'));
    return isRight ? [] : [`${question} -> ${id ?? 'no answer'}`];
  });

const unknown = { kind: 'unknown' } as const;

const guessed = (): string[] =>
  unanswerableQuestions.flatMap((question) => {
    const id = answerTo(question);
    return id === undefined ? [] : [`${question} -> ${id}`];
  });

const withoutMarks = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .trim();

/** The most that may be wrong, in percent; a change to words, rules or thresholds that costs more is no improvement. */
const mostWrong = 3;
const allowed = (all: readonly unknown[]): number => Math.floor((all.length * mostWrong) / 100);

/** Fails with the questions themselves, so that one sees what went wrong. */
function expectFew(wrong: readonly string[], all: readonly unknown[]): void {
  expect(wrong.length > allowed(all) ? wrong : []).toEqual([]);
}

describe('asked in the words of a manager', () => {
  it('finds the answer in Dutch', () => expectFew(wrongAnswers(dutchQuestions), dutchQuestions));
  it('finds the answer in English', () => expectFew(wrongAnswers(englishQuestions), englishQuestions));
  it('finds the answer as people type it in a chat', () =>
    expectFew(wrongAnswers(askedQuestions), askedQuestions));
  it('does not know what it must not answer', () => expectFew(guessed(), unanswerableQuestions));
  it('tries no question that a data file holds', () => {
    const held = everyWay.flatMap(({ ways }) => locales.flatMap((locale) => ways[locale]));
    const asked = [...dutchQuestions, ...englishQuestions, ...askedQuestions, ...heldOutQuestions].map(
      ([question]) => question,
    );
    const known = new Set(held.map(withoutMarks));
    expect([...asked, ...unanswerableQuestions].filter((one) => known.has(withoutMarks(one)))).toEqual([]);
  });

  it('tries enough questions to mean something', () => {
    expect(dutchQuestions.length + englishQuestions.length).toBeGreaterThan(300);
    expect(unanswerableQuestions.length).toBeGreaterThan(100);
  });
});

describe('what must never be guessed at', () => {
  it.each([
    ['is she depressed?', 'rule:health-questions'],
    ['Is ze depressief?', 'rule:health-questions'],
    ['mag ik vragen hoe het met haar gaat', 'rule:health-questions'],
    ['Heeft Sanne een postnatale depressie?', 'rule:health-questions'],
    ['wil ze nog een kind?', 'rule:home-questions'],
    ['who is the father of the baby?', 'rule:home-questions'],
    ['Mag ik haar ontslaan omdat ze zo vaak naar controle moet?', 'rule:dismissal-ban'],
    ['can I fire her because she is slow since the pregnancy?', 'rule:dismissal-ban'],
  ])('%s gets the answer that protects', (question, topic) => {
    expect(answerTo(question)).toBe(topic);
  });

  it.each(['ouderschapsverlov hoelang', 'hoeveel weken zwangerschapsverlf', 'parentel leave hours'])(
    '%s is understood for all its errors',
    (question) => {
      expect(answerTo(question)).toMatch(/^rule:/);
    },
  );
});
