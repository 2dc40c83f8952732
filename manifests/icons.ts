import { Resvg } from '@resvg/resvg-js';
import { ACCENT } from './app.js';

/** A parent and a child, side by side under one arch; drawn on 192 by 192. */
const figure = (colour: string): string =>
  `<g fill="none" stroke="${colour}" stroke-width="13" stroke-linecap="round">` +
  '<path d="M34 140v-38a62 62 0 0 1 124 0v38"/>' +
  '<path d="M62 152v-12a20 20 0 0 1 40 0v12"/><path d="M112 152v-4a15 15 0 0 1 30 0v4"/></g>' +
  `<circle cx="82" cy="98" r="14" fill="${colour}"/><circle cx="127" cy="116" r="11" fill="${colour}"/>`;

const picture = (inside: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 192 192">${inside}</svg>`;

const png = (svg: string, width: number): Buffer =>
  new Resvg(svg, { fitTo: { mode: 'width', value: width } }).render().asPng();

/** The two icons of the app, by the name of their file: in colour, and white on nothing for Teams' own bar. */
export const icons = (): ReadonlyMap<string, Buffer> =>
  new Map([
    ['color.png', png(picture(`<rect width="192" height="192" fill="${ACCENT}"/>${figure('#ffffff')}`), 192)],
    ['outline.png', png(picture(figure('#ffffff')), 32)],
  ]);
