import type { Offer } from '../core/messages/offer.js';
import { actionsIn } from './actions-in.js';
import { button, type CardContent } from './elements.js';
import { teamsLimits } from './limits.js';

/** So many buttons at the foot of a card are read at a glance: the card's own, and next steps up to that. */
const FOOT = 3;

/** The card with what its reader does next at its foot, but for what it has already. */
export function withNext(content: CardContent, next: readonly Offer[] = []): CardContent {
  const own = content.actions ?? [];
  const room = Math.min(FOOT - own.length, teamsLimits.actions - actionsIn(content).length);
  const drawn = JSON.stringify(content);
  const added = next
    .filter(({ action }) => !drawn.includes(JSON.stringify(action)))
    .slice(0, Math.max(0, room));
  return added.length === 0
    ? content
    : { ...content, actions: [...own, ...added.map(({ text, action }) => button(text, action))] };
}
