import type { z } from 'zod';
import { SlackRefusal } from './refusal.js';
import { homeSchema, modalSchema, type SlackBlock, type ViewContent } from './view-content.js';
import { elementsOf } from './form-state.js';

type Issue = z.core.$ZodIssue;

/** The view, every block and element with an id. Throws a `SlackRefusal` that tells what Slack would not show. */
export function checkView(view: unknown, type: ViewContent['type']): ViewContent {
  const parsed = (type === 'modal' ? modalSchema : homeSchema).safeParse(view);
  if (!parsed.success) throw invalid(parsed.error.issues.map((issue) => problemOf(issue, view)));
  const content = { ...parsed.data, blocks: withIds(parsed.data.blocks) };
  const problems = [...inputsWithoutSubmit(content), ...duplicates(content.blocks)];
  if (problems.length > 0) throw invalid(problems);
  return content;
}

const invalid = (messages: readonly string[]): SlackRefusal =>
  new SlackRefusal('invalid_arguments', messages);

const problem = (text: string, path: readonly PropertyKey[]): string =>
  `[ERROR] ${text} [json-pointer:/${['view', ...path].map(String).join('/')}]`;

function problemOf(issue: Issue, view: unknown): string {
  const { path } = issue;
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'array'
        ? problem(`no more than ${issue.maximum} items allowed`, path)
        : problem(`must be less than ${Number(issue.maximum) + 1} characters`, path);
    case 'too_small':
      return issue.origin === 'array'
        ? problem(`must provide at least ${issue.minimum} items`, path)
        : problem(`must be more than ${Number(issue.minimum) - 1} characters`, path);
    case 'unrecognized_keys':
      return problem(`invalid additional property: ${issue.keys.join(', ')}`, path);
    default:
      return isMissing(view, path)
        ? problem(`missing required field: ${String(path.at(-1))}`, path.slice(0, -1))
        : problem('failed to match all allowed schemas', path);
  }
}

function isMissing(view: unknown, path: readonly PropertyKey[]): boolean {
  const found = path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    view,
  );
  return path.length > 0 && found === undefined;
}

/** Slack names blocks and elements that have no name. */
function withIds(blocks: readonly SlackBlock[]): SlackBlock[] {
  return blocks.map((block, index) => {
    const named = (element: SlackBlock['element'], place: number) =>
      element && { ...element, action_id: element.action_id ?? `action-${index}-${place}` };
    return {
      ...block,
      block_id: block.block_id ?? `block-${index}`,
      ...(block.element && { element: named(block.element, 0) }),
      ...(block.accessory && { accessory: named(block.accessory, 0) }),
      ...(block.elements &&
        block.type === 'actions' && {
          elements: block.elements.flatMap((one, place) => named(one, place) ?? []),
        }),
    };
  });
}

function inputsWithoutSubmit(content: ViewContent): string[] {
  if (content.type === 'home' || content.submit) return [];
  return content.blocks.flatMap(({ type }, index) =>
    type === 'input'
      ? [problem('must define `submit` to use an `input` block in modals', ['blocks', index, 'input'])]
      : [],
  );
}

/** A block_id is unique in the view, an action_id in its block. */
function duplicates(blocks: readonly SlackBlock[]): string[] {
  const blockIds = repeated(blocks.map(({ block_id }) => block_id ?? ''));
  if (blockIds.length > 0)
    return blockIds.map((id) => problem(`\`block_id\` "${id}" already exists`, ['blocks']));
  const actionIds = elementsOf(blocks).map(({ blockId, element }) => `${blockId} ${element.action_id ?? ''}`);
  return repeated(actionIds).map((id) => problem(`\`action_id\` already exists: ${id}`, ['blocks']));
}

const repeated = (ids: readonly string[]): string[] => ids.filter((id, index) => ids.indexOf(id) !== index);
