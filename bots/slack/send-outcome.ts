import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { SendOutcome } from '../../core/messages/messenger.js';
import { notSentCodes } from '../not-sent.js';
import { NotInstalledError } from './workspace.js';

type Refusal = Extract<SendOutcome, { kind: 'refused' }>['reason'];

/** Slack's own words for a no that stays a no; any other is `rejected`. */
const refusals: Readonly<Record<string, Refusal>> = {
  channel_not_found: 'conversation-gone',
  is_archived: 'conversation-gone',
  user_not_found: 'conversation-gone',
  user_disabled: 'conversation-gone',
  messages_tab_disabled: 'blocked',
  cannot_dm_bot: 'blocked',
  not_in_channel: 'blocked',
  restricted_action: 'blocked',
  account_inactive: 'not-authorised',
  access_denied: 'not-authorised',
  ekm_access_denied: 'not-authorised',
  invalid_auth: 'not-authorised',
  missing_scope: 'not-authorised',
  no_permission: 'not-authorised',
  not_authed: 'not-authorised',
  org_login_required: 'not-authorised',
  team_access_not_granted: 'not-authorised',
  token_expired: 'not-authorised',
  token_revoked: 'not-authorised',
};

/** Errors after which Slack says that the call may have been carried out all the same. */
const halfway: ReadonlySet<string> = new Set([
  'fatal_error',
  'internal_error',
  'request_timeout',
  'service_unavailable',
]);

/** How long to wait where Slack does not say, or cannot be reached. */
const PAUSE = Temporal.Duration.from({ seconds: 30 });

const networkErrorSchema = z.object({ cause: z.object({ code: z.string() }) });

/** What a failed post means. Only what surely was not taken is to be tried again. */
export function outcomeOf(error: unknown): SendOutcome {
  if (error instanceof NotInstalledError) return { kind: 'refused', reason: 'not-authorised' };
  if (error instanceof WebAPIRateLimitedError)
    return { kind: 'retry', after: Temporal.Duration.from({ seconds: error.retryAfter }) };
  if (error instanceof WebAPIPlatformError) return outcomeOfCode(error.data.error);
  if (error instanceof WebAPIHTTPError)
    return error.statusCode < 500 ? { kind: 'refused', reason: 'rejected' } : { kind: 'unknown' };
  if (error instanceof WebAPIRequestError) return outcomeOfNetworkError(error.original);
  return { kind: 'unknown' };
}

/** What a failure before the post means: nothing was posted, so what nobody knows can be tried again. */
export function outcomeBeforePosting(error: unknown): SendOutcome {
  const outcome = outcomeOf(error);
  return outcome.kind === 'unknown' ? { kind: 'retry', after: PAUSE } : outcome;
}

function outcomeOfCode(code: string): SendOutcome {
  if (code === 'ratelimited' || code === 'rate_limited') return { kind: 'retry', after: PAUSE };
  if (halfway.has(code)) return { kind: 'unknown' };
  return { kind: 'refused', reason: refusals[code] ?? 'rejected' };
}

function outcomeOfNetworkError(error: Error): SendOutcome {
  const code = networkErrorSchema.safeParse(error).data?.cause.code;
  return code !== undefined && notSentCodes.has(code) ? { kind: 'retry', after: PAUSE } : { kind: 'unknown' };
}
