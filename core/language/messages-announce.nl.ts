/** What a manager tells HR of their people, and what HR does with it: a part of `messages.nl.ts`. */
export const announceNl = {
  'announce.title': 'Aan HR melden',
  'announce.warning':
    'Doe dit alleen als je medewerker het goedvindt. Het is aan hen om te vertellen dat ze ouder worden.',
  'announce.how': 'Er begint nog niets. HR kijkt ernaar, en jij hoort wat ermee gebeurt.',
  'announce.day': 'Verwachte datum',
  'announce.day-hint': 'De uitgerekende datum, of bij adoptie en pleegzorg de dag waarop het kind komt.',
  'announce.agreed': 'Mijn medewerker vindt het goed dat ik dit aan HR meld',
  'announce.not-agreed':
    'Vraag het eerst aan je medewerker. Vindt die het goed, zet dit dan aan. Anders vertellen ze het zelf aan HR.',
  'announce.known': 'Dit is al bekend: typ "traject" met de naam. Klopt er iets niet? Vertel het aan HR.',
  'announce.preview': 'HR leest: {name} wordt ouder ({role}, {date}).',
  'announce.preview-agreed': 'Je zegt dat {name} het goedvindt dat je dit meldt.',
  'announce.preview-hr':
    'Er begint nog niets: HR beslist. Ik bewaar je melding tot dan, en hooguit dertig dagen.',
  'announce.done-title': 'Je melding',
  'announce.asked': 'HR leest nu wat je over {name} meldt.',
  'announce.untold':
    'Je melding over {name} staat klaar voor HR, maar ik kan daar nu niemand bereiken. Vertel HR dat ze "meldingen" typen.',
  'announce.already': 'Over {name} ligt er al een melding bij HR. Een tweede is niet nodig.',
  'announce.hear': 'Je hoort van mij wat ermee gebeurt.',
  'summary.announcement': 'Een leidinggevende heeft een vraag voor je.',
  'announced.title': 'Meldingen van leidinggevenden',
  'announced.asks': '{manager} meldt iets',
  'announced.line': '{manager} meldt dat {name} ouder wordt: {role}, {date}.',
  'announced.agreed': 'Volgens de leidinggevende vindt {name} het goed dat dit wordt gemeld.',
  'announced.nothing-yet': 'Er begint nog niets. Jij beslist.',
  'announced.confirm': 'Overnemen',
  'announced.decline': 'Niet overnemen',
  'announced.count':
    '{count, plural, =0 {Er wacht geen melding op je.} one {# melding wacht op je. Kies de naam om verder te gaan.} other {# meldingen wachten op je. Kies een naam om verder te gaan.}}',
  'announced.gone': 'Over deze melding is al beslist, of ze is verlopen.',
  'announced.told-title': 'Je melding over {name}',
  'announced.told-yes': 'HR heeft je melding over {name} overgenomen. Is er iets te doen, dan schrijf ik je.',
  'announced.told-no': 'HR neemt je melding over {name} niet over.',
  'announced.told-over':
    'HR heeft in vier weken niet beslist over je melding over {name}. Ik heb ze weggegooid. Meld het opnieuw, of vraag het aan HR.',
  'decline.title': 'Een melding niet overnemen',
  'decline.word': 'Wat zeg je tegen de leidinggevende?',
  'decline.hint': 'De leidinggevende leest dit. Schrijf niets over gezondheid.',
  'decline.preview': '{manager} hoort dat je de melding over {name} niet overneemt.',
  'decline.said': 'HR schrijft: {word}',
  'decline.done': '{manager} weet het. De melding is weg.',
} as const;
