import { locales, type Locale } from '../language/locale.js';
import type { CardAction } from '../messages/card-action.js';
import type { ListView } from '../messages/list-view.js';
import type { View } from '../messages/view.js';
import { asBefore, currentSpeaker } from '../people/context.js';
import { isOrdinary } from './ask/terms/ordinary.js';
import { plain } from './ask/terms/terms.js';
import type { Reply } from './intent.js';

/** So many words that are of one language alone tell it; fewer may be a name, or a word that was borrowed. */
const FEWEST_WORDS = 2;

/** Words of both languages that our lists hold for one. */
const shared: ReadonlySet<string> = new Set([
  'plan',
  'team',
  'partner',
  'deadline',
  'tip',
  'tips',
  'leave',
  'parental',
]);

/** Each language as it calls itself: who asks for one by that name is answered in it. */
const names: Readonly<Record<Locale, string>> = { nl: 'nederlands', en: 'english' };

/** The language of a text, where its words leave no doubt. */
export function languageOf(text: string): Locale | undefined {
  const words = (plain(text).match(/\p{L}+/gu) ?? []).filter((word) => !shared.has(word));
  const [asked, ...others] = locales.filter((locale) => words.includes(names[locale]));
  if (asked && others.length === 0) return asked;
  const telling = words.map((word) => locales.filter((locale) => isOrdinary(word, locale)));
  const counts = locales.map((locale) => ({
    locale,
    count: telling.filter(([only, ...others]) => only === locale && others.length === 0).length,
  }));
  const [first, second] = counts.sort((a, b) => b.count - a.count);
  if (!first || first.count < FEWEST_WORDS || first.count <= 2 * (second?.count ?? 0)) return undefined;
  return first.locale;
}

/** Does `work` in a language that may not be the speaker's own; in their own where none is given. */
export const inLanguage = <T>(locale: Locale | undefined, work: () => Promise<T>): Promise<T> =>
  locale === undefined ? work() : asBefore({ locale }, work);

/** Answers in a language that may not be the speaker's own, down to the words of the buttons and what they bring. */
export async function answerIn(
  locale: Locale | undefined,
  work: () => Promise<readonly Reply[]>,
): Promise<readonly Reply[]> {
  if (locale === undefined || locale === currentSpeaker().locale) return work();
  return (await inLanguage(locale, work)).map((reply) => ({ ...spokenIn(reply, locale), locale }));
}

function spokenIn(reply: Reply, spoken: Locale): Reply {
  if (!('view' in reply)) return reply;
  const { view } = reply;
  if (view.kind === 'notice' && view.choices)
    return { ...reply, view: { ...view, choices: view.choices.map((one) => bringing(one, spoken)) } };
  if (view.kind === 'answer') {
    const related = view.related.map((one) => bringing(one, spoken));
    return { ...reply, view: { ...view, spoken, related } };
  }
  if (view.kind === 'list') return { ...reply, view: listIn(view, spoken) };
  return isSpoken(view) ? { ...reply, view: { ...view, spoken } } : reply;
}

const withButtons = ['plan', 'plan-dates', 'plan-example', 'plan-choice', 'did-you-mean'] as const;

const isSpoken = (view: View): view is Extract<View, { readonly kind: (typeof withButtons)[number] }> =>
  withButtons.some((kind) => kind === view.kind);

const listIn = (view: ListView, spoken: Locale): ListView => ({
  ...view,
  offers: view.offers.map((offer) => bringing(offer, spoken)),
  rows: view.rows.map((row) => (row.offer ? { ...row, offer: bringing(row.offer, spoken) } : row)),
});

/** What a button brings is said in the language of the button. */
function bringing<T extends { readonly action: CardAction }>(button: T, spoken: Locale): T {
  const { action } = button;
  const speaks = action.do === 'command' || action.do === 'show-plan' || action.do === 'show-dates';
  return speaks ? { ...button, action: { ...action, in: spoken } } : button;
}
