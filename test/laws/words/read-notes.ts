import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../code/generated-file.ts';
import { scriptComments } from '../code/script-comments.ts';
import { commentsIn } from './source-texts.ts';
import { testNamesIn } from './test-names.ts';
import { tracked } from '../code/tracked-files.ts';
import type { ReadText } from './word-complaints.ts';

const written = tracked.filter((file) => !/\.generated\./.test(file));
const from = (ending: RegExp, read: (file: string, source: string) => readonly ReadText[]): readonly ReadText[] =>
  written.filter((file) => ending.test(file)).flatMap((file) => read(file, readFileSync(join(root, file), 'utf8')));

/** Every comment and every name of a test in the repository. Generated files, the modules among them, repeat what is read at its source. */
export const readNotes: Readonly<Record<string, readonly ReadText[]>> = {
  'the comments of the sources': from(/\.(?:[cm]?ts|tsx|mjs)$/, commentsIn),
  'the comments of the scripts': from(/(?<!modules\/[\w.]+)\.(?:ps1|psm1|psd1)$/, scriptComments),
  'the names of the tests': from(/\.test\.tsx?$/, testNamesIn),
};
