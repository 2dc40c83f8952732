import { slackLimits, violations, type LimitViolation } from '../limits.js';
import type { Block, Button } from './blocks.js';

/** Every limit of Slack that a message breaks, empty texts and ids used twice among them; empty for one that Slack takes. */
export function checkBlockKit(blocks: readonly Block[]): LimitViolation[] {
  return [
    ...check('blocks', { blocks: blocks.length }),
    ...blocks.flatMap((block, index) => checkBlock(block, `blocks[${index}]`)),
    ...twice(blocks),
  ];
}

type Sizes = Partial<Record<keyof typeof slackLimits, number>>;

/** Sizes against Slack's limits; Slack takes nothing that is empty. */
const check = (path: string, sizes: Sizes): LimitViolation[] => [
  ...violations(path, slackLimits, sizes),
  ...Object.entries(sizes)
    .filter(([, actual]) => actual === 0)
    .map(([limit, actual]) => ({ path, limit: `${limit} (at least)`, actual, allowed: 1 })),
];

function checkBlock(block: Block, path: string): LimitViolation[] {
  switch (block.type) {
    case 'header':
      return check(path, { headerText: block.text.text.length });
    case 'section':
      return [
        ...check(path, {
          sectionText: block.text?.text.length ?? 1,
          sectionFields: block.fields?.length ?? 1,
        }),
        ...checkAll(block.fields ?? [], `${path}.fields`, ({ text }) => ({ fieldText: text.length })),
      ];
    case 'context':
      return [
        ...check(path, { contextElements: block.elements.length }),
        ...checkAll(block.elements, `${path}.elements`, ({ text }) => ({ contextText: text.length })),
      ];
    case 'actions':
      return [
        ...check(path, { actionElements: block.elements.length }),
        ...checkAll(block.elements, `${path}.elements`, buttonSizes),
      ];
    case 'divider':
      return [];
  }
}

const checkAll = <T>(items: readonly T[], path: string, sizes: (item: T) => Sizes): LimitViolation[] =>
  items.flatMap((item, index) => check(`${path}[${index}]`, sizes(item)));

const buttonSizes = ({ text, value, action_id, accessibility_label }: Button): Sizes => ({
  buttonText: text.text.length,
  buttonValue: value.length,
  actionId: action_id.length,
  accessibilityLabel: accessibility_label?.length ?? 1,
});

function twice(blocks: readonly Block[]): LimitViolation[] {
  const ids = blocks.flatMap((block) =>
    block.type === 'actions' ? block.elements.map((button) => button.action_id) : [],
  );
  return ids
    .filter((id, index) => ids.indexOf(id) !== index)
    .map((id) => ({ path: id, limit: 'action_id used once', actual: 2, allowed: 1 }));
}
