import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shippedPracticeWorlds, type PracticeWorlds } from '../../main/hosts/practice/practice-world.ts';
import { root } from '../laws/code/generated-file.ts';

const forTests = ['hostile'] as const;
const recorded = (name: string): string => readFileSync(join(root, 'test', 'practice', `${name}.json`), 'utf8');

/** The practice hosts of the product, and one with hostile names, which only tests can open (`practice:hostile`). */
export const testWorlds: PracticeWorlds = { ...shippedPracticeWorlds, ...Object.fromEntries(forTests.map((name) => [name, recorded(name)])) };
