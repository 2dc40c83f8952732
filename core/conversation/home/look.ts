import { currentSpeaker } from '../../people/context.js';
import type { Deliver } from '../deliver-replies.js';
import type { Incoming, InAnswer } from '../incoming.js';
import type { Intent, Reply } from '../intent.js';
import type { Homes } from './homes.js';

export interface HomeFollowing {
  readonly homes: Pick<Homes, 'looked' | 'gaveAnother' | 'changed'>;
}

/** It counts as nothing said: whoever looks before they have said anything is welcomed all the same when they come to talk. */
export async function lookAtHome(
  { homes }: HomeFollowing,
  kernel: { handle(intent: Intent): Promise<readonly Reply[]> },
  deliver: Deliver,
  incoming: Incoming,
): Promise<InAnswer> {
  const conversation = incoming.conversationWith(currentSpeaker().user.id);
  const answered = await deliver(incoming, conversation, await kernel.handle({ kind: 'look' }));
  homes.looked(conversation);
  return answered;
}

/** Whoever was given an overview, or did something in the one they have, has it kept up to date. */
export async function followHome(
  { homes }: HomeFollowing,
  incoming: Incoming,
  replies: readonly Reply[],
): Promise<void> {
  const isGiven = replies.some((reply) => 'view' in reply && reply.view.kind === 'home');
  if (!incoming.home && !isGiven) return;
  const conversation = incoming.conversationWith(currentSpeaker().user.id);
  homes.looked(conversation);
  if (isGiven) await homes.gaveAnother(conversation);
  else homes.changed();
}
