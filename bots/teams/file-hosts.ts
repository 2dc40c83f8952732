/** Where Teams keeps people's files: SharePoint and OneDrive, in each of Microsoft's clouds. */
const fileHosts = [
  'sharepoint.com',
  'sharepoint.us',
  'sharepoint-mil.us',
  'sharepoint.cn',
  'onedrive.com',
  'onedrive.live.com',
  '1drv.com',
];

/** Whether Microsoft keeps people's files there. */
export const isFileHost = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' && fileHosts.some((host) => hostname === host || hostname.endsWith(`.${host}`));
