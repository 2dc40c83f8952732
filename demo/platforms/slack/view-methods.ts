import type { PlaygroundPerson } from '../person.js';
import { anyMember, fromJson, member, type SlackCall, type SlackMethods } from './call.js';
import { checkView } from './check-view.js';
import { SlackRefusal } from './refusal.js';
import type { ViewContent } from './view-content.js';
import { viewObject } from './view-object.js';
import type { KeptView } from './views.js';

export const viewMethods: SlackMethods = {
  'views.open': (call) => {
    const content = contentOfCall(call, 'modal');
    return shown(call.slack.views.open(exchangeTrigger(call), content));
  },
  'views.push': (call) => {
    const content = contentOfCall(call, 'modal');
    return shown(call.slack.views.push(exchangeTrigger(call), content));
  },
  'views.update': (call) => {
    const view = viewOf(call);
    const content = contentOfCall(call, view.content.type);
    refuseStale(call, view);
    return shown(call.slack.views.update(view, content));
  },
  'views.publish': (call) => {
    const person = member(call, ({ id }) => id === call.form['user_id']);
    const content = contentOfCall(call, 'home');
    refuseStale(call, call.slack.views.homeOf(person));
    return shown(call.slack.views.publish(person, content));
  },
};

const shown = (view: KeptView): object => ({ view: viewObject(view) });

function contentOfCall(call: SlackCall, type: ViewContent['type']): ViewContent {
  anyMember(call);
  return checkView(fromJson.parse(call.form['view'] ?? '{}'), type);
}

function exchangeTrigger(call: SlackCall): PlaygroundPerson {
  const { id: personId } = call.slack.triggers.exchange(call.form['trigger_id']);
  return member(call, ({ id }) => id === personId, 'invalid_trigger_id');
}

function viewOf(call: SlackCall): KeptView {
  const view = call.slack.views.get(call.form['view_id'] ?? '');
  if (view?.workspaceId !== anyMember(call).workspaceId) throw new SlackRefusal('not_found');
  return view;
}

/** A `hash` says which state of the view the coach knows. */
function refuseStale({ form }: SlackCall, view: KeptView | undefined): void {
  if (form['hash'] !== undefined && form['hash'] !== view?.hash) throw new SlackRefusal('hash_conflict');
}
