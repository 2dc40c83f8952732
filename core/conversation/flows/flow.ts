import type { z } from 'zod';
import type { Choice, FormValues, FormView } from '../../messages/form.js';
import type { OutgoingFile } from '../../messages/outgoing-file.js';
import type { View } from '../../messages/view.js';
import type { Upload } from '../intent.js';

/** A form as a flow asks it; where the flow stands is the kernel's to add. */
export type AskedForm = Omit<FormView, 'kind' | 'place'>;

/** What someone answers to a step. */
export type FlowInput =
  | { readonly kind: 'values'; readonly values: FormValues; readonly files: readonly Upload[] }
  | { readonly kind: 'back' };

/** What follows. */
export type Step<State> =
  /** Goes on with this form; what was said so far is kept. */
  | { readonly kind: 'ask'; readonly state: State; readonly form: AskedForm }
  /** Stays where it is: the form again, every typed value in it, and at each field what was wrong. */
  | { readonly kind: 'errors'; readonly form: AskedForm }
  /** It is done, and this is what came of it; with a file where there is one to read. */
  | { readonly kind: 'done'; readonly view: View; readonly file?: OutgoingFile | undefined };

/**
 * Several steps towards one change: forms, a preview, a confirmation. Its state is sealed at rest and dropped after a day.
 * Every step runs in the context of the person who answers it.
 */
export interface Flow<State, Needs> {
  /** Reads the state back. */
  readonly state: z.ZodType<State>;
  /** `typed` is what stood after the command's name; `files` came unasked, where the command takes those. */
  start(needs: Needs, typed: string, files?: readonly Upload[]): Promise<Step<State>>;
  next(needs: Needs, state: State, input: FlowInput): Promise<Step<State>>;
  /** What stands in the place of its form where someone gives it up; that nothing was changed, unless it says otherwise. */
  givenUp?(needs: Needs, state: State): Promise<View | undefined>;
  /** Whom or what a field that is searched by typing offers to this person; none where the flow has no such field. */
  suggest?(needs: Needs, state: State, field: string, typed: string): Promise<readonly Choice[]>;
}
