import { z } from 'zod';
import type { Clock } from '../../core/clock.js';
import { askCredentials } from '../ask-credentials.js';
import type { Credentials } from '../credentials.js';
import type { TeamsApp } from './teams-app.js';

const LOGIN = 'https://login.microsoftonline.com';
/** Whose tenant gives a multi-tenant app its tokens. */
const EVERYBODY = 'botframework.com';

const answerSchema = z.union([
  z.object({ access_token: z.string().min(1) }).transform(() => ({ kind: 'accepted' }) as const),
  z
    .object({ error: z.string().regex(/^\w+$/) })
    .transform(({ error }) => ({ kind: 'refused', code: error }) as const),
]);

/** Asks Microsoft for a token for the app, as sending does, and lets it go. */
export const checkTeamsCredentials = (app: TeamsApp, clock: Clock): Promise<Credentials> =>
  askCredentials(
    `${LOGIN}/${encodeURIComponent(app.appTenantId ?? EVERYBODY)}/oauth2/v2.0/token`,
    {
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: app.appId,
        client_secret: app.appSecret,
        scope: 'https://api.botframework.com/.default',
      }),
    },
    clock,
    (body) => answerSchema.parse(body),
  );
