import pLimit from 'p-limit';
import { isLater } from '../../clock.js';
import { partition } from '../../group-by.js';
import type { Locale } from '../../language/locale.js';
import { logFault } from '../../log-fault.js';
import type { FileOutcome } from '../../messages/messenger.js';
import type { SentMessage } from '../../messages/sent-message.js';
import { mapTogether } from '../../together.js';
import { AFTER_A_FAULT, TURN } from '../turn.js';
import { settled, type Outgoing } from './entry.js';
import { agreeToFile, type Agreement } from './file-consent.js';
import { FILE_VIEW, handOverEntry, type HandOver } from './hand-over.js';
import { inStep } from './in-step.js';
import { lookUp, type Found } from './look-up.js';
import { redrawEntry, removeEntry, takeBackEntry } from './redraw.js';
import { amendEntry, replaceEntry, type Pressed, type Replacement } from './replace.js';
import { sendEntry, sendAgain } from './send.js';
import { drawEntries, showEntry, type Place } from './show.js';
import type { LedgerStores, SendResult } from './stores.js';

/**
 * The one way out: whatever stands in a chat was sent, is changed and is taken back by this, and remembered where it
 * shows a person's data. Runs in the context of the tenant.
 */
export interface Ledger {
  /** Sends once. What came of it is the caller's to act on; a nudge has a life of its own in the outbox. */
  send(message: Outgoing): Promise<SendResult>;
  /** Sends what must not be lost: throttled, it waits and is tried again. */
  answer(message: Omit<Outgoing, 'id'>): Promise<SendResult>;
  /**
   * Puts a view in the place of a message. In the `answer` to a press, where the platform shows it itself, it is handed
   * back, rendered; else it is put there by a `call`, and where the platform is too busy, later.
   */
  replace(pressed: Pressed, replacement: Replacement, way: 'answer' | 'call'): Promise<string | undefined>;
  /** Puts a view in the place of a message now or not at all; true where it stands there. For what is said again soon. */
  amend(pressed: Pressed, replacement: Replacement): Promise<boolean>;
  /** Puts a view where something always stands, such as a tab; later where the platform is too busy. */
  show(place: Place, replacement: Replacement): Promise<void>;
  /** Takes a message back now; later where the platform puts it off and it shows someone. */
  takeBack(pressed: Pressed, locale: Locale): Promise<void>;
  /** Hands a file over, or asks its reader first where the platform wants that. */
  handOver(file: HandOver): Promise<FileOutcome>;
  /** Someone agrees to a file: it is put with theirs. `gone` where it is not kept any more, or no longer theirs to see. */
  agreeToFile(agreement: Agreement): Promise<'done' | 'gone' | 'failed'>;
  /** Someone does without it. */
  forgetFile(id: string, userId: string): Promise<void>;
  /** Marks messages to be drawn anew as things stand now; of those, where a nudge is given, the ones that brought it. */
  redraw(ids: readonly string[], nudge?: string): Promise<void>;
  /** Draws these anew now, in the language they are given with, where they would show something else; never faster than `Pace` has it. */
  drawNow(entries: readonly SentMessage[]): Promise<void>;
  /** Marks messages to be drawn anew in which a word is wrong; an answer or a form, which is not drawn anew, is taken back. */
  correct(ids: readonly string[]): Promise<void>;
  /** Marks messages to be taken back; those that wait for their next try already are left to it. */
  remove(ids: readonly string[]): Promise<void>;
  /** Asks the platform what became of messages whose answers were lost; gives an answer for each. */
  lookUp(ids: readonly string[]): Promise<ReadonlyMap<string, Found>>;
  /** Does what is due: answers that wait, drawings, removals. What is left after a turn comes with the next ring. */
  workOff(): Promise<void>;
}

const BATCH = 50;
const CONCURRENCY = 8;
const LEASE_SECONDS = 60;

export function createLedger(stores: LedgerStores): Ledger {
  const { messages, clock, newId, wake } = stores;
  const handOut = inStep(stores.messengers);
  const mark = async (
    ids: readonly string[],
    task: 'refresh' | 'remove',
    isMeant: (entry: SentMessage) => boolean = () => true,
  ): Promise<void> => {
    // One that is to be taken back already keeps its turn, and is not drawn anew instead.
    const meant = (await messages.getMany(ids)).filter((one) => one.task !== 'remove' && isMeant(one));
    await mapTogether(meant, (one) =>
      messages.change(one, { states: ['standing'] }, { task, nextAt: clock.now(), attempts: 0 }),
    );
    if (meant.length > 0) await wake();
  };
  return {
    send: (message) => sendEntry(stores, message, { isRetried: false, handOut }),
    answer: (message) => sendEntry(stores, { ...message, id: newId() }, { isRetried: true }),
    replace: (pressed, replacement, way) => replaceEntry(stores, pressed, replacement, way),
    amend: (pressed, replacement) => amendEntry(stores, pressed, replacement),
    show: (place, replacement) => showEntry(stores, place, replacement),
    drawNow: (entries) => drawEntries(stores, entries),
    takeBack: (pressed, locale) => takeBackEntry(stores, pressed, locale),
    handOver: (file) => handOverEntry(stores, file),
    agreeToFile: (agreement) => agreeToFile(stores, agreement),
    forgetFile: async (id, userId) => {
      await stores.waitingFiles.take(id, userId);
    },
    redraw: (ids, nudge) =>
      mark(ids, 'refresh', ({ nudges, maybeMissed }) =>
        nudge === undefined ? true : [...nudges, ...maybeMissed].includes(nudge),
      ),
    async correct(ids) {
      const wrong = (await messages.getMany(ids)).filter(({ view }) => view !== FILE_VIEW);
      const now = await Promise.all(
        wrong.map(async (entry) => ({ id: entry.id, view: await stores.currentView(entry) })),
      );
      const [answers, drawnAnew] = partition(now, ({ view }) => view === 'as-it-was');
      await mark(
        answers.map(({ id }) => id),
        'remove',
      );
      await mark(
        drawnAnew.map(({ id }) => id),
        'refresh',
      );
    },
    remove: (ids) => mark(ids, 'remove'),
    lookUp: (ids) => lookUp(stores, ids),
    workOff: () => workOff(stores),
  };
}

async function workOff(stores: LedgerStores): Promise<void> {
  const { messages, clock, newId } = stores;
  const limit = pLimit(CONCURRENCY);
  const end = clock.now().add(TURN);
  for (;;) {
    const now = clock.now();
    if (isLater(now, end)) return;
    const due = await messages.claimDue(newId(), now, now.add({ seconds: LEASE_SECONDS }), BATCH);
    if (due.length === 0) return;
    const inTime = async (entry: SentMessage): Promise<void> => {
      if (!isLater(clock.now(), end)) await carryOutSafely(stores, entry);
    };
    await Promise.all(due.map((entry) => limit(() => inTime(entry))));
  }
}

/** A fault over one message must not keep the others from their turn, nor ring the alarm for it again and again. */
async function carryOutSafely(stores: LedgerStores, entry: SentMessage): Promise<void> {
  const { id, task } = entry;
  const isDone = await logFault(stores, { messageId: id, task }, 'a message could not be seen to', () =>
    carryOut(stores, entry),
  );
  if (!isDone) await stores.messages.change(entry, {}, { nextAt: stores.clock.now().add(AFTER_A_FAULT) });
}

async function carryOut(stores: LedgerStores, entry: SentMessage): Promise<void> {
  switch (entry.task) {
    case 'send':
      await sendAgain(stores, entry);
      break;
    case 'refresh':
      await redrawEntry(stores, entry);
      break;
    case 'remove':
      await removeEntry(stores, entry);
      break;
    case undefined:
      await stores.messages.change(entry, {}, settled);
  }
}
