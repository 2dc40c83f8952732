import { formatDate } from '../language/format-date.js';
import { translator } from '../language/messages.js';
import type { MessageKey } from '../language/messages.nl.js';
import type { CardAction } from '../messages/card-action.js';
import type { View } from '../messages/view.js';
import { currentSpeaker, currentTenant } from '../people/context.js';
import type { User } from '../people/user.js';
import { CONSENT_TEXT, mayRecord, type Consent } from '../usage/consent.js';

type Notice = Extract<View, { readonly kind: 'notice' }>;
type Choice = NonNullable<Notice['choices']>[number];

/** Asks for usage data and for nothing else, with a yes and a no of the same weight. */
export function usageQuestion(): Notice {
  const t = translator(currentSpeaker().locale);
  const lines = [t('usage.ask-what'), t('usage.ask-not'), t('usage.ask-why'), t('usage.ask-free')];
  const choices = [choice('usage.yes', usage('yes')), choice('usage.no', usage('no'))];
  return { kind: 'notice', title: t('usage.ask-title'), lines, choices };
}

/** What is recorded of someone, what is reported, and a button to change each. */
export interface UsageState {
  readonly consent: Consent | undefined;
  readonly recorded: number;
  readonly errorReports: User['errorReports'];
  /** Whether they have just stopped it. */
  readonly hasStopped?: boolean;
}

export function usageStateView({ consent, recorded, errorReports, hasStopped = false }: UsageState): Notice {
  const t = translator(currentSpeaker().locale);
  const isOn = mayRecord(consent);
  const date = sinceOf(consent);
  const off = t(hasStopped ? 'usage.stopped' : 'usage.off');
  const objects = errorReports === 'objected';
  return {
    kind: 'notice',
    title: t('usage.title'),
    lines: [
      isOn ? t('usage.on', { date, count: recorded }) : off,
      t('usage.what'),
      t(objects ? 'usage.reports-off' : 'usage.reports-on'),
    ],
    choices: [
      isOn ? choice('usage.stop', usage('no')) : choice('usage.start', usage('yes')),
      objects
        ? choice('usage.reports-start', { do: 'error-reports', answer: 'yes' })
        : choice('usage.reports-stop', { do: 'error-reports', answer: 'no' }),
    ],
  };
}

const usage = (answer: 'yes' | 'no'): CardAction => ({ do: 'usage', answer, text: CONSENT_TEXT });

type Label = Extract<MessageKey, `usage.${'yes' | 'no' | 'start' | 'stop' | `reports-st${string}`}`>;

const choice = (label: Label, action: CardAction): Choice => ({
  text: translator(currentSpeaker().locale)(label),
  action,
});

/** The day on which the answer that holds was given. */
function sinceOf(consent: Consent | undefined): string {
  const { locale } = currentSpeaker();
  const at = consent?.answers.at(-1)?.at;
  return at ? formatDate(at.toZonedDateTimeISO(currentTenant().timeZone).toPlainDate(), locale) : '';
}
