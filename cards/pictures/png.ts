import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import { encode } from 'fast-png';

const require = createRequire(import.meta.url);

// A server may have no fonts of its own, and then no letter would be drawn: the picture brings its font along.
const fontFiles = [
  require.resolve('@expo-google-fonts/lato/400Regular/Lato_400Regular.ttf'),
  require.resolve('@expo-google-fonts/lato/700Bold/Lato_700Bold.ttf'),
];

/** An SVG as PNG, twice as fine as its size in pixels so that it is sharp on a phone. */
export function pngOf(svg: string, zoom = 2): Buffer {
  const font = { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Lato' };
  const image = new Resvg(svg, { font, fitTo: { mode: 'zoom', value: zoom } }).render();
  const indexed = indexedColours(image.pixels);
  const { width, height } = image;
  return indexed ? Buffer.from(encode({ width, height, channels: 1, depth: 8, ...indexed })) : image.asPng();
}

/** Levels of a colour's share of red, green and blue: a drawing of a few colours, its soft edges included, needs no more. */
const LEVELS = 15;
const STEP = 255 / LEVELS;
/** What one byte can count. */
const MOST_COLOURS = 256;

/** Opaque pixels as numbers of colours, less than half as many bytes in the end; undefined where there are too many colours. */
function indexedColours(
  pixels: Buffer,
): { readonly data: Uint8Array; readonly palette: number[][] } | undefined {
  const data = new Uint8Array(pixels.length / 4);
  const palette: number[][] = [];
  const known = new Map<number, number>();
  for (let pixel = 0; pixel < data.length; pixel += 1) {
    const colour = coarse(pixels, 4 * pixel);
    let index = known.get(colour);
    if (index === undefined) {
      index = palette.length;
      if (index === MOST_COLOURS) return undefined;
      known.set(colour, index);
      palette.push([colour >> 8, (colour >> 4) & LEVELS, colour & LEVELS].map((level) => level * STEP));
    }
    data[pixel] = index;
  }
  return { data, palette };
}

/** As fine as fits into so many bytes; undefined where it does not fit at all. */
export function pngWithin(svg: string, bytes: number): Buffer | undefined {
  for (const zoom of [2, 1.5, 1]) {
    const png = pngOf(svg, zoom);
    if (png.length <= bytes) return png;
  }
  return undefined;
}

/** Red, green and blue of a pixel, four bits each. */
const coarse = (pixels: Buffer, at: number): number =>
  (level(pixels, at) << 8) | (level(pixels, at + 1) << 4) | level(pixels, at + 2);

const level = (pixels: Buffer, at: number): number => Math.round((pixels[at] ?? 0) / STEP);
