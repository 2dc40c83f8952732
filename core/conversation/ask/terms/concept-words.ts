/**
 * Words that mean the same to someone who asks: a concept, its Dutch words, and behind the bar its English ones. A
 * question may mix the two. A concept that `phrases.ts` writes may stand here without words of its own.
 */
export const conceptWords = `
  leave: verlof verloven verlofdag verlofdagen verlofweken vrij vrije vrijaf verlofregeling verlofregelingen | leave
  maternityleave: zwangerschapsverlof bevallingsverlof moederschapsverlof zwangerschapverlof | maternity
  birthleave: geboorteverlof vaderschapsverlof partnerverlof kraamverlof vaderverlof papaverlof | paternity
  additional: aanvullend aanvullende wieg | additional
  parentalleave: ouderschapsverlof ouderschapverlof | parental
  parttime: deeltijd papadag papadagen mamadag mamadagen parttime | parttime
  careleave: zorgverlof mantelzorg zorgen verzorgen | care caring carer
  emergencyleave: calamiteitenverlof calamiteit spoedgeval noodgeval kortverzuim plotseling | emergency urgent suddenly
  childcare: oppas opvang creche kinderopvang kdv gastouder | childcare daycare nursery babysitter nanny creche
  multiples: meerling tweeling tweelingen drieling drielingen vierling | multiples twins twin triplets
  pump: kolven kolf afkolven kolft kolfruimte kolfkamer kolfpauze kolfpauzes kolfrecht borstvoeding moedermelk voeden voeding | express expressing pump pumping breastfeed breastfeeding breast milk lactation lactate nursing feeding
  dismissal: ontslag ontslaan ontslagen ontsla ontslaat opzegverbod opzeggen opzegging opgezegd wegsturen ontslagverbod ontslagbescherming ontslagvergunning | dismiss dismissal dismissed fire fired firing sack sacked terminate termination layoff redundant redundancy
  wage: loon salaris loondoorbetaling inkomen verdien verdient geld | wage salary wages salaries income pay pays earn earns earned money
  paid: betaald betalen betaalt doorbetaald uitbetaald betaling doorbetalen doorbetaling uitbetalen onbetaald vergoed vergoeding | paid unpaid payment
  dailywage: dagloon daglonen maximumdagloon |
  benefit: uitkering uitkeringen | benefit benefits
  topup: aanvulling aanvullen vult vullen suppleren bijbetalen bijpassen | topup topping supplement
  pregnant: zwanger zwangere zwangeren zwangerschap | pregnant pregnancy pregnancies expecting
  birth: geboorte bevalling bevallen bevalt geboren kraambed geboortedag bevallingen | birth born delivery childbirth labour postpartum
  hospital: ziekenhuis couveuse couveuseverlof ziekenhuisopname opname nicu neonatologie | hospital incubator nicu hospitalised
  partner: partner vader vaders duovader papa man echtgenoot vriend | partner partners father dad dads fathers daddy husband man
  secondmother: meemoeder duomoeder meemoeders duomoeders | comother
  together: samenwonen samenwonend samenwoont getrouwd erkennen erkent erkend erkenning | together married cohabit cohabiting acknowledge acknowledged unmarried
  divorced: gescheiden scheiding | divorced separated divorce
  work: werken werk werkt doorwerken doorwerkt gewerkt |
  certificate: verklaring zwangerschapsverklaring attest doktersverklaring doktersbriefje | certificate proof
  child: kind kinderen baby kindje kindjes zoon dochter pasgeborene zuigeling peuter kleuter | child children baby babies kid kids newborn son daughter infant toddler
  stepchild: stiefkind stiefkinderen bonuskind bonuskinderen stiefzoon stiefdochter samengesteld | stepchild stepchildren stepson stepdaughter blended stepkid stepkids
  sick: ziek ziekte zieke depressief depressie klachten klacht misselijk misselijkheid symptomen diagnose herstel hersteld herstellen burnout overspannen ziekmelding ziekmelden ziekmeldt ziekmeldingen gezondheid gezond medisch bekkenpijn bekkenklachten keizersnede complicaties griep verkouden | sick sickness ill illness depressed depression complaint complaints nausea symptom symptoms diagnosis recover recovered recovery burnout health healthy medical caesarean complication complications flu
  companydoctor: bedrijfsarts arboarts arbodienst |
  start: begin begint beginnen begonnen start starten startdatum startdag ingaan ingaat ingegaan ingangsdatum aanvang | start starts started starting begin begins began begun beginning
  end: einde eind eindigt eindigen aflopen afloopt stopt ophoudt einddatum afgelopen stoppen stop ophouden | end ends ending finish finishes stop stops stopped expire expires expired
  lapsing: vervallen verlopen vervalt verloopt verval | lapse lapses carried carryover
  halfway: halverwege tussentijds onderbreken intrekken annuleren stopzetten afbreken | halfway interrupt pause cancel withdraw cancelled
  protection: bescherming beschermd | protection protected ban
  length: duur duurt duren langer lengte | length duration last lasts longer
  kinds: soorten soort vormen opties verlofopties | types type kinds kind options option
  choose: kiezen kies kiest bepalen bepaalt gekozen | choose chooses decide decides pick picks
  talk: gesprek praten praat bespreken bespreek | talk discuss conversation
  2: twee
  5: vijf | five
  6: zes | six
  9: negen | nine
  12: twaalf | twelve
  respond: reageren reactie reageer | respond response reaction react
  arrange: regel regelen geregeld regelt | arrange arranged arranging arranges
  split: delen verdelen spreiden gespreid flexibel verspreid verspreiden stukken losse los | spread flexible divide divided split parts pieces
  prepare: voorbereiden bereid voorbereid | prepare preparing plan planning
  tell: vertellen vertelt vertel verteld | tell told telling
  news: nieuws
  raise: loonsverhoging opslag salarisverhoging | raise rise
  early: vroeg eerder vroeggeboorte prematuur vroege | early earlier earliest premature prematurely sooner
  late: laat later overtijd | late later overdue
  claim: aanvraag aanvraagtermijn aanvragen aangevraagd uwvaanvraag claimen verzoek vraagt | claim claims apply application claimed
  uwv:
  report: melden meld meldt gemeld doorgeven doorgegeven melding | notify report reported announce notice
  writtennotice: aanzeggen aanzegging aanzegtermijn aanzegplicht aanzegvergoeding aanzegboete aangezegd |
  contact: mail mailtje mailen email appen bellen bel app appje | email mail text message call calling
  latest: uiterlijk deadline deadlines termijn termijnen | latest deadline deadlines
  shorten: verkorten korter inkorten | shorten shorter shrink
  age: oud leeftijd | age
  refuse: weigeren weiger geweigerd afwijzen afwijs tegenhouden verbieden | refuse deny decline reject rejected refused
  move: verschuiven verplaatsen uitstellen verzetten opschuiven verschoven verplaats | move postpone delay reschedule rescheduled moved
  loss: verlies doodgeboren stilgeboren sterrenkind doodgeboorte verloren verloor | loss stillborn stillbirth lost
  miscarriage: miskraam miskramen abortus | miscarriage miscarried abortion
  died: overlijden overlijdt overleden sterven sterft dood uitvaart begrafenis crematie rouw rouwverlof rouwen | died dies die death dead bereavement funeral passed mourning compassionate
  dying: terminaal stervend | dying terminal
  night: nachtdienst nachtdiensten nacht nachts nachten nachtwerk ploegendienst | night nights shift shifts
  break: pauze pauzes rustpauze rustpauzes | break breaks
  room: ruimte kamer | room
  restroom: rusten liggen rustruimte uitrusten bed bank | rest lie couch
  overtime: overwerk overwerken overuren | overtime
  holiday: vakantie vakantiedagen vakantieuren vakantiedag vakantieverlof snipperdag | holiday holidays vacation annual pto
  attach: plakken aansluitend aansluiten vastplakken | attach extend straight add
  checkup: controle controles verloskundige zwangerschapscontrole zwangerschapscontroles echo gynaecoloog | checkup checkups prenatal antenatal appointment appointments midwife ultrasound scan
  record: vastleggen registreren noteren noteer opschrijven bewaren dossier personeelsdossier administratie opslaan bewaar gegevens informatie | record register store note file write keep data information
  job: functie baan positie | job position role place
  otherjob: baantje bijbaan banen werkgevers elders | jobs employers bosses elsewhere
  renew: verlengen verlenging verlengd aanstelling vast vaste verleng | renew renewal permanent renewed extending
  contract: contract jaarcontract arbeidscontract arbeidsovereenkomst contracten | contract
  trial: proeftijd | probation
  discrimination: discriminatie discrimineren promotie | discrimination discriminate
  applicant: sollicitant sollicitatie solliciteren sollicitatiegesprek kandidaat aangenomen | applicant applicants interview candidate hire hiring hired
  wish: kinderwens
  handover: overdracht overdraagt overdrachtsdocument werkoverdracht inwerken | handover handovers
  cover: vervanging vervanger vervangen invaller overnemen | cover replacement replace backfill stand-in covers
  return: terug terugkeer terugkomen terugkomt terugkeren terugkwam | back return returns returning
  risk: risico tillen til veilig veiligheid stoffen gevaarlijk gevaar dozen zwaar chemische risicos straling rontgen cytostatica infectie besmetting laboratorium virus | risk risks lift lifting safe safety substances harmful dangerous heavy boxes chemicals hazard hazardous radiation xray infection virus lab
  adoption: adoptie adopteren adopteert adoptieverlof adoptiekind adoptieouder adoptiemoeder adoptievader geadopteerd | adoption adopt adopted adoptive adopting adopts
  foster: pleegkind pleegkindje pleegzorg pleegouder pleegouders pleegmoeder pleegvader pleegzorgverlof | foster fostering
  surrogate: draagmoeder draagmoederschap wensouder wensouders | surrogate surrogacy
  fertility: ivf icsi iui fertiliteit fertiliteitstraject vruchtbaarheid vruchtbaarheidsbehandeling vruchtbaarheidstraject | ivf fertility iui icsi
  longterm: langdurig langdurend lang | longterm
  short: kortdurend kort |
  congratulate: gefeliciteerd feliciteren felicitatie feliciteer cadeau kraamcadeau kaart kaartje bloemen beschuit | congratulate congratulations congratulating gift gifts present card flowers
  oncall: oproepkracht oproepkrachten oproep oproepcontract nulurencontract nuluren flexwerker flexwerkers flexkracht flexcontract invalkracht minmax | oncall zerohours casual
  agency: uitzendkracht uitzendkrachten uitzendbureau uitzend gedetacheerd gedetacheerde detachering ingeleend inleen inlener | agency temp temps seconded
  selfemployed: zzp zzper zzpers zelfstandig zelfstandige zelfstandigen freelancer freelance ondernemer zez | freelancer freelance freelancers contractor contractors selfemployed zez
  abroad: willemstad oranjestad kralendijk buitenland grens grenswerker grensarbeider belgie duitsland antwerpen brussel gent frankrijk curacao aruba bonaire caribisch expat polen spanje | abroad foreign belgium germany antwerp brussels ghent aachen france overseas crossborder frontier curacao aruba bonaire expat expats remote country
  fewerhours: | reduced reduce
  resign: opzegtermijn zelfontslag ontslagname | resign resigns resigning resignation quit quits quitting
  pension: pensioen pensioenopbouw pensioenpremie | pension
  car: leaseauto auto lease laptop telefoon reiskosten reiskostenvergoeding vakantiegeld dertiende onkosten | car lease laptop phone allowance thirteenth
  bonus: bonus bonussen winstdeling | bonus bonuses
  both: beide allebei tegelijk tegelijkertijd | both simultaneously
  transfer: overdragen weggeven overdraagbaar | transfer transferable
  suspect: vermoed vermoeden vermoedt | suspect
  hide: verzwijgt verzweeg verzwijgen | hide hides hid hiding
  give: afzien inleveren | waive
  duedate: uitgerekend uitgerekende | due
  familyplans: gezinsuitbreiding |
  ahead: tevoren | ahead advance
  afterleave:
  earlyreturn:
  firstday: werkdag verwelkomen welkom | welcome
  motherdied:
  whoaway:
  team: team teamgenoten | team
  family: oma opa grootouder grootmoeder grootvader schoonmoeder schoonvader broer zus familielid tante oom | grandma grandpa grandmother grandfather grandparent sister brother relative aunt uncle
  homelife: thuissituatie situatie | situation
  newemployer: overstap overgestapt overstappen |
  seventy:
  hundred:
`;
