import { extensionOf, type KeptFile } from '../files.js';

/** A file as Slack's API, its events and its forms show it. `url` is where Slack's routes hang. */
export function fileObject(file: KeptFile, url: string): object {
  const { id, name, mimeType, bytes, workspaceId, ownerId } = file;
  const privateUrl = `${url}/files-pri/${workspaceId}-${id}`;
  const fileName = encodeURIComponent(name);
  return {
    id,
    name,
    title: name,
    mimetype: mimeType,
    filetype: extensionOf(name),
    user: ownerId,
    user_team: workspaceId,
    size: bytes.length,
    mode: 'hosted',
    is_external: false,
    is_public: false,
    public_url_shared: false,
    file_access: 'visible',
    permalink: `https://${workspaceId.toLowerCase()}.slack.com/files/${ownerId}/${id}/${fileName}`,
    url_private: `${privateUrl}/${fileName}`,
    url_private_download: `${privateUrl}/download/${fileName}`,
  };
}
