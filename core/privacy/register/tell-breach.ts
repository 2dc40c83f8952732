import type { Temporal } from 'temporal-polyfill';
import type { Audit } from '../../audit/act.js';
import type { Clock } from '../../clock.js';
import { formatDate, formatTime } from '../../language/format-date.js';
import type { Locale } from '../../language/locale.js';
import { translator } from '../../language/messages.js';
import type { Log } from '../../log.js';
import type { View } from '../../messages/view.js';
import type { Tell } from '../../outbox/tell.js';
import { currentTenant } from '../../people/context.js';
import type { User, UserRepository } from '../../people/user.js';
import { operatorWords, type OperatorDetails } from '../operator.js';
import { authorityDeadline, type Breach, type BreachRepository } from './breach.js';

export interface BreachNeeds {
  readonly breaches: BreachRepository;
  readonly users: Pick<UserRepository, 'withRole'>;
  readonly tell: Tell;
  readonly audit: Audit;
  readonly operator: OperatorDetails;
  readonly clock: Clock;
  readonly log: Log;
}

/** Tells the employer of the context of the breaches that the operator asked to tell of, at whatever hour it is. */
export async function tellBreaches(needs: BreachNeeds): Promise<void> {
  for (const breach of await needs.breaches.toTell(currentTenant().id)) await tellOf(needs, breach);
}

/** Where nobody can be told it is tried again, and the log says that it is time to phone. */
async function tellOf(needs: BreachNeeds, breach: Breach): Promise<void> {
  const { breaches, tell, clock, audit, log } = needs;
  const toldAt = clock.now();
  let isTold = false;
  for (const user of await whoAnswers(needs))
    isTold = (await tell(user, (locale) => breachView(breach, toldAt, needs.operator, locale))) || isTold;
  if (!isTold) {
    log.error(
      { tenantId: breach.tenantId, breachId: breach.id },
      'nobody could be told of a breach: phone them',
    );
    return;
  }
  await breaches.save({ ...breach, state: 'told', toldAt });
  audit.note({ act: 'breached', what: 'employer-told' });
}

/** The privacy officers; HR where there are none. Those who are away too: they answer for it. */
async function whoAnswers({ users }: BreachNeeds): Promise<User[]> {
  const officers = await users.withRole('privacy-officer');
  return officers.length > 0 ? officers : users.withRole('hr');
}

/** The facts that the employer needs for a notification of its own, and until when it has to make one. */
function breachView(
  breach: Breach,
  toldAt: Temporal.Instant,
  operator: OperatorDetails,
  locale: Locale,
): View {
  const t = translator(locale);
  const { privacyEmail, securityEmail, phone } = operatorWords(operator, locale);
  const when = (moment: Temporal.Instant): string => {
    const local = moment.toZonedDateTimeISO(currentTenant().timeZone);
    const time = formatTime(local.toPlainTime());
    return `${formatDate(local.toPlainDate(), locale)}, ${time}`;
  };
  return {
    kind: 'notice',
    title: t('breach.title'),
    lines: [
      t('breach.nature', { nature: breach.nature }),
      t('breach.discovered', { when: when(breach.discoveredAt) }),
      t('breach.data', { data: breach.data }),
      t('breach.people', { count: breach.people }),
      t('breach.consequences', { consequences: breach.consequences }),
      t('breach.measures', { measures: breach.measures }),
      t('breach.deadline', { when: when(authorityDeadline(toldAt)) }),
      t('breach.decide'),
      t('breach.contact', { privacyEmail, securityEmail, phone }),
    ],
  };
}
