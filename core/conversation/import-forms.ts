import { problemSentence } from '../language/problem-sentence.js';
import { translator } from '../language/messages.js';
import type { CheckedFiles } from '../journeys/import-files.js';
import type { ImportReview } from '../journeys/import-review.js';
import type { FieldView } from '../messages/form.js';
import type { View } from '../messages/view.js';
import { currentSpeaker } from '../people/context.js';
import type { Problem } from '../problem.js';
import type { AskedForm } from './flows/flow.js';
import { reviewLines, unlistedLines } from './import-lines.js';
import { askedToTakeAway } from './take-away.js';

/** Asks for the file; with what was wrong with the one before. */
export function fileForm(error?: string): AskedForm {
  const t = translator(currentSpeaker().locale);
  const file = {
    kind: 'file',
    id: 'file',
    label: t('import.file'),
    required: true,
    accept: ['csv', 'xlsx'],
  } as const;
  return {
    title: t('import.title'),
    lines: [t('import.intro'), t('import.columns')],
    fields: [{ ...file, error }],
    submit: t('form.next'),
    canGoBack: false,
  };
}

/** What is wrong with a file as a whole. */
export const sentenceOf = (problem: Problem | undefined): string => {
  const { locale } = currentSpeaker();
  if (!problem || problem.code === 'file-unreadable') return translator(locale)('form.error.file-unreadable');
  return problemSentence({ code: problem.code, facts: { ...problem.facts } }, locale, 'hr');
};

/** What is about to happen, as it is agreed to. */
export interface ShownReview {
  readonly lines: readonly string[];
  /** It is still to be said whether those who are not listed have left. */
  readonly hasChoice: boolean;
  readonly isChanged: boolean;
  readonly employeeIds: readonly string[];
}

export function reviewForm({ lines, hasChoice, isChanged, employeeIds }: ShownReview): AskedForm {
  const t = translator(currentSpeaker().locale);
  return {
    title: t('settings.preview-title'),
    lines: isChanged ? [t('form.changed-meanwhile'), ...lines] : lines,
    fields: hasChoice ? [leftField()] : [],
    submit: hasChoice ? t('form.next') : t('form.save'),
    canGoBack: true,
    employeeIds,
  };
}

/** What an import does, for who has to agree to it. */
export function linesOf(review: ImportReview, { people }: CheckedFiles): string[] {
  const { locale } = currentSpeaker();
  const t = translator(locale);
  const lines = reviewLines(review, locale);
  return [
    ...(people?.hasMoreSheets ? [t('import.first-sheet')] : []),
    ...(lines.length > 0 ? lines : [t('import.nobody-changes')]),
    ...unlistedLines(review, locale),
  ];
}

function leftField(): FieldView {
  const t = translator(currentSpeaker().locale);
  return {
    kind: 'toggle',
    id: 'left',
    label: t('import.left'),
    hint: t('import.left-hint'),
    required: false,
    value: false,
  };
}

export type NoticeTitle = 'import.same-title' | 'import.wrong-title' | 'import.done-title';

/** What came of a file, and where it still stands for them alone to delete. */
export function noticeOf(title: NoticeTitle, lines: readonly string[], place: string | undefined): View {
  const t = translator(currentSpeaker().locale);
  return askedToTakeAway({ kind: 'notice', title: t(title), lines }, { place }, t);
}
