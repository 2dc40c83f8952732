import { z } from 'zod';
import { consequenceLines } from '../../journeys/consequences.js';
import { carryOut, consequencesOfMove } from '../../journeys/moves.js';
import { translator } from '../../language/messages.js';
import type { FieldView } from '../../messages/form.js';
import { byName } from '../../people/by-name.js';
import { currentSpeaker } from '../../people/context.js';
import type { Employee } from '../../people/employee.js';
import { canLead } from '../../people/roles.js';
import { isSamePerson } from '../../people/same-person.js';
import { findUsers, readUser } from '../../people/user-search.js';
import type { User } from '../../people/user.js';
import { asFlow, type CommandContext, type FormCommand } from '../command.js';
import { readForm } from '../flows/form.js';
import { reviewed, wrongAt, wrongBecause, type ReviewedChange } from '../flows/reviewed.js';
import { movedChoices, movedField, readMoved } from '../moved.js';
import { outlookFor } from '../outlook-for.js';
import { userChoice } from '../user-field.js';

const WHO = 'who';
const TO = 'to';
/** How many are named in a preview. */
const NAMED = 10;

const schema = z.object({ [WHO]: z.string(), [TO]: z.string() });

/** Who goes to whom; `staying` is whoever would become their own manager. */
interface Reassigned {
  readonly moving: readonly Employee[];
  readonly staying: readonly Employee[];
  readonly to: User;
}

const change: ReviewedChange<Reassigned, CommandContext> = {
  async understand(context, typed) {
    const [who = '', to = ''] = typed.split(/\s+(?:naar|aan|to)\s+/i);
    const [manager, ...others] = to === '' ? [] : await findUsers(context.users, to);
    const found = await movedChoices(context, who);
    const only = who !== '' && found.length === 1 ? found[0]?.value : who;
    return {
      ...(only && { [WHO]: only }),
      ...(to !== '' && { [TO]: manager && others.length === 0 ? manager.id : to }),
    };
  },
  async form(context, values) {
    const t = translator(currentSpeaker().locale);
    return {
      title: t('reassign.title'),
      fields: [await movedField(context, WHO, values[WHO]), await toField(context, values[TO])],
    };
  },
  async read(context, fields, values) {
    const { locale } = currentSpeaker();
    const t = translator(locale);
    const read = readForm(fields, schema, values, locale);
    if (!read.ok) return read;
    const people = await readMoved(context, read.value[WHO]);
    if (!people) return wrongAt(fields, values, WHO, 'form.error.person');
    if (people.length === 0) return wrongBecause(fields, values, WHO, t('reassign.nobody'));
    const to = await readUser(context.users, read.value[TO]);
    if (!to) return wrongAt(fields, values, TO, 'form.error.person');
    if (!canLead(to)) return wrongBecause(fields, values, TO, t('reassign.cannot-lead'));
    const changing = people.filter(({ managerId }) => managerId !== to.id).sort(byName(locale));
    if (changing.length === 0) return wrongBecause(fields, values, TO, t('reassign.same', { name: to.name }));
    const moving = changing.filter((employee) => !isSamePerson(to, employee));
    const staying = changing.filter((employee) => isSamePerson(to, employee));
    if (moving.length === 0) return wrongBecause(fields, values, TO, t('reassign.own'));
    return { ok: true, value: { moving, staying, to } };
  },
  async review(context, { moving, staying, to }) {
    const t = translator(currentSpeaker().locale);
    const names = await managerNames(context, moving);
    const named = moving.slice(0, NAMED).map(({ name, managerId = '' }) => {
      const old = names.get(managerId);
      return old === undefined
        ? t('reassign.preview', { name, manager: to.name })
        : t('reassign.preview-from', { name, old, manager: to.name });
    });
    const more = moving.length - named.length;
    const consequences = await consequencesOfMove(outlookFor(context), { employees: changed(moving, to) });
    return {
      lines: [
        ...named,
        ...(more > 0 ? [t('reassign.preview-more', { count: more })] : []),
        ...staying.map(({ name }) => t('reassign.preview-stays', { name })),
        ...consequenceLines(consequences, t),
        t('reassign.preview-told', { manager: to.name }),
      ],
      employeeIds: moving.slice(0, NAMED).map(({ id }) => id),
    };
  },
  async apply(context, { moving, to }) {
    const t = translator(currentSpeaker().locale);
    await carryOut(context, { users: [], employees: changed(moving, to) });
    return {
      kind: 'notice',
      title: t('report.done-title'),
      lines: [t('reassign.saved', { count: moving.length }), t('reassign.roster')],
    };
  },
  async suggest(context, field, typed) {
    if (field === WHO) return movedChoices(context, typed);
    return (await findUsers(context.users, typed)).filter(canLead).map(userChoice);
  },
};

/** An employee, or everyone of a team, gets another manager from today on. */
export const reassign: FormCommand = {
  id: 'reassign',
  names: { nl: ['overdragen'], en: ['reassign'] },
  summary: { nl: 'Iemand een andere leidinggevende geven', en: 'Give someone another manager' },
  roles: ['hr'],
  about: 'employee',
  flow: asFlow(reviewed(change)),
};

const changed = (people: readonly Employee[], { id: managerId }: User) =>
  people.map((before) => ({ before, after: { ...before, managerId } }));

async function toField({ users }: CommandContext, typed = ''): Promise<FieldView> {
  const user = typed === '' ? undefined : await readUser(users, typed);
  const shown = user ? userChoice(user) : { value: typed, label: typed };
  const label = translator(currentSpeaker().locale)('reassign.to');
  return { kind: 'person', id: TO, label, required: true, value: typed === '' ? undefined : shown };
}

async function managerNames(
  { users }: CommandContext,
  people: readonly Employee[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(people.flatMap(({ managerId }) => managerId ?? []))];
  return new Map((await users.getMany(ids)).map(({ id, name }) => [id, name]));
}
