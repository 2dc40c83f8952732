import { z } from 'zod';
import type { Temporal } from 'temporal-polyfill';
import { formatDate } from '../../language/format-date.js';
import { translator } from '../../language/messages.js';
import type { FieldView, FormValues } from '../../messages/form.js';
import { addressSchema } from '../../people/address.js';
import { currentSpeaker } from '../../people/context.js';
import type { Employee } from '../../people/employee.js';
import type { Subject } from '../../people/subject.js';
import type { User } from '../../people/user.js';
import { plainDateSchema } from '../../plain-date.js';
import type { Journey, ReportedFacts } from '../../journeys/journey.js';
import { correctPerson } from '../../privacy/person/correct-person.js';
import { personOf } from '../../privacy/person/person.js';
import type { KnownRequester } from '../../privacy/requests/requester.js';
import type { CommandContext } from '../command.js';
import { dayField, followingLines, journeyOf, lawProblem } from '../reported.js';

const days = ['dueDate', 'birthDate', 'leaveStart', 'returnDate'] as const;
type Day = (typeof days)[number];

export const correctionSchema = z.object({
  name: z.string({ error: 'form.error.required' }),
  email: addressSchema.optional(),
  dueDate: plainDateSchema.optional(),
  birthDate: plainDateSchema.optional(),
  leaveStart: plainDateSchema.optional(),
  returnDate: plainDateSchema.optional(),
});
export type Corrected = z.infer<typeof correctionSchema>;

/** What is kept of someone that can be wrong, as it stands. */
export async function correctionFields(
  context: CommandContext,
  { name, user, employee }: KnownRequester,
  values: FormValues,
): Promise<FieldView[]> {
  const t = translator(currentSpeaker().locale);
  const text = (id: 'name' | 'email', value: string, required: boolean): FieldView => ({
    ...{ kind: 'text', id, label: t(`requests.${id}`), required, multiline: false, maxLength: 200 },
    value: values[id] ?? value,
  });
  const journey = employee && (await journeyOf(context, employee));
  const known = journey ? days.filter((day) => journey.facts[day] !== undefined) : [];
  return [
    text('name', name, true),
    text('email', user?.email ?? employee?.email ?? '', user !== undefined),
    ...known.map((day) =>
      dayField(day, t(`requests.${day}`), values[day] ?? journey?.facts[day]?.toString(), { required: true }),
    ),
  ];
}

/** The person's journey with what is said of it now; undefined where they have none. */
async function changedJourney(
  context: CommandContext,
  employee: Employee | undefined,
  corrected: Corrected,
): Promise<{ readonly journey: Journey; readonly changes: Partial<ReportedFacts> } | undefined> {
  const journey = employee && (await journeyOf(context, employee));
  if (!journey) return undefined;
  const changed = days.filter((day) => corrected[day] && !isSame(corrected[day], journey.facts[day]));
  return { journey, changes: Object.fromEntries(changed.map((day) => [day, corrected[day]])) };
}

const isSame = (a: Temporal.PlainDate | undefined, b: Temporal.PlainDate | undefined): boolean =>
  a?.toString() === b?.toString();

/** What the law has against the days; undefined where nothing. */
export async function correctionProblem(
  context: CommandContext,
  { employee }: KnownRequester,
  corrected: Corrected,
): Promise<string | undefined> {
  const changed = await changedJourney(context, employee, corrected);
  return changed && employee && lawProblem(changed.journey, changed.changes, employee);
}

/** What changes and what follows, a line each; nothing where nothing does. */
export async function correctionLines(
  context: CommandContext,
  { name, user, employee }: KnownRequester,
  corrected: Corrected,
): Promise<string[]> {
  const { locale } = currentSpeaker();
  const t = translator(locale);
  const changed = await changedJourney(context, employee, corrected);
  const line = (field: 'name' | 'email' | Day, from: string, to: string): string[] =>
    from === to ? [] : [t('requests.corrects', { field: t(`requests.${field}`), from, to })];
  const written = (day: Temporal.PlainDate | undefined): string => (day ? formatDate(day, locale) : '-');
  return [
    ...line('name', name, corrected.name),
    ...line('email', user?.email ?? employee?.email ?? '-', corrected.email ?? '-'),
    ...days
      .filter((day) => changed?.changes[day])
      .flatMap((day) => line(day, written(changed?.journey.facts[day]), written(corrected[day]))),
    ...(changed && employee && Object.keys(changed.changes).length > 0
      ? await followingLines(context, { journey: changed.journey, employee }, changed.changes)
      : []),
  ];
}

/** Corrects it, whatever they are: what is planned follows, and every card that is out. False where the address is someone else's. */
export async function correct(
  context: CommandContext,
  subject: Subject,
  corrected: Corrected,
): Promise<boolean> {
  const { employeeId, userId } = await personOf(context, subject);
  const employee = employeeId === undefined ? undefined : await context.employees.get(employeeId);
  const user = userId === undefined ? undefined : await context.users.get(userId);
  const isStored = await correctPerson(context, {
    employee: employee && { before: employee, after: mended(employee, corrected) },
    user: user && { before: user, after: mended(user, corrected) },
  });
  if (!isStored) return false;
  const changed = await changedJourney(context, employee, corrected);
  if (!changed || Object.keys(changed.changes).length === 0) return true;
  return (await context.planned.change(changed.journey.id, changed.changes)).ok;
}

/** Another name may have another first name. */
const mended = <P extends User | Employee>(person: P, { name, email }: Corrected): P => ({
  ...person,
  name,
  email: email ?? person.email,
  firstName: name === person.name ? person.firstName : undefined,
});
