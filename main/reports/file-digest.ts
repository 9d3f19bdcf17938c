import { createHash } from 'node:crypto';

/** SHA-256 of a file’s bytes, in hex. */
export const fileDigest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
