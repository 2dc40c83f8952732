import type { OutgoingFile } from '../messages/outgoing-file.js';
import type { View } from '../messages/view.js';
import { fingerprint } from '../outbox/ledger/draw.js';
import { currentSpeaker } from '../people/context.js';
import type { Conversation } from '../messages/conversation.js';
import type { Incoming, InAnswer } from './incoming.js';
import { handOver } from './hand-over.js';
import { inPlaceOf, putInPlaceOf, type DeliverNeeds } from './in-place.js';
import type { Reply } from './intent.js';
import { translator } from '../language/messages.js';
import { inLanguage } from './spoken-language.js';

/**
 * Sends what is to be sent, by the one way out, and hands back what the platform wants inside its own request. `progress` is the
 * message in which someone read how far it had come: the outcome takes its place.
 */
export type Deliver = (
  incoming: Incoming,
  to: Conversation,
  replies: readonly Reply[],
  progress?: string,
) => Promise<InAnswer>;

/** What the answer to one event goes by. */
interface Way {
  readonly needs: DeliverNeeds;
  readonly incoming: Incoming;
  readonly to: Conversation;
  readonly progress: string | undefined;
}

export const createDeliver =
  (needs: DeliverNeeds): Deliver =>
  async (incoming, to, replies, progress) => {
    const inAnswer: InAnswer[] = [];
    for (const [index, reply] of replies.entries()) {
      const way = { needs, incoming, to, progress: index === 0 ? progress : undefined };
      inAnswer.push(await inLanguage(reply.locale, () => deliver(way, reply)));
    }
    return inAnswer.find(({ kind }) => kind !== 'nothing') ?? inAnswer[0] ?? { kind: 'nothing' };
  };

function deliver(way: Way, reply: Reply): Promise<InAnswer> {
  if (way.incoming.surface === 'closed') return leave(way, reply);
  if (way.incoming.intent.kind === 'look' && 'view' in reply) return lookedAt(way, reply.view);
  switch (reply.kind) {
    case 'message':
      return withFile(way, reply, () => send(way, reply.view, reply.nudges));
    case 'replace':
      return replaced(way, reply.view);
    case 'renew':
      return renewed(way, reply.view);
    case 'form':
    case 'errors':
      return showForm(way, reply);
    case 'close':
      return withFile(way, reply, () => close(way, reply.view, reply.message));
  }
}

/** The answer stands, whatever becomes of the file. */
async function withFile(
  { needs, to }: Way,
  { view, file }: { readonly view: View; readonly file?: OutgoingFile | undefined },
  answer: () => Promise<InAnswer>,
): Promise<InAnswer> {
  const answered = await answer();
  if (file) await handOver(needs, to, { view, file });
  return answered;
}

/** What someone looks at is there as it is now: in its tab, or in the place of the card they look at. */
async function lookedAt({ needs, incoming, to }: Way, view: View): Promise<InAnswer> {
  const { home, pressed } = incoming;
  const { locale } = currentSpeaker();
  if (home) {
    const reference = { conversation: to, messageId: home.id };
    await needs.ledger.show({ reference, isBlank: home.isBlank }, { view, locale });
  }
  if (pressed === undefined) return { kind: 'nothing' };
  const entry = await needs.messages.findByMessageId(to, pressed);
  const now = entry && (await needs.currentView(entry));
  return inPlaceOf(needs, pressed, to, typeof now === 'object' ? now : view, 'answer');
}

/** Where a modal waits for an answer that is no form, the answer is read in the modal. */
async function send(way: Way, view: View, nudges?: readonly string[]): Promise<InAnswer> {
  const { surface, intent } = way.incoming;
  if (surface === 'modal' && intent.kind !== 'press' && view.kind === 'problem') return notice(way, view);
  await post(way, view, nudges);
  return { kind: 'nothing', sent: { view, locale: currentSpeaker().locale } };
}

/** In the place of the progress, else as a message of its own. Undefined where nobody knows whether it stands. */
async function post(
  { needs, to, progress }: Way,
  view: View,
  nudges?: readonly string[],
): Promise<string | undefined> {
  if (progress !== undefined) {
    await putInPlaceOf(needs, progress, to, view);
    return progress;
  }
  const { locale } = currentSpeaker();
  const { outcome } = await needs.ledger.answer({ to, view, locale, ...(nudges && { nudges }) });
  return outcome.kind === 'done' ? outcome.reference.messageId : undefined;
}

async function notice({ needs, to, progress }: Way, view: View): Promise<InAnswer> {
  if (progress !== undefined) await putInPlaceOf(needs, progress, to, view);
  return { kind: 'notice', view, locale: currentSpeaker().locale };
}

async function replaced(way: Way, view: View): Promise<InAnswer> {
  const { incoming, needs, to, progress } = way;
  const { pressed, surface, intent } = incoming;
  if (surface === 'modal' && intent.kind !== 'press') return notice(way, view);
  return pressed === undefined || (progress !== undefined && progress !== pressed)
    ? send(way, view)
    : inPlaceOf(needs, pressed, to, view, 'answer');
}

/** However often what is gone is pressed, it is said once: from then on the message shows what is left. */
async function renewed(way: Way, view: View): Promise<InAnswer> {
  const { needs, incoming, to } = way;
  const { pressed } = incoming;
  const entry = pressed === undefined ? undefined : await needs.messages.findByMessageId(to, pressed);
  const now = entry && (await needs.currentView(entry));
  if (!entry || !now || typeof now === 'string') return replaced(way, view);
  const drawn = fingerprint(needs.messengers[to.chat].render(now, entry.locale).content);
  if (drawn !== entry.drawn) await send(way, view);
  return replaced(way, now);
}

type FormReply = Extract<Reply, { readonly kind: 'form' | 'errors' }>;

async function showForm(way: Way, reply: FormReply): Promise<InAnswer> {
  const { kind, form, message } = reply;
  const { needs, incoming, to, progress } = way;
  const { surface, pressed } = incoming;
  const { locale } = currentSpeaker();
  if (surface === 'card' && pressed !== undefined) return inPlaceOf(needs, pressed, to, form, 'answer');
  const isInModal = surface === 'modal';
  if (isInModal && progress === undefined) {
    if (kind === 'form' && reply.inPlace && pressed !== undefined)
      await needs.flows.shownIn(form.place.flow, pressed);
    return { kind, form, locale };
  }
  // Whoever saw the progress may have closed the modal meanwhile: they find the form in its place.
  const shownIn = await post(way, form);
  if (shownIn !== undefined) await needs.flows.shownIn(form.place.flow, shownIn);
  await pointBelow(way, message);
  return isInModal
    ? { kind, form, locale, isInvited: true }
    : { kind: 'nothing', sent: { view: form, locale } };
}

/** Whoever closed a modal knows that they did: only an invitation to it that still stands in the chat has to say so. */
async function leave({ needs, to }: Way, reply: Reply): Promise<InAnswer> {
  return reply.kind === 'close' && reply.message !== undefined
    ? inPlaceOf(needs, reply.message, to, reply.view, 'call')
    : { kind: 'nothing' };
}

/**
 * What came of a flow stands where the flow was shown: in its card, or for one that ran in a modal, in its invitation or a new
 * message. Where its progress stands further below it stands there, and the flow says so.
 */
async function close(way: Way, view: View, message: string | undefined): Promise<InAnswer> {
  const { needs, incoming, to, progress } = way;
  if (incoming.surface === 'card') return replaced(way, view);
  if (message === undefined || progress !== undefined) await post(way, view);
  else await putInPlaceOf(needs, message, to, view);
  await pointBelow(way, message);
  return { kind: 'close' };
}

/** Where the flow goes on in its progress, the message that showed it before says so. */
async function pointBelow({ needs, to, progress }: Way, message: string | undefined): Promise<void> {
  if (message === undefined || progress === undefined || progress === message) return;
  const t = translator(currentSpeaker().locale);
  const view: View = { kind: 'notice', title: t('form.coach'), lines: [t('progress.below')] };
  await putInPlaceOf(needs, message, to, view);
}
