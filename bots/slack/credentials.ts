import { z } from 'zod';
import type { Clock } from '../../core/clock.js';
import { askCredentials } from '../ask-credentials.js';
import type { Credentials } from '../credentials.js';

const SLACK = 'https://slack.com/api/';
/** No code that Slack gives out: what it says to it tells whether it knows the app. */
const NO_CODE = 'none';

/** By what an app shows who it is: the token of one workspace, or its registration. */
export type SlackCredentials =
  | { readonly kind: 'single-workspace'; readonly botToken: string }
  | { readonly kind: 'oauth'; readonly clientId: string; readonly clientSecret: string };

const answerSchema = z.union([
  z.object({ ok: z.literal(true) }).transform(() => ({ kind: 'accepted' }) as const),
  z
    .object({ ok: z.literal(false), error: z.string().regex(/^\w+$/) })
    .transform(({ error }) => ({ kind: 'refused', code: error }) as const),
]);

/** Asks Slack whose the token is; or, of an app that many workspaces install, for an installation that there is not. */
export const checkSlackCredentials = (
  app: SlackCredentials & { readonly apiUrl: string | undefined },
  clock: Clock,
): Promise<Credentials> =>
  app.kind === 'single-workspace'
    ? askCredentials(
        `${app.apiUrl ?? SLACK}auth.test`,
        { headers: { authorization: `Bearer ${app.botToken}` } },
        clock,
        (body) => answerSchema.parse(body),
      )
    : askCredentials(
        `${app.apiUrl ?? SLACK}oauth.v2.access`,
        {
          body: new URLSearchParams({
            client_id: app.clientId,
            client_secret: app.clientSecret,
            code: NO_CODE,
          }),
        },
        clock,
        (body) => registered(answerSchema.parse(body)),
      );

/** Who is told that the code is wrong, is known. */
const registered = (answer: Credentials): Credentials =>
  answer.kind === 'refused' && answer.code === 'invalid_code' ? { kind: 'accepted' } : answer;
