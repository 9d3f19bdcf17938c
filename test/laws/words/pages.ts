import { tracked } from '../code/tracked-files.ts';

/** Every page of the repository, apart from the reference of controls, which is generated as a whole. */
export const pages: readonly string[] = tracked.filter((file) => file.endsWith('.md') && file !== 'assets/controls.md');
