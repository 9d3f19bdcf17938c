import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './code/generated-file.ts';

/** What may read a record whose seal was not checked: the file that checks it, and `verify`, which reports the check. */
const allowed = ['application/evidence/saved-record.ts', 'shells/cli/commands/verify-command.ts'];

describe('a record from a file', () => {
  it('is used nowhere before its seal was checked', () => {
    const found = readdirSync(join(root, 'main'), { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => /\.tsx?$/.test(path) && path !== 'storage/scans/record-file.ts')
      .filter((path) => /\b(readRecordFile|decodeRecord)\b/.test(readFileSync(join(root, 'main', path), 'utf8')));
    expect(found.sort()).toEqual(allowed);
  });
});
