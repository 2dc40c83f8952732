import { Temporal } from 'temporal-polyfill';
import type { DemoCoach } from '../../../testing/demo-coach.js';
import type { Journey } from '../../journeys/journey.js';
import type { SentMessage } from '../../messages/sent-message.js';
import type { Chat } from '../../people/chat.js';
import type { Nudge, NudgePatch } from '../nudge.js';

const day = (text: string) => Temporal.PlainDate.from(text);

/** Kees is in Slack and manages 2007; Sanne is in Teams and manages 2001 and 2002. */
export const IN_SLACK = { employee: '2007', manager: 'Kees', chat: 'slack' } as const;
export const IN_TEAMS = { employee: '2001', manager: 'Sanne', chat: 'teams' } as const;
export interface Who {
  readonly employee: string;
  readonly manager: string;
  readonly chat: Chat;
}

/** What tests of the outbox do with the example employer. */
export interface OutboxOf {
  /** One nudge, leave-wishes (D-16w), due now for a manager in this chat: told long ago, with everything from then over. */
  readonly oneDue: (who: Who) => Promise<Journey>;
  readonly nudge: (journey: Journey, milestoneId?: string) => Promise<Nudge>;
  readonly change: (nudge: Nudge, patch: NudgePatch) => Promise<Nudge | undefined>;
  /** What the ledger knows of the messages about a journey. */
  readonly ledgerOf: (journey: Journey) => Promise<SentMessage[]>;
}

export function outboxOf(world: () => DemoCoach): OutboxOf {
  const repositories = () => world().program.repositories;
  const wishesDue = (employee: string): Promise<Journey> =>
    world().report(employee, { announcedOn: day('2026-10-01'), dueDate: day('2027-03-16') });
  const dropAllBut = async (journey: Journey, milestoneId: string): Promise<void> => {
    const others = (await world().nudgesOf(journey)).filter((nudge) => nudge.milestoneId !== milestoneId);
    await world().asHr(() => repositories().nudges.remove(others.map(({ id }) => id)));
  };
  return {
    async oneDue({ employee }) {
      const journey = await wishesDue(employee);
      await dropAllBut(journey, 'leave-wishes');
      return journey;
    },
    async nudge(journey, milestoneId = 'leave-wishes') {
      const found = (await world().nudgesOf(journey)).find((one) => one.milestoneId === milestoneId);
      if (!found) throw new Error(`The journey has no ${milestoneId}`);
      return found;
    },
    change: (nudge, patch) =>
      world().asHr(() => repositories().nudges.change(nudge.id, { states: [nudge.state] }, patch)),
    ledgerOf: ({ id }) =>
      world().asHr(async () =>
        repositories().messages.getMany((await repositories().trails.get(id))?.messages ?? []),
      ),
  };
}
