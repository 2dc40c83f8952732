import type { Locale } from '../language/locale.js';
import { placeholders, type MilestoneText, type Placeholder } from './milestone.js';

/** What stands where a value is missing, so that a reader never meets a raw `{leaveStart}`. */
const fallbackWords: Record<Locale, Record<Placeholder, string>> = {
  nl: {
    name: 'je collega',
    dueDate: 'de uitgerekende datum',
    leaveStart: 'de eerste verlofdag',
    birthDate: 'de geboortedag',
    leaveEnd: 'de laatste verlofdag',
    returnDate: 'de eerste werkdag',
    placementDate: 'de dag van plaatsing',
  },
  en: {
    name: 'your colleague',
    dueDate: 'the due date',
    leaveStart: 'the first day of leave',
    birthDate: 'the day of birth',
    leaveEnd: 'the last day of leave',
    returnDate: 'the first day back',
    placementDate: 'the day of placement',
  },
};

/**
 * The text with every placeholder replaced. Values come ready to read: dates written out in the reader's own
 * language. Where one is missing, plain words of `locale` stand in its place.
 */
export function fillText(
  text: MilestoneText,
  values: Readonly<Partial<Record<Placeholder, string>>>,
  locale: Locale,
): MilestoneText {
  const fill = (words: string): string =>
    words.replace(/\{(\w+)\}/g, (raw, word) => {
      const name = placeholders.find((known) => known === word);
      return name ? (values[name] ?? fallbackWords[locale][name]) : raw;
    });
  return {
    title: fill(text.title),
    why: fill(text.why),
    steps: text.steps.map(fill),
    say: fill(text.say),
    avoid: fill(text.avoid),
  };
}
