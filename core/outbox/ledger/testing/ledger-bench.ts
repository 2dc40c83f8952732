import { inside } from '../../../../storage/testing/inside.js';
import { nine, sampleMessage } from '../../../../storage/testing/samples.js';
import { openTestStore, silentLog, type TestStore } from '../../../../storage/testing/test-store.js';
import type { Note } from '../../../audit/act.js';
import { TravelClock } from '../../../clock.js';
import { absentMessenger } from '../../../messages/absent-messenger.js';
import type { FileOutcome, FindOutcome, Messenger, Outcome } from '../../../messages/messenger.js';
import type { SentMessage, Shown } from '../../../messages/sent-message.js';
import { createLedger, type Ledger } from '../ledger.js';
import { Pace } from '../pace.js';
import type { LedgerStores } from '../stores.js';

/** A ledger on a real store, beside a chat that does as the test says and tells what it was asked. */
export class LedgerBench {
  readonly clock = new TravelClock(nine);
  /** What the chat was asked, in order. */
  readonly asked: string[] = [];
  /** What the chat answers next; done where nothing is said. */
  readonly answers: Outcome[] = [];
  readonly findings: FindOutcome[] = [];
  readonly fileAnswers: FileOutcome[] = [];
  /** What was logged as an error. */
  readonly lines: object[] = [];
  readonly acts: Note[] = [];
  /** How often the alarm was set anew. */
  wakes = 0;
  /** What a message has to show by today's rights and facts. */
  currentView: LedgerStores['currentView'] = () => Promise.resolve('as-it-was');
  /** Whom a drawing shows. */
  shows: Shown[] = [];
  readonly ledger: Ledger;

  private constructor(
    private readonly test: TestStore,
    slack: Partial<Messenger>,
  ) {
    let ids = 0;
    this.ledger = createLedger({
      ...test.store.repositories,
      messengers: { teams: absentMessenger('teams'), slack: { ...this.slack, ...slack } },
      audit: { note: (act) => void this.acts.push(act) },
      clock: this.clock,
      log: { ...silentLog, error: (facts) => void this.lines.push(facts) },
      newId: () => `id-${String((ids += 1))}`,
      wake: () => Promise.resolve(void (this.wakes += 1)),
      pace: new Pace(this.clock),
      currentView: (entry) => this.currentView(entry),
    });
  }

  static async open(slack: Partial<Messenger> = {}): Promise<LedgerBench> {
    return new LedgerBench(await openTestStore(), slack);
  }

  close(): Promise<void> {
    return this.test.close();
  }

  get repositories() {
    return this.test.store.repositories;
  }

  /** Does a test's work on behalf of the tenant whose ledger it is. */
  own<T>(work: () => Promise<T>): Promise<T> {
    return inside('acme', work);
  }

  /** Puts a message into the ledger that stands in the chat. */
  standing(id: string, more: Partial<SentMessage> = {}): Promise<void> {
    return this.repositories.messages.insert(sampleMessage(id, { messageId: `ts-${id}`, ...more }));
  }

  stored(id: string): Promise<SentMessage | undefined> {
    return this.repositories.messages.get(id);
  }

  private readonly slack: Messenger = {
    ...absentMessenger('slack'),
    render: ({ kind }) => ({ shows: this.shows, content: `drawn as ${kind}` }),
    update: (reference, content) =>
      this.answer(`update ${reference.messageId}: ${content}`, reference.messageId),
    remove: ({ messageId }) => this.answer(`remove ${messageId}`, messageId),
    send: (_to, id, content) => this.answer(`send ${id}: ${content}`, id),
    sendFile: (_to, id, { name }) => {
      const answer = this.fileAnswers.shift();
      return answer
        ? Promise.resolve(this.noted(`file ${id}: ${name}`, answer))
        : this.answer(`file ${id}: ${name}`, id);
    },
    find: (_to, sought) =>
      Promise.resolve(
        this.noted(
          `find ${sought
            .map(({ deliveryId }) => deliveryId)
            .toSorted()
            .join(' ')}`,
          this.findings.shift() ?? { kind: 'cannot-tell' },
        ),
      ),
  };

  private answer(what: string, messageId: string): Promise<Outcome> {
    const { conversation } = sampleMessage('any');
    const done: Outcome = { kind: 'done', reference: { conversation, messageId } };
    return Promise.resolve(this.noted(what, this.answers.shift() ?? done));
  }

  private noted<T>(what: string, answer: T): T {
    this.asked.push(what);
    return answer;
  }
}
