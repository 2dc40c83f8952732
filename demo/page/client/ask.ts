import type { Refusal, ShownJourney } from '../shown.js';
import { the } from './dom.js';
import { setUp, word } from './set-up.js';

const told = the('#told', HTMLElement);

/** Says something at the top of the page, aloud where it is read aloud; an empty text takes it away. */
export function tell(text: string): void {
  told.textContent = text;
}

/** Asks the server to do something. What it could not do is said; undefined then. */
export async function ask<Answer extends object = object>(
  deed: string,
  body: object,
): Promise<Answer | undefined> {
  const answer = await fetched<Answer>(`/playground/page/${deed}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (answer) tell('');
  return answer;
}

export const journeys = async (): Promise<readonly ShownJourney[]> =>
  (await fetched<readonly ShownJourney[]>(`/playground/page/timeline?lang=${setUp.lang}`)) ?? [];

async function fetched<Answer extends object>(
  url: string,
  options: RequestInit = {},
): Promise<Answer | undefined> {
  try {
    const response = await fetch(url, options);
    if (response.ok) return (await response.json()) as Answer;
    const { error } = (await response.json()) as { error: Refusal };
    tell(word(`refused.${error}`));
  } catch (error) {
    // What `fetch` and `json` throw where nothing, or nothing of ours, answers.
    if (!(error instanceof TypeError || error instanceof SyntaxError)) throw error;
    tell(word('lost'));
  }
  return undefined;
}
