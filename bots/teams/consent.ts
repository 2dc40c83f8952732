import type { Activity, TurnContext } from 'botbuilder';
import { translator } from '../../core/language/messages.js';
import type { FileConsent } from '../../core/conversation/intent.js';
import { failure, success } from '../../core/problem.js';
import type { PutFile } from '../../core/outbox/ledger/file-consent.js';
import { platformLocale } from '../platform-locale.js';
import { sendBytes } from '../send-bytes.js';
import { contentOfAttachment } from './content.js';
import { consentSchema, infoCard, type UploadInfo } from './file-cards.js';
import { isFileHost } from './file-hosts.js';
import { incomingOf } from './incoming.js';
import { inTime } from './in-time.js';
import type { TurnNeeds } from './needs.js';
import { eventIdOf } from './event-id.js';

/** Someone answers whether a file may be put with theirs. What comes of it stands in the chat, whenever it is there. */
export async function answerConsent(needs: TurnNeeds, { activity }: TurnContext): Promise<void> {
  const intent = consentIn(needs, activity);
  if (!intent) return;
  const deed = { intent, surface: 'message', pressed: activity.replyToId } as const;
  await inTime(needs, eventIdOf(needs, activity), {
    handle: () => needs.coach.receive(incomingOf(needs, activity, deed)),
    whenLate: () => Promise.resolve(),
  });
}

/** Undefined for an answer to what is no card of ours. */
function consentIn(needs: TurnNeeds, activity: Activity): FileConsent | undefined {
  const consent = consentSchema.safeParse(activity.value).data;
  if (!consent) return undefined;
  const { file } = consent.context;
  return consent.action === 'accept'
    ? { kind: 'consent', file, put: putting(needs, activity, consent.uploadInfo) }
    : { kind: 'consent', file };
}

/** Puts the whole file at once where Teams has made room for it. */
const putting =
  ({ fileOrigins }: TurnNeeds, { locale }: Activity, upload: UploadInfo): PutFile =>
  async ({ content }) => {
    const isTaken = await sendBytes({
      url: upload.uploadUrl,
      isAllowed: (url) => isFileHost(url) || fileOrigins.includes(url.origin),
      method: 'PUT',
      content,
      headers: { 'Content-Range': `bytes 0-${content.length - 1}/${content.length}` },
    });
    if (!isTaken) return failure({ code: 'file-undelivered' });
    const summary = translator(platformLocale(locale))('file.summary');
    return success(contentOfAttachment(summary, infoCard(upload)));
  };
