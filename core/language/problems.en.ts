import type { ProblemCode } from '../problem.js';

/** The English of `problems.nl.ts`; the same facts, the same `none`. */
export const problemsEn: Readonly<Record<ProblemCode, string>> = {
  'file-unreadable': 'I cannot read this file. Check that it exists and is plain text (UTF-8).',
  'file-not-text': 'This file is not text in UTF-8. Save it as CSV UTF-8 in your spreadsheet and try again.',
  'file-unwritable':
    'I cannot write this file. {reader, select, operator {Check that the folder exists and that you may write there.} none {Check that the folder exists and that you may write there.} other {Ask whoever operates me for help.}}',
  'more-wrong':
    'There is more that is wrong{value, select, none {} other { ({value} times)}}. Mend what stands here first and import the file again.',
  'upload-too-large':
    'This file is too large: I read up to 10 MB, and of an Excel file up to 100 MB once it is unpacked. Save only the sheet with the columns I need as CSV UTF-8 and send that.',
  'workbook-unreadable':
    'I cannot read this Excel file. Open it in Excel, save it as .xlsx or as CSV UTF-8 and send it again.',
  'workbook-locked': 'This file has a password. Take the password off, save the file and send it again.',
  'too-many-rows':
    'There are more people in this file than I read at once{value, select, none {} other { ({value})}}. Send only those who work here now, or ask whoever operates me for help.',
  'upload-gone': 'I do not have this file any more: I keep it for a day. Send it once more.',
  'csv-malformed': 'This is not a valid CSV file. Check the quotes and the separators and try again.',
  'csv-empty': 'Nobody stands below the headings. Put each person on a line of their own.',
  'csv-header-missing':
    'The first line has no column headings that I know.{column, select, none { Look at the example file.} other { Begin with these: {column}.}}',
  'csv-column-missing':
    '{more, select, none {A column is missing{column, select, none {} other {: {column}}}. Add it to the first line.} other {Columns are missing: {column}. Add them to the first line.}}',
  'csv-column-twice':
    '{column, select, none {A column} other {The column {column}}} is there twice. Leave one of them.',
  'csv-row-invalid':
    'The value{column, select, none {} other { in column {column}}} is not right.{expected, select, none {} other { Write, for example: {expected}.}} Mend the line and import the file again.',
  'zero-hours': 'It says zero hours. Write how many hours someone works in an average week, such as 24.',
  'duplicate-personnel-number':
    'This personnel number{personnelNumber, select, none {} other { ({personnelNumber})}} is there twice. Give everyone a number of their own.',
  'duplicate-email':
    'This e-mail address{email, select, none {} other { ({email})}} is there twice. Give everyone an address of their own.',
  'address-of-another':
    'This address belongs to{personnelNumber, select, none { someone else} other { number {personnelNumber}}}. {reader, select, hr {Put that person in the file as well, with another address.} other {Put that person in the file with the new address, or confirm with --end-missing that whoever is not in it has left.}}',
  'zeros-lost':
    'This address belongs to{personnelNumber, select, none { another number} other { number {personnelNumber}}}: Excel dropped the zeros in front. Make the column text, put them back and try again.',
  'unknown-manager':
    'I do not know this manager{manager, select, none {} other { ({manager})}}. Put the manager in the file as well.',
  'manager-is-employee':
    'The manager{manager, select, none {} other { ({manager})}} is in the file as an employee. Give them the role manager, or name another manager.',
  'unknown-employee':
    'I do not know this employee{personnelNumber, select, none {} other { ({personnelNumber})}}. Check the personnel number, or import the roster first.',
  'import-crossed': 'Someone else imported people at the same moment. Import the file once more.',
  'last-hr':
    'Then nobody of HR is left. Give someone else the role HR first, or leave one of them in the file.',
  'yaml-malformed': 'This is not a valid YAML file. Check the indentation and the colons and try again.',
  'journey-invalid':
    'This plan is not right{field, select, none {} other { (at {field})}}. Fill in the field as the example file does.',
  'journey-twice': 'This is the same pregnancy or placement as one earlier in this file. Leave one of them.',
  restricted: 'These data may not be used now: that was asked for. Talk to HR, who can lift the restriction.',
  'law-unknown':
    'I do not know the leave law of{country, select, none { that country} other { {country}}}. So I work nothing out. {reader, select, hr {Does Dutch law govern the employment? Then say so: in "journey", or with governingLaw: NL in the file.} other {Ask HR what holds there.}}',
  'customisation-invalid':
    'This change to the catalogue is not right{reason, select, none {} other {: {reason}}}. {reader, select, operator {Mend it and try again.} none {Mend it and try again.} other {Ask whoever operates me for help.}}',
  'unknown-tenant':
    'There is no tenant{value, select, none { with this id} other { {value}}}. {reader, select, operator {Check the id: "coach tenant list" shows them all.} none {Check the id: "coach tenant list" shows them all.} other {Ask whoever operates me for help.}}',
  'tenant-exists':
    'There is a tenant{value, select, none { with this id} other { {value}}} already. {reader, select, operator {Give the new one another id.} none {Give the new one another id.} other {Ask whoever operates me for help.}}',
  'workspace-other':
    'Your employer has linked another workspace of this chat already. Ask HR to go on there, or ask your administrator to change that link.',
  'link-code-wrong':
    'I do not know this code. See whether it was copied right, or ask for a new one where you got it.',
  'link-code-expired': 'This code has expired. Ask for a new one where you got it.',
  'link-code-used': 'This code was used already. Ask for a new one where you got it.',
  'link-locked': 'Too many wrong codes were typed here. Wait an hour, then try again with the right code.',
  'address-hidden':
    'I cannot see your e-mail address here, and without it I do not know who you are. Ask your administrator to let me see it. The code is still good.',
  'workspace-taken':
    'Another tenant has linked{value, select, none { this workspace} other { {value}}} already. {reader, select, operator {Check the id of the workspace, or end that tenant first.} none {Check the id of the workspace, or end that tenant first.} other {Ask whoever operates me for help.}}',
  'date-invalid':
    'This is not a date{value, select, none {} other {: {value}}}. Write a date as year-month-day, such as 2027-03-10.',
  'date-out-of-range':
    'This date is not possible.{range, select, none { Check the date.} other { Choose a date from {range}.}}',
  'due-date-missing': 'The due date is missing. Fill it in.',
  'due-date-implausible':
    'The due date is too far away.{range, select, none { Check the year.} other { Choose a date from {range}.}}',
  'placement-date-missing': 'The day the child joins the family is missing. Fill it in.',
  'leave-start-outside-window':
    'Leave cannot start on that day.{range, select, none { Check the date.} other { Choose a day from {range}.}}',
  'leave-weeks-out-of-range':
    'There are not that many weeks of leave.{range, select, none { Check the number.} other { Fill in a number from {range}.}}',
  'leave-not-in-force':
    'This leave did not exist yet when the child came. Leave it out, or check the birth date.',
  'birth-date-implausible':
    'The birth date does not fit the due date.{range, select, none { Check both.} other { Expected is a day from {range}.}}',
  'hospital-days-out-of-range':
    'This number of days in hospital is not possible.{range, select, none { Check the number.} other { Fill in a number from {range}.}}',
  'leave-end-too-early':
    'The leave may not end that early.{from, select, none { Choose a later day.} other { The earliest day is {from}.}}',
  'return-before-leave-end':
    'The first day back is still inside the leave.{from, select, none { Choose a later day.} other { The earliest day is {from}.}}',
  'spread-before-birth': 'Spreading the leave is agreed after the birth. Report the birth first.',
  'spread-outside-range':
    'The leave cannot be spread over these days: first six weeks in one piece, then within 30 weeks.{range, select, none { Check the days.} other { Choose days from {range}.}}',
  'spread-days-differ':
    'The number of days is not right{value, select, none {} other {: these are {value} working days of leave}}.{to, select, none { Spread exactly what is left.} other { {to} working days are left; spread all of them, no more and no fewer.}}',
  'parental-hours-too-many':
    'That many hours of parental leave a week is not possible.{to, select, none { Enter fewer hours than the person works.} other { It can be {to} at most: that is what this person works.}}',
  'override-not-applicable': 'This date does not belong to this kind of leave. Remove the change.',
  'unknown-person':
    'I do not know you as a manager or as HR of your employer yet. Ask HR to add you with the e-mail address you use here.',
  'other-account':
    'This e-mail address belongs to another chat account already. Ask HR to check which account is yours.',
  'unknown-workspace':
    'Your employer has not linked this workspace to me yet. Ask HR or your administrator to have that done.',
  'one-to-one-only':
    'What I have to say is for one person alone. Open a one-to-one chat with me and type "hello" there.',
  'not-allowed':
    'You may not see or change this. {reader, select, hr {Ask a colleague in HR for help.} other {Ask HR for help.}}',
  'nudge-gone':
    'This message is no longer there. {reader, select, stranger {Ask HR what is needed from you now.} operator {Ask HR what is needed from you now.} other {Type "plan" to see what is still to come.}}',
  'report-overtaken': 'Something else was reported since. Undo the newest report first.',
  'journey-gone':
    'This plan is no longer there. {reader, select, stranger {Ask HR for help.} operator {Ask HR for help.} other {Type "plan" to see which ones are.}}',
  'flow-gone':
    'This form is no longer valid: it lasts a day. {reader, select, stranger {Ask HR for help.} operator {Ask HR for help.} other {Type "help" and choose again.}}',
  'flow-answered':
    'You had filled this in already; the answer is in this conversation.{command, select, none { Look there first.} other { Want to change something? Type "{command}".}}',
  'flow-not-yours':
    'This form is someone else\'s.{command, select, none { Ask HR for help if you need it too.} other { Type "{command}" to open one yourself.}}',
  'flow-cancelled':
    'Nothing has changed.{command, select, none { Want it after all? Feel free to start again.} other { Want it after all? Type "{command}".}}',
  'file-unasked': 'I do not need a file now and have not opened it. Want to ask something? Just type it.',
  'file-too-large':
    'The file is too large to send here{megabytes, select, none {} other {: it can be {megabytes} MB at most}}. Ask for a smaller part.',
  'file-not-allowed':
    'I may not send files here. Ask whoever manages {chat, select, slack {Slack} teams {Teams} other {the chat}} at your employer to allow that{chat, select, slack { (the permission "files:write")} other {}}, and then ask for the file again.',
  'file-undelivered': 'The file did not arrive well. Ask for it again in a few minutes.',
  'file-gone': 'I no longer have this file: I keep it for a day. Ask for it again.',
  'setting-invalid':
    'The setting{name, select, none {} other { {name}}} is not right. {reader, select, operator {{expected, select, none {See .env.example.} other {Expected: {expected}.}}} none {{expected, select, none {See .env.example.} other {Expected: {expected}.}}} other {Ask whoever operates me for help.}}',
  'option-invalid':
    'This is not right{value, select, none {} other {: {value}}}.{expected, select, none { Please check it.} other { Give: {expected}.}}',
  failed:
    'Something went wrong on our side. Try again in a few minutes. {reader, select, operator {Look in the log if it stays that way.} hr {Tell whoever operates me if it stays that way.} other {Ask HR for help if it stays that way.}}',
  unreadable:
    'I can no longer read part of what this needs. Whoever runs me knows already. Everything else works.',
};
