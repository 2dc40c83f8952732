/** What no eye sees: zero widths, byte order marks, soft hyphens, directions, fillers. */
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu;
const controls = /\p{Cc}/gu;

/** A name as it is kept: composed, without what no eye sees, with single plain spaces. */
export const cleaned = (text: string): string =>
  text.normalize('NFC').replace(invisible, '').replace(/\s+/gu, ' ').replace(controls, '').trim();

/** An address or a number as it is kept: as a name, and a space that only a program types is none. */
export const cleanedKey = (text: string): string =>
  cleaned(text.replace(invisible, '').replace(/[^\S ]/gu, ''));

/** A name as it is compared: whatever its case, its accents and the way they were typed. */
export const folded = (name: string): string =>
  cleaned(name.normalize('NFKD').replace(/\p{M}/gu, ''))
    .replace(/[‘’ʼ`´]/gu, "'")
    .toUpperCase()
    .toLowerCase();

/**
 * An address or a personnel number as it is compared: whatever its case and the way it was typed. Accents and leading
 * zeros stay: they tell one person from another.
 */
export const foldedKey = (text: string): string =>
  cleanedKey(text).normalize('NFKC').toLowerCase().normalize('NFKC');
