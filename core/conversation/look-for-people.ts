import { Temporal } from 'temporal-polyfill';
import { compareIds } from '../compare-ids.js';
import { translator } from '../language/messages.js';
import type { ConversationRepository } from '../messages/conversation.js';
import type { ReachOutcome } from '../messages/messenger.js';
import type { TroubleReason } from '../messages/trouble.js';
import { heardOf, type HeardOfNeeds } from '../outbox/heard-of.js';
import { reach, type ReachNeeds } from '../outbox/reach.js';
import { chats, type Chat } from '../people/chat.js';
import { currentSpeaker } from '../people/context.js';
import { userRoles, type User, type UserRepository } from '../people/user.js';
import type { CommandContext } from './command.js';
import { troubleIn } from './reachability.js';

/** Slack takes some fifty look-ups a minute, and more for a moment. */
const AT_ONCE = 40;
const EACH = Temporal.Duration.from({ milliseconds: 1250 });
/** After so many look-ups whoever asked is answered, and goes on if they like: half an hour or so. */
const MOST_LOOK_UPS = 1500;
/** How often one look-up is tried that a platform puts off. */
const MOST_TRIES = 3;

export interface LookingNeeds extends HeardOfNeeds, ReachNeeds, Pick<CommandContext, 'pause' | 'progress'> {
  readonly users: Pick<UserRepository, 'withRole'>;
  readonly conversations: Pick<ConversationRepository, 'people' | 'save'>;
}

/** Someone who cannot be reached. */
interface Missing {
  readonly name: string;
  readonly chat: Chat;
  readonly reason: TroubleReason;
}

/** What came of looking for everyone with a role. */
export interface Found {
  /** Those whom a chat knew and who can be reached. */
  readonly known: number;
  readonly found: number;
  readonly missing: readonly Missing[];
  /** Those who were not looked for this time. Whom it found stays found: the next time goes on with the others. */
  readonly left: number;
}

/** Looks for everyone with a role whom no chat knows, no faster than the platforms let us. */
export async function lookForAll(context: LookingNeeds): Promise<Found> {
  const { known, unknown } = await usersByContact(context);
  const missing = [...(await troubleWith(context, known))];
  const reachable = known.length - missing.length;
  let found = 0;
  let lookUps = 0;
  for (const [done, user] of unknown.entries()) {
    if (lookUps >= MOST_LOOK_UPS) return { known: reachable, found, missing, left: unknown.length - done };
    if (isLookedUp(user)) lookUps += 1;
    if (isLookedUp(user) && lookUps > AT_ONCE) await context.pause(EACH);
    const reason = troubleIn(await reachPatiently(context, user));
    if (reason) missing.push({ name: user.name, chat: user.chat, reason });
    else found += 1;
    if (!reason) await heardOf(context, { userId: user.id, chat: user.chat });
    await showProgress(context, done + 1, unknown.length);
  }
  return { known: reachable, found, missing, left: 0 };
}

/** Whom Teams has never named to us it cannot be asked for: that takes no call. */
const isLookedUp = ({ chat, chatUserId }: User): boolean => chat === 'slack' || chatUserId !== undefined;

async function usersByContact({
  users,
  conversations,
}: LookingNeeds): Promise<{ readonly known: readonly User[]; readonly unknown: readonly User[] }> {
  const byId = new Map<string, User>();
  for (const role of userRoles) for (const user of await users.withRole(role)) byId.set(user.id, user);
  const met = new Set<string>();
  for (const chat of chats) for (const id of await conversations.people(chat)) met.add(`${id}/${chat}`);
  const isMet = ({ id, chat }: User): boolean => met.has(`${id}/${chat}`);
  const all = [...byId.values()].sort(compareIds);
  return { known: all.filter(isMet), unknown: all.filter((user) => !isMet(user)) };
}

/** Those whom a chat knows, but who cannot be reached there now. */
async function troubleWith({ contacts }: LookingNeeds, users: readonly User[]): Promise<Missing[]> {
  const found = await contacts.getMany(users.map(({ id: userId, chat }) => ({ userId, chat })));
  const names = new Map(users.map(({ id, name }) => [id, name]));
  return found.flatMap(({ userId, chat, trouble }): Missing[] =>
    trouble ? [{ name: names.get(userId) ?? '', chat, reason: trouble.reason }] : [],
  );
}

/** A platform that is too busy says for how long. */
async function reachPatiently(context: LookingNeeds, user: User): Promise<ReachOutcome> {
  let outcome = await reach(context, user);
  for (let tries = 1; tries < MOST_TRIES; tries += 1) {
    if (outcome.kind !== 'retry' || outcome.why !== 'throttled') return outcome;
    await context.pause(outcome.after);
    outcome = await reach(context, user);
  }
  return outcome;
}

function showProgress({ progress }: LookingNeeds, done: number, total: number): Promise<void> {
  const t = translator(currentSpeaker().locale);
  return progress({ kind: 'notice', title: t('sync.title'), lines: [t('sync.progress', { done, total })] });
}
