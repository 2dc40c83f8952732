import { Temporal } from 'temporal-polyfill';
import type { Clock } from '../clock.js';
import { inRealTime, type Pause } from '../pause.js';
import { currentTenantId } from '../people/context.js';
import { TokenBuckets } from '../token-bucket.js';
import type { Conversation } from './conversation.js';
import type { Failure, Messenger } from './messenger.js';
import { platformLimits, type Call, type PlatformLimits } from './platform-limits.js';

/** Nobody waits longer for their turn: who would is told what the platform would have said, and comes again. */
const LONGEST_SECONDS = 3;

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
  const tenants = new TokenBuckets(limits.inTenant.asked, clock);
  const conversations = new TokenBuckets(limits.inConversation.asked, clock);
  return async (call, where, work) => {
    if (!limits.counted.includes(call)) return work();
    const counts = [
      { buckets: tenants, key: currentTenantId() },
      ...(where ? [{ buckets: conversations, key: `${currentTenantId()} ${where.conversationId}` }] : []),
    ];
    const seconds = Math.max(...counts.map(({ buckets, key }) => buckets.seconds(key)));
    const wait = Temporal.Duration.from({ milliseconds: Math.ceil(seconds * 1000) });
    if (seconds > LONGEST_SECONDS) return { kind: 'retry', why: 'throttled', after: wait };
    for (const { buckets, key } of counts) buckets.takeAhead(key);
    if (seconds > 0) await pause(wait);
    return work();
  };
}
