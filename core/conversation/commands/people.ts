import { z } from 'zod';
import { translator } from '../../language/messages.js';
import type { View } from '../../messages/view.js';
import { currentSpeaker } from '../../people/context.js';
import { MOST_FOUND } from '../../people/people-search.js';
import { chats } from '../../people/chat.js';
import type { CommandContext, SpokenCommand } from '../command.js';
import { say } from '../intent.js';
import { toCommand } from '../offers.js';
import { personCard } from '../person-card.js';
import { findSomeone, readSomeone, someoneChoice, type Someone } from '../someone.js';

/** As many as one card has room for; the others are typed. */
const MOST_BUTTONS = 6;

/** For HR: who is who, and how it is with someone. */
export const people: SpokenCommand<string> = {
  id: 'people',
  names: { nl: ['mensen', 'personen'], en: ['people'] },
  summary: { nl: 'Wie is wie, en wie ik kan bereiken', en: 'Who is who, and whom I can reach' },
  roles: ['hr'],
  arguments: z.string(),
  async run(context, typed) {
    if (typed === '') return say(await counts(context));
    const found = await findSomeone(context, typed);
    const meant = (await readSomeone(context, typed)) ?? (found.length === 1 ? found[0] : undefined);
    return say(meant ? await personCard(context, meant) : list(found));
  },
};

async function counts(context: CommandContext): Promise<View> {
  const { users, employees, conversations } = context;
  const t = translator(currentSpeaker().locale);
  const [managers, hr, officers] = [
    await users.withRole('manager'),
    await users.withRole('hr'),
    await users.withRole('privacy-officer'),
  ];
  const everyone = [...new Map([...managers, ...hr, ...officers].map((user) => [user.id, user])).values()];
  const known = new Set<string>();
  for (const chat of chats) for (const id of await conversations.people(chat)) known.add(`${id}/${chat}`);
  const unknown = everyone.filter(({ id, chat }) => !known.has(`${id}/${chat}`)).length;
  const orphans = (await employees.withoutManager()).length;
  return {
    kind: 'notice',
    title: t('people.title'),
    lines: [
      t('people.employees', { count: await employees.count() }),
      t('people.managers', { count: managers.length }),
      t('people.hr', { count: hr.length }),
      ...(officers.length > 0 ? [t('people.officers', { count: officers.length })] : []),
      t('people.without-manager', { count: orphans }),
      t('people.without-chat', { count: unknown }),
      t('people.search-on'),
    ],
  };
}

function list(found: readonly Someone[]): View {
  const t = translator(currentSpeaker().locale);
  const title = t('people.title');
  if (found.length === 0) return { kind: 'notice', title, lines: [t('people.nobody')] };
  return {
    kind: 'notice',
    title: t('people.found', { count: found.length }),
    lines: [
      ...found.map((one) => {
        const number = one.employee?.personnelNumber ?? one.user?.personnelNumber;
        return [someoneChoice(one).label, ...(number === undefined ? [] : [number])].join(' · ');
      }),
      t(found.length < MOST_FOUND ? 'people.found-choose' : 'people.found-more'),
    ],
    choices: found.slice(0, MOST_BUTTONS).map((one) => ({
      text: someoneChoice(one).label,
      action: toCommand(people.id, one.id),
    })),
    employeeIds: found.flatMap(({ employee }) => employee?.id ?? []),
  };
}
