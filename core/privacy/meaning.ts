/**
 * What kind of data a field holds, and how sensitive that makes it: `special` is what the law calls a special category,
 * `none` tells nothing of a person. Numbers are the promises of the privacy statement.
 */
export const sensitivities = {
  /** Who talks with the coach, and what they may do (7). */
  account: 'personal',
  /** Who works for the employer, in which team, under whom (8). */
  team: 'personal',
  /** Hours and end of a contract: what the law needs beside the team (8). */
  contract: 'personal',
  /** Pregnancy, birth, placement and leave, and what follows from them: milestones, their days, texts that name them (9). */
  'parental-leave': 'special',
  /** How someone prefers to be reached. */
  settings: 'personal',
  /** An account or a conversation in a chat. */
  chat: 'personal',
  /** What was sent to whom, when, and what came of it. */
  delivery: 'personal',
  /** When and how someone uses the coach, kept by consent alone (10). */
  usage: 'personal',
  /** What someone asked by their rights, or complained of, and what came of it (15-17). */
  rights: 'personal',
  /** Who did what to whose data, over pseudonyms. */
  audit: 'personal',
  /** An id of ours, random or a keyed hash: it ties documents together and says nothing by itself. */
  reference: 'personal',
  /** The employer as an organisation, and its own texts. */
  employer: 'none',
  /** What opens something: tokens and keys. */
  credential: 'none',
  /** What the program needs for its own work. */
  technical: 'none',
} as const satisfies Record<string, 'personal' | 'special' | 'none'>;
export type DataCategory = keyof typeof sensitivities;

export type SpecialCategory = {
  [C in DataCategory]: (typeof sensitivities)[C] extends 'special' ? C : never;
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
  /** A day. */
  | 'day'
  /** While a process is at work with it. */
  | 'work'
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
