/** The English of `messages-import.nl.ts`. */
export const importEn = {
  'import.title': 'Import the roster',
  'import.intro':
    'Send the file of who works here now: CSV or Excel (.xlsx), up to 50,000 people. I first show what changes.',
  'import.columns':
    'These columns are needed: name, email, personnel_number, team, weekly_hours, contract_end, manager_email, role, chat, locale and time_zone.',
  'import.file': 'Roster',
  'import.one-file': 'These are several files. Send one at a time.',
  'import.reading': 'I am reading the file and comparing it with whom I know.',
  'import.storing': 'I am saving it: {done, number} of {all, number} people.',
  'import.added': 'New ({count, number}):',
  'import.changed': 'Changed ({count, number}):',
  'import.moved': 'Another e-mail address ({count, number}):',
  'import.gained': '{count, plural, one {Gets a role (#):} other {Get a role (#):}}',
  'import.lost': '{count, plural, one {Loses a role (#):} other {Lose a role (#):}}',
  'import.ended':
    '{count, plural, one {Has left, and gets nothing more from me (#):} other {Have left, and get nothing more from me (#):}}',
  'import.unlisted':
    '{count, plural, one {Is no longer in the file, and stays as they are (#):} other {Are no longer in the file, and stay as they are (#):}}',
  'import.and-more': '{names} {count, plural, one {and # more.} other {and # more.}}',
  'import.role-hr': 'HR',
  'import.role-privacy-officer': 'privacy officer',
  'import.role-manager': 'manager',
  'import.field-name': 'name',
  'import.field-first-name': 'first name',
  'import.field-address': 'e-mail address',
  'import.field-phone': 'phone',
  'import.field-role': 'role',
  'import.field-chat': 'chat',
  'import.field-language': 'language',
  'import.field-time-zone': 'time zone',
  'import.field-manager': 'manager',
  'import.field-team': 'team',
  'import.field-hours': 'hours',
  'import.field-contract-end': 'end of contract',
  'import.field-country': 'country',
  'import.field-back-again': 'is back',
  'import.passed-on':
    '{count, plural, one {# plan goes to another manager.} other {# plans go to another manager.}}',
  'import.stopped':
    '{count, plural, one {# plan ends, since someone has left.} other {# plans end, since someone has left.}}',
  'import.replanned': '{count, plural, one {I work out # plan anew.} other {I work out # plans anew.}}',
  'import.nobody-changes': 'Of those in the file, nothing changes.',
  'import.first-sheet': 'This Excel file has more sheets. I read only the first.',
  'import.left': 'Whoever is no longer in the file has left',
  'import.left-hint': 'Choose this only if the file is complete. Without it everyone stays as they are.',
  'import.last-hr':
    'With this file there is nobody left in HR, and then nobody can set me up any more. Give a colleague the role hr in the column role, and send the file again.',
  'import.same-title': 'Nothing changes',
  'import.same': 'I knew everything in this file already. I have changed nothing.',
  'import.wrong-title': 'I cannot import this yet',
  'import.more-problems':
    '{count, plural, one {And # other mistake; it is in the file below.} other {And # other mistakes; they are in the file below.}}',
  'import.mend':
    'I have changed nothing. Mend the file and send it here again. Every mistake, by row and column, is in the file you get from me.',
  'import.done-title': 'Imported',
  'import.follows': 'Plans and tips follow by themselves.',
  'import.file-name': 'roster-mistakes',
  'import.file-row': 'row',
  'import.file-column': 'column',
  'import.file-wrong': 'what is wrong',
  'import.file-right': 'how it can be',
} as const;
