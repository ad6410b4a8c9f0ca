import { sha256 as digest } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256 of bytes, or of a string's UTF-8, as 64 hex digits. Pure JavaScript: core needs no platform. */
export function sha256(data: string | Uint8Array): string {
  return bytesToHex(digest(typeof data === 'string' ? utf8ToBytes(data) : data));
}

/** SHA-256 of the UTF-8 of strings one after the other, as 64 hex digits. */
export function sha256OfAll(parts: Iterable<string>): string {
  const hash = digest.create();
  let waiting = '';
  for (const part of parts) {
    waiting += part;
    // In large pieces: a call for each of a million short strings costs more than hashing them.
    if (waiting.length < 32_768) continue;
    hash.update(utf8ToBytes(waiting));
    waiting = '';
  }
  return bytesToHex(hash.update(utf8ToBytes(waiting)).digest());
}
