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
