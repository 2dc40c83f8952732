/** Reads forward through bytes. */
export class Bytes {
  at = 0;

  constructor(readonly all: Buffer) {}

  get isOver(): boolean {
    return this.at >= this.all.length;
  }

  take(count: number): Buffer {
    this.at += count;
    return this.all.subarray(this.at - count, this.at);
  }

  /** A number in groups of seven bits, the lowest first. */
  varint(): number {
    let value = 0;
    for (let shift = 1; ; shift *= 128) {
      const byte = this.all[this.at++] ?? 0;
      value += (byte & 0x7f) * shift;
      if (byte < 0x80) return value;
    }
  }
}
