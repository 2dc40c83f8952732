import { z } from 'zod';
import { awayIfSo } from '../away.js';
import type { PlanView } from '../../messages/plan-view.js';
import type { View } from '../../messages/view.js';
import { isOrdinaryText } from '../ask/terms/ordinary.js';
import type { CommandContext, SpokenCommand } from '../command.js';
import { say } from '../intent.js';
import { nameIn } from '../person-field.js';
import { MOST_OFFERED, plansOf } from '../plan-search.js';
import { choiceOf, offersOf, planView, visibleJourneys, type EmployeeJourney } from '../plan-view.js';
import { speaksForHr } from '../../people/context.js';

/** The leave plan of someone: at once where there is one, by name or by choice where there are more. */
export const plan: SpokenCommand<string> = {
  id: 'plan',
  names: { nl: ['plan', 'plannen', 'planning'], en: ['plan', 'plans', 'planning'] },
  summary: { nl: 'Het verlofplan van iemand in je team', en: 'The leave plan of someone in your team' },
  roles: ['manager', 'hr'],
  isStarter: true,
  about: 'journey',
  arguments: z.string(),
  async run(context, typed) {
    const away = await awayIfSo(context);
    if (away) return say(away);
    const visible = await visibleJourneys(context);
    if (visible.length === 0) return say({ kind: 'no-journeys', isForHr: speaksForHr() });
    const { name, kind } = asked(typed);
    return say(
      name === '' ? await chosenFrom(context, visible, kind) : await named(context, visible, name, kind),
    );
  },
};

type Kind = PlanView['kind'];

/** `plan van Anna` and `plan for Anna` mean Anna; `plan Anna all dates` is what the button of that name brings. */
function asked(typed: string): { readonly name: string; readonly kind: Kind } {
  const name = nameIn(typed);
  const [short = ''] = name.split(/\s*\b(?:alle data|all dates)$/i);
  return { name: short, kind: short === name ? 'plan' : 'plan-dates' };
}

async function named(
  context: CommandContext,
  visible: readonly EmployeeJourney[],
  name: string,
  kind: Kind,
): Promise<View> {
  const { plans, close, without } = await plansOf(context, visible, name);
  if (plans.length > 0) return chosenFrom(context, plans, kind);
  if (close.length > 0)
    return { kind: 'did-you-mean', commands: [], plans: offersOf(close).slice(0, MOST_OFFERED) };
  if (!without && isOrdinaryText(name)) return choiceOf(visible);
  return choiceOf(
    visible,
    without ? { kind: 'no-plan', employeeId: without.id, employeeName: without.name } : { kind: 'nobody' },
  );
}

async function chosenFrom(
  context: CommandContext,
  plans: readonly EmployeeJourney[],
  kind: Kind,
): Promise<View> {
  const [first, ...others] = plans;
  return first && others.length === 0 ? planView(context, first, kind) : choiceOf(plans);
}
