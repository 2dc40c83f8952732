/** Kinds of leave and of people that a rule is about: one about another is the wrong rule, however alike its words. */
const subjects = [
  ...['birthleave', 'parentalleave', 'additional', 'multiples', 'adoption', 'foster', 'partner'],
  ...['secondmother', 'oncall', 'agency', 'selfemployed', 'applicant'],
];
/** Leave that is asked for by what happened: only a word of another leave speaks against it. */
const situations = ['careleave', 'emergencyleave', 'stepchild'];
/** The same for who gives birth: what most is asked about, and so often left unsaid. */
const maternal = ['pregnant', 'maternityleave', 'birth'];
const ofPartner = ['partner', 'birthleave', 'secondmother'];

const unsaid = 0.85;
const missed = 0.85;
const anothers = 0.75;

interface About {
  readonly terms: ReadonlySet<string>;
  readonly core: ReadonlySet<string>;
}

/** How far a question and a topic are about the same leave and the same people: 1 where nothing speaks against it. */
export function agreement(asked: ReadonlySet<string>, { terms, core }: About): number {
  const has = (among: ReadonlySet<string>) => (term: string) => among.has(term);
  const own = subjects.filter(has(core));
  const isUnsaid = own.length > 0 && !own.some(has(asked));
  const isMissed = [...subjects, ...situations].some((term) => asked.has(term) && !terms.has(term));
  const isOfPartner = ofPartner.some(has(asked)) && !maternal.some(has(asked));
  const isOfMother = maternal.some(has(core)) && !ofPartner.some(has(terms));
  return (isUnsaid ? unsaid : 1) * (isMissed ? missed : 1) * (isOfPartner && isOfMother ? anothers : 1);
}
