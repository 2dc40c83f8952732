import type { Chat } from '../../core/people/chat.js';
import type { Meaning } from '../../core/outbox/consequences.js';
import type { Fault } from '../../demo/platforms/faults.js';

/** Something a platform can answer to a message, and what it means. */
export interface Answer {
  readonly chat: Chat;
  readonly name: string;
  readonly fault: Fault;
  readonly meaning: Meaning;
}

const slackCodes: readonly (readonly [meaning: Meaning, ...codes: string[]])[] = [
  ['gone', 'channel_not_found', 'is_archived'],
  ['blocked', 'cannot_dm_bot', 'messages_tab_disabled', 'restricted_action'],
  ['person-gone', 'user_disabled'],
  ['not-authorised', 'invalid_auth', 'token_revoked', 'account_inactive', 'missing_scope'],
  ['rejected', 'invalid_blocks', 'msg_too_long'],
  ['unknown', 'internal_error', 'fatal_error'],
  ['unavailable', 'a_code_of_tomorrow'],
];

const teamsCodes: readonly (readonly [status: number, code: string, meaning: Meaning])[] = [
  [404, 'ConversationNotFound', 'gone'],
  [403, 'MessageWritesBlocked', 'blocked'],
  [403, 'BotNotInConversationRoster', 'not-installed'],
  [403, 'ForbiddenOperationException', 'not-installed'],
  [401, 'Unauthorized', 'not-authorised'],
  [413, 'MessageSizeTooBig', 'rejected'],
  [400, 'BadSyntax', 'rejected'],
  [403, 'ACodeOfTomorrow', 'unavailable'],
  [500, 'ServiceError', 'unknown'],
];

/** What happens on the way to either. */
const onTheWay: readonly Omit<Answer, 'chat'>[] = [
  { name: 'throttled for 30 s', fault: { kind: 'throttled', retryAfterSeconds: 30 }, meaning: 'throttled' },
  { name: 'throttled, no Retry-After', fault: { kind: 'throttled' }, meaning: 'throttled' },
  { name: "a proxy's page, 502", fault: { kind: 'html' }, meaning: 'unknown' },
  { name: 'carried out, answered 500', fault: { kind: 'failed-answer' }, meaning: 'unknown' },
  { name: 'carried out, answer lost', fault: { kind: 'lost-answer' }, meaning: 'unknown' },
];

export const answers: readonly Answer[] = [
  ...slackCodes.flatMap(([meaning, ...codes]) =>
    codes.map((code): Answer => ({ chat: 'slack', name: code, fault: { kind: 'error', code }, meaning })),
  ),
  ...teamsCodes.map(([status, code, meaning]): Answer => ({
    chat: 'teams',
    name: `${status} ${code}`,
    fault: { kind: 'error', code, status },
    meaning,
  })),
  ...(['slack', 'teams'] as const).flatMap((chat) => onTheWay.map((answer) => ({ chat, ...answer }))),
];
