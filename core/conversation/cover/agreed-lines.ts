import type { Agreed } from '../../journeys/cover-card.js';
import type { Translator } from '../../language/messages.js';

/** So many lines of one text are shown as they were written; of more they are joined, so that the card stays short. */
const MOST_LINES = 10;

/** What was agreed, under its headings; a text that nobody wrote is not there. */
export const agreedLines = ({ work, standIn, firstWeek }: Agreed, t: Translator): string[] => [
  ...under(t('cover.work'), work),
  ...under(t('cover.stand-in'), standIn),
  ...under(t('cover.first-week'), firstWeek),
];

const under = (heading: string, text: string): string[] => (text === '' ? [] : [heading, ...linesOf(text)]);

function linesOf(text: string): string[] {
  const lines = text.split(/\s*\n\s*/).filter((line) => line !== '');
  return lines.length > MOST_LINES ? [lines.join(' / ')] : lines;
}

/** A text that the manager can send to whom it is about: the agreements, in the second person. */
export function textToSend({ work, standIn, firstWeek }: Agreed, name: string, t: Translator): string[] {
  const said = (write: (text: string) => string, text: string): string[] =>
    text === '' ? [] : oneByOne(write, linesOf(text));
  return [
    t('cover.copy-hello', { name }),
    ...said((text) => t('cover.copy-work', { text }), work),
    ...said((text) => t('cover.copy-stand-in', { text }), standIn),
    ...said((text) => t('cover.copy-first-week', { text }), firstWeek),
    t('cover.copy-end'),
  ];
}

const oneByOne = (write: (text: string) => string, [first = '', ...others]: readonly string[]): string[] => [
  write(first),
  ...others,
];
