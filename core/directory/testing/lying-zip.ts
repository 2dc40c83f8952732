/** A packed file whose list of contents says another size of its last part than it has. */
export function lying(file: Buffer, size: number): Buffer {
  const copy = Buffer.from(file);
  copy.writeUInt32LE(size, copy.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1')) + 24);
  return copy;
}
