import { pageOf } from './page.js';
import { slackPalettes, type Theme } from './theme.js';

/** A page that shows this as Slack does. */
export function slackPage(content: string, theme: Theme, lang: string): string {
  const { back, text, subtle, accent, line } = slackPalettes[theme];
  const style = `
    body { background: ${back}; color: ${text}; font: 15px/1.47 Lato, 'DejaVu Sans', sans-serif; padding: 12px 16px; }
    h1 { font-size: 18px; margin: 0 0 8px; } h2 { font-size: 18px; line-height: 1.33; margin: 4px 0 8px; }
    p { margin: 0 0 8px; } hr { border: 0; border-top: 1px solid ${line}; margin: 12px 0; }
    .section { display: flex; gap: 12px; align-items: flex-start; justify-content: space-between; } .section > div { min-width: 0; flex: 1; }
    .fields { display: grid; grid-template-columns: repeat(auto-fit, minmax(130px, 1fr)); gap: 4px 12px; }
    .context, .hint, small { color: ${subtle}; font-size: 13px; } .context { margin: 4px 0 8px; }
    .actions, .foot { display: flex; flex-wrap: wrap; gap: 8px; margin: 4px 0 12px; } .foot { justify-content: flex-end; margin-top: 16px; }
    button { background: transparent; color: inherit; border: 1px solid ${line}; border-radius: 8px; font: bold 15px Lato, sans-serif; padding: 7px 12px; max-width: 100%; text-align: left; }
    .section > button { flex: 0 1 auto; max-width: 45%; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
    button.primary { background: #007a5a; border-color: #007a5a; color: #ffffff; }
    a { color: ${accent}; } q { border-left: 4px solid ${line}; display: block; padding-left: 8px; quotes: none; } img { max-width: 100%; height: auto; border-radius: 8px; }
    label, legend { font-weight: bold; display: block; margin-top: 12px; } fieldset { border: 0; padding: 0; margin: 0; } fieldset label { font-weight: normal; }
    input:not([type=checkbox]), select, textarea { width: 100%; box-sizing: border-box; font: inherit; background: transparent; color: inherit; border: 1px solid ${line}; border-radius: 4px; padding: 8px; }
    ::placeholder { color: ${subtle}; opacity: 1; } option { background: ${back}; }`;
  return pageOf({ style, lang, content });
}
