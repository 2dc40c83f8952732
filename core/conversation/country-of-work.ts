import type { ReportedFacts } from '../journeys/journey.js';
import { lawOf } from '../journeys/plan-journey.js';
import { countryName } from '../language/country-name.js';
import type { Translator } from '../language/messages.js';
import type { FieldView, FormValues } from '../messages/form.js';
import { currentSpeaker, currentTenant } from '../people/context.js';
import { readCountry } from '../people/country.js';
import type { Employee } from '../people/employee.js';

/** The fields that say where someone works, and that the employer's law holds for them all the same. */
export const COUNTRY = 'countryOfWork';
export const GOVERNED = 'governed';

type LawFacts = Pick<ReportedFacts, 'countryOfWork' | 'governingLaw'>;

export function lawFields(t: Translator, values: FormValues): FieldView[] {
  const country = countryName(currentTenant().country, currentSpeaker().locale);
  return [
    {
      kind: 'text',
      id: COUNTRY,
      label: t('journey.country'),
      hint: t('journey.country-hint'),
      required: false,
      multiline: false,
      maxLength: 60,
      value: values[COUNTRY] ?? '',
    },
    {
      kind: 'toggle',
      id: GOVERNED,
      label: t('journey.governed', { country }),
      required: false,
      value: values[GOVERNED] === 'true',
    },
  ];
}

/** What is known, as it stands in the form. */
export const lawValues = ({ countryOfWork, governingLaw }: LawFacts): FormValues => ({
  [COUNTRY]: countryOfWork === undefined ? '' : countryName(countryOfWork, currentSpeaker().locale),
  [GOVERNED]: String(governingLaw !== undefined),
});

/** As facts; undefined where the country is none. */
export function readLaw(country: string | undefined, isGoverned: boolean): LawFacts | undefined {
  const countryOfWork = country === undefined ? undefined : readCountry(country);
  if (country !== undefined && countryOfWork === undefined) return undefined;
  return { countryOfWork, governingLaw: isGoverned ? currentTenant().country : undefined };
}

export const isLawKnown = (facts: LawFacts, employee: Employee): boolean =>
  lawOf(facts, employee, currentTenant().country) !== undefined;
