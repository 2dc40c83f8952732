import type { ArticleFacts } from '../../../leave/article.js';
import { limits } from './limits.js';

const { hours, nights, breaks, checkUps, milk, dismissal, everyone, paidWeeks } = limits;

const wazo = (article: string, facts: Omit<ArticleFacts, 'law' | 'article'>): ArticleFacts => ({
  law: 'WAZO',
  article,
  ...facts,
});

/** What the articles behind milestones say of pay, notice, permission and limits. */
export const articles: readonly ArticleFacts[] = [
  wazo('3:1', { isRight: true, kind: 'maternity', paidAs: 'benefit' }),
  wazo('3:1a', { isRight: true, kind: 'transferred-maternity', paidAs: 'wage' }),
  wazo('3:2', { isRight: true, kind: 'adoption', paidAs: 'benefit' }),
  wazo('3:3(1)a', { isRight: true, notice: { term: { days: 21 }, starts: 'S' } }),
  wazo('3:3(3)', { isRight: true, notice: { term: { weeks: 3 }, starts: 'S', soft: true } }),
  wazo('3:10', { isRight: true, paidAs: 'benefit' }),
  wazo('3:11', { isRight: true, paidAs: 'benefit' }),
  wazo('3:13', { isRight: true, paidAs: 'benefit' }),
  wazo('4:1', { isRight: true, paidAs: 'wage' }),
  wazo('4:2', { isRight: true, kind: 'birth', paidAs: 'wage' }),
  wazo('4:2a', {
    isRight: true,
    kind: 'additional-birth',
    paidAs: 'benefit',
    notice: { term: { weeks: 4 }, takenBy: 'partner-additional', soft: true },
  }),
  wazo('4:2b', { isRight: true, kind: 'additional-birth', paidAs: 'benefit' }),
  wazo('4:2c', { isRight: true, kind: 'additional-birth', paidAs: 'benefit' }),
  wazo('4:3', { isRight: true, notice: { term: { weeks: 4 }, starts: 'G', soft: true } }),
  wazo('6:1', { isRight: true, kind: 'parental', limits: [everyone, paidWeeks] }),
  wazo('6:3', {
    isRight: true,
    kind: 'parental',
    paidAs: 'benefit',
    notice: { term: { months: 2 }, takenBy: 'paid-leave-last-call' },
  }),
  wazo('6:3a', {
    isRight: true,
    kind: 'parental',
    paidAs: 'benefit',
    notice: { term: { months: 2 }, takenBy: 'paid-leave-last-call' },
  }),
  wazo('6:5', {
    isRight: true,
    kind: 'parental',
    paidAs: 'benefit',
    notice: { term: { months: 2 }, starts: 'O' },
  }),
  { law: 'ATW', article: '4:5', isRight: true, limits: [hours, nights, breaks] },
  { law: 'ATW', article: '4:5(6)', isRight: true, paidAs: 'wage', limits: [checkUps] },
  { law: 'ATW', article: '4:7', isRight: true, limits: [] },
  { law: 'ATW', article: '4:8', isRight: true, limits: [milk] },
  { law: 'BW', article: '7:670', limits: [dismissal] },
];
