/** Who decides what a field is for: the employer, or whoever runs this service. */
export type Controller = 'employer' | 'operator';

/** On what the processing rests; the articles stand in the words (`messages-processing`). */
export type LegalBasis =
  /** The employer's instruction to its processor, on the employer's own basis. */
  | 'instruction'
  /** The same, for a special category: what the law on leave and work asks of an employer (article 9). */
  | 'employment-law'
  | 'consent'
  | 'legitimate-interest'
  /** What the law on data protection itself asks to be kept. */
  | 'accountability'
  /** It tells nothing of a person. */
  | 'none';

/** What follows from the kind of data alone. */
export interface Processing {
  /** `special` is what the law calls a special category, `none` tells nothing of a person. */
  readonly sensitivity: 'personal' | 'special' | 'none';
  readonly basis: LegalBasis;
  readonly controller: Controller;
}

const instructed = { sensitivity: 'personal', basis: 'instruction', controller: 'employer' } as const;
const impersonal = { sensitivity: 'none', basis: 'none', controller: 'operator' } as const;

/**
 * What kind of data a field holds, and what that makes of it. Its purpose in words is `processing.purpose.<category>`. Numbers
 * are the promises of the privacy statement.
 */
export const categories = {
  /** Who talks with the coach, and what they may do (7). */
  account: instructed,
  /** Who works for the employer, in which team, under whom (8). */
  team: instructed,
  /** Hours and end of a contract: what the law needs beside the team (8). */
  contract: instructed,
  /** Pregnancy, birth, placement and leave, and what follows from them: milestones, their days, texts that name them (9). */
  'parental-leave': { sensitivity: 'special', basis: 'employment-law', controller: 'employer' },
  /** How someone prefers to be reached. */
  settings: instructed,
  /** An account or a conversation in a chat. */
  chat: instructed,
  /** What was sent to whom, when, and what came of it. */
  delivery: instructed,
  /** When and how someone uses the coach, kept by consent alone (10). */
  usage: { sensitivity: 'personal', basis: 'consent', controller: 'operator' },
  /** What someone agreed or objected to where the operator decides: the proof of it (10, 11). */
  consent: { sensitivity: 'personal', basis: 'accountability', controller: 'operator' },
  /** What someone asked by their rights, or complained of, and what came of it (15-17). */
  rights: { sensitivity: 'personal', basis: 'accountability', controller: 'employer' },
  /** Who did what to whose data, over pseudonyms. */
  audit: { sensitivity: 'personal', basis: 'accountability', controller: 'employer' },
  /** What went wrong with data, who was told of it, and what an authority was given (14). */
  register: { sensitivity: 'personal', basis: 'accountability', controller: 'operator' },
  /** An id of ours, random or a keyed hash: it ties documents together and says nothing by itself. */
  reference: instructed,
  /** The employer as an organisation, and its own texts. */
  employer: { ...impersonal, controller: 'employer' },
  /** What opens something: tokens and keys. */
  credential: impersonal,
  /** What the program needs for its own work. */
  technical: impersonal,
} as const satisfies Record<string, Processing>;
export type DataCategory = keyof typeof categories;

export type SpecialCategory = {
  [C in DataCategory]: (typeof categories)[C]['sensitivity'] extends 'special' ? C : never;
}[DataCategory];

/** Whose data it is, and so whose rights reach it. */
export type DataSubject = 'user' | 'employee' | 'employer' | 'nobody';

/** How long it may stay, at most. Whatever comes first: with the agreement everything of a tenant ends (12). */
export type Retention =
  /** Until 30 days after the agreement with the employer. */
  | 'agreement'
  /** Until 30 days after it is known that the person left the employer (13). */
  | 'employment'
  /** Until the journey is closed, after its last milestone. */
  | 'journey'
  /** Until the consent is withdrawn. */
  | 'consent'
  /** Until two years after the request was closed, and no longer than the person works here. */
  | 'request'
  /** While it waits to be sent. */
  | 'sending'
  /** Until HR has decided, and no longer than thirty days. */
  | 'month'
  /** A day. */
  | 'day'
  /** While a process is at work with it. */
  | 'work'
  /** Five years: so long it can be asked how a breach or a disclosure was dealt with. */
  | 'five-years'
  /** As long as the installation. */
  | 'installation';

/** What a stored field is, in the terms of the privacy statement. */
export interface Meaning {
  readonly category: DataCategory;
  readonly subject: DataSubject;
  readonly retention: Retention;
}

/** The meaning of a field that may be read without keys: nothing of a special category is. */
export interface OrdinaryMeaning extends Meaning {
  readonly category: Exclude<DataCategory, SpecialCategory>;
}
