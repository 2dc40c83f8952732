import { locales, type Locale } from '../../language/locale.js';
import { translator } from '../../language/messages.js';
import type { OutgoingFile } from '../../messages/outgoing-file.js';
import { currentTenant } from '../../people/context.js';
import { page, type Paragraph } from '../../privacy/requests/page.js';
import type { PrivacyContact } from '../../privacy/requests/rights.js';
import { complainTo } from './told.js';

/** For HR to hand to employees, in both languages: what is kept, what for, their rights and whom to turn to. The same for each. */
export const letterFile = ({
  privacyContact,
}: {
  readonly privacyContact: PrivacyContact;
}): OutgoingFile => ({
  name: 'letter.html',
  mediaType: 'text/html',
  content: Buffer.from(
    page(
      locales.map((locale) => ({
        locale,
        title: translator(locale)('letter.title'),
        paragraphs: paragraphsOf(privacyContact, locale),
      })),
    ),
  ),
});

function paragraphsOf(contact: PrivacyContact, locale: Locale): Paragraph[] {
  const t = translator(locale);
  const { name: employer } = currentTenant();
  const who = { employer, operator: contact.operator ?? t('my-data.the-operator') };
  return [
    { lines: [t('letter.intro', { employer })] },
    { heading: t('letter.kept'), lines: [t('letter.kept-team'), t('letter.kept-leave')] },
    { heading: t('letter.why'), lines: [t('letter.why-lines')] },
    { heading: t('letter.who'), lines: [t('letter.who-lines', who)] },
    { heading: t('letter.until'), lines: [t('letter.until-lines', { employer })] },
    { heading: t('letter.rights'), lines: [t('letter.rights-lines')] },
    { heading: t('letter.how'), lines: [t('letter.how-hr'), t('letter.how-chat')] },
    { heading: t('letter.contact'), lines: complainTo(contact, locale) },
  ];
}
