import type { Temporal } from 'temporal-polyfill';
import { TravelClock } from '../../core/clock.js';
import type { Nudge } from '../../core/outbox/nudge.js';
import type { Chat } from '../../core/people/chat.js';
import { asOperator } from '../../core/people/context.js';
import { demoTenant } from '../../demo/demo-tenant.js';
import type { KeptMessage } from '../../demo/platforms/chat-history.js';
import type { Playground } from '../../demo/platforms/playground.js';
import type { Program } from '../../main.js';
import { managersIn, MILESTONE, planNudges, saveManagers, type Manager } from '../bench/managers.js';
import { TUESDAY_MORNING } from '../demo-coach.js';
import { nudgesIn } from './nudges-in.js';
import { openStage } from './stage.js';
import type { Worker } from './worker.js';

/** Managers in both chats, of whom each has nudges due; the chats and the database are here, whoever dies. */
export interface KillWorld {
  readonly playground: Playground;
  readonly managers: readonly Manager[];
  /** The program in this process, which looks and finishes; it does nothing by itself. */
  readonly program: Program;
  readonly clock: TravelClock;
  own<T>(work: () => Promise<T>): Promise<T>;
  /** Plans so many nudges that are due, for each of these managers. */
  plan(managers: readonly Manager[], each: number): Promise<void>;
  /** `later`: how long after that Tuesday morning, as an ISO 8601 duration. */
  start(later: string): Worker;
  /** Those that were planned here, and none of what a worker adds of its own. */
  nudges(): Promise<Nudge[]>;
  /**
   * The ids of these nudges, once for each message that brought one. A later digest that only says that one may have been missed
   * brings nothing: the ledger tells those apart.
   */
  brought(chat: Chat): Promise<string[]>;
  /** How many messages the chats have been sent. */
  count(): number;
  /** Resolves at the next message that the coach sends, before it hears that it has. */
  nextMessage(): Promise<unknown>;
  close(): Promise<void>;
}

export async function openKillWorld(counts: Readonly<Record<Chat, number>>): Promise<KillWorld> {
  const clock = new TravelClock(TUESDAY_MORNING);
  const stage = await openStage(clock, (connectorUrl) => [
    ...managersIn('teams', counts.teams, connectorUrl),
    ...managersIn('slack', counts.slack, ''),
  ]);
  const { playground, managers, program } = stage;
  const { history } = playground;
  const { repositories } = program;
  await repositories.tenants.save(demoTenant);
  const own = <T>(work: () => Promise<T>): Promise<T> => asOperator(demoTenant, 'kills', work);
  await own(() => saveManagers(repositories, managers));
  const isOurs = ({ from }: KeptMessage): boolean => from === 'coach';
  const trails = async () =>
    repositories.trails.getMany((await repositories.journeys.all()).map(({ id }) => id));
  const nudges = () =>
    own(async () => {
      const ids = (await trails()).flatMap((trail) => trail.nudges);
      return (await repositories.nudges.getMany(ids)).filter(({ milestoneId }) => milestoneId === MILESTONE);
    });
  const mentioned = () =>
    own(async () => {
      const ids = new Set((await trails()).flatMap(({ messages }) => messages));
      return (await repositories.messages.getMany([...ids])).flatMap(({ maybeMissed }) => maybeMissed);
    });
  return {
    ...{ playground, managers, program, clock, own },
    plan: (some, each) => own(() => planNudges(repositories, some, each)),
    start(later) {
      // The chats note their messages by this clock, and are asked for them by the worker's.
      clock.travelTo(TUESDAY_MORNING.add(later));
      return stage.start(later);
    },
    nudges,
    async brought(chat) {
      const ours = new Set((await nudges()).map(({ id }) => id));
      const shown = history
        .all()
        .filter((message) => isOurs(message) && message.chat === chat && message.state !== 'deleted')
        .flatMap(nudgesIn)
        .filter((id) => ours.has(id));
      for (const id of await mentioned()) {
        const at = shown.lastIndexOf(id);
        if (at > shown.indexOf(id)) shown.splice(at, 1);
      }
      return shown;
    },
    count: () => history.all().filter(isOurs).length,
    nextMessage: () => history.next(isOurs),
    close: () => stage.close(),
  };
}

/** Goes on in this process until nothing is left that is due, two minutes at a time; how long that took on the clock. */
export async function finish(
  world: KillWorld,
  step: Temporal.DurationLike = { minutes: 2 },
): Promise<Temporal.Duration> {
  const { program, clock } = world;
  const since = clock.now();
  for (;;) {
    await world.own(() => program.core.ring());
    const left = (await world.nudges()).filter(({ nextAt }) => nextAt !== undefined);
    if (left.length === 0) return since.until(clock.now());
    clock.travelTo(clock.now().add(step));
  }
}
