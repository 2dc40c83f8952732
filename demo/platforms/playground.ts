import { Router } from 'express';
import type { Clock } from '../../core/clock.js';
import { connectorEmulator } from './teams/connector.js';
import { control } from './control.js';
import { ChatHistory } from './chat-history.js';
import { Faults } from './faults.js';
import type { PlaygroundPerson } from './person.js';
import type { Player } from './player.js';
import { slackEmulator } from './slack/web-api.js';
import { SlackPlayer } from './slack/player.js';
import { TeamsPlayer } from './teams/player.js';

export interface PlaygroundOptions {
  /** Where the one express server listens, e.g. `http://127.0.0.1:3978`; the coach and the playground share it. */
  readonly baseUrl: string;
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
  /** With which the playground's Slack signs. */
  readonly signingSecret: string;
  readonly history: ChatHistory;
  readonly faults: Faults;
  readonly people: readonly PlaygroundPerson[];
  /** What a person does, in whichever chat they are. */
  readonly player: Player;
}

const CONNECTOR_PATH = '/playground/connector';
const SLACK_PATH = '/playground/slack/api';

export function createPlayground({ baseUrl, people, signingSecret, clock }: PlaygroundOptions): Playground {
  const history = new ChatHistory(clock, people);
  const faults = new Faults();

  const router = Router();
  router.use(CONNECTOR_PATH, connectorEmulator(history, faults));
  router.use(SLACK_PATH, slackEmulator(history, people, faults));
  router.get('/playground/history', (_req, res) => {
    res.json({ people, messages: history.all() });
  });

  const players = {
    teams: new TeamsPlayer(history, `${baseUrl}/api/messages`, `${baseUrl}${CONNECTOR_PATH}`),
    slack: new SlackPlayer(history, `${baseUrl}/slack/events`, signingSecret, clock),
  };
  const player: Player = {
    install: (person) => players[person.chat].install(person),
    uninstall: (person) => players[person.chat].uninstall(person),
    say: (person, text) => players[person.chat].say(person, text),
    press: (message, button) => players[message.chat].press(message, button),
  };
  router.use('/playground', control(history, people, player));
  return {
    router,
    signingSecret,
    slackApiUrl: `${baseUrl}${SLACK_PATH}/`,
    history,
    faults,
    people,
    player,
  };
}
