import { Router } from 'express';
import type { Clock } from '../../core/clock.js';
import { CallLog } from './calls.js';
import { ChatHistory } from './chat-history.js';
import { control } from './control.js';
import { Faults } from './faults.js';
import { elsewhere } from './gate.js';
import type { PlaygroundPerson } from './person.js';
import type { Player } from './player.js';
import { SlackDelivery } from './slack/delivery.js';
import { createSlackPlatform } from './slack/platform.js';
import { SlackPlayer } from './slack/player.js';
import type { SlackViews } from './slack/views.js';
import { slackWebApi } from './slack/web-api.js';
import { connector } from './teams/connector.js';
import { oneDrive } from './teams/one-drive.js';
import { createTeamsPlatform } from './teams/platform.js';
import { TeamsPlayer } from './teams/player.js';
import type { FileStore } from './files.js';
import { unreadable } from './unreadable.js';

export interface PlaygroundOptions {
  /** Where the one express server listens, e.g. `http://127.0.0.1:3978`; the coach and the playground share it. */
  readonly baseUrl: string;
  /** Where the coach takes what people do, where that is not the same server. */
  readonly coachUrl?: string;
  /** The Bot Connector of another Teams, in which people read what the coach says, where it is not this one's. */
  readonly teamsConnectorUrl?: string | undefined;
  readonly people: readonly PlaygroundPerson[];
  /** With which the playground's Slack signs, and the coach checks. */
  readonly signingSecret: string;
  readonly clock: Clock;
}

/** Teams and Slack on this machine, with people in them: what the real SDKs talk to in the demo and in the tests. */
export interface Playground {
  /** Everything below `/playground`. To be mounted at the root of the server, on the loopback address alone. */
  readonly router: Router;
  /** What Slack's client takes for Slack's Web API. */
  readonly slackApiUrl: string;
  /** What Teams names as its Bot Connector in every activity. */
  readonly serviceUrl: string;
  /** A host, other than the chats' own, that takes every call; for tests of where a token goes. */
  readonly elsewhereUrl: string;
  /** With which the playground's Slack signs. */
  readonly signingSecret: string;
  /** Every message of both chats. */
  readonly history: ChatHistory;
  /** The modals and Home tabs of Slack. */
  readonly views: SlackViews;
  /** The files that lie with each chat. */
  readonly files: Readonly<Record<PlaygroundPerson['chat'], FileStore>>;
  readonly faults: Faults;
  /** Every call of the coach. */
  readonly calls: CallLog;
  readonly people: readonly PlaygroundPerson[];
  /** What a person does, in whichever chat they are. */
  readonly player: Player;
  /** What a person does in Slack. */
  readonly slack: SlackPlayer;
  /** What a person does in Teams. */
  readonly teams: TeamsPlayer;
}

const CONNECTOR_PATH = '/playground/connector';
const ONE_DRIVE_PATH = '/playground/onedrive';
const SLACK_PATH = '/playground/slack';
const ELSEWHERE_PATH = '/playground/elsewhere';

export function createPlayground(options: PlaygroundOptions): Playground {
  const { baseUrl, coachUrl = baseUrl, people, signingSecret, clock } = options;
  const history = new ChatHistory(clock, people);
  const wire = { calls: new CallLog(), faults: new Faults(), clock };
  const slackPlatform = createSlackPlatform(`${baseUrl}${SLACK_PATH}`, people, history, clock);
  const serviceUrl = options.teamsConnectorUrl ?? `${baseUrl}${CONNECTOR_PATH}`;
  const teamsPlatform = createTeamsPlatform(serviceUrl, `${baseUrl}${ONE_DRIVE_PATH}`, people, history);
  const delivery = new SlackDelivery(`${coachUrl}/slack/events`, signingSecret, clock, slackPlatform.newId);
  const slack = new SlackPlayer(slackPlatform, delivery);
  const teams = new TeamsPlayer(teamsPlatform, `${coachUrl}/api/messages`);
  const player = anyPlayer({ slack, teams });

  const router = Router();
  router.use(SLACK_PATH, slackWebApi(slackPlatform, wire));
  router.use(CONNECTOR_PATH, connector(teamsPlatform, wire));
  router.use(ONE_DRIVE_PATH, oneDrive(teamsPlatform, wire));
  router.use(ELSEWHERE_PATH, elsewhere(wire));
  router.get('/playground/history', (_req, res) => void res.json({ people, messages: history.all() }));
  router.use(
    '/playground',
    control({ history, people, player, slack, views: slackPlatform.views }),
    unreadable,
  );

  return {
    router,
    signingSecret,
    slackApiUrl: `${slackPlatform.url}/api/`,
    serviceUrl,
    elsewhereUrl: baseUrl.replace('127.0.0.1', 'localhost') + ELSEWHERE_PATH,
    history,
    views: slackPlatform.views,
    files: { slack: slackPlatform.files, teams: teamsPlatform.files },
    ...wire,
    people,
    player,
    slack,
    teams,
  };
}

/** Does what a person does in the chat they are in. */
function anyPlayer(players: { readonly slack: SlackPlayer; readonly teams: TeamsPlayer }): Player {
  return {
    install: (person) => players[person.chat].install(person),
    uninstall: (person) => players[person.chat].uninstall(person),
    say: (person, text) => players[person.chat].say(person, text),
    press: (message, button) => players[message.chat].press(message, button),
    dropFile: (person, file) => players[person.chat].dropFile(person, file),
  };
}
