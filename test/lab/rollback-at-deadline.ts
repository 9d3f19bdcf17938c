import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { valueState } from '../../main/contract/fact-state.ts';
import { undoFileText } from '../../main/storage/undo-file.ts';
import { root } from '../laws/code/generated-file.ts';
import { inWindows, labPowerShell, labProgram, processesLeft } from './lab.ts';

/** A rollback that restores a value of the registry at its deadline. */
export function testRollbackAtDeadline(): void {
  let before: readonly string[];
  beforeAll(() => {
    before = processesLeft();
  });
  afterAll(() => {
    expect(processesLeft()).toEqual(before);
  });

  const path = 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\WDigest';
  const name = 'UseLogonCredential';
  const inRegistry = (): string => /REG_DWORD\s+(0x[0-9a-f]+)/i.exec(labProgram('reg', 'query', path, '/v', name).out)?.[1] ?? '';
  const script = (file: string): string => inWindows(join(root, 'test', 'lab', file));

  describe('a rollback on the API of Windows', () => {
    it('restores a registry value at the deadline, as reg.exe sees it; its process is started directly', () => {
      const base = mkdtempSync(join(tmpdir(), 'castellan-rollback-'));
      const key = 'ab'.repeat(32);
      mkdirSync(join(base, 'keys'));
      mkdirSync(join(base, 'host', 'rollback'), { recursive: true });
      writeFileSync(join(base, 'keys', 'journal.key'), `${key}\n`);
      const host = labPowerShell('-Command', '[Environment]::MachineName').out.trim();
      const undo = undoFileText(Buffer.from(key, 'hex'), {
        host,
        run: 'lab',
        steps: [
          { label: 'WDigest', setter: 'registry', property: 'value', key: { path, name, kind: 'DWord' }, change: { from: valueState(0), to: valueState(1) } },
        ],
      });
      writeFileSync(join(base, 'undo.json'), undo);
      labProgram('reg', 'add', path, '/v', name, '/t', 'REG_DWORD', '/d', '0', '/f');
      expect(inRegistry()).toBe('0x0');
      const planted = labPowerShell(
        '-File',
        script('plant-here.ps1'),
        '-Folder',
        inWindows(join(base, 'host', 'rollback')),
        '-Undo',
        inWindows(join(base, 'undo.json')),
        '-Seconds',
        '5',
      );
      expect(planted).toMatchObject({ code: 0, notes: '' });
      const place = join(base, 'host', 'rollback', 'lab-1');
      const waited = labPowerShell('-File', script('wait-as-task.ps1'), '-Script', inWindows(join(place, 'scripts', 'rollback.ps1')));
      expect(waited).toMatchObject({ code: 0, notes: '' });
      expect(inRegistry()).toBe('0x1');
      expect(JSON.parse(readFileSync(join(place, 'alive.json'), 'utf8'))).toMatchObject({
        languageMode: 'FullLanguage',
        hashesMatch: true,
        steps: [{ reads: { v: 0 }, canSet: true }],
      });
      expect(JSON.parse(readFileSync(join(place, 'result.json'), 'utf8'))).toMatchObject({ code: 0, steps: [{ outcome: 'done', is: { v: 1 } }] });
      expect(JSON.parse(readFileSync(join(place, 'claim'), 'utf8'))).toMatchObject({ side: 'rollback' });
      labProgram('reg', 'delete', path, '/v', name, '/f');
    });
  });
}
