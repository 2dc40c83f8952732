import { blocksToText } from '../cards/block-kit/plain-text.js';
import { toText } from '../cards/plain-text.js';
import type { Playground } from './platforms/playground.js';
import type { KeptMessage, MessageContent } from './platforms/chat-history.js';
import type { PlaygroundPerson } from './platforms/person.js';
import { chatNames } from '../core/people/chat-names.js';
import { formatDate, formatTime } from '../core/language/format-date.js';
import { demoTenant } from './demo-tenant.js';
import { blocksOf, cardOf } from './read-content.js';
import type { Clock } from '../core/clock.js';

/** What a message shows, as readable text. */
export function readMessage(message: MessageContent): string {
  const card = cardOf(message);
  if (card) return toText(card);
  const blocks = blocksOf(message);
  return blocks ? blocksToText(blocks) : message.text;
}

/** A delivered card with its date, recipient and chat above it. */
function cardReport(message: KeptMessage, person: PlaygroundPerson, clock: Clock, timeZone: string): string {
  const now = clock.now().toZonedDateTimeISO(timeZone);
  const time = formatTime(now.toPlainTime());
  const head = `${formatDate(now.toPlainDate(), 'en', 'full')} ${time} · ${chatNames[message.chat]} · to ${person.name}`;
  return [`━━ ${head} ${'━'.repeat(Math.max(0, 96 - head.length))}`, readMessage(message), ''].join('\n');
}

/** Prints every card of the coach from now on, as it arrives. */
export function printCards({ people, history }: Playground, clock: Clock): void {
  history.subscribe((message) => {
    const person = people.find(({ id }) => id === message.personId);
    if (!person || message.from !== 'coach' || message.state !== 'posted') return;
    process.stdout.write(`${cardReport(message, person, clock, demoTenant.timeZone)}\n`);
  });
}
