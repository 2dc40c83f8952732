import { CloudAdapter } from 'botbuilder';
import type { Activity, ConfigurationBotFrameworkAuthentication, TurnContext } from 'botbuilder';
import { z } from 'zod';
import type { Conversation } from '../../core/messages/conversation.js';
import { errorName } from '../../core/error-name.js';

/** What became of an incoming activity. */
export type Received =
  | { readonly kind: 'unauthenticated'; readonly error: string }
  /** Its sender had been answered otherwise by `admit`. */
  | { readonly kind: 'turned-away' }
  | { readonly kind: 'handled'; readonly status: number; readonly body: unknown };

type Logic = (context: TurnContext) => Promise<void>;

/** What the bot is called where it has no registration. */
const ANONYMOUS = 'coach';

/** Milliseconds a call to the Bot Connector may take. */
const TIMEOUT = 10_000;
/** Milliseconds it may take with signing in to Entra before it, which has no time-out of its own. */
const PATIENCE = 20_000;

/** botbuilder's adapter, with authentication told apart from handling and with calls that are never repeated by themselves. */
export class TeamsAdapter extends CloudAdapter {
  constructor(
    private readonly authentication: ConfigurationBotFrameworkAuthentication,
    /** Empty for the demo, where nobody is authenticated. */
    private readonly appId: string,
  ) {
    super(authentication);
    this.use((context, next) => {
      callOnceWithinTimeout(context.turnState.get(this.ConnectorClientKey));
      return next();
    });
  }

  /** Checks who sent the activity, then handles it where it is admitted. Rejects with what `logic` throws. */
  async receive(
    authorization: string,
    activity: Activity,
    admit: () => boolean,
    logic: Logic,
  ): Promise<Received> {
    const sender = await this.authentication
      .authenticateRequest(activity, authorization)
      .catch((error: unknown) => ({ refused: errorName(error) }));
    if ('refused' in sender) return { kind: 'unauthenticated', error: sender.refused };
    if (!admit()) return { kind: 'turned-away' };
    const response = await this.processActivity(sender, activity, logic);
    return { kind: 'handled', status: response?.status ?? 200, body: response?.body };
  }

  /** Speaks first, in a conversation of ours. Rejects with what `logic` throws. */
  continue(conversation: Conversation & { chat: 'teams' }, logic: Logic): Promise<void> {
    const { conversationId, workspaceId, serviceUrl, botId } = conversation;
    const reference = {
      channelId: 'msteams',
      serviceUrl,
      bot: { id: botId, name: '' },
      conversation: {
        id: conversationId,
        tenantId: workspaceId,
        conversationType: 'personal',
        isGroup: false,
        name: '',
      },
    };
    return inTime(this.continueConversationAsync(this.appId, reference, logic));
  }

  /** Opens the one-to-one conversation with an account of Entra. Rejects as the connector does. */
  async open({ serviceUrl, workspaceId, accountId }: Account): Promise<Opened> {
    const botId = `28:${this.appId || ANONYMOUS}`;
    const connectors = this.authentication.createConnectorFactory(this.createClaimsIdentity(this.appId));
    const connector = await connectors.create(serviceUrl);
    callOnceWithinTimeout(connector);
    const { id } = await inTime(
      connector.conversations.createConversation({
        isGroup: false,
        bot: { id: botId, name: '' },
        members: [{ id: accountId, name: '' }],
        tenantId: workspaceId,
        channelData: { tenant: { id: workspaceId } },
      }),
    );
    return { conversationId: id, botId };
  }
}

/** What the call came to, or in time the fault that nobody knows. */
function inTime<T>(call: Promise<T>): Promise<T> {
  const late = AbortSignal.timeout(PATIENCE);
  return Promise.race([
    call,
    new Promise<never>((_resolve, reject) => {
      const giveUp = (): void => {
        reject(new Error('A call to Teams took too long'));
      };
      late.addEventListener('abort', giveUp, { once: true });
    }),
  ]);
}

/** Whose conversation is to be opened. */
interface Account {
  readonly serviceUrl: string;
  readonly workspaceId: string;
  readonly accountId: string;
}

type Opened = Pick<Conversation & { chat: 'teams' }, 'conversationId' | 'botId'>;

/** The part of Azure's request pipeline that is changed here; the SDK keeps it private and has no option for it. */
interface Pipeline {
  removePolicy(policy: { name: string }): unknown;
  addPolicy(policy: {
    name: string;
    sendRequest: <R extends PipelineResponse>(
      request: PipelineRequest,
      next: (request: PipelineRequest) => Promise<R>,
    ) => Promise<R>;
  }): void;
}

interface PipelineRequest {
  abortSignal?: AbortSignal;
}

interface PipelineResponse {
  readonly status: number;
  readonly headers: { get(name: string): string | undefined };
}

const connectorSchema = z.looseObject({
  client: z.looseObject({
    pipeline: z.custom<Pipeline>(
      (value) => typeof value === 'object' && value !== null && 'removePolicy' in value,
    ),
  }),
});

/**
 * The connector repeats a failed POST by itself, and Teams takes no idempotency key: a repeated POST can be a second
 * message. Repeating is the outbox's decision. It would also follow a redirect. Without a timeout a call could hang
 * forever; the pipeline's own timer outlives a call that fails, and would keep the program from ending.
 */
function callOnceWithinTimeout(connector: unknown): void {
  const { pipeline } = connectorSchema.parse(connector).client;
  pipeline.removePolicy({ name: 'defaultRetryPolicy' });
  pipeline.removePolicy({ name: 'redirectPolicy' });
  pipeline.addPolicy({
    name: 'coach',
    sendRequest: async (request, next) => {
      request.abortSignal = AbortSignal.timeout(TIMEOUT);
      const response = await next(request);
      // A proxy's page under a good status would pass for an answer without content.
      if (response.status < 300 && response.headers.get('content-type')?.includes('html'))
        throw new Error('A page came in place of an answer');
      return response;
    },
  });
}
