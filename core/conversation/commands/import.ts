import { z } from 'zod';
import { translator } from '../../language/messages.js';
import type { CheckedFiles } from '../../journeys/import-files.js';
import { reviewOf } from '../../journeys/import-review.js';
import { currentSpeaker } from '../../people/context.js';
import type { Problem, Result } from '../../problem.js';
import { asFlow, type CommandContext, type FormCommand } from '../command.js';
import type { Flow, FlowInput, Step } from '../flows/flow.js';
import { fileForm, linesOf, noticeOf, type NoticeTitle, reviewForm, sentenceOf } from '../import-forms.js';
import { problemFile, problemLines, reviewLines } from '../import-lines.js';
import type { Upload } from '../intent.js';
import { keepUpload, readUpload } from '../kept-upload.js';

const keptSchema = z.strictObject({
  upload: z.string(),
  name: z.string(),
  /** Where it stands in the chat. */
  place: z.string().optional(),
  /** It is confirmed that whoever the file does not list has left. */
  endMissing: z.boolean(),
  /** What was shown of what it would do. */
  shown: z.array(z.string()),
  /** Whether a choice is still to be made before it is agreed to. */
  isChoosing: z.boolean(),
});
const stateSchema = z.strictObject({ kept: keptSchema.optional() });
type State = z.infer<typeof stateSchema>;
type Kept = z.infer<typeof keptSchema>;

const flow: Flow<State, CommandContext> = {
  state: stateSchema,
  start: (context, _typed, files = []) =>
    files.length === 0 ? Promise.resolve(askFile()) : take(context, files),
  async next(context, { kept }, input) {
    if (!kept) return afterFile(context, input);
    if (input.kind === 'back') return back(context, kept);
    const endMissing = kept.isChoosing ? input.values['left'] === 'true' : kept.endMissing;
    return goOn(context, { ...kept, endMissing });
  },
};

/** HR hands over who works here, as a file. */
export const importRoster: FormCommand = {
  id: 'import',
  names: { nl: ['inlezen', 'importeren'], en: ['import', 'import roster'] },
  summary: { nl: 'Het personeelsbestand inlezen', en: 'Import the roster' },
  roles: ['hr'],
  isStarter: true,
  takesFiles: true,
  flow: asFlow(flow),
};

const askFile = (error?: string): Step<State> => ({ kind: 'ask', state: {}, form: fileForm(error) });

async function afterFile(context: CommandContext, input: FlowInput): Promise<Step<State>> {
  const step = input.kind === 'values' ? await take(context, input.files) : askFile();
  // What was wrong with the file stands where it was asked for.
  const isAsked = step.kind === 'ask' && step.state.kept === undefined && input.kind === 'values';
  return isAsked ? { kind: 'errors', form: step.form } : step;
}

/** Reads what was handed over, and shows what it would do. */
async function take(context: CommandContext, files: readonly Upload[]): Promise<Step<State>> {
  const { locale } = currentSpeaker();
  const t = translator(locale);
  const [file, ...others] = files;
  if (!file) return askFile(t('form.error.required'));
  if (others.length > 0) return askFile(t('import.one-file'));
  const content = await file.read();
  if (!content.ok) return askFile(sentenceOf(content.problems[0]));
  const checked = await check(context, { name: file.name, content: content.value }, false);
  if (!checked.ok) return wrong(checked.problems, file.place);
  const upload = await keepUpload(context, content.value);
  const kept = { upload, name: file.name, place: file.place, endMissing: false, shown: [], isChoosing: true };
  return preview(context, kept, checked.value);
}

async function check(
  { imports, progress }: CommandContext,
  roster: { readonly name: string; readonly content: Buffer },
  endMissing: boolean,
): Promise<Result<CheckedFiles>> {
  const t = translator(currentSpeaker().locale);
  await progress({ kind: 'notice', title: t('progress.title'), lines: [t('import.reading')] });
  return imports.check({ roster }, { endMissing });
}

/** One thing that is wrong with the whole file stands at the field; what is wrong in its rows is read in a list. */
function wrong(problems: readonly Problem[], place: string | undefined): Step<State> {
  const { locale } = currentSpeaker();
  const t = translator(locale);
  const isWhole = problems.every(({ facts }) => facts?.['line'] === undefined);
  if (isWhole) return askFile(problemLines(problems, locale).join(' '));
  const lines = [...problemLines(problems, locale), t('import.mend')];
  return {
    kind: 'done',
    view: noticeOf('import.wrong-title', lines, place),
    file: problemFile(problems, locale),
  };
}

async function preview(
  context: CommandContext,
  kept: Kept,
  checked: CheckedFiles,
  isChanged = false,
): Promise<Step<State>> {
  const { locale } = currentSpeaker();
  const t = translator(locale);
  const review = await reviewOf(context.journeys, checked);
  if (!review || review.leavesNoHr) return end(context, kept, 'import.wrong-title', t('import.last-hr'));
  const hasChoice = kept.isChoosing && review.unlisted.length > 0;
  if (reviewLines(review, locale).length === 0 && !hasChoice)
    return end(context, kept, 'import.same-title', t('import.same'));
  const lines = linesOf(review, checked);
  return {
    kind: 'ask',
    state: { kept: { ...kept, isChoosing: hasChoice, shown: lines } },
    form: reviewForm({ lines, hasChoice, isChanged, employeeIds: review.employeeIds }),
  };
}

/** It ends without anything being changed. */
async function end(
  { uploads }: CommandContext,
  { upload, place }: Kept,
  title: NoticeTitle,
  why: string,
): Promise<Step<State>> {
  await uploads.removeUpload(upload);
  return { kind: 'done', view: noticeOf(title, [why], place) };
}

/** From the confirmation to the choice where there was one, else to the file. */
async function back(context: CommandContext, kept: Kept): Promise<Step<State>> {
  if (kept.isChoosing || !kept.endMissing) {
    await context.uploads.removeUpload(kept.upload);
    return askFile();
  }
  return again(context, { ...kept, endMissing: false, isChoosing: true }, (checked, anew) =>
    preview(context, anew, checked),
  );
}

/** The file is read once more, for people may have changed since it was shown. */
async function again(
  context: CommandContext,
  kept: Kept,
  then: (checked: CheckedFiles, kept: Kept) => Promise<Step<State>>,
): Promise<Step<State>> {
  const content = await readUpload(context, kept.upload);
  if (!content) return askFile(sentenceOf({ code: 'upload-gone' }));
  const checked = await check(context, { name: kept.name, content }, kept.endMissing);
  if (checked.ok) return then(checked.value, kept);
  await context.uploads.removeUpload(kept.upload);
  return wrong(checked.problems, kept.place);
}

/** From the choice to the confirmation; from the confirmation on, where all is as it was shown, it is done. */
const goOn = (context: CommandContext, kept: Kept): Promise<Step<State>> =>
  again(context, kept, async (checked) => {
    const step = await preview(context, { ...kept, isChoosing: false }, checked);
    if (kept.isChoosing || step.kind !== 'ask') return step;
    const isSame = step.state.kept?.shown.join('\n') === kept.shown.join('\n');
    return isSame ? apply(context, kept, checked) : preview(context, kept, checked, true);
  });

async function apply(context: CommandContext, kept: Kept, checked: CheckedFiles): Promise<Step<State>> {
  const { imports, uploads, peopleSearch } = context;
  const t = translator(currentSpeaker().locale);
  const title = t('progress.title');
  const stored = await imports.store(checked, (done, all) =>
    context.progress({ kind: 'notice', title, lines: [t('import.storing', { done, all })] }),
  );
  peopleSearch.forget();
  await uploads.removeUpload(kept.upload);
  if (!stored.ok)
    return {
      kind: 'done',
      view: noticeOf('import.wrong-title', [sentenceOf(stored.problems[0])], kept.place),
    };
  const lines = [...kept.shown, t('import.follows')];
  return { kind: 'done', view: noticeOf('import.done-title', lines, kept.place) };
}
