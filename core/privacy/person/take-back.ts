import { partition } from '../../group-by.js';
import type { SentMessage, SentMessageRepository } from '../../messages/sent-message.js';
import { drawnAnew } from '../../messages/view.js';
import type { Ledger } from '../../outbox/ledger/ledger.js';
import type { Subject } from '../../people/subject.js';

export interface TakeBackNeeds {
  readonly messages: Pick<SentMessageRepository, 'bySubject' | 'change' | 'remove'>;
  readonly ledger: Pick<Ledger, 'lookUp' | 'redraw' | 'remove' | 'workOff'>;
}

/** What came of taking someone's messages out of the chats. */
export interface TakenBack {
  /** Taken back, blanked, or drawn anew without them. */
  readonly done: number;
  /** To be tried again by the alarm. */
  readonly waiting: number;
  /** Refused for good, or given up: they stand. */
  readonly refused: number;
  /** Whether they ever came to stand nobody can tell. */
  readonly unknown: number;
}

export const nothingTakenBack: TakenBack = { done: 0, waiting: 0, refused: 0, unknown: 0 };

export const sumOf = (a: TakenBack, b: TakenBack): TakenBack => ({
  done: a.done + b.done,
  waiting: a.waiting + b.waiting,
  refused: a.refused + b.refused,
  unknown: a.unknown + b.unknown,
});

/**
 * Takes out of the chats what went to someone, shows or names them: at once where the chat takes it, else by the alarm. What
 * shows others too, or went to others, is drawn anew for them. What is asked of a chat no more is forgotten, so that this can be done again.
 */
export async function takeBack(needs: TakeBackNeeds, subject: Subject): Promise<TakenBack> {
  const { messages, ledger } = needs;
  const before = await settledMessages(needs, subject);
  const [shared, own] = partition(
    before,
    (one) => showsOthers(subject)(one) || staysWithOthers(subject, one),
  );
  await ledger.remove(own.map(({ id }) => id));
  await ledger.redraw(shared.map(({ id }) => id));
  await ledger.workOff();
  const left = await standing(messages, subject);
  // An answer is not drawn anew: it goes.
  await ledger.remove(left.filter(({ task }) => task === undefined).map(({ id }) => id));
  await ledger.workOff();
  return counted(before, await messages.bySubject(subject));
}

/** An overview of somebody else's stays, without them. */
const staysWithOthers = (subject: Subject, { recipientId, view }: SentMessage): boolean =>
  drawnAnew.includes(view) && subject.kind === 'employee' && recipientId !== subject.employeeId;

/** Whether a message shows this employee beside others, or tells somebody else of this user. */
export const showsOthers =
  (subject: Subject) =>
  ({ recipientId, shows }: SentMessage): boolean =>
    subject.kind === 'employee'
      ? shows.some(({ employeeId }) => employeeId !== subject.employeeId)
      : recipientId !== subject.userId;

/** What was never taken leaves the ledger unsent; of lost answers the chat is asked what became of them. */
async function settledMessages(
  { messages, ledger }: TakeBackNeeds,
  subject: Subject,
): Promise<SentMessage[]> {
  const open = (await messages.bySubject(subject)).filter(({ state }) => state !== 'standing');
  const found = await ledger.lookUp(open.map(({ id }) => id));
  const absent = open.filter(({ id }) => found.get(id)?.kind === 'absent');
  await messages.remove(absent.map(({ id }) => id));
  for (const one of open)
    await messages.change(
      one,
      { states: ['sending', 'unknown'] },
      { task: undefined, nextAt: undefined, content: undefined },
    );
  return messages.bySubject(subject);
}

const standing = async (messages: TakeBackNeeds['messages'], subject: Subject): Promise<SentMessage[]> =>
  (await messages.bySubject(subject)).filter(({ state }) => state === 'standing');

function counted(before: readonly SentMessage[], left: readonly SentMessage[]): TakenBack {
  const stands = left.filter(({ state }) => state === 'standing');
  const waiting = stands.filter(({ task }) => task !== undefined).length;
  return {
    done: before.length - left.length,
    waiting,
    refused: stands.length - waiting,
    unknown: left.length - stands.length,
  };
}
