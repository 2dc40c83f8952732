import { textFor } from '../coaching/milestone-text.js';
import type { Milestone } from '../coaching/milestone.js';
import type { Choice } from '../messages/form.js';
import { compareTexts } from '../people/by-name.js';
import { currentSpeaker } from '../people/context.js';
import { folded } from '../people/fold.js';

/** What a milestone is called, to the person who speaks. */
export function titleOf(milestone: Milestone): string {
  const [role = 'birthing-parent'] = milestone.roles;
  return textFor(milestone, { role }, currentSpeaker().locale).title;
}

/** Milestones by their titles, in order of these; `label` says more where there is more to say. */
export const milestoneChoices = (
  milestones: readonly Milestone[],
  label: (milestone: Milestone) => string = titleOf,
): Choice[] =>
  milestones
    .map((milestone) => ({ value: milestone.id, label: label(milestone) }))
    .sort((a, b) => compareTexts(folded(a.label), folded(b.label)));

/** The milestones whose title has what was typed in it. */
export const named = (milestones: readonly Milestone[], typed: string): Milestone[] =>
  milestones.filter((milestone) => folded(titleOf(milestone)).includes(folded(typed)));
