import { z } from 'zod';
import { chats, type Chat } from '../../../core/people/chat.js';
import { openBenchCoach, SIGNING_SECRET } from '../coach.js';
import { managersIn, planNudges, saveManagers } from '../managers.js';
import { percentile, shown, spreadOf } from '../pair.js';
import { startHelper } from '../process.js';
import { scaled, type Figure, type Row } from '../row.js';

const PEOPLE = 100;
/** The first is not counted: what is compiled at the first press is paid for once. */
const ROUNDS = 4;
const BUTTON = 'Gedaan';
const MOST_MS = 250;
const MOST_COMMANDS = 4;

/** A hundred people press at the same moment: how long until the card of nearly each of them is another. */
export const presses: Row = {
  title: 'presses at once',
  async measure(scale) {
    const figures: Figure[] = [];
    for (const chat of chats) figures.push(...(await measureChat(chat, scaled(PEOPLE, scale))));
    return figures;
  },
};

async function measureChat(chat: Chat, people: number): Promise<Figure[]> {
  const others = startHelper('people-process.ts');
  const baseUrl = await others.hears(z.url());
  const connectorUrl = `${baseUrl}/playground/connector`;
  const coach = await openBenchCoach({ connectorUrl, slackApiUrl: `${baseUrl}/playground/slack/api/` });
  const managers = managersIn(chat, people, connectorUrl);
  const { repositories } = coach.store;
  others.tells({
    coachUrl: coach.url,
    signingSecret: SIGNING_SECRET,
    people: managers.map(({ person }) => person),
  });
  await others.hears(z.literal('ready'));
  await coach.own(() => saveManagers(repositories, managers));
  const slowest: number[] = [];
  let commands = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    await coach.own(() => planNudges(repositories, managers, 1));
    await coach.own(() => coach.core.ring());
    const before = coach.commands();
    others.tells({ press: BUTTON });
    const waits = await others.hears(z.array(z.number()));
    commands = (coach.commands() - before) / people;
    if (round > 0) slowest.push(percentile(waits, 99));
  }
  // Their connections would keep the coach from closing.
  await others.stop();
  await coach.close();
  const p99 = spreadOf(slowest);
  return [
    {
      what: `${people} press at once in ${chat}: p99 until the card is another`,
      measured: `${shown(p99)} ms`,
      wanted: `at most ${MOST_MS} ms`,
      isReached: p99.median <= MOST_MS,
    },
    {
      what: `store commands a press, ${chat}`,
      measured: commands.toFixed(2),
      wanted: `at most ${MOST_COMMANDS}`,
      isReached: commands <= MOST_COMMANDS,
    },
  ];
}
