import { createHmac } from 'node:crypto';

/** The headers with which Slack vouches for a body; `seconds` is the moment it signs at, since 1970. */
export function signAsSlack(body: string, signingSecret: string, seconds: number): Record<string, string> {
  const hash = createHmac('sha256', signingSecret).update(`v0:${seconds}:${body}`).digest('hex');
  return { 'X-Slack-Request-Timestamp': seconds.toString(), 'X-Slack-Signature': `v0=${hash}` };
}
