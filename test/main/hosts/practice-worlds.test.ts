import { describe, expect, it } from 'vitest';
import { controls } from '../../../main/catalogue/index.generated.ts';
import { textOf } from '../../../main/contract/fact-state.ts';
import { judge } from '../../../main/engine/judging/judge.ts';
import { practiceWorldLine, shippedPracticeWorlds } from '../../../main/hosts/practice/practice-world.ts';
import { PracticeBench } from '../engine/practice-bench.ts';

const worlds = await Promise.all(
  Object.keys(shippedPracticeWorlds).map(async (name) => {
    const known = await (await PracticeBench.open(name)).known();
    return { name, known, findings: controls.flatMap((control) => judge(control, known)) };
  }),
);
const nameOf = (known: (typeof worlds)[number]['known']): string => textOf(known.facts['machine']?.rows[0]?.facts['name']) ?? '';

describe('the practice hosts of the product', () => {
  it('offer each kind of host: never hardened, new, hardened, cluster node, client, lab, and VMs on shares', () => {
    expect(worlds.map(({ name }) => name)).toEqual(['neglected', 'fresh', 'hardened', 'cluster', 'laptop', 'lab', 'file-share']);
  });

  it('are described in one line each, which no other host has', () => {
    const lines = Object.keys(shippedPracticeWorlds).map((name) => practiceWorldLine(name));
    expect(new Set(lines).size).toBe(lines.length);
    expect(lines.filter((line) => !/^[A-Z][A-Z0-9-]+: Windows [^\n]+, \d+ VMs?$/.test(line))).toEqual([]);
  });

  it('have names of their own', () => {
    expect(worlds.length).toBeGreaterThan(3);
    expect(new Set(worlds.map(({ known }) => nameOf(known))).size).toBe(worlds.length);
    expect(worlds.map(({ known }) => nameOf(known)).filter((name) => !/^[A-Z][A-Z0-9-]{1,14}$/.test(name))).toEqual([]);
  });

  it('have VMs with names as administrators give them, and no host made to break screens', () => {
    const vms = worlds.flatMap(({ known }) => (known.facts['vm']?.rows ?? []).map((row) => textOf(row.facts['name']) ?? ''));
    expect(vms.length).toBeGreaterThan(10);
    expect(vms.filter((name) => !/^[A-Za-z][\w-]{1,30}$/.test(name))).toEqual([]);
    expect(worlds.map(({ name }) => name)).not.toContain('hostile');
  });

  it('judge every control: none could be read on no host', () => {
    const shown = new Set(worlds.flatMap(({ findings }) => findings.filter(({ verdict }) => verdict !== 'unknown').map(({ control }) => control)));
    expect(controls.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([]);
  });
});
