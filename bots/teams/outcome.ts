import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { SendOutcome } from '../../core/messages/messenger.js';
import { notSentCodes } from '../not-sent.js';

/** What we read of an error of the connector's client. */
export const restErrorSchema = z.object({
  name: z.literal('RestError'),
  statusCode: z.number().optional(),
  code: z.string().optional(),
  response: z.custom<{ headers: { get(name: string): string | undefined } }>().optional(),
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

/** How long to wait where Teams does not say, or cannot be reached. */
const PAUSE = Temporal.Duration.from({ seconds: 30 });

/** What a failed send means. Only what surely was not taken is to be tried again. */
export function outcomeOf(error: unknown): SendOutcome {
  if (tokenErrorSchema.safeParse(error).success) return { kind: 'retry', after: PAUSE };
  const restError = restErrorSchema.safeParse(error);
  return restError.success ? outcomeOfAnswer(restError.data) : { kind: 'unknown' };
}

function outcomeOfAnswer({ statusCode, code, response }: RestError): SendOutcome {
  switch (statusCode) {
    case undefined:
      return code !== undefined && notSentCodes.has(code)
        ? { kind: 'retry', after: PAUSE }
        : { kind: 'unknown' };
    case 429:
      return { kind: 'retry', after: retryAfter(response?.headers.get('retry-after')) };
    case 401:
      return { kind: 'refused', reason: 'not-authorised' };
    case 403:
      return { kind: 'refused', reason: 'blocked' };
    case 404:
    case 410:
      return { kind: 'refused', reason: 'conversation-gone' };
    default:
      return statusCode < 500 ? { kind: 'refused', reason: 'rejected' } : { kind: 'unknown' };
  }
}

function retryAfter(header: string | undefined): Temporal.Duration {
  const seconds = z.coerce.number().int().positive().safeParse(header);
  return seconds.success ? Temporal.Duration.from({ seconds: seconds.data }) : PAUSE;
}
