/** Zones outside Europe in which people of a European employer work; whoever misses theirs has it set by HR. */
const elsewhere = [
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Los_Angeles',
  'America/Toronto',
  'America/Curacao',
  'America/Aruba',
  'America/Paramaribo',
  'America/Sao_Paulo',
  'America/Mexico_City',
  'Africa/Johannesburg',
  'Africa/Casablanca',
  'Asia/Dubai',
  'Asia/Kolkata',
  'Asia/Jakarta',
  'Asia/Singapore',
  'Asia/Shanghai',
  'Asia/Tokyo',
  'Australia/Sydney',
  'Pacific/Auckland',
];

/** The time zones to choose from, in order of name; `also` is one that is in use and must not be lost. */
export function timeZoneChoices(also: string): readonly string[] {
  const europe = Intl.supportedValuesOf('timeZone').filter((zone) => zone.startsWith('Europe/'));
  return [...new Set([...europe, ...elsewhere, also])].sort();
}
