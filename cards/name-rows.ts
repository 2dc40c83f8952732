import type { CardElement, Container, FormElement } from './adaptive-card.js';
import { plainOf } from './markdown.js';
import { shorten } from './shorten.js';

/** Enough to know a row by, and little beside what stands on it: a card may weigh no more than Teams takes. In UTF-16 units. */
const LONGEST = 75;

/**
 * Names each row that is pressed as a whole by all that stands on it, and by what pressing does: whoever speaks to the screen says
 * what they read, and no two rows sound alike.
 */
export const nameRows = (body: readonly FormElement[]): FormElement[] =>
  body.map((element) => (element.type === 'Container' ? named(element) : element));

function named(row: Container): Container {
  const { selectAction: action, items } = row;
  if (!action)
    return { ...row, items: items.map((item) => (item.type === 'Container' ? named(item) : item)) };
  const words = shorten(items.flatMap(wordsOf).join(', '), LONGEST);
  const title = words.startsWith(action.title) ? words : `${words}: ${action.title}`;
  return { ...row, selectAction: { ...action, title } };
}

const wordsOf = (item: CardElement): string[] => (item.type === 'TextBlock' ? [plainOf(item.text)] : []);
