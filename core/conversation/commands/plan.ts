import { z } from 'zod';
import type { View } from '../../messages/view.js';
import { say, type Command } from '../command.js';
import { planView, visibleJourneys, type EmployeeJourney } from '../plan-view.js';

/** The leave plan of someone: at once where there is one, by name or by choice where there are more. */
export const plan: Command<string> = {
  id: 'plan',
  names: { nl: ['plan', 'planning'], en: ['plan', 'plans'] },
  summary: { nl: 'Het verlofplan van iemand in je team', en: 'The leave plan of someone in your team' },
  roles: ['manager', 'hr'],
  arguments: z.string(),
  async run(context, actor, name) {
    const visible = await visibleJourneys(context, actor);
    if (visible.length === 0) return say({ kind: 'no-journeys' });
    const meant = name === '' ? visible : visible.filter(({ employee }) => isCalled(employee.name, name));
    const [first, ...others] = meant;
    if (!first) return say(choice(visible));
    return others.length > 0 ? say(choice(meant)) : say(await planView(context, actor, first));
  },
};

const isCalled = (name: string, typed: string): boolean => name.toLowerCase().includes(typed.toLowerCase());

function choice(journeys: readonly EmployeeJourney[]): View {
  return {
    kind: 'plan-choice',
    journeys: journeys.map(({ journey, employee }) => ({
      journeyId: journey.id,
      employeeName: employee.name,
    })),
  };
}
