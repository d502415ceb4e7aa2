import { createHash } from 'node:crypto';

/** The space of names of our identifiers: never to change, or every exported scheme would be another one. */
const SPACE = '0c2a5f5e-6d0b-4b52-9a2f-6f1f4a0d7c39';

/** A UUID made from a name (RFC 9562, version 5): the same name always gives the same one. */
export function uuidOf(name: string): string {
  const hash = createHash('sha1')
    .update(Buffer.from(SPACE.replaceAll('-', ''), 'hex'))
    .update(name, 'utf8')
    .digest();
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = hash.toString('hex', 0, 16);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
