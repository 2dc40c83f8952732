import { fieldInputId } from '../../../../cards/input-ids.js';
import { readMessage } from '../../../../demo/card-printer.js';
import { buttonNamed, buttonsOf } from '../../../../demo/platforms/buttons.js';
import type { KeptMessage } from '../../../../demo/platforms/chat-history.js';
import { inTime, type Filled } from '../../../../testing/conversation/chatter.js';
import type { DemoCoach } from '../../../../testing/demo-coach.js';
import { translator } from '../../../language/messages.js';

/** Someone who presses the buttons of a card, in whichever chat they are. */
export class CardReader {
  readonly person;
  readonly t;

  constructor(
    private readonly world: DemoCoach,
    readonly name: string,
  ) {
    this.person = world.person(name);
    this.t = translator(this.person.locale);
  }

  /** The message as it stands now. */
  now({ id }: KeptMessage): KeptMessage {
    const found = this.world.messagesOf(this.name).find((message) => message.id === id);
    if (!found) throw new Error('the message is gone');
    return found;
  }

  reads = (message: KeptMessage): string => readMessage(this.now(message));
  buttons = (message: KeptMessage): readonly string[] => buttonsOf(this.now(message));

  /** Presses the button that begins so; the message that comes or changes. */
  async press(message: KeptMessage, start: string): Promise<KeptMessage> {
    const now = this.now(message);
    return this.whatCoachDoes(() =>
      this.world.playground.player.press(now, buttonNamed(now, start) ?? start),
    );
  }

  /** Presses a button that opens a form; what stands in the form. */
  async ask(message: KeptMessage, button: string): Promise<string> {
    const { player, views } = this.world.playground;
    if (this.person.chat === 'teams') return readMessage(await this.press(message, button));
    const shown = views.next(
      ({ state, content }) => state === 'updated' && content.callback_id !== 'loading',
    );
    await player.press(this.now(message), button);
    return JSON.stringify((await inTime(shown)).content);
  }

  /** Hands in the form that was opened from a message; the message that shows what came of it. */
  handIn(message: KeptMessage, button: string, values: Filled = {}): Promise<KeptMessage> {
    return this.whatCoachDoes(() => this.send(message, button, values));
  }

  /** The same, where something is wrong: what the form says then. */
  async handInWrong(message: KeptMessage, button: string, values: Filled): Promise<string> {
    await this.send(message, button, values);
    return this.person.chat === 'teams'
      ? this.reads(message)
      : JSON.stringify(this.world.playground.views.top(this.person)?.errors);
  }

  /** Gives up the form that was opened from a message. */
  giveUp(message: KeptMessage): Promise<KeptMessage> {
    const { slack } = this.world.playground;
    if (this.person.chat === 'teams') return this.press(message, this.t('form.cancel'));
    return this.whatCoachDoes(() => slack.closeView(this.person));
  }

  private async send(message: KeptMessage, button: string, values: Filled): Promise<void> {
    const { teams, slack, views } = this.world.playground;
    if (this.person.chat === 'teams') {
      const inputs = Object.entries(values).map(([field, value]) => [fieldInputId(field), value] as const);
      await teams.submitCard(this.now(message), button, Object.fromEntries<string>(inputs));
      return;
    }
    const blocks = views.top(this.person)?.content.blocks ?? [];
    for (const [field, value] of Object.entries(values)) {
      const block = blocks.find(({ block_id }) => block_id?.endsWith(`-${field}`))?.block_id ?? field;
      slack.fill(this.person, { [block]: value });
    }
    await slack.submit(this.person);
  }

  private async whatCoachDoes(act: () => Promise<void>): Promise<KeptMessage> {
    const next = this.world.playground.history.next(
      ({ personId, from }) => personId === this.person.id && from === 'coach',
    );
    await act();
    return inTime(next);
  }
}
