import type { Conversation } from '../messages/conversation.js';
import type { FileOutcome } from '../messages/messenger.js';
import { MEGABYTE, MOST_FILE_BYTES, type OutgoingFile } from '../messages/outgoing-file.js';
import type { View } from '../messages/view.js';
import { currentSpeaker } from '../people/context.js';
import type { Problem } from '../problem.js';
import type { DeliverNeeds } from './in-place.js';

/** Hands over the file that an answer comes with; where that cannot be, a sentence says what to do. */
export async function handOver(
  { ledger, messengers }: DeliverNeeds,
  to: Conversation,
  { view, file }: { readonly view: View; readonly file: OutgoingFile },
): Promise<void> {
  const { locale, user } = currentSpeaker();
  const named = (file.employeeIds ?? []).map((employeeId) => ({ employeeId }));
  const shows = [...messengers[to.chat].render(view, locale).shows, ...named];
  const problem = problemOf(await ledger.handOver({ to, file, locale, shows }), to);
  if (!problem) return;
  const reader = user.roles.includes('hr') ? 'hr' : 'manager';
  await ledger.answer({ to, view: { kind: 'problem', problem, reader }, locale });
}

function problemOf(outcome: FileOutcome, { chat }: Conversation): Problem | undefined {
  if (outcome.kind === 'done') return undefined;
  if (outcome.kind !== 'unwelcome') return { code: 'file-undelivered' };
  return outcome.why === 'too-large'
    ? { code: 'file-too-large', facts: { megabytes: MOST_FILE_BYTES / MEGABYTE } }
    : { code: 'file-not-allowed', facts: { chat } };
}
