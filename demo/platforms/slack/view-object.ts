import type { KeptView } from './views.js';

/** A view as Slack's API and its payloads show it. */
export function viewObject(view: KeptView): object {
  const { content } = view;
  return {
    id: view.id,
    team_id: view.workspaceId,
    type: content.type,
    blocks: content.blocks,
    private_metadata: content.private_metadata,
    callback_id: content.callback_id,
    external_id: content.external_id,
    state: { values: view.values },
    hash: view.hash,
    title: content.type === 'modal' ? content.title : undefined,
    close: content.type === 'modal' ? (content.close ?? null) : null,
    submit: content.type === 'modal' ? (content.submit ?? null) : null,
    clear_on_close: content.type === 'modal' && content.clear_on_close,
    notify_on_close: content.type === 'modal' && content.notify_on_close,
    previous_view_id: view.previousId,
    root_view_id: view.rootId,
    app_id: 'ACOACH',
    app_installed_team_id: view.workspaceId,
    bot_id: 'BCOACH',
  };
}
