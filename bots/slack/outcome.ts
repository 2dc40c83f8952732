import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Failure } from '../../core/messages/messenger.js';
import { notSentCodes } from '../not-sent.js';
import { NotInstalledError } from './workspace.js';

/** How long to wait where Slack does not say, or cannot be reached. */
const later: Failure = { kind: 'retry', why: 'unavailable', after: Temporal.Duration.from({ seconds: 30 }) };
const gone: Failure = { kind: 'gone' };
const unknown: Failure = { kind: 'unknown' };
const refused = (reason: 'blocked' | 'not-authorised' | 'rejected'): Failure => ({ kind: 'refused', reason });

const codes = (failure: Failure, ...names: readonly string[]): [string, Failure][] =>
  names.map((name) => [name, failure]);

/** What each of Slack's error codes means, whatever was asked of it. */
const failures: ReadonlyMap<string, Failure> = new Map([
  ...codes(gone, 'channel_not_found', 'is_archived', 'message_not_found', 'user_disabled', 'user_not_found'),
  ...codes(
    refused('blocked'),
    'cannot_dm_bot',
    'messages_tab_disabled',
    'not_in_channel',
    'restricted_action',
  ),
  ...codes(
    refused('not-authorised'),
    'access_denied',
    'account_inactive',
    'ekm_access_denied',
    'invalid_auth',
    'missing_scope',
    'no_permission',
    'not_authed',
    'org_login_required',
    'team_access_not_granted',
    'token_expired',
    'token_revoked',
  ),
  ...codes(
    refused('rejected'),
    'block_mismatch',
    'cant_delete_message',
    'cant_update_message',
    'compliance_exports_prevent_deletion',
    'edit_window_closed',
    'invalid_arguments',
    'invalid_blocks',
    'invalid_blocks_format',
    'invalid_metadata_format',
    'invalid_metadata_schema',
    'metadata_too_large',
    'msg_blocks_too_long',
    'msg_too_long',
    'no_text',
  ),
  // Slack says of these that the call may have been carried out all the same.
  ...codes(unknown, 'fatal_error', 'internal_error', 'request_timeout', 'service_unavailable'),
]);

/** The codes with which Slack keeps a message from being deleted; it may be changed still. */
const undeletable: ReadonlySet<string> = new Set([
  'cant_delete_message',
  'compliance_exports_prevent_deletion',
]);

/** What a failed call means. Final is only what is known for final. */
export function failureOf(error: unknown): Failure {
  if (error instanceof NotInstalledError) return refused('not-authorised');
  if (error instanceof WebAPIRateLimitedError)
    return { kind: 'retry', why: 'throttled', after: Temporal.Duration.from({ seconds: error.retryAfter }) };
  if (error instanceof WebAPIPlatformError) return failureOfCode(error.data.error);
  // Slack itself answers 200 or 429; anything else comes from what lies in between.
  if (error instanceof WebAPIHTTPError) return error.statusCode < 500 ? later : unknown;
  if (error instanceof WebAPIRequestError) return failureOfNetwork(error.original);
  return unknown;
}

/** What a failure before the call means: nothing was done, so what nobody knows can be tried again. */
export function failureBefore(error: unknown): Failure {
  const failure = failureOf(error);
  return failure.kind === 'unknown' ? later : failure;
}

export const isUndeletable = (error: unknown): boolean =>
  error instanceof WebAPIPlatformError && undeletable.has(error.data.error);

/** A code that nobody knows yet says at least that nothing was done. */
const failureOfCode = (code: string): Failure => failures.get(code) ?? (isCode(code) ? later : unknown);

/** An answer that is no JSON, such as a proxy's page, stands in place of a code. */
const isCode = (code: string): boolean => /^\w+$/.test(code);

/** Slack's code, for the log. */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof WebAPIPlatformError && isCode(error.data.error) ? error.data.error : undefined;

const networkErrorSchema = z.object({ cause: z.object({ code: z.string() }) });

function failureOfNetwork(error: Error): Failure {
  const code = networkErrorSchema.safeParse(error).data?.cause.code;
  return code !== undefined && notSentCodes.has(code) ? later : unknown;
}
