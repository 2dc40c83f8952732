import type { Locale } from '../core/language/locale.js';
import type { View } from '../core/messages/view.js';
import type { AdaptiveCard } from './adaptive-card.js';
import type { CardContent } from './elements.js';
import { summaryOf } from './summary.js';
import { answerCard } from './views/answer.js';
import { digestCard } from './views/digest.js';
import { helpCard } from './views/help.js';
import { noAnswerCard } from './views/no-answer.js';
import { noJourneysCard } from './views/no-journeys.js';
import { closedNudgeCard } from './views/nudge-closed.js';
import { nudgeCard } from './views/nudge.js';
import { overviewCard } from './views/overview.js';
import { planChoiceCard } from './views/plan-choice.js';
import { planCard } from './views/plan.js';
import { problemCard } from './views/problem.js';
import { welcomeCard } from './views/welcome.js';

/** The card of a view, in the reader's language. Whatever the view's data, it stays inside the limits of Teams. */
export function renderCard(view: View, locale: Locale): AdaptiveCard {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: locale,
    fallbackText: summaryOf(view, locale),
    ...contentOf(view, locale),
  };
}

function contentOf(view: View, locale: Locale): CardContent {
  switch (view.kind) {
    case 'welcome':
      return welcomeCard(view, locale);
    case 'help':
      return helpCard(view, locale);
    case 'nudge':
      return nudgeCard(view, locale);
    case 'nudge-done':
    case 'nudge-snoozed':
    case 'nudge-dismissed':
      return closedNudgeCard(view, locale);
    case 'digest':
      return digestCard(view, locale);
    case 'plan':
      return planCard(view, locale);
    case 'plan-choice':
      return planChoiceCard(view, locale);
    case 'overview':
      return overviewCard(view, locale);
    case 'no-journeys':
      return noJourneysCard(locale);
    case 'answer':
      return answerCard(view, locale);
    case 'no-answer':
      return noAnswerCard(locale);
    case 'problem':
      return problemCard(view, locale);
  }
}
