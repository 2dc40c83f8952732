/** A page of its own with this on it. */
export const pageOf = (page: {
  readonly style: string;
  readonly lang: string;
  readonly content: string;
}): string => `<!doctype html>
<html lang="${page.lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Pro Parents Coach</title><style>* { overflow-wrap: anywhere; } body { margin: 0; } ${page.style}</style></head>
<body><main>${page.content}</main></body></html>`;
