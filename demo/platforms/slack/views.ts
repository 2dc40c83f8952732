import { Feed } from '../feed.js';
import type { PlaygroundPerson } from '../person.js';
import { stateOf, type StateValues } from './form-state.js';
import { SlackRefusal } from './refusal.js';
import type { SlackOption, ViewContent } from './view-content.js';

/** A modal or Home tab that someone sees, or saw. */
export interface KeptView {
  readonly id: string;
  /** Another one after each change by the coach. */
  readonly hash: string;
  readonly personId: string;
  readonly workspaceId: string;
  readonly content: ViewContent;
  readonly rootId: string;
  readonly previousId: string | null;
  /** What stands in its inputs. */
  readonly values: StateValues;
  /** The options that the coach last gave to a search, by block_id. */
  readonly offered: Readonly<Record<string, readonly SlackOption[]>>;
  /** What the coach found wrong, by block_id. */
  readonly errors: Readonly<Record<string, string>>;
  readonly state: 'opened' | 'pushed' | 'published' | 'updated' | 'filled' | 'closed';
}

/** How many modals can lie on one another. */
const STACK_LIMIT = 3;

/** The modals and Home tabs of the playground's Slack, in memory. */
export class SlackViews {
  private readonly stacks = new Map<string, readonly KeptView[]>();
  private readonly homes = new Map<string, KeptView>();
  private readonly past: KeptView[] = [];
  private readonly feed = new Feed<KeptView>();

  constructor(private readonly newId: () => string) {}

  /** The modals that someone has open, the lowest first. */
  of({ id }: Pick<PlaygroundPerson, 'id'>): readonly KeptView[] {
    return this.stacks.get(id) ?? [];
  }

  /** The modal that someone looks at. */
  top(person: Pick<PlaygroundPerson, 'id'>): KeptView | undefined {
    return this.of(person).at(-1);
  }

  homeOf({ id }: PlaygroundPerson): KeptView | undefined {
    return this.homes.get(id);
  }

  /** An open modal or a Home tab, as it is now. */
  get(viewId: string): KeptView | undefined {
    return [...this.homes.values(), ...[...this.stacks.values()].flat()].find(({ id }) => id === viewId);
  }

  /** Every view as it was after each change, oldest first. */
  history(): readonly KeptView[] {
    return [...this.past];
  }

  /** Calls `listener` with every change from now on, until the returned function is called. */
  subscribe(listener: (view: KeptView) => void): () => void {
    return this.feed.subscribe(listener);
  }

  /** The first change from now on for which `matches` holds. */
  next(matches: (view: KeptView) => boolean): Promise<KeptView> {
    return this.feed.next(matches);
  }

  open(person: PlaygroundPerson, content: ViewContent): KeptView {
    const view = this.create(person, content, 'opened');
    this.stacks.set(person.id, [view]);
    return this.note(view);
  }

  push(person: PlaygroundPerson, content: ViewContent): KeptView {
    const stack = this.of(person);
    const below = stack.at(-1);
    if (below === undefined) throw new SlackRefusal('not_found');
    if (stack.length >= STACK_LIMIT) throw new SlackRefusal('push_limit_reached');
    const view = this.create(person, content, 'pushed', below);
    this.stacks.set(person.id, [...stack, view]);
    return this.note(view);
  }

  publish(person: PlaygroundPerson, content: ViewContent): KeptView {
    const before = this.homeOf(person);
    const view = this.create(person, content, 'published');
    return this.keep(before ? { ...view, id: before.id, rootId: before.id } : view);
  }

  /** The coach shows something else in its place. What was typed stays where the input is still there. */
  update(view: KeptView, content: ViewContent): KeptView {
    const values = stateOf(content.blocks, view.values);
    return this.keep({ ...view, content, values, errors: {}, hash: this.newId(), state: 'updated' });
  }

  /** The person types or searches, or sees what is wrong. */
  fill(view: KeptView, change: Partial<Pick<KeptView, 'values' | 'offered' | 'errors'>>): KeptView {
    return this.keep({ ...view, ...change, state: 'filled' });
  }

  close(view: KeptView): void {
    const stack = this.stacks.get(view.personId) ?? [];
    this.stacks.set(
      view.personId,
      stack.filter(({ id }) => id !== view.id),
    );
    this.note({ ...view, state: 'closed' });
  }

  private create(
    person: PlaygroundPerson,
    content: ViewContent,
    state: KeptView['state'],
    below?: KeptView,
  ): KeptView {
    const id = `V${this.newId().replace('.', '')}`;
    return {
      id,
      hash: this.newId(),
      personId: person.id,
      workspaceId: person.workspaceId,
      content,
      rootId: below?.rootId ?? id,
      previousId: below?.id ?? null,
      values: stateOf(content.blocks, {}),
      offered: {},
      errors: {},
      state,
    };
  }

  private keep(view: KeptView): KeptView {
    if (view.content.type === 'home') this.homes.set(view.personId, view);
    else {
      const stack = this.stacks.get(view.personId) ?? [];
      this.stacks.set(
        view.personId,
        stack.map((other) => (other.id === view.id ? view : other)),
      );
    }
    return this.note(view);
  }

  private note(view: KeptView): KeptView {
    this.past.push(view);
    this.feed.tell(view);
    return view;
  }
}
