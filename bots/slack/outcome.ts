import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Failure } from '../../core/messages/messenger.js';
import { failureIn, type Answered } from '../answer.js';
import { slackAnswers } from './answers.js';
import { NotInstalledError } from './workspace.js';

/** The codes with which Slack keeps a message from being deleted; it may be changed still. */
const undeletable: ReadonlySet<string | undefined> = new Set([
  'cant_delete_message',
  'compliance_exports_prevent_deletion',
]);

/** What a failed call means. */
export const failureOf = (error: unknown): Failure => failureIn(slackAnswers, answeredIn(error));

export const isUndeletable = (error: unknown): boolean => undeletable.has(codeOf(error));

/** Slack's code, for the log. */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof WebAPIPlatformError && isCode(error.data.error) ? error.data.error : undefined;

function answeredIn(error: unknown): Answered {
  if (error instanceof NotInstalledError) return { by: 'sign-in' };
  if (error instanceof WebAPIRateLimitedError)
    return { by: 'platform', status: 429, pause: Temporal.Duration.from({ seconds: error.retryAfter }) };
  if (error instanceof WebAPIPlatformError) {
    const code = codeOf(error);
    return code === undefined ? { by: 'proxy' } : { by: 'platform', code };
  }
  // Slack itself answers 200 or 429; anything else comes from what lies in between.
  if (error instanceof WebAPIHTTPError) return { by: 'proxy', status: error.statusCode };
  return { by: 'network', code: error instanceof WebAPIRequestError ? networkCode(error) : undefined };
}

/** An answer that is no JSON, such as a proxy's page, stands in place of a code. */
const isCode = (code: string): boolean => /^\w+$/.test(code);

const networkErrorSchema = z.object({ cause: z.object({ code: z.string() }) });

const networkCode = ({ original }: WebAPIRequestError): string | undefined =>
  networkErrorSchema.safeParse(original).data?.cause.code;
