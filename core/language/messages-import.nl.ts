/** What HR reads of a roster that they hand over: a part of `messages.nl.ts`. */
export const importNl = {
  'import.title': 'Personeelsbestand inlezen',
  'import.intro':
    'Stuur het bestand met wie er nu werkt: CSV of Excel (.xlsx), tot 50.000 mensen. Ik laat eerst zien wat er verandert.',
  'import.columns':
    'Deze kolommen zijn nodig: naam, e-mailadres, personeelsnummer, afdeling, uren, contract_tot, e_mail_leidinggevende, rol, chat, taal en tijdzone.',
  'import.file': 'Personeelsbestand',
  'import.one-file': 'Dit zijn meer bestanden. Stuur er een tegelijk.',
  'import.reading': 'Ik lees het bestand en vergelijk het met wie ik ken.',
  'import.storing': 'Ik sla het op: {done, number} van {all, number} mensen.',
  'import.added': 'Nieuw ({count, number}):',
  'import.changed': 'Gewijzigd ({count, number}):',
  'import.moved': 'Ander e-mailadres ({count, number}):',
  'import.gained': '{count, plural, one {Krijgt een rol (#):} other {Krijgen een rol (#):}}',
  'import.lost': '{count, plural, one {Verliest een rol (#):} other {Verliezen een rol (#):}}',
  'import.ended':
    '{count, plural, one {Vertrokken, krijgt niets meer van mij (#):} other {Vertrokken, krijgen niets meer van mij (#):}}',
  'import.unlisted':
    '{count, plural, one {Staat niet meer in het bestand en blijft zoals het is (#):} other {Staan niet meer in het bestand en blijven zoals ze zijn (#):}}',
  'import.and-more': '{names} en nog {count, number}',
  'import.role-hr': 'HR',
  'import.role-privacy-officer': 'privacy officer',
  'import.role-manager': 'leidinggevende',
  'import.field-name': 'naam',
  'import.field-first-name': 'voornaam',
  'import.field-address': 'e-mailadres',
  'import.field-phone': 'telefoon',
  'import.field-role': 'rol',
  'import.field-chat': 'chat',
  'import.field-language': 'taal',
  'import.field-time-zone': 'tijdzone',
  'import.field-manager': 'leidinggevende',
  'import.field-team': 'afdeling',
  'import.field-hours': 'uren',
  'import.field-contract-end': 'einde contract',
  'import.field-country': 'land',
  'import.field-back-again': 'is terug',
  'import.passed-on':
    '{count, plural, one {# plan gaat naar een andere leidinggevende.} other {# plannen gaan naar een andere leidinggevende.}}',
  'import.stopped':
    '{count, plural, one {# plan stopt, omdat iemand is vertrokken.} other {# plannen stoppen, omdat iemand is vertrokken.}}',
  'import.replanned':
    '{count, plural, one {# plan reken ik opnieuw uit.} other {# plannen reken ik opnieuw uit.}}',
  'import.nobody-changes': 'Van wie in het bestand staat, verandert niets.',
  'import.first-sheet': 'Dit Excel-bestand heeft meer bladen. Ik lees alleen het eerste.',
  'import.left': 'Wie niet meer in het bestand staat, is vertrokken',
  'import.left-hint':
    'Kies dit alleen als het bestand volledig is. Zonder vinkje blijft iedereen zoals die is.',
  'import.last-hr':
    'Met dit bestand is er niemand van HR meer, en dan kan niemand mij nog instellen. Zet in de kolom rol bij een collega: hr. Stuur het bestand daarna opnieuw.',
  'import.same-title': 'Er verandert niets',
  'import.same': 'Alles in dit bestand wist ik al. Ik heb niets gewijzigd.',
  'import.wrong-title': 'Dit kan ik nog niet inlezen',
  'import.more-problems':
    '{count, plural, one {En nog # andere fout; die staat in het bestand hieronder.} other {En nog # andere fouten; die staan in het bestand hieronder.}}',
  'import.mend':
    'Ik heb niets gewijzigd. Verbeter het bestand en stuur het hier opnieuw. Alle fouten, per regel en kolom, staan in het bestand dat je van mij krijgt.',
  'import.done-title': 'Ingelezen',
  'import.follows': 'Plannen en tips volgen vanzelf.',
  'import.file-name': 'fouten-personeelsbestand',
  'import.file-row': 'regel',
  'import.file-column': 'kolom',
  'import.file-wrong': 'wat er niet klopt',
  'import.file-right': 'zo kan het',
} as const;
