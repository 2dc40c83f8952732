import type { Temporal } from 'temporal-polyfill';
import type { Chat } from '../people/chat.js';
import type { Device } from '../usage/device.js';
import type { Used } from '../usage/note-use.js';
import type { Intent, Reply } from './intent.js';

/**
 * Commands whose use says nothing of anybody. Of all others it is recorded only that one of them was given: that a loss was
 * reported, or a pause begun, is no business of whoever improves the coach, and nobody can agree to it for someone else.
 */
export const plainCommands: readonly string[] = [
  ...['plan', 'ask', 'overview', 'milestones', 'own-tip', 'try', 'report', 'resend', 'responsible'],
  ...['people', 'roles', 'sync', 'settings', 'import', 'get-started', 'link', 'help', 'hello', 'home'],
];
export const ABOUT_SOMEONE = 'about-someone';

/** Commands and buttons by which someone looks after their own rights: that is not watched. */
export const ofRights: ReadonlySet<string> = new Set([
  'usage',
  'error-reports',
  'my-data',
  'privacy',
  'requests',
]);

/** What someone did and was answered, with what, and when. */
export interface Exchange {
  readonly intent: Intent;
  readonly replies: readonly Reply[];
  readonly client: Chat;
  readonly device: Device | undefined;
  readonly now: Temporal.Instant;
}

/** What was used, in names of ours alone: nothing that was typed, and nothing of whom it was about. */
export function usedIn({ intent, replies, client, device, now }: Exchange): readonly Used[] {
  const cards = replies.map((reply) => ('view' in reply ? reply.view.kind : 'form'));
  const used = [...begunBy(intent, replies), ...replies.flatMap((reply) => endedBy(reply, now))];
  return used.map((one) => ({ ...one, cards, client, ...(device && { device }) }));
}

type What = Pick<Used, 'use' | 'name' | 'seconds'>;

/** The steps in between the first form of a flow and its end are not recorded. */
function begunBy(intent: Intent, replies: readonly Reply[]): What[] {
  switch (intent.kind) {
    case 'open':
    case 'submit':
    case 'look':
      return [];
    case 'arrive':
      return [{ use: 'arrival', name: 'arrive' }];
    case 'file':
      return [{ use: 'file', name: 'file' }];
    case 'press':
      return intent.action.do === 'command' ? commandIn(replies) : pressed(intent.action.do);
    case 'say': {
      const isCommand = replies.some(({ command }) => command !== undefined);
      return isCommand ? commandIn(replies) : [{ use: 'words', name: 'say' }];
    }
  }
}

const pressed = (name: string): What[] => (ofRights.has(name) ? [] : [{ use: 'button', name }]);

const commandIn = ([first]: readonly Reply[]): What[] =>
  namesOf(first).map((name) => ({ use: 'command', name }));

/** A flow that came to its end, and how long it took. */
function endedBy(reply: Reply, now: Temporal.Instant): What[] {
  if (reply.kind !== 'close' || reply.since === undefined) return [];
  const seconds = roundedSeconds(reply.since.until(now));
  return namesOf(reply).map((name) => ({ use: 'flow', name, seconds }));
}

function namesOf(reply: Reply | undefined): string[] {
  const command = reply?.command;
  if (command === undefined || ofRights.has(command)) return [];
  return [plainCommands.includes(command) ? command : ABOUT_SOMEONE];
}

const roundedSeconds = (took: Temporal.Duration): number =>
  Math.max(0, Math.round(took.total('seconds') / 10) * 10);
