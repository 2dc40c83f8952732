import type { AuditTrail } from '../audit/entry.js';
import type { Clock } from '../clock.js';
import type { FlowRepository } from '../conversation/flow-state.js';
import type { UploadPartRepository } from '../conversation/kept-upload.js';
import { FLOW_HOURS } from '../conversation/flows/flows.js';
import type { AppointmentRepository } from '../calendar/appointment.js';
import type { ReceiptRepository } from '../conversation/receipt.js';
import type { Journeys } from '../journeys/journeys.js';
import type { Log } from '../log.js';
import { FILE_HOURS, type WaitingFileRepository } from '../messages/outgoing-file.js';
import type { SentMessageRepository } from '../messages/sent-message.js';
import type { NudgeRepository } from '../outbox/nudge.js';
import { currentTenant } from '../people/context.js';
import type { BreachRepository } from '../privacy/register/breach.js';
import type { DisclosureRepository } from '../privacy/register/disclosure.js';
import { forgetOldEntries } from '../privacy/register/kept.js';
import type { TenantRepository } from '../people/tenant.js';
import { forgetOldRequests, remindOfRequests, type ReminderNeeds } from '../privacy/requests/reminders.js';
import { EXACT_FOR } from '../week.js';
import { forEachTenant } from './for-each-tenant.js';
import type { Job } from './job.js';
import { onceADay } from './once-a-day.js';

type TenantWork = (stopping: AbortSignal) => Promise<void>;

/** How long an event is remembered; the chats send one again within minutes. */
const RECEIPT_HOURS = 24;

export interface DailyNeeds extends ReminderNeeds {
  readonly tenants: Pick<TenantRepository, 'all'>;
  readonly planned: Pick<Journeys, 'topUpAll'>;
  readonly receipts: Pick<ReceiptRepository, 'forgetBefore'>;
  readonly appointments: Pick<AppointmentRepository, 'forgetBefore'>;
  readonly flows: Pick<FlowRepository, 'forgetBefore'>;
  readonly uploads: Pick<UploadPartRepository, 'forgetBefore'>;
  readonly waitingFiles: Pick<WaitingFileRepository, 'forgetBefore'>;
  readonly nudges: Pick<NudgeRepository, 'coarsenBefore'>;
  readonly messages: Pick<SentMessageRepository, 'coarsenBefore'>;
  readonly audit: Pick<AuditTrail, 'bind'> & ReminderNeeds['audit'];
  /** Tells a few people of the privacy statement; true where everyone who can be told is. */
  readonly tellStatement: () => Promise<boolean>;
  /** Tells the employer of the breaches that the operator asked to tell of. */
  readonly tellBreaches: () => Promise<void>;
  readonly breaches: Pick<BreachRepository, 'forgetBefore'>;
  readonly disclosures: Pick<DisclosureRepository, 'forgetBefore'>;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * What the coach does once a day, each for every tenant; trouble with one tenant keeps no other from its turn. The outbox is
 * topped up in the first hour of the tenant's own day: who is away from today on, or back, or stands in no more, changes then.
 */
export function dailyJobs(needs: DailyNeeds): readonly Job[] {
  const {
    planned,
    receipts,
    appointments,
    flows,
    uploads,
    waitingFiles,
    nudges,
    messages,
    audit,
    clock,
    log,
  } = needs;
  const ago = (hours: number) => clock.now().subtract({ hours });
  /** A job that does the same for every tenant. */
  const perTenant = (name: string, every: Job['every'], work: TenantWork): Job => ({
    name,
    every,
    run: (stopping) => forEachTenant(needs, name, stopping, work),
  });
  return [
    perTenant(
      'top-up',
      '1 hour',
      onceADay(clock, async (stopping) => {
        await planned.topUpAll(stopping);
        return !stopping.aborted;
      }),
    ),
    perTenant('statement', '1 hour', onceADay(clock, needs.tellStatement)),
    perTenant('breaches', '5 minutes', needs.tellBreaches),
    perTenant('requests', '1 hour', () => remindOfRequests(needs)),
    perTenant('bind-audit', '1 day', async () => {
      const hash = await audit.bind();
      // The log lies elsewhere: by this hash the operator can tell later that the end of the trail was cut off.
      log.info({ tenantId: currentTenant().id, hash }, 'the audit trail is bound');
    }),
    perTenant('tidy', '1 day', async () => {
      await flows.forgetBefore(ago(FLOW_HOURS));
      await uploads.forgetBefore(ago(FLOW_HOURS));
      await waitingFiles.forgetBefore(ago(FILE_HOURS));
      await forgetOldRequests(needs);
      for (const delivered of [nudges, messages])
        await delivered.coarsenBefore(clock.now().subtract(EXACT_FOR));
    }),
    {
      name: 'tidy-installation',
      every: '1 day',
      async run() {
        await receipts.forgetBefore(ago(RECEIPT_HOURS));
        await appointments.forgetBefore(clock.now());
        await forgetOldEntries(needs, clock);
      },
    },
  ];
}
