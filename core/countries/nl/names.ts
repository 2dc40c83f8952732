import type { LeaveNames } from '../../leave/jurisdiction.js';
import type { Locale } from '../../language/locale.js';

const dutch: LeaveNames = {
  leave: {
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
  dates: {
    'leave-start': 'Eerste verlofdag',
    'leave-end': 'Laatste verlofdag',
    'return-date': 'Eerste werkdag',
    'birth-leave-start': 'Start geboorteverlof',
    'parental-leave-start': 'Start ouderschapsverlof',
  },
  deadlines: {
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
    'partner-notice': 'Geboorteverlof melden',
    'partner-birth-week': 'Geboorteverlof opnemen',
    'partner-additional': 'Aanvullend geboorteverlof opnemen',
    'additional-birth-notice': 'Aanvullend geboorteverlof melden',
    'additional-birth-move': 'Laatste dag om aanvullend geboorteverlof te verschuiven',
    'additional-birth-claim': 'Aanvullend geboorteverlof aanvragen bij UWV',
    'adoption-notice': 'Verlof voor adoptie of pleegzorg melden',
    'adoption-claim': 'Uitkering voor adoptie of pleegzorg aanvragen bij UWV',
    'adoption-claim-final': 'Laatste dag voor de aanvraag van adoptie of pleegzorg bij UWV',
    'mother-died-report': 'Melden dat het verlof overgaat op de partner',
    'mother-died': 'Papieren voor het overgenomen verlof inleveren',
    'mother-died-reclaim': 'Loon van het overgenomen verlof terugvragen bij UWV',
    'contract-notice': 'Schriftelijk laten weten of het contract doorgaat',
  },
  remarks: {
    'on-call':
      'Werkt op oproep. De uren per week zijn een gemiddelde, en de uren verlof dus ook. UWV rekent de uitkering uit over het loon van het jaar ervoor.',
    agency:
      'Werkt via een uitzendbureau, en dat is de werkgever. Het bureau regelt het verlof en vraagt de uitkering aan. Jullie zorgen dat het werk veilig is. Alleen termijnen die voor jullie gelden, staan hier.',
    'self-employed':
      'Werkt als zelfstandige, dus verlof en termijnen van een werkgever zijn er niet. Ik reken niets uit. Of er iets van UWV komt, vraagt deze persoon daar zelf na.',
    'self-employed-birth':
      'Werkt als zelfstandige, dus verlof en termijnen van een werkgever zijn er niet. Ik reken niets uit. Er is wel een uitkering van UWV, de ZEZ. Die vraagt deze persoon zelf aan, uiterlijk twee weken voordat die ingaat.',
    'other-employers':
      'Werkt ook voor een andere werkgever. Het verlof geldt bij elke werkgever apart, en elk vraagt de uitkering voor de eigen baan aan. Uren bij een ander tel ik niet mee.',
    'one-lives-early':
      'Het verlof staat hier nog als dat van een meerling. Of dat zo blijft, weet ik niet. HR vraagt dat na bij UWV.',
    'placement-one-stays':
      'Kinderen die samen komen, geven één verlof. Voor wie blijft, loopt het door, en de aanvraag bij UWV ook. Of ouderschapsverlof anders wordt, weet ik niet. HR vraagt dat na bij UWV.',
    'placement-loss':
      'Of dit verlof en de uitkering nu doorlopen, weet ik niet. Ik laat ze staan. HR vraagt het na bij UWV.',
  },
};

const english: LeaveNames = {
  leave: {
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
  dates: {
    'leave-start': 'First day of leave',
    'leave-end': 'Last day of leave',
    'return-date': 'First day back',
    'birth-leave-start': 'Start of birth leave',
    'parental-leave-start': 'Start of parental leave',
  },
  deadlines: {
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
    'partner-notice': 'Report birth leave',
    'partner-birth-week': 'Take birth leave',
    'partner-additional': 'Take additional birth leave',
    'additional-birth-notice': 'Report additional birth leave',
    'additional-birth-move': 'Last day to move additional birth leave',
    'additional-birth-claim': 'Claim additional birth leave at UWV',
    'adoption-notice': 'Report leave for adoption or foster care',
    'adoption-claim': 'Claim the benefit for adoption or foster care at UWV',
    'adoption-claim-final': 'Last day for the adoption or foster care claim at UWV',
    'mother-died-report': 'Report that the leave passes to the partner',
    'mother-died': 'Hand in the papers for the leave taken over',
    'mother-died-reclaim': 'Claim the wage of the leave taken over back from UWV',
    'contract-notice': 'Say in writing whether the contract goes on',
  },
  remarks: {
    'on-call':
      'Works on call. The hours a week are an average, and so are the hours of leave. UWV works out the benefit from the pay of the year before.',
    agency:
      'Works through an agency, which is the employer. The agency arranges the leave and claims the benefit. You see to it that the work is safe. Only deadlines that hold for you are listed here.',
    'self-employed':
      'Works self-employed, so there is no leave from an employer, and there are no deadlines. I work nothing out. Whether UWV pays anything, this person asks there.',
    'self-employed-birth':
      'Works self-employed, so there is no leave from an employer, and there are no deadlines. I work nothing out. There is a benefit from UWV, the ZEZ. This person claims it, at the latest two weeks before it begins.',
    'other-employers':
      'Works for another employer too. The leave holds with each employer apart, and each claims the benefit for its own job. I do not count hours worked for someone else.',
    'one-lives-early':
      'The leave is still that of a multiple birth here. Whether it stays so, I do not know. HR asks UWV.',
    'placement-one-stays':
      'Children who come together give one leave. For who stays it goes on, and so does the claim at UWV. Whether parental leave changes, I do not know. HR asks UWV.',
    'placement-loss':
      'Whether this leave and the benefit go on now, I do not know. I leave them as they are. HR asks UWV.',
  },
};

/** The words of Dutch leave law. */
export const names: Readonly<Record<Locale, LeaveNames>> = { nl: dutch, en: english };
