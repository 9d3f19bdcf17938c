import { describe, expect, it } from 'vitest';
import { controls } from '../../main/catalogue/index.generated.ts';
import type { Control } from '../../main/catalogue/control.ts';
import { needsOf } from '../../main/engine/judging/needs.ts';
import { policyTwins } from '../../main/resources/windows/policy-twins.ts';

const text = ({ path, name }: { path?: string | undefined; name?: string | undefined }): string => `${path ?? ''}\\${name ?? ''}`.toLowerCase();
const valuesOf = (control: Control): readonly string[] =>
  (needsOf([control]).get('registry') ?? []).map((key) => text({ path: key['path'], name: key['name'] }));
const table = new Map(policyTwins.map((each) => [text(each), each.twin]));

describe('registry values that exist a second time as a policy', () => {
  it('are in the table, each with its twin or with the reason why there is none', () => {
    const looked = new Set(controls.flatMap(valuesOf));
    expect([...looked].filter((each) => !table.has(each))).toEqual([]);
    expect(policyTwins.map(text).filter((each, index, all) => all.indexOf(each) !== index)).toEqual([]);
  });

  it('are never read without their twin', () => {
    const alone = controls.flatMap((control) => {
      const read = valuesOf(control);
      return read.flatMap((each) => {
        const twin = table.get(each);
        return twin && 'path' in twin && !read.includes(text(twin)) ? [`${control.id}: ${each} without ${text(twin)}`] : [];
      });
    });
    expect(alone).toEqual([]);
  });

  it('name places that are themselves in the table, and no circle', () => {
    for (const { twin } of policyTwins) if ('path' in twin) expect(table.get(text(twin))).toHaveProperty('none');
  });
});
