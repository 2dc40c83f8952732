import { sampleViews } from '../../cards/testing/sample-views.js';
import type {
  Actor,
  Assistant,
  ChatAccount,
  Intent,
  Recognition,
  Reply,
} from '../../core/assistant/conversation.js';
import type { Conversation } from '../../core/messages/messenger.js';
import { inTenant } from '../../core/people/tenant-context.js';
import type { Tenant } from '../../core/people/tenant.js';
import type { User } from '../../core/people/user.js';
import type { ConversationRepository } from '../../core/ports.js';

/** An employer and the people of it that the coach knows. */
export interface KnownTenant {
  readonly tenant: Tenant;
  readonly users: readonly User[];
}

/** An assistant with fixed answers, for tests of what lies between it and a platform. */
export class ScriptedAssistant implements Assistant {
  /** What it was asked, in order. */
  readonly heard: { readonly userId: string; readonly intent: Intent }[] = [];
  /** When set, thrown at the next intent. */
  fault: Error | undefined;

  constructor(
    private readonly known: readonly KnownTenant[],
    private readonly conversations: ConversationRepository,
  ) {}

  async recognise(account: ChatAccount): Promise<Recognition> {
    const { chat, workspaceId } = account;
    const linked = this.known.find(
      ({ tenant }) => workspaceId === (chat === 'teams' ? tenant.teamsTenantId : tenant.slackTeamId),
    );
    if (linked === undefined) return { kind: 'unknown-workspace' };
    const address = await account.email();
    const user = linked.users.find((candidate) => candidate.email === address);
    if (user === undefined) return { kind: 'unknown-person' };
    return { kind: 'actor', actor: { tenant: linked.tenant, user, locale: user.locale ?? 'nl' } };
  }

  remember({ tenant }: Actor, conversation: Conversation): Promise<void> {
    return inTenant(tenant.id, () => this.conversations.save(conversation));
  }

  forget({ tenant, user }: Actor): Promise<void> {
    return inTenant(tenant.id, () => this.conversations.remove(user.id, user.chat));
  }

  handle({ user, locale }: Actor, intent: Intent): Promise<readonly Reply[]> {
    this.heard.push({ userId: user.id, intent });
    if (this.fault !== undefined) return Promise.reject(this.fault);
    const views = sampleViews(locale);
    switch (intent.kind) {
      case 'arrive':
        return Promise.resolve([{ view: views.welcome, placement: 'new' }]);
      case 'say':
        return Promise.resolve([
          { view: views[intent.text === 'plan' ? 'nudge' : 'help'], placement: 'new' },
        ]);
      case 'press':
        return Promise.resolve(
          intent.action.do === 'show-plan'
            ? [{ view: views.plan, placement: 'new' }]
            : [{ view: views['nudge-done'], placement: 'replace' }],
        );
    }
  }
}
