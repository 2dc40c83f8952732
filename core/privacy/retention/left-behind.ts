import type { Locale } from '../../language/locale.js';
import { translator } from '../../language/messages.js';
import type { Chat } from '../../people/chat.js';

/** What people wrote, uploaded or accepted themselves, which no app can take back, and who can: a line each. */
export function leftBehind(chats: readonly Chat[], acceptedFiles: number, locale: Locale): string[] {
  const t = translator(locale);
  return chats.flatMap((chat) =>
    chat === 'teams'
      ? [
          t('retention.own-teams-messages'),
          t('retention.own-teams-uploads'),
          t('retention.own-teams-accepted', { count: acceptedFiles }),
        ]
      : [t('retention.own-slack-messages'), t('retention.own-slack-uploads')],
  );
}
