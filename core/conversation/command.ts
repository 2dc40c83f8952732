import type { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import type { AuditTrail } from '../audit/entry.js';
import type { Catalogues } from '../coaching/catalogues.js';
import type { CalendarLinks } from '../calendar/calendar-links.js';
import type { Clock } from '../clock.js';
import type { AnnouncementRepository } from '../journeys/announcement.js';
import type { CoverCardRepository } from '../journeys/cover-card.js';
import type { Imports } from '../journeys/import-files.js';
import type { Journeys } from '../journeys/journeys.js';
import type { JourneyRepository } from '../journeys/journey.js';
import type { MetDeadlineRepository } from '../journeys/met-deadline.js';
import type { ReportRepository } from '../journeys/report.js';
import type { Locale } from '../language/locale.js';
import type { ConversationRepository } from '../messages/conversation.js';
import type { Messengers } from '../messages/messenger.js';
import type { SentMessageRepository } from '../messages/sent-message.js';
import type { CommandHelp } from '../messages/view.js';
import type { Ledger } from '../outbox/ledger/ledger.js';
import type { ContactRepository } from '../outbox/contact.js';
import type { NudgeRepository } from '../outbox/nudge.js';
import type { Tell } from '../outbox/tell.js';
import type { TrailRepository } from '../outbox/trail.js';
import type { EmployeeRepository } from '../people/employee.js';
import type { HrShareRepository } from '../people/hr-share.js';
import type { PauseRepository } from '../people/pause.js';
import type { PeopleSearch } from '../people/people-search.js';
import type { StandInRepository } from '../people/stand-in.js';
import type { TenantRepository } from '../people/tenant.js';
import type { UserRepository, UserRole } from '../people/user.js';
import type { RequestRepository } from '../privacy/requests/request.js';
import type { PersonalRights, PrivacyContact } from '../privacy/requests/rights.js';
import type { OperatorDetails } from '../privacy/operator.js';
import type { StatementNoticeRepository } from '../privacy/statement/notice.js';
import type { SecretRepository } from '../secret.js';
import type { UsageNeeds } from '../usage/usage-needs.js';
import type { Search } from './ask/search.js';
import type { Flow } from './flows/flow.js';
import type { Reply } from './intent.js';
import type { UploadPartRepository } from './kept-upload.js';
import type { ShowProgress } from './progress.js';

/** What the coach talks about, and what it changes when it is told to. */
export interface Subjects {
  readonly tenants: Pick<TenantRepository, 'get' | 'save'>;
  readonly secrets: SecretRepository;
  readonly users: UserRepository;
  readonly employees: EmployeeRepository;
  readonly pauses: PauseRepository;
  readonly standIns: StandInRepository;
  readonly hrShares: HrShareRepository;
  readonly journeys: JourneyRepository;
  readonly nudges: NudgeRepository;
  readonly trails: TrailRepository;
  readonly reports: ReportRepository;
  /** What managers agreed on cover and return, and which legal dates HR said were met. */
  readonly announcements: AnnouncementRepository;
  readonly coverCards: CoverCardRepository;
  readonly metDeadlines: MetDeadlineRepository;
  /** What people ask by their rights, what the program can do about it, and to whom else they can turn. */
  readonly requests: RequestRepository;
  readonly rights: PersonalRights;
  readonly privacyContact: PrivacyContact;
  readonly messages: Pick<SentMessageRepository, 'get' | 'standingWith' | 'about'>;
  readonly conversations: ConversationRepository;
  readonly contacts: Pick<ContactRepository, 'getMany' | 'change'>;
  readonly messengers: Messengers;
  readonly catalogues: Catalogues;
  readonly planned: Journeys;
  readonly imports: Imports;
  readonly uploads: UploadPartRepository;
  readonly ledger: Ledger;
  /** That people were told of the privacy statement. */
  readonly statementNotices: StatementNoticeRepository;
  /** Who runs this service. */
  readonly operator: OperatorDetails;
  readonly audit: Pick<AuditTrail, 'note' | 'read' | 'pseudonymsOf'>;
  /** Where people fetch what goes into their own calendars. */
  readonly calendar: CalendarLinks;
  readonly clock: Clock;
  readonly newId: () => string;
  /** Writes to someone who did not ask, in their language. False where they cannot be reached now. */
  readonly tell: Tell;
  /** Sets the tenant's alarm anew. */
  readonly wake: () => Promise<void>;
}

/** What a command runs with, in the context of whoever gave it. */
export interface CommandContext extends Subjects, UsageNeeds {
  /** What runs once at a time, by its name; in the memory of this process. */
  readonly underWay: Set<string>;
  /** Everything that can be typed, in the order help shows it. */
  readonly commands: readonly Command[];
  /** What help says of the commands this person may use. */
  readonly helpFor: () => readonly CommandHelp[];
  /** Finds what the rules and the catalogue say about a question. */
  readonly search: Search;
  /** Finds people by their name, for a field that asks for one. */
  readonly peopleSearch: PeopleSearch;
  /** Resolves when so much time has gone by. */
  readonly pause: (wait: Temporal.Duration) => Promise<void>;
  /** Says how far a long step has come, in the conversation it was asked for in. */
  readonly progress: ShowProgress;
}

interface Named {
  readonly id: string;
  /** What starts it, per language; the first is the one shown. All names work in either language. */
  readonly names: Readonly<Record<Locale, readonly [string, ...string[]]>>;
  readonly summary: Readonly<Record<Locale, string>>;
  /** Who may use it; the others do not see it in help either. */
  readonly roles: readonly UserRole[];
  /**
   * Whom a name after it means: someone of the roster, a manager or HR, or either. Where it means several the coach asks which;
   * who has a `journey`, the command finds and asks itself.
   */
  readonly about?: 'employee' | 'user' | 'someone' | 'journey';
  /** Whether the chats themselves offer it to whoever begins, by the apps' manifests. */
  readonly isStarter?: boolean;
}

/** A command that is answered at once. */
export interface SpokenCommand<Arguments = unknown> extends Named {
  /** Reads what stands after the name. */
  readonly arguments: z.ZodType<Arguments, string>;
  run(context: CommandContext, args: Arguments): Promise<readonly Reply[]>;
}

/** A command that opens a form. */
export interface FormCommand extends Named {
  /** Whether it begins with a file that is dropped into the chat unasked. */
  readonly takesFiles?: boolean;
  readonly flow: Flow<unknown, CommandContext>;
}

/**
 * Something a person can type. Help, the chat manifests and the tests are made from the list of commands, so a command
 * is known everywhere once it is in the registry.
 */
export type Command = SpokenCommand<string> | FormCommand;

/** A command's flow, its state forgotten by the compiler: only the flow itself reads what it wrote. */
export const asFlow = <State>(flow: Flow<State, CommandContext>): Flow<unknown, CommandContext> => ({
  ...flow,
  next: (needs, state, input) => flow.next(needs, flow.state.parse(state), input),
  givenUp: async (needs, state) => flow.givenUp?.(needs, flow.state.parse(state)),
  suggest: async (needs, state, field, typed) =>
    (await flow.suggest?.(needs, flow.state.parse(state), field, typed)) ?? [],
});
