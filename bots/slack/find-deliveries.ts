import type { WebClient } from '@slack/web-api';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Clock } from '../../core/clock.js';
import type { Conversation } from '../../core/messages/conversation.js';
import type { Failure, FindOutcome, Sought } from '../../core/messages/messenger.js';
import type { HistoryGate } from './history-limit.js';

/** The type of the metadata that every delivery of ours carries. */
export const DELIVERY_EVENT = 'coach_delivery';

const deliverySchema = z.object({
  ts: z.string(),
  metadata: z.object({
    event_type: z.literal(DELIVERY_EVENT),
    event_payload: z.object({ delivery_id: z.string() }),
  }),
});

/** Slack's clock is not ours: by so many seconds a message may stand before or after the moment we sent it. */
const SKEW = 300;
/** A message that was just sent may still be on its way into the conversation. */
const ON_ITS_WAY = Temporal.Duration.from({ seconds: 30 });
/** When to ask again where only someone at the workspace can change something. */
const MUCH_LATER = Temporal.Duration.from({ hours: 1 });

/** A look back through a conversation, newest first; it may take several calls. */
interface Look {
  /** What it looks for: for anything else it is begun anew. */
  readonly ids: ReadonlySet<string>;
  /** Slack's timestamps of the first and the last moment at which a message can stand. */
  readonly oldest: number;
  readonly latest: number;
  /** Slack's mark of the next page; undefined for the first. */
  readonly cursor?: string | undefined;
  /** Everything from here on was seen. */
  readonly seenFrom: number;
  readonly found: ReadonlyMap<string, string>;
}

/** Looks for messages by their delivery ids, within what Slack lets an app see of its conversations. */
export class DeliverySearch {
  /** Those that are not at their end, by conversation. Kept in memory: after a start they are begun anew. */
  private readonly looks = new Map<string, Look>();

  constructor(
    private readonly client: WebClient,
    private readonly gate: HistoryGate,
    private readonly clock: Clock,
  ) {}

  /** Rejects as Slack's client does; then tell what it meant to `failed`. */
  async find(token: string, to: Conversation, sought: readonly Sought[]): Promise<FindOutcome> {
    const arrived = this.clock.now().subtract(ON_ITS_WAY);
    const old = sought.filter(({ sentAt }) => Temporal.Instant.compare(sentAt, arrived) <= 0);
    if (old.length === 0) return outcomeOf(to, [], undefined, ON_ITS_WAY);
    let look = this.begin(to, old);
    while (!old.every((one) => isSettled(one, look))) {
      const wait = this.gate.enter(to);
      if (wait) return { ...outcomeOf(to, old, look, wait), isInLine: true };
      look = await this.nextPage(token, to, look);
      this.looks.set(to.conversationId, look);
    }
    this.looks.delete(to.conversationId);
    return outcomeOf(to, old, look, ON_ITS_WAY);
  }

  failed(to: Conversation, failure: Failure): FindOutcome {
    const after = failure.kind === 'retry' ? failure.after : MUCH_LATER;
    if (failure.kind === 'retry' && failure.why === 'throttled') this.gate.close(to.workspaceId, after);
    else this.looks.delete(to.conversationId);
    return failure.kind === 'gone' ? { kind: 'cannot-tell' } : outcomeOf(to, [], undefined, after);
  }

  private begin({ conversationId }: Conversation, sought: readonly Sought[]): Look {
    const begun = this.looks.get(conversationId);
    if (begun && sought.every(({ deliveryId }) => begun.ids.has(deliveryId))) return begun;
    const ids = new Set(sought.map(({ deliveryId }) => deliveryId));
    const moments = sought.map(secondsOf);
    const latest = Math.max(...moments) + SKEW;
    return { ids, oldest: Math.min(...moments) - SKEW, latest, seenFrom: latest, found: new Map() };
  }

  private async nextPage(token: string, { conversationId }: Conversation, look: Look): Promise<Look> {
    const { messages = [], response_metadata } = await this.client.conversations.history({
      token,
      channel: conversationId,
      oldest: look.oldest.toFixed(6),
      latest: look.latest.toFixed(6),
      inclusive: true,
      include_all_metadata: true,
      limit: this.gate.limit.messages,
      ...(look.cursor !== undefined && { cursor: look.cursor }),
    });
    const cursor = response_metadata?.next_cursor || undefined;
    const last = Number(messages.at(-1)?.ts ?? look.seenFrom);
    return {
      ...look,
      cursor,
      seenFrom: cursor === undefined ? look.oldest : last,
      found: new Map([...look.found, ...messages.flatMap(deliveryIn)]),
    };
  }
}

function deliveryIn(message: unknown): [string, string][] {
  const delivery = deliverySchema.safeParse(message).data;
  return delivery ? [[delivery.metadata.event_payload.delivery_id, delivery.ts]] : [];
}

const secondsOf = ({ sentAt }: Sought): number => sentAt.epochMilliseconds / 1000;

/** A message is absent only where all of the time was seen in which it can stand. */
const isSettled = (one: Sought, { found, seenFrom }: Look): boolean =>
  found.has(one.deliveryId) || seenFrom <= secondsOf(one) - SKEW;

function outcomeOf(
  conversation: Conversation,
  sought: readonly Sought[],
  look: Look | undefined,
  after: Temporal.Duration,
): Extract<FindOutcome, { readonly kind: 'searched' }> {
  const found = new Map<string, { conversation: Conversation; messageId: string }>();
  const absent: string[] = [];
  for (const one of sought) {
    const messageId = look?.found.get(one.deliveryId);
    if (messageId !== undefined) found.set(one.deliveryId, { conversation, messageId });
    else if (look && isSettled(one, look)) absent.push(one.deliveryId);
  }
  return { kind: 'searched', found, absent, after };
}
