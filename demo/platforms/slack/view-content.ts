import { z } from 'zod';

const plainText = (max: number) =>
  z.looseObject({ type: z.literal('plain_text'), text: z.string().min(1).max(max) });

const optionSchema = z.looseObject({
  text: z.looseObject({ type: z.string(), text: z.string().min(1).max(75) }),
  value: z.string().max(150),
});
export type SlackOption = z.infer<typeof optionSchema>;

/** At most a hundred, as in a select; Slack wants at least one where the list is written down. */
export const optionsSchema = z.array(optionSchema).max(100);

const elementSchema = z.looseObject({
  type: z.string(),
  action_id: z.string().max(255).optional(),
  options: optionsSchema.min(1).optional(),
  option_groups: z.array(z.looseObject({ options: optionsSchema })).optional(),
});
export type SlackElement = z.infer<typeof elementSchema>;

const blockTypes = [
  'actions',
  'context',
  'divider',
  'header',
  'image',
  'input',
  'rich_text',
  'section',
  'video',
] as const;

const blockSchema = z.looseObject({
  type: z.enum(blockTypes),
  block_id: z.string().max(255).optional(),
  label: plainText(2000).optional(),
  element: elementSchema.optional(),
  accessory: elementSchema.optional(),
  elements: z.array(elementSchema).optional(),
});
export type SlackBlock = z.infer<typeof blockSchema>;

const shared = {
  blocks: z.array(blockSchema).max(100),
  private_metadata: z.string().max(3000).default(''),
  callback_id: z.string().max(255).default(''),
  external_id: z.string().max(255).default(''),
};

export const modalSchema = z.strictObject({
  type: z.literal('modal'),
  ...shared,
  title: plainText(24),
  submit: plainText(24).optional(),
  close: plainText(24).optional(),
  clear_on_close: z.boolean().default(false),
  notify_on_close: z.boolean().default(false),
});
export const homeSchema = z.strictObject({ type: z.literal('home'), ...shared });

/** A view as the coach wrote it, with what Slack adds where nothing was said. */
export type ViewContent = z.infer<typeof modalSchema> | z.infer<typeof homeSchema>;
