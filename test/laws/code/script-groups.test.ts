import { readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { subjects } from '../../../main/resources/index.generated.ts';
import { root } from './generated-file.ts';

const filesIn = (folder: string, ending: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith(ending));
const scripts = new Map(
  ['read', 'write'].flatMap((half) => filesIn(`scripts/powershell/${half}`, '.ps1').map((file) => [basename(file, '.ps1'), file] as const)),
);
const register = JSON.parse(readFileSync(join(root, 'scripts/powershell/register.generated.json'), 'utf8')) as Readonly<
  Record<string, Readonly<Record<string, string>>>
>;

/** A group may have folders of its own; its scripts have none. */
const groupOf = (file: string): string => file.split(sep)[0] ?? '';

/** The groups of the subjects that a script serves, by the names in the text of their files. */
function groupsOf(part: 'collector' | 'setter', name: string): ReadonlySet<string> {
  const served = new Set(subjects.flatMap(({ resource }) => (resource.wire[part] === name ? [resource.name] : [])));
  return new Set(
    filesIn('main/resources', '.ts').flatMap((file) => {
      const declared = /^\s+name: '(\w+)',$/m.exec(readFileSync(join(root, 'main/resources', file), 'utf8'))?.[1];
      return declared !== undefined && served.has(declared) ? [groupOf(file)] : [];
    }),
  );
}

const rows = (['Collector', 'Setter'] as const).flatMap((part) =>
  Object.entries(register[part] ?? {}).map(([name, script]) => ({ part, name, script, groups: groupsOf(part === 'Collector' ? 'collector' : 'setter', name) })),
);

describe('the scripts of a subject', () => {
  it('are found, and the groups of their subjects with them', () => {
    expect(rows.length).toBeGreaterThan(30);
    expect(rows.filter(({ groups }) => groups.size > 0).length).toBeGreaterThan(rows.length - 6);
  });

  it.each(rows.filter(({ groups }) => groups.size > 0))('are in the folder of its group, or serve every group: $part $name', ({ script, groups }) => {
    const folder = dirname(scripts.get(script) ?? 'nowhere');
    expect([...groups, 'declared']).toContain(folder);
  });
});
