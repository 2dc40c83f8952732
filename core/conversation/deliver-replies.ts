import type { Conversation } from '../messages/conversation.js';
import type { FormView } from '../messages/form.js';
import type { Messengers } from '../messages/messenger.js';
import type { SentMessageRepository } from '../messages/sent-message.js';
import type { View } from '../messages/view.js';
import { fingerprint } from '../outbox/ledger/entry.js';
import type { Ledger } from '../outbox/ledger/ledger.js';
import type { LedgerStores } from '../outbox/ledger/stores.js';
import { as, currentContext, currentSpeaker } from '../people/context.js';
import type { FlowRepository } from './flow-state.js';
import type { Incoming, InAnswer } from './incoming.js';
import type { Reply } from './intent.js';
import { inLanguage } from './spoken-language.js';

/** Sends what is to be sent, by the one way out, and hands back what the platform wants inside its own request. */
export type Deliver = (incoming: Incoming, to: Conversation, replies: readonly Reply[]) => Promise<InAnswer>;

export interface DeliverNeeds {
  readonly ledger: Ledger;
  readonly messages: Pick<SentMessageRepository, 'findByMessageId'>;
  readonly flows: Pick<FlowRepository, 'shownIn'>;
  /** What a message has to show by today's rights and facts. */
  readonly currentView: LedgerStores['currentView'];
  readonly messengers: Messengers;
}

export const createDeliver =
  (needs: DeliverNeeds): Deliver =>
  async (incoming, to, replies) => {
    const inAnswer: InAnswer[] = [];
    for (const reply of replies)
      inAnswer.push(await inLanguage(reply.locale, () => deliver(needs, incoming, to, reply)));
    return inAnswer.find(({ kind }) => kind !== 'nothing') ?? inAnswer[0] ?? { kind: 'nothing' };
  };

function deliver(needs: DeliverNeeds, incoming: Incoming, to: Conversation, reply: Reply): Promise<InAnswer> {
  if (incoming.surface === 'closed') return leave(needs, to, reply);
  switch (reply.kind) {
    case 'message':
      return send(needs, incoming, to, reply.view, reply.nudges);
    case 'replace':
      return replaced(needs, incoming, to, reply.view);
    case 'renew':
      return renewed(needs, incoming, to, reply.view);
    case 'form':
    case 'errors':
      return showForm(needs, incoming, to, reply.kind, reply.form);
    case 'close':
      return close(needs, incoming, to, reply.view, reply.message);
  }
}

/** Where a modal waits for an answer that is no form, the answer is read in the modal. */
async function send(
  { ledger }: DeliverNeeds,
  { surface, intent }: Incoming,
  to: Conversation,
  view: View,
  nudges?: readonly string[],
): Promise<InAnswer> {
  const { locale } = currentSpeaker();
  if (surface === 'modal' && intent.kind !== 'press' && view.kind === 'problem')
    return { kind: 'notice', view, locale };
  await ledger.answer({ to, view, locale, ...(nudges && { nudges }) });
  return { kind: 'nothing', sent: { view, locale } };
}

async function replaced(
  needs: DeliverNeeds,
  incoming: Incoming,
  to: Conversation,
  view: View,
): Promise<InAnswer> {
  const { locale } = currentSpeaker();
  if (incoming.surface === 'modal' && incoming.intent.kind !== 'press')
    return { kind: 'notice', view, locale };
  return incoming.pressed === undefined
    ? send(needs, incoming, to, view)
    : inPlaceOf(needs, incoming.pressed, to, view, 'answer');
}

/** However often what is gone is pressed, it is said once: from then on the message shows what is left. */
async function renewed(
  needs: DeliverNeeds,
  incoming: Incoming,
  to: Conversation,
  view: View,
): Promise<InAnswer> {
  const { pressed } = incoming;
  const entry = pressed === undefined ? undefined : await needs.messages.findByMessageId(to, pressed);
  const now = entry && (await needs.currentView(entry));
  if (!entry || !now || typeof now === 'string') return replaced(needs, incoming, to, view);
  const drawn = fingerprint(needs.messengers[to.chat].render(now, entry.locale));
  if (drawn !== entry.drawn) await send(needs, incoming, to, view);
  return replaced(needs, incoming, to, now);
}

async function inPlaceOf(
  needs: DeliverNeeds,
  messageId: string,
  to: Conversation,
  view: View,
  way: 'answer' | 'call',
): Promise<InAnswer> {
  const { locale } = currentSpeaker();
  const entry = await needs.messages.findByMessageId(to, messageId);
  const pressed = { entry, reference: { conversation: to, messageId } };
  const content = await needs.ledger.replace(pressed, { view, locale }, way);
  if (content === undefined) return { kind: 'nothing' };
  const context = currentContext();
  return {
    kind: 'replaced',
    content,
    putInPlace: () =>
      as(context, async () => {
        await inPlaceOf(needs, messageId, to, view, 'call');
      }),
  };
}

async function showForm(
  needs: DeliverNeeds,
  { surface, pressed }: Incoming,
  to: Conversation,
  kind: 'form' | 'errors',
  form: FormView,
): Promise<InAnswer> {
  const { locale } = currentSpeaker();
  if (surface === 'modal') return { kind, form, locale };
  if (surface === 'card' && pressed !== undefined) return inPlaceOf(needs, pressed, to, form, 'answer');
  const { outcome } = await needs.ledger.answer({ to, view: form, locale });
  if (outcome.kind === 'done') await needs.flows.shownIn(form.place.flow, outcome.reference.messageId);
  return { kind: 'nothing', sent: { view: form, locale } };
}

/** Whoever closed a modal knows that they did: only an invitation to it that still stands in the chat has to say so. */
async function leave(needs: DeliverNeeds, to: Conversation, reply: Reply): Promise<InAnswer> {
  return reply.kind === 'close' && reply.message !== undefined
    ? inPlaceOf(needs, reply.message, to, reply.view, 'call')
    : { kind: 'nothing' };
}

/** What came of a flow stands where the flow was shown: in its card, or for one that ran in a modal, in its invitation or a new message. */
async function close(
  needs: DeliverNeeds,
  incoming: Incoming,
  to: Conversation,
  view: View,
  message: string | undefined,
): Promise<InAnswer> {
  if (incoming.surface === 'card') return replaced(needs, incoming, to, view);
  if (message === undefined) await needs.ledger.answer({ to, view, locale: currentSpeaker().locale });
  else await inPlaceOf(needs, message, to, view, 'call');
  return { kind: 'close' };
}
