import { Temporal } from 'temporal-polyfill';
import type { Audit } from '../../audit/act.js';
import { isLater, todayIn, type Clock } from '../../clock.js';
import { currentTenant } from '../../people/context.js';
import type { Subject } from '../../people/subject.js';
import { dueOn, extendedDueOn } from './due.js';
import {
  requesterKey,
  type Requester,
  type RequestOutcome,
  type RequestRepository,
  type RightsRequest,
} from './request.js';

export interface RegisterNeeds {
  readonly requests: RequestRepository;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly audit: Audit;
}

/** What comes in, as far as it is not the same for all. */
export type Asked = Pick<RightsRequest, 'kind' | 'requester' | 'via'> &
  Partial<Pick<RightsRequest, 'receivedOn' | 'state' | 'words' | 'reach'>>;

/** How long whoever carries a request out has it to themselves; after a crash another may take it up. */
const HELD_FOR = Temporal.Duration.from({ minutes: 10 });

/** Enters a request, due in a month. Of one kind someone has one that is open: asking again finds that one. */
export async function enter(
  needs: RegisterNeeds,
  asked: Asked,
): Promise<{ readonly request: RightsRequest; readonly isNew: boolean }> {
  const request = draft(needs, asked);
  if (await needs.requests.insert(request)) {
    needs.audit.note({ act: 'requested', what: request.kind, about: about(request.requester) });
    return { request, isNew: true };
  }
  const known = await needs.requests.inSlot(request.slot);
  // What held the slot may have been closed just now.
  return known ? { request: known, isNew: false } : enter(needs, asked);
}

/** Enters what was answered at once, with what shows that it was. */
export async function enterClosed(
  needs: RegisterNeeds,
  asked: Asked,
  outcome: Omit<RequestOutcome, 'at'>,
): Promise<RightsRequest> {
  const open = draft(needs, asked);
  const request: RightsRequest = {
    ...open,
    ...closing(open, { ...outcome, at: needs.clock.now() }),
    slot: open.id,
  };
  await needs.requests.insert(request);
  needs.audit.note({ act: 'closed', what: request.kind, why: outcome.deed, about: about(request.requester) });
  return request;
}

/** The day it is at the employer. */
export const today = ({ clock }: Pick<RegisterNeeds, 'clock'>): Temporal.PlainDate =>
  todayIn(currentTenant().timeZone, clock);

function draft(needs: RegisterNeeds, asked: Asked): RightsRequest {
  const id = needs.newId();
  const receivedOn = asked.receivedOn ?? today(needs);
  return {
    state: 'open',
    ...asked,
    ...{ id, version: needs.newId(), receivedOn, dueOn: dueOn(receivedOn), reminded: [] },
    slot: `${requesterKey(asked.requester) ?? id}/${asked.kind}`,
  };
}

/**
 * Gives whoever is about to carry a request out some minutes in which nobody else can; undefined where someone else is at it,
 * or has done it.
 */
export async function hold(
  { requests, clock }: RegisterNeeds,
  request: RightsRequest,
  by: string,
): Promise<RightsRequest | undefined> {
  const isHeld = request.held !== undefined && isLater(request.held.until, clock.now());
  if (isHeld || request.state === 'closed') return undefined;
  return requests.change(request, { held: { by, until: clock.now().add(HELD_FOR) } });
}

/** Lets go of what could not be carried out, with what is known better by now. */
export const letGo = (
  { requests }: RegisterNeeds,
  request: RightsRequest,
  patch: Partial<Pick<RightsRequest, 'state'>> = {},
): Promise<RightsRequest | undefined> => requests.change(request, { ...patch, held: undefined });

/** HR says that it is really this person who asks. */
export const confirm = (
  { requests }: RegisterNeeds,
  request: RightsRequest,
): Promise<RightsRequest | undefined> => requests.change(request, { state: 'open' });

/** Two months more. Reminders begin anew. */
export async function extend(
  needs: RegisterNeeds,
  request: RightsRequest,
  reason: string,
): Promise<RightsRequest | undefined> {
  const extended = await needs.requests.change(request, {
    extension: { reason, on: today(needs) },
    dueOn: extendedDueOn(request.receivedOn),
    reminded: [],
  });
  if (extended) needs.audit.note({ act: 'extended', what: request.kind, about: about(request.requester) });
  return extended;
}

/** It is answered: what shows that stays, and nothing more than that. */
export async function close(
  { requests, clock, audit }: RegisterNeeds,
  request: RightsRequest,
  outcome: Omit<RequestOutcome, 'at'>,
): Promise<RightsRequest | undefined> {
  const closed = await requests.change(request, closing(request, { ...outcome, at: clock.now() }));
  if (closed)
    audit.note({ act: 'closed', what: request.kind, why: outcome.deed, about: about(request.requester) });
  return closed;
}

/** Whom the audit trail says it was about. */
export const about = (requester: Requester): Subject[] => (requester.kind === 'erased' ? [] : [requester]);

/** What was said to have it answered goes with the answer; of a complaint it is what the register is about. */
const closing = (
  { id, kind, words }: RightsRequest,
  outcome: RequestOutcome,
): Pick<RightsRequest, 'state' | 'slot' | 'words' | 'reach' | 'held' | 'outcome'> => ({
  ...{ state: 'closed', slot: id, reach: undefined, held: undefined, outcome },
  words: kind === 'complaint' ? words : undefined,
});

/**
 * Someone was erased, and this request with them: that it was asked and done stays, and not by whom. Safe where it is still
 * there.
 */
export async function keepWithoutName(
  needs: RegisterNeeds,
  { kind, via, receivedOn }: RightsRequest,
  outcome: Omit<RequestOutcome, 'at'>,
): Promise<void> {
  await enterClosed(needs, { kind, via, receivedOn, requester: { kind: 'erased' } }, outcome);
}
