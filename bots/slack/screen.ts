import type { Modal } from '../../cards/block-kit/blocks.js';
import { loadingModal } from '../../cards/block-kit/modal.js';
import { errorName } from '../../core/error-name.js';
import type { Locale } from '../../core/language/locale.js';
import type { SlackApi } from './needs.js';
import { codeOf } from './outcome.js';

/** A modal on someone's screen. */
export interface OpenModal {
  readonly workspaceId: string;
  readonly viewId: string;
  /** Which state of it we know; where it is undefined, whatever it shows is replaced. */
  readonly hash: string | undefined;
}

/** Opens a modal that waits. A trigger lives three seconds: nothing may come before this. Undefined where Slack opens none. */
export async function openModal(
  { client, tokenOf, log }: SlackApi,
  workspaceId: string,
  trigger: string,
  locale: Locale,
): Promise<OpenModal | undefined> {
  try {
    const token = await tokenOf(workspaceId);
    const { view } = await client.views.open({ token, trigger_id: trigger, view: loadingModal(locale) });
    return view?.id === undefined ? undefined : { workspaceId, viewId: view.id, hash: view.hash };
  } catch (error) {
    log.warn({ chat: 'slack', error: errorName(error), code: codeOf(error) }, 'could not open a modal');
    return undefined;
  }
}

/** Shows something else in a modal. Whoever has closed it meanwhile misses nothing: the flow waits for them. */
export async function updateModal(
  { client, tokenOf, log }: SlackApi,
  { workspaceId, viewId, hash }: OpenModal,
  view: Modal,
): Promise<void> {
  try {
    const token = await tokenOf(workspaceId);
    await client.views.update({ token, view_id: viewId, view, ...(hash !== undefined && { hash }) });
  } catch (error) {
    log.warn({ chat: 'slack', error: errorName(error), code: codeOf(error) }, 'could not update a modal');
  }
}
