import { z } from 'zod';

/**
 * How a finding of two times differs. `new`: to fix on a target that did not exist before. `notComparable`: at one of the two times there is no verdict to
 * compare with. `other`: the same verdict with other values. `added` and `gone`: the target exists at one of the two times only.
 */
export const howChangedSchema = z.enum(['worse', 'new', 'notComparable', 'better', 'fixed', 'other', 'added', 'gone']);
export type HowChanged = z.infer<typeof howChangedSchema>;
