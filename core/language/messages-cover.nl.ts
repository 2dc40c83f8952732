/** Cover and return, agreed on a card: a part of `messages.nl.ts`. */
export const coverNl = {
  'action.form.cover': 'Afspraken vastleggen',
  'cover.title': 'Vervanging en terugkeer',
  'cover.intro':
    'Leg vast wat jullie afspraken. Je kunt het later aanvullen; wat leeg blijft, staat nergens.',
  'cover.no-health':
    'Schrijf niets over gezondheid, zwangerschap, bevalling of thuis: alleen over het werk. Wie op verlof is, kan lezen wat hier staat.',
  'cover.kept': 'HR en wie dit team leidt lezen het. Het verdwijnt als de begeleiding is afgelopen.',
  'cover.work': 'Wie neemt wat over?',
  'cover.work-hint': 'Per taak een naam, een regel per taak. Wat blijft liggen, schrijf je ook op.',
  'cover.stand-in': 'Bij wie kan het team terecht?',
  'cover.first-week': 'Wat is afgesproken voor de eerste week terug?',
  'cover.first-week-hint': 'Dagen en uren, wie er klaarstaat, waarmee het werk weer begint.',
  'cover.empty': 'Vul ten minste een van de drie in.',
  'cover.no-journey':
    'Over deze persoon volg ik geen verlof. Kies iemand anders, of vraag HR om het te melden.',
  'cover.changed-by':
    '{name} veranderde dit net ook. Er staat nu: "{text}". Zet hieronder wat moet blijven, en bewaar nog een keer.',
  'cover.emptied-by': '{name} haalde dit net weg. Laat staan wat moet blijven, en bewaar nog een keer.',
  'cover.someone': 'Een collega',
  'cover.preview': 'Dit leg je vast over {name}:',
  'cover.preview-removed': 'De afspraken over {name} gaan weg.',
  'cover.saved': 'De afspraken staan vast',
  'cover.removed': 'De afspraken zijn weg.',
  'cover.collided': 'Net veranderd',
  'cover.collided-line':
    'Een collega was je voor. Er is niets van jou bewaard. Dit schreef je; kopieer het en open het formulier opnieuw.',
  'cover.card-title': 'Vervanging en terugkeer van {name}',
  'cover.none': 'Over {name} is nog niets afgesproken.',
  'cover.none-return': 'Over de eerste week terug is nog niets afgesproken.',
  'cover.last': 'Laatst veranderd op {date}, door {name}.',
  'cover.copy': 'Tekst om naar {name} te sturen:',
  'cover.copy-hello': 'Hoi {name}, dit is wat we afspraken, dan heb je het op een rij.',
  'cover.copy-work': 'Je werk: {text}',
  'cover.copy-stand-in': 'Het team kan terecht bij: {text}',
  'cover.copy-first-week': 'Je eerste week terug: {text}',
  'cover.copy-end': 'Klopt er iets niet, of wil je iets anders? Laat het me weten als het jou uitkomt.',
  'cover.change': 'Aanvullen of veranderen',
  'cover.whose': 'Van wie wil je de afspraken zien?',
} as const;
