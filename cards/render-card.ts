import type { Locale } from '../core/language/locale.js';
import type { FormView } from '../core/messages/form.js';
import type { View } from '../core/messages/view.js';
import type { AdaptiveCard } from './adaptive-card.js';
import type { CardContent } from './elements.js';
import { withNext } from './next.js';
import { nameRows } from './name-rows.js';
import { summaryOf } from './summary.js';
import { announcementCard } from './views/announcement.js';
import { answerCard } from './views/answer.js';
import { didYouMeanCard } from './views/did-you-mean.js';
import { digestCard } from './views/digest.js';
import { formCard } from './views/form.js';
import { helpCard } from './views/help.js';
import { listCard } from './views/list.js';
import { homeCard, homeCommandsCard, homeOverCard, homePeopleCard, refreshOf } from './views/home.js';
import { noAnswerCard } from './views/no-answer.js';
import { noJourneysCard } from './views/no-journeys.js';
import { closedNudgeCard } from './views/nudge-closed.js';
import { noticeCard } from './views/notice.js';
import { nudgeOverCard } from './views/nudge-over.js';
import { nudgeCard, trialCard } from './views/nudge.js';
import { overviewCard } from './views/overview.js';
import { planChoiceCard } from './views/plan-choice.js';
import { planDatesCard } from './views/plan-dates.js';
import { planExampleCard } from './views/plan-example.js';
import { planCard } from './views/plan.js';
import { prepareCard } from './views/prepare.js';
import { problemCard } from './views/problem.js';
import { setupGuideCard } from './views/setup-guide.js';
import { strangerCard } from './views/stranger.js';
import { unreachableCard } from './views/unreachable.js';
import { welcomeCard } from './views/welcome.js';
import { withdrawnCard } from './views/withdrawn.js';

/** The card of a view, in the reader's language. Whatever the view's data, it stays inside the limits of Teams. */
export function renderCard(view: View, locale: Locale): AdaptiveCard {
  const content = view.kind === 'form' ? formCard(view, locale) : cardContentOf(view, locale);
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: locale,
    fallbackText: summaryOf(view, locale),
    ...refreshOf(view, locale),
    ...content,
    body: nameRows(content.body),
  };
}

/** A view without inputs, which every surface of both chats can show. */
export type MessageView = Exclude<View, FormView>;

/** What stands on the card of a view, with what its reader does next. */
export const cardContentOf = (view: MessageView, locale: Locale): CardContent =>
  withNext(ownContentOf(view, locale), view.next);

function ownContentOf(view: MessageView, locale: Locale): CardContent {
  switch (view.kind) {
    case 'welcome':
      return welcomeCard(view, locale);
    case 'stranger':
      return strangerCard(view, locale);
    case 'help':
      return helpCard(view, locale);
    case 'nudge':
      return nudgeCard(view, locale);
    case 'trial':
      return trialCard(view, locale);
    case 'nudge-done':
    case 'nudge-snoozed':
    case 'nudge-dismissed':
      return closedNudgeCard(view, locale);
    case 'prepare':
      return prepareCard(view, locale);
    case 'nudge-over':
      return nudgeOverCard(view, locale);
    case 'digest':
      return digestCard(view, locale);
    case 'plan':
      return planCard(view, locale);
    case 'plan-dates':
      return planDatesCard(view, locale);
    case 'plan-example':
      return planExampleCard(view, locale);
    case 'did-you-mean':
      return didYouMeanCard(view, locale);
    case 'plan-choice':
      return planChoiceCard(view, locale);
    case 'overview':
      return overviewCard(view, locale);
    case 'unreachable':
      return unreachableCard(view, locale);
    case 'no-journeys':
      return noJourneysCard(view, locale);
    case 'answer':
      return answerCard(view, locale);
    case 'setup-guide':
      return setupGuideCard(view, locale);
    case 'announcement':
      return announcementCard(view, locale);
    case 'list':
      return listCard(view);
    case 'home':
    case 'home-tab':
      return homeCard(view, locale);
    case 'home-people':
      return homePeopleCard(view, locale);
    case 'home-commands':
      return homeCommandsCard(view, locale);
    case 'home-over':
      return homeOverCard(view, locale);
    case 'notice':
      return noticeCard(view, locale);
    case 'withdrawn':
      return withdrawnCard(locale);
    case 'no-answer':
      return noAnswerCard(locale);
    case 'problem':
      return problemCard(view, locale);
  }
}
