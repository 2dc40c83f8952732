import type { Activity } from 'botbuilder';
import type { TurnNeeds } from './needs.js';

/** Under which an activity that Teams delivers twice is known. */
export const eventIdOf = ({ newId }: TurnNeeds, { id, conversation }: Activity): string =>
  `teams:${conversation.id}:${id ?? newId()}`;
