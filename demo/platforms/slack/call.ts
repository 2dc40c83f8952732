import { z } from 'zod';
import type { KeptMessage, MessageContent } from '../chat-history.js';
import { conversationIdOf, type PlaygroundPerson } from '../person.js';
import type { SlackPlatform } from './platform.js';
import { SlackRefusal } from './refusal.js';

/** A call to a method of Slack's Web API. */
export interface SlackCall {
  readonly slack: SlackPlatform;
  /** The members of the workspace whose token came with the call; none for a token nobody has. */
  readonly members: readonly PlaygroundPerson[];
  readonly form: Readonly<Record<string, string>>;
}

/** What a method answers, beside `ok`. Throws `SlackRefusal`s. */
export type SlackMethod = (call: SlackCall) => object;
export type SlackMethods = Readonly<Record<string, SlackMethod>>;

/** Structures inside the form are JSON. */
export const fromJson = z.string().transform((text): unknown => JSON.parse(text));

const contentSchema = z.object({
  text: z.string().default(''),
  blocks: fromJson.pipe(z.array(z.unknown())).optional(),
  metadata: fromJson.optional(),
});

export const contentOfCall = ({ form }: SlackCall): MessageContent => contentSchema.parse(form);

/** Someone of the workspace the token is for. */
export function anyMember({ members }: SlackCall): PlaygroundPerson {
  const [first] = members;
  if (first === undefined) throw new SlackRefusal('invalid_auth');
  return first;
}

export function member(
  call: SlackCall,
  matches: (person: PlaygroundPerson) => boolean,
  otherwise = 'user_not_found',
): PlaygroundPerson {
  anyMember(call);
  const person = call.members.find(matches);
  if (person === undefined) throw new SlackRefusal(otherwise);
  return person;
}

export const personInChannel = (call: SlackCall, channel = call.form['channel']): PlaygroundPerson =>
  member(call, (person) => conversationIdOf(person) === channel, 'channel_not_found');

export function messageOf(call: SlackCall): KeptMessage {
  const channel = conversationIdOf(personInChannel(call));
  const message = call.slack.history.get(channel, call.form['ts'] ?? '');
  if (message === undefined) throw new SlackRefusal('message_not_found');
  return message;
}
