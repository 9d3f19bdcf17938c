import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../laws/code/generated-file.ts';
import { mark } from '../../../scripts/tools/scaffold.mjs';

const files = {
  control: 'main/catalogue/vm-settings/firmware/brand-new.control.ts',
  subject: 'main/resources/hyper-v/brand-new.ts',
  declared: 'main/resources/network/brand-new-too.ts',
  ofHyperV: 'main/resources/hyper-v/vm-brand-new.ts',
};
let copy: string;
const runNew = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts/tools/new.mjs'), ...args], { cwd: copy, encoding: 'utf8' });
  return { status, stdout, stderr };
};
const node = (script: string, ...args: readonly string[]) =>
  spawnSync(process.execPath, [join(root, 'node_modules', script), ...args], { cwd: copy, encoding: 'utf8' });

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'castellan-new-'));
  for (const each of ['main', 'package.json', 'tsconfig.base.json', 'tsconfig.pure.json', '.prettierrc.json'])
    cpSync(join(root, each), join(copy, each), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
});

describe('npm run new', () => {
  it('writes a control and a subject that compile and are formatted, and says what comes next', () => {
    const control = runNew('control', 'vm-settings/firmware/brand-new', 'HV-D-99');
    const subject = runNew('subject', 'hyper-v/brand-new');
    const declared = runNew('subject', 'network/brand-new-too', 'Get-NetTCPSetting');
    const ofHyperV = runNew('subject', 'hyper-v/vm-brand-new', 'Get-VMBrandNew');
    const all = [control, subject, declared, ofHyperV];
    expect(all.map(({ status, stderr }) => [status, stderr])).toEqual(all.map(() => [0, '']));
    expect(all.map(({ stdout }) => stdout)).toEqual(Object.values(files).map((file) => expect.stringContaining(`wrote ${file}`) as string));
    expect([subject, declared].map(({ stdout }) => stdout.includes('Write the collector'))).toEqual([true, false]);
    for (const { stdout } of all) expect(stdout).toContain('npm run generate');
    expect([declared, ofHyperV].map(({ stdout }) => stdout.includes('the page of its class'))).toEqual([true, false]);
    expect([files.declared, files.ofHyperV].map((file) => readFileSync(join(copy, file), 'utf8').includes('documented:'))).toEqual([true, false]);
    const types = node('typescript/bin/tsc', '-p', 'tsconfig.pure.json', '--noEmit');
    expect([types.status, types.stdout]).toEqual([0, '']);
    const format = node('prettier/bin/prettier.cjs', '--check', ...Object.values(files));
    expect([format.status, format.stderr]).toEqual([0, '']);
  });

  it('marks what a developer has to write, in a way that the law finds', () => {
    for (const file of Object.values(files)) expect(readFileSync(join(copy, file), 'utf8').split(mark).length).toBeGreaterThan(3);
  });

  it.each([
    ['a file that exists', ['control', 'vm-settings/firmware/secure-boot', 'HV-D-99'], 'exists already'],
    ['an area that there is not', ['control', 'nowhere/x', 'HV-D-99'], 'is not <area>/<name> or <area>/<topic>/<name>. Known: '],
    ['a folder above', ['subject', '../x'], 'is not <group>/<name>'],
    ['a deeper folder', ['subject', 'hyper-v/x/y/z'], 'is not <group>/<name>'],
    ['a topic in capitals', ['subject', 'hyper-v/X/y'], 'is not a name in lower case'],
    ['a group alone', ['subject', 'hyper-v'], 'is not a name in lower case'],
    ['a name in capitals', ['subject', 'hyper-v/VmHost'], 'is not a name in lower case'],
    ['a cmdlet that sets', ['subject', 'network/x', 'Set-NetTCPSetting'], 'is not a cmdlet that reads'],
    ['an id of no kind', ['control', 'vm-settings/x', 'X-1'], 'is not an id'],
    ['another word', ['thing', 'a/b'], 'Usage: '],
    ['no word', [], 'Usage: '],
  ] as const)('refuses %s', (_name, args, why) => {
    const secureBoot = join(copy, 'main/catalogue/vm-settings/firmware/secure-boot.control.ts');
    writeFileSync(secureBoot, 'kept');
    const { status, stderr } = runNew(...args);
    expect([status, stderr]).toEqual([1, expect.stringContaining(why)]);
    expect(readFileSync(secureBoot, 'utf8')).toBe('kept');
  });
});
