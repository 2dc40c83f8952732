import { z } from 'zod';
import { translator } from '../../language/messages.js';
import type { View } from '../../messages/view.js';
import type { TroubleReason } from '../../messages/trouble.js';
import { compareTexts } from '../../people/by-name.js';
import { chats, type Chat } from '../../people/chat.js';
import { currentSpeaker } from '../../people/context.js';
import type { SpokenCommand } from '../command.js';
import { say } from '../intent.js';
import { stepsAgainst } from '../reachability.js';
import { lookForAll, type Found } from '../look-for-people.js';
import { oneAtATime } from '../one-at-a-time.js';

/** For HR: looks again for everyone with a role whom no chat knows. */
export const sync: SpokenCommand<string> = {
  id: 'sync',
  names: { nl: ['synchroniseren', 'sync'], en: ['sync', 'synchronise', 'synchronize'] },
  summary: { nl: 'Opnieuw kijken wie ik in de chat vind', en: 'Look again whom I find in the chat' },
  roles: ['hr'],
  arguments: z.string(),
  async run(context) {
    const t = translator(currentSpeaker().locale);
    const found = await oneAtATime(context, 'sync', () => lookForAll(context));
    return say(
      found === 'under-way'
        ? { kind: 'notice', title: t('sync.title'), lines: [t('sync.busy')] }
        : outcome(found),
    );
  },
};

/** Of what an administrator can do something about it. */
const told = ['not-installed', 'blocked', 'no-account'] as const satisfies readonly TroubleReason[];

/** So many are named of each kind; the others are found by `people`. */
const NAMED = 10;

function namesOf(people: readonly { readonly name: string }[]): string {
  const names = people.map(({ name }) => name).sort(compareTexts);
  return [...names.slice(0, NAMED), ...(names.length > NAMED ? ['…'] : [])].join(', ');
}

function outcome({ known, found, missing, left }: Found): View {
  const t = translator(currentSpeaker().locale);
  const lines: string[] = [];
  if (missing.length + left === 0 && found === 0) lines.push(t('sync.all-known'));
  else lines.push(t('sync.known', { count: known }), t('sync.found', { count: found }));
  for (const reason of told) {
    const theirs = missing.filter((one) => one.reason === reason);
    if (theirs.length === 0) continue;
    lines.push(t(`sync.${reason}`, { count: theirs.length }), namesOf(theirs));
    const inChats = chats.filter((chat: Chat) => theirs.some((one) => one.chat === chat));
    lines.push(...new Set(inChats.map((chat) => stepsAgainst(reason, chat, t))));
  }
  const others = missing.filter(({ reason }) => told.every((one) => one !== reason)).length;
  if (others > 0) lines.push(t('sync.other', { count: others }));
  if (left > 0) lines.push(t('sync.left', { count: left }));
  if (missing.length > 0) lines.push(t('sync.who'));
  return { kind: 'notice', title: t('sync.title'), lines };
}
