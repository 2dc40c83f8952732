import { Temporal } from 'temporal-polyfill';
import type { Locale } from '../language/locale.js';
import { translator } from '../language/messages.js';
import { logFault } from '../log-fault.js';
import type { Log } from '../log.js';
import type { Conversation } from '../messages/conversation.js';
import type { SentMessageRepository } from '../messages/sent-message.js';
import type { View } from '../messages/view.js';
import type { Ledger } from '../outbox/ledger/ledger.js';
import { as, currentContext, currentSpeaker, type Context } from '../people/context.js';

/**
 * Says how far a long step has come, to who waits for it. It may be called as often as one likes: the newest word is
 * shown, every two seconds, and never slows the work down. What the step comes to takes its place.
 */
export type ShowProgress = (view: View) => Promise<void>;

/** Where nobody waits. */
export const noProgress: ShowProgress = () => Promise.resolve();

export interface ProgressNeeds {
  readonly ledger: Pick<Ledger, 'send' | 'amend'>;
  readonly messages: Pick<SentMessageRepository, 'findByMessageId'>;
  readonly newId: () => string;
  readonly log: Log;
  readonly pause: (wait: Temporal.Duration) => Promise<void>;
}

const EVERY = Temporal.Duration.from({ seconds: 2 });

/** A word of progress, and the context in which it was said. */
interface Word {
  readonly view: View;
  readonly locale: Locale;
  readonly context: Context;
}

/** The one message in which someone reads how far a step has come; there is none where the step is quick. */
export class Progress {
  private newest: Word | undefined;
  private isRunning = false;
  private isOver = false;
  private putting: Promise<unknown> = Promise.resolve();

  private message: string | undefined;

  /** It stands in the place of the pressed card where there is one, else in a message of its own. */
  constructor(
    private readonly needs: ProgressNeeds,
    private readonly to: Conversation,
    private readonly card: string | undefined,
  ) {}

  /** Until the step says more: that it is under way. */
  showWorking(): void {
    const t = translator(currentSpeaker().locale);
    void this.show({ kind: 'notice', title: t('progress.title'), lines: [t('progress.card')] });
  }

  readonly show: ShowProgress = (view) => {
    this.newest = { view, locale: currentSpeaker().locale, context: currentContext() };
    if (!this.isRunning && !this.isOver) void this.run();
    return Promise.resolve();
  };

  /** From now on nothing is shown. The message that stands there, for the outcome to take its place. */
  async end(): Promise<string | undefined> {
    this.isOver = true;
    await this.putting;
    return this.message;
  }

  private async run(): Promise<void> {
    this.isRunning = true;
    while (this.newest) {
      await this.needs.pause(EVERY);
      if (this.isOver) break;
      const word = this.newest;
      this.newest = undefined;
      this.putting = logFault(this.needs, {}, 'progress could not be shown', () => this.put(word));
      await this.putting;
    }
    this.isRunning = false;
  }

  /** A word that the platform does not take is left out: another follows. */
  private put({ view, locale, context }: Word): Promise<void> {
    const { ledger, messages, newId } = this.needs;
    return as(context, async () => {
      const messageId = this.message ?? this.card;
      if (messageId === undefined) {
        const { outcome } = await ledger.send({ id: newId(), to: this.to, view, locale });
        if (outcome.kind === 'done') this.message = outcome.reference.messageId;
        return;
      }
      const entry = await messages.findByMessageId(this.to, messageId);
      const reference = { conversation: this.to, messageId };
      if (await ledger.amend({ entry, reference }, { view, locale })) this.message = messageId;
    });
  }
}
