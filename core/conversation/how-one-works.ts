import { namesOf } from '../countries/registry.js';
import type { ReportedFacts } from '../journeys/journey.js';
import type { CheckedJourney } from '../journeys/journey.js';
import { leavePlanOf } from '../journeys/plan-journey.js';
import type { Translator } from '../language/messages.js';
import { isOwnEmployee } from '../leave/employment.js';
import type { FieldView, FormValues } from '../messages/form.js';
import { currentSpeaker, currentTenant } from '../people/context.js';
import type { Employee } from '../people/employee.js';

/** The field that says that someone works for other employers too. */
export const OTHERS = 'otherEmployers';

/** Asked of those whom the employer itself employs: of the others each employer has leave of its own to see to. */
export const othersField = (t: Translator, values: FormValues, employee: Employee): FieldView[] =>
  isOwnEmployee(employee)
    ? [
        {
          kind: 'toggle',
          id: OTHERS,
          label: t('journey.other-employers'),
          required: false,
          value: values[OTHERS] === 'true',
        },
      ]
    : [];

/** As a fact; what was not asked stays as it is. */
export const readOthers = (hasOthers: boolean, employee: Employee): Pick<ReportedFacts, typeof OTHERS> =>
  isOwnEmployee(employee) ? { [OTHERS]: hasOthers || undefined } : {};

/** What the roster says of how someone works, where that is not by an ordinary contract. */
export const employmentLines = (t: Translator, { employment }: Employee): string[] =>
  employment ? [t('journey.employment-line', { employment: t(`employment.${employment}`) })] : [];

/** What is different for how someone works, in sentences. */
export function remarksOn({ journey, employee }: CheckedJourney): string[] {
  const plan = leavePlanOf(journey, employee, currentTenant());
  const { remarks } = namesOf(plan, currentSpeaker().locale);
  return (plan.remarks ?? []).flatMap(({ id }) => remarks[id] ?? []);
}
