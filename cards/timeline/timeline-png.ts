import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';

const require = createRequire(import.meta.url);

// A server may have no fonts of its own, and then no letter would be drawn: the picture brings its font along.
const fontFiles = [
  require.resolve('@expo-google-fonts/lato/400Regular/Lato_400Regular.ttf'),
  require.resolve('@expo-google-fonts/lato/700Bold/Lato_700Bold.ttf'),
];

/** The picture of `renderTimeline` as PNG, twice as fine as its size in pixels so that it is sharp on a phone. */
export const timelinePng = (svg: string): Buffer =>
  new Resvg(svg, {
    font: { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Lato' },
    fitTo: { mode: 'zoom', value: 2 },
  })
    .render()
    .asPng();
