import { Temporal } from 'temporal-polyfill';
import { MemoryLog } from '../../bots/testing/memory-log.js';
import { translator } from '../../core/language/messages.js';
import { troubleReasons } from '../../core/messages/trouble.js';
import { fates } from '../../core/messages/view.js';
import { meanings } from '../../core/outbox/consequences.js';
import { IN_SLACK, IN_TEAMS, outboxOf, type Who } from '../../core/outbox/testing/one-due.js';
import { openDemoCoach, type DemoCoach } from '../demo-coach.js';
import type { Answer } from './answers.js';
import type { Lasting, Sight } from './expectations.js';

/** When it is looked at. */
export const moments = {
  'an hour': { hours: 1 },
  'a day': { hours: 24 },
  'a week': { hours: 7 * 24 },
} as const;
export type Moment = keyof typeof moments;

const t = translator('nl');
/** More than anything is tried in a week. */
const FOR_GOOD = 10_000;

/** Plays one answer to one message on a coach of its own; what is seen at each moment, and personal data that got into the log. */
export async function play(
  answer: Answer,
  lasting: Lasting,
): Promise<{ readonly seen: ReadonlyMap<Moment, Sight>; readonly leaks: readonly string[] }> {
  const log = new MemoryLog();
  const world = await openDemoCoach({ installFor: ['Kees', 'Sanne', 'Hanneke'], log });
  try {
    const who = answer.chat === 'slack' ? IN_SLACK : IN_TEAMS;
    await outboxOf(() => world).oneDue(who);
    if (answer.isOpening) await forgetConversation(world, who);
    world.playground.faults.inject(answer.chat, answer.fault, {
      times: lasting === 'once' ? 1 : FOR_GOOD,
      about: world.person(who.manager),
    });
    const start = world.clock.now();
    const seen = new Map<Moment, Sight>();
    for (const moment of ['an hour', 'a day', 'a week'] as const) {
      await liveUntil(world, start.add(moments[moment]));
      seen.set(moment, await look(world, who.manager, log));
    }
    return { seen, leaks: log.lines.filter(tellsOfSomeone) };
  } finally {
    await world.close();
  }
}

/** As after a restored backup: the account is known, the conversation is not. */
const forgetConversation = (world: DemoCoach, { manager, chat }: Who): Promise<void> =>
  world.asHr(async () => {
    const { users, conversations } = world.program.repositories;
    const user = await users.findByEmail(world.person(manager).email);
    if (user) await conversations.remove(user.id, chat);
  });

/** Rings the alarm at every moment that something is due. */
async function liveUntil(world: DemoCoach, end: Temporal.Instant): Promise<void> {
  await world.deliver();
  for (;;) {
    const next = await nextMoment(world);
    if (!next || Temporal.Instant.compare(next, end) > 0) break;
    if (Temporal.Instant.compare(next, world.clock.now()) > 0) world.clock.travelTo(next);
    await world.deliver();
  }
  world.clock.travelTo(end);
  await world.deliver();
}

async function nextMoment(world: DemoCoach): Promise<Temporal.Instant | undefined> {
  const { nudges, messages, contacts } = world.program.repositories;
  const all = await world.asHr(() =>
    Promise.all([nudges.nextMoment(), messages.nextMoment(), contacts.nextMoment()]),
  );
  return all.filter((moment) => moment !== undefined).sort((a, b) => Temporal.Instant.compare(a, b))[0];
}

async function look(world: DemoCoach, manager: string, log: MemoryLog): Promise<Sight> {
  const copies = world.cardsOf(manager).filter((card) => card.includes('Verlofwensen')).length;
  const told = world
    .cardsOf('Hanneke')
    .filter((card) => card.includes(t('unreachable.title', { count: 1 })))
    .map(reasonIn);
  await world.playground.player.say(world.person('Hanneke'), 'overzicht');
  const overview = world.cardsOf('Hanneke').at(-1) ?? '';
  return {
    copies,
    told,
    overview: fates.filter((fate) => overview.includes(t(`overview.${fate}`, { count: 1 }))),
    log: meanings.filter((meaning) => log.lines.some((line) => line.includes(`"meaning":"${meaning}"`))),
  };
}

const reasonIn = (card: string): Sight['told'][number] =>
  troubleReasons.find((reason) =>
    // A terminal breaks a long sentence.
    ['Teams', 'Slack'].some((chat) =>
      card.replaceAll(/\s+/g, ' ').includes(t(`unreachable.${reason}`, { chat })),
    ),
  ) ?? 'given-up';

/** Names and addresses of the example employer, and words of the special category. */
const tellsOfSomeone = (line: string): boolean =>
  /@example\.com|Anna|Visser|Hiske|Hoekstra|Kees|Sanne|verlof|zwanger|pregnan|2027-03-16/i.test(line);
