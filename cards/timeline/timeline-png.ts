import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';

// A server has no fonts of its own, so the picture brings its font along.
const { resolve } = createRequire(import.meta.url);
const fontFiles = ['400Regular/Lato_400Regular.ttf', '700Bold/Lato_700Bold.ttf'].map((file) =>
  resolve(`@expo-google-fonts/lato/${file}`),
);

/** The picture of `renderTimeline` as PNG, twice as fine as its size in pixels so that it is sharp on a phone. */
export const timelinePng = (svg: string): Buffer =>
  new Resvg(svg, {
    font: { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Lato' },
    fitTo: { mode: 'zoom', value: 2 },
  })
    .render()
    .asPng();
