import { z } from 'zod';
import { jurisdictionOf } from '../../countries/registry.js';
import { factsOf, leavePlanOf } from '../../journeys/plan-journey.js';
import { isOwnEmployee } from '../../leave/employment.js';
import { translator } from '../../language/messages.js';
import { currentSpeaker, currentTenant } from '../../people/context.js';
import { awayIfSo } from '../away.js';
import type { SpokenCommand } from '../command.js';
import { coveredOf } from '../cover/whose-cover.js';
import { remarksOn } from '../how-one-works.js';
import { say, type Reply } from '../intent.js';
import { nameIn, theOnly } from '../person-field.js';
import { noteViewed, type EmployeeJourney } from '../plan-view.js';
import { claimView } from '../sheet/claim-view.js';

/** For HR: what to type over at UWV for someone, a card for each claim. */
export const uwv: SpokenCommand<string> = {
  id: 'uwv',
  names: { nl: ['uwv', 'tekst voor uwv'], en: ['uwv', 'text for uwv'] },
  summary: { nl: 'De gegevens om over te typen bij UWV', en: 'What to type over at UWV' },
  roles: ['hr'],
  about: 'employee',
  arguments: z.string(),
  async run(context, typed) {
    const away = await awayIfSo(context);
    if (away) return say(away);
    const employee = await theOnly(context, nameIn(typed));
    const covered = employee && (await coveredOf(context, employee));
    const t = translator(currentSpeaker().locale);
    const line = employee ? t('uwv.none', { name: employee.name }) : t('uwv.whose');
    const nothing = { kind: 'notice', title: t('deadlines.to-uwv'), lines: [line] } as const;
    if (!covered) return say({ ...nothing, employeeIds: employee ? [employee.id] : [] });
    noteViewed(context, 'journey', covered.employee);
    const claims = claimsOf(covered);
    if (claims.length > 0) return claims;
    const lines = isOwnEmployee(covered.employee) ? [line] : remarksOn(covered);
    return say({ ...nothing, lines, employeeIds: [covered.employee.id] });
  },
};

function claimsOf(whose: EmployeeJourney): Reply[] {
  const { journey, employee } = whose;
  const plan = leavePlanOf(journey, employee, currentTenant());
  const facts = factsOf(journey.facts, employee);
  return jurisdictionOf(plan.country)
    .claims({ facts, plan, claimant: employee })
    .flatMap((claim) => say(claimView(whose, plan, claim)));
}
