/** A file that the coach hands over in the chat, for its reader to download. */
export interface OutgoingFile {
  /** With its ending; it says what it is, and names nobody. */
  readonly name: string;
  readonly mediaType: string;
  readonly content: Buffer;
}
