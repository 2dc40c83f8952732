/** What is kept, why and for how long: a part of `messages.nl.ts`, for the privacy statement and the documents made of the inventory. */
export const processingNl = {
  'processing.category.account': 'Gebruikers: naam, e-mailadres, telefoonnummer, rol',
  'processing.category.team': 'Medewerkers: naam, e-mailadres, personeelsnummer, team, leidinggevende',
  'processing.category.contract': 'Uren, soort en einde van het contract',
  'processing.category.parental-leave':
    'Traject: uitgerekende datum, geboorte, meerling, verlof en wat daarop volgt',
  'processing.category.settings': 'Voorkeuren: taal, tijdzone, tijd van bezorging',
  'processing.category.chat': 'Account en gesprek in Teams of Slack',
  'processing.category.delivery': 'Verstuurde berichten: aan wie, wanneer, met welk gevolg',
  'processing.category.usage': 'Gebruik: welke opdrachten en kaarten, wanneer, hoe lang, welk apparaat',
  'processing.category.rights': 'Verzoeken en klachten',
  'processing.category.audit': 'Controlespoor: wie wat deed, onder pseudoniem',
  'processing.category.consent': 'Toestemming en bezwaar, met moment en versie van de vraag',
  'processing.category.register': 'Register van datalekken en van verstrekkingen aan een instantie',
  'processing.category.reference': 'Kenmerken zonder betekenis, om gegevens bij elkaar te houden',
  'processing.category.employer': 'De werkgever als organisatie',
  'processing.category.credential': 'Sleutels en toegangscodes',
  'processing.category.technical': 'Wat het programma voor zichzelf bijhoudt',

  'processing.purpose.account': 'Weten wie met de coach praat en wat die persoon mag zien',
  'processing.purpose.team': 'Weten over wie een leidinggevende gecoacht wordt, en over wie niet',
  'processing.purpose.contract': 'Verlof en termijnen uitrekenen zoals de wet ze geeft',
  'processing.purpose.parental-leave':
    'Leidinggevenden op het juiste moment coachen rond zwangerschap, geboorte en verlof',
  'processing.purpose.settings': 'Iemand bereiken zoals die persoon dat wil',
  'processing.purpose.chat': 'Antwoorden in het gesprek waarin gevraagd werd',
  'processing.purpose.delivery':
    'Niets dubbel sturen, niets vergeten, en terugnemen wat iemand niet meer mag zien',
  'processing.purpose.usage': 'De coach verbeteren; alleen met toestemming',
  'processing.purpose.rights': 'Verzoeken en klachten op tijd afhandelen, en dat kunnen laten zien',
  'processing.purpose.audit': 'Kunnen laten zien wie wat met wiens gegevens deed',
  'processing.purpose.consent': 'Laten zien wat iemand heeft gekozen, en zich daaraan houden',
  'processing.purpose.register': 'Datalekken en verstrekkingen vastleggen en melden',
  'processing.purpose.reference': 'Gegevens terugvinden die bij elkaar horen',
  'processing.purpose.employer': 'De dienst leveren zoals met de werkgever is afgesproken',
  'processing.purpose.credential': 'Gegevens versleutelen en verbinding houden met Teams en Slack',
  'processing.purpose.technical': 'Het programma laten werken',

  'processing.basis.instruction':
    'In opdracht van de werkgever (art. 28 AVG), die steunt op art. 6 lid 1 onder c of f AVG',
  'processing.basis.employment-law':
    'In opdracht van de werkgever (art. 28 AVG), die steunt op art. 9 lid 2 onder b AVG (arbeidsrecht en sociale zekerheid) met art. 6 lid 1 onder c AVG en art. 30 lid 1 UAVG',
  'processing.basis.consent': 'Toestemming (art. 6 lid 1 onder a AVG)',
  'processing.basis.legitimate-interest': 'Gerechtvaardigd belang (art. 6 lid 1 onder f AVG)',
  'processing.basis.accountability':
    'Wettelijke plicht (art. 6 lid 1 onder c AVG, met art. 5 lid 2, 12, 32 en 33)',
  'processing.basis.none': 'Geen persoonsgegevens',

  'processing.controller.employer': 'De werkgever',
  'processing.controller.operator': 'Wij',

  'processing.subject.user': 'Gebruikers (leidinggevenden, HR, privacyfunctionaris)',
  'processing.subject.employee': 'Medewerkers',
  'processing.subject.employer': 'De werkgever',
  'processing.subject.nobody': 'Niemand',

  'processing.retention.agreement':
    'Zolang de overeenkomst met de werkgever loopt, en daarna hooguit 30 dagen',
  'processing.retention.employment': 'Tot hooguit 30 dagen nadat bekend is dat iemand uit dienst is',
  'processing.retention.journey': 'Tot het traject is afgesloten, na de laatste mijlpaal',
  'processing.retention.consent': 'Tot de toestemming wordt ingetrokken',
  'processing.retention.request':
    'Tot twee jaar na de afhandeling, en niet langer dan iemand bij de werkgever werkt',
  'processing.retention.sending': 'Zolang het bericht wacht om verstuurd te worden',
  'processing.retention.day': 'Een dag, tot aan de dagelijkse opruiming',
  'processing.retention.work': 'Zolang een proces ermee bezig is',
  'processing.retention.month': 'Tot HR beslist, hooguit dertig dagen',
  'processing.retention.five-years': 'Vijf jaar',
  'processing.retention.installation': 'Zolang de dienst draait',

  'processing.kept.sealed': 'Versleuteld',
  'processing.kept.hashed': 'Alleen als hash met sleutel',
  'processing.kept.wrapped': 'Sleutel, ingepakt onder de hoofdsleutel',
  'processing.kept.readable': 'Leesbaar',
  'processing.kept.moment': 'Leesbaar moment',

  'processing.sensitivity.special': 'Bijzonder',
  'processing.sensitivity.personal': 'Persoonlijk',
  'processing.sensitivity.none': 'Geen persoonsgegeven',
} as const;
