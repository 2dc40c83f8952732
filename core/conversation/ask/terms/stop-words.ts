import type { Locale } from '../../../language/locale.js';

/**
 * Words that say nothing about the subject of a question: besides articles and pronouns the verbs of asking and doing,
 * measures of time, and the people whom all questions are about.
 */
const written: Readonly<Record<Locale, string>> = {
  nl: `de het een en of dat die dit deze er daar hier dan als ook nog al wel niet geen maar zo te om ter zich zelf elkaar
    van voor bij met op aan in uit naar door over tijdens rond tot vanaf per tegen onder binnen na vooraf wegens vanwege
    omdat doordat zodat terwijl want sinds tussen zonder ondanks volgens
    ik je jij u mij me mijn jouw uw wij we ons onze jullie ze zij hij hem haar hun men iemand mensen iedereen persoon
    medewerker medewerkers medewerkster werknemer werknemers werkneemster werknemster collega collegas teamlid lid
    werkgever leidinggevende manager baas
    hoe wat wie waar wanneer waarom welk welke hoeveel waarvan hoelang hoever waarmee waarop
    is zijn ben bent was waren wees geweest wordt worden word werd geworden heeft hebben heb hebt had hadden gehad
    zal zullen zou zouden wil wilt willen mag mogen moet moeten moest kan kun kunt kunnen kon hoef hoeft hoeven
    doe doet doen deed gedaan ga gaat gaan ging gingen gegaan kom komt komen kwam gekomen krijg krijgt krijgen kreeg gekregen
    maak maakt maken gemaakt laat laten staat staan zit zitten geef geeft geven gegeven neem neemt nemen genomen opnemen
    opgenomen pak pakt pakken blijf blijft blijven houd houdt houden geldt gelden werkt gebeurt gebeuren gebeurd
    hoor hoort horen zeg zegt zeggen gezegd vraag vraagt vragen gevraagd weet wachten heen zien zie ziet begrijp
    week weken dag dagen maand maanden jaar jaren uur uren tijd keer aantal totaal maximum minimum tweede helft deel
    alle alles allemaal andere ander anders anderen eigen nieuwe oude oud eerst even graag soms altijd nooit vaak
    alweer straks nu dus toch eens best heel helemaal volledig extra meer minder veel weinig precies eigenlijk ongeveer
    slecht goed beter sterk misschien vooral bijvoorbeeld nodig mogelijk ernstig invloed  mis recht last thuis weg af ten koste los
    hand moment ouder ouders missen huis huishouden vrouw vrouwen vriendin meisje dame hierover daarover gelden echt even hoor dr erg ons toch bepaalde zeker krijgen gekregen wonen woont bijv ivm aub zeven voer voeren gevoerd fulltimer parttimer gewoon verplicht verwacht plan plannen mee moeder inrichten inricht berekend berekenen tien acht verschil precies tips tip sluit vind vindt denk denkt vier drie afwezig vrijwillig kopie`,
  en: `the a an and or that this these those there here then if also still yet not no but so to just even
    of for with on at in out by from about during around until till per under within after before when while because as
    into off up down over several due between without despite since through
    i you your me my we us our they them their she her he him his it its one someone anyone everyone people who whom whose
    employee employees worker workers colleague colleagues employer manager boss person member
    is are am was were be been being has have had having will would shall should may might can could must need needs do
    does did done doing go goes going gone come comes came coming get gets got getting make makes made take takes taken
    took let lets give gives given gave giving keep keeps kept happen happens happened want wants put use used
    set see want like likely allowed allow possible continue continues keep try
    how what where why which much many long
    ask asks asked asking know knows say says said tell me right rights entitled apply applies please
    day days week weeks month months year years hour hours time times total maximum minimum whole half part fixed
    now more less any some all own other others another each every different new old full fully good bad first second
    very too soon again ever always never often really actually maybe also well over
    work works working worked works thing things anything something way ways gone absent extra moment women woman arrives arrive longer mother tip tips calculate calculated poor netherlands dutch because else exactly away home guys guy spring summer autumn winter become becomes parent parents three four seven eight ten one wife girlfriend lady thing ok okay pls also got whats nl lives live living`,
};

const setOf = (locale: Locale): ReadonlySet<string> => new Set(written[locale].split(/\s+/));

/** Stop words by language, in lower case. */
export const stopWords: Readonly<Record<Locale, ReadonlySet<string>>> = { nl: setOf('nl'), en: setOf('en') };
