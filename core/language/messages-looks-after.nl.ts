/** Who looks after whom, who is away, and who cannot be reached: a part of `messages.nl.ts`. */
export const looksAfterNl = {
  'overview.title': 'Overzicht',
  'overview.held':
    '{count, plural, one {# bericht wacht: de lezer is niet bereikbaar} other {# berichten wachten: de lezers zijn niet bereikbaar}}',
  'overview.retried':
    '{count, plural, one {# bericht kwam nog niet aan, ik probeer het opnieuw} other {# berichten kwamen nog niet aan, ik probeer het opnieuw}}',
  'overview.checking':
    '{count, plural, one {# bericht zoek ik uit: kwam het aan?} other {# berichten zoek ik uit: kwamen ze aan?}}',
  'overview.unknown':
    '{count, plural, one {# bericht kwam misschien niet aan} other {# berichten kwamen misschien niet aan}}',
  'overview.undeliverable':
    '{count, plural, one {# bericht is niet aangekomen} other {# berichten zijn niet aangekomen}}',
  'overview.behind-button':
    '{count, plural, one {# minder dringend bericht staat klaar achter een knop.} other {# minder dringende berichten staan klaar achter een knop.}}',
  'overview.expired':
    '{count, plural, one {# tip is verlopen voordat iemand hem zag.} other {# tips zijn verlopen voordat iemand ze zag.}}',
  'trouble.not-installed': 'heeft de app niet',
  'trouble.no-account': 'geen account gevonden',
  'trouble.no-conversation': 'gesprek bestaat niet meer',
  'trouble.blocked': 'heeft mij geblokkeerd',
  'trouble.person-gone': 'account is gesloten',
  'trouble.not-authorised': 'geen toegang tot de werkruimte',
  'trouble.unavailable': 'de chat antwoordt niet',
  'trouble.off': 'de chat staat bij mij uit',
  'unreachable.title':
    '{count, plural, one {Ik kan iemand niet bereiken} other {Ik kan # mensen niet bereiken}}',
  'unreachable.why': 'Dit wacht op hen. Vertel het hun zelf als het dringend is.',
  'unreachable.not-installed':
    'De coach staat niet in {chat} bij deze persoon. Vraag of zij de app wil toevoegen, of vraag je beheerder.',
  'unreachable.no-account': 'Ik vind in {chat} niemand met dit e-mailadres. Klopt het adres in de lijst?',
  'unreachable.no-conversation':
    'Ons gesprek in {chat} bestaat niet meer. Vraag deze persoon om mij daar "hallo" te sturen.',
  'unreachable.blocked':
    'Deze persoon krijgt in {chat} geen berichten meer van mij. Vraag of de coach weer aan mag.',
  'unreachable.person-gone':
    'Het account in {chat} is gesloten. Wie is nu de leidinggevende? Pas de lijst aan.',
  'unreachable.not-authorised':
    'Ik mag niet meer in jullie {chat}. Vraag je beheerder om de app opnieuw toe te laten.',
  'unreachable.unavailable':
    '{chat} antwoordt al een tijd niet. Je hoeft niets te doen: ik blijf het proberen.',
  'unreachable.off': '{chat} staat bij mij uit. Vraag de beheerder van de coach om het aan te zetten.',
  'unreachable.given-up': 'Dit bericht is niet aangekomen en komt ook niet meer.',
  'unreachable.phone': 'Telefoon: {phone}',
  'unreachable.line': '{title}, over {employee}',
  'unreachable.more-people':
    '{count, plural, one {En nog # ander.} other {En nog # anderen.}} Typ "overzicht" voor alles.',
  'unreachable.what-next': 'Zodra iemand weer bereikbaar is, stuur ik vanzelf wat wacht.',
  'overview.journeys': '{count, plural, one {Ik volg # plan.} other {Ik volg # plannen.}}',
  'overview.without-manager':
    '{count, plural, one {# medewerker heeft} other {# medewerkers hebben}} geen leidinggevende in de lijst: {names}. Wat over hen komt, krijgt HR.',
  'overview.all-well': 'Alles wat ik stuurde is aangekomen.',
  'overview.line': '{title} over {employee}, voor {recipient}',
  'overview.what-to-do': 'Vraag deze mensen of zij mij nog in hun chat hebben, en vertel hun wat er speelt.',
  'overview.more': '{count, plural, one {En nog # ander bericht.} other {En nog # andere berichten.}}',
  'away.title': 'Je bent er nu niet',
  'away.stand-in': '{name} zorgt zolang voor je team.',
  'away.hr': 'HR zorgt zolang voor je team.',
  'away.back': 'Vanaf {date} zie je hier je team weer.',
  'pause.title': 'Een pauze',
  'pause.who': 'Voor wie',
  'pause.end': 'De pauze nu beëindigen',
  'pause.preview': '{name} hoort niets over anderen van {from} tot en met {until}.',
  'pause.preview-end': 'De pauze van {name} stopt nu.',
  'pause.cover': 'Wat er dan speelt gaat naar de vervanger die HR bevestigde, en anders naar HR.',
  'pause.saved': 'De pauze staat. Ze houdt vanzelf op.',
  'pause.ended': 'De pauze is voorbij.',
  'pause.told':
    'HR heeft een pauze voor je gezet, van {from} tot en met {until}. Je hoort dan niets over je team.',
  'stand-in.title': 'Een vervanger',
  'stand-in.manager': 'Wie is er niet',
  'stand-in.person': 'Wie vervangt',
  'stand-in.dates-hint': 'Ingevuld met de dagen die ik ken. Verander ze als dat nodig is.',
  'stand-in.preview': '{name} zorgt van {from} tot en met {until} voor het team van {manager}.',
  'stand-in.preview-away': 'Ik wist niet dat {manager} er dan niet is. Dat onthoud ik erbij.',
  'stand-in.preview-told': 'Ik vertel het aan allebei. Na de laatste dag houdt het vanzelf op.',
  'stand-in.saved': '{name} is de vervanger van {manager}, van {from} tot en met {until}.',
  'stand-in.untold': 'Ik kon {name} niet bereiken. Vertel het zelf even.',
  'stand-in.told-title': 'Je vervangt {manager}',
  'stand-in.told':
    'Van {from} tot en met {until} zorg jij voor het team van {manager}. Mijn tips over dat team komen dan bij jou. Daarna houdt het vanzelf op.',
  'stand-in.told-manager-title': '{name} vervangt je',
  'stand-in.told-manager':
    'Van {from} tot en met {until} zorgt {name} voor je team. Mijn tips over je team komen dan daar. Daarna komen ze weer bij jou.',
  'responsible.title': 'Wie is verantwoordelijk',
  'responsible.team': 'Team',
  'responsible.person': 'Verantwoordelijk bij HR',
  'responsible.substitute': 'Als die er niet is',
  'responsible.preview': 'Tips voor HR over het team {team} gaan naar {name}.',
  'responsible.preview-substitute': 'Is {name} er niet, dan gaan ze naar {substitute}.',
  'responsible.deadline':
    'Een uiterste dag van de wet waar niemand op antwoordde, gaat de werkdag ervoor naar heel HR.',
  'responsible.saved': 'Vanaf nu gaan tips over het team {team} naar {name}.',
} as const;
