/** A breach, as the employer is told of it: a part of `messages.nl.ts`. */
export const breachNl = {
  'breach.title': 'Er is iets misgegaan met gegevens',
  'breach.nature': 'Wat er is gebeurd: {nature}',
  'breach.discovered': 'Wij ontdekten het op {when}.',
  'breach.data': 'Om welke gegevens het gaat: {data}',
  'breach.people':
    '{count, plural, =0 {Voor zover wij weten gaat het om niemand in het bijzonder.} one {Het gaat om ongeveer # persoon.} other {Het gaat om ongeveer # mensen.}}',
  'breach.consequences': 'Wat het gevolg kan zijn: {consequences}',
  'breach.measures': 'Wat wij hebben gedaan of voorstellen: {measures}',
  'breach.deadline':
    'Moet je het melden bij de Autoriteit Persoonsgegevens, doe dat dan binnen 72 uur: voor {when}. Is het risico voor mensen hoog, vertel het hun dan ook.',
  'breach.decide': 'Of er gemeld wordt, beslist de werkgever. Wij helpen daarbij.',
  'breach.contact': 'Meer weten? {privacyEmail}, {securityEmail}, {phone}.',
} as const;
