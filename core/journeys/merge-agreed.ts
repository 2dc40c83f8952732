import { agreedParts, type Agreed } from './cover-card.js';

/** A text that two people changed at once, each from what stood: `theirs` is stored by now. */
export interface Collision {
  readonly part: keyof Agreed;
  readonly theirs: string;
}

/**
 * What someone wrote, laid over what stands by now: a text that they left as it was when they began stays as others made it, one
 * that others left takes theirs. Where both changed the same text nothing is lost: it is a collision, for a person to settle.
 */
export function mergeAgreed(
  mine: Agreed,
  began: Agreed,
  stands: Agreed,
): { readonly agreed: Agreed; readonly collisions: readonly Collision[] } {
  const collisions = agreedParts
    .filter(
      (part) => mine[part] !== began[part] && stands[part] !== began[part] && mine[part] !== stands[part],
    )
    .map((part) => ({ part, theirs: stands[part] }));
  const merged = (part: keyof Agreed): string => (mine[part] === began[part] ? stands[part] : mine[part]);
  return {
    agreed: { work: merged('work'), standIn: merged('standIn'), firstWeek: merged('firstWeek') },
    collisions,
  };
}

export const nothingAgreed: Agreed = { work: '', standIn: '', firstWeek: '' };

export const isEmpty = (agreed: Agreed): boolean => agreedParts.every((part) => agreed[part] === '');
