import type { fetchNl } from './messages-fetch.nl.js';

/** HR fetches what is kept: a part of `messages.en.ts`. */
export const fetchEn: Readonly<Record<keyof typeof fetchNl, string>> = {
  'fetch.title': 'Fetch data',
  'fetch.intro': 'You get a file with what I keep: of one person, or of everyone at your company.',
  'fetch.what': 'Of whom?',
  'fetch.what.person': 'One person',
  'fetch.what.everything': 'Everyone',
  'fetch.who': 'Who?',
  'fetch.who-hint': 'Type a name or a personnel number.',
  'fetch.own': 'For your own data, type "my data".',
  'fetch.preview-person':
    'You fetch all that I keep of {name}, also about pregnancy, birth, loss and leave. Names of others are not in it.',
  'fetch.preview-everything':
    'You fetch all that I keep for {employer}: {people, plural, one {# employee} other {# employees}} and {journeys, plural, one {# journey} other {# journeys}}, also about pregnancy, birth, loss and leave.',
  'fetch.preview-form':
    'It is a zip file: a page to read, tables for a spreadsheet, and data.json for another program.',
  'fetch.preview-to':
    'The file goes to you alone, in this chat. That you fetch it is noted in the audit trail.',
  'fetch.preview-careful':
    'Whoever opens it reads everything. Keep it only where others cannot get at it, and throw it away once you need it no more.',
  'fetch.preview-large':
    'If it is larger than {megabytes, number} MB, it does not fit the chat. Then you read here how you get it.',
  'fetch.done-person': 'Here is what I keep of {name}. Begin with the file "read-me.html" in it.',
  'fetch.done-everything': 'Here is all that I keep. Begin with the file "read-me.html" in it.',
  'fetch.too-large-title': 'This does not fit the chat',
  'fetch.too-large':
    'All of it is larger than {megabytes, number} MB, and I send nothing larger in a chat. You are entitled to it all the same.',
  'fetch.too-large-how':
    'Ask {whom}: they make the file with "coach tenant export" and hand it to you safely.',
  'fetch.too-large-person': 'Of one person you can fetch it here.',
  'fetch.busy': 'I am making this file already. One moment, please.',
};
