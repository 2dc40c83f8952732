/** Heads of the tables in the documents that are made: a part of `messages.nl.ts`. */
export const documentsNl = {
  'documents.kind': 'Soort gegevens',
  'documents.purpose': 'Doel',
  'documents.basis': 'Grondslag',
  'documents.controller': 'Verantwoordelijke',
  'documents.subject': 'Van wie',
  'documents.kept-for': 'Hoe lang',
  'documents.kept-as': 'Hoe opgeslagen',
  'documents.sensitivity': 'Gevoeligheid',
  'documents.field': 'Veld',
  'documents.party': 'Partij',
  'documents.country': 'Land',
  'documents.no-sub-processors': 'Er zijn geen subverwerkers.',
  'documents.type': 'Typ',
  'documents.or': 'Of',
  'documents.does': 'Waarvoor',
  'documents.counts':
    'Er worden {fields, number} velden opgeslagen in {collections, number} verzamelingen. {special, number} velden horen bij een bijzondere categorie; daarvan zijn er {sealed, number} versleuteld.',
  'documents.generated':
    'Dit document is gemaakt uit de inventaris van het programma en de teksten in `documents/text`. Verander het daar en maak het opnieuw met `npm run documents`.',
} as const;
