import pLimit from 'p-limit';
import { z } from 'zod';
import { translator } from '../../language/messages.js';
import { troubleReasons, type TroubleReason } from '../../messages/trouble.js';
import type { View } from '../../messages/view.js';
import { groupBy } from '../../group-by.js';
import type { ReachOutcome } from '../../messages/messenger.js';
import { reach } from '../../outbox/reach.js';
import { byName } from '../../people/by-name.js';
import { currentSpeaker } from '../../people/context.js';
import { everyUser } from '../../people/user-search.js';
import type { User } from '../../people/user.js';
import type { CommandContext, SpokenCommand } from '../command.js';
import { say } from '../intent.js';

/** So many are asked for at once: no platform takes that for a flood. */
const CONCURRENCY = 4;
/** So many are named of each kind. */
const MOST_NAMED = 10;

/** Looks again for everyone whom the roster names and no chat knows. */
export const sync: SpokenCommand<string> = {
  id: 'sync',
  names: { nl: ['synchroniseren', 'sync'], en: ['sync', 'synchronise'] },
  summary: { nl: 'Opnieuw zoeken wie bereikbaar is', en: 'Look again who can be reached' },
  roles: ['hr'],
  arguments: z.string(),
  run: async (context) => say(await lookAgain(context)),
};

/** What was found of someone; `later` where the chat is too busy to say. */
type Found = 'found' | 'later' | TroubleReason;

async function lookAgain(context: CommandContext): Promise<View> {
  const t = translator(currentSpeaker().locale);
  const found = await searchFor(context, await missing(context));
  const of = (kind: Found): User[] =>
    (found.get(kind) ?? []).map(({ user }) => user).sort(byName(currentSpeaker().locale));
  const troubles = troubleReasons.filter((reason) => of(reason).length > 0);
  const lines = [
    ...(of('found').length > 0 ? [t('sync.found', { count: of('found').length })] : []),
    ...troubles.map((reason) =>
      t('sync.missing', { reason: t(`trouble.${reason}`), names: namesOf(of(reason)) }),
    ),
    ...(of('later').length > 0 ? [t('sync.later', { count: of('later').length })] : []),
    ...(troubles.includes('not-installed') ? [t('sync.admin')] : []),
  ];
  return { kind: 'notice', title: t('sync.title'), lines: lines.length > 0 ? lines : [t('sync.all')] };
}

/** Everyone with a role whom the coach has no way to, or none that works. */
async function missing({ users, conversations, contacts }: CommandContext): Promise<User[]> {
  const all = await everyUser(users);
  const troubled = new Set(
    (await contacts.getMany(all.map(({ id, chat }) => ({ userId: id, chat }))))
      .filter(({ trouble }) => trouble)
      .map(({ userId }) => userId),
  );
  const isMet = await Promise.all(
    all.map(async ({ id, chat }) => (await conversations.get(id, chat)) !== undefined),
  );
  return all.filter(({ id }, index) => troubled.has(id) || !isMet[index]);
}

/** Once a platform is too busy, the others of its chat are left for later. */
async function searchFor(
  context: CommandContext,
  users: readonly User[],
): Promise<Map<Found, { readonly user: User; readonly found: Found }[]>> {
  const limit = pLimit(CONCURRENCY);
  const busy = new Set<string>();
  const results = await Promise.all(
    users.map((user) =>
      limit(async () => {
        const found: Found = busy.has(user.chat) ? 'later' : foundBy(await reach(context, user));
        if (found === 'later') busy.add(user.chat);
        return { user, found };
      }),
    ),
  );
  return groupBy(results, ({ found }) => found);
}

function foundBy(outcome: ReachOutcome): Found {
  switch (outcome.kind) {
    case 'reached':
      return 'found';
    case 'no-account':
    case 'not-installed':
      return outcome.kind;
    case 'gone':
      return 'no-conversation';
    case 'retry':
      return outcome.why === 'off' ? 'off' : 'later';
    case 'refused':
      return outcome.reason === 'rejected' ? 'unavailable' : outcome.reason;
    case 'unknown':
      return 'later';
  }
}

function namesOf(users: readonly User[]): string {
  const names = users.slice(0, MOST_NAMED).map(({ name }) => name);
  return users.length > MOST_NAMED ? `${names.join(', ')}, …` : names.join(', ');
}
