import type { CardAction } from '../messages/card-action.js';
import type { NudgeContent, View } from '../messages/view.js';
import { localDay, openingFrom, windowOf } from '../outbox/delivery-window.js';
import { contentOf } from '../journeys/nudge-content.js';
import type { Nudge, NudgeState } from '../outbox/nudge.js';
import { later } from '../plain-date.js';
import { maySee } from '../people/access.js';
import { replace, say, type AssistantDependencies } from './command.js';
import type { Actor, Reply } from './conversation.js';
import { planView } from './plan-view.js';

/** What a person may still answer: a card stays good after a crash, a snooze or a second press. */
const answerable = [
  'delivered',
  'snoozed',
  'unknown',
  'sending',
  'done',
  'dismissed',
] as const satisfies readonly NudgeState[];

/** Someone pressed a button on a card. Pressing twice does what pressing once does. */
export function press(
  deps: AssistantDependencies,
  actor: Actor,
  action: CardAction,
): Promise<readonly Reply[]> {
  return action.do === 'show-plan' ? showPlan(deps, actor, action.journey) : answer(deps, actor, action);
}

async function showPlan(
  deps: AssistantDependencies,
  actor: Actor,
  journeyId: string,
): Promise<readonly Reply[]> {
  const journey = await deps.repositories.journeys.get(journeyId);
  const employee = journey && (await deps.repositories.employees.get(journey.employeeId));
  if (!employee || !maySee(actor.user, employee))
    return say({ kind: 'problem', problem: { code: 'journey-gone' } });
  return say(await planView(deps, actor, { journey, employee }));
}

type NudgeAction = Exclude<CardAction, { do: 'show-plan' }>;

async function answer(
  deps: AssistantDependencies,
  actor: Actor,
  action: NudgeAction,
): Promise<readonly Reply[]> {
  const nudge = await deps.repositories.nudges.get(action.nudge);
  const own = nudge?.recipientId === actor.user.id ? nudge : undefined;
  const content = own && (await contentOf(deps, own, actor.tenant, actor.locale));
  if (!content) return say({ kind: 'problem', problem: { code: 'nudge-gone' } });
  switch (action.do) {
    case 'open':
      return say(openView(own, content));
    case 'done':
    case 'dismiss':
      return close(deps, own, content, action.do);
    case 'snooze':
      return snooze(deps, actor, own, content, action.days);
  }
}

function openView(nudge: Nudge, content: NudgeContent): View {
  if (nudge.state === 'done') return { kind: 'nudge-done', nudge: content };
  return nudge.state === 'dismissed'
    ? { kind: 'nudge-dismissed', nudge: content }
    : { kind: 'nudge', nudge: content };
}

async function close(
  deps: AssistantDependencies,
  nudge: Nudge,
  content: NudgeContent,
  how: 'done' | 'dismiss',
): Promise<readonly Reply[]> {
  const state = how === 'done' ? 'done' : 'dismissed';
  const changed = await deps.repositories.nudges.change(
    nudge.id,
    { states: answerable },
    { state, nextAt: undefined, claim: undefined },
  );
  if (!changed) return say({ kind: 'problem', problem: { code: 'nudge-gone' } });
  return replace({ kind: how === 'done' ? 'nudge-done' : 'nudge-dismissed', nudge: content });
}

/** The reader's own choice of day outweighs the catalogue's expiry. */
async function snooze(
  deps: AssistantDependencies,
  actor: Actor,
  nudge: Nudge,
  content: NudgeContent,
  days: number,
): Promise<readonly Reply[]> {
  const window = windowOf(actor.user, actor.tenant);
  const nextAt = openingFrom(localDay(deps.clock.now(), window).add({ days }), window);
  const until = localDay(nextAt, window);
  const patch = {
    state: 'snoozed',
    nextAt,
    expiresOn: later(nudge.expiresOn, until),
    claim: undefined,
  } as const;
  const changed = await deps.repositories.nudges.change(nudge.id, { states: answerable }, patch);
  if (!changed) return say({ kind: 'problem', problem: { code: 'nudge-gone' } });
  await deps.setAlarm(actor.tenant.id);
  return replace({ kind: 'nudge-snoozed', nudge: content, until });
}
