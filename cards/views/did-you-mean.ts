import type { Locale } from '../../core/language/locale.js';
import { translator } from '../../core/language/messages.js';
import type { View } from '../../core/messages/view.js';
import { button, note, showPlan, spokenIn, title, type CardContent } from '../elements.js';

/** What was probably meant, a button each. */
export function didYouMeanCard(
  { commands, plans, spoken }: Extract<View, { kind: 'did-you-mean' }>,
  locale: Locale,
): CardContent {
  const t = translator(locale);
  const offers = [
    ...commands.map(({ command, name, rest }) =>
      button(name, { do: 'command', command, ...(rest !== undefined && { rest }), ...spokenIn(spoken) }),
    ),
    ...plans.map(({ journeyId, employeeName }) => button(employeeName, showPlan(journeyId, spoken))),
  ];
  const [only] = [...commands.map(({ name }) => name), ...plans.map(({ employeeName }) => employeeName)];
  return {
    body: [
      title(
        only !== undefined && offers.length === 1
          ? t('did-you-mean.one', { what: only })
          : t('did-you-mean.more'),
      ),
      note(t('did-you-mean.how')),
    ],
    actions: offers,
  };
}
