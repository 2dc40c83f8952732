import {
  agreedParts,
  agreedSchema,
  mostCharacters,
  type Agreed,
  type CoverCard,
} from '../../journeys/cover-card.js';
import { isEmpty, mergeAgreed, nothingAgreed, type Collision } from '../../journeys/merge-agreed.js';
import { translator } from '../../language/messages.js';
import { aboutOf } from '../../messages/about-journey.js';
import type { FieldView, FormValues } from '../../messages/form.js';
import { currentSpeaker } from '../../people/context.js';
import type { CommandContext } from '../command.js';
import { readForm, withSentences } from '../flows/form.js';
import { wrongAt, wrongBecause, type ChangeForm, type ReadChange } from '../flows/reviewed.js';
import { readPerson } from '../person-field.js';
import { WHO, whoField } from '../reported.js';
import { coveredOf, writerOf, type Covered } from './whose-cover.js';

/** What someone writes of a journey, laid over what stands. */
export interface Writing {
  readonly covered: Covered;
  readonly agreed: Agreed;
}

/** Under these names the form remembers what stood when it was shown. */
const stood = { work: 'stood-work', standIn: 'stood-standIn', firstWeek: 'stood-firstWeek' } as const;

const asStood = (card: Agreed): FormValues =>
  Object.fromEntries(agreedParts.map((part) => [stood[part], card[part]]));

/** A client may end its lines in its own way: that is no change of the text. */
function partsIn(values: FormValues, name: (part: keyof Agreed) => string): Agreed {
  const textOf = (part: keyof Agreed): string => (values[name(part)] ?? '').replaceAll('\r\n', '\n');
  return { work: textOf('work'), standIn: textOf('standIn'), firstWeek: textOf('firstWeek') };
}

/** Whose journey it is; undefined where nobody was named yet, or nobody who is followed and may be seen. */
async function coveredIn(context: CommandContext, values: FormValues): Promise<Covered | undefined> {
  const employee = await readPerson(context, values[WHO] ?? '');
  return employee && coveredOf(context, employee);
}

export async function stands(context: CommandContext, values: FormValues): Promise<FormValues> {
  const covered = await coveredIn(context, values);
  return covered ? asStood(covered.card ?? nothingAgreed) : {};
}

/** First whose it is, then what was agreed: with what stands in it. */
export async function coverForm(context: CommandContext, values: FormValues): Promise<ChangeForm> {
  const t = translator(currentSpeaker().locale);
  const covered = await coveredIn(context, values);
  if (!covered) return { title: t('cover.title'), fields: [await whoField(context, values)] };
  return {
    title: t('cover.card-title', { name: covered.employee.name }),
    lines: [t('cover.intro'), t('cover.no-health'), t('cover.kept')],
    fields: agreedParts.map((part) => textField(part, values)),
    about: aboutOf(covered),
  };
}

const labels = { work: 'cover.work', standIn: 'cover.stand-in', firstWeek: 'cover.first-week' } as const;
const hints = { work: 'cover.work-hint', firstWeek: 'cover.first-week-hint' } as const;

function textField(part: keyof Agreed, values: FormValues): FieldView {
  const t = translator(currentSpeaker().locale);
  return {
    kind: 'text',
    id: part,
    label: t(labels[part]),
    ...(part !== 'standIn' && { hint: t(hints[part]) }),
    required: false,
    value: values[part] ?? values[stood[part]] ?? '',
    multiline: part !== 'standIn',
    maxLength: mostCharacters[part],
  };
}

export async function readCover(
  context: CommandContext,
  fields: readonly FieldView[],
  values: FormValues,
): Promise<ReadChange<Writing>> {
  const t = translator(currentSpeaker().locale);
  const employee = await readPerson(context, values[WHO] ?? '');
  if (!employee) return wrongAt(fields, values, WHO, 'form.error.person');
  const covered = await coveredOf(context, employee);
  if (!covered) return wrongBecause(fields, values, WHO, t('cover.no-journey'));
  if (fields.every(({ id }) => id !== 'work')) return { ok: 'more' };
  const read = readForm(fields, agreedSchema.partial(), values, currentSpeaker().locale);
  if (!read.ok) return read;
  const mine = agreedSchema.parse(partsIn(values, (part) => part));
  const { agreed, collisions } = mergeAgreed(
    mine,
    partsIn(values, (part) => stood[part]),
    covered.card ?? nothingAgreed,
  );
  if (collisions.length > 0) return collided(context, covered.card, collisions, fields, values);
  if (isEmpty(agreed) && !covered.card) return wrongBecause(fields, values, 'work', t('cover.empty'));
  return { ok: true, value: { covered, agreed } };
}

/** Both changed the same text: each is told what the other wrote, keeps their own words, and goes on from there. */
async function collided(
  context: CommandContext,
  card: CoverCard | undefined,
  collisions: readonly Collision[],
  fields: readonly FieldView[],
  values: FormValues,
): Promise<ReadChange<Writing>> {
  const t = translator(currentSpeaker().locale);
  const name = (card && (await writerOf(context, card))) ?? t('cover.someone');
  const told = (part: keyof Agreed, text: string): string =>
    text === '' ? t('cover.emptied-by', { name }) : t('cover.changed-by', { name, text });
  const sentences = new Map<string, string>(collisions.map(({ part, theirs }) => [part, told(part, theirs)]));
  return {
    ok: false,
    fields: withSentences(fields, values, sentences),
    stands: asStood(card ?? nothingAgreed),
  };
}
