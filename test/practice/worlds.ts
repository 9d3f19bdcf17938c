import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shippedPracticeWorlds, type PracticeWorlds } from '../../main/hosts/practice/practice-world.ts';
import { root } from '../laws/generated-file.ts';

/** The practice hosts of the product and one with hostile names, which only tests can open: `practice:hostile`. */
export const testWorlds: PracticeWorlds = { ...shippedPracticeWorlds, hostile: readFileSync(join(root, 'test', 'practice', 'hostile.json'), 'utf8') };
