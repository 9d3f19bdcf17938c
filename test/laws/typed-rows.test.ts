import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { resources } from '../../main/resources/resource-named.ts';

const room = new URL('../../main/resources/', import.meta.url);
const files = readdirSync(room, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts') && !/^(names|formats)\W/.test(name));
/** Facts that are worked out from the rows of other resources: their files see a whole scan. */
const seesAScan = files.filter((name) => /\bFacts\b/.test(readFileSync(new URL(name, room), 'utf8')));

describe('facts that are worked out from other resources', () => {
  it('take rows through their types, never a key part or a fact by bare text', () => {
    const bare = /\bfacts\[['"`]|\.key\[['"`]/;
    const offenders = seesAScan.filter((name) =>
      readFileSync(new URL(name, room), 'utf8')
        .split('\n')
        // A label gets key parts of its own row; it is no reading of others.
        .some((line) => bare.test(line) && !/^\s*label: /.test(line)),
    );
    expect(offenders).toEqual([]);
  });

  it('are all covered: every computed or derived resource is in a file that this law reads', () => {
    // A subject whose keys follow from the profile alone rests on no other reading.
    const worked = [...resources.values()].filter(
      ({ scope }) => scope.is === 'computed' || (scope.is === 'derived' && [...scope.from, ...(scope.after ?? [])].length > 0),
    );
    expect(worked.length).toBeGreaterThan(4);
    expect(seesAScan.length).toBeGreaterThanOrEqual(worked.length);
  });
});
