import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Clock, Digest } from '../engine/ports.ts';

export const sha256: Digest = (content) =>
  createHash('sha256')
    .update(typeof content === 'string' ? content : canonicalText(content), 'utf8')
    .digest('hex');

/** Names sorted, no blanks, as RFC 8785 has it: the same content gives the same text, and other tools give it too. */
function canonicalText(content: object): string {
  const text = canonicalize(content);
  if (text === undefined) throw new Error('Only JSON values have a canonical form.');
  return text;
}

export const systemClock: Clock = { now: () => new Date().toISOString() };
