import type { ProblemCode } from '../problem.js';

/**
 * What is wrong and what to do, one message a problem. A fact that is not known counts as `none` in a `select`; outside
 * a `select` only facts stand that every such problem has.
 */
export const problemsNl: Readonly<Record<ProblemCode, string>> = {
  'file-unreadable': 'Dit bestand kan ik niet lezen. Kijk of het bestaat en of het platte tekst is (UTF-8).',
  'file-not-text':
    'Dit bestand is geen tekst in UTF-8. Bewaar het in je spreadsheet als CSV UTF-8 en probeer het opnieuw.',
  'file-unwritable':
    'Dit bestand kan ik niet schrijven. {reader, select, operator {Kijk of de map bestaat en of je er mag schrijven.} none {Kijk of de map bestaat en of je er mag schrijven.} other {Vraag hulp aan wie mij beheert.}}',
  'more-wrong':
    'Er is nog meer mis{value, select, none {} other { ({value} keer)}}. Verbeter eerst wat hier staat en lees het bestand opnieuw in.',
  'upload-too-large':
    'Dit bestand is te groot: ik lees tot 10 MB, en van een Excel-bestand uitgepakt tot 100 MB. Bewaar alleen het blad met de kolommen die ik nodig heb als CSV UTF-8 en stuur dat.',
  'workbook-unreadable':
    'Dit Excel-bestand kan ik niet lezen. Open het in Excel, bewaar het als .xlsx of als CSV UTF-8 en stuur het opnieuw.',
  'workbook-locked':
    'Dit bestand heeft een wachtwoord. Haal het wachtwoord eraf, bewaar het bestand en stuur het opnieuw.',
  'too-many-rows':
    'Er staan meer mensen in dit bestand dan ik in een keer lees{value, select, none {} other { ({value})}}. Stuur alleen wie er nu werkt, of vraag hulp aan wie mij beheert.',
  'upload-gone': 'Ik heb dit bestand niet meer: ik bewaar het een dag. Stuur het nog een keer.',
  'csv-malformed':
    'Dit is geen geldig CSV-bestand. Kijk naar aanhalingstekens en scheidingstekens en probeer het opnieuw.',
  'csv-empty': 'Onder de kolomkoppen staat niemand. Zet elke persoon op een eigen regel.',
  'csv-header-missing':
    'Op de eerste regel staan geen kolomkoppen die ik ken.{column, select, none { Kijk in het voorbeeldbestand.} other { Begin met deze: {column}.}}',
  'csv-column-missing':
    '{more, select, none {Er ontbreekt een kolom{column, select, none {} other {: {column}}}. Voeg de kolom toe aan de eerste regel.} other {Er ontbreken kolommen: {column}. Voeg ze toe aan de eerste regel.}}',
  'csv-column-twice':
    '{column, select, none {Een kolom} other {De kolom {column}}} staat er twee keer in. Laat er een staan.',
  'csv-row-invalid':
    'De waarde{column, select, none {} other { in kolom {column}}} klopt niet.{expected, select, none {} other { Schrijf bijvoorbeeld: {expected}.}} Verbeter de regel en lees het bestand opnieuw in.',
  'zero-hours': 'Er staan nul uren. Schrijf op hoeveel uur iemand gemiddeld per week werkt, bijvoorbeeld 24.',
  'duplicate-personnel-number':
    'Dit personeelsnummer{personnelNumber, select, none {} other { ({personnelNumber})}} staat er twee keer in. Geef iedereen een eigen nummer.',
  'duplicate-email':
    'Dit e-mailadres{email, select, none {} other { ({email})}} staat er twee keer in. Geef iedereen een eigen adres.',
  'address-of-another':
    'Dit e-mailadres hoort bij{personnelNumber, select, none { iemand anders} other { nummer {personnelNumber}}}. {reader, select, hr {Zet die persoon er ook in, met een ander adres.} other {Zet die persoon er ook in met het nieuwe adres, of bevestig met --end-missing dat wie niet in het bestand staat weg is.}}',
  'zeros-lost':
    'Dit e-mailadres hoort bij{personnelNumber, select, none { een ander nummer} other { nummer {personnelNumber}}}: Excel heeft elke 0 vooraan weggelaten. Maak van de kolom tekst, zet ze terug en probeer het opnieuw.',
  'unknown-manager':
    'Deze leidinggevende{manager, select, none {} other { ({manager})}} ken ik niet. Zet de leidinggevende zelf ook in het bestand.',
  'manager-is-employee':
    'De leidinggevende{manager, select, none {} other { ({manager})}} staat in het bestand als medewerker. Geef die persoon de rol manager, of vul een andere leidinggevende in.',
  'unknown-employee':
    'Deze medewerker{personnelNumber, select, none {} other { ({personnelNumber})}} ken ik niet. Controleer het personeelsnummer, of lees eerst het personeelsbestand in.',
  'import-crossed': 'Iemand anders las op hetzelfde moment mensen in. Lees het bestand nog een keer in.',
  'last-hr':
    'Dan is er niemand van HR meer. Geef eerst iemand anders de rol HR, of laat er een in het bestand staan.',
  'yaml-malformed':
    'Dit is geen geldig YAML-bestand. Kijk naar het inspringen en de dubbele punten en probeer het opnieuw.',
  'journey-invalid':
    'Dit plan klopt niet{field, select, none {} other { (bij {field})}}. Vul het veld in zoals in het voorbeeldbestand.',
  'journey-twice': 'Dit is dezelfde zwangerschap of plaatsing als eerder in dit bestand. Laat er een staan.',
  restricted:
    'Deze gegevens mogen nu niet gebruikt worden: daar is om gevraagd. Overleg met HR; die kan de beperking opheffen.',
  'law-unknown':
    'Het verlofrecht van{country, select, none { dat land} other { {country}}} ken ik niet, dus ik reken niets uit. {reader, select, hr {Valt het dienstverband onder Nederlands recht? Zeg dat dan: in "traject", of met governingLaw: NL in het bestand.} other {Vraag HR wat daar geldt.}}',
  'customisation-invalid':
    'Deze wijziging van de catalogus klopt niet{reason, select, none {} other {: {reason}}}. {reader, select, operator {Verbeter die en probeer het opnieuw.} none {Verbeter die en probeer het opnieuw.} other {Vraag hulp aan wie mij beheert.}}',
  'unknown-tenant':
    'Er is geen tenant{value, select, none { met dit id} other { {value}}}. {reader, select, operator {Controleer het id: "coach tenant list" toont ze allemaal.} none {Controleer het id: "coach tenant list" toont ze allemaal.} other {Vraag hulp aan wie mij beheert.}}',
  'tenant-exists':
    'Er is al een tenant{value, select, none { met dit id} other { {value}}}. {reader, select, operator {Geef de nieuwe een ander id.} none {Geef de nieuwe een ander id.} other {Vraag hulp aan wie mij beheert.}}',
  'workspace-other':
    'Je werkgever heeft al een andere omgeving van deze chat gekoppeld. Vraag HR om daar verder te gaan, of vraag je beheerder om die koppeling te veranderen.',
  'link-code-wrong':
    'Deze code ken ik niet. Kijk of hij goed is overgenomen, of vraag een nieuwe aan wie hem je gaf.',
  'link-code-expired': 'Deze code is verlopen. Vraag een nieuwe aan wie hem je gaf.',
  'link-code-used': 'Deze code is al gebruikt. Vraag een nieuwe aan wie hem je gaf.',
  'link-locked':
    'Er zijn hier te veel verkeerde codes getypt. Wacht een uur en probeer het dan nog een keer met de goede code.',
  'address-hidden':
    'Ik kan je e-mailadres hier niet zien, en zonder adres weet ik niet wie je bent. Vraag je beheerder om mij dat te laten zien. De code blijft geldig.',
  'workspace-taken':
    'Een andere tenant heeft{value, select, none { deze omgeving} other { {value}}} al gekoppeld. {reader, select, operator {Controleer het id van de omgeving, of beëindig eerst die tenant.} none {Controleer het id van de omgeving, of beëindig eerst die tenant.} other {Vraag hulp aan wie mij beheert.}}',
  'date-invalid':
    'Dit is geen datum{value, select, none {} other {: {value}}}. Schrijf een datum als jaar-maand-dag, bijvoorbeeld 2027-03-10.',
  'date-out-of-range':
    'Deze datum kan niet.{range, select, none { Controleer de datum.} other { Kies een datum van {range}.}}',
  'due-date-missing': 'De uitgerekende datum ontbreekt. Vul die in.',
  'due-date-implausible':
    'De uitgerekende datum ligt te ver weg.{range, select, none { Controleer het jaar.} other { Kies een datum van {range}.}}',
  'placement-date-missing': 'De dag waarop het kind in het gezin komt ontbreekt. Vul die in.',
  'leave-start-outside-window':
    'Het verlof kan op die dag niet ingaan.{range, select, none { Controleer de datum.} other { Kies een dag van {range}.}}',
  'leave-weeks-out-of-range':
    'Zoveel weken verlof zijn er niet.{range, select, none { Controleer het aantal.} other { Vul een aantal in van {range}.}}',
  'leave-not-in-force':
    'Dit verlof bestond nog niet toen het kind kwam. Laat het weg, of controleer de geboortedatum.',
  'birth-date-implausible':
    'De geboortedatum past niet bij de uitgerekende datum.{range, select, none { Controleer beide.} other { Verwacht is een dag van {range}.}}',
  'hospital-days-out-of-range':
    'Dit aantal dagen in het ziekenhuis kan niet.{range, select, none { Controleer het getal.} other { Vul een getal in van {range}.}}',
  'leave-end-too-early':
    'Het verlof mag niet zo vroeg eindigen.{from, select, none { Kies een latere dag.} other { De vroegste dag is {from}.}}',
  'return-before-leave-end':
    'De eerste werkdag valt nog in het verlof.{from, select, none { Kies een latere dag.} other { De vroegste dag is {from}.}}',
  'spread-before-birth': 'Gespreid verlof spreek je af na de geboorte. Meld eerst de geboorte.',
  'spread-outside-range':
    'Op deze dagen kan het verlof niet gespreid worden: eerst zes weken aan een stuk, dan binnen 30 weken.{range, select, none { Controleer de dagen.} other { Kies dagen van {range}.}}',
  'spread-days-differ':
    'Het aantal dagen klopt niet{value, select, none {} other {: hier staan {value} werkdagen verlof}}.{to, select, none { Spreid precies wat er nog over is.} other { Er zijn nog {to} werkdagen over; spreid die allemaal, niet meer en niet minder.}}',
  'parental-hours-too-many':
    'Zoveel uren ouderschapsverlof per week kan niet.{to, select, none { Vul minder uren in dan iemand werkt.} other { Het zijn er hoogstens {to}: zoveel werkt deze persoon.}}',
  'override-not-applicable': 'Deze datum hoort niet bij dit soort verlof. Haal de aanpassing weg.',
  'unknown-person':
    'Ik ken je nog niet als leidinggevende of als HR van je werkgever. Vraag HR om je toe te voegen met het e-mailadres dat je hier gebruikt.',
  'other-account':
    'Dit e-mailadres hoort al bij een ander chataccount. Vraag HR om na te gaan welk account van jou is.',
  'unknown-workspace':
    'Je werkgever heeft deze omgeving nog niet aan mij gekoppeld. Vraag HR of je beheerder om dat te laten doen.',
  'one-to-one-only':
    'Wat ik te zeggen heb, is voor één persoon bedoeld. Open een privéchat met mij en typ daar "hallo".',
  'not-allowed':
    'Dit mag je niet bekijken of veranderen. {reader, select, hr {Vraag een collega van HR om hulp.} other {Vraag HR om hulp.}}',
  'nudge-gone':
    'Dit bericht is er niet meer. {reader, select, stranger {Vraag HR wat er nu van jou wordt gevraagd.} operator {Vraag HR wat er nu van jou wordt gevraagd.} other {Typ "plan" om te zien wat er nog komt.}}',
  'report-overtaken': 'Daarna is er al iets anders gemeld. Draai eerst de nieuwste melding terug.',
  'journey-gone':
    'Dit plan is er niet meer. {reader, select, stranger {Vraag HR om hulp.} operator {Vraag HR om hulp.} other {Typ "plan" om te zien welke er wel zijn.}}',
  'flow-gone':
    'Dit formulier is niet meer geldig: na een dag vervalt het. {reader, select, stranger {Vraag HR om hulp.} operator {Vraag HR om hulp.} other {Typ "help" en kies opnieuw.}}',
  'flow-answered':
    'Dit had je al ingevuld; het antwoord staat in dit gesprek.{command, select, none { Kijk daar eerst.} other { Wil je iets veranderen? Typ "{command}".}}',
  'flow-not-yours':
    'Dit formulier is van iemand anders.{command, select, none { Vraag HR om hulp als je het ook nodig hebt.} other { Typ "{command}" om er zelf een te openen.}}',
  'flow-cancelled':
    'Er is niets veranderd.{command, select, none { Wil je het later toch? Begin dan gerust opnieuw.} other { Wil je het toch? Typ "{command}".}}',
  'file-unasked': 'Ik heb nu geen bestand nodig en heb het niet geopend. Wil je iets vragen? Typ het gewoon.',
  'file-too-large':
    'Het bestand is te groot om hier te sturen{megabytes, select, none {} other {: het kan hooguit {megabytes} MB zijn}}. Vraag om een kleiner deel.',
  'file-not-allowed':
    'Ik mag hier geen bestanden sturen. Vraag wie {chat, select, slack {Slack} teams {Teams} other {de chat}} bij jullie beheert om dat toe te staan{chat, select, slack { (het recht "files:write")} other {}}, en vraag het bestand dan opnieuw.',
  'file-undelivered': 'Het bestand is niet goed aangekomen. Vraag het over een paar minuten opnieuw.',
  'file-gone': 'Dit bestand heb ik niet meer: ik bewaar het een dag. Vraag het opnieuw.',
  'setting-invalid':
    'De instelling{name, select, none {} other { {name}}} klopt niet. {reader, select, operator {{expected, select, none {Kijk in .env.example.} other {Verwacht: {expected}.}}} none {{expected, select, none {Kijk in .env.example.} other {Verwacht: {expected}.}}} other {Vraag hulp aan wie mij beheert.}}',
  'option-invalid':
    'Dit klopt niet{value, select, none {} other {: {value}}}.{expected, select, none { Kijk het nog eens na.} other { Geef: {expected}.}}',
  failed:
    'Er ging aan onze kant iets mis. Probeer het over een paar minuten opnieuw. {reader, select, operator {Kijk in het log als het zo blijft.} hr {Meld het aan wie mij beheert als het zo blijft.} other {Vraag HR om hulp als het zo blijft.}}',
  unreadable:
    'Een deel van wat hiervoor nodig is, kan ik niet meer lezen. Wie mij beheert weet het al. De rest werkt gewoon.',
};
