import { randomBytes } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import type { Clock } from '../../../core/clock.js';
import type { PlaygroundPerson } from '../person.js';
import { SlackRefusal } from './refusal.js';

/** How long a trigger_id can be exchanged for a view. */
const LIFETIME = { seconds: 3 };

interface Trigger {
  readonly person: PlaygroundPerson;
  readonly expires: Temporal.Instant;
  isExchanged: boolean;
}

/** The trigger_ids that interactions hand out: each opens one view, at once or never. */
export class Triggers {
  private readonly issued = new Map<string, Trigger>();

  constructor(
    private readonly clock: Clock,
    private readonly newId: () => string,
  ) {}

  issue(person: PlaygroundPerson): string {
    const id = `${this.newId()}.${randomBytes(8).toString('hex')}`;
    this.issued.set(id, { person, expires: this.clock.now().add(LIFETIME), isExchanged: false });
    return id;
  }

  /** The person whose interaction it was. Throws a `SlackRefusal`. */
  exchange(id: string | undefined): PlaygroundPerson {
    const trigger = this.issued.get(id ?? '');
    if (trigger === undefined) throw new SlackRefusal('invalid_trigger_id');
    if (trigger.isExchanged) throw new SlackRefusal('exchanged_trigger_id');
    if (this.clock.now().epochMilliseconds > trigger.expires.epochMilliseconds)
      throw new SlackRefusal('expired_trigger_id');
    trigger.isExchanged = true;
    return trigger.person;
  }
}
