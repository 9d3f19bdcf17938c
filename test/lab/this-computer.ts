import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '../../main/contract/finding.ts';
import type { Plan } from '../../main/contract/plan.ts';
import { fileDigest } from '../../main/reports/file-digest.ts';
import { installInLab, labPowerShell, processesLeft, type Installed, type LabRan } from './lab.ts';
import { expectInRegistry, registryTree, removeRegistryValues } from './registry-values.ts';

/** This computer as a host: read, set, undone and reported. */
export function testThisComputer(): void {
  let castellan: Installed;
  let before: readonly string[];
  beforeAll(async () => {
    castellan = await installInLab();
    removeRegistryValues();
    before = processesLeft();
  });
  afterAll(() => {
    expect(processesLeft()).toEqual(before);
  });
  const planIn = (name: string): Plan => JSON.parse(readFileSync(castellan.here(name), 'utf8')) as Plan;
  const lastOf = (said: LabRan): unknown => JSON.parse(said.out.trimEnd().split('\n').at(-1) ?? 'null');
  const controls = ['--control', 'W02-22', 'W11-02'];
  const apply = (name: string): void => {
    const said = castellan.runWithStandIns('apply', '--plan', castellan.path(name), '--confirm', planIn(name).id, '--json');
    const { steps } = lastOf(said) as { steps: readonly { settled: { outcome: string } }[] };
    expect(steps.map((step) => step.settled.outcome)).toEqual(planIn(name).changes.map(() => 'done'));
  };

  describe('this computer', () => {
    it('is refused by the product itself where Windows PowerShell does not answer: nothing is written, and the program ends', () => {
      const said = castellan.run('scan', '--host', 'local');
      expect(said.code).toBe(6);
      expect(said.notes).toMatch(/could not protect its data folder .+ Nothing was written\. .+\.\n$/s);
      expect(said.notes + said.out).not.toMatch(/‹U\+000[AD]›|\.\./);
      expect(labPowerShell('-Command', "Test-Path -LiteralPath (Join-Path -Path $env:ProgramData -ChildPath 'Castellan')").out.trim()).toBe('False');
      expect(processesLeft()).toEqual(before);
    });

    it('gives each unread finding its reason, and none of them passes', () => {
      const said = castellan.runWithStandIns('scan', '--host', 'local', '--json');
      const { findings } = lastOf(said) as { findings: readonly Finding[] };
      const unread = findings.filter((finding) => finding.verdict === 'unknown');
      expect(unread.length).toBeGreaterThan(10);
      expect(unread.filter((finding) => finding.because.every((reason) => reason.trim() === ''))).toEqual([]);
      const passed = findings.filter((finding) => finding.verdict === 'met');
      expect(passed.length).toBeGreaterThan(0);
      expect(passed.filter((finding) => finding.evidence.some((fact) => !['value', 'absent', 'unsupported'].includes(fact.state.is)))).toEqual([]);
      expect(JSON.stringify(findings)).not.toMatch(/\\r|‹U\+000D›/);
      expect(said.code).toBe(3);
    });
  });

  describe('the registry of Windows', () => {
    it('is set, read back and undone, as reg.exe sees it', () => {
      castellan.runWithStandIns('scan', '--host', 'local', ...controls);
      castellan.runWithStandIns('plan', '--host', 'local', ...controls, '--out', castellan.path('plan.json'));
      const { changes } = planIn('plan.json');
      expectInRegistry(changes, 'from');
      apply('plan.json');
      expectInRegistry(changes, 'to');
      expect(castellan.runWithStandIns('undo', '--host', 'local', '--out', castellan.path('undo.json')).code).toBe(0);
      apply('undo.json');
      expectInRegistry(changes, 'from');
    });

    it('is undone without Castellan as well, and undo.ps1 itself refuses a folder that is not the data folder', () => {
      castellan.runWithStandIns('plan', '--host', 'local', ...controls, '--out', castellan.path('plan.json'));
      const { changes } = planIn('plan.json');
      apply('plan.json');
      expectInRegistry(changes, 'to');
      const folders = readdirSync(castellan.here('data'), { recursive: true, encoding: 'utf8' });
      const file =
        folders
          .filter((name) => /undo-[^/]+\.json$/.test(name))
          .sort()
          .at(-1) ?? '';
      const path = castellan.path(join('data', file));
      const refused = labPowerShell('-File', castellan.path('scripts/powershell/undo.ps1'), '-Path', path, '-NoQuestion');
      expect(refused.notes).toMatch(/It is not in a folder below .+, where Castellan keeps its undo files\. Nothing was changed\./);
      expect(refused.code).toBe(2);
      expectInRegistry(changes, 'to');
      // Access lists of Wine are modes of Unix, so no folder there is known to be protected.
      const said = labPowerShell('-File', castellan.path('test/lab/undo-here.ps1'), '-Path', path);
      expect([said.notes, said.code]).toEqual(['', 0]);
      expect(said.out.match(/\bdone\b/g)?.length ?? 0).toBeGreaterThanOrEqual(changes.length);
      expectInRegistry(changes, 'from');
    });
  });

  describe('a plan that was saved as a script', () => {
    it('is applied and undone by its scripts alone, as reg.exe sees it', () => {
      const saved = castellan.runWithStandIns('plan', '--host', 'local', ...controls, '--save-script', castellan.path('script'), '--json');
      const { plan, script } = lastOf(saved) as { plan: Plan; script: Record<'plan' | 'undo', { name: string; sha256: string }> };
      const run = (name: string, { name: data, sha256 }: { name: string; sha256: string }, ...more: readonly string[]): LabRan => {
        const file = (each: string): string => castellan.path(join('script', each));
        return labPowerShell('-File', file(name), '-Path', file(data), '-Sha256', sha256, '-NoQuestion', ...more);
      };
      expectInRegistry(plan.changes, 'from');
      const tree = registryTree();
      // Wine has no WMI that answers with the id of this host.
      const applied = run('apply-plan.ps1', script.plan, '-OtherHost', '-Understood', 'W02-22,W11-02');
      expect([applied.notes, applied.code]).toEqual(['', 0]);
      expectInRegistry(plan.changes, 'to');
      const undone = run('undo.ps1', script.undo, '-OtherHost');
      expect([undone.notes, undone.code]).toEqual(['', 0]);
      expectInRegistry(plan.changes, 'from');
      expect(registryTree()).toEqual(tree);
      const results = readdirSync(castellan.here('script')).filter((name) => name.startsWith('result-'));
      expect(results).toHaveLength(2);
      for (const name of results) {
        const lines = readFileSync(castellan.here(join('script', name)), 'utf8')
          .trimEnd()
          .split('\n');
        const ends = lines.map((line) => JSON.parse(line) as { event: string; reply?: { outcome: string } }).filter(({ event }) => event === 'end');
        expect(ends.map(({ reply }) => reply?.outcome)).toEqual(plan.changes.map(() => 'done'));
      }
    });
  });

  describe('the report of this computer', () => {
    it('is a PDF, and its record is verified', () => {
      const said = castellan.runWithStandIns('report', '--host', 'local', '--out', castellan.path('Bericht ß.pdf'), '--record', castellan.path('record.json'));
      expect(said).toMatchObject({ code: 0 });
      expect(readFileSync(castellan.here('Bericht ß.pdf')).subarray(0, 5).toString('latin1')).toBe('%PDF-');
      expect((JSON.parse(readFileSync(castellan.here('record.json'), 'utf8')) as { host: { kind: string } }).host.kind).toBe('local');
      const digest = fileDigest(readFileSync(castellan.here('record.json')));
      const verified = castellan.runWithStandIns('verify', castellan.path('record.json'), '--sha256', digest, '--json');
      const checks = lastOf(verified) as readonly { readonly what: string; readonly is: string }[];
      // Wine has no event log, so no head could be noted there, and verify must say so.
      expect(checks.filter((check) => check.is !== 'holds')).toEqual([
        expect.objectContaining({ what: 'The heads in the event log of the host', is: 'notChecked' }),
      ]);
      expect(checks).toHaveLength(5);
      expect(verified.code).toBe(3);
    });
  });
}
