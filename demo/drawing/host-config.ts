/** One colour for what is said aloud, another for small print. */
const colour = (one: string, quiet = one) => ({ default: one, subtle: quiet });

const text = colour('var(--text)', 'var(--subtle)');
const foregroundColors = {
  ...{ default: text, dark: text, light: text, good: colour('var(--text)'), warning: colour('var(--text)') },
  ...{ accent: colour('var(--accent)'), attention: colour('var(--attention)') },
};

/** What Microsoft's library needs to draw as Teams does; `teams.css` gives the colours, of either theme. */
export const hostConfig = {
  fontFamily: 'var(--font)',
  fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
  textBlock: { headingLevel: 2 },
  fontWeights: { lighter: 300, default: 400, bolder: 600 },
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: 'var(--line)' },
  actions: { maxActions: 6, actionsOrientation: 'horizontal', actionAlignment: 'left', buttonSpacing: 8 },
  containerStyles: {
    default: { backgroundColor: 'var(--card)', foregroundColors },
    emphasis: { backgroundColor: 'var(--emphasis)', foregroundColors },
  },
  inputs: { label: { requiredInputs: { weight: 'Bolder' }, optionalInputs: { weight: 'Bolder' } } },
} as const;
