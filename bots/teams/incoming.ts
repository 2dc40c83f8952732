import { TeamsInfo } from 'botbuilder';
import type { Activity } from 'botbuilder';
import { readCardValues } from '../../cards/card-values.js';
import type { Incoming } from '../../core/conversation/incoming.js';
import { intentOf } from '../../core/conversation/intent.js';
import type { ChatAccount } from '../../core/people/recognise.js';
import { meaningOf } from '../../core/outbox/consequences.js';
import { platformLocale } from '../platform-locale.js';
import { conversationOf, deviceOf, entraTenantOf, textOf } from './activity.js';
import type { TurnNeeds } from './needs.js';
import { outcomeOf } from './outcome.js';
import { uploadsIn } from './uploads.js';

/** What someone did, apart from who and where. */
type Deed = Pick<Incoming, 'intent' | 'surface' | 'pressed'>;

export function incomingOf(needs: TurnNeeds, activity: Activity, deed: Deed): Incoming {
  return {
    ...deed,
    account: accountOf(needs, activity),
    conversationWith: (userId) => conversationOf(activity, userId),
    device: deviceOf(activity),
    locale: () => Promise.resolve(platformLocale(activity.locale)),
  };
}

/** A press on a button of a card, by its data; undefined where that is not ours. */
export function pressIn({ replyToId }: Activity, data: unknown): Deed | undefined {
  const press = readCardValues(data);
  if (!press) return undefined;
  const { action, values } = press;
  // What a command opens stands below: the card that offers it stays.
  const surface = action.do === 'command' ? 'message' : 'card';
  return { intent: intentOf(action, values), surface, pressed: replyToId };
}

/** What a message means. A client that knows no Action.Execute sends a press as one without a word. */
export function messageIn({ fileOrigins }: TurnNeeds, activity: Activity): Deed | undefined {
  const text = textOf(activity);
  const data: unknown = activity.value;
  if (text === '' && typeof data === 'object' && data !== null) return pressIn(activity, data);
  const files = uploadsIn(activity, fileOrigins);
  const intent = files.length > 0 ? ({ kind: 'file', files } as const) : ({ kind: 'say', text } as const);
  return { intent, surface: 'message' };
}

export function accountOf(needs: TurnNeeds, activity: Activity): ChatAccount {
  return {
    chat: 'teams',
    workspaceId: entraTenantOf(activity),
    chatUserId: activity.from.aadObjectId ?? '',
    email: async () => (await memberOf(needs, activity))?.email,
    name: async () => (await memberOf(needs, activity))?.name,
  };
}

const untold: ReadonlySet<string> = new Set(['gone', 'not-installed', 'blocked']);

interface Member {
  readonly name: string | undefined;
  readonly email: string | undefined;
}

/** Undefined where Teams does not tell: for someone who has left the conversation or removed the app. */
async function memberOf({ adapter }: TurnNeeds, activity: Activity): Promise<Member | undefined> {
  let found: Member | undefined;
  try {
    // Not in the turn of the activity: that may have ended by now.
    await adapter.continue(conversationOf(activity, ''), async (context) => {
      const member = await TeamsInfo.getMember(context, activity.from.id);
      found = { name: member.name, email: member.email ?? member.userPrincipalName };
    });
  } catch (error) {
    if (!untold.has(meaningOf(outcomeOf(error)))) throw error;
  }
  return found;
}
