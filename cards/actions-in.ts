import type { CardButton, FormElement } from './adaptive-card.js';
import type { FormContent } from './elements.js';

/** Every button of a card, those among its text before those at its foot. */
export const actionsIn = ({ body, actions = [] }: FormContent): readonly CardButton[] => [
  ...body.flatMap(buttonsIn),
  ...actions,
];

function buttonsIn(element: FormElement): readonly CardButton[] {
  switch (element.type) {
    case 'ActionSet':
      return element.actions;
    case 'Container':
      return element.items.flatMap(buttonsIn);
    default:
      return [];
  }
}
