import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Failure } from '../../core/messages/messenger.js';
import { notSentCodes } from '../not-sent.js';

/** How long to wait where Teams does not say, or cannot be reached. */
const PAUSE = Temporal.Duration.from({ seconds: 30 });

const retry: Failure = { kind: 'retry', why: 'unavailable', after: PAUSE };
const gone: Failure = { kind: 'gone' };
const unknown: Failure = { kind: 'unknown' };
const blocked: Failure = { kind: 'refused', reason: 'blocked' };
const notAuthorised: Failure = { kind: 'refused', reason: 'not-authorised' };
const rejected: Failure = { kind: 'refused', reason: 'rejected' };

/** What the Bot Connector's own codes mean, whatever was asked of it. */
const outcomeOfCode: ReadonlyMap<string, Failure> = new Map<string, Failure>([
  ['ConversationNotFound', gone],
  ['ActivityNotFoundInConversation', gone],
  ['MemberNotFoundInConversation', gone],
  ['MessageWritesBlocked', blocked],
  ['ConversationBlockedByUser', blocked],
  ['BotNotInConversationRoster', blocked],
  ['BotDisabledByAdmin', blocked],
  ['ForbiddenOperationException', blocked],
  ['BotNotRegistered', notAuthorised],
  ['MessageSizeTooBig', rejected],
]);

/** What a status means where the code does not say. Any other of 300 to 499 was surely not taken, for now. */
const outcomeOfStatus: ReadonlyMap<number, Failure> = new Map<number, Failure>([
  [400, rejected],
  [401, notAuthorised],
  [413, rejected],
]);

const headersSchema = z.custom<{ get(name: string): string | undefined }>(
  (value) => typeof value === 'object' && value !== null && 'get' in value,
);

/** What we read of an error of the connector's client. */
const restErrorSchema = z.object({
  name: z.literal('RestError'),
  statusCode: z.number().optional(),
  code: z.string().optional(),
  response: z.object({ headers: headersSchema }).optional(),
});
type RestError = z.infer<typeof restErrorSchema>;

/** Getting a token from Entra failed: that comes before the message is sent. */
const tokenErrorSchema = z.object({
  name: z.enum([
    'ClientAuthError',
    'ClientConfigurationError',
    'ServerError',
    'InteractionRequiredAuthError',
  ]),
  errorCode: z.string(),
});

/** The HTTP status of a call that failed, where it was answered at all. */
export const statusOf = (error: unknown): number | undefined =>
  restErrorSchema.safeParse(error).data?.statusCode;

/** What a failed call means. Only what surely was not taken is to be tried again, and only what Teams itself says is final. */
export function outcomeOf(error: unknown): Failure {
  if (tokenErrorSchema.safeParse(error).success) return retry;
  const restError = restErrorSchema.safeParse(error).data;
  if (!restError) return unknown;
  const { statusCode, code, response } = restError;
  if (statusCode === undefined) return notSentCodes.has(code ?? '') ? retry : unknown;
  if (statusCode === 429)
    return { kind: 'retry', why: 'throttled', after: pauseIn(response?.headers.get('retry-after')) };
  return (isPage(restError) ? undefined : saidByTeams(statusCode, code)) ?? unexplained(statusCode);
}

const saidByTeams = (status: number, code = ''): Failure | undefined =>
  outcomeOfCode.get(code) ?? outcomeOfStatus.get(status);

/** A server error can come after the message was taken; so can an answer that nobody could read. */
const unexplained = (status: number): Failure => (status >= 300 && status < 500 ? retry : unknown);

/** A page is a proxy's word, not that of Teams. */
const isPage = ({ response }: RestError): boolean =>
  response?.headers.get('content-type')?.includes('html') === true;

function pauseIn(header: string | undefined): Temporal.Duration {
  const seconds = z.coerce.number().int().positive().safeParse(header);
  return seconds.success ? Temporal.Duration.from({ seconds: seconds.data }) : PAUSE;
}
