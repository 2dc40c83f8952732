/** What people ask by their rights, and how it is answered: a part of `messages.nl.ts`. */
export const rightsNl = {
  'rights.kind.explanation': 'Uitleg',
  'rights.kind.access': 'Inzage',
  'rights.kind.correction': 'Verbetering',
  'rights.kind.erasure': 'Verwijdering',
  'rights.kind.portability': 'Meenemen van gegevens',
  'rights.kind.consent-withdrawal': 'Intrekken van toestemming',
  'rights.kind.restriction': 'Beperking',
  'rights.kind.objection': 'Bezwaar',
  'rights.kind.complaint': 'Klacht',
  'rights.new-title': 'Er is een verzoek binnen',
  'rights.new-line': '{kind}: beantwoord het uiterlijk op {due}.',
  'rights.due-title': 'Een verzoek wacht op antwoord',
  'rights.overdue-title': 'Een verzoek is te laat',
  'rights.due-line': '{kind}, ontvangen op {received}: uiterlijk {due} moet het antwoord er zijn.',
  'rights.days-left': '{count, plural, =0 {Dat is vandaag.} one {Nog # dag.} other {Nog # dagen.}}',
  'rights.overdue-why': 'De wettelijke maand is voorbij. Geef vandaag nog antwoord.',
  'rights.how-to-handle': 'Typ "verzoeken" om het af te handelen.',

  'my-data.title': 'Jouw gegevens',
  'my-data.kept-account':
    'Ik bewaar je naam, e-mailadres en rol, en als je werkgever die gaf je telefoon- en personeelsnummer. Zo herken ik je.',
  'my-data.kept-settings': 'Ik bewaar je taal en de tijd waarop mijn tips mogen komen.',
  'my-data.kept-talk':
    'Ik bewaar in welke chat ik je bereik, welke tips ik je stuurde en wat je daarmee deed. Wat je mij typt, bewaar ik niet.',
  'my-data.kept-team':
    'Staat je naam ook in de personeelslijst, dan bewaar ik je team, je uren, wie je leidinggevende is en wat HR over verlof meldt. Daarover beslist HR.',
  'my-data.kept-until':
    'Alles verdwijnt binnen 30 dagen nadat je hier niet meer werkt of je werkgever met mij stopt.',
  'my-data.right': 'Wat wil je?',
  'my-data.right.data': 'Mijn gegevens krijgen',
  'my-data.right.correct': 'Iets laten verbeteren',
  'my-data.right.erase': 'Mijn gegevens laten verwijderen',
  'my-data.right.restrict': 'Het gebruik laten stilzetten',
  'my-data.right.nudges': 'Geen tips meer krijgen',
  'my-data.right.resume': 'Weer tips krijgen',
  'my-data.right.consent': 'Mijn toestemming voor gebruiksgegevens intrekken',
  'my-data.right.reports': 'Geen foutmeldingen over mijn gebruik',
  'my-data.right.complain': 'Een klacht indienen',
  'my-data.words-correct': 'Wat klopt er niet, en wat moet het zijn?',
  'my-data.words-complain': 'Waarover gaat je klacht?',
  'my-data.words-hint': 'HR leest dit. Schrijf geen medische gegevens op.',
  'my-data.preview.data':
    'Je krijgt hier een zip-bestand met alles wat ik van je bewaar, om te lezen en om mee te nemen.',
  'my-data.preview-own':
    'HR vraagt eerst of jij het bent. Daarna krijg je hier een bestand met alles wat ik van je bewaar.',
  'my-data.preview.nudges': 'Je krijgt geen tips meer van mij. HR hoort dat je bezwaar maakte.',
  'my-data.preview.resume': 'Je krijgt weer tips, te beginnen met wat nog komt.',
  'my-data.preview.consent':
    'Ik stop met gebruiksgegevens en verwijder wat ik daarvan had. Voor de rest verandert er niets.',
  'my-data.preview.reports':
    'Als er iets misgaat terwijl jij mij gebruikt, stuur ik daar geen melding meer van.',
  'my-data.preview.ask': '{kind}: dit verzoek gaat naar HR, want je werkgever beslist erover.',
  'my-data.preview.complain': 'Je klacht gaat naar HR en de privacy officer van je werkgever.',
  'my-data.answer-by': 'Je krijgt hier antwoord, uiterlijk op {due}.',
  'my-data.done.data': 'Dit is alles wat ik van je bewaar. Bewaar het bestand goed: het is van jou alleen.',
  'my-data.done.nudges': 'Je krijgt geen tips meer.',
  'my-data.done.resume': 'Je krijgt weer tips.',
  'my-data.done.consent': 'Je toestemming is ingetrokken. Wat ik aan gebruiksgegevens had, is weg.',
  'my-data.done.reports': 'Ik stuur geen foutmeldingen meer over jouw gebruik.',
  'my-data.asked': 'Je verzoek staat bij HR.',
  'my-data.asked-before': 'Dit verzoek staat al bij HR. Je hoeft niets te doen.',
  'my-data.due': 'Je krijgt antwoord uiterlijk op {due}.',
  'my-data.complained': 'Je klacht is genoteerd. Die staat bij HR en de privacy officer.',
  'my-data.complain-operator': 'Je kunt ook schrijven naar {operator}: {email}.',
  'my-data.complain-authority':
    'Kom je er samen niet uit? Dan kun je een klacht indienen bij de Autoriteit Persoonsgegevens: autoriteitpersoonsgegevens.nl.',
  'my-data.the-operator': 'wie deze dienst levert',

  'rights.told-title': 'Over je verzoek',
  'rights.told-extended':
    '{kind}: HR heeft meer tijd nodig. Je krijgt antwoord uiterlijk op {due}. De reden: {reason}',
  'rights.told-done': '{kind}: je verzoek is afgehandeld.',
  'rights.told-refused': '{kind}: HR gaat niet op je verzoek in. De reden: {reason}',
  'rights.told-complain':
    'Ben je het er niet mee eens? Vraag het na bij HR, of dien een klacht in bij de Autoriteit Persoonsgegevens: autoriteitpersoonsgegevens.nl.',
  'rights.told-data': 'HR heeft bevestigd dat jij het bent. Hier is alles wat van jou bewaard wordt.',
  'rights.told-confirmed':
    '{kind}: HR heeft bevestigd dat jij het bent. Je krijgt antwoord uiterlijk op {due}.',

  'employee.title': 'Hallo, ik ben Pro Parents Coach',
  'employee.what':
    'Ik help leidinggevenden en HR van {employer} als er in een team iemand ouder wordt. Met jou praat ik daar niet over: dat doen je leidinggevende en HR.',
  'employee.kept':
    'Van iedereen in de personeelslijst bewaar ik naam, e-mailadres, personeelsnummer, team, uren en leidinggevende. Meldt HR verlof rond een geboorte of adoptie, dan bewaar ik ook de dagen die daarbij horen.',
  'employee.who-decides': '{employer} beslist over je gegevens. HR geeft antwoord, binnen een maand.',
  'employee.how': 'Dit kun je hier typen, dan zet ik je verzoek bij HR neer:',
  'employee.how-data': '"mijn gegevens": je krijgt te zien wat er van je bewaard wordt.',
  'employee.how-correct': '"mijn gegevens verbeteren" met daarachter wat er niet klopt.',
  'employee.how-erase':
    '"mijn gegevens verwijderen", of "mijn gegevens stilzetten" als het gebruik alleen moet stoppen.',
  'employee.how-object': '"mijn gegevens bezwaar" als er over jou geen tips meer mogen komen.',
  'employee.how-complain': '"mijn gegevens klacht" met daarachter waarover die gaat.',
  'employee.no-medical': 'Schrijf geen medische gegevens op. HR leest wat je erachter zet.',
  'employee.asked-title': 'Je verzoek staat bij HR',
  'employee.asked':
    '{kind}: HR vraagt je eerst of jij het echt bent. Daarna krijg je antwoord, uiterlijk op {due}.',
  'employee.asked-before': '{kind}: dit verzoek stond al bij HR. Je krijgt antwoord uiterlijk op {due}.',
  'employee.words-missing': 'Zet erachter wat je bedoelt, in één bericht. Bijvoorbeeld: "{example}".',
  'employee.example-correct': 'mijn gegevens verbeteren: mijn achternaam is fout gespeld',
  'employee.example-complain': 'mijn gegevens klacht: mijn vraag is niet beantwoord',
} as const;
