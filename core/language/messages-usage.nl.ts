/** Consent to usage data, and reports of errors: a part of `messages.nl.ts`. Change `usage.ask-*` with `CONSENT_TEXT` alone. */
export const usageNl = {
  'usage.ask-title': 'Mag ik bijhouden hoe je mij gebruikt?',
  'usage.ask-what':
    'Dan schrijf ik op welke opdrachten, knoppen en kaarten je gebruikt, in welk uur, hoe lang een formulier duurt en op welk soort apparaat.',
  'usage.ask-not': 'Nooit wat je typt, en nooit om wie het gaat.',
  'usage.ask-why':
    'Mijn makers verbeteren mij ermee. Zij beslissen erover, niet je werkgever. Je werkgever krijgt er niets van te zien.',
  'usage.ask-free':
    'Het mag, het hoeft niet. Zeg je nee of niets, dan blijft alles zoals het is en vraag ik het niet nog eens. Typ "gebruiksgegevens" om het te zien of te stoppen: dan wis ik meteen alles.',
  'usage.yes': 'Ja, dat mag',
  'usage.no': 'Nee',
  'usage.title': 'Gebruiksgegevens',
  'usage.off': 'Ik houd niet bij hoe je mij gebruikt.',
  'usage.on':
    'Ik houd bij hoe je mij gebruikt, sinds {date}. Er {count, plural, =0 {is nog niets opgeschreven} one {staat # regel} other {staan # regels}}.',
  'usage.stopped': 'Ik ben gestopt en heb alles gewist wat ik had opgeschreven.',
  'usage.what': 'Het gaat om opdrachten, knoppen, kaarten, uur, duur en apparaat. Nooit om wat je typt.',
  'usage.reports-on':
    'Gaat er bij mij iets mis, dan krijgen mijn makers een foutmelding: welke fout en waar in het programma. Er staat niets over jou in.',
  'usage.reports-off': 'Gaat er bij jou iets mis, dan gaat daar geen foutmelding van naar mijn makers.',
  'usage.start': 'Houd het bij',
  'usage.stop': 'Stop en wis alles',
  'usage.reports-stop': 'Geen foutmeldingen over mij',
  'usage.reports-start': 'Foutmeldingen mogen weer',
} as const;
