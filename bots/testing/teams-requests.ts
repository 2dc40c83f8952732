import type { World } from './world.js';

/** A message from Fatima in Teams as the Bot Connector posts it, with whatever a test has otherwise. */
export const activityOf = (world: World, more: object = {}): object => ({
  type: 'message',
  text: 'help',
  channelId: 'msteams',
  serviceUrl: `${world.baseUrl}/playground/connector`,
  from: { id: '29:fatima', aadObjectId: 'fatima' },
  recipient: { id: '28:coach' },
  conversation: { id: 'a:fatima', conversationType: 'personal', tenantId: 'entra-1' },
  locale: 'nl-NL',
  ...more,
});

/** Posts a body as it is to `/api/messages`. */
export const postToTeams = (
  world: World,
  body: string,
  headers: Record<string, string> = {},
): Promise<Response> =>
  fetch(`${world.baseUrl}/api/messages`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body,
  });

/** Posts an activity; resolves once the coach has answered it. */
export const postActivity = (world: World, more: object = {}): Promise<Response> =>
  postToTeams(world, JSON.stringify(activityOf(world, more)));
