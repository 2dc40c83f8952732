import type { documentsNl } from './messages-documents.nl.js';

/** Heads of the tables in the documents that are made: a part of `messages.en.ts`. */
export const documentsEn: Readonly<Record<keyof typeof documentsNl, string>> = {
  'documents.kind': 'Kind of data',
  'documents.purpose': 'Purpose',
  'documents.basis': 'Legal basis',
  'documents.controller': 'Controller',
  'documents.subject': 'Of whom',
  'documents.kept-for': 'How long',
  'documents.kept-as': 'How it is stored',
  'documents.sensitivity': 'Sensitivity',
  'documents.field': 'Field',
  'documents.party': 'Party',
  'documents.country': 'Country',
  'documents.no-sub-processors': 'There are no sub-processors.',
  'documents.type': 'Type',
  'documents.or': 'Or',
  'documents.does': 'What it is for',
  'documents.counts':
    '{fields, number} fields are stored in {collections, number} collections. {special, number} fields belong to a special category; {sealed, number} of those are encrypted.',
  'documents.generated':
    'This document is made of the inventory of the program and the texts in `documents/text`. Change it there and make it anew with `npm run documents`.',
};
