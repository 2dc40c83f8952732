import type { CardContent } from '../elements.js';
import { slackLimits } from '../limits.js';
import type { Block, Button } from './blocks.js';
import { actionsBlocks, mrkdwn, section } from './block.js';
import { partsOf, type Part } from './parts.js';

/** A card without inputs as Slack's Block Kit. Whatever the card holds, the blocks stay inside Slack's limits; a cut shows as `…`. */
export function toBlockKit(card: CardContent): Block[] {
  const body = card.body.flatMap(partsOf).reduce(addPart, []);
  const actions = actionsBlocks(card.actions ?? []);
  return numbered([...cut(body, slackLimits.blocks - actions.length), ...actions]);
}

/** Text that stands close to the text above it shares its section, as long as there is room. */
function addPart(blocks: Block[], part: Part): Block[] {
  if (part.kind === 'block') return [...blocks, part.block];
  const last = blocks.at(-1);
  const above = part.close && last?.type === 'section' && !last.accessory ? last.text?.text : undefined;
  const joined = `${above ?? ''}\n${part.text}`;
  return above !== undefined && joined.length <= slackLimits.sectionText
    ? [...blocks.slice(0, -1), section(joined)]
    : [...blocks, section(part.text)];
}

function cut(blocks: readonly Block[], max: number): readonly Block[] {
  if (blocks.length <= max) return blocks;
  return [...blocks.slice(0, max - 1), { type: 'context', elements: [mrkdwn('…')] }];
}

/** Slack wants every button of a message under an id of its own. */
function numbered(blocks: readonly Block[]): Block[] {
  let count = 0;
  const withId = (button: Button): Button => ({ ...button, action_id: `card-action-${++count}` });
  return blocks.map((block) => {
    if (block.type === 'actions') return { ...block, elements: block.elements.map(withId) };
    return block.type === 'section' && block.accessory
      ? { ...block, accessory: withId(block.accessory) }
      : block;
  });
}

/** Matches the `action_id` of every button that `toBlockKit` makes. */
export const cardActionId = /^card-action-\d+$/;
