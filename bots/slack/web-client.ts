import { WebClient } from '@slack/web-api';
import type { Logger, WebClientOptions } from '@slack/web-api';

/**
 * Options of every client of Slack's Web API. A client that repeats a call whose answer got lost posts twice, so none does:
 * repeating is the outbox's decision. There are no `headers` here, and never should be: the SDK writes a token into that
 * object and shares it between workspaces.
 */
export function webClientOptions(slackApiUrl: string | undefined, logger: Logger): WebClientOptions {
  return {
    ...(slackApiUrl === undefined ? {} : { slackApiUrl }),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: 10_000,
    // Those who wait for one workspace that hangs must not keep another from its turn; how many wait is the outbox's decision.
    maxRequestConcurrency: 1000,
    logger,
    fetch: fetchWithPause,
  };
}

/** Where Slack is too busy to say for how long, its client would not know that it is too busy at all: it waits so many seconds. */
const PAUSE_SECONDS = '30';

async function fetchWithPause(...request: Parameters<typeof fetch>): Promise<Response> {
  const response = await fetch(...request);
  if (response.status !== 429 || /^\d+$/.test(response.headers.get('retry-after') ?? '')) return response;
  return new Response(response.body, { status: 429, headers: { 'Retry-After': PAUSE_SECONDS } });
}

/** A client without a token: each call names the token of the workspace it is for. */
export const tokenlessClient = (options: WebClientOptions): WebClient => new WebClient(undefined, options);
