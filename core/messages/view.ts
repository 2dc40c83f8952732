import type { Temporal } from 'temporal-polyfill';
import type { MilestoneText, OfferedForm } from '../coaching/milestone.js';
import type { JourneyRole } from '../leave/journey-facts.js';
import type { LeavePlan } from '../leave/leave-plan.js';
import type { Stage } from '../leave/stage.js';
import type { Chat } from '../people/chat.js';
import type { Problem, Reader } from '../problem.js';
import type { AboutJourney } from './about-journey.js';
import type { DismissReason } from './dismiss-reason.js';
import type { FormView } from './form.js';
import type { ListView } from './list-view.js';
import type { Offer } from './offer.js';
import type { PlannedStep, PlanView } from './plan-view.js';
import type { PlannedTalk } from './planned-talk.js';
import type { HomeView } from './home-view.js';
import type { Spoken } from './spoken.js';
import type { TroubleReason } from './trouble.js';

/** A nudge as its reader sees it, in the reader's language; placeholders are filled. */
export interface NudgeContent {
  readonly nudgeId: string;
  readonly journeyId: string;
  readonly employeeId: string;
  readonly employeeName: string;
  readonly text: MilestoneText;
  /** What the employer adds in its own words. */
  readonly employer?: string | undefined;
  /** E.g. `WAZO 3:1(2)`; undefined for good practice. */
  readonly citation: string | undefined;
  readonly sourceUrl: string;
  /** The form in which what it asks for is written down. */
  readonly form?: OfferedForm | undefined;
  /** The last day on which it still makes sense to act. */
  readonly expiresOn: Temporal.PlainDate;
}

/** What has become of a nudge that a card shows. */
export type NudgeStanding = 'open' | 'done' | 'dismissed' | 'snoozed' | 'over';

/** A nudge in a list, and what has become of it; one that is over shows no more than that. */
export interface DigestLine {
  readonly nudge: NudgeContent;
  readonly standing: NudgeStanding;
}

/** Why a card no longer holds. */
export type OverReason =
  /** The plan changed and has no place for it any more. */
  | 'plan-changed'
  /** Someone else looks after this person now. */
  | 'not-yours'
  /** The reader is away, and someone else has it until they are back. */
  | 'away'
  /** Someone of HR has done it, or has come to be asked in the reader's place. */
  | 'taken'
  /** Its last day has passed. */
  | 'expired';

/** A command as help shows it. */
export interface CommandHelp {
  readonly name: string;
  readonly summary: string;
}

/** Why help is shown to someone who did not ask for it. */
export type HelpReason = 'not-understood' | 'no-text';

/** A command that is offered as a button. */
export interface CommandOffer {
  /** The command's id. */
  readonly command: string;
  /** What one types for it, with the name of whom it is about. */
  readonly name: string;
  /** What stands after it: an id, or a number. */
  readonly rest?: string | undefined;
  /** Whom it is about. */
  readonly employeeId?: string | undefined;
}

/** A plan that is offered as a button. */
export interface PlanOffer {
  readonly journeyId: string;
  readonly employeeId: string;
  readonly employeeName: string;
}

/** Why someone has to choose a plan who asked for one by name. */
export type NotFound =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'no-plan'; readonly employeeId: string; readonly employeeName: string };

/** Where an answer comes from, ready to show. */
export interface SourceLink {
  /** E.g. `WAZO 3:1(2)`; undefined for good practice. */
  readonly citation: string | undefined;
  readonly url: string;
}

/** What became of a nudge that its reader has not seen; the gravest first. */
export const fates = [
  /** It was given up, or tried in vain until its time had passed. */
  'undeliverable',
  /** Its reader cannot be reached now. */
  'held',
  /** Nobody knows whether it arrived. */
  'unknown',
  /** It did not arrive, and is tried again. */
  'retried',
  /** The platform is being asked whether it arrived. */
  'checking',
  /** It waits behind the button of a message for its reader to ask for it. */
  'behind-button',
  /** Its time passed before it was seen. */
  'expired',
] as const;
export type Fate = (typeof fates)[number];

/** A nudge that its reader has not seen. */
export interface UndeliveredNudge {
  readonly employeeId: string;
  readonly recipientName: string;
  readonly employeeName: string;
  readonly title: string;
  readonly on: Temporal.PlainDate;
  readonly fate: Fate;
  /** Of one that is held. */
  readonly reason?: TroubleReason | undefined;
}

/** Someone the coach cannot reach, and what waits for them. */
export interface UnreachablePerson {
  readonly name: string;
  readonly phone?: string | undefined;
  readonly chat: Chat;
  /** Undefined where they can be reached, but not with these. */
  readonly reason: TroubleReason | undefined;
  readonly waiting: readonly UndeliveredNudge[];
}

/** The first steps of HR, in order, each with the command that does it. */
export const setupSteps = { roster: 'import', journey: 'journey', try: 'try', settings: 'settings' } as const;

export interface SetupStep {
  readonly step: keyof typeof setupSteps;
  readonly isDone: boolean;
}

/** What its reader probably does next; a card shows as many as it has room for. */
interface WithNext {
  readonly next?: readonly Offer[] | undefined;
}

/** Everything the coach can show, as plain data; a card exists for each. */
export type View = WithNext &
  (
    | {
        readonly kind: 'welcome';
        readonly chat: Chat;
        readonly firstName: string;
        readonly commands: readonly CommandHelp[];
      }
    /** To someone whom the coach does not know: what it does, what is missing, and whom to ask. `brief` leaves out all but that. */
    | { readonly kind: 'stranger'; readonly problem: Problem; readonly brief: boolean }
    | {
        readonly kind: 'help';
        readonly commands: readonly CommandHelp[];
        readonly reason?: HelpReason | undefined;
      }
    /** What was typed comes close to something the coach knows. */
    | ({
        readonly kind: 'did-you-mean';
        readonly commands: readonly CommandOffer[];
        readonly plans: readonly PlanOffer[];
      } & Spoken)
    | { readonly kind: 'nudge'; readonly nudge: NudgeContent }
    /** A nudge about someone invented, for HR to see how it looks. */
    | { readonly kind: 'trial'; readonly nudge: NudgeContent }
    | { readonly kind: 'nudge-done'; readonly nudge: NudgeContent }
    | { readonly kind: 'nudge-snoozed'; readonly nudge: NudgeContent; readonly until: Temporal.PlainDate }
    /** Without a reason it asks for one. */
    | {
        readonly kind: 'nudge-dismissed';
        readonly nudge: NudgeContent;
        readonly reason?: DismissReason | undefined;
      }
    /** What helps to begin the talk that a nudge is about. */
    | {
        readonly kind: 'prepare';
        readonly nudge: NudgeContent;
        readonly firstName: string;
        /** To go on with; none where nothing is to be asked now, and no talk to be planned. */
        readonly questions: readonly string[];
        /** When it was planned, in the reader's time zone, and where it is put in their calendar until when. */
        readonly planned?: PlannedTalk | undefined;
      }
    /** Several nudges in one message; `maybeMissed` were perhaps never seen. */
    | {
        readonly kind: 'digest';
        readonly nudges: readonly DigestLine[];
        readonly maybeMissed: readonly DigestLine[];
        /** What waits behind its button: how many, and of which message. */
        readonly rest?: { readonly message: string; readonly count: number } | undefined;
      }
    /** In place of a nudge that no longer holds. It repeats nothing of it; the plan is one press away where it may be seen. */
    | {
        readonly kind: 'nudge-over';
        readonly reason: OverReason;
        readonly plan: AboutJourney | undefined;
      }
    | PlanView
    /** What the law makes of a date alone, of nobody. */
    | ({
        readonly kind: 'plan-example';
        readonly role: JourneyRole;
        /** The due date, or the day on which the child is placed. */
        readonly day: Temporal.PlainDate;
        readonly plan: LeavePlan;
        readonly steps: readonly PlannedStep[];
        readonly today: Temporal.PlainDate;
      } & Spoken)
    | ({
        readonly kind: 'plan-choice';
        readonly journeys: readonly PlanOffer[];
        readonly notFound?: NotFound | undefined;
        readonly isForHr?: boolean | undefined;
      } & Spoken)
    | { readonly kind: 'no-journeys'; readonly isForHr?: boolean | undefined }
    /** For HR, unasked: whom the coach cannot reach. */
    | { readonly kind: 'unreachable'; readonly people: readonly UnreachablePerson[] }
    /** For HR: how many journeys there are, and which nudges their readers have not seen. */
    | {
        readonly kind: 'overview';
        readonly journeys: number;
        /** How many are in each stage, in order; none that has none. */
        readonly stages: readonly { readonly stage: Stage; readonly count: number }[];
        /** How many nudges come within a week, and how many were read, not answered, and are over. */
        readonly due: number;
        readonly overdue: number;
        /** Names of those whom nobody manages. */
        readonly withoutManager: readonly { readonly employeeId: string; readonly name: string }[];
        readonly undelivered: readonly UndeliveredNudge[];
      }
    /** An answer to a question. It does not repeat the question, which may hold what nobody should read. */
    | ({
        readonly kind: 'answer';
        readonly title: string;
        readonly text: string;
        /** What to do, or the dates, each a line; may be empty. */
        readonly points: readonly string[];
        /** A sentence to open the conversation with, and what to leave out; a milestone of the catalogue has both. */
        readonly say?: string | undefined;
        readonly avoid?: string | undefined;
        /** What the employer gives beside the law, a line for each kind of leave. */
        readonly employer?: readonly string[] | undefined;
        readonly sources: readonly SourceLink[];
        /** What may have been meant instead, at most three. */
        readonly related: readonly Offer[];
        /** Where the answer is about someone's own plan. */
        readonly about?: AboutJourney | undefined;
      } & Spoken)
    /** For HR: the first steps with the coach, ticked off as they are done. */
    | { readonly kind: 'setup-guide'; readonly steps: readonly SetupStep[] }
    /** For HR, unasked: a manager tells that someone of their team becomes a parent; it is no journey yet. */
    | {
        readonly kind: 'announcement';
        readonly announcementId: string;
        readonly managerName: string;
        readonly employeeId: string;
        readonly employeeName: string;
        readonly role: JourneyRole;
        /** The due date, or the day on which the child is placed. */
        readonly day: Temporal.PlainDate;
      }
    | FormView
    | ListView
    | HomeView
    /** Something was done, or cannot be: a title and a few sentences in the reader's language. */
    | {
        readonly kind: 'notice';
        readonly title: string;
        readonly lines: readonly string[];
        /** Where to go from here, below the lines. */
        readonly link?: { readonly text: string; readonly url: string } | undefined;
        /** What can be answered to it, a button each. */
        readonly choices?: readonly Offer[] | undefined;
        /** Whom it names. */
        readonly employeeIds?: readonly string[] | undefined;
        /** It tells its reader something of their own, such as what became of a request: it is taken back as what shows others is. */
        readonly isPersonal?: true;
        readonly about?: AboutJourney | undefined;
      }
    /** What is left of a message that was taken back where it could not be deleted. */
    | { readonly kind: 'withdrawn' }
    /** The coach does not know, and says whom to ask. The same whatever was asked and whoever exists. */
    | { readonly kind: 'no-answer' }
    | { readonly kind: 'problem'; readonly problem: Problem; readonly reader?: Reader | undefined }
  );

export type ViewKind = View['kind'];

/** May show nobody, and is drawn anew as things change: the ledger remembers it all the same. */
export const drawnAnew: readonly string[] = ['setup-guide', 'home', 'home-tab'] satisfies readonly ViewKind[];

/** A picture goes with it, where there is something to draw: the ledger remembers the file that it may be in a chat. */
export const pictured: readonly string[] = ['overview', 'plan', 'plan-example'] satisfies readonly ViewKind[];
