/** The largest file that is read, in bytes; of a workbook also what may be in it once it is unpacked. */
export const MOST_PACKED = 10 * 1024 * 1024;
export const MOST_UNPACKED = 100 * 1024 * 1024;
/** A workbook has some dozens of parts. */
export const MOST_PARTS = 2000;
/** The most people in one file. */
export const MOST_ROWS = 50_000;
/** How long a workbook may take to be read, and how much memory, in megabytes. */
export const MOST_SECONDS = 60;
export const MOST_MEMORY = 512;
