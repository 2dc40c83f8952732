import type { CardElement, Container, FormElement } from './adaptive-card.js';
import { plainOf } from './markdown.js';

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
  const words = items.flatMap(wordsOf).join(', ');
  const title = words.startsWith(action.title) ? words : `${words}: ${action.title}`;
  return { ...row, selectAction: { ...action, title } };
}

const wordsOf = (item: CardElement): string[] => (item.type === 'TextBlock' ? [plainOf(item.text)] : []);
