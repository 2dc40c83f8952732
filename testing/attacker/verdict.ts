import { SPAN_DAYS } from './fates.js';
import { meanOf } from './learning.js';

/** Guessed to the month: half a month off at most. */
const HALF_MONTH = 15;
/** Nothing is called better than the prior that chance brings about once in a thousand: six attacks are made at a time. */
const Z = 3.09;
/** What a month is, in days off on average: nobody may come nearer. */
const MONTH = 30;

/** How far off guesses are on average, in days. */
export const missOf = (guesses: readonly number[], answers: readonly number[]): number =>
  meanOf(guesses.map((guess, index) => Math.abs(guess - (answers[index] ?? 0))));

/** How many guesses name the right month. */
export const hitsOf = (guesses: readonly number[], answers: readonly number[]): number =>
  guesses.filter((guess, index) => Math.abs(guess - (answers[index] ?? 0)) <= HALF_MONTH).length;

/** How often one with the thing is ranked above one without: a half is chance, one is certainty. */
export function areaUnder(scores: readonly number[], answers: readonly number[]): number {
  const [yes, no] = [1, 0].map((wanted) => scores.filter((_, index) => answers[index] === wanted));
  const wins = (yes ?? []).map((one) =>
    meanOf((no ?? []).map((other) => (one > other ? 1 : one === other ? 0.5 : 0))),
  );
  return meanOf(wins);
}

export interface Verdict {
  readonly ok: boolean;
  readonly line: string;
}

/**
 * Due dates: the attacker names the right month no more often than whoever knows the prior alone, beyond chance, and is a month off
 * or more on average. Whoever always names the same day of a span of 2 x 180 days hits 31 of 361.
 */
export function verdictOnDays(
  guesses: readonly number[],
  answers: readonly number[],
  prior: readonly number[],
): Verdict {
  const chance = (2 * HALF_MONTH + 1) / (2 * SPAN_DAYS + 1);
  const bound = answers.length * chance + Z * Math.sqrt(answers.length * chance * (1 - chance));
  const [hits, miss] = [hitsOf(guesses, answers), missOf(guesses, answers)];
  const byPrior = missOf(prior, answers);
  return {
    ok: hits <= bound && miss >= MONTH,
    line:
      `due date: ${miss.toFixed(0)} days off on average (by the prior alone ${byPrior.toFixed(0)}), ` +
      `${hits} of ${answers.length} to the month (at most ${Math.floor(bound)} is chance)`,
  };
}

/** Losses: those with one are ranked no higher than the others, beyond chance (Hanley and McNeil's error at a half). */
export function verdictOnLosses(scores: readonly number[], answers: readonly number[]): Verdict {
  const yes = answers.filter((answer) => answer === 1).length;
  const error = Math.sqrt((answers.length + 1) / (12 * yes * (answers.length - yes)));
  const [area, bound] = [areaUnder(scores, answers), 0.5 + Z * error];
  return {
    ok: yes > 0 && area <= bound,
    line: `loss: ranked right ${(100 * area).toFixed(0)} % of the time (at most ${(100 * bound).toFixed(0)} % is chance), ${yes} losses`,
  };
}
