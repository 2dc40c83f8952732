import { z } from 'zod';
import { folded } from '../../people/fold.js';
import { awayIfSo } from '../away.js';
import type { SpokenCommand } from '../command.js';
import { say } from '../intent.js';
import { choiceOf, planView, visibleJourneys } from '../plan-view.js';

/** The leave plan of someone: at once where there is one, by name or by choice where there are more. */
export const plan: SpokenCommand<string> = {
  id: 'plan',
  names: { nl: ['plan', 'planning'], en: ['plan', 'plans'] },
  summary: { nl: 'Het verlofplan van iemand in je team', en: 'The leave plan of someone in your team' },
  roles: ['manager', 'hr'],
  arguments: z.string(),
  async run(context, name) {
    const away = await awayIfSo(context);
    if (away) return say(away);
    const visible = await visibleJourneys(context);
    if (visible.length === 0) return say({ kind: 'no-journeys' });
    const meant = name === '' ? visible : visible.filter(({ employee }) => isCalled(employee.name, name));
    const [first, ...others] = meant;
    if (!first) return say(choiceOf(visible));
    return say(others.length > 0 ? choiceOf(meant) : await planView(context, first));
  },
};

const isCalled = (name: string, typed: string): boolean => folded(name).includes(folded(typed));
