import type { Nudge } from '../../../core/outbox/nudge.js';
import type { KeptMessage } from '../../../demo/platforms/chat-history.js';
import { people } from '../../testing/people.js';
import type { World } from '../../testing/world.js';

/** Fatima in Teams: what she does, and what she sees. */
export class Fatima {
  constructor(private readonly world: World) {}

  /** What the coach has said to her and still stands, oldest first. */
  seen(): readonly KeptMessage[] {
    return this.world.playground.history.of(people.fatima).filter(({ from }) => from === 'coach');
  }

  last(): KeptMessage {
    const message = this.seen().at(-1);
    if (!message) throw new Error('The coach has said nothing');
    return message;
  }

  /** The message as it stands now, as text. */
  shows(message: KeptMessage = this.last()): string {
    return JSON.stringify(this.seen().find(({ id }) => id === message.id)?.card);
  }

  async say(text: string): Promise<KeptMessage> {
    await this.world.playground.player.say(people.fatima, text);
    return this.last();
  }

  /** A nudge that stands in her chat. */
  async deliveredNudge(): Promise<{ readonly nudge: Nudge; readonly message: KeptMessage }> {
    await this.world.playground.player.install(people.fatima);
    const nudge = await this.world.deliver(await this.world.report(people.fatima));
    return { nudge, message: this.last() };
  }

  /** The next time that this message is changed. */
  changed(message: KeptMessage): Promise<KeptMessage> {
    return this.world.playground.history.next(({ id, state }) => id === message.id && state === 'edited');
  }

  /** The next that the coach posts. */
  posted(): Promise<KeptMessage> {
    return this.world.playground.history.next(({ from, state }) => from === 'coach' && state === 'posted');
  }
}
