import { textsOf, type PlacedText } from '../milestone-text.js';
import { fillText } from '../fill-text.js';
import type { Milestone } from '../milestone.js';
import type { Finding } from './finding.js';
import { forbiddenWordsIn } from './forbidden-words.js';
import { readingEase, sentencesIn, wordsIn } from './reading-level.js';

/** The least ease of a whole text: 60 to 70 is plain language, which a reader of B1 follows; busy readers get the better half. */
const minReadingEase = 65;
/** Words in a sentence; beyond some twenty a reader on a phone starts again. */
const maxWordsInSentence = 20;
/** Characters in a whole text: what a phone shows in about one and a half screens. */
const maxCharacters = 700;

/** What is wrong with the words of a milestone: too hard, too long, missing in a language, or better not said. */
export function wordFindings(milestone: Milestone): Finding[] {
  const texts = textsOf(milestone);
  return [
    ...texts.flatMap((placed) => [
      ...unusedVariant(milestone, placed),
      ...readingFindings(milestone, placed),
      ...forbiddenFindings(milestone, placed),
    ]),
    ...translationFindings(milestone, texts),
  ];
}

function unusedVariant({ id }: Milestone, { path, roles }: PlacedText): Finding[] {
  if (roles.length > 0) return [];
  const message = 'No role of this milestone reads these words: add the role or take the words out';
  return [{ code: 'variant-unused', milestone: id, field: path, message }];
}

function readingFindings({ id }: Milestone, { path, locale, text }: PlacedText): Finding[] {
  const { why, steps, say, avoid } = fillText(text, {}, locale);
  const whole = [why, ...steps, say, avoid].join('\n');
  const at = { milestone: id, field: path };
  const ease = Math.round(readingEase(whole, locale));
  const long = sentencesIn(whole).filter((sentence) => wordsIn(sentence).length > maxWordsInSentence);
  return [
    ...(ease < minReadingEase ? [{ ...at, code: 'hard-to-read', message: hardMessage(ease) } as const] : []),
    ...long.map(
      (sentence) =>
        ({ ...at, code: 'sentence-too-long', message: `Cut this sentence in two: "${sentence}"` }) as const,
    ),
    ...(whole.length > maxCharacters
      ? [{ ...at, code: 'text-too-long', message: lengthMessage(whole.length) } as const]
      : []),
  ];
}

const hardMessage = (ease: number): string =>
  `Reads at ${ease}, and B1 needs ${minReadingEase}: use shorter words and sentences`;

const lengthMessage = (length: number): string =>
  `Has ${length} characters and a phone takes ${maxCharacters}: say less`;

function forbiddenFindings(milestone: Milestone, { path, locale, text }: PlacedText): Finding[] {
  return forbiddenWordsIn(milestone, text, locale).map(({ field, word, reason }) => ({
    code: 'word-forbidden',
    milestone: milestone.id,
    field: `${path}.${field}`,
    message: `Take out "${word}": ${reason}`,
  }));
}

/** Both languages are there by the schema; here each must say as much as the other, in words of its own. */
function translationFindings({ id }: Milestone, texts: readonly PlacedText[]): Finding[] {
  return texts.flatMap((dutch) => {
    const english = texts.find(({ path }) => path === dutch.path.replace(/nl$/, 'en'));
    if (dutch.locale !== 'nl' || !english) return [];
    const at = { code: 'translation-missing', milestone: id, field: english.path } as const;
    if (dutch.text.steps.length !== english.text.steps.length)
      return [{ ...at, message: 'The languages differ in the number of steps: give both the same' }];
    if (dutch.text.why === english.text.why || dutch.text.say === english.text.say)
      return [{ ...at, message: 'The same words stand in both languages: translate them' }];
    return [];
  });
}
