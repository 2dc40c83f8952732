import { ActivityTypes } from 'botbuilder';
import type { TurnContext } from 'botbuilder';
import { readSearch, searchResponse } from '../../cards/search.js';
import type { Suggestion } from '../../cards/suggestion.js';
import { correlated } from '../../core/correlation.js';
import { errorName } from '../../core/error-name.js';
import type { Choice } from '../../core/messages/form.js';
import type { ChatAccount } from '../../core/people/recognise.js';
import { answerDeadline } from '../deadline.js';
import { accountOf } from './incoming.js';
import type { TurnNeeds } from './needs.js';

/** Whether a turn asks for choices while a person types. */
export const isSearch = ({ activity }: TurnContext): Promise<boolean> =>
  Promise.resolve(activity.type === ActivityTypes.Invoke.valueOf() && activity.name === 'application/search');

/** What is found. Nothing where it takes too long, or the search is not of a form of ours. */
export async function search(
  needs: TurnNeeds,
  { activity }: TurnContext,
): Promise<{ title: string; value: string }[]> {
  const { deadline = answerDeadline } = needs;
  const asked = readSearch(activity.value);
  if (!asked) return [];
  const found = await deadline(suggest(needs, accountOf(needs, activity), asked));
  return found === 'late' ? [] : searchResponse(found.value).value.results;
}

function suggest(
  { coach, log, newId }: TurnNeeds,
  account: ChatAccount,
  { place, field, query }: Suggestion,
): Promise<readonly Choice[]> {
  return correlated(newId(), async () => {
    try {
      return await coach.suggest(account, place.flow, field, query);
    } catch (error) {
      log.error({ chat: 'teams', error: errorName(error) }, 'could not search', error);
      return [];
    }
  });
}
