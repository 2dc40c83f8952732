/** How HR and privacy officers answer requests, and the letter to employees: a part of `messages.nl.ts`. */
export const requestsNl = {
  'requests.title': 'Verzoeken en klachten',
  'requests.none': 'Er wacht niets op antwoord.',
  'requests.line': '{label}: uiterlijk {due}.',
  'requests.line-late': '{label}: had er {due} moeten zijn.',
  'requests.unconfirmed': 'Bevestig eerst wie het vraagt.',
  'requests.more': '{count, plural, one {En nog #, later.} other {En nog #, later.}}',
  'requests.nobody': 'niet meer bekend',
  'requests.which': 'Waarmee wil je verder?',
  'requests.new': 'Een nieuw verzoek noteren',
  'requests.letter': 'De brief voor medewerkers',
  'requests.lift': 'Gegevens weer gebruiken die stilstaan',
  'requests.restricted': 'Van wie?',
  'requests.step': 'Wat wil je doen?',
  'requests.step.confirm': 'Bevestigen dat deze persoon het zelf vraagt',
  'requests.step.give': 'Het bestand met de gegevens krijgen, om te overhandigen',
  'requests.step.correct': 'De gegevens verbeteren',
  'requests.step.erase': 'De gegevens verwijderen',
  'requests.step.restrict': 'Het gebruik stilzetten',
  'requests.step.stop-nudges': 'De tips stoppen',
  'requests.step.close': 'Afsluiten: het is beantwoord',
  'requests.step.extend': 'Twee maanden meer tijd nemen',
  'requests.step.refuse': 'Weigeren',
  'requests.who': 'Wie vraagt het?',
  'requests.kind': 'Wat wordt er gevraagd?',
  'requests.received': 'Wanneer kwam het binnen?',
  'requests.received-hint': 'Vanaf die dag telt de maand.',
  'requests.received-wrong': 'Kies een dag in het afgelopen jaar, of vandaag.',
  'requests.own': 'Over je eigen gegevens beslist een collega. Typ zelf "mijn gegevens".',
  'requests.reason.close': 'Wat heb je gedaan?',
  'requests.reason.extend': 'Waarom is er meer tijd nodig?',
  'requests.reason.refuse': 'Waarom weiger je het?',
  'requests.evidence-hint':
    'Dit blijft twee jaar bewaard als bewijs. Zet er geen medische gegevens of datums bij.',
  'requests.reason-hint': 'Wie het vraagt, leest dit. Zet er geen medische gegevens of datums bij.',
  'requests.name': 'Naam',
  'requests.email': 'E-mailadres',
  'requests.dueDate': 'Uitgerekende datum',
  'requests.birthDate': 'Geboortedatum van het kind',
  'requests.leaveStart': 'Begin van het verlof',
  'requests.returnDate': 'Eerste dag terug',
  'requests.corrects': '{field}: van {from} naar {to}.',
  'requests.days': 'Ontvangen op {received}, uiterlijk te beantwoorden op {due}.',
  'requests.words': 'In eigen woorden: {words}',
  'requests.extended-because': 'Er is al meer tijd genomen, omdat: {reason}',
  'requests.gone': 'Dit verzoek is net door een collega afgehandeld. Kies een ander.',
  'requests.overtaken': 'Een collega was je net voor. Typ "verzoeken" om te zien hoe het er nu voor staat.',
  'requests.preview.letter':
    'Je krijgt een brief in het Nederlands en het Engels, voor elke medewerker dezelfde. Die kun je printen of mailen.',
  'requests.preview.lift':
    'De gegevens van {name} worden weer gebruikt: het plan loopt door en tips komen weer.',
  'requests.preview.new': '{label}: te beantwoorden uiterlijk {due}.',
  'requests.preview.confirm':
    'Je hebt zelf nagegaan, buiten deze chat om, dat deze persoon het vraagt. Vroeg zij om haar gegevens, dan krijgt zij die meteen in haar eigen chat.',
  'requests.preview.give':
    'Je krijgt het bestand hier. Geef het aan deze persoon zelf en aan niemand anders. Het verzoek is daarna afgesloten.',
  'requests.preview.correct': 'De gegevens worden verbeterd. Plannen en kaarten passen zich aan.',
  'requests.preview.erase':
    'Alles van deze persoon wordt verwijderd: gegevens, tips en berichten die al in een chat staan. Dat kan niet terug.',
  'requests.preview.restrict':
    'De gegevens blijven staan en worden niet meer gebruikt: er komen geen tips over of voor deze persoon.',
  'requests.preview.stop-nudges': 'Er komen geen tips meer over of voor deze persoon.',
  'requests.preview.close': 'Het verzoek wordt afgesloten. Wie het vroeg, hoort dat het is afgehandeld.',
  'requests.preview.extend': 'De nieuwe datum is {until}. Wie het vroeg, hoort dat met je reden.',
  'requests.preview.refuse':
    'Het verzoek wordt afgesloten. Wie het vroeg, leest je reden en waar je een klacht kunt indienen.',
  'requests.preview.reason': 'Jouw tekst: {reason}',
  'requests.letter-given': 'Hier is de brief. Geef hem aan elke medewerker die erom vraagt, of aan iedereen.',
  'requests.lifted': 'De gegevens van {name} worden weer gebruikt.',
  'requests.entered': 'Genoteerd. Geef antwoord uiterlijk op {due}.',
  'requests.entered-before': 'Dit verzoek stond er al. Geef antwoord uiterlijk op {due}.',
  'requests.done.confirmed': 'Bevestigd. Typ "verzoeken" om het verder af te handelen.',
  'requests.done.extended': 'Er is twee maanden meer tijd.',
  'requests.done.done': 'Afgesloten.',
  'requests.done.refused': 'Geweigerd en afgesloten.',
  'requests.told': 'Wie het vroeg, heeft van mij bericht gekregen.',
  'requests.tell-yourself': 'Ik kan deze persoon niet schrijven. Stuur zelf deze tekst:',
  'requests.given-there':
    'Bevestigd. De gegevens staan nu in de eigen chat van deze persoon, en het verzoek is afgesloten.',
  'requests.given-file': 'Hier is het bestand. Geef het aan deze persoon zelf en bewaar geen kopie.',
  'requests.not-corrected':
    'Dit kan niet opgeslagen worden: dat e-mailadres is van iemand anders. Kijk het na en typ "verzoeken".',
  'requests.erased':
    'Alles van deze persoon is verwijderd. In de lijst staat alleen nog dat het gevraagd en gedaan is.',
  'requests.erased-waiting':
    '{count, plural, one {# bericht haal ik nog terug zodra de chat dat toelaat.} other {# berichten haal ik nog terug zodra de chat dat toelaat.}}',
  'requests.erased-left':
    '{count, plural, one {# bericht kon ik niet terughalen. Vraag wie het kreeg om het te verwijderen.} other {# berichten kon ik niet terughalen. Vraag wie ze kregen om ze te verwijderen.}}',
  'requests.erased-typed':
    '{count, plural, one {# lezer kan er zelf over geschreven hebben. Dat kan alleen wie het typte verwijderen, of je beheerder.} other {# lezers kunnen er zelf over geschreven hebben. Dat kan alleen wie het typte verwijderen, of je beheerder.}}',
  'requests.erased-accepted':
    '{count, plural, one {# lezer kan een bestand in de eigen OneDrive hebben. Vraag om dat te verwijderen.} other {# lezers kunnen een bestand in de eigen OneDrive hebben. Vraag om dat te verwijderen.}}',
  'rights.told-erasing': 'Verwijdering: HR gaat op je verzoek in. Je gegevens worden nu verwijderd.',

  'letter.title': 'Informatie over je gegevens',
  'letter.intro':
    '{employer} gebruikt Pro Parents Coach. Dat is een hulp in Teams en Slack die leidinggevenden en HR op het juiste moment een tip geeft als iemand in het team ouder wordt. Deze brief is voor elke medewerker dezelfde.',
  'letter.kept': 'Wat er bewaard wordt',
  'letter.kept-team':
    'Van iedereen in de personeelslijst: naam, e-mailadres, personeelsnummer, team, uren, einde van het contract en leidinggevende.',
  'letter.kept-leave':
    'Als HR het meldt: de uitgerekende datum of de dag van plaatsing, de geboortedatum, of het een meerling is, en de dagen van je verlof. Wat iemand over gezondheid vertelt, wordt niet gevraagd en niet bewaard.',
  'letter.why': 'Waarvoor',
  'letter.why-lines':
    'Om verlof rond geboorte, adoptie en pleegzorg te regelen zoals de wet vraagt, en om je leidinggevende te helpen om het goed te doen. Nooit om je te beoordelen, en er komt geen AI-model aan te pas.',
  'letter.who': 'Wie het ziet',
  'letter.who-lines':
    'HR ziet het. Je leidinggevende ziet je plan vanaf de dag die jij met HR afspreekt. {employer} beslist over de gegevens en {operator} bewaart ze versleuteld, in opdracht van {employer}.',
  'letter.until': 'Hoe lang',
  'letter.until-lines':
    'Tot na de laatste stap van je plan. Alles verdwijnt binnen 30 dagen nadat je hier niet meer werkt, of nadat {employer} met de coach stopt.',
  'letter.rights': 'Je rechten',
  'letter.rights-lines':
    'Je kunt uitleg krijgen, je gegevens inzien en meenemen, ze laten verbeteren of verwijderen, het gebruik laten stilzetten, en bezwaar maken tegen tips over jou. Je krijgt antwoord binnen een maand.',
  'letter.how': 'Zo doe je dat',
  'letter.how-hr': 'Vraag het HR. HR gaat na dat jij het bent.',
  'letter.how-chat': 'Of schrijf de coach in Teams of Slack: "mijn gegevens". Dan gaat je verzoek naar HR.',
  'letter.contact': 'Niet tevreden?',
} as const;
