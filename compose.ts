import type { Clock } from './core/clock.js';
import { createCalendarLinks, type CalendarLinks } from './core/calendar/calendar-links.js';
import type { Catalogues } from './core/coaching/catalogues.js';
import { commands as allCommands } from './core/conversation/commands/registry.js';
import type { Command } from './core/conversation/command.js';
import { currentView } from './core/conversation/current-view.js';
import { createDeliver } from './core/conversation/deliver-replies.js';
import { createKernel } from './core/conversation/kernel.js';
import { Homes } from './core/conversation/home/homes.js';
import { createCoach, type Coach } from './core/conversation/receive.js';
import type { DailyNeeds } from './core/jobs/daily.js';
import {
  createImport,
  createImports,
  type ImportFilesOf,
  type Imports,
} from './core/journeys/import-files.js';
import { createJourneys, type Journeys } from './core/journeys/journeys.js';
import { contentToSend } from './core/journeys/content-to-send.js';
import type { Log } from './core/log.js';
import type { Messengers } from './core/messages/messenger.js';
import { rightsOf } from './core/journeys/rights.js';
import { undeliveredOf } from './core/journeys/undelivered.js';
import { ChatPauses } from './core/outbox/chat-pauses.js';
import type { Delivery } from './core/outbox/delivery-run.js';
import { isOutOfReach } from './core/outbox/out-of-reach.js';
import { dispatch } from './core/outbox/dispatcher.js';
import { createLedger, type Ledger } from './core/outbox/ledger/ledger.js';
import { Pace } from './core/outbox/ledger/pace.js';
import { openRest } from './core/outbox/open-rest.js';
import { currentSpeaker } from './core/people/context.js';
import type { Subject } from './core/people/subject.js';
import { createRights } from './core/privacy/requests/personal-rights.js';
import type { PersonalRights, PrivacyContact } from './core/privacy/requests/rights.js';
import type { LedgerStores } from './core/outbox/ledger/stores.js';
import { unknownOperator, type OperatorDetails } from './core/privacy/operator.js';
import { tellBreaches } from './core/privacy/register/tell-breach.js';
import { inRealTime, type Pause } from './core/pause.js';
import { tellStatement } from './core/privacy/statement/tell-statement.js';
import { createTell, type Tell } from './core/outbox/tell.js';
import type { User } from './core/people/user.js';
import { UnderWay } from './core/under-way.js';
import type { Repositories } from './storage/repositories/index.js';

/** What the core touches of the world outside. */
export interface Edge {
  readonly repositories: Repositories;
  readonly messengers: Messengers;
  readonly catalogues: Catalogues;
  readonly clock: Clock;
  readonly log: Log;
  readonly newId: () => string;
  /** Sets the alarm of the tenant of the context anew. */
  readonly wake: () => Promise<void>;
  /** Resolves when so much time has gone by; in real time unless told otherwise. */
  readonly pause?: Pause;
  /** What the program waits for before it ends; nothing unless told otherwise. */
  readonly underWay?: UnderWay;
  /** To whom people can turn about their data, as the operator says. */
  readonly privacyContact?: PrivacyContact;
  /** Takes down, apart from the data, that someone was erased. Without it nobody can be. */
  readonly noteErased?: (subject: Subject) => Promise<void>;
  /** Takes what was removed out of the store's own files, where it can; nothing unless told otherwise. */
  readonly compact?: () => Promise<void>;
  /** What can be typed; all there is unless told otherwise. */
  readonly commands?: readonly Command[];
  /** Who runs this service. */
  readonly operator?: OperatorDetails;
  /** Where browsers reach the program; nowhere but on this machine unless told otherwise. */
  readonly publicUrl?: string;
}

/** What it takes to report, import and plan, and to tell someone of it. */
export interface Planning {
  /** What HR reports, and the planning that follows. */
  readonly planned: Journeys;
  readonly importFiles: ImportFilesOf;
  readonly imports: Imports;
  readonly ledger: Ledger;
  readonly pace: Pace;
  readonly tell: Tell;
  readonly calendar: CalendarLinks;
  /** What people can have done to what is kept of them. */
  readonly rights: PersonalRights;
  readonly privacyContact: PrivacyContact;
}

/** The core, put together. */
export interface Core extends Planning {
  /** The conversation, for the chats. */
  readonly coach: Coach;
  /** Does everything that is due for the tenant of the context. */
  readonly ring: () => Promise<void>;
  readonly daily: DailyNeeds;
}

const nothing = (): Promise<void> => Promise.resolve();

/** What a message has to show now. */
const viewsOf =
  (stores: Parameters<typeof currentView>[0]): LedgerStores['currentView'] =>
  (entry) =>
    currentView(stores, entry);

/** Everything that is kept, and the world outside, with what is so where nothing else is said. */
const storesOf = ({
  repositories,
  operator = unknownOperator,
  compact = nothing,
  commands = allCommands,
  ...world
}: Edge) => ({
  ...repositories,
  ...world,
  operator,
  compact,
  commands,
});

/** Puts together what the operator's commands need. */
export function composePlanning(edge: Edge): Planning {
  const stores = storesOf(edge);
  const { name, privacyEmail } = stores.operator;
  const privacyContact = edge.privacyContact ?? { operator: name, email: privacyEmail };
  const pace = new Pace(stores.clock);
  const ledger = createLedger({ ...stores, pace, currentView: viewsOf(stores) });
  const planned = createJourneys({
    ...stores,
    redraw: (messages) => ledger.redraw(messages),
    isUnreachable: (user) => isOutOfReach(stores.contacts, user),
  });
  const tell = createTell({ ...stores, ledger });
  const imports = createImports({ ...stores, ledger, tell }, planned);
  return {
    planned,
    ledger,
    pace,
    tell,
    imports,
    importFiles: createImport(imports),
    calendar: createCalendarLinks(stores, edge.publicUrl ?? 'http://127.0.0.1'),
    rights: createRights({ ...stores, ledger, planned, tell }),
    privacyContact,
  };
}

/** Puts the core together; the program and the tests do it alike. */
export function composeCore(edge: Edge): Core {
  const { pause = inRealTime, underWay = new UnderWay() } = edge;
  const stores = storesOf(edge);
  const planning = composePlanning(edge);
  const { planned, ledger, tell, calendar, imports, rights, privacyContact } = planning;
  const pauses = new ChatPauses();
  const isAway = async (user: User): Promise<boolean> => (await rightsOf(stores, user)).isAway;
  /** Made anew for each round: within one, nobody is looked up twice. */
  const delivery = (): Delivery => ({
    ...stores,
    ledger,
    tell,
    pauses,
    isAway,
    undelivered: async (nudges, user, locale) =>
      undeliveredOf(stores, nudges, { ...(await rightsOf(stores, user)), locale }),
    contentOf: contentToSend(stores),
  });
  const kernel = createKernel({
    ...stores,
    pause,
    planned,
    ledger,
    tell,
    calendar,
    imports,
    rights,
    privacyContact,
    openRest: ({ id, conversation }) => openRest(delivery(), currentSpeaker().user, conversation, id),
  });
  const homes = new Homes({ ...stores, ...planning, pause, underWay });
  stores.audit.onChange(() => {
    homes.changed();
  });
  return {
    ...planning,
    coach: createCoach(
      { ...stores, ledger, tell, privacyContact, pause, homes },
      kernel,
      createDeliver({ ...stores, ledger, currentView: viewsOf(stores) }),
    ),
    ring: () => dispatch(delivery()),
    daily: {
      ...stores,
      planned,
      tell,
      tellStatement: () => tellStatement({ ...stores, tell, isAway }),
      tellBreaches: () => tellBreaches({ ...stores, tell }),
    },
  };
}
