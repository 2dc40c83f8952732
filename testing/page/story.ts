import type { Chat } from '../../core/people/chat.js';
import { translator } from '../../core/language/messages.js';
import { makeLinkCode } from '../../core/people/link-code.js';
import { demoTenant } from '../../demo/demo-tenant.js';
import type { DemoCoach } from '../demo-coach.js';
import type { Cast } from '../conversation/set-up.js';
import type { Visitor } from './visitor.js';

/** What a step of the story needs. */
export interface Stage {
  readonly world: DemoCoach;
  readonly visitor: Visitor;
  readonly chat: Chat;
  readonly cast: Cast;
  /** Where the roster lies. */
  readonly roster: string;
  /** Looks at the page as it stands, in every way it can be shown. */
  readonly look: (state: string) => Promise<void>;
  /** Looks once, at what a change of the screen would take away. */
  readonly lookNow: (state: string) => Promise<void>;
}

type Step = readonly [name: string, act: (stage: Stage) => Promise<void>];

const t = translator('nl');
const DUE_DATE = '2027-06-01';
const BIRTH_DATE = '2027-06-05';
/** More tips than these no journey has. */
const MOST_JUMPS = 120;

/** From the link code to the talk twelve weeks after the return, as anyone would click it. */
export const story: readonly Step[] = [
  [
    'HR adds the coach',
    async ({ visitor, cast, look }) => {
      await visitor.be(cast.hr);
      await look('an empty chat');
      await visitor.press(t('playground.install'));
      await visitor.reads(/koppel|link/);
    },
  ],
  [
    'HR links the workspace',
    async ({ world, visitor, look }) => {
      const { code } = await makeLinkCode(
        { ...world.program.repositories, clock: world.clock },
        demoTenant.id,
      );
      await visitor.say(`koppel ${code}`);
      await visitor.reads(/Zo ga je van start/);
      await look('a chat');
    },
  ],
  [
    'HR hands in the roster',
    async ({ visitor, chat, roster, look }) => {
      await visitor.say('inlezen');
      if (chat === 'slack') {
        await visitor.press(t('form.open'));
        await visitor.choose(t('import.file'), roster);
        await look('a form that asks for a file');
        await visitor.press(t('form.next'));
      } else {
        await visitor.reads(/stuur het bestand/);
        await visitor.choose(t('playground.file'), roster);
      }
      await visitor.press(t('form.save'));
      await reads(visitor, /Ingelezen/);
    },
  ],
  [
    'HR reports a journey: finds the person, fills the form, agrees to the preview',
    async ({ visitor, chat, look }) => {
      await visitor.say('traject');
      if (chat === 'slack') await visitor.press(t('form.open'));
      await visitor.find(t('report.who'), 'Anna Visser');
      await visitor.press(t('form.next'));
      await visitor.fill(t('journey.role'), t('journey.role.birthing-parent'));
      await visitor.fill(t('journey.due'), DUE_DATE);
      await look('a form');
      await visitor.press(t('form.next'));
      await visitor.press(t('form.save'));
      await reads(visitor, /traject van Anna staat klaar/);
    },
  ],
  [
    'the manager adds the coach',
    async ({ visitor, cast }) => {
      await visitor.be(cast.manager);
      // In Slack the coach may have written first: then there is nothing to add.
      await visitor.pressIfThere(t('playground.install'));
      await visitor.reads(/Hoi|Welkom|coach/i);
    },
  ],
  [
    'time passes, tips come and are answered, and HR reports the birth',
    async (stage) => {
      const { visitor, cast } = stage;
      let isBorn = false;
      for (let jumps = 0; jumps < MOST_JUMPS; jumps += 1) {
        await visitor.jump(t('playground.jump-next'));
        if (!isBorn && dayOf(stage) > BIRTH_DATE) {
          await reportBirth(stage);
          isBorn = true;
        }
        await visitor.be(cast.manager);
        if ((await visitor.text()).includes('Gesprek 12 weken')) return;
        if (!(await visitor.has(t('action.done')))) continue;
        // By hand and by keys, in turns.
        await (jumps % 2 === 0 ? visitor.press(t('action.done')) : visitor.pressByKeys(t('action.done')));
      }
      throw new Error('the talk never came');
    },
  ],
  [
    'the manager looks at the plan',
    async ({ visitor, chat, look, lookNow }) => {
      if (chat === 'teams') {
        await visitor.press(t('playground.more'));
        await lookNow('a menu');
        await visitor.press(t('action.show-plan'), '.ac-ctrl-overlay');
      } else await visitor.press(t('action.show-plan'));
      await visitor.reads(/Het plan van Anna|Plan van Anna/);
      await look('a plan');
    },
  ],
  [
    'what stands beside the chat: the timeline, what the platform saw, someone else, and Home in Slack',
    async ({ visitor, chat, cast, look }) => {
      await visitor.press(t('playground.nav.timeline'), 'nav');
      await visitor.reads(/Gesprek 12 weken\s+\S+ .*bezorgd/, '#timeline');
      await look('the timeline');
      await visitor.press(t('playground.nav.wire'), 'nav');
      await visitor.press(chat === 'slack' ? 'chat.postMessage' : 'send', '#wire');
      await visitor.reads(chat === 'slack' ? /"blocks": \[/ : /"type": "AdaptiveCard"/, '#wire');
      await look('what the platform saw');
      await visitor.press(t('playground.nav.beside'), 'nav');
      await visitor.choosePerson(t('playground.beside-who'), cast.hr);
      await visitor.reads(/De geboorte is gemeld/, '[data-chat=beside]');
      await look('someone else');
      await visitor.onPhone();
      await visitor.press(t('playground.nav.people'), 'nav');
      await look('the people');
      await visitor.onPhone();
      await visitor.press(t('playground.nav.chat'), 'nav');
      if (chat === 'teams') return;
      await visitor.press(t('playground.home'));
      await visitor.reads(/Anna/);
      await look('Home');
    },
  ],
];

/** What ends a form stands in the chat; in Slack a modal may still say so. */
async function reads(visitor: Visitor, words: RegExp): Promise<void> {
  await visitor.reads(words, '[data-chat=mine] .said');
  if (await visitor.has(t('form.close'))) await visitor.press(t('form.close'));
}

const dayOf = ({ world }: Stage): string =>
  world.clock.now().toZonedDateTimeISO(demoTenant.timeZone).toPlainDate().toString();

async function reportBirth({ visitor, chat, cast, look }: Stage): Promise<void> {
  await visitor.be(cast.hr);
  await visitor.say('geboorte Anna');
  if (chat === 'slack') await visitor.press(t('form.open'));
  await visitor.fill(t('birth.date'), BIRTH_DATE);
  await visitor.press(t('form.next'));
  await look('a preview');
  await visitor.press(t('form.save'));
  await reads(visitor, /De geboorte is gemeld/);
}
