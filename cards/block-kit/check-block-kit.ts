import { usedTwice, type LimitViolation } from '../limits.js';
import type { Block, Button, ModalBlock } from './blocks.js';
import { check, checkAll, type Sizes } from './check-sizes.js';
import { checkInput } from './check-input.js';

/** Every limit of Slack that a message breaks, empty texts and ids used twice among them; empty for one that Slack takes. */
export const checkBlockKit = (blocks: readonly Block[]): LimitViolation[] => [
  ...check('blocks', { blocks: blocks.length }),
  ...checkBlocks(blocks),
];

/** What is wrong with blocks, however many there may be. */
export const checkBlocks = (blocks: readonly ModalBlock[]): LimitViolation[] => [
  ...blocks.flatMap((block, index) => checkBlock(block, `blocks[${index}]`)),
  ...twice(blocks),
];

function checkBlock(block: ModalBlock, path: string): LimitViolation[] {
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
        ...checkAll(block.accessory ? [block.accessory] : [], `${path}.accessory`, buttonSizes),
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
    case 'input':
      return checkInput(block, path);
    case 'image':
      return check(path, { altText: block.alt_text.length });
    case 'divider':
      return [];
  }
}

const buttonSizes = ({ text, value, url, action_id, accessibility_label }: Button): Sizes => ({
  buttonText: text.text.length,
  buttonValue: value?.length ?? 1,
  buttonUrl: url?.length ?? 1,
  actionId: action_id.length,
  accessibilityLabel: accessibility_label?.length ?? 1,
});

function buttonsIn(block: ModalBlock): readonly Button[] {
  if (block.type === 'actions') return block.elements;
  return block.type === 'section' && block.accessory ? [block.accessory] : [];
}

function twice(blocks: readonly ModalBlock[]): LimitViolation[] {
  const actionIds = blocks.flatMap(buttonsIn).map((button) => button.action_id);
  const blockIds = blocks.flatMap((block) => (block.type === 'input' ? [block.block_id] : []));
  return [...usedTwice(actionIds, 'action_id used once'), ...usedTwice(blockIds, 'block_id used once')];
}
