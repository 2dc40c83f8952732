import { pageOf } from './page.js';
import { teamsPalettes, type Theme } from './theme.js';

const FONT = "'Segoe UI', 'DejaVu Sans', sans-serif";

/** A page on which a card can be drawn as Teams does; pictures stand below it, as attachments do. */
export function teamsPage(pictures: string, theme: Theme, lang: string): string {
  const { back, card, text, accent, line } = teamsPalettes[theme];
  const style = `
    body { background: ${back}; color: ${text}; font: 14px/1.43 ${FONT}; padding: 8px; }
    #card { background: ${card}; border-radius: 6px; } a { color: ${accent}; }
    .ac-pushButton { background: transparent; color: inherit; border: 1px solid ${line}; border-radius: 4px; font: 600 14px ${FONT}; min-height: 32px; padding: 5px 12px; max-width: 100%; white-space: normal; text-align: left; }
    ol, ul { box-sizing: border-box; padding-left: 24px; } .ac-actionSet { flex-wrap: wrap; gap: 8px; } .ac-actionSet > div:empty { display: none; }
    .ac-selectable { cursor: pointer; } img { max-width: 100%; height: auto; margin-top: 8px; border-radius: 6px; }
    .ac-input { background: ${card}; color: inherit; border: 1px solid ${line}; border-radius: 4px; font: inherit; padding: 6px; max-width: 100%; box-sizing: border-box; }
    ::placeholder { color: inherit; opacity: 0.8; }`;
  return pageOf({ style, lang, content: `<div id="card"></div>${pictures}` });
}

/** What Microsoft's library needs to draw as Teams does. */
export function hostConfig(theme: Theme): object {
  const { text, subtle, attention, accent, line, emphasis, card } = teamsPalettes[theme];
  const colour = (one: string, quiet = one) => ({ default: one, subtle: quiet });
  const foregroundColors = {
    ...{ default: colour(text, subtle), dark: colour(text, subtle), light: colour(text, subtle) },
    ...{ accent: colour(accent), attention: colour(attention), good: colour(text), warning: colour(text) },
  };
  return {
    fontFamily: FONT,
    fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
    textBlock: { headingLevel: 2 },
    fontWeights: { lighter: 300, default: 400, bolder: 600 },
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: line },
    actions: { maxActions: 6, actionsOrientation: 'horizontal', actionAlignment: 'left', buttonSpacing: 8 },
    containerStyles: {
      default: { backgroundColor: card, foregroundColors },
      emphasis: { backgroundColor: emphasis, foregroundColors },
    },
    inputs: { label: { requiredInputs: { weight: 'Bolder' }, optionalInputs: { weight: 'Bolder' } } },
  };
}
