import { z } from 'zod';
import { buttonNamed } from '../buttons.js';
import type { MessageContent } from '../chat-history.js';
import type { PlaygroundPerson } from '../person.js';
import type { SlackPlayer } from './player.js';
import type { KeptView } from './views.js';

const framed = z.looseObject({
  title: z.object({ text: z.string() }),
  submit: z.object({ text: z.string() }).optional(),
  close: z.object({ text: z.string() }).optional(),
  blocks: z.array(z.unknown()),
});

/** Whether a modal shows something to read, and is not about to. */
export const isReady = ({ content, state }: KeptView): boolean =>
  (state === 'opened' || state === 'updated') && content.callback_id !== 'loading';

/** A modal as a message would show it, its frame's title and buttons included: for who reads it in a terminal. */
export function asMessage({ content }: KeptView): MessageContent {
  const { title, submit, close, blocks } = framed.parse(content);
  const buttons = [submit, close].flatMap((button) => button ?? []);
  return {
    text: title.text,
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: title.text } },
      ...blocks,
      { type: 'actions', elements: buttons.map(({ text }) => ({ type: 'button', text: { text } })) },
    ],
  };
}

/** Presses what a modal offers: its own buttons, those of its frame. False where it has none of that name. */
export async function pressInModal(
  slack: SlackPlayer,
  person: PlaygroundPerson,
  view: KeptView,
  start: string,
): Promise<boolean> {
  const { submit, close, blocks } = framed.parse(view.content);
  const inside = buttonNamed({ card: undefined, blocks }, start);
  if (submit?.text.startsWith(start)) await slack.submit(person);
  else if (inside !== undefined) await slack.press(view, inside);
  else if (close?.text.startsWith(start)) await slack.closeView(person);
  else return false;
  return true;
}
