import { namesOf } from '../../countries/registry.js';
import type { Claim, ClaimValue } from '../../leave/claim.js';
import type { LeavePlan } from '../../leave/leave-plan.js';
import { formatDate } from '../../language/format-date.js';
import { translator } from '../../language/messages.js';
import { aboutOf } from '../../messages/about-journey.js';
import type { View } from '../../messages/view.js';
import { currentSpeaker } from '../../people/context.js';
import type { EmployeeJourney } from '../plan-view.js';

/** One claim as a card to type over from: when, every field in the order of the form, and what to keep or send with it. */
export function claimView(whose: EmployeeJourney, plan: LeavePlan, claim: Claim): View {
  const { locale } = currentSpeaker();
  const t = translator(locale);
  const kind = namesOf(plan, locale).leave[claim.kind];
  return {
    kind: 'notice',
    title: t('uwv.title', { kind, name: whose.employee.name }),
    lines: [
      t('uwv.how'),
      ...deadlineLines(plan, claim),
      ...claim.fields.map(({ label, value }) =>
        t('uwv.field', { label: label[locale], value: written(value) }),
      ),
      ...claim.notes.map((note) => note[locale]),
    ],
    about: aboutOf(whose),
  };
}

function deadlineLines(plan: LeavePlan, { deadlines }: Claim): string[] {
  const { locale } = currentSpeaker();
  const names = namesOf(plan, locale).deadlines;
  return plan.deadlines
    .filter(({ id }) => deadlines.includes(id))
    .map(({ id, on }) =>
      translator(locale)('uwv.deadline', { what: names[id] ?? id, date: formatDate(on, locale) }),
    );
}

function written(value: ClaimValue): string {
  const { locale } = currentSpeaker();
  const t = translator(locale);
  switch (value.kind) {
    case 'day':
      return value.estimated
        ? t('uwv.estimated', { date: formatDate(value.on, locale) })
        : formatDate(value.on, locale);
    case 'text':
      return value.text;
    case 'words':
      return value.words[locale];
    case 'number':
      return String(value.number);
    case 'to-fill-in':
      return value.hint ? t('uwv.fill-in-hint', { hint: value.hint[locale] }) : t('uwv.fill-in');
    case 'after-birth':
      return t('uwv.after-birth');
  }
}
