import { consents } from './consent.model.js';
import { announcements } from './announcement.model.js';
import { appointments } from './appointment.model.js';
import { auditEntries } from './audit-entry.model.js';
import { breaches } from './breach.model.js';
import { disclosures } from './disclosure.model.js';
import { contacts } from './contact.model.js';
import { conversations } from './conversation.model.js';
import { coverCards } from './cover-card.model.js';
import { endings } from './ending.model.js';
import { employees } from './employee.model.js';
import { flows } from './flow.model.js';
import { hrShares } from './hr-share.model.js';
import { journeys } from './journey.model.js';
import { metDeadlines } from './met-deadline.model.js';
import { nudges } from './nudge.model.js';
import { pauses } from './pause.model.js';
import { receipts } from './receipt.model.js';
import { reports } from './report.model.js';
import { requests } from './request.model.js';
import { secrets } from './secret.model.js';
import { sentMessages } from './sent-message.model.js';
import { standIns } from './stand-in.model.js';
import { statementNotices } from './statement-notice.model.js';
import { tenantTerms } from './tenant-terms.model.js';
import { tenants } from './tenant.model.js';
import { trails } from './trail.model.js';
import { uploads } from './upload.model.js';
import { usageEvents } from './usage-event.model.js';
import { users } from './user.model.js';
import { waitingFiles } from './waiting-file.model.js';

/** Every model of the product, by name. Collections that have none are in `unmodelled`. */
export const definitions = {
  auditEntries,
  tenants,
  tenantTerms,
  users,
  employees,
  pauses,
  standIns,
  hrShares,
  journeys,
  trails,
  reports,
  announcements,
  coverCards,
  metDeadlines,
  nudges,
  sentMessages,
  contacts,
  conversations,
  flows,
  waitingFiles,
  receipts,
  appointments,
  breaches,
  disclosures,
  statementNotices,
  secrets,
  endings,
  uploads,
  requests,
  usageEvents,
  consents,
};
