import type { Heard, ShownMessage, ShownView } from '../shown.js';

export interface Views {
  readonly modal: ShownView | undefined;
  readonly home: ShownView | undefined;
}

const noViews: Views = { modal: undefined, home: undefined };

/** What stands in everyone's chats, as the server told. */
export class Store {
  private messages = new Map<string, Map<string, ShownMessage>>();
  private views = new Map<string, Views>();

  messagesOf(personId: string): readonly ShownMessage[] {
    return [...(this.messages.get(personId)?.values() ?? [])];
  }

  viewsOf(personId: string): Views {
    return this.views.get(personId) ?? noViews;
  }

  take(heard: Heard): void {
    if (heard.kind === 'fresh') {
      this.messages = new Map();
      this.views = new Map();
    } else if (heard.kind === 'views') {
      this.views.set(heard.personId, heard);
    } else if (heard.kind === 'message') {
      const { id, personId, state } = heard.message;
      const theirs = this.messages.get(personId) ?? new Map<string, ShownMessage>();
      if (state === 'deleted') theirs.delete(id);
      else theirs.set(id, heard.message);
      this.messages.set(personId, theirs);
    }
  }
}
