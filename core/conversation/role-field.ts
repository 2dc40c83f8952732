import { translator } from '../language/messages.js';
import { journeyRoles } from '../leave/journey-facts.js';
import type { FieldView } from '../messages/form.js';
import { currentSpeaker } from '../people/context.js';

/** How someone becomes a parent. */
export function roleField(label: string, value = 'birthing-parent'): FieldView {
  const t = translator(currentSpeaker().locale);
  return {
    kind: 'choice',
    id: 'role',
    label,
    required: true,
    value,
    choices: journeyRoles.map((role) => ({ value: role, label: t(`journey.role.${role}`) })),
  };
}
