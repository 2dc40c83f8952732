import { describe, expect, it } from '@jest/globals';
import { citation } from '../../leave/citation.js';
import { sources } from './sources.js';

describe('a legal source', () => {
  it('is cited the way lawyers do', () => {
    expect(citation(sources.startWindow)).toBe('WAZO 3:1(2)');
    expect(citation(sources.dismissalBan)).toBe('BW 7:670(2)');
  });

  it('links to its article in the national database of legislation', () => {
    expect(sources.startNotice.url).toBe('https://wetten.overheid.nl/jci1.3:c:BWBR0013008&artikel=3:3');
    expect(sources.dismissalBan.url).toBe(
      'https://wetten.overheid.nl/jci1.3:c:BWBR0005290&boek=7&artikel=670',
    );
    expect(sources.riskBriefing.url).toBe('https://wetten.overheid.nl/jci1.3:c:BWBR0008498&artikel=1.42a');
  });
});
