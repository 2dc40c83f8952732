import type { CardAction } from '../messages/card-action.js';
import type { Offer } from '../messages/offer.js';
import { translator } from '../language/messages.js';
import { currentSpeaker } from '../people/context.js';
import type { Page } from './page.js';

/** What typing a command would do. */
export const toCommand = (command: string, rest?: string): CardAction => ({
  do: 'command',
  command,
  ...(rest !== undefined && { rest }),
});

/** The button to the next page of a command's list; none on the last. */
export function nextPage({ page, left }: Page<unknown>, command: string): Offer[] {
  if (left === 0) return [];
  const text = translator(currentSpeaker().locale)('list.more', { count: left });
  return [{ text, action: toCommand(command, String(page + 1)) }];
}
