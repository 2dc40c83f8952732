import type { CardForm } from '../../messages/card-action.js';
import { asFlow, type CommandContext } from '../command.js';
import type { Flow } from '../flows/flow.js';
import type { Flows } from '../flows/flows.js';
import { replace, type Reply } from '../intent.js';
import { openNudge } from './asked-nudge.js';
import { later } from './later.js';
import { planTalk } from './plan-talk.js';

const forms = { later: asFlow(later), 'plan-talk': asFlow(planTalk) } satisfies Record<
  CardForm['do'],
  unknown
>;

/** The forms that a nudge's card opens; nobody types them. */
export const cardFlows: ReadonlyMap<string, Flow<unknown, CommandContext>> = new Map(Object.entries(forms));

/** Asks in the place of the card that was pressed, where its nudge can still be answered. */
export async function askOnCard(
  context: CommandContext,
  flows: Flows<CommandContext>,
  { do: form, nudge }: CardForm,
): Promise<readonly Reply[]> {
  const asked = await openNudge(context, nudge);
  if (!asked.ok) return replace(asked.view);
  const replies = await flows.start(context, form, nudge);
  return replies.map((reply) => (reply.kind === 'form' ? { ...reply, inPlace: true } : reply));
}
