import type { coverNl } from './messages-cover.nl.js';

/** Cover and return, agreed on a card: a part of `messages.en.ts`. */
export const coverEn = {
  'action.form.cover': 'Write down agreements',
  'cover.title': 'Cover and return',
  'cover.intro': 'Write down what you agreed. You can add to it later; what stays empty is not shown.',
  'cover.no-health':
    'Write nothing about health, pregnancy, birth or home: only about work. Whoever is on leave can read what stands here.',
  'cover.kept': 'HR and whoever leads this team read it. It goes when the coaching is over.',
  'cover.work': 'Who covers what?',
  'cover.work-hint': 'A name for each task, a line for each task. Write down what will wait as well.',
  'cover.stand-in': 'Whom can the team turn to?',
  'cover.first-week': 'What was agreed for the first week back?',
  'cover.first-week-hint': 'Days and hours, who is there to help, what the work starts with.',
  'cover.empty': 'Fill in at least one of the three.',
  'cover.no-journey': 'I follow no leave of this person. Choose someone else, or ask HR to report it.',
  'cover.changed-by':
    '{name} has just changed this too. It now says: "{text}". Write below what should stay, and save once more.',
  'cover.emptied-by': '{name} has just removed this. Leave what should stay, and save once more.',
  'cover.someone': 'A colleague',
  'cover.preview': 'This is what you write down about {name}:',
  'cover.preview-removed': 'What was agreed about {name} goes.',
  'cover.saved': 'The agreements are saved',
  'cover.removed': 'The agreements are gone.',
  'cover.collided': 'Changed just now',
  'cover.collided-line':
    'A colleague was a moment before you. Nothing of yours was saved. This is what you wrote; copy it and open the form again.',
  'cover.card-title': 'Cover and return of {name}',
  'cover.none': 'Nothing has been agreed about {name} yet.',
  'cover.none-return': 'Nothing has been agreed about the first week back yet.',
  'cover.last': 'Last changed on {date}, by {name}.',
  'cover.copy': 'Text to send to {name}:',
  'cover.copy-hello': 'Hi {name}, this is what we agreed, so that you have it in one place.',
  'cover.copy-work': 'Your work: {text}',
  'cover.copy-stand-in': 'The team can turn to: {text}',
  'cover.copy-first-week': 'Your first week back: {text}',
  'cover.copy-end': 'Is something not right, or would you like it different? Tell me when it suits you.',
  'cover.change': 'Add or change',
  'cover.whose': 'Whose agreements do you want to see?',
} as const satisfies Record<keyof typeof coverNl, string>;
