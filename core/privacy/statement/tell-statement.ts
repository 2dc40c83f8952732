import { Temporal } from 'temporal-polyfill';
import type { Clock } from '../../clock.js';
import { formatDate } from '../../language/format-date.js';
import type { Locale } from '../../language/locale.js';
import { translator } from '../../language/messages.js';
import type { ConversationRepository } from '../../messages/conversation.js';
import type { View } from '../../messages/view.js';
import { nextOpening, windowOf } from '../../outbox/delivery-window.js';
import type { Tell } from '../../outbox/tell.js';
import { currentTenant } from '../../people/context.js';
import type { User, UserRepository } from '../../people/user.js';
import type { StatementNoticeRepository } from './notice.js';
import { statementVersion } from './statement.js';

interface NotingNeeds {
  readonly statementNotices: StatementNoticeRepository;
  readonly clock: Clock;
  readonly newId: () => string;
}

export interface StatementNeeds extends NotingNeeds {
  readonly users: Pick<UserRepository, 'all'>;
  readonly conversations: Pick<ConversationRepository, 'get'>;
  readonly tell: Tell;
  /** Whoever is on leave themselves reads it when they are back. */
  readonly isAway: (user: User) => Promise<boolean>;
}

/** At most so many in an hour, or so much of all, that a week's working hours are enough for everyone. */
const AT_LEAST = 25;
const HOURS = 40;

/**
 * Tells those who talk with the coach of the statement that holds, each once, while their window is open: a few an hour, not
 * all at once. Whoever never wrote to the coach reads of it when they begin. True where everyone who can be told now is.
 */
export async function tellStatement(needs: StatementNeeds): Promise<boolean> {
  const known = new Set(
    (await needs.statementNotices.ofVersion(statementVersion)).map(({ userId }) => userId),
  );
  const users = (await needs.users.all()).filter(({ roles }) => roles.length > 0);
  const untold = users.filter(({ id }) => !known.has(id));
  let room = Math.max(AT_LEAST, Math.ceil(users.length / HOURS));
  let isDone = true;
  for (const user of untold) {
    if (!(await needs.conversations.get(user.id, user.chat))) continue;
    isDone = false;
    if (room === 0) break;
    if (!isOpen(needs, user) || (await needs.isAway(user))) continue;
    room -= 1;
    if (await needs.tell(user, news)) await note(needs, user);
  }
  return isDone;
}

/** Whoever begins reads of the statement in the welcome: they are told of it so, and of a later one as everybody is. */
export async function noteBegun(needs: NotingNeeds, user: User): Promise<void> {
  const told = await needs.statementNotices.bySubject({ kind: 'user', userId: user.id });
  if (told.length === 0) await note(needs, user);
}

const note = ({ statementNotices, clock, newId }: NotingNeeds, { id: userId }: User): Promise<void> =>
  statementNotices.save({ id: newId(), userId, version: statementVersion, at: clock.now() });

const isOpen = ({ clock }: StatementNeeds, user: User): boolean =>
  clock.now().equals(nextOpening(clock.now(), windowOf(user, currentTenant())));

function news(locale: Locale): View {
  const t = translator(locale);
  const date = formatDate(Temporal.PlainDate.from(statementVersion), locale);
  return {
    kind: 'notice',
    title: t('statement.news-title'),
    lines: [t('statement.news', { date }), t('statement.news-read')],
  };
}
