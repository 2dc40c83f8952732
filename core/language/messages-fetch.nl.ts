/** HR fetches what is kept: a part of `messages.nl.ts`. */
export const fetchNl = {
  'fetch.title': 'Gegevens ophalen',
  'fetch.intro': 'Je krijgt een bestand met wat ik bewaar: van één persoon, of van iedereen bij jullie.',
  'fetch.what': 'Van wie?',
  'fetch.what.person': 'Eén persoon',
  'fetch.what.everything': 'Iedereen',
  'fetch.who': 'Wie?',
  'fetch.who-hint': 'Typ een naam of een personeelsnummer.',
  'fetch.own': 'Voor je eigen gegevens typ je "mijn gegevens".',
  'fetch.preview-person':
    'Je haalt alles op wat ik van {name} bewaar, ook over zwangerschap, geboorte, verlies en verlof. Namen van anderen staan er niet in.',
  'fetch.preview-everything':
    'Je haalt alles op wat ik voor {employer} bewaar: {people, plural, one {# medewerker} other {# medewerkers}} en {journeys, plural, one {# traject} other {# trajecten}}, ook over zwangerschap, geboorte, verlies en verlof.',
  'fetch.preview-form':
    'Het is een zip-bestand: een pagina om te lezen, tabellen voor een rekenprogramma, en data.json voor een ander programma.',
  'fetch.preview-to':
    'Het bestand gaat alleen naar jou, in deze chat. Dat je het ophaalt, komt in het logboek.',
  'fetch.preview-careful':
    'Wie het opent, leest alles. Bewaar het alleen waar anderen er niet bij kunnen, en gooi het weg als je het niet meer nodig hebt.',
  'fetch.preview-large':
    'Is het groter dan {megabytes, number} MB, dan past het niet in de chat. Dan lees je hier hoe je het krijgt.',
  'fetch.done-person': 'Hier is wat ik van {name} bewaar. Begin met het bestand "lees-mij.html" erin.',
  'fetch.done-everything': 'Hier is alles wat ik bewaar. Begin met het bestand "lees-mij.html" erin.',
  'fetch.too-large-title': 'Dit past niet in de chat',
  'fetch.too-large':
    'Alles samen is groter dan {megabytes, number} MB, en groter stuur ik niet in een chat. Je hebt er wel recht op.',
  'fetch.too-large-how':
    'Vraag het aan {whom}: die maakt het bestand met "coach tenant export" en geeft het je veilig.',
  'fetch.too-large-person': 'Van één persoon kun je het wel hier ophalen.',
  'fetch.busy': 'Ik maak dit bestand al. Even geduld.',
} as const;
