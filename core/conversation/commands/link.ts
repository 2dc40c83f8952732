import { z } from 'zod';
import { formatDate } from '../../language/format-date.js';
import { translator } from '../../language/messages.js';
import type { View } from '../../messages/view.js';
import { chatNames } from '../../people/chat-names.js';
import { chats } from '../../people/chat.js';
import { currentSpeaker, currentTenant } from '../../people/context.js';
import { makeLinkCode } from '../../people/link-code.js';
import { workspaceOf } from '../../people/workspace.js';
import type { CommandContext, SpokenCommand } from '../command.js';
import { say } from '../intent.js';

/** HR links the other chat: a code to type there. Typed with a code where all is linked, it says that there is nothing to do. */
export const link: SpokenCommand<string> = {
  id: 'link',
  names: { nl: ['koppel', 'koppelen'], en: ['link'] },
  summary: { nl: 'Teams of Slack erbij koppelen', en: 'Link Teams or Slack as well' },
  roles: ['hr'],
  arguments: z.string(),
  run: async (context, typed) => say(typed === '' ? await codeFor(context) : alreadyLinked()),
};

function alreadyLinked(): View {
  const t = translator(currentSpeaker().locale);
  return {
    kind: 'notice',
    title: t('link.title'),
    lines: [t('link.already', { employer: currentTenant().name })],
  };
}

async function codeFor(context: CommandContext): Promise<View> {
  const { locale } = currentSpeaker();
  const t = translator(locale);
  const tenant = currentTenant();
  const other = chats.find((chat) => workspaceOf(tenant, chat) === undefined);
  if (!other)
    return { kind: 'notice', title: t('link.title'), lines: [t('link.both', { employer: tenant.name })] };
  const { code, expiresAt } = await makeLinkCode(context, tenant.id);
  const last = expiresAt.toZonedDateTimeISO(tenant.timeZone).toPlainDate();
  return {
    kind: 'notice',
    title: t('link.title'),
    lines: [
      t('link.how', { chat: chatNames[other] }),
      t('link.code', { code }),
      t('link.until', { date: formatDate(last, locale) }),
    ],
  };
}
