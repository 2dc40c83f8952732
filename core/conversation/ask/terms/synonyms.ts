import type { Locale } from '../../../language/locale.js';
import { stem } from './stem.js';

/** Words that mean the same to someone who asks; each line is found under its first word. */
const written: Readonly<Record<Locale, string>> = {
  nl: `meerling tweeling tweelingen drieling drielingen vierling
    kolven kolf afkolven kolfruimte kolfkamer kolfpauze kolfpauzes kolfrecht borstvoeding moedermelk
    ontslag ontslaan ontslagen ontsla ontslaat opzegverbod opzeggen opzegging opgezegd wegsturen ontslagverbod ontslagbescherming
    loon salaris loondoorbetaling inkomen dagloon daglonen verdien verdient
    betaald betalen betaalt doorbetaald uitbetaald betaling doorbetalen uitbetalen onbetaald vergoed
    zwanger zwangere zwangerschap
    geboorte bevalling bevallen bevalt geboren kraambed geboortedag
    geboorteverlof vaderschapsverlof partnerverlof kraamverlof vaderverlof papaverlof papadag papadagen
    bevallingsverlof moederschapsverlof
    ziekenhuis couveuse couveuseverlof ziekenhuisopname opname
    partner vader papa meemoeder
    werken werk werkt doorwerken doorwerkt gewerkt
    verklaring zwangerschapsverklaring attest
    kind kinderen baby kindje zoon dochter kindjes
    ziek ziekte zieke depressief depressie klachten klacht misselijk misselijkheid symptomen diagnose herstel hersteld herstellen burnout overspannen ziekmelding ziekmelden ziekmeldt gezondheid gezond medisch bekkenpijn bekkenklachten misselijk keizersnede complicaties
    bedrijfsarts arboarts
    begin begint beginnen begonnen start starten startdatum startdag ingaan ingaat ingegaan ingangsdatum aanvang
    einde eind eindigt eindigen aflopen afloopt stopt ophoudt einddatum afgelopen stoppen ophouden
    duur duurt duren langer lengte
    soorten soort vormen opties verlofopties
    kiezen kies kiest bepalen bepaalt gekozen
    gesprek praten praat bespreken bespreek
    2 twee
    5 vijf
    6 zes
    9 negen
    12 twaalf
    reageren reactie reageer
    delen deeltijd verdelen
    voorbereiden bereid voorbereid
    vertellen vertelt vertel verteld
    nieuws
    loonsverhoging opslag salarisverhoging
    vroeg eerder vroeggeboorte prematuur
    laat later overtijd later
    aanvraag aanvraagtermijn aanvragen aangevraagd uwvaanvraag claimen verzoek
    melden meld meldt gemeld doorgeven doorgegeven melding
    mail mailtje mailen email appen bellen
    uiterlijk deadline termijn
    verkorten korter inkorten
    vrij
    oud leeftijd
    weigeren weiger geweigerd afwijzen afwijs tegenhouden
    verschuiven verplaatsen uitstellen verzetten opschuiven verschoven verplaats
    spreiden gespreid flexibel verspreid verspreiden
    verlies miskraam doodgeboren stilgeboren sterrenkind doodgeboorte
    overlijden overlijdt overleden sterven sterft dood
    nachtdienst nachtdiensten nacht nachts nachten nachtwerk
    overwerk overwerken overuren
    vakantie vakantiedagen vakantieuren vakantiedag
    controle controles verloskundige zwangerschapscontrole zwangerschapscontroles echo gynaecoloog
    vastleggen registreren noteren noteer opschrijven bewaren dossier personeelsdossier administratie opslaan bewaar gegevens informatie
    functie baan positie
    verlengen verlenging verlengd verlengd aanstelling vast
    discriminatie discrimineren promotie
    sollicitant sollicitatie solliciteren sollicitatiegesprek kandidaat
    vervanging vervanger vervangen invaller overnemen
    terug terugkeer terugkomen terugkomt terugkeren terugkwam
    risico tillen veilig veiligheid stoffen gevaarlijk gevaar dozen zwaar chemische risicos
    adoptie adopteren adopteert adoptieverlof adoptiekind adoptieouder adoptiemoeder adoptievader
    pleegkind pleegzorg pleegouder pleegouders pleegmoeder pleegvader pleegzorgverlof
    langdurig langdurend lang terminaal
    kortdurend kort
    team teamgenoten
    gefeliciteerd feliciteren felicitatie`,
  en: `multiples twins twin triplets
    express expressing pump pumping breastfeed breastfeeding breast milk lactation lactate nursing
    dismiss dismissal dismissed fire fired sack sacked terminate termination layoff
    wage salary wages salaries income pay earn earns earned
    paid unpaid payment
    pregnant pregnancy pregnancies expecting maternity
    birth born delivery childbirth
    paternity
    hospital incubator nicu
    partner father dad fathers
    child children baby babies kid kids newborn son daughter
    sick sickness ill illness depressed depression complaint complaints nausea symptom symptoms diagnosis recover recovery burnout health healthy medical caesarean dying complication complications
    start starts begin begins began begun beginning
    protection ban
    end ends ending finish finishes stop stops stopped
    types type kinds kind options option
    length duration last lasts
    choose chooses decide decides pick picks
    talk discuss conversation
    2 two
    5 five
    6 six
    9 nine
    12 twelve
    respond response reaction react
    arrange arranged arranging
    raise rise
    early earlier earliest premature prematurely
    late later overdue
    shorten shorter shrink
    claim apply application
    notice notify report reported announce
    request requested
    longterm
    latest deadline
    email mail text message call
    refuse deny decline reject rejected
    move postpone delay reschedule rescheduled moved
    spread flexible divide divided split parts
    loss miscarriage stillborn stillbirth
    died dies die death dead
    night nights shift shifts
    overtime
    holiday holidays vacation annual
    checkup checkups prenatal antenatal appointment appointments midwife ultrasound scan
    record register store note file write keep data information
    job position role place
    renew renewal extend permanent
    discrimination discriminate
    applicant applicants interview candidate hire hiring
    cover replacement stand-in covers
    back return returns returning
    risk risks lift lifting safe safety substances harmful dangerous heavy boxes chemicals
    adoption adopt adopted adoptive
    foster fostering
    congratulate congratulations congratulating`,
};

const mapOf = (locale: Locale): ReadonlyMap<string, string> =>
  new Map(
    written[locale].split('\n').flatMap((line) => {
      const [first = '', ...others] = line.trim().split(/\s+/);
      return [first, ...others].map((word) => [stem(word, locale), stem(first, locale)] as const);
    }),
  );

/** By language: the stem of a word to the stem it is found under. */
export const synonyms: Readonly<Record<Locale, ReadonlyMap<string, string>>> = {
  nl: mapOf('nl'),
  en: mapOf('en'),
};
