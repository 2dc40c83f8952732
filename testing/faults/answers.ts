import type { Chat } from '../../core/people/chat.js';
import type { Meaning } from '../../core/outbox/consequences.js';
import type { Fault } from '../../demo/platforms/faults.js';

/** Something a platform can answer to a message, and what it means. */
export interface Answer {
  readonly chat: Chat;
  readonly name: string;
  readonly fault: Fault;
  readonly meaning: Meaning;
  /** Said when the conversation is opened, which nobody knows yet; else when the message is sent. */
  readonly isOpening?: true;
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

/** What either says when a conversation is opened. Opening twice does no harm, so here nothing is unknown. */
const openings: readonly (readonly [chat: Chat, name: string, fault: Fault, meaning: Meaning])[] = [
  ['slack', 'user_not_found', { kind: 'error', code: 'user_not_found' }, 'person-gone'],
  ['slack', 'internal_error', { kind: 'error', code: 'internal_error' }, 'unavailable'],
  ['slack', 'token_revoked', { kind: 'error', code: 'token_revoked' }, 'not-authorised'],
  ['slack', 'throttled for 30 s', { kind: 'throttled', retryAfterSeconds: 30 }, 'throttled'],
  [
    'teams',
    '403 Forbidden…',
    { kind: 'error', code: 'ForbiddenOperationException', status: 403 },
    'not-installed',
  ],
  ['teams', '400 BadSyntax', { kind: 'error', code: 'BadSyntax', status: 400 }, 'no-account'],
  ['teams', '500 ServiceError', { kind: 'error', code: 'ServiceError', status: 500 }, 'unavailable'],
  ['teams', 'throttled for 30 s', { kind: 'throttled', retryAfterSeconds: 30 }, 'throttled'],
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
  ...openings.map(([chat, name, fault, meaning]): Answer => ({
    chat,
    name: `opening: ${name}`,
    fault,
    meaning,
    isOpening: true,
  })),
];
