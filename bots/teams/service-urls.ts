/**
 * Where the Bot Connector of Teams answers, in each of Microsoft's clouds. Whatever is sent there carries the bot's token,
 * and an activity names the address itself; below `trafficmanager.net` anybody can have a name, so of that this one alone.
 */
const exactly: ReadonlySet<string> = new Set(['smba.trafficmanager.net']);
const below = [
  '.botframework.com',
  '.botframework.us',
  '.botframework.azure.us',
  '.botframework.azure.cn',
  '.teams.microsoft.com',
  '.teams.microsoft.us',
  '.teams.microsoftonline.cn',
];

/** Whether the coach answers to a service URL. `own` is the one connector of a playground, in place of Microsoft's. */
export function isServiceUrl(serviceUrl: string, own: string | undefined): boolean {
  if (own !== undefined) return serviceUrl.replace(/\/$/, '') === own;
  if (!URL.canParse(serviceUrl)) return false;
  const { protocol, hostname, port, username, password } = new URL(serviceUrl);
  const isPlain = protocol === 'https:' && port === '' && username === '' && password === '';
  return isPlain && (exactly.has(hostname) || below.some((domain) => hostname.endsWith(domain)));
}
