import { formatDate } from '../../language/format-date.js';
import type { Locale } from '../../language/locale.js';
import { translator } from '../../language/messages.js';
import type { View } from '../../messages/view.js';
import type { RightsRequest } from '../../privacy/requests/request.js';
import type { PrivacyContact } from '../../privacy/requests/rights.js';

/** For HR and the privacy officers, unasked: something came in. It names nobody. */
export function cameIn({ kind, dueOn }: RightsRequest, locale: Locale): View {
  const t = translator(locale);
  const said = { kind: t(`rights.kind.${kind}`), due: formatDate(dueOn, locale) };
  return {
    kind: 'notice',
    title: t('rights.new-title'),
    lines: [t('rights.new-line', said), t('rights.how-to-handle')],
  };
}

/** Where else someone can turn: whoever operates the service, and the supervisory authority. */
export function complainTo({ operator, email }: PrivacyContact, locale: Locale): string[] {
  const t = translator(locale);
  return [
    ...(email === undefined
      ? []
      : [t('my-data.complain-operator', { operator: operator ?? t('my-data.the-operator'), email })]),
    t('my-data.complain-authority'),
  ];
}
