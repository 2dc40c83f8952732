import { makeLinkCode } from '../../core/people/link-code.js';
import type { Chat } from '../../core/people/chat.js';
import { demoTenant } from '../../demo/demo-tenant.js';
import { openDemoCoach, type DemoCoach } from '../demo-coach.js';
import type { Speaker } from './chatter.js';
import { speakerFor } from './speaker.js';

/** Who sets up the coach, and whose team member becomes a parent. */
export interface Cast {
  readonly hr: string;
  readonly manager: string;
}
export const casts: Readonly<Record<Chat, Cast>> = {
  teams: { hr: 'Hanneke', manager: 'Sanne' },
  slack: { hr: 'Ravi', manager: 'Kees' },
};

/** What stands at the end: the same in both chats, but for who is who. */
export interface Outcome {
  readonly people: readonly string[];
  readonly plan: Readonly<Record<string, string>>;
  readonly firstCard: string;
}

/**
 * The whole set-up of an employer, by conversation only: the link code, the roster, the first journey, and then the first
 * nudge that its manager reads.
 */
export async function setUp(chat: Chat): Promise<Outcome> {
  const { hr, manager } = casts[chat];
  const world = await openDemoCoach({ installFor: [hr], isNew: true });
  try {
    const speaker = speakerFor(world.playground, world.person(hr), 'nl');
    const { code } = await makeLinkCode({ ...world.program.repositories, clock: world.clock }, demoTenant.id);
    await says(speaker, `koppel ${code}`, /Zo ga je van start/);
    await speaker.say('inlezen');
    await speaker.give({
      name: 'roster.csv',
      mimeType: 'text/csv',
      bytes: Buffer.from(rosterOf(world, { hr, manager })),
    });
    await speaker.handIn({});
    await speaker.say('traject Anna');
    await speaker.handIn({ role: 'birthing-parent', dueDate: '2027-06-01' });
    await speaker.handIn({});
    await world.playground.player.install(world.person(manager));
    await world.deliver();
    return await outcomeOf(world, hr, manager);
  } finally {
    await world.close();
  }
}

async function says(speaker: Speaker, text: string, answer: RegExp): Promise<void> {
  await speaker.say(text);
  if (!answer.test(speaker.reads())) throw new Error(`"${text}" is answered with: ${speaker.reads()}`);
}

/** A roster of the two and Anna Visser, in the team of the manager. */
export function rosterOf(world: DemoCoach, { hr, manager }: Cast): string {
  const row = (who: string, number: string, role: string): string => {
    const { name, email, chat } = world.person(who);
    return `${name},${email},${number},Team,36,,,${role},${chat},nl,`;
  };
  return [
    'name,email,personnel_number,team,weekly_hours,contract_end,manager_email,role,chat,locale,time_zone',
    row(hr, '1', 'hr'),
    row(manager, '2', 'manager'),
    `Anna Visser,anna@example.com,3,Team,32,,${world.person(manager).email},employee,,,`,
  ].join('\n');
}

async function outcomeOf(world: DemoCoach, hr: string, manager: string): Promise<Outcome> {
  const { users, employees, journeys } = world.program.repositories;
  const [everyone, anna] = await world.asHr(() =>
    Promise.all([users.all(), employees.findByPersonnelNumber('3')]),
  );
  const [journey] = await world.asHr(() => journeys.ofEmployees([anna?.id ?? '']));
  if (!journey) throw new Error('The journey was not reported');
  const places: Readonly<Record<string, string>> = {
    [world.person(hr).name]: 'HR',
    [world.person(manager).name]: 'manager',
  };
  const firstCard = world.cardsOf(manager).at(-1) ?? '';
  return {
    people: everyone.map(({ name, roles }) => `${places[name] ?? name}: ${roles.join(', ')}`).sort(),
    plan: await world.planOf(journey),
    // Each chat draws it in its own way; what it says is the same.
    firstCard: ['Eerste reactie', 'Wie mag het weten', 'Anna Visser']
      .filter((words) => firstCard.includes(words))
      .join(', '),
  };
}
