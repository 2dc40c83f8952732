import { translator } from '../../language/messages.js';
import { aboutOf } from '../../messages/about-journey.js';
import { currentSpeaker } from '../../people/context.js';
import { awayIfSo } from '../away.js';
import { asFlow, type CommandContext, type FormCommand } from '../command.js';
import { agreedLines } from '../cover/agreed-lines.js';
import { coverForm, readCover, stands, type Writing } from '../cover/cover-form.js';
import { keepCover } from '../cover/keep-cover.js';
import { reviewed, type ReviewedChange } from '../flows/reviewed.js';
import { isEmpty } from '../../journeys/merge-agreed.js';
import { nameIn, theOnly } from '../person-field.js';
import { suggestWho, WHO } from '../reported.js';

const change: ReviewedChange<Writing, CommandContext> = {
  nothing: awayIfSo,
  async understand(context, typed) {
    const name = nameIn(typed);
    const who = (await theOnly(context, name))?.id ?? name;
    return who === '' ? {} : { [WHO]: who };
  },
  stands,
  form: coverForm,
  read: readCover,
  review(_context, { covered, agreed }) {
    const t = translator(currentSpeaker().locale);
    const { name } = covered.employee;
    return Promise.resolve({
      lines: isEmpty(agreed)
        ? [t('cover.preview-removed', { name })]
        : [t('cover.preview', { name }), ...agreedLines(agreed, t), t('cover.kept')],
      about: aboutOf(covered),
    });
  },
  apply: keepCover,
  suggest: suggestWho,
};

/** The manager writes down who covers what, who stands in, and what was agreed on the first week back. */
export const cover: FormCommand = {
  id: 'cover',
  names: { nl: ['vervanging'], en: ['cover'] },
  summary: {
    nl: 'Vastleggen wie wat overneemt, en de eerste week terug',
    en: 'Write down who covers what, and the first week back',
  },
  roles: ['manager', 'hr'],
  about: 'employee',
  flow: asFlow(reviewed(change)),
};
