import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Failure } from '../../core/messages/messenger.js';
import { failureIn, type Answered } from '../answer.js';
import { teamsAnswers } from './answers.js';

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

/** What a failed call means. */
export const outcomeOf = (error: unknown): Failure => failureIn(teamsAnswers, answeredIn(error));

function answeredIn(error: unknown): Answered {
  const tokenError = tokenErrorSchema.safeParse(error).data;
  if (tokenError) return { by: 'sign-in', code: tokenError.errorCode };
  const { statusCode: status, code, response } = restErrorSchema.safeParse(error).data ?? {};
  if (status === undefined) return { by: 'network', code };
  const pause = pauseIn(response?.headers.get('retry-after'));
  return { by: isPage(response) ? 'proxy' : 'platform', status, code, pause };
}

const isPage = (response: RestError['response']): boolean =>
  response?.headers.get('content-type')?.includes('html') === true;

function pauseIn(header: string | undefined): Temporal.Duration | undefined {
  const seconds = z.coerce.number().int().positive().safeParse(header);
  return seconds.success ? Temporal.Duration.from({ seconds: seconds.data }) : undefined;
}
