import { IntlMessageFormat } from 'intl-messageformat';
import type { Locale } from './locale.js';
import { en } from './messages.en.js';
import { nl, type MessageKey } from './messages.nl.js';

/** The placeholder that stands between two braces, if any: `count` of `count, plural, …`; a branch with `#` is none. */
type PlaceholderIn<Inside extends string> = Inside extends `${infer Name}, ${'plural' | 'number'}${string}`
  ? Name
  : Inside extends `${string}#${string}`
    ? never
    : Inside;

/** The names of all placeholders in a message, read from its text. */
type PlaceholdersOf<Text extends string> = Text extends `${string}{${infer Inside}}${infer Rest}`
  ? PlaceholderIn<Inside> | PlaceholdersOf<Rest>
  : never;

type ValuesOf<Key extends MessageKey> = [PlaceholdersOf<(typeof nl)[Key]>] extends [never]
  ? []
  : [values: Readonly<Record<PlaceholdersOf<(typeof nl)[Key]>, string | number>>];

/** The words of one language: `t('plan.title', { name })`. A placeholder left out does not compile. */
export type Translator = <Key extends MessageKey>(key: Key, ...values: ValuesOf<Key>) => string;

/** The words of every language. */
export const dictionaries: Readonly<Record<Locale, Readonly<Record<MessageKey, string>>>> = { nl, en };

/** Speaks one language. Values are put in as they are: what is meant for markdown is escaped by the card. */
export const translator = (locale: Locale): Translator => translators[locale];

const translators: Readonly<Record<Locale, Translator>> = {
  nl: makeTranslator('nl'),
  en: makeTranslator('en'),
};

function makeTranslator(locale: Locale): Translator {
  const compiled = new Map<MessageKey, IntlMessageFormat>();
  return (key, ...[values]) => {
    const message = compiled.get(key) ?? compile(dictionaries[locale][key], locale);
    compiled.set(key, message);
    return String(message.format(values));
  };
}

/** Reads an ICU message. Angle brackets in it are text, not tags. Throws where the message is malformed. */
export const compile = (text: string, locale: Locale): IntlMessageFormat =>
  new IntlMessageFormat(text, locale, undefined, { ignoreTag: true });
