/** What managers ask about their team: a part of `messages.nl.ts`. */
export const teamNl = {
  'summary.list': 'Je lijst staat klaar.',
  'list.more': 'Toon meer ({count, number})',
  'team.title': 'Je team',
  'team.count':
    '{count, plural, one {# persoon in je team wordt of werd ouder.} other {# mensen in je team worden of werden ouder.}} Wie het eerst aan de beurt is, staat bovenaan.',
  'team.date': '{date}: {what}',
  'team.no-date': 'Er komt geen datum meer.',
  'team.due': 'uitgerekende datum',
  'team.placement': 'het kind komt',
  'team.leave-from': '{leave} begint',
  'team.back': 'eerste werkdag',
  'team.plan-of': 'Plan van {name}',
  'team.what-comes': 'Wat er komt',
  'next.title': 'Wat er komt in je team',
  'next.count':
    '{count, plural, =0 {Er komt nu niets. Zodra er iets te doen is, schrijf ik je.} one {Er komt # tip of termijn.} other {Er komen # tips en termijnen, de eerste bovenaan.}}',
  'next.tip': 'Tip: {title}',
  'next.deadline': '{what} (aan zet: {by})',
  'next.open': 'Open tips',
  'next.team': 'Je team',
  'open.title': 'Open tips',
  'open.count':
    '{count, plural, =0 {Alle tips zijn beantwoord. Fijn!} one {# tip wacht op je antwoord.} other {# tips wachten op je antwoord, de oudste bovenaan.}}',
  'open.until': 'Doe dit uiterlijk {date}.',
  'open.was-until': 'Dit kon tot {date}.',
  'standing.title': 'Hoe het staat met {name}',
  'standing.choose': 'Over wie gaat het?',
  'standing.nobody': 'Die naam vind ik niet in je team. Bedoel je een van deze mensen?',
  'standing.type-name': 'Staat iemand er niet bij? Typ de naam erachter.',
  'standing.stage': '{stage}.',
  'standing.deadline': 'Eerste termijn, {date}: {what} (aan zet: {by})',
  'standing.agreed': 'Dit is afgesproken:',
  'standing.not-agreed': 'Over vervanging en terugkeer is nog niets vastgelegd.',
  'standing.open':
    '{count, plural, =0 {Er staan geen tips voor je open.} one {# tip staat open:} other {# tips staan open:}} {titles}',
} as const;
