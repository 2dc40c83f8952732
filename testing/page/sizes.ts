/** The screens on which the page is looked at. */
export const sizes = {
  wide: { width: 1280, height: 800 },
  phone: { width: 390, height: 780 },
} as const;
