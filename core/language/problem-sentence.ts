import { plainDateSchema } from '../plain-date.js';
import type { Problem, ProblemCode, Reader } from '../problem.js';
import { countryName } from './country-name.js';
import { formatDate } from './format-date.js';
import type { Locale } from './locale.js';
import { compile, translator } from './messages.js';
import { problemsEn } from './problems.en.js';
import { problemsNl } from './problems.nl.js';

const sentences: Readonly<Record<Locale, Readonly<Record<ProblemCode, string>>>> = {
  nl: problemsNl,
  en: problemsEn,
};

/** The facts a sentence can name; `none` is what it reads for one that is not known. */
const unknownFacts = {
  chat: 'none',
  column: 'none',
  command: 'none',
  country: 'none',
  email: 'none',
  expected: 'none',
  field: 'none',
  from: 'none',
  manager: 'none',
  megabytes: 'none',
  more: 'none',
  name: 'none',
  personnelNumber: 'none',
  range: 'none',
  reason: 'none',
  to: 'none',
  value: 'none',
} as const;

/**
 * What is wrong and what to do, in the reader's language. The facts `option`, `file`, `line` (or `lines` and how many `others`) and `employee` say where, in front;
 * `from` and `to` together are the allowed range; a date written `YYYY-MM-DD` is written out. Any fact may be missing.
 * What can be done differs by who reads it; where that is not known, the sentence holds for everyone.
 */
export function problemSentence(problem: Problem, locale: Locale, reader?: Reader): string {
  const facts = Object.fromEntries(
    Object.entries(problem.facts ?? {}).map(([name, value]) => [
      name,
      name === 'country' ? countryName(String(value), locale) : readable(value, locale),
    ]),
  );
  const sentence = compile(sentences[locale][problem.code], locale).format({
    ...unknownFacts,
    ...facts,
    ...rangeOf(facts, locale),
    reader: reader ?? 'none',
  });
  return [...placeOf(facts, locale), String(sentence)].join(' ');
}

type Facts = Readonly<Record<string, string>>;

function readable(value: string | number, locale: Locale): string {
  const date = plainDateSchema.safeParse(value);
  return date.success ? formatDate(date.data, locale) : String(value);
}

function rangeOf({ from, to }: Facts, locale: Locale): Facts {
  return from === undefined || to === undefined
    ? {}
    : { range: translator(locale)('plan.range', { from, to }) };
}

/** `roster.csv, line 4:` or `roster.csv, lines 4, 5 and 6 and 297 more:`, as far as it is known. */
function placeOf({ option, file, line, lines, others, employee }: Facts, locale: Locale): string[] {
  const t = translator(locale);
  const where =
    lines !== undefined
      ? t('problem.lines', { lines, others: Number(others) })
      : line === undefined
        ? undefined
        : t('problem.line', { line });
  const place = [option, file, where, employee].filter((part) => part !== undefined);
  return place.length === 0 ? [] : [`${place.join(', ')}:`];
}
