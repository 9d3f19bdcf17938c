import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { afterLines, expectWholeOrUnread } from '../../../laws/cut-documents.ts';
import { parseAuditBackup } from '../../../../main/resources/formats/auditpol.ts';
import { parseKvpItem } from '../../../../main/resources/formats/kvp.ts';
import { parseSecurityTemplate } from '../../../../main/resources/formats/secedit.ts';

/** Outputs of real Windows, in the folder that CASTELLAN_RECORDINGS names; the facts they hold stand in its INDEX.md. */
const folder = process.env['CASTELLAN_RECORDINGS'] ?? '';
const recording = (name: string): string => readFileSync(join(folder, name), 'utf8');

/** The rows of the table below a recording's heading in INDEX.md: fact → expected. */
function indexed(name: string): ReadonlyMap<string, string> {
  const section =
    recording('INDEX.md')
      .split(/^### /m)
      .find((part) => part.startsWith(`${name}\n`)) ?? '';
  return new Map(
    [...section.matchAll(/^\| (.+?) \| (.+?) \|$/gm)]
      .filter(([, fact]) => fact !== 'fact' && !fact?.startsWith('-'))
      .map(([, fact, expected]) => [fact ?? '', expected ?? '']),
  );
}

const list = (text: string): readonly string[] => text.replace(/^\[|\]$/g, '').split(', ');

describe.each(['secedit-en-renamed-admin.inf', 'secedit-ws2025-en.inf'])('%s', (name) => {
  const template = parseSecurityTemplate(recording(name));
  /** Registry values are read from the registry, never from this export. */
  const isRegistryValue = (fact: string): boolean =>
    fact.split(/, | \/ /).some((each) =>
      recording(name)
        .toLowerCase()
        .includes(`\\${(each.split(' ').at(-1) ?? each).toLowerCase()}=`),
    );
  const facts = [...indexed(name)].filter(([fact]) => !isRegistryValue(fact));

  it.each(facts)('%s is %s', (fact, expected) => {
    if (fact.startsWith('Se')) {
      expect(template.privilegeRights[fact]).toEqual(expected.startsWith('absent') ? undefined : list(expected));
      return;
    }
    for (const [index, each] of fact.split(/, | \/ /).entries()) {
      const wanted = expected.split(' / ')[index] ?? expected;
      if (wanted.startsWith('absent')) expect(template.systemAccess[each]).toBeUndefined();
      else expect(template.systemAccess[each]).toBe(wanted);
    }
  });

  it('has facts to be compared with', () => {
    expect(indexed(name).size).toBeGreaterThan(10);
    expect(new Set(facts.map(([fact]) => fact.startsWith('Se')))).toEqual(new Set([true, false]));
  });
});

describe('auditpol-backup-ws2025-en.csv', () => {
  const rows = parseAuditBackup(recording('auditpol-backup-ws2025-en.csv'));
  const number = (setting: readonly string[]): number => (setting.includes('success') ? 1 : 0) + (setting.includes('failure') ? 2 : 0);
  const facts = indexed('auditpol-backup-ws2025-en.csv');

  it('has the recorded number of subcategories, options left out', () => {
    expect(`${String(rows.length)} + 4 options`).toBe(facts.get('rows'));
  });

  it.each([...facts].filter(([fact]) => fact.startsWith('{')))('%s is %s', (fact, expected) => {
    const guid = (/^\{([0-9A-F]{8})\}/.exec(fact)?.[1] ?? '').toLowerCase();
    const row = rows.find((each) => each.subcategory.startsWith(`${guid}-`));
    expect(row && number(row.setting)).toBe(Number.parseInt(expected, 10));
  });

  it('has as many of each value as recorded', () => {
    const counts = [0, 1, 2, 3].map((value) => `${String(value)}: ${String(rows.filter((row) => number(row.setting) === value).length)}`).join(', ');
    expect(counts).toBe(facts.get('by value'));
  });
});

describe('kvp-item-fqdn.xml', () => {
  it('holds the recorded item', () => {
    const facts = indexed('kvp-item-fqdn.xml');
    expect(parseKvpItem(recording('kvp-item-fqdn.xml'))).toEqual({ name: facts.get('Name'), data: facts.get('Data'), source: Number(facts.get('Source')) });
  });
});

describe('a recording that is cut after any line', () => {
  it.each([
    ['userRight', 'secedit-ws2025-en.inf', [{ right: 'SeTcbPrivilege' }, { right: 'SeCreateTokenPrivilege' }]],
    ['accountPolicy', 'secedit-ws2025-en.inf', []],
    ['userRight', 'secedit-en-renamed-admin.inf', [{ right: 'SeTcbPrivilege' }]],
    ['accountPolicy', 'secedit-en-renamed-admin.inf', []],
    ['auditSubcategory', 'auditpol-backup-ws2025-en.csv', []],
  ] as const)('says of %s what the whole one (%s) says, or nothing', (resource, name, also) => {
    const text = recording(name);
    expectWholeOrUnread(resource, 'text', text, afterLines(text), also);
  });
});
