import type { FormView } from '../../core/messages/form.js';
import type { Locale } from '../../core/language/locale.js';
import { translator } from '../../core/language/messages.js';
import { button, paragraph, title, type CardContent } from '../elements.js';
import { errorOf } from '../form-texts.js';
import { slackLimits } from '../limits.js';
import { cardContentOf, type MessageView } from '../render-card.js';
import { lineElements } from '../views/lines.js';
import { plainText } from './block.js';
import type { Modal } from './blocks.js';
import { fieldBlocks } from './modal-field.js';
import { blockIdOf, callbackIdOf } from './modal-ids.js';
import { toBlockKit } from './to-block-kit.js';

/** A form as a modal; without fields it is a preview that asks only for a yes. */
export function toModal(form: FormView, locale: Locale): Modal {
  const t = translator(locale);
  return {
    type: 'modal',
    callback_id: callbackIdOf(form.place),
    private_metadata: form.place.flow,
    title: plainText(form.title, slackLimits.modalTitle),
    submit: plainText(form.submit, slackLimits.modalButton),
    close: plainText(t('form.cancel'), slackLimits.modalButton),
    notify_on_close: true,
    blocks: [
      ...toBlockKit(introduction(form, locale)),
      ...form.fields.flatMap((field) => fieldBlocks(field, form.place, locale)),
      ...toBlockKit(wayBack(form, locale)),
    ],
  };
}

/** Shown at once, while the coach looks things up. */
export const loadingModal = (locale: Locale): Modal => ({
  ...closable('loading', locale),
  blocks: toBlockKit({ body: [paragraph(translator(locale)('form.loading'))] }),
});

/** What was handed in takes a while; who closes it misses nothing. */
export const workingModal = (locale: Locale): Modal => ({
  ...closable('loading', locale),
  blocks: toBlockKit({
    body: [title(translator(locale)('progress.title')), paragraph(translator(locale)('progress.modal'))],
  }),
});

/** A view where a form was: there is nothing to send any more. */
export const noticeModal = (view: MessageView, locale: Locale): Modal => ({
  ...closable('notice', locale),
  blocks: toBlockKit(cardContentOf(view, locale)),
});

/** What is wrong with each field, as Slack wants it in the answer to a submission. */
export const modalErrors = ({ fields, place }: FormView): Record<string, string> =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const error = errorOf(field);
      return error === undefined ? [] : [[blockIdOf(place, field.id), error]];
    }),
  );

/** The lines, and the whole title where the modal's own is too short for it, or nothing else would stand there. */
function introduction(form: FormView, locale: Locale): CardContent {
  const isEmpty = form.fields.length === 0 && form.lines.every((line) => line.trim() === '');
  const isCut = form.title.length > slackLimits.modalTitle;
  return {
    body: [...(isEmpty || isCut ? [title(form.title)] : []), ...lineElements(form.lines, locale)],
  };
}

const wayBack = ({ canGoBack, place }: FormView, locale: Locale): CardContent => ({
  body: [],
  actions: canGoBack ? [button(translator(locale)('form.back'), { do: 'back', ...place })] : [],
});

const closable = (callbackId: string, locale: Locale): Omit<Modal, 'blocks'> => {
  const t = translator(locale);
  return {
    type: 'modal',
    callback_id: callbackId,
    private_metadata: '',
    title: plainText(t('form.coach'), slackLimits.modalTitle),
    close: plainText(t('form.close'), slackLimits.modalButton),
    notify_on_close: false,
  };
};
