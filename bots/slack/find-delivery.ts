import type { WebClient } from '@slack/web-api';
import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

/** The type of the metadata that every delivery of ours carries. */
export const DELIVERY_EVENT = 'coach_delivery';

const deliverySchema = z.object({
  ts: z.string(),
  metadata: z.object({
    event_type: z.literal(DELIVERY_EVENT),
    event_payload: z.object({ delivery_id: z.string() }),
  }),
});

const PAGE = 200;

/** The timestamp of the message with this delivery id, sent at or after `since` or up to five minutes before it. */
export async function findDelivery(
  client: WebClient,
  token: string,
  channel: string,
  deliveryId: string,
  since: Temporal.Instant,
): Promise<string | undefined> {
  // Slack's clock is not ours.
  const oldest = (since.epochMilliseconds / 1000 - 300).toFixed(6);
  let cursor: string | undefined;
  do {
    const page = await client.conversations.history({
      token,
      channel,
      oldest,
      inclusive: true,
      include_all_metadata: true,
      limit: PAGE,
      ...(cursor === undefined ? {} : { cursor }),
    });
    for (const message of page.messages ?? []) {
      const delivery = deliverySchema.safeParse(message).data;
      if (delivery?.metadata.event_payload.delivery_id === deliveryId) return delivery.ts;
    }
    cursor = page.response_metadata?.next_cursor;
  } while (cursor !== undefined && cursor !== '');
  return undefined;
}
