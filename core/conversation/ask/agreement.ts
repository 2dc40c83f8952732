/** Kinds of leave and of people that a rule is about: one about another is the wrong rule, however alike its words. */
const subjects = [
  ...['birthleave', 'parentalleave', 'additional', 'multiples', 'adoption', 'foster', 'partner'],
  ...['secondmother', 'oncall', 'agency', 'selfemployed', 'applicant'],
];
/** Leave that is asked for by what happened: only a word of another leave speaks against it. */
const situations = ['careleave', 'emergencyleave', 'stepchild', 'family'];
/** The same for who gives birth: what most is asked about, and so often left unsaid. */
const maternal = ['pregnant', 'maternityleave', 'birth'];
const ofPartner = ['partner', 'birthleave', 'secondmother'];

const unmistakable: ReadonlySet<string> = new Set([
  ...subjects,
  ...situations,
  ...['maternityleave', 'pump', 'miscarriage', 'loss', 'dismissal', 'hospital', 'fertility', 'surrogate'],
  ...['otherjob', 'writtennotice', 'abroad'],
]);

/** True for a word that leaves no doubt that it is asked about work and children. */
export const isTelling = (term: string): boolean => unmistakable.has(term);

/** What is left of a score, for each thing that speaks against it. */
const unsaid = 0.85;
const missing = 0.85;
const another = 0.7;
const everyones = 0.9;
const ofMother = 0.75;

interface About {
  readonly terms: ReadonlySet<string>;
  readonly core: ReadonlySet<string>;
  readonly essential: ReadonlySet<string>;
}

/** How far a question and a topic are about the same leave and the same people: 1 where nothing speaks against it. */
export function agreement(asked: ReadonlySet<string>, about: About): number {
  const isAsked = (term: string): boolean => asked.has(term);
  const own = subjects.filter((term) => about.core.has(term));
  return (
    (own.length > 0 && !own.some(isAsked) ? unsaid : 1) *
    ([...about.essential].every(isAsked) ? 1 : missing) *
    otherSubject(asked, about) *
    (isOfPartner(asked) && isOfMother(about) ? ofMother : 1)
  );
}

/** A question that names a leave or people is hardly about others; what holds for everyone may hold for them. */
function otherSubject(asked: ReadonlySet<string>, { terms }: About): number {
  const all = [...subjects, ...situations];
  if (all.every((term) => !asked.has(term) || terms.has(term))) return 1;
  return all.some((term) => terms.has(term)) ? another : everyones;
}

const isOfPartner = (asked: ReadonlySet<string>): boolean =>
  ofPartner.some((term) => asked.has(term)) && !maternal.some((term) => asked.has(term));

const isOfMother = ({ terms, core }: About): boolean =>
  maternal.some((term) => core.has(term)) && !ofPartner.some((term) => terms.has(term));
