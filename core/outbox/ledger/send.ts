import { Temporal } from 'temporal-polyfill';
import type { Outcome } from '../../messages/messenger.js';
import type { SentMessage, SentMessagePatch } from '../../messages/sent-message.js';
import { retryMoment } from '../backoff.js';
import { draw } from './draw.js';
import { isRemembered, newEntry, settled, standingAs, type Outgoing } from './entry.js';
import { eachByItself, type HandOut } from './in-step.js';
import type { LedgerStores, SendResult } from './stores.js';
import { askAgain, lookUp } from './look-up.js';
import { leaveTrail, sweepTrail } from './trail-notes.js';

/** How long to leave a lost answer alone before the platform is asked what became of it. */
const LOOK_UP_AFTER = Temporal.Duration.from({ seconds: 30 });
/** How often an answer is tried at the pace the platform asks for; from then on at longer and longer intervals. */
const PROMPT_ATTEMPTS = 5;
/** After so many, more than a day later, nobody waits for the answer any more. */
const MOST_ATTEMPTS = 14;

interface Way {
  /** Whether it waits and is tried again where the platform does not take it. */
  readonly isRetried: boolean;
  readonly isPersonal?: boolean;
  /** By itself unless told otherwise. */
  readonly handOut?: HandOut | undefined;
}

/**
 * Sends a message. The entry of one that shows someone is there before the platform is called: a crash in between leaves
 * one that is looked up, never a message that nobody knows of.
 */
export async function sendEntry(
  stores: LedgerStores,
  message: Outgoing,
  { isRetried, handOut }: Pick<Way, 'isRetried' | 'handOut'>,
): Promise<SendResult> {
  const { messengers, clock } = stores;
  const messenger = messengers[message.to.chat];
  const { content, drawing } = draw(messenger, message.view, {
    locale: message.locale,
    readerId: message.to.userId,
  });
  const entry = newEntry(message, drawing, clock.now());
  const isPersonal = message.view.kind === 'notice' && message.view.isPersonal === true;
  const outcome = await sendRendered(stores, entry, content, { isRetried, isPersonal, handOut });
  return { outcome, shows: drawing.shows };
}

/** Sends what is rendered already. */
export async function sendRendered(
  stores: LedgerStores,
  entry: SentMessage,
  content: string,
  { isRetried, isPersonal = false, handOut = eachByItself(stores.messengers) }: Way,
): Promise<Outcome> {
  const { messages, trails } = stores;
  const isKept = isPersonal || isRemembered(entry);
  if (isKept) {
    await leaveTrail(trails, entry.id, entry.shows);
    await messages.insert(entry);
  }
  const outcome = await handOut(entry.conversation, entry.id, content);
  const waiting = isRetried ? toTryAgain(stores, entry, outcome) : undefined;
  if (waiting) await keepWaiting(stores, entry, { ...waiting, content }, isKept);
  else if (isKept) await settle(stores, entry, outcome);
  return outcome;
}

/** Tries an answer again that the platform did not take, or looks up whether it did. */
export async function sendAgain(stores: LedgerStores, entry: SentMessage): Promise<void> {
  if (entry.state === 'unknown' && (await wasTaken(stores, entry))) return;
  const outcome = await stores.messengers[entry.conversation.chat].send(
    entry.conversation,
    entry.id,
    entry.content ?? '',
  );
  const waiting = toTryAgain(stores, entry, outcome);
  if (waiting) await stores.messages.change(entry, {}, { ...waiting, claim: undefined });
  else await settle(stores, entry, outcome);
}

/** Whether it must not be sent again: it stands, nobody can tell, or nobody can tell yet. */
async function wasTaken(stores: LedgerStores, entry: SentMessage): Promise<boolean> {
  const { id, attempts } = entry;
  const found = (await lookUp(stores, [id])).get(id);
  if (!found || found.kind === 'absent') return false;
  if (found.kind === 'later' && attempts < MOST_ATTEMPTS) {
    const again = askAgain(stores.clock.now(), attempts, found);
    await stores.messages.change(entry, {}, { ...again, claim: undefined });
  } else await stores.messages.change(entry, {}, settled);
  return true;
}

async function keepWaiting(
  { messages, wake }: LedgerStores,
  entry: SentMessage,
  patch: SentMessagePatch,
  isKept: boolean,
): Promise<void> {
  if (isKept) await messages.change(entry, {}, patch);
  else await messages.insert({ ...entry, ...patch });
  await wake();
}

/** When to try again; undefined where there is nothing to wait for. */
function toTryAgain(
  { clock }: LedgerStores,
  { attempts }: SentMessage,
  outcome: Outcome,
): SentMessagePatch | undefined {
  if (attempts >= MOST_ATTEMPTS) return undefined;
  const again = { task: 'send', attempts: attempts + 1 } as const;
  if (outcome.kind === 'retry') {
    // Someone waits for it: the platform's own pause is enough, as long as that leads anywhere.
    const nextAt =
      attempts < PROMPT_ATTEMPTS
        ? clock.now().add(outcome.after)
        : retryMoment(clock.now(), attempts, outcome.after);
    return { ...again, state: 'sending', nextAt };
  }
  return outcome.kind === 'unknown'
    ? { ...again, state: 'unknown', nextAt: clock.now().add(LOOK_UP_AFTER) }
    : undefined;
}

export async function settle(
  { messages, trails, log }: LedgerStores,
  entry: SentMessage,
  outcome: Outcome,
): Promise<void> {
  switch (outcome.kind) {
    case 'done': {
      const standing = standingAs(outcome.reference);
      await messages.change(entry, {}, { ...settled, state: 'standing', ...standing });
      return;
    }
    case 'unknown':
      await messages.change(entry, {}, { ...settled, state: 'unknown' });
      return;
    case 'gone':
    case 'not-installed':
    case 'refused':
      log.warn({ chat: entry.conversation.chat, outcome: outcome.kind }, 'a chat did not take a message');
      break;
    case 'retry':
      break;
  }
  await messages.remove([entry.id]);
  await sweepTrail(trails, entry.id, entry.shows);
}
