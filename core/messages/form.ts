import { z } from 'zod';
import type { AboutJourney } from './about-journey.js';

/** What was typed and chosen, by field: as the chats hand it over, unread. */
export const formValuesSchema = z.record(z.string().max(64), z.string().max(4000));
export type FormValues = z.infer<typeof formValuesSchema>;

/** What can be chosen in a field. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  /** The employee whom the label names, if any. */
  readonly employeeId?: string | undefined;
}

interface Labelled {
  /** Unique in its form. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly required: boolean;
  /** What was wrong with the value, in the reader's language; stands at the field. */
  readonly error?: string | undefined;
}

/** One field with what stands in it, in the reader's language. A toggle holds `true` or `false`, a date `YYYY-MM-DD`. */
export type FieldView = Labelled &
  (
    | {
        readonly kind: 'text';
        readonly value: string;
        readonly multiline: boolean;
        readonly maxLength: number;
      }
    | { readonly kind: 'choice'; readonly value: string; readonly choices: readonly Choice[] }
    /** Someone among many, found by typing; `value` is an id, or a name where the client cannot search. */
    | { readonly kind: 'person'; readonly value: Choice | undefined }
    | { readonly kind: 'date'; readonly value: string }
    | { readonly kind: 'number'; readonly value: string; readonly min: number; readonly max: number }
    | { readonly kind: 'toggle'; readonly value: boolean }
    /** In Teams the file is asked for in the chat and the flow waits. `accept` are endings without a dot: `csv`. */
    | { readonly kind: 'file'; readonly accept: readonly string[] }
  );

/** Where a flow stands: an answer to another step than the one it waits at is stale. */
export interface FlowPlace {
  readonly flow: string;
  readonly step: number;
}

/**
 * One step of a flow as its reader sees it: inputs in a card (Teams) or a modal (Slack). A preview is a form without
 * fields, its lines what is about to happen.
 */
export interface FormView {
  readonly kind: 'form';
  readonly place: FlowPlace;
  readonly title: string;
  readonly lines: readonly string[];
  readonly fields: readonly FieldView[];
  /** The words of the button that goes on. */
  readonly submit: string;
  /** Whether there is a step to go back to. */
  readonly canGoBack: boolean;
  /** Whom its lines and fields name. */
  readonly employeeIds?: readonly string[] | undefined;
  readonly about?: AboutJourney | undefined;
}
