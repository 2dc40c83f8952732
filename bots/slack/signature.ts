import { isValidSlackRequest } from '@slack/bolt';
import type { Temporal } from 'temporal-polyfill';

/** How far a request's timestamp may lie from our clock, in seconds; the same either way. */
const TOLERANCE = 5 * 60;

/** The headers and the raw body of a request that says it comes from Slack. */
export interface SignedRequest {
  readonly timestamp: string | undefined;
  readonly signature: string | undefined;
  readonly body: string;
}

/** Whether Slack signed this request, and just now. Bolt's own check lets timestamps of the future through. */
export function isSignedBySlack(
  { timestamp, signature, body }: SignedRequest,
  signingSecret: string,
  now: Temporal.Instant,
): boolean {
  if (timestamp === undefined || signature === undefined || !/^\d+$/.test(timestamp)) return false;
  const seconds = Number(timestamp);
  const isAhead = seconds > Math.floor(now.epochMilliseconds / 1000) + TOLERANCE;
  return (
    !isAhead &&
    isValidSlackRequest({
      signingSecret,
      body,
      headers: { 'x-slack-signature': signature, 'x-slack-request-timestamp': seconds },
      nowMilliseconds: now.epochMilliseconds,
    })
  );
}
