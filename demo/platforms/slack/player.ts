import { z } from 'zod';
import type { KeptMessage } from '../chat-history.js';
import type { DroppedFile } from '../files.js';
import { allInside } from '../all-inside.js';
import { conversationIdOf, type PlaygroundPerson } from '../person.js';
import { noSuchButton, type Player } from '../player.js';
import type { SlackDelivery } from './delivery.js';
import { fileObject } from './file-object.js';
import { inputOf, typedInto, type Choice, type TypedValue } from './form-state.js';
import { actorOf, atMessage, domainOf, inView, userNameOf } from './payloads.js';
import { newFileId, type SlackPlatform } from './platform.js';
import { respond } from './respond.js';
import { showAnswer } from './view-answer.js';
import { optionsSchema, type SlackElement, type SlackOption } from './view-content.js';
import { viewObject } from './view-object.js';
import type { KeptView } from './views.js';

/** What goes into one input: text, a date (`2027-06-01`), a choice or several, files; `null` empties it. */
export type FormValue = string | SlackOption | readonly (Choice | DroppedFile)[] | null;

const suggestionsSchema = z.union([
  z.object({ options: optionsSchema }),
  z
    .object({ option_groups: z.array(z.object({ options: optionsSchema })) })
    .transform(({ option_groups }) => ({ options: option_groups.flatMap(({ options }) => options) })),
]);

/** How much has to be typed before Slack asks for options, where the coach does not say. */
const MIN_QUERY_LENGTH = 3;

/**
 * People in Slack. Slack only hears that an event was received; what the coach does next shows in the conversation or in
 * the views. The checks of Slack's own app (a required input left empty) are left out, so that the coach's are tested.
 */
export class SlackPlayer implements Player {
  constructor(
    private readonly slack: SlackPlatform,
    private readonly delivery: SlackDelivery,
  ) {}

  /** Opens the conversation with the coach. */
  install(person: PlaygroundPerson): Promise<void> {
    return this.delivery.event(person, { type: 'app_home_opened', user: person.id, tab: 'messages' });
  }

  /** Opens the Home tab. */
  openHome(person: PlaygroundPerson): Promise<void> {
    const home = this.slack.views.homeOf(person);
    return this.delivery.event(person, {
      type: 'app_home_opened',
      user: person.id,
      tab: 'home',
      ...(home && { view: viewObject(home) }),
    });
  }

  /** The whole workspace removes the app: in Slack one person cannot. */
  async uninstall(person: PlaygroundPerson): Promise<void> {
    await this.delivery.event(person, { type: 'tokens_revoked', tokens: { oauth: [], bot: ['UCOACH'] } });
    await this.delivery.event(person, { type: 'app_uninstalled' });
  }

  say(person: PlaygroundPerson, text: string): Promise<void> {
    const { id: ts } = this.slack.history.post(person, 'person', { text });
    const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    return this.message(person, { text: escaped, ts });
  }

  /** Calls the coach by its name in a channel. */
  mention(person: PlaygroundPerson, text: string, channel: string): Promise<void> {
    const typed = `<@UCOACH> ${text}`;
    const { id: ts } = this.slack.history.post(
      person,
      'person',
      { text: typed },
      { conversationId: channel },
    );
    return this.delivery.event(person, { type: 'app_mention', user: person.id, channel, text: typed, ts });
  }

  dropFile(person: PlaygroundPerson, file: DroppedFile): Promise<void> {
    const files = [this.upload(person, file)];
    const { id: ts } = this.slack.history.post(person, 'person', { text: '', files });
    return this.message(person, { subtype: 'file_share', text: '', files, upload: false, ts });
  }

  /** Types a slash command, in a channel where its id is given. What the coach answers at once is shown there. */
  async command(
    person: PlaygroundPerson,
    command: `/${string}`,
    text: string,
    channel = conversationIdOf(person),
  ): Promise<void> {
    const place = { person, conversationId: channel };
    const answer = await this.delivery.form({
      token: 'verification-token',
      team_id: person.workspaceId,
      team_domain: domainOf(person),
      channel_id: channel,
      channel_name: channel === conversationIdOf(person) ? 'directmessage' : 'general',
      user_id: person.id,
      user_name: userNameOf(person),
      command,
      text,
      api_app_id: 'ACOACH',
      is_enterprise_install: 'false',
      response_url: this.slack.responseUrls.issue(place),
      trigger_id: this.slack.triggers.issue(person),
    });
    if (answer !== '') respond(this.slack, place, messageIn(answer));
  }

  /** Presses the button with this text or action_id, on a message, in a modal or on the Home tab. */
  async press(place: KeptMessage | KeptView, button: string): Promise<void> {
    const person = this.personAt(place);
    const blocks = 'content' in place ? place.content.blocks : place.blocks;
    const pressed = buttonIn(blocks, button);
    const where = 'content' in place ? inView(place) : { ...atMessage(place), ...this.responseUrl(place) };
    await this.delivery.interaction({
      type: 'block_actions',
      ...actorOf(person),
      ...where,
      trigger_id: this.slack.triggers.issue(person),
      actions: [{ ...pressed, action_ts: this.slack.newId() }],
    });
  }

  /** Fills inputs of the modal that the person looks at, by block_id. A choice is named by its value or its text. */
  fill(person: PlaygroundPerson, values: Readonly<Record<string, FormValue>>): KeptView {
    const view = this.modalOf(person);
    const changed = Object.entries(values).map(([blockId, value]) => {
      const input = inputAt(view, blockId);
      const state = typedInto(input, this.uploadedIn(person, value), view.offered[blockId] ?? []);
      return [blockId, { ...view.values[blockId], [input.action_id ?? '']: state }] as const;
    });
    return this.slack.views.fill(view, { values: { ...view.values, ...Object.fromEntries(changed) } });
  }

  /** Submits the modal that the person looks at, and shows what the coach answers. */
  async submit(person: PlaygroundPerson): Promise<void> {
    const view = this.slack.views.fill(this.modalOf(person), { errors: {} });
    const answer = await this.delivery.interaction({
      type: 'view_submission',
      ...actorOf(person),
      trigger_id: this.slack.triggers.issue(person),
      view: viewObject(view),
      response_urls: [],
    });
    showAnswer(this.slack.views, person, view, answer);
  }

  /** Closes the modal that the person looks at; all of them where it says `clear_on_close`. */
  async closeView(person: PlaygroundPerson): Promise<void> {
    const view = this.modalOf(person);
    const { views } = this.slack;
    const clears = view.content.type === 'modal' && view.content.clear_on_close;
    for (const open of clears ? views.of(person).toReversed() : [view]) views.close(open);
    if (view.content.type !== 'modal' || !view.content.notify_on_close) return;
    await this.delivery.interaction({
      type: 'view_closed',
      ...actorOf(person),
      view: viewObject(view),
      is_cleared: clears,
    });
  }

  /** Types into the search of an external_select of the modal, and reads the options it offers. */
  async suggest(person: PlaygroundPerson, blockId: string, typed: string): Promise<readonly SlackOption[]> {
    const view = this.modalOf(person);
    const input = inputAt(view, blockId);
    const least = z.number().default(MIN_QUERY_LENGTH).parse(input['min_query_length']);
    if (typed.length < least) return [];
    const answer = await this.delivery.interaction({
      type: 'block_suggestion',
      ...actorOf(person),
      ...inView(view),
      action_id: input.action_id,
      block_id: blockId,
      value: typed,
    });
    const { options } = suggestionsSchema.parse(JSON.parse(answer));
    const current = this.slack.views.get(view.id) ?? view;
    this.slack.views.fill(current, { offered: { ...current.offered, [blockId]: options } });
    return options;
  }

  private message(person: PlaygroundPerson, message: object): Promise<void> {
    return this.delivery.event(person, {
      type: 'message',
      channel_type: 'im',
      user: person.id,
      ...message,
    });
  }

  private upload({ id: ownerId, workspaceId }: PlaygroundPerson, file: DroppedFile): object {
    const kept = this.slack.files.add(newFileId(this.slack), { ownerId, workspaceId }, file);
    return fileObject(kept, this.slack.url);
  }

  private uploadedIn(person: PlaygroundPerson, value: FormValue): TypedValue {
    if (!isSeveral(value)) return value;
    return value.map((item) => (isFile(item) ? this.upload(person, item) : item));
  }

  private modalOf(person: PlaygroundPerson): KeptView {
    const view = this.slack.views.top(person);
    if (view === undefined) throw new Error(`${person.name} has no modal open`);
    return view;
  }

  private personAt({ personId }: KeptMessage | KeptView): PlaygroundPerson {
    const person = this.slack.people.find(({ id }) => id === personId);
    if (person === undefined) throw new Error(`Nobody in Slack has the id ${personId}`);
    return person;
  }

  private responseUrl(message: KeptMessage): object {
    const { conversationId } = message;
    const person = this.personAt(message);
    return { response_url: this.slack.responseUrls.issue({ person, conversationId, message }) };
  }
}

const isSeveral = (value: FormValue): value is readonly (Choice | DroppedFile)[] => Array.isArray(value);
const isFile = (item: Choice | DroppedFile): item is DroppedFile =>
  typeof item === 'object' && 'bytes' in item;

function inputAt(view: KeptView, blockId: string): SlackElement {
  const input = inputOf(view.content.blocks, blockId);
  if (input === undefined) throw new Error(`There is no input in a block "${blockId}"`);
  return input;
}

function buttonIn(blocks: unknown, button: string): object {
  const isButton = ({ type, text, action_id }: Readonly<Record<string, unknown>>): boolean =>
    type === 'button' &&
    (action_id === button || allInside(text, (label) => label['text'] === button).length > 0);
  for (const block of z
    .array(z.looseObject({ block_id: z.string().optional() }))
    .catch([])
    .parse(blocks)) {
    const [element] = allInside(block, isButton);
    if (element !== undefined) return { block_id: block.block_id ?? 'block-0', ...element };
  }
  throw noSuchButton(button);
}

/** The answer to a slash command: a message as JSON, or its text. */
function messageIn(answer: string): unknown {
  try {
    return JSON.parse(answer);
  } catch {
    return { text: answer };
  }
}
