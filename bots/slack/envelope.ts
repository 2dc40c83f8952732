import { z } from 'zod';
import { fromJson } from './from-json.js';

const withId = z.looseObject({ id: z.string().min(1) });

/** An event that Slack delivers until it is told that it arrived. */
const eventSchema = z.looseObject({
  type: z.literal('event_callback'),
  event_id: z.string().min(1),
  event: z.looseObject({
    type: z.string().min(1),
    user: z.union([z.string(), withId]).optional(),
    channel: z.union([z.string(), withId]).optional(),
    item: z.looseObject({}).optional(),
    subteam: z.looseObject({}).optional(),
  }),
  authorizations: z.array(z.looseObject({})).optional(),
});

const actor = {
  user: withId,
  team: withId.nullish(),
  enterprise: withId.nullish(),
  channel: withId.optional(),
};

/** By these Bolt finds who listens, and it takes them for text. */
const pressedSchema = z.looseObject({ action_id: z.string().optional(), block_id: z.string().optional() });

/** What someone does with a message or a modal, and waits for. */
const interactionSchema = z.discriminatedUnion('type', [
  z.looseObject({ type: z.literal('block_actions'), ...actor, actions: z.array(pressedSchema).min(1) }),
  z.looseObject({ type: z.literal('block_suggestion'), ...actor, action_id: z.string() }),
  z.looseObject({
    type: z.enum(['view_submission', 'view_closed']),
    ...actor,
    view: withId.extend({ callback_id: z.string() }),
  }),
]);

const commandSchema = z.looseObject({ command: z.string().min(1), user_id: z.string().min(1) });

/** What Slack posts, and how it wants it answered. */
export type Envelope =
  | { readonly kind: 'event' | 'interaction'; readonly body: Record<string, unknown> }
  /** Slack checks who listens at the address. */
  | { readonly kind: 'challenge'; readonly challenge: string }
  /** Something of Slack's that is nothing to us. */
  | { readonly kind: 'other' };

const envelopeSchema: z.ZodType<Envelope> = z.union([
  eventSchema.transform((body) => ({ kind: 'event' as const, body })),
  z.union([interactionSchema, commandSchema]).transform((body) => ({ kind: 'interaction' as const, body })),
  z
    .looseObject({ type: z.literal('url_verification'), challenge: z.string() })
    .transform(({ challenge }) => ({ kind: 'challenge' as const, challenge })),
  z.looseObject({ ssl_check: z.string() }).transform(() => ({ kind: 'other' as const })),
  z
    .looseObject({ type: z.enum(['shortcut', 'message_action', 'app_rate_limited']) })
    .transform(() => ({ kind: 'other' as const })),
]);

/** The workspace that a body names, which matters to nothing but how much is taken of one. */
const workspaceSchema = z.union([
  z.looseObject({ team_id: z.string() }).transform(({ team_id }) => team_id),
  z.looseObject({ team: withId }).transform(({ team }) => team.id),
  z.looseObject({ enterprise: withId }).transform(({ enterprise }) => enterprise.id),
]);

/** Reads a body of Slack's: JSON, or a form that may hold JSON in its `payload`. Undefined for what Slack never sends. */
export function readEnvelope(
  body: string,
  contentType: string,
): (Envelope & { readonly workspace: string }) | undefined {
  const posted = isForm(contentType) ? fromForm(body) : fromJson(body);
  const envelope = envelopeSchema.safeParse(posted).data;
  return envelope && { ...envelope, workspace: workspaceSchema.safeParse(posted).data ?? '' };
}

const isForm = (contentType: string): boolean =>
  contentType.toLowerCase().startsWith('application/x-www-form-urlencoded');

function fromForm(body: string): unknown {
  const form = new URLSearchParams(body);
  const payload = form.get('payload');
  return payload === null ? Object.fromEntries(form) : fromJson(payload);
}
