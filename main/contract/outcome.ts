import { z } from 'zod';

/**
 * What happened to one change. `already`: the reading before the write showed the wanted value, and nothing was written. `returned`: it was made under a
 * rollback, and its old value was restored.
 */
export const outcomeSchema = z.enum(['done', 'already', 'moved', 'refused', 'failed', 'held', 'returned']);
