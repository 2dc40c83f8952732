import { formatDate } from '../language/format-date.js';
import type { Locale } from '../language/locale.js';
import { translator } from '../language/messages.js';
import type { SentMessageRepository } from '../messages/sent-message.js';
import type { View } from '../messages/view.js';
import type { Ledger } from '../outbox/ledger/ledger.js';
import { asJob, currentTenant } from '../people/context.js';
import type { Recognition } from '../people/recognise.js';
import { kindOf, needsWords, rightIn, type OwnRight } from '../privacy/requests/asked-right.js';
import { enter } from '../privacy/requests/register.js';
import { tellAll, type ReminderNeeds } from '../privacy/requests/reminders.js';
import { MOST_WORDS } from '../privacy/requests/request.js';
import type { PrivacyContact } from '../privacy/requests/rights.js';
import { commandIn } from './command-search.js';
import { myData } from './commands/my-data.js';
import type { Incoming } from './incoming.js';
import type { FileConsent } from './intent.js';
import { cameIn, complainTo } from './rights/told.js';
import { languageOf } from './spoken-language.js';

export interface EmployeeNeeds extends ReminderNeeds {
  readonly ledger: Pick<Ledger, 'agreeToFile' | 'forgetFile' | 'takeBack'>;
  readonly messages: Pick<SentMessageRepository, 'findByMessageId'>;
  readonly privacyContact: PrivacyContact;
}

type KnownEmployee = Extract<Recognition, { readonly kind: 'employee' }>;

/** What someone of the roster reads who writes to the coach without being one of its users. */
export interface EmployeeAnswer {
  readonly view: Extract<View, { kind: 'notice' }>;
  readonly locale: Locale;
}

/** What an employee can ask here; the rest is between users and whoever operates the service. */
const forEmployees: readonly OwnRight[] = ['data', 'correct', 'erase', 'restrict', 'nudges', 'complain'];

/**
 * Answers an employee: what this is, who decides, and how to use each right. What they ask becomes a request at HR, and nothing
 * is shown of them until HR has said who asks. Each employee reads the same, whatever is kept of them. Undefined where they
 * answered a question of ours, and nothing is to be said.
 */
export function answerEmployee(
  needs: EmployeeNeeds,
  { tenant, employee }: KnownEmployee,
  incoming: Incoming,
): Promise<EmployeeAnswer | undefined> {
  return asJob(tenant, 'employee-asks', async () => {
    const { intent } = incoming;
    if (intent.kind === 'consent') {
      await consent(needs, employee.id, incoming, intent);
      return undefined;
    }
    const typed = intent.kind === 'say' ? commandIn([myData], intent.text) : undefined;
    const spoken = intent.kind === 'say' ? languageOf(intent.text) : undefined;
    const locale = typed?.language ?? spoken ?? (await incoming.locale());
    const asked =
      typed && (typed.rest === '' ? ({ right: 'data', words: '' } as const) : rightIn(typed.rest));
    const view =
      asked && forEmployees.includes(asked.right)
        ? await ask(needs, employee.id, { ...asked, incoming, locale })
        : explanation(needs, locale);
    return { view, locale };
  });
}

interface Asking {
  readonly right: OwnRight;
  readonly words: string;
  readonly incoming: Incoming;
  readonly locale: Locale;
}

async function ask(
  needs: EmployeeNeeds,
  employeeId: string,
  { right, words, incoming, locale }: Asking,
): Promise<EmployeeAnswer['view']> {
  const t = translator(locale);
  if (needsWords(right) && words === '') {
    const example = t(`employee.example-${right}`);
    return notice(t('my-data.title'), [t('employee.words-missing', { example }), t('employee.no-medical')]);
  }
  const { request, isNew } = await enter(needs, {
    ...{ kind: kindOf[right], via: 'chat', state: 'unconfirmed' },
    requester: { kind: 'employee', employeeId },
    ...(needsWords(right) && { words: words.slice(0, MOST_WORDS) }),
    reach: { conversation: incoming.conversationWith(employeeId), locale },
  });
  if (isNew) await tellAll(needs, request, (theirs) => cameIn(request, theirs));
  const said = { kind: t(`rights.kind.${request.kind}`), due: formatDate(request.dueOn, locale) };
  const line = isNew ? t('employee.asked', said) : t('employee.asked-before', said);
  const more = right === 'complain' ? complainTo(needs.privacyContact, locale) : [];
  return { ...notice(t('employee.asked-title'), [line, ...more]), isPersonal: true };
}

function explanation({ privacyContact }: EmployeeNeeds, locale: Locale): EmployeeAnswer['view'] {
  const t = translator(locale);
  const { name: employer } = currentTenant();
  return notice(t('employee.title'), [
    t('employee.what', { employer }),
    t('employee.kept'),
    t('employee.who-decides', { employer }),
    t('employee.how'),
    t('employee.how-data'),
    t('employee.how-correct'),
    t('employee.how-erase'),
    t('employee.how-object'),
    t('employee.how-complain'),
    t('employee.no-medical'),
    ...complainTo(privacyContact, locale),
  ]);
}

const notice = (title: string, lines: readonly string[]): EmployeeAnswer['view'] => ({
  kind: 'notice',
  title,
  lines,
});

/** The file with their data is put where they want it, or forgotten; the question goes away. */
async function consent(
  { ledger, messages }: EmployeeNeeds,
  employeeId: string,
  incoming: Incoming,
  { file, put }: FileConsent,
): Promise<void> {
  const from = incoming.conversationWith(employeeId);
  const locale = await incoming.locale();
  if (put) await ledger.agreeToFile({ file, from, locale, put });
  else await ledger.forgetFile(file, employeeId);
  const { pressed } = incoming;
  if (pressed === undefined) return;
  const entry = await messages.findByMessageId(from, pressed);
  await ledger.takeBack({ entry, reference: { conversation: from, messageId: pressed } }, locale);
}
