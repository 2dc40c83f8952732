/** What someone is given who asks what is kept: a part of `messages.nl.ts`. */
export const exportNl = {
  'export.person.title': 'Wat de coach van je bewaart',
  'export.person.intro':
    '{employer} laat leidinggevenden begeleiden bij zwangerschap, geboorte en verlof in hun team. Dat doet {coach}, een programma in de chat. Dit is alles wat het op {date} van je bewaart: wat het is, waarom, en hoe lang.',
  'export.tenant.title': 'Alles wat de coach voor {employer} bewaart',
  'export.tenant.intro':
    'Dit is alles wat {coach} op {date} voor {employer} bewaart: wat het is, waarom, en hoe lang.',
  'export.controller':
    '{employer} beslist wat er bewaard wordt en waarvoor; wij voeren dat uit. Alleen over hoe je de coach gebruikt, en alleen als je daar toestemming voor gaf, beslissen wij zelf.',
  'export.forms':
    'In data.json staat hetzelfde, om aan een ander programma te geven. Elke tabel staat ook in een bestand dat je in een rekenprogramma opent.',
  'export.careful':
    'Bewaar dit goed. Wie het opent, leest alles. Gooi het weg als je het niet meer nodig hebt.',
  'export.count': '{count, plural, =0 {Niets.} one {# regel.} other {# regels.}}',
  'export.nothing': 'Hiervan bewaart de coach niets: {kinds}.',
  'export.why': 'Waarom: {why}.',
  'export.how-long': 'Hoe lang: {howLong}.',
  'export.left-out': 'Wat er niet in staat, en waarom',
  'export.left-out.others':
    'Wat van een ander is: namen van leidinggevenden en collega’s staan er niet in. Daar staat “iemand anders”, en in data.json “someone-else”.',
  'export.left-out.derived':
    'Zoekkenmerken, gemaakt van gegevens die er wel in staan; niemand kan ze teruglezen: {fields}.',
  'export.left-out.shows-others':
    'Berichten en bestanden die nog klaarstaan en ook over anderen gaan. Wat ze over jou zeggen, staat er wel in: {fields}.',
  'export.left-out.not-searchable':
    'Wat iemand net invult of inlevert. Het is versleuteld, niet op naam te vinden en na een dag weg: {fields}.',
  'export.rights.title': 'Wat je kunt doen',
  'export.rights':
    'Klopt er iets niet? Of wil je iets laten wissen, beperken of stoppen? Vraag het HR van {employer}. Kom je er samen niet uit, dan kun je een klacht indienen bij de Autoriteit Persoonsgegevens: autoriteitpersoonsgegevens.nl.',
  'export.someone-else': 'iemand anders',
  'export.yes': 'ja',
  'export.no': 'nee',
  'export.kind.users': 'Wie met de coach praat',
  'export.kind.employees': 'Medewerker',
  'export.kind.pauses': 'Pauze van berichten',
  'export.kind.standIns': 'Vervanging',
  'export.kind.hrShares': 'Verdeling van teams bij HR',
  'export.kind.journeys': 'Trajecten: zwangerschap, geboorte en verlof',
  'export.kind.trails': 'Wat er bij elk traject is uitgegaan',
  'export.kind.reports': 'Wat HR over een traject meldde',
  'export.kind.announcements': 'Wat een leidinggevende aan HR meldde',
  'export.kind.coverCards': 'Afspraken over vervanging en terugkeer',
  'export.kind.metDeadlines': 'Termijnen die HR op voldaan zette',
  'export.kind.outbox': 'Tips aan leidinggevenden en HR',
  'export.kind.sentMessages': 'Berichten in de chat',
  'export.kind.contacts': 'Bereikbaarheid in de chat',
  'export.kind.conversations': 'Gesprek in de chat',
  'export.kind.flows': 'Formulieren die openstaan',
  'export.kind.waitingFiles': 'Bestanden die klaarstaan',
  'export.kind.uploads': 'Bestanden die zijn ingeleverd',
  'export.kind.tenants': 'De werkgever',
  'export.kind.auditEntries': 'Logboek',
  'export.kind.statementNotices': 'Wie over de privacyverklaring is verteld',
  'export.kind.requests': 'Verzoeken en klachten',
  'export.kind.usageEvents': 'Gebruik van de coach, met toestemming',
  'export.kind.consents': 'Toestemming voor gebruiksgegevens',
  'export.kind.tenantTerms': 'Eigen tips en regelingen van de werkgever',
  'export.kind.leave': 'Het verlof dat de wet geeft, met dagen',
  'export.kind.steps': 'De begeleiding, stap voor stap',
  'objection.title': 'Iemand krijgt geen tips meer',
  'objection.line':
    '{name} wil geen tips meer van mij krijgen. Ze gaan naar wie vervangt, en anders naar HR. Overleg samen wie dit team verder begeleidt.',
} as const;
