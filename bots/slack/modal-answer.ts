import type { Modal } from '../../cards/block-kit/blocks.js';
import { noticeModal, toModal } from '../../cards/block-kit/modal.js';
import type { InAnswer } from '../../core/conversation/incoming.js';
import { locales, type Locale } from '../../core/language/locale.js';
import { translator } from '../../core/language/messages.js';
import { platformLocale } from '../platform-locale.js';

/** What the coach has for a modal; undefined where its answer stands in a message and the modal is done with. */
export function modalOf(answer: InAnswer): Modal | undefined {
  switch (answer.kind) {
    case 'form':
    case 'errors':
      return toModal(answer.form, answer.locale);
    case 'notice':
      return answer.view.kind === 'form'
        ? toModal(answer.view, answer.locale)
        : noticeModal(answer.view, answer.locale);
    case 'nothing':
    case 'replaced':
    case 'close':
      return undefined;
  }
}

/** For a modal that waits and cannot be closed from here: where the answer is to be read. */
export function answeredInMessage(locale: Locale): Modal {
  const t = translator(locale);
  return noticeModal(
    { kind: 'notice', title: t('form.coach'), lines: [t('chat.answered-privately')] },
    locale,
  );
}

/**
 * The language of a button or a modal of ours, by the words on it: a modal that waits is shown before anybody could be
 * asked. Where the words do not tell, that of a platform that names none.
 */
export const localeOfWords = (words: string | undefined): Locale =>
  locales.find((locale) =>
    (['form.open', 'form.back', 'form.cancel'] as const).some((key) => translator(locale)(key) === words),
  ) ?? platformLocale(undefined);
