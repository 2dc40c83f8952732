import { signAsSlack } from '../../demo/platforms/slack/sign-as-slack.js';
import { SIGNING_SECRET } from './world.js';
import type { World } from './world.js';

/** What a test has otherwise than Slack would. */
export interface SigningOptions {
  readonly secret?: string;
  /** Seconds since 1970; the world's now unless told otherwise. */
  readonly at?: number;
  readonly contentType?: string;
}

/** The world's now, in seconds since 1970. */
export const secondsOf = ({ clock }: World): number => Math.floor(clock.now().epochMilliseconds / 1000);

/** Posts a body as it is to `/slack/events`, signed. */
export function postSigned(
  world: World,
  body: string,
  { secret = SIGNING_SECRET, at = secondsOf(world), contentType = 'application/json' }: SigningOptions = {},
): Promise<Response> {
  return fetch(`${world.baseUrl}/slack/events`, {
    method: 'POST',
    headers: { 'Content-Type': contentType, ...signAsSlack(body, secret, at) },
    body,
  });
}

/** Tom's message in Slack as the Events API delivers it, with whatever a test has otherwise. */
export const messageEvent = (world: World, eventId: string, event: object = {}): string =>
  JSON.stringify({
    type: 'event_callback',
    team_id: 'T1',
    event_id: eventId,
    event_time: secondsOf(world),
    authorizations: [{ enterprise_id: null, team_id: 'T1', is_enterprise_install: false }],
    event: { type: 'message', channel_type: 'im', channel: 'DUTOM', user: 'UTOM', text: 'plan', ...event },
  });
