export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** What the clients' own themes use, near enough to judge what can be read. */
interface Palette {
  readonly back: string;
  readonly text: string;
  readonly subtle: string;
  readonly accent: string;
  readonly line: string;
}

/** A card in Teams stands out from its back, and has warnings and words set apart. */
interface CardPalette extends Palette {
  readonly card: string;
  readonly attention: string;
  readonly emphasis: string;
}

export const teamsPalettes: Readonly<Record<Theme, CardPalette>> = {
  light: {
    ...{ back: '#f5f5f5', card: '#ffffff', text: '#242424', subtle: '#616161' },
    ...{ attention: '#c4314b', accent: '#5b5fc7', line: '#d1d1d1', emphasis: '#f0f0f0' },
  },
  dark: {
    ...{ back: '#1f1f1f', card: '#292929', text: '#ffffff', subtle: '#adadad' },
    ...{ attention: '#e37d80', accent: '#9299f7', line: '#666666', emphasis: '#141414' },
  },
};

export const slackPalettes: Readonly<Record<Theme, Palette>> = {
  light: { back: '#ffffff', text: '#1d1c1d', subtle: '#616061', accent: '#1264a3', line: '#8d8d8e' },
  dark: { back: '#1a1d21', text: '#d1d2d3', subtle: '#ababad', accent: '#1d9bd1', line: '#797c81' },
};
