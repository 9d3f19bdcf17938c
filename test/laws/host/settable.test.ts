import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { controls } from '../../../main/catalogue/index.generated.ts';
import { settingsOf } from '../../../main/engine/planning/setting-at.ts';
import { resources } from '../../../main/resources/resource-named.ts';
import { root } from '../code/generated-file.ts';
import { scriptOf } from './script-of.ts';

type Lists = Readonly<Record<string, readonly string[]>>;
const json = (file: string): unknown => JSON.parse(readFileSync(join(root, 'scripts', 'powershell', file), 'utf8'));
const settable = (json('settable.generated.json') as { properties: Lists }).properties;
const cmdlets = json('cmdlets.generated.json') as Readonly<Record<string, { write?: string; properties: Readonly<Record<string, { set?: object }>> }>>;

/** What the file of a hand-written setter compares the property with. */
function comparedIn(setter: string): readonly string[] {
  const text = scriptOf(setter);
  const lists = [
    ...[...text.matchAll(/\$Property -c(?:ne|eq|notin|in) ((?:'\w+'(?:, )?)+)/g)].map((found) => found[1] ?? ''),
    ...[...text.matchAll(/@\(([^()]*)\) -cnotcontains \$Property/g)].map((found) => found[1] ?? ''),
    ...[...text.matchAll(/switch -CaseSensitive \(\$Property\) \{(?:(.*)\}$|$([\s\S]*?)^ {4}\}$)/gm)].map((found) =>
      [...(found[1] ?? found[2] ?? '').matchAll(/'\w+' (?=\{)/g)].join(),
    ),
  ];
  return [...new Set(lists.flatMap((list) => [...list.matchAll(/'(\w+)'/g)].map((found) => found[1] ?? '')))].sort();
}
const written = Object.entries((json('register.generated.json') as { Setter: Readonly<Record<string, string>> }).Setter).filter(
  ([, setter]) => setter !== 'Set-CmdletSetting',
);

describe('what setters accept', () => {
  it('is what subjects declare as settings, and nothing else', () => {
    const declared = [...resources.values()].flatMap(({ facts, wire }) =>
      Object.entries(facts).flatMap(([property, spec]) => (spec.setting ? [`${wire.setter}.${property}`] : [])),
    );
    const named = settingsOf(controls).map(({ resource, property }) => `${resources.get(resource)?.wire.setter ?? resource}.${property}`);
    const accepted = Object.entries(settable).flatMap(([setter, properties]) => properties.map((property) => `${setter}.${property}`));
    expect(accepted.length).toBeGreaterThan(20);
    expect([...accepted].sort()).toEqual([...new Set([...declared, ...named])].sort());
  });

  it.each(Object.entries(cmdlets))('of %s by cmdlets is what its list says can be set', (subject, { properties }) => {
    const set = Object.entries(properties).flatMap(([property, { set }]) => (set ? [property] : []));
    expect(set.sort()).toEqual(settable[subject] ?? []);
  });

  it.each(written)('of %s is what %s compares the property with', (subject, setter) => {
    expect(comparedIn(setter)).toEqual(settable[subject]);
  });

  it('is served by one setter each', () => {
    expect(written.length).toBeGreaterThan(8);
    // What cmdlets only read can be set by a script of its own.
    const byCmdlets = Object.entries(cmdlets).flatMap(([subject, { write }]) => (write !== undefined && (settable[subject] ?? []).length > 0 ? [subject] : []));
    expect([...written.map(([subject]) => subject), ...byCmdlets].sort()).toEqual(Object.keys(settable).sort());
  });
});
