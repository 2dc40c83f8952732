import { setTimeout } from 'node:timers/promises';
import { commands } from '../../core/conversation/commands/registry.js';
import type { Command } from '../../core/conversation/command.js';
import type { Chat } from '../../core/people/chat.js';
import { go } from '../conversation/go.js';
import { speakerFor } from '../conversation/speaker.js';
import { walkOf } from '../conversation/walks/index.js';
import type { DemoCoach } from '../demo-coach.js';
import { useTip } from './tips.js';

/** Who of the example employer speaks, and in which language. */
export const cast = {
  teams: { hr: 'Hanneke', manager: 'Sanne', locale: 'nl' },
  slack: { hr: 'Ravi', manager: 'Kees', locale: 'en' },
} as const;

/** What a manager types that no command is: questions, names, words that would better not be kept. */
const typed: Readonly<Record<Chat, readonly string[]>> = {
  teams: [
    'Wanneer gaat Anna Visser met zwangerschapsverlof?',
    'Anna heeft een miskraam gehad, wat nu?',
    'Anna Visser',
  ],
  slack: ['When does Bram Jansen go on leave?', 'she lost the baby, what do I do?', 'Bram Jansen'],
};

/** How many steps were gone, and what was fetched from an address on the way. */
export interface Told {
  readonly steps: number;
  readonly fetched: readonly string[];
}

/** Everything the coach can be asked, by HR and by managers of both chats, on one coach. */
export async function tellStory(world: DemoCoach): Promise<Told> {
  let steps = 0;
  const fetched: string[] = [];
  await world.deliver();
  for (const { manager } of Object.values(cast))
    steps += await attempt(async () => void fetched.push(await useTip(world, manager)));
  for (const chat of ['teams', 'slack'] as const) {
    for (const command of commands) steps += await walk(world, chat, command);
    const manager = speakerFor(world.playground, world.person(cast[chat].manager), cast[chat].locale);
    for (const text of typed[chat]) steps += await attempt(() => manager.say(text));
  }
  for (const chat of ['teams', 'slack'] as const) steps += await troubles(world, chat);
  return { steps, fetched };
}

/** A command as it is walked alone. What others have done before may stand in its way; what is looked for is what it leaves. */
async function walk(world: DemoCoach, chat: Chat, command: Command): Promise<number> {
  const path = await walkOf(command.id);
  if (!path) return 0;
  const { [path.as]: who, locale } = cast[chat];
  const speaker = speakerFor(world.playground, world.person(who), locale);
  const name = command.names[locale][0];
  return attempt(() => go(speaker, `${name} ${path.typed ?? ''}`.trim(), path, chat));
}

/** Days go by, and the chat fails in every way it can on the way. */
async function troubles(world: DemoCoach, chat: Chat): Promise<number> {
  const faults = [
    { kind: 'error', code: 'invalid_blocks' },
    { kind: 'blocked' },
    { kind: 'gone' },
    { kind: 'html' },
    { kind: 'lost-answer' },
    { kind: 'failed-answer' },
  ] as const;
  let steps = 0;
  for (const fault of faults) {
    world.playground.faults.inject(chat, fault, { times: 2 });
    steps += await attempt(async () => {
      await world.passDays(7);
      await world.deliver();
    });
  }
  world.playground.faults.clear();
  return steps;
}

/** No step takes so long, in milliseconds; one that another has made impossible would wait for its answer three times as long. */
const PATIENCE = 15_000;

/** 1 where a step was gone. One that cannot be is left: others have been at work before it. */
async function attempt(step: () => Promise<void>): Promise<number> {
  const over = new AbortController();
  const late = setTimeout(PATIENCE, 0, { signal: over.signal }).catch(() => 0);
  const gone = step().then(
    () => 1,
    () => 0,
  );
  const result = await Promise.race([gone, late]);
  over.abort();
  return result;
}
