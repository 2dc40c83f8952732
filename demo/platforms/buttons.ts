import { allInside } from './all-inside.js';
import type { KeptMessage } from './chat-history.js';

/** The titles of the buttons on a message, from the top. */
export function buttonsOf({ card, blocks }: Pick<KeptMessage, 'card' | 'blocks'>): readonly string[] {
  const inTeams = allInside(card, ({ type }) => type === 'Action.Execute').map(({ title }) => title);
  const inSlack = allInside(blocks, ({ type }) => type === 'button').map(({ text }) => textOf(text));
  return [...inTeams, ...inSlack].filter((title) => typeof title === 'string');
}

/** The button that someone means who types the beginning of its title. */
export function buttonNamed(
  message: Pick<KeptMessage, 'card' | 'blocks'>,
  start: string,
): string | undefined {
  const titles = buttonsOf(message);
  return titles.find((title) => title === start) ?? titles.find((title) => title.startsWith(start));
}

const textOf = (text: unknown): unknown =>
  typeof text === 'object' && text !== null && 'text' in text ? text.text : undefined;
