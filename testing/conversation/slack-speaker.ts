import type { KeptView } from '../../demo/platforms/slack/views.js';
import type { FormValue } from '../../demo/platforms/slack/player.js';
import { inputOf } from '../../demo/platforms/slack/form-state.js';
import { inTime, type Chatter, type Filled, type Speaker } from './chatter.js';

/** Someone in Slack: a message invites to a form, which is a modal, and a person is found by typing. */
export function slackSpeaker(chatter: Chatter): Speaker {
  const { playground, person, t } = chatter;
  const form = (): KeptView => {
    const view = playground.views.top(person);
    if (!view) throw new Error(`there is no form open: ${chatter.text()}`);
    return view;
  };
  const isForm = (view: KeptView | undefined): boolean =>
    view?.content.callback_id.startsWith('form-') ?? false;
  const blockOf = (field: string): string => {
    const found = form().content.blocks.find(({ block_id }) => block_id?.endsWith(`-${field}`));
    if (found?.block_id === undefined) throw new Error(`there is no field "${field}": ${textOf(form())}`);
    return found.block_id;
  };
  const valueOf = async (block: string, value: string): Promise<FormValue> => {
    const input = inputOf(form().content.blocks, block);
    if (input?.type === 'checkboxes') return value === 'true' ? ['true'] : [];
    if (input?.type !== 'external_select') return value;
    const [first] = await playground.slack.suggest(person, block, value);
    if (!first) throw new Error(`nobody is offered for "${value}"`);
    return first;
  };
  /** The next step stands in the modal; what ends a form, in the conversation. */
  const submit = async (): Promise<void> => {
    const { hash } = form();
    const answer = playground.history.next(
      ({ personId, from }) => personId === person.id && from === 'coach',
    );
    await playground.slack.submit(person);
    const shown = playground.views.top(person);
    if (!isForm(shown) || shown?.hash === hash) await inTime(answer);
  };
  const open = async (): Promise<void> => {
    if (!chatter.has(t('form.open'))) return;
    const shown = playground.views.next(
      ({ state, content }) => state === 'updated' && content.callback_id !== 'loading',
    );
    await playground.player.press(chatter.last(), t('form.open'));
    await inTime(shown);
  };
  return {
    async say(text) {
      await chatter.untilAnswered(() => playground.player.say(person, text));
      await open();
    },
    open,
    async handIn(values: Filled) {
      for (const [field, value] of Object.entries(values)) {
        const block = blockOf(field);
        playground.slack.fill(person, { [block]: await valueOf(block, value) });
      }
      await submit();
    },
    async give(file) {
      const block = form().content.blocks.find(({ element }) => element?.type === 'file_input');
      if (block?.block_id === undefined) throw new Error(`no file is asked for: ${textOf(form())}`);
      playground.slack.fill(person, { [block.block_id]: [file] });
      await submit();
    },
    getsFile: chatter.getsFile,
    reads: () => {
      const view = playground.views.top(person);
      if (!view) return chatter.text();
      // A modal that is no form may say that the answer stands in the conversation behind it.
      return isForm(view) ? textOf(view) : `${textOf(view)}\n${chatter.text()}`;
    },
  };
}

const textOf = ({ content, errors }: KeptView): string => JSON.stringify([content, errors]);
