import type { Fate } from '../../core/messages/view.js';
import type { TroubleReason } from '../../core/messages/trouble.js';
import type { Meaning } from '../../core/outbox/consequences.js';
import type { Answer } from './answers.js';

/** What can be seen at a moment: of the one message, by its reader, by HR, and by the operator in the log. */
export interface Sight {
  /** How many copies of the message the reader has. */
  readonly copies: number;
  /** What HR was told unasked, each time. */
  readonly told: readonly (TroubleReason | 'given-up')[];
  /** What HR's overview says of it; nothing where all is well. */
  readonly overview: readonly Fate[];
  /** The meanings that the log names. */
  readonly log: readonly Meaning[];
}

/** Whether the platform answers so once, or again and again. */
export type Lasting = 'once' | 'for good';

const arrived: Sight = { copies: 1, told: [], overview: [], log: [] };

/** What has to be seen after an hour, a day and a week: the same, since HR is told within the hour and only once. */
export function expected({ chat, meaning, fault }: Answer, lasting: Lasting): Sight {
  const log = lasting === 'once' ? [meaning] : (alsoMeans(chat)[meaning] ?? [meaning]);
  const isTaken = fault.kind === 'failed-answer' || fault.kind === 'lost-answer';
  if (meaning === 'rejected') return { copies: 0, told: ['given-up'], overview: ['undeliverable'], log };
  if (meaning === 'unknown') return unknown(chat, lasting, isTaken, log);
  // Their account has ended, until they are heard of.
  if (lasting === 'for good' || meaning === 'person-gone') return inTrouble(meaning, log);
  return { ...arrived, log };
}

/** The same answer for good is also that to opening another conversation, or to asking what became of a message. */
const alsoMeans = (chat: Answer['chat']): Readonly<Partial<Record<Meaning, readonly Meaning[]>>> => ({
  gone: ['gone', 'no-account'],
  ...(chat === 'slack' && { unknown: ['unavailable', 'unknown'] }),
});

/** Slack can be asked, and is until it answers; Teams cannot, and nothing is sent again blindly. */
function unknown(chat: Answer['chat'], lasting: Lasting, isTaken: boolean, log: readonly Meaning[]): Sight {
  if (chat === 'teams') return { copies: isTaken ? 1 : 0, told: [], overview: ['unknown'], log };
  if (lasting === 'once') return { ...arrived, log };
  return { copies: isTaken ? 1 : 0, told: [], overview: ['checking'], log };
}

const reasons: Readonly<Partial<Record<Meaning, TroubleReason>>> = {
  gone: 'no-conversation',
  throttled: 'unavailable',
};

function inTrouble(meaning: Meaning, log: readonly Meaning[]): Sight {
  const reason = reasons[meaning] ?? reasonNamed(meaning);
  return {
    copies: 0,
    told: [reason],
    overview: [reason === 'unavailable' ? 'retried' : 'held'],
    log,
  };
}

function reasonNamed(meaning: Meaning): TroubleReason {
  switch (meaning) {
    case 'blocked':
    case 'person-gone':
    case 'not-authorised':
    case 'unavailable':
    case 'not-installed':
    case 'no-account':
    case 'off':
      return meaning;
    default:
      throw new Error(`${meaning} is no trouble of a person`);
  }
}
