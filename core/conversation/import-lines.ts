import { countryName } from '../language/country-name.js';
import { problemSentence } from '../language/problem-sentence.js';
import type { Locale } from '../language/locale.js';
import { translator, type Translator } from '../language/messages.js';
import type { MessageKey } from '../language/messages.nl.js';
import { gathered } from '../gathered.js';
import { MOST_NAMED, type ImportReview } from '../journeys/import-review.js';
import { csvFile } from '../messages/csv-file.js';
import type { OutgoingFile } from '../messages/outgoing-file.js';
import type { UserRole } from '../people/user.js';
import type { Problem } from '../problem.js';

/** What an import does, in sentences; none where it does nothing. */
export function reviewLines(review: ImportReview, locale: Locale): string[] {
  const t = translator(locale);
  const { added, changed, gained, lost, ended, passedOn, stopped, replanned, abroad, employed } = review;
  const moved = changed.filter(({ fields }) => fields.includes('address'));
  const others = changed.filter(({ fields }) => fields.some((field) => !told.has(field)));
  return [
    ...listed(t, 'import.added', added, ({ name }) => name),
    ...listed(t, 'import.changed', others, ({ name, fields }) => `${name} (${fieldsIn(t, fields)})`),
    ...listed(t, 'import.moved', moved, ({ name }) => name),
    ...listed(t, 'import.gained', gained, ({ name, role }) => `${name} (${t(roleKeys[role])})`),
    ...listed(t, 'import.lost', lost, ({ name, role }) => `${name} (${t(roleKeys[role])})`),
    ...listed(t, 'import.ended', ended, ({ name }) => name),
    ...listed(t, 'import.abroad', abroad, ({ name, country }) => `${name} (${countryName(country, locale)})`),
    ...listed(t, 'import.employment', employed, ({ name, employment }) => {
      return `${name} (${t(`employment.${employment}`)})`;
    }),
    ...(passedOn > 0 ? [t('import.passed-on', { count: passedOn })] : []),
    ...(stopped > 0 ? [t('import.stopped', { count: stopped })] : []),
    ...(replanned > 0 ? [t('import.replanned', { count: replanned })] : []),
  ];
}

/** Those whom the file does not name. */
export const unlistedLines = ({ unlisted }: ImportReview, locale: Locale): string[] =>
  listed(translator(locale), 'import.unlisted', unlisted, ({ name }) => name);

/** They have lines of their own. */
const told: ReadonlySet<string> = new Set(['address', 'role']);

/** What each kind of change is called. */
const fieldKeys: Readonly<Record<string, MessageKey>> = {
  name: 'import.field-name',
  'first name': 'import.field-first-name',
  address: 'import.field-address',
  phone: 'import.field-phone',
  role: 'import.field-role',
  chat: 'import.field-chat',
  language: 'import.field-language',
  'time zone': 'import.field-time-zone',
  manager: 'import.field-manager',
  team: 'import.field-team',
  hours: 'import.field-hours',
  'contract end': 'import.field-contract-end',
  employment: 'import.field-employment',
  country: 'import.field-country',
  'back again': 'import.field-back-again',
};

const roleKeys: Readonly<Record<UserRole, MessageKey>> = {
  hr: 'import.role-hr',
  manager: 'import.role-manager',
  'privacy-officer': 'import.role-privacy-officer',
};

const fieldsIn = (t: Translator, fields: readonly string[]): string =>
  fields
    .flatMap((field) => {
      const key = fieldKeys[field];
      return key ? [t(key)] : [];
    })
    .join(', ');

type ListKey =
  | 'import.added'
  | 'import.changed'
  | 'import.moved'
  | 'import.gained'
  | 'import.lost'
  | 'import.ended'
  | 'import.abroad'
  | 'import.employment'
  | 'import.unlisted';

/** A sentence that counts them and names the first. */
function listed<T>(t: Translator, key: ListKey, all: readonly T[], nameOf: (one: T) => string): string[] {
  if (all.length === 0) return [];
  const names = all.slice(0, MOST_NAMED).map(nameOf).join(', ');
  const more = all.length - MOST_NAMED;
  return [
    [t(key, { count: all.length }), more > 0 ? t('import.and-more', { names, count: more }) : names].join(
      ' ',
    ),
  ];
}

/** The most that are told in the message itself. */
const MOST_TOLD = 10;

/** What is wrong with a file, one sentence for each mistake. */
export function problemLines(problems: readonly Problem[], locale: Locale): string[] {
  const mistakes = gathered(problems.map(withoutFile));
  const more = mistakes.length - MOST_TOLD;
  return [
    ...mistakes.slice(0, MOST_TOLD).map((problem) => problemSentence(problem, locale, 'hr')),
    ...(more > 0 ? [translator(locale)('import.more-problems', { count: more })] : []),
  ];
}

/** All of it by row and column, and never the value that stood there. */
export function problemFile(problems: readonly Problem[], locale: Locale): OutgoingFile {
  const t = translator(locale);
  const head = [
    t('import.file-row'),
    t('import.file-column'),
    t('import.file-wrong'),
    t('import.file-right'),
  ];
  const rows = problems.map((problem) => {
    const { line = '', column = '', expected = '' } = problem.facts ?? {};
    return [line, column, problemSentence(withoutPlace(problem), locale, 'hr'), expected].map(String);
  });
  return csvFile(t('import.file-name'), [head, ...rows], locale);
}

/** Whoever handed the file over knows which it is. */
const withoutFile = (problem: Problem): Problem => without(['file'], problem);

/** What stands in columns of its own, and the values that stood in the file. */
const withoutPlace = (problem: Problem): Problem =>
  without(['file', 'line', 'expected', 'manager', 'email'], problem);

const without = (names: readonly string[], { code, facts = {} }: Problem): Problem => ({
  code,
  facts: Object.fromEntries(Object.entries(facts).filter(([name]) => !names.includes(name))),
});
