import { translator } from '../language/messages.js';
import type { Conversation } from '../messages/conversation.js';
import type { SentMessageRepository } from '../messages/sent-message.js';
import type { View } from '../messages/view.js';
import type { Ledger } from '../outbox/ledger/ledger.js';
import { currentSpeaker } from '../people/context.js';
import type { Incoming } from './incoming.js';
import type { FileConsent } from './intent.js';

export interface ConsentNeeds {
  readonly ledger: Pick<Ledger, 'agreeToFile' | 'amend' | 'forgetFile' | 'replace' | 'takeBack'>;
  readonly messages: Pick<SentMessageRepository, 'findByMessageId'>;
}

/** Someone answers whether a file may be put with theirs: it is put there or forgotten, and the question goes away. */
export async function answerConsent(
  { ledger, messages }: ConsentNeeds,
  { pressed }: Incoming,
  from: Conversation,
  { file, put }: FileConsent,
): Promise<void> {
  const { locale, user } = currentSpeaker();
  if (!put) await ledger.forgetFile(file, user.id);
  const came = put ? await ledger.agreeToFile({ file, from, locale, put }) : 'declined';
  if (pressed === undefined) return;
  const entry = await messages.findByMessageId(from, pressed);
  const question = { entry, reference: { conversation: from, messageId: pressed } };
  if (came === 'done') await ledger.takeBack(question, locale);
  // Of who agreed twice, the first answer is the one that counts: where the question has gone, all is said.
  else if (came === 'gone') await ledger.amend(question, { view: instead(came), locale });
  else await ledger.replace(question, { view: instead(came), locale }, 'call');
}

/** What stands there in place of the question. */
function instead(came: 'declined' | 'gone' | 'failed'): View {
  const { locale, user } = currentSpeaker();
  const t = translator(locale);
  if (came === 'declined') return { kind: 'notice', title: t('form.coach'), lines: [t('file.declined')] };
  const reader = user.roles.includes('hr') ? 'hr' : 'manager';
  return { kind: 'problem', problem: { code: came === 'gone' ? 'file-gone' : 'file-undelivered' }, reader };
}
