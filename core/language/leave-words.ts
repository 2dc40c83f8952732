import type { OverridableDate } from '../leave/journey-facts.js';
import type { LeaveKind } from '../leave/leave-plan.js';
import type { Locale } from './locale.js';

type Words<Key extends string> = Readonly<Record<Locale, Readonly<Record<Key, string>>>>;

/** A kind of leave, as the law's readers name it. */
export const leaveNames: Words<LeaveKind> = {
  nl: {
    pregnancy: 'Zwangerschapsverlof',
    maternity: 'Bevallingsverlof',
    'hospital-extension': 'Couveuseverlof',
    birth: 'Geboorteverlof',
    'additional-birth': 'Aanvullend geboorteverlof',
    parental: 'Ouderschapsverlof',
    adoption: 'Adoptieverlof',
    foster: 'Pleegzorgverlof',
    'transferred-maternity': 'Overgenomen bevallingsverlof',
  },
  en: {
    pregnancy: 'Pregnancy leave',
    maternity: 'Maternity leave',
    'hospital-extension': 'Hospital extension',
    birth: 'Birth leave',
    'additional-birth': 'Additional birth leave',
    parental: 'Parental leave',
    adoption: 'Adoption leave',
    foster: 'Foster care leave',
    'transferred-maternity': 'Maternity leave taken over',
  },
};

/** A date that HR can set by hand. */
export const dateNames: Words<OverridableDate> = {
  nl: {
    'leave-start': 'Eerste verlofdag',
    'leave-end': 'Laatste verlofdag',
    'return-date': 'Eerste werkdag',
    'birth-leave-start': 'Start geboorteverlof',
    'parental-leave-start': 'Start ouderschapsverlof',
  },
  en: {
    'leave-start': 'First day of leave',
    'leave-end': 'Last day of leave',
    'return-date': 'First day back',
    'birth-leave-start': 'Start of birth leave',
    'parental-leave-start': 'Start of parental leave',
  },
};

const deadlineNames: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  nl: {
    'risk-briefing': 'Voorlichting over risico’s geven',
    'start-notice': 'Ingangsdatum van het verlof melden',
    'uwv-claim': 'Uitkering aanvragen bij UWV',
    'uwv-claim-final': 'Laatste dag voor de aanvraag bij UWV',
    'birth-report': 'Geboorte doorgeven',
    'spread-leave': 'Gespreid verlof aanvragen',
    'spread-leave-answer': 'Antwoord geven over gespreid verlof',
    'six-month-end': 'Einde van aangepaste werktijden',
    'nine-month-end': 'Einde van het recht om onder werktijd te kolven',
    'dismissal-ban': 'Einde van het opzegverbod',
    'parental-leave-plan': 'Ouderschapsverlof aanvragen',
    'parental-leave-move': 'Laatste dag om ouderschapsverlof te verschuiven',
    'paid-leave-last-call': 'Betaald ouderschapsverlof opnemen',
    'paid-leave-claim': 'Betaald ouderschapsverlof aanvragen bij UWV',
  },
  en: {
    'risk-briefing': 'Inform about risks',
    'start-notice': 'Report the first day of leave',
    'uwv-claim': 'Claim the benefit at UWV',
    'uwv-claim-final': 'Last day for the claim at UWV',
    'birth-report': 'Report the birth',
    'spread-leave': 'Ask to spread the leave',
    'spread-leave-answer': 'Answer the request to spread the leave',
    'six-month-end': 'End of adapted working hours',
    'nine-month-end': 'End of the right to express milk at work',
    'dismissal-ban': 'End of the dismissal ban',
    'parental-leave-plan': 'Ask for parental leave',
    'parental-leave-move': 'Last day to move parental leave',
    'paid-leave-last-call': 'Take paid parental leave',
    'paid-leave-claim': 'Claim paid parental leave at UWV',
  },
};

/**
 * A legal deadline in words, by its id in the leave plan; undefined for an id that no country's rules are known to give.
 */
export const deadlineName = (id: string, locale: Locale): string | undefined => deadlineNames[locale][id];
