import fc from 'fast-check';

/** As `fc.webUrl`, which takes half a second to draw up every letter there is before its first address. */
export const webAddress = fc
  .record({
    host: fc.constantFrom('wetten.overheid.nl', 'a.example', 'xn--bcher-kva.example:8443'),
    path: fc.array(fc.constantFrom('/', '/BWBR0013008', '/%C3%A9%2F', "/a_(b)~!$&'*+,;=:@"), {
      maxLength: 4,
    }),
    rest: fc.constantFrom('', '?q', '?q=%22x%22&r=(1)', '#', '#Artikel3:1', '?a=b#c|d'),
  })
  .map(({ host, path, rest }) => `https://${host}${path.join('')}${rest}`);
