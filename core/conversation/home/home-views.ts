import type { View } from '../../messages/view.js';
import type { SentMessage } from '../../messages/sent-message.js';
import { asBefore, currentSpeaker } from '../../people/context.js';
import type { User } from '../../people/user.js';
import { isLater } from '../../clock.js';
import { isClosed } from '../closed.js';
import type { Subjects } from '../command.js';
import { pageOf } from '../page.js';
import { everyCommand, PAGE } from './home-commands.js';
import type { HomeNeeds } from './home-needs.js';
import { everyone, homeNow } from './home-now.js';

/** Home as a card of its own. */
export const homeView = async (needs: HomeNeeds): Promise<View> => ({
  kind: 'home',
  hasTab: currentSpeaker().user.chat === 'slack',
  ...(await homeNow(needs)),
});

/** What is shown to whoever looks at the Home they have: Slack keeps a tab for it. */
export const lookedAt = async (needs: HomeNeeds): Promise<View> =>
  currentSpeaker().user.chat === 'slack' ? { kind: 'home-tab', ...(await homeNow(needs)) } : homeView(needs);

/** Everyone whose journey the person who speaks may see, so many at once. */
export async function peoplePage(needs: HomeNeeds, asked: number): Promise<View> {
  const { shown, page, pages } = pageOf(await everyone(needs), PAGE, asked);
  return { kind: 'home-people', journeys: shown.map(({ line }) => line), page, pages };
}

export function commandsPage({ commands }: Pick<HomeNeeds, 'commands'>, asked: number): View {
  const { shown, page, pages } = pageOf(everyCommand(commands), PAGE, asked);
  return { kind: 'home-commands', commands: shown, page, pages };
}

/** The overviews that are kept up to date. */
export const homeViews = ['home', 'home-tab'] as const satisfies readonly SentMessage['view'][];

/** Whether a message is one of them. */
export const isHome = ({ view }: Pick<SentMessage, 'view'>): boolean => homeViews.some((one) => one === view);

/** What an overview that stands in a chat shows its reader now: of several cards the newest alone. */
export async function homeOf(
  needs: HomeNeeds & { readonly messages: Pick<Subjects['messages'], 'standingWith'> },
  entry: SentMessage,
  user: User,
): Promise<View | 'nothing'> {
  if (isClosed(needs.clock) || user.roles.length === 0) return 'nothing';
  if (entry.view === 'home' && !isNewest(entry, await needs.messages.standingWith(user.id, 'home')))
    return { kind: 'home-over', reason: 'newer' };
  return asBefore({ actor: { kind: 'person', user }, locale: entry.locale }, async () =>
    entry.view === 'home' ? homeView(needs) : { kind: 'home-tab', ...(await homeNow(needs)) },
  );
}

const isNewest = (entry: SentMessage, standing: readonly SentMessage[]): boolean =>
  !standing.some(
    ({ id, conversation, sentAt }) =>
      id !== entry.id && conversation.chat === entry.conversation.chat && isLater(sentAt, entry.sentAt),
  );
