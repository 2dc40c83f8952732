import type { Connection } from 'mongoose';
import type { AuditEntry, AuditTrail } from '../../core/audit/entry.js';
import type { Clock } from '../../core/clock.js';
import type { FlowRepository } from '../../core/conversation/flow-state.js';
import type { UploadPartRepository } from '../../core/conversation/kept-upload.js';
import type { AppointmentRepository } from '../../core/calendar/appointment.js';
import type { ReceiptRepository } from '../../core/conversation/receipt.js';
import type { AnnouncementRepository } from '../../core/journeys/announcement.js';
import type { CoverCardRepository } from '../../core/journeys/cover-card.js';
import type { JourneyRepository } from '../../core/journeys/journey.js';
import type { MetDeadlineRepository } from '../../core/journeys/met-deadline.js';
import type { ReportRepository } from '../../core/journeys/report.js';
import type { ConversationRepository } from '../../core/messages/conversation.js';
import type { WaitingFileRepository } from '../../core/messages/outgoing-file.js';
import type { SentMessageRepository } from '../../core/messages/sent-message.js';
import type { ContactRepository } from '../../core/outbox/contact.js';
import type { EndingRepository } from '../../core/privacy/retention/ending.js';
import type { NudgeRepository } from '../../core/outbox/nudge.js';
import type { TrailRepository } from '../../core/outbox/trail.js';
import { currentTenantId } from '../../core/people/context.js';
import type { EmployeeRepository } from '../../core/people/employee.js';
import type { HrShareRepository } from '../../core/people/hr-share.js';
import type { PauseRepository } from '../../core/people/pause.js';
import type { StandInRepository } from '../../core/people/stand-in.js';
import type { TenantRepository } from '../../core/people/tenant.js';
import type { UserRepository } from '../../core/people/user.js';
import type { RequestRepository } from '../../core/privacy/requests/request.js';
import type { KeptData } from '../../core/privacy/person/kept-data.js';
import type { BreachRepository } from '../../core/privacy/register/breach.js';
import type { DisclosureRepository } from '../../core/privacy/register/disclosure.js';
import type { StatementNoticeRepository } from '../../core/privacy/statement/notice.js';
import type { SecretRepository } from '../../core/secret.js';
import type { ConsentRepository } from '../../core/usage/consent.js';
import type { UsageRepository } from '../../core/usage/usage-event.js';
import type { Log } from '../../core/log.js';
import { AuditNotes } from '../audit/audit-notes.js';
import { Entities } from '../documents/entities.js';
import type { TakeDown } from '../documents/noted-changes.js';
import type { SetAside } from '../documents/set-aside.js';
import type { DataKeys } from '../encryption/data-keys.js';
import { installationId } from '../installation.js';
import type { ModelDefinition } from '../models/definition.js';
import { definitions } from '../models/index.js';
import { consentRepository } from './consent.repository.js';
import { announcementRepository } from './announcement.repository.js';
import { appointmentRepository } from './appointment.repository.js';
import { auditRepository } from './audit.repository.js';
import { contactRepository } from './contact.repository.js';
import { conversationRepository } from './conversation.repository.js';
import { coverCardRepository } from './cover-card.repository.js';
import { endingRepository } from './ending.repository.js';
import { employeeRepository } from './employee.repository.js';
import { flowRepository } from './flow.repository.js';
import { hrShareRepository } from './hr-share.repository.js';
import { journeyRepository } from './journey.repository.js';
import { metDeadlineRepository } from './met-deadline.repository.js';
import { nudgeRepository } from './nudge.repository.js';
import { pauseRepository } from './pause.repository.js';
import { receiptRepository } from './receipt.repository.js';
import { reportRepository } from './report.repository.js';
import { requestRepository } from './request.repository.js';
import { secretRepository } from './secret.repository.js';
import { sentMessageRepository } from './sent-message.repository.js';
import { standInRepository } from './stand-in.repository.js';
import { breachRepository } from './breach.repository.js';
import { disclosureRepository } from './disclosure.repository.js';
import { statementNoticeRepository } from './statement-notice.repository.js';
import { tenantRepository } from './tenant.repository.js';
import { trailRepository } from './trail.repository.js';
import { uploadRepository } from './upload.repository.js';
import { usageRepository } from './usage.repository.js';
import { userRepository } from './user.repository.js';
import { waitingFileRepository } from './waiting-file.repository.js';

/** Everything the core keeps. Tenants, receipts, appointments and secrets belong to the installation, the others to a tenant. */
export interface Repositories {
  readonly tenants: TenantRepository;
  readonly users: UserRepository;
  readonly employees: EmployeeRepository;
  readonly pauses: PauseRepository;
  readonly standIns: StandInRepository;
  readonly hrShares: HrShareRepository;
  readonly journeys: JourneyRepository;
  readonly trails: TrailRepository;
  readonly reports: ReportRepository;
  readonly announcements: AnnouncementRepository;
  readonly coverCards: CoverCardRepository;
  readonly metDeadlines: MetDeadlineRepository;
  readonly nudges: NudgeRepository;
  readonly messages: SentMessageRepository;
  readonly contacts: ContactRepository;
  readonly conversations: ConversationRepository;
  readonly flows: FlowRepository;
  readonly waitingFiles: WaitingFileRepository;
  readonly receipts: ReceiptRepository;
  readonly appointments: AppointmentRepository;
  readonly statementNotices: StatementNoticeRepository;
  readonly breaches: BreachRepository;
  readonly disclosures: DisclosureRepository;
  readonly secrets: SecretRepository;
  readonly endings: EndingRepository;
  readonly uploads: UploadPartRepository;
  readonly requests: RequestRepository;
  readonly audit: AuditTrail;
  readonly usageEvents: UsageRepository;
  readonly consents: ConsentRepository;
  /** All of it once more, as it is declared. */
  readonly kept: KeptData;
}

export type OwnRepositories = Omit<Repositories, 'kept'>;

type MakeEntities = <E extends { readonly id: string }>(
  definition: ModelDefinition<E>,
  takeDown: TakeDown,
) => Entities<E>;

/** Every collection of the product on one connection, and the audit trail that notes what is done to them. */
export function openCollections(
  connection: Connection,
  keys: DataKeys,
  aside: SetAside,
  world: { readonly clock: Clock; readonly log: Log },
): { readonly entities: AllEntities; readonly notes: AuditNotes } {
  const make: MakeEntities = (definition, takeDown) => {
    const keysOfOwner = () => keys.of(definition.owner === 'tenant' ? currentTenantId() : installationId);
    return new Entities(connection, definition, keysOfOwner, aside, takeDown);
  };
  const auditEntries = make(definitions.auditEntries, () => undefined);
  const notes = new AuditNotes({ ...world, entries: auditEntries });
  return { entities: { ...makeEntities(make, notes.takeDown), auditEntries }, notes };
}

function makeEntities(make: MakeEntities, takeDown: TakeDown) {
  const entities = <E extends { readonly id: string }>(definition: ModelDefinition<E>): Entities<E> =>
    make(definition, takeDown);
  return {
    tenants: entities(definitions.tenants),
    tenantTerms: entities(definitions.tenantTerms),
    users: entities(definitions.users),
    employees: entities(definitions.employees),
    pauses: entities(definitions.pauses),
    standIns: entities(definitions.standIns),
    hrShares: entities(definitions.hrShares),
    journeys: entities(definitions.journeys),
    trails: entities(definitions.trails),
    reports: entities(definitions.reports),
    announcements: entities(definitions.announcements),
    coverCards: entities(definitions.coverCards),
    metDeadlines: entities(definitions.metDeadlines),
    nudges: entities(definitions.nudges),
    sentMessages: entities(definitions.sentMessages),
    conversations: entities(definitions.conversations),
    contacts: entities(definitions.contacts),
    flows: entities(definitions.flows),
    waitingFiles: entities(definitions.waitingFiles),
    receipts: entities(definitions.receipts),
    appointments: entities(definitions.appointments),
    statementNotices: entities(definitions.statementNotices),
    breaches: entities(definitions.breaches),
    disclosures: entities(definitions.disclosures),
    secrets: entities(definitions.secrets),
    endings: entities(definitions.endings),
    uploads: entities(definitions.uploads),
    requests: entities(definitions.requests),
    usageEvents: entities(definitions.usageEvents),
    consents: entities(definitions.consents),
  } as const satisfies Readonly<Record<Exclude<keyof typeof definitions, 'auditEntries'>, unknown>>;
}
export type AllEntities = ReturnType<typeof makeEntities> & {
  readonly auditEntries: Entities<AuditEntry>;
};

export function makeRepositories(
  entities: AllEntities,
  notes: AuditNotes,
  keys: Pick<DataKeys, 'isDestroyed'>,
): OwnRepositories {
  return {
    tenants: tenantRepository(entities, (id) => keys.isDestroyed(id)),
    users: userRepository(entities.users),
    employees: employeeRepository(entities.employees),
    pauses: pauseRepository(entities.pauses),
    standIns: standInRepository(entities.standIns),
    hrShares: hrShareRepository(entities.hrShares),
    journeys: journeyRepository(entities.journeys),
    trails: trailRepository(entities.trails),
    reports: reportRepository(entities.reports),
    announcements: announcementRepository(entities.announcements),
    coverCards: coverCardRepository(entities.coverCards),
    metDeadlines: metDeadlineRepository(entities.metDeadlines),
    nudges: nudgeRepository(entities.nudges),
    messages: sentMessageRepository(entities.sentMessages),
    conversations: conversationRepository(entities.conversations),
    contacts: contactRepository(entities.contacts),
    flows: flowRepository(entities.flows),
    waitingFiles: waitingFileRepository(entities.waitingFiles),
    receipts: receiptRepository(entities.receipts),
    appointments: appointmentRepository(entities.appointments),
    statementNotices: statementNoticeRepository(entities.statementNotices),
    breaches: breachRepository(entities.breaches),
    disclosures: disclosureRepository(entities.disclosures),
    secrets: secretRepository(entities.secrets),
    endings: endingRepository(entities.endings),
    uploads: uploadRepository(entities.uploads),
    requests: requestRepository(entities.requests),
    audit: auditRepository(notes),
    usageEvents: usageRepository(entities.usageEvents),
    consents: consentRepository(entities.consents),
  };
}
