import { randomUUID } from 'node:crypto';
import pLimit from 'p-limit';
import { z } from 'zod';
import type { Chat } from '../../../core/people/chat.js';
import { openBenchCoach, type BenchCoach } from '../coach.js';
import { deliverAll } from '../deliver-all.js';
import { managersIn, planNudges, saveManagers, type Manager } from '../managers.js';
import { inTurns, rateOf, shown } from '../pair.js';
import { startHelper } from '../process.js';
import { scaled, type Figure, type Row } from '../row.js';

const ROUNDS = 3;
const MOST_COMMANDS = 0.5;
const LEAST_PART = 0.5;
/** As many calls at once as the dispatcher makes. */
const AT_ONCE = 8;

interface Shape {
  readonly chat: Chat;
  readonly managers: number;
  readonly each: number;
}

const shapes: readonly Shape[] = [
  { chat: 'teams', managers: 2000, each: 1 },
  { chat: 'slack', managers: 2000, each: 1 },
  { chat: 'teams', managers: 400, each: 2 },
  { chat: 'slack', managers: 400, each: 2 },
];

/** All of a delivery, from claim to record, against a bare loop that sends the same messages with the same SDK. */
export const delivery: Row = {
  title: 'delivery against a bare loop',
  async measure(scale) {
    const figures: Figure[] = [];
    for (const shape of shapes)
      figures.push(...(await measureShape({ ...shape, managers: scaled(shape.managers, scale) })));
    return figures;
  },
};

async function measureShape({ chat, managers: count, each }: Shape): Promise<Figure[]> {
  const stub = startHelper('platform-stub.ts');
  const stubUrl = await stub.hears(z.url());
  const platforms = { connectorUrl: stubUrl, slackApiUrl: `${stubUrl}/api/` };
  const coach = await openBenchCoach(platforms);
  const managers = managersIn(chat, count, stubUrl);
  const { repositories } = coach.store;
  await coach.own(() => saveManagers(repositories, managers));
  await warmUp(coach, managers);
  let commands = 0;
  const deliver = async (): Promise<number> => {
    await coach.own(() => planNudges(repositories, managers, each));
    const before = coach.commands();
    const rate = await rateOf(count, () => deliverAll(coach));
    commands = (coach.commands() - before) / (count * each);
    return rate;
  };
  const loop = (): Promise<number> => rateOf(count, () => sendAll(coach, managers));
  const { a, b } = await inTurns(ROUNDS, deliver, loop);
  await coach.close();
  await stub.stop();
  const part = a.median / b.median;
  const what = `${chat}, ${count} x ${each}`;
  return [
    {
      what: `delivery against a bare loop, ${what}`,
      measured: `${part.toFixed(2)}; ${shown(a)} and ${shown(b)} messages a second`,
      wanted: `${LEAST_PART} of it`,
      isReached: part >= LEAST_PART,
    },
    {
      what: `store commands a nudge, ${what}`,
      measured: commands.toFixed(2),
      wanted: `at most ${MOST_COMMANDS}`,
      isReached: commands <= MOST_COMMANDS,
    },
  ];
}

/** Neither side pays for what is compiled at its first messages. */
async function warmUp(coach: BenchCoach, managers: readonly Manager[]): Promise<void> {
  const some = managers.slice(0, 100);
  await coach.own(() => planNudges(coach.store.repositories, some, 1));
  await deliverAll(coach);
  await sendAll(coach, some);
}

/** The bare loop: what each was sent last, once more. */
async function sendAll({ messengers, lastSent }: BenchCoach, managers: readonly Manager[]): Promise<void> {
  const limit = pLimit(AT_ONCE);
  const send = async ({ conversation }: Manager): Promise<void> => {
    const content = lastSent.get(conversation.userId) ?? '';
    const { kind } = await messengers[conversation.chat].send(conversation, randomUUID(), content);
    if (kind !== 'done') throw new Error(`The stub answered ${kind}`);
  };
  await Promise.all(managers.map((manager) => limit(() => send(manager))));
}
