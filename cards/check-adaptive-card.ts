import type { AdaptiveCard, FormElement } from './adaptive-card.js';
import { bytesOf } from './room.js';
import { teamsLimits, usedTwice, violations, type LimitViolation } from './limits.js';

/** Every limit of Teams that a card breaks; empty for one that Teams takes. */
export const checkAdaptiveCard = (card: AdaptiveCard): LimitViolation[] => [
  ...violations('card', teamsLimits, {
    cardBytes: bytesOf(card),
    actions: card.body.reduce((count, element) => count + actionsIn(element), card.actions?.length ?? 0),
  }),
  ...usedTwice(
    card.body.flatMap((element) => ('id' in element ? [element.id] : [])),
    'input id used once',
  ),
];

function actionsIn(element: FormElement): number {
  switch (element.type) {
    case 'ActionSet':
      return element.actions.length;
    case 'Container':
      return element.items.reduce((count, item) => count + actionsIn(item), 0);
    default:
      return 0;
  }
}
