import { Temporal } from 'temporal-polyfill';
import type { Clock } from '../clock.js';
import { inRealTime, type Pause } from '../pause.js';
import { currentTenantId } from '../people/context.js';
import { TokenBuckets, type Allowance } from '../token-bucket.js';
import type { Conversation } from './conversation.js';
import type { Failure, Messenger } from './messenger.js';
import { LONGEST_SECONDS, platformLimits, type Call, type PlatformLimits } from './platform-limits.js';

interface Needs {
  readonly clock: Clock;
  /** In real time unless told otherwise. */
  readonly pause?: Pause;
}

/**
 * A messenger that asks no more of its platform than that takes, of each tenant and in each conversation: what comes too fast waits
 * a little, in the order in which it came. Kept in memory, so each process keeps to it by itself.
 */
export function withinLimits(
  messenger: Messenger,
  needs: Needs,
  limits: PlatformLimits = platformLimits[messenger.chat],
): Messenger {
  const inTurn = turns(needs, limits);
  return {
    chat: messenger.chat,
    replacesInAnswer: messenger.replacesInAnswer,
    asksBeforeFiles: messenger.asksBeforeFiles,
    render: (...given) => messenger.render(...given),
    find: (...given) => messenger.find(...given),
    reach: (user) => inTurn('reach', undefined, () => messenger.reach(user)),
    send: (to, ...given) => inTurn('send', to, () => messenger.send(to, ...given)),
    sendFile: (to, ...given) => inTurn('sendFile', to, () => messenger.sendFile(to, ...given)),
    update: (at, ...given) => inTurn('update', at.conversation, () => messenger.update(at, ...given)),
    remove: (at, ...given) => inTurn('remove', at.conversation, () => messenger.remove(at, ...given)),
  };
}

type InTurn = <Answer>(
  call: Call,
  where: Conversation | undefined,
  work: () => Promise<Answer>,
) => Promise<Answer | Failure>;

function turns({ clock, pause = inRealTime }: Needs, limits: PlatformLimits): InTurn {
  const tenants = new Queue(limits.inTenant.asked, clock);
  const conversations = new Queue(limits.inConversation.asked, clock);
  return async (call, where, work) => {
    if (!limits.counted.includes(call)) return work();
    const places = [
      tenants.placeOf(currentTenantId()),
      ...(where ? [conversations.placeOf(`${currentTenantId()} ${where.conversationId}`)] : []),
    ];
    const seconds = Math.max(...places.map((place) => place.wait()));
    if (seconds > LONGEST_SECONDS) return { kind: 'retry', why: 'throttled', after: lasting(seconds) };
    for (const place of places) place.join();
    if (seconds > 0) await pause(lasting(seconds));
    // A busy process wakes many at once whose turns were one after the other.
    for (let late = untilFree(places); late > 0; late = untilFree(places)) await pause(lasting(late));
    for (const place of places) place.leave();
    return work();
  };
}

const untilFree = (places: readonly Place[]): number => Math.max(...places.map((place) => place.untilFree()));

const lasting = (seconds: number): Temporal.Duration =>
  Temporal.Duration.from({ milliseconds: Math.ceil(seconds * 1000) });

/** Where a call stands in a queue; waits are in seconds. */
interface Place {
  /** Until its turn, by those who have joined before. */
  wait(): number;
  join(): void;
  /** Until one may leave, by those who have left; 0 where it may now. */
  untilFree(): number;
  leave(): void;
}

/** Calls that leave no faster than they may, however late they are woken. */
class Queue {
  private readonly joined: TokenBuckets;
  private readonly left: TokenBuckets;

  constructor(allowance: Allowance, clock: Clock) {
    this.joined = new TokenBuckets(allowance, clock);
    this.left = new TokenBuckets(allowance, clock);
  }

  placeOf(key: string): Place {
    return {
      wait: () => this.joined.seconds(key),
      join: () => this.joined.takeAhead(key),
      untilFree: () => this.left.seconds(key),
      leave: () => this.left.takeAhead(key),
    };
  }
}
