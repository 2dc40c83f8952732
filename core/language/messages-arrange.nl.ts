/** What HR and an employee agree on leave, and what follows: a part of `messages.nl.ts`. */
export const arrangeNl = {
  'arrange.title': 'Verlof aanpassen',
  'arrange.what': 'Wat is er afgesproken?',
  'arrange.what.end': 'Het verlof eindigt op een andere dag',
  'arrange.what.spread': 'Bevallingsverlof gespreid opnemen',
  'arrange.what.parental': 'Ouderschapsverlof',
  'arrange.what.hours': 'Andere uren per week',
  'arrange.end-line':
    'Bevallingsverlof duurt minstens tien weken na de geboorte. De reden van een ander einde hoef ik niet te weten; die bewaar ik niet.',
  'arrange.end': 'Laatste verlofdag',
  'arrange.end-hint': 'Leeg betekent: zoals de wet het berekent.',
  'arrange.end-preview':
    'De laatste verlofdag van {name} is {date}. De eerste verlofdag, de melding en de aanvraag bij UWV blijven zoals ze zijn.',
  'arrange.end-lawful': 'Het verlof van {name} eindigt weer zoals de wet het berekent.',
  'arrange.spread-left':
    'Na de eerste zes weken aan een stuk {count, plural, one {is er nog # werkdag} other {zijn er nog # werkdagen}} verlof over. Spreid die allemaal, van {from} tot en met {to}.',
  'arrange.spread-none': 'Alleen wie bevallen is, kan bevallingsverlof spreiden.',
  'arrange.spread-days': 'Dagen of weken verlof',
  'arrange.spread-hint':
    'Een regel per dag, week of vaste dag: 10-5-2027, 10-5-2027 t/m 16-5-2027, of vr 7-5-2027 t/m 24-9-2027. Leeg: aan een stuk.',
  'arrange.spread-wrong':
    'Ik snap een van de regels niet. Schrijf: 10-5-2027, 10-5-2027 t/m 16-5-2027, of vr 7-5-2027 t/m 24-9-2027.',
  'arrange.workdays': 'Op welke dagen werkt deze persoon?',
  'arrange.workdays-hint': 'Bijvoorbeeld: ma di do. Leeg betekent: maandag tot en met vrijdag.',
  'arrange.workdays-wrong': 'Schrijf de dagen zo: ma di do, of ma-vr.',
  'arrange.spread-preview':
    '{name} neemt de rest van het bevallingsverlof gespreid op en is op {back} weer op het werk. De laatste verlofdag is {end}.',
  'arrange.spread-undone': '{name} neemt het bevallingsverlof aan een stuk op.',
  'arrange.parental-line': 'Per kind is er 26 keer het aantal uren per week, tot het kind acht is.',
  'arrange.parental-start': 'Eerste dag',
  'arrange.parental-start-hint': 'Leeg betekent: nog niet afgesproken.',
  'arrange.parental-hours': 'Uren verlof per week',
  'arrange.parental-hours-hint': 'Een dag per week is vaak 8. Leeg betekent: nog niet bekend.',
  'arrange.parental-end': 'Laatste dag',
  'arrange.parental-end-hint': 'Leeg betekent: tot het verlof op is.',
  'arrange.parental-none': 'Voor {name} staat er geen ouderschapsverlof meer.',
  'arrange.parental-whole':
    '{name} heeft ouderschapsverlof van {from} tot en met {to}, als het helemaal wordt opgenomen.',
  'arrange.parental-preview':
    '{name} heeft {hours, plural, one {# uur} other {# uur}} ouderschapsverlof per week, van {from} tot en met {to}.',
  'arrange.claims':
    'Betaald: {weeks, plural, one {# hele week} other {# hele weken}} van de {most}, vóór de eerste verjaardag. Vraag die aan bij UWV als ze zijn opgenomen, per hele week: van {from} tot en met {until}.',
  'arrange.claims-none':
    'Geen hele werkweek van dit verlof valt vóór de eerste verjaardag: dan is het niet betaald door UWV.',
  'arrange.hours-line': 'In het personeelsbestand staat nu {hours, number} uur per week.',
  'arrange.hours-from': 'Vanaf',
  'arrange.hours': 'Uren per week',
  'arrange.hours-preview': '{name} werkt vanaf {date} {hours, number} uur per week.',
  'arrange.hours-how': 'Verlof dat dan of later begint, tel ik met die uren.',
  'arrange.end-moves': 'Laatste verlofdag: {will} (was {was}).',
  'arrange.back-moves': 'Eerste werkdag: {will} (was {was}).',
  'arrange.right-moves': '{leave}: {will, number} uur (was {was, number}).',
  'arrange.saved': 'Het plan van {name} is aangepast.',
  'change.return-anew': 'De afgesproken eerste werkdag past niet meer. Spreek die opnieuw af.',
  'change.spread-anew':
    'De afgesproken dagen van het gespreide verlof passen niet meer. Spreek die opnieuw af.',
  'plan.on-days': '{range}, op {days}',
  'plan.hours-a-week': '{range}, {hours, number} uur per week',
  'plan.claims-title': 'Betaald ouderschapsverlof',
  'plan.claims':
    '{weeks, plural, one {# hele week} other {# hele weken}}, aan te vragen van {from} tot en met {until}',
  'plan.claims-none': 'geen hele week vóór de eerste verjaardag',
  'journey.country': 'Land waar deze persoon werkt',
  'journey.country-hint': 'Leeg betekent: zoals in het personeelsbestand.',
  'journey.governed': 'Het recht van {country} geldt, ook bij werk elders',
  'journey.country-wrong': 'Dit land ken ik niet. Schrijf de naam of de code, zoals België of BE.',
  'plan.law-unknown':
    'Het verlofrecht van {country} ken ik niet, dus ik reken niets uit. HR weet wat er geldt. Valt het dienstverband toch onder het recht van {employer}? Dan meldt HR dat met "traject".',
  'import.abroad':
    '{count, plural, one {Werkt in een land waarvan ik het verlofrecht niet ken, dus ik plan niets tenzij jij anders meldt (#):} other {Werken in een land waarvan ik het verlofrecht niet ken, dus ik plan niets tenzij jij anders meldt (#):}}',
} as const;
