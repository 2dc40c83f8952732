import type { Command } from '../command.js';
import { agreements } from './agreements.js';
import { announce } from './announce.js';
import { announced } from './announced.js';
import { ask } from './ask.js';
import { auditTrail } from './audit.js';
import { birth } from './birth.js';
import { changeLeave } from './change-leave.js';
import { deadlines } from './deadlines.js';
import { decline } from './decline.js';
import { exportData } from './export.js';
import { cover } from './cover.js';
import { hello } from './hello.js';
import { getStarted } from './get-started.js';
import { help } from './help.js';
import { home } from './home.js';
import { importRoster } from './import.js';
import { hospital } from './hospital.js';
import { journey } from './journey.js';
import { leaveEmployment } from './leave-employment.js';
import { link } from './link.js';
import { loss } from './loss.js';
import { met } from './met.js';
import { milestones } from './milestones.js';
import { ownTerms } from './own-terms.js';
import { ownTip } from './own-tip.js';
import { myData } from './my-data.js';
import { next } from './next.js';
import { open } from './open.js';
import { overview } from './overview.js';
import { pause } from './pause.js';
import { privacy } from './privacy.js';
import { people } from './people.js';
import { plan } from './plan.js';
import { reassign } from './reassign.js';
import { report } from './report.js';
import { requests } from './requests.js';
import { resend } from './resend.js';
import { responsible } from './responsible.js';
import { returnToWork } from './return.js';
import { roles } from './roles.js';
import { settings } from './settings.js';
import { standing } from './standing.js';
import { standIn } from './stand-in.js';
import { sync } from './sync.js';
import { team } from './team.js';
import { tryTip } from './try.js';
import { usage } from './usage.js';
import { uwv } from './uwv.js';
import { whatIf } from './what-if.js';
import { undo } from './undo.js';

/** Every command, in the order help shows them. */
export const commands: readonly Command[] = [
  home,
  team,
  plan,
  next,
  open,
  ask,
  whatIf,
  cover,
  agreements,
  journey,
  standing,
  announce,
  announced,
  decline,
  birth,
  returnToWork,
  changeLeave,
  hospital,
  loss,
  undo,
  overview,
  deadlines,
  met,
  uwv,
  milestones,
  ownTip,
  ownTerms,
  tryTip,
  report,
  resend,
  pause,
  standIn,
  responsible,
  people,
  reassign,
  leaveEmployment,
  roles,
  sync,
  settings,
  usage,
  importRoster,
  getStarted,
  link,
  auditTrail,
  requests,
  exportData,
  myData,
  privacy,
  help,
  hello,
];
