import type { App, Context } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { cardActionId } from '../../cards/block-kit/to-block-kit.js';
import type { Intent } from '../../core/conversation/conversation.js';
import { cardActionSchema } from '../../core/messages/card-action.js';
import { answer, problemAnswer } from '../answer.js';
import { errorName } from '../../core/error-name.js';
import type { Answer, BotDependencies } from '../answer.js';
import { isFirstSign } from '../arrival.js';
import {
  buttonSchema,
  directMessageSchema,
  homeOpenedSchema,
  identitySchema,
  pressSchema,
  typedText,
} from './events.js';
import { contentOf } from './message.js';
import { speakerOf } from './speaker.js';
import type { SlackPlace } from './speaker.js';
import { workspaceIdOf } from './workspace.js';
import type { TokenOf } from './workspace.js';

export interface ListenerDependencies extends BotDependencies {
  readonly client: WebClient;
  readonly tokenOf: TokenOf;
}

/** Every event of Slack that the coach answers. Bolt has acknowledged an event before a listener sees it. */
export function listen(app: App, deps: ListenerDependencies): void {
  app.use(async ({ body, next }) => {
    const identity = identitySchema.safeParse(body).data;
    if (identity === undefined || (await deps.receipts.remember(`slack:${identity}`, deps.clock.now())))
      await next();
  });

  app.event('message', async ({ event, context }) => {
    const message = directMessageSchema.safeParse(event).data;
    if (message === undefined) return;
    await reply(deps, placeOf(context, message.user, message.channel), {
      kind: 'say',
      text: typedText(message.text),
    });
  });

  app.event('app_home_opened', async ({ event, context }) => {
    const { user, channel } = homeOpenedSchema.parse(event);
    if (await isFirstSign(deps.receipts, deps.clock, `slack:${channel}`))
      await reply(deps, placeOf(context, user, channel), { kind: 'arrive' });
  });

  app.action(cardActionId, async ({ ack, action, body, context }) => {
    await ack();
    const { user, container } = pressSchema.parse(body);
    const place = placeOf(context, user.id, container.channel_id);
    await press(deps, place, container.message_ts, buttonSchema.parse(action).value);
  });

  app.error(async (error) => {
    deps.log.error({ chat: 'slack', error: errorName(error), code: error.code }, 'could not handle an event');
    // Bolt takes an error handler that returns for one that mended the error, and answers 200.
    return Promise.reject(error);
  });
}

function placeOf(context: Context, userId: string, channel: string): SlackPlace {
  return { workspaceId: workspaceIdOf(context), userId, channel };
}

async function reply(deps: ListenerDependencies, place: SlackPlace, intent: Intent): Promise<void> {
  await show(deps, place, await answer(deps, speakerOf(deps, place), intent));
}

async function press(
  deps: ListenerDependencies,
  place: SlackPlace,
  ts: string,
  value: string,
): Promise<void> {
  const speaker = speakerOf(deps, place);
  const action = cardActionSchema.safeParse(fromJson(value));
  const result = action.success
    ? await answer(deps, speaker, { kind: 'press', action: action.data })
    : problemAnswer('failed', await speaker.locale());
  await show(deps, place, result, ts);
}

/** Posts the replies, or puts one in place of the message with timestamp `pressed`. */
async function show(
  { client, tokenOf }: ListenerDependencies,
  { workspaceId, channel }: SlackPlace,
  { replies, locale }: Answer,
  pressed?: string,
): Promise<void> {
  const token = await tokenOf(workspaceId);
  for (const { view, placement } of replies) {
    const content = contentOf(view, locale);
    if (placement === 'replace' && pressed !== undefined)
      await client.chat.update({ token, channel, ts: pressed, ...content });
    else await client.chat.postMessage({ token, channel, ...content, unfurl_links: false });
  }
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
