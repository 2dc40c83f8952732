import type { Temporal } from 'temporal-polyfill';
import type { MilestoneText } from '../coaching/milestone.js';
import type { LeavePlan } from '../leave/leave-plan.js';
import type { Chat } from '../people/chat.js';
import type { Problem } from '../problem.js';
import type { FormView } from './form.js';
import type { TroubleReason } from './trouble.js';

/** A nudge as its reader sees it, in the reader's language; placeholders are filled. */
export interface NudgeContent {
  readonly nudgeId: string;
  readonly journeyId: string;
  readonly employeeId: string;
  readonly employeeName: string;
  readonly text: MilestoneText;
  /** E.g. `WAZO 3:1(2)`; undefined for good practice. */
  readonly citation: string | undefined;
  readonly sourceUrl: string;
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

/** A coming nudge as the plan lists it. */
export interface PlannedStep {
  readonly on: Temporal.PlainDate;
  readonly title: string;
  readonly state: 'coming' | 'delivered' | 'done';
}

/** A command as help shows it. */
export interface CommandHelp {
  readonly name: string;
  readonly summary: string;
}

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

/** Everything the coach can show, as plain data; a card exists for each. */
export type View =
  | {
      readonly kind: 'welcome';
      readonly chat: Chat;
      readonly firstName: string;
      readonly commands: readonly CommandHelp[];
    }
  | { readonly kind: 'help'; readonly commands: readonly CommandHelp[] }
  | { readonly kind: 'nudge'; readonly nudge: NudgeContent }
  | { readonly kind: 'nudge-done'; readonly nudge: NudgeContent }
  | { readonly kind: 'nudge-snoozed'; readonly nudge: NudgeContent; readonly until: Temporal.PlainDate }
  | { readonly kind: 'nudge-dismissed'; readonly nudge: NudgeContent }
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
      readonly plan: { readonly journeyId: string; readonly employeeId: string } | undefined;
    }
  | {
      readonly kind: 'plan';
      readonly journeyId: string;
      readonly employeeId: string;
      readonly employeeName: string;
      readonly plan: LeavePlan;
      readonly steps: readonly PlannedStep[];
    }
  | {
      readonly kind: 'plan-choice';
      readonly journeys: readonly {
        readonly journeyId: string;
        readonly employeeId: string;
        readonly employeeName: string;
      }[];
    }
  | { readonly kind: 'no-journeys' }
  /** For HR, unasked: whom the coach cannot reach. */
  | { readonly kind: 'unreachable'; readonly people: readonly UnreachablePerson[] }
  /** For HR: how many journeys there are, and which nudges their readers have not seen. */
  | {
      readonly kind: 'overview';
      readonly journeys: number;
      readonly undelivered: readonly UndeliveredNudge[];
    }
  /** An answer to a question. It does not repeat the question, which may hold what nobody should read. */
  | {
      readonly kind: 'answer';
      readonly title: string;
      readonly text: string;
      /** What to do, or the dates, each a line; may be empty. */
      readonly points: readonly string[];
      /** A sentence to open the conversation with, and what to leave out; a milestone of the catalogue has both. */
      readonly say?: string | undefined;
      readonly avoid?: string | undefined;
      readonly sources: readonly SourceLink[];
      /** Titles of what else was found, at most three. */
      readonly related: readonly string[];
      /** Where the answer is about someone's own plan. */
      readonly about?: { readonly journeyId: string; readonly employeeId: string } | undefined;
    }
  | FormView
  /** Something was done, or cannot be: a title and a few sentences in the reader's language. */
  | {
      readonly kind: 'notice';
      readonly title: string;
      readonly lines: readonly string[];
      /** Whom it names. */
      readonly employeeIds?: readonly string[] | undefined;
    }
  /** What is left of a message that was taken back where it could not be deleted. */
  | { readonly kind: 'withdrawn' }
  /** The coach does not know, and says whom to ask. The same whatever was asked and whoever exists. */
  | { readonly kind: 'no-answer' }
  | { readonly kind: 'problem'; readonly problem: Problem };

export type ViewKind = View['kind'];
