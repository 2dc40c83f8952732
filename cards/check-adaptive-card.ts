import { actionsIn } from './actions-in.js';
import type { AdaptiveCard } from './adaptive-card.js';
import { bytesOf } from './room.js';
import { teamsLimits, usedTwice, violations, type LimitViolation } from './limits.js';

/** Every limit of Teams that a card breaks; empty for one that Teams takes. */
export const checkAdaptiveCard = (card: AdaptiveCard): LimitViolation[] => [
  ...violations('card', teamsLimits, {
    cardBytes: bytesOf(card),
    actions: actionsIn(card).length,
  }),
  ...usedTwice(
    card.body.flatMap((element) => ('id' in element ? [element.id] : [])),
    'input id used once',
  ),
];
