import { createCatalogues } from '../../core/coaching/catalogues.js';
import { readRules, topicsOf } from '../../core/conversation/ask/read-topics.js';
import { askedQuestions } from '../../core/conversation/ask/testing/asked-questions.js';
import type { ExpectedAnswers } from '../../core/conversation/ask/testing/expected-answers.js';
import { heldOutQuestions } from '../../core/conversation/ask/testing/held-out-questions.js';
import { secondLookQuestions } from '../../core/conversation/ask/testing/second-look-questions.js';
import { judge, verdicts, type Verdict } from '../../core/conversation/ask/testing/verdict.js';
import { openTeamCoach, type TeamCoach } from '../../core/conversation/testing/team-coach.js';
import { jurisdictionOf } from '../../core/countries/registry.js';
import { put } from './put.js';

/** Fewer right or more wrong than this, in percent, and the search is not good enough. */
const fewestRight = 90;
const mostWrong = 3;

interface Score {
  readonly right: number;
  readonly wrong: number;
}

const topics = topicsOf(createCatalogues().shipped('NL'), readRules(jurisdictionOf('NL')));
const isListed = process.argv.includes('--list');
const only = process.argv.includes('--tuned') ? ['tuned'] : ['tuned', 'held out'];

async function scoreOf(coach: TeamCoach, name: string, questions: ExpectedAnswers): Promise<Score> {
  const counts: Record<Verdict, number> = { right: 0, half: 0, wrong: 0, unknown: 0 };
  for (const [question, ...expected] of questions) {
    const { outcome, shown } = await put(coach, topics, question);
    const verdict = judge(expected, outcome);
    counts[verdict] += 1;
    if (isListed) process.stdout.write(`${verdict.padEnd(8)} ${question} -> ${shown}\n`);
  }
  const told = verdicts.map((verdict) => `${verdict} ${counts[verdict]}`).join(', ');
  process.stdout.write(`${name}: ${questions.length} questions: ${told}\n`);
  return { right: percent(counts.right, questions), wrong: percent(counts.wrong, questions) };
}

const percent = (count: number, all: readonly unknown[]): number =>
  Math.round((1000 * count) / all.length) / 10;

const coach = await openTeamCoach();
const scores: Score[] = [];
for (const [name, questions] of [
  ['tuned', [...askedQuestions, ...secondLookQuestions]],
  ['held out', heldOutQuestions],
] as const)
  if (only.includes(name)) scores.push(await scoreOf(coach, name, questions));
await coach.close();

const right = Math.min(...scores.map((score) => score.right));
const wrong = Math.max(...scores.map((score) => score.wrong));
const isOk = right >= fewestRight && wrong < mostWrong;
process.stdout.write(`ask:score ${isOk ? 'ok' : 'failed'}: right ${right} %, wrong ${wrong} %\n`);
process.exitCode = isOk ? 0 : 1;
