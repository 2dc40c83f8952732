import type { FormView } from '../../core/messages/form.js';
import type { Locale } from '../../core/language/locale.js';
import { translator } from '../../core/language/messages.js';
import type { ExecuteAction, FormElement } from '../adaptive-card.js';
import { button, title, warning, type CardContent, type FormContent } from '../elements.js';
import { teamsLimits } from '../limits.js';
import { bytesOf } from '../room.js';
import { errorOf, labelOf } from '../form-texts.js';
import { fieldElements } from './form-fields.js';
import { lineElements } from './lines.js';

/** What a card may take besides its envelope, in bytes. */
const cardRoom = teamsLimits.cardBytes - 1536;

/** A form as a card with inputs, for Teams. Where it would be too large, choices are searched and the last lines counted. */
export function formCard(view: FormView, locale: Locale): FormContent {
  const top = [title(view.title), ...errorCount(view, locale)];
  const actions = formButtons(view, locale);
  const { elements, left } = fieldsIn(cardRoom - bytesOf([top, actions]), view, locale);
  return { body: [...top, ...lineElements(view.lines, locale, left), ...elements], actions };
}

/** A form in a message of Slack, which has no inputs: what it is about, and the button that opens it. */
export function invitationCard(view: FormView, locale: Locale): CardContent {
  const open = button(translator(locale)('form.open'), { do: 'open-form', ...view.place });
  return {
    body: [title(view.title), ...lineElements(view.lines, locale), ...wrongAt(view)],
    actions: [{ ...open, style: 'positive' }],
  };
}

/** So many sentences a message has room for. */
const MOST_ERRORS = 5;

const wrongAt = ({ fields }: FormView): CardContent['body'] =>
  fields
    .flatMap((field) => {
      const error = errorOf(field);
      return error === undefined ? [] : [warning(`${labelOf(field)}: ${error}`)];
    })
    .slice(0, MOST_ERRORS);

/** Says above the fields that something below is to be put right: a reader of the screen begins here. */
function errorCount({ fields }: FormView, locale: Locale): FormElement[] {
  const count = fields.filter(({ error }) => error !== undefined).length;
  return count > 0 ? [warning(translator(locale)('form.errors', { count }))] : [];
}

interface Drawn {
  readonly elements: readonly FormElement[];
  readonly left: number;
}

/** The fields, each in full as long as there is room, and the bytes that are left. */
function fieldsIn(room: number, { fields, place }: FormView, locale: Locale): Drawn {
  const short = fields.map((field) => fieldElements(field, place, locale, false));
  return fields.reduce<Drawn>(
    ({ elements, left }, field, index) => {
      const [full, brief = []] = [fieldElements(field, place, locale, true), short[index]];
      const extra = bytesOf(full) - bytesOf(brief);
      return extra <= left
        ? { elements: [...elements, ...full], left: left - extra }
        : { elements: [...elements, ...brief], left };
    },
    { elements: [], left: room - bytesOf(short) },
  );
}

function formButtons({ place, submit, fields, canGoBack }: FormView, locale: Locale): ExecuteAction[] {
  const t = translator(locale);
  const isSentInChat = fields.length > 0 && fields.every(({ kind }) => kind === 'file');
  const back: ExecuteAction = {
    ...button(t('form.back'), { do: 'back', ...place }),
    associatedInputs: 'none',
  };
  return [
    ...(isSentInChat
      ? []
      : [{ ...button(submit, { do: 'submit', ...place }), style: 'positive' } satisfies ExecuteAction]),
    ...(canGoBack ? [back] : []),
    { ...button(t('form.cancel'), { do: 'cancel', ...place }), associatedInputs: 'none' },
  ];
}
