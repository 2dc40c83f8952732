import { Temporal } from 'temporal-polyfill';
import type { Locale } from '../language/locale.js';
import type { Conversation } from '../messages/messenger.js';
import type { User } from '../people/user.js';
import { isBefore } from '../plain-date.js';
import { localDay, nextOpening, openingAfter, windowOf, type DeliveryWindow } from './delivery-window.js';
import type { DeliveryRun, ReadyNudge } from './delivery-run.js';
import { contentOf } from './nudge-content.js';
import type { Nudge, NudgePatch } from './nudge.js';
import { recover } from './recover.js';
import { sendInOneMessage } from './send.js';

/** More than this many nudges become several messages, so that a card stays readable on a phone. */
const MOST_IN_A_MESSAGE = 5;

/** Brings one person the nudges that are due: drops what is over, holds what would come at a bad time, sends the rest. */
export async function deliver(
  run: DeliveryRun,
  user: User | undefined,
  claimed: readonly Nudge[],
): Promise<void> {
  if (!user) return settleAll(run, claimed, { state: 'cancelled', nextAt: undefined });
  const window = windowOf(user, run.tenant);
  const conversation = await conversationWith(run, user);
  const waiting = await recover(run, conversation, claimed);
  const current = mostUrgentFirst(await dropExpired(run, waiting, window));
  const opens = conversation
    ? nextOpening(run.clock.now(), window)
    : openingAfter(localDay(run.clock.now(), window), window);
  if (!conversation || isLater(opens, run.clock.now())) return settleAll(run, current, { nextAt: opens });
  await sendAll(run, conversation, user, current);
}

async function sendAll(
  run: DeliveryRun,
  conversation: Conversation,
  user: User,
  nudges: readonly Nudge[],
): Promise<void> {
  const locale = user.locale ?? run.tenant.locale;
  const ready = await withContent(run, nudges, locale);
  const maybeMissed =
    ready.length > 0
      ? await withContent(run, await run.repositories.nudges.withState(user.id, 'unknown'), locale)
      : [];
  for (let start = 0; start < ready.length; start += MOST_IN_A_MESSAGE) {
    const batch = ready.slice(start, start + MOST_IN_A_MESSAGE);
    await sendInOneMessage(
      run,
      conversation,
      locale,
      batch,
      start === 0 ? maybeMissed.slice(0, MOST_IN_A_MESSAGE) : [],
    );
  }
}

/** The conversation we know, else one the platform opens for us; undefined where it cannot yet. */
async function conversationWith(run: DeliveryRun, user: User): Promise<Conversation | undefined> {
  const known = await run.repositories.conversations.get(user.id, user.chat);
  if (known) return known;
  const workspaceId = user.chat === 'teams' ? run.tenant.teamsTenantId : run.tenant.slackTeamId;
  const reached =
    workspaceId === undefined ? undefined : await run.messengers[user.chat].reach(workspaceId, user);
  if (reached) await run.repositories.conversations.save(reached);
  else
    run.log.warn(
      { tenantId: run.tenant.id, recipientId: user.id, chat: user.chat },
      'recipient cannot be reached yet; nudges are held',
    );
  return reached;
}

async function dropExpired(
  run: DeliveryRun,
  nudges: readonly Nudge[],
  window: DeliveryWindow,
): Promise<readonly Nudge[]> {
  const today = localDay(run.clock.now(), window);
  await settleAll(
    run,
    nudges.filter(({ expiresOn }) => isBefore(expiresOn, today)),
    { state: 'expired', nextAt: undefined },
  );
  return nudges.filter(({ expiresOn }) => !isBefore(expiresOn, today));
}

async function withContent(
  run: DeliveryRun,
  nudges: readonly Nudge[],
  locale: Locale,
): Promise<ReadyNudge[]> {
  const ready: ReadyNudge[] = [];
  for (const nudge of nudges) {
    const content = await contentOf(run, nudge, run.tenant, locale);
    if (content) ready.push({ nudge, content });
    else await settleAll(run, [nudge], { state: 'cancelled', nextAt: undefined });
  }
  return ready;
}

const mostUrgentFirst = (nudges: readonly Nudge[]): Nudge[] =>
  nudges.toSorted((a, b) => Temporal.PlainDate.compare(a.expiresOn, b.expiresOn));

/** Gives nudges we hold their next state or moment, and lets go of them. */
async function settleAll(run: DeliveryRun, nudges: readonly Nudge[], patch: NudgePatch): Promise<void> {
  for (const { id } of nudges) {
    await run.repositories.nudges.change(
      id,
      { states: ['planned', 'snoozed', 'unknown'], claim: run.claim },
      { ...patch, claim: undefined },
    );
  }
}

const isLater = (a: Temporal.Instant, b: Temporal.Instant): boolean =>
  a.epochMilliseconds > b.epochMilliseconds;
