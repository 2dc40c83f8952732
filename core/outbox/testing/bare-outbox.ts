import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { sampleConversation, sampleNudge, sampleUser } from '../../../storage/testing/samples.js';
import { inside } from '../../../storage/testing/inside.js';
import { JumpingClock } from '../../../storage/testing/jumping-clock.js';
import { silentLog, type TestStore } from '../../../storage/testing/test-store.js';
import type { Conversation } from '../../messages/conversation.js';
import { absentMessenger } from '../../messages/absent-messenger.js';
import type { FindOutcome, Messenger, Outcome, ReachOutcome } from '../../messages/messenger.js';
import type { NudgeContent, View } from '../../messages/view.js';
import { ChatPauses } from '../chat-pauses.js';
import type { Delivery } from '../delivery-run.js';
import { dispatch } from '../dispatcher.js';
import { createLedger } from '../ledger/ledger.js';
import { Pace } from '../ledger/pace.js';
import type { Nudge } from '../nudge.js';

/** A message that the platform took. */
interface Taken {
  readonly deliveryId: string;
  readonly nudges: readonly string[];
}

/** What happens at the moments at which a dispatcher waits; each test gives its own. */
export interface Moments {
  /** A dispatcher holds a nudge, and has not said yet that it is being sent. */
  claimed(nudge: Nudge): Promise<void>;
  /** The platform is called; `take` is what it does with the message, sooner, later or never. */
  send(take: () => void): Promise<'done' | Exclude<Outcome, { readonly kind: 'done' }>>;
  /** Another conversation with someone is looked for. */
  reach(): Promise<ReachOutcome>;
  /** The platform is asked what became of messages; undefined for what it took. */
  find(to: Conversation): Promise<FindOutcome | undefined>;
}

/** An outbox on the real store and ledger, of a tenant of its own, with a platform and a clock that do what a test says. */
export interface BareOutbox {
  readonly clock: JumpingClock;
  readonly delivery: Delivery;
  /** The same, at which something happens; moments that are not given go by at once. */
  deliveryWith(moments: Partial<Moments>): Delivery;
  /** Everything the platform took, in order. */
  readonly taken: readonly Taken[];
  /** How often the platform was asked what became of a message. */
  readonly asked: () => number;
  /** How often HR was told of someone. */
  readonly told: () => number;
  own<T>(work: () => Promise<T>): Promise<T>;
  /** One dispatcher, as a process of its own would have it. */
  dispatch(moments?: Partial<Moments>): Promise<void>;
  /** Puts a nudge that is due into the outbox, for someone who can be reached; its id. */
  plan(name: string, milestoneId?: string): Promise<string>;
  nudge(id: string): Promise<Nudge>;
}

const inTime: Moments = {
  claimed: () => Promise.resolve(),
  send(take) {
    take();
    return Promise.resolve('done');
  },
  reach: () => Promise.resolve({ kind: 'no-account' }),
  find: () => Promise.resolve(undefined),
};

export function bareOutbox({ store }: TestStore, start: Temporal.Instant): BareOutbox {
  const { repositories } = store;
  const tenantId = randomUUID();
  const clock = new JumpingClock(start);
  const taken: Taken[] = [];
  const counts = { asked: 0, told: 0 };
  const own = <T>(work: () => Promise<T>): Promise<T> => inside(tenantId, work);

  const messengerWith = (moments: Moments): Messenger => ({
    ...absentMessenger('slack'),
    render: (view) => ({
      shows: shownIn(view).map(({ nudgeId, journeyId, employeeId }) => ({ nudgeId, journeyId, employeeId })),
      content: JSON.stringify(broughtBy(view)),
    }),
    reach: () => moments.reach(),
    async send(conversation, deliveryId, content) {
      const nudges = JSON.parse(content) as string[];
      const outcome = await moments.send(() => taken.push({ deliveryId, nudges }));
      return outcome === 'done'
        ? { kind: 'done', reference: { conversation, messageId: `ts-${deliveryId}` } }
        : outcome;
    },
    async find(conversation, sought) {
      counts.asked += 1;
      const answer = await moments.find(conversation);
      if (answer) return answer;
      const ids = sought.map(({ deliveryId }) => deliveryId);
      const isTaken = (id: string): boolean => taken.some(({ deliveryId }) => deliveryId === id);
      const found = new Map(ids.filter(isTaken).map((id) => [id, { conversation, messageId: `ts-${id}` }]));
      return { kind: 'searched', found, absent: ids.filter((id) => !isTaken(id)), after: anHour };
    },
  });

  const deliveryWith = (given: Partial<Moments>): Delivery => {
    const moments = { ...inTime, ...given };
    const messengers = { slack: messengerWith(moments), teams: absentMessenger('teams') };
    const needs = { ...repositories, messengers, clock, log: silentLog, newId: randomUUID };
    return {
      ...needs,
      ledger: createLedger({
        ...needs,
        pace: new Pace(clock),
        wake: () => Promise.resolve(),
        currentView: () => Promise.resolve('as-it-was'),
      }),
      pauses: new ChatPauses(),
      async contentOf(nudge) {
        await moments.claimed(nudge);
        return contentOf(nudge);
      },
      undelivered: () => Promise.resolve([]),
      isAway: () => Promise.resolve(false),
      tell() {
        counts.told += 1;
        return Promise.resolve(true);
      },
    };
  };

  return {
    clock,
    delivery: deliveryWith({}),
    deliveryWith,
    taken,
    asked: () => counts.asked,
    told: () => counts.told,
    own,
    dispatch: (moments = {}) => own(() => dispatch(deliveryWith(moments))),
    plan: (name, milestoneId = 'leave-wishes') =>
      own(async () => {
        const recipientId = `${name}-${tenantId}`;
        await repositories.users.saveMany([sampleUser(recipientId)]);
        await repositories.conversations.save(sampleConversation(recipientId));
        const nudge = sampleNudge({
          journeyId: `journey-${tenantId}`,
          recipientId,
          milestoneId,
          dueAt: clock.now(),
        });
        await repositories.nudges.insertMany([nudge]);
        const [id] = await repositories.nudges.idsOf([nudge]);
        return id ?? '';
      }),
    nudge: (id) =>
      own(async () => {
        const nudge = await repositories.nudges.get(id);
        if (!nudge) throw new Error('The nudge is lost');
        return nudge;
      }),
  };
}

const anHour = Temporal.Duration.from({ hours: 1 });

const contentOf = ({ id, journeyId, expiresOn }: Nudge): NudgeContent => ({
  ...{ nudgeId: id, journeyId, employeeId: 'employee', employeeName: 'Em Ployee', expiresOn },
  text: { title: 'Title', why: 'Why', steps: ['Step'], say: 'Say', avoid: 'Avoid' },
  citation: undefined,
  sourceUrl: 'https://wetten.example/',
});

/** What a view brings for the first time. */
const openIn = (view: View): readonly NudgeContent[] => {
  if (view.kind === 'nudge') return [view.nudge];
  return view.kind === 'digest' ? view.nudges.map(({ nudge }) => nudge) : [];
};

const broughtBy = (view: View): string[] => openIn(view).map(({ nudgeId }) => nudgeId);

const shownIn = (view: View): readonly NudgeContent[] => [
  ...openIn(view),
  ...(view.kind === 'digest' ? view.maybeMissed.map(({ nudge }) => nudge) : []),
];
