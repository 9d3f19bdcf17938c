import { z } from 'zod';

/**
 * What happened to one change. `already`: the reading before the write showed the wanted value, and nothing was written. `returned`: it was made under a
 * rollback, and its old value was restored.
 */
export const outcomeSchema = z.enum(['done', 'already', 'moved', 'refused', 'failed', 'held', 'returned']);

/** What the readings before and after a change show; its outcome is not used. */
export const becameSchema = z.enum(['made', 'notMade', 'unknown']);
export type WhatBecame = z.infer<typeof becameSchema>;
