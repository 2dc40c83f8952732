import { z } from 'zod';
import type { LegalSource } from '../../leave/leave-plan.js';

/** The laws that leave, milestones and answers rest on, by their short names; the AVG is the GDPR. */
export const lawSchema = z.enum(['WAZO', 'ATW', 'BW', 'Arbobesluit', 'ZW', 'AVG']);
type Law = z.infer<typeof lawSchema>;

/** The numbers of Dutch laws in the national database of legislation. */
const lawIds: Readonly<Record<Exclude<Law, 'AVG'>, string>> = {
  WAZO: 'BWBR0013008',
  ATW: 'BWBR0007671',
  BW: 'BWBR0005290',
  Arbobesluit: 'BWBR0008498',
  ZW: 'BWBR0001888',
};

const bookOfBw = /^(\d+):(.+)$/;

/** A link to the article, without its paragraph: `7:670(2)` of the BW is article 670 of book 7. The AVG is linked as a whole. */
function link(law: Law, article: string): string {
  if (law === 'AVG') return 'https://eur-lex.europa.eu/eli/reg/2016/679/oj';
  const [whole] = article.split('(');
  const [, book, number] = (law === 'BW' && bookOfBw.exec(whole ?? '')) || [];
  const place = book && number ? `boek=${book}&artikel=${number}` : `artikel=${whole ?? ''}`;
  return `https://wetten.overheid.nl/jci1.3:c:${lawIds[law]}&${place}`;
}

/** An article of a law with its link; the article as lawyers write it, e.g. `3:1(2)`. */
export const cite = (law: Law, article: string): LegalSource => ({
  law,
  article,
  url: link(law, article),
});

/** Every article the Dutch leave rules rest on, named after what it says. */
export const sources = {
  employer: cite('WAZO', '1:1'),
  returnToWork: cite('WAZO', '1:6'),
  startWindow: cite('WAZO', '3:1(2)'),
  pregnancyLeave: cite('WAZO', '3:1(2)'),
  maternityLeave: cite('WAZO', '3:1(3)'),
  hospitalExtension: cite('WAZO', '3:1(5)'),
  spreading: cite('WAZO', '3:1(6)'),
  spreadingRequest: cite('WAZO', '3:1(6)-(9)'),
  motherDied: cite('WAZO', '3:1a'),
  motherDiedReclaim: cite('WAZO', '3:1a(5)'),
  adoptionLeave: cite('WAZO', '3:2'),
  startNotice: cite('WAZO', '3:3(1)a'),
  birthReport: cite('WAZO', '3:3(1)b'),
  adoptionNotice: cite('WAZO', '3:3(3)'),
  contractEnded: cite('WAZO', '3:10'),
  claim: cite('WAZO', '3:11'),
  adoptionClaim: cite('WAZO', '3:11(3)'),
  benefit: cite('WAZO', '3:13'),
  birthLeave: cite('WAZO', '4:2'),
  additionalBirthLeave: cite('WAZO', '4:2a'),
  additionalBirthPay: cite('WAZO', '4:2b'),
  additionalBirthClaim: cite('WAZO', '4:2c'),
  birthLeaveNotice: cite('WAZO', '4:3(2)'),
  additionalBirthMove: cite('WAZO', '4:3(4)'),
  parentalLeave: cite('WAZO', '6:1'),
  parentalLeaveHours: cite('WAZO', '6:2'),
  paidParentalLeave: cite('WAZO', '6:3'),
  paidLeaveClaim: cite('WAZO', '6:3a'),
  parentalLeaveAge: cite('WAZO', '6:4'),
  parentalLeaveNotice: cite('WAZO', '6:5'),
  selfEmployed: cite('WAZO', '3:18'),
  onCall: cite('BW', '7:628a'),
  noWork: cite('ATW', '4:6'),
  protectedHours: cite('ATW', '4:7'),
  expressingMilk: cite('ATW', '4:8'),
  dismissalBan: cite('BW', '7:670(2)'),
  contractNotice: cite('BW', '7:668'),
  riskBriefing: cite('Arbobesluit', '1.42a'),
} as const satisfies Readonly<Record<string, LegalSource>>;
