import { createHash } from 'node:crypto';
import type { Clock, Digest } from '../engine/ports.ts';

export const sha256: Digest = (text) => createHash('sha256').update(text, 'utf8').digest('hex');
export const systemClock: Clock = { now: () => new Date().toISOString() };
