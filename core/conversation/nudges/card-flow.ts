import { z } from 'zod';
import type { View } from '../../messages/view.js';
import type { CommandContext } from '../command.js';
import type { Flow } from '../flows/flow.js';

/** Which nudge a form on its card is about; it is read again at every step. */
export const cardFlowState = z.strictObject({ nudge: z.string().min(1) });
type State = z.infer<typeof cardFlowState>;

/** What is asked in the place of a nudge's card. Whoever gives it up has the card back. */
export interface CardFlow extends Flow<State, CommandContext> {
  /** `nudge` is its id. */
  start(context: CommandContext, nudge: string): ReturnType<Flow<State, CommandContext>['start']>;
  givenUp(context: CommandContext, state: State): Promise<View>;
}
