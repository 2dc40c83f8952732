import { practice, type Milestone } from '../milestone.js';
import type { Finding } from './finding.js';

/** A source that is neither one of the country's laws nor good practice. */
export function sourceFindings({ id, source }: Milestone, laws: readonly string[]): Finding[] {
  const known = [...laws, practice];
  if (known.includes(source.law)) return [];
  const message = `"${source.law}" is no law of this country: use one of ${known.join(', ')}`;
  return [{ code: 'law-unknown', milestone: id, field: 'source.law', message }];
}
