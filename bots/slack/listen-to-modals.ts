import type { App, ViewResponseAction } from '@slack/bolt';
import { modalErrors, workingModal } from '../../cards/block-kit/modal.js';
import { formCallbackId, searchActionId } from '../../cards/block-kit/modal-ids.js';
import { readModalPlace, readModalValues, readSuggestion } from '../../cards/block-kit/modal-values.js';
import { optionsResponse } from '../../cards/block-kit/options.js';
import type { Suggestion } from '../../cards/suggestion.js';
import type { InAnswer } from '../../core/conversation/incoming.js';
import type { Intent } from '../../core/conversation/intent.js';
import { errorName } from '../../core/error-name.js';
import type { Choice } from '../../core/messages/form.js';
import type { ChatAccount } from '../../core/people/recognise.js';
import { handleOnce } from './handle-once.js';
import { askInModal, showIn } from './in-modal.js';
import { accountOf } from './incoming.js';
import { modalSchema, searcherSchema } from './interactions.js';
import { localeOfWords, modalOf } from './modal-answer.js';
import type { SlackNeeds } from './needs.js';
import { filesIn, uploadsOf } from './uploads.js';
import { workspaceIdOf } from './workspace.js';

/** What someone does with a form in a modal: hand it in, close it, search in it. */
export function listenToModals(app: App, needs: SlackNeeds): void {
  app.view({ callback_id: formCallbackId, type: 'view_submission' }, async ({ ack, body, context }) => {
    const { user, view } = modalSchema.parse(body);
    const workspaceId = workspaceIdOf(context);
    const account = { workspaceId, userId: user.id };
    const locale = localeOfWords(view.close?.text);
    const waiting = { workspaceId, viewId: view.id, hash: undefined };
    let isLate = false;
    const handled = handleOnce(needs, body, async () => {
      const answer = await askInModal(needs, account, () => submission(needs, workspaceId, view));
      await (isLate ? showIn(needs, waiting, account, answer, locale) : ack(showing(answer)));
    });
    if ((await needs.deadline(handled)) !== 'late') return;
    isLate = true;
    await ack({ response_action: 'update', view: workingModal(locale) });
    await handled;
  });

  app.view({ callback_id: formCallbackId, type: 'view_closed' }, async ({ ack, body, context }) => {
    await ack();
    const { user, view } = modalSchema.parse(body);
    const place = readModalPlace(view);
    if (!place) return;
    const account = { workspaceId: workspaceIdOf(context), userId: user.id };
    const intent: Intent = { kind: 'press', action: { do: 'cancel', ...place } };
    await handleOnce(needs, body, async () => {
      await askInModal(needs, account, () => Promise.resolve(intent), 'closed');
    });
  });

  app.options(searchActionId, async ({ ack, body, context }) => {
    const suggestion = readSuggestion(body);
    if (!suggestion) return ack({ options: [] });
    const userId = searcherSchema.parse(body).user.id;
    const account = accountOf(needs, { workspaceId: workspaceIdOf(context), userId });
    const found = await needs.deadline(search(needs, account, suggestion));
    await ack(optionsResponse(found === 'late' ? [] : found.value));
  });
}

async function search(
  { coach, log }: SlackNeeds,
  account: ChatAccount,
  { place, field, query }: Suggestion,
): Promise<readonly Choice[]> {
  try {
    return await coach.suggest(account, place.flow, field, query);
  } catch (error) {
    log.error({ chat: 'slack', error: errorName(error) }, 'could not search', error);
    return [];
  }
}

/** What was handed in. Throws for what is no form of ours. */
async function submission(
  needs: SlackNeeds,
  workspaceId: string,
  view: { readonly state?: { readonly values?: unknown } | undefined },
): Promise<Intent> {
  const place = readModalPlace(view);
  const values = readModalValues(view.state?.values ?? {});
  if (!place || !values) throw new Error('This is no form of ours');
  return {
    kind: 'submit',
    place,
    values,
    files: await uploadsOf(needs, workspaceId, filesIn(view.state?.values)),
  };
}

/** What is wrong stands at its field, where Slack keeps what was typed and chosen. Where there is nothing to show, the modal closes. */
function showing(answer: InAnswer): ViewResponseAction | undefined {
  if (answer.kind === 'errors') return { response_action: 'errors', errors: modalErrors(answer.form) };
  const view = modalOf(answer);
  return view && { response_action: 'update', view };
}
