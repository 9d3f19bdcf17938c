import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { beforeAll, describe, expect, it } from 'vitest';
import { listScriptHashes } from '../../../main/powershell/script-integrity.ts';
import { root } from '../../laws/code/generated-file.ts';
import { applyPlan, chooseUnnoticed, connect, go, scan } from '../browser/steps.ts';
import { dataFolder, folder, launch, makePackage, openPackaged } from './packaged.ts';

beforeAll(makePackage);

const archive = join(folder, 'resources', 'app.asar');
const inArchive = (): readonly string[] => listPackage(archive, { isPack: false }).map((name) => name.replaceAll('\\', '/'));
const beside = (name: string): string => readFileSync(join(folder, name), 'utf8');
const product = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string };

describe('what is in the package', () => {
  it('is the program, its screens, and nothing of the workshop', () => {
    const names = inArchive();
    for (const wanted of ['/package.json', '/dist/electron/castellan-window.js', '/dist/electron/preload.cjs', '/dist/renderer/index.html'])
      expect(names).toContain(wanted);
    expect(names.filter((name) => /\.(map|ts|tsx)$|\.test\.|node_modules|\/(test|scripts|assets\/practice)\//.test(name))).toEqual([]);
    expect(existsSync(join(folder, 'resources', 'default_app.asar'))).toBe(false);
  });

  it('has the typesetter and the scripts as files of their own, the scripts as they were reviewed', async () => {
    const report = readdirSync(join(folder, 'resources', 'app.asar.unpacked', 'dist', 'report'));
    expect(report).toEqual(expect.arrayContaining(['compiler.wasm', 'typst-worker.mjs', 'report.typ', 'NotoSans-Regular.ttf', 'files.json']));
    const scripts = join(folder, 'resources', 'powershell');
    const listed = JSON.parse(readFileSync(join(scripts, 'integrity.generated.json'), 'utf8')) as Record<string, string>;
    const found = await listScriptHashes(scripts);
    // Both ways: a script that is missing is refused at the start like one that was changed.
    expect(found).toEqual(listed);
    for (const wanted of ['session.ps1', 'undo.ps1', 'apply-plan.ps1', 'protect-folder.ps1', 'modules/Castellan.Read.psm1', 'modules/Castellan.Write.psm1'])
      expect(found[wanted]).toBeDefined();
  });

  it('names no folder of the computer that it was built on', () => {
    const places = [root, process.env['HOME'] ?? root].filter((place) => place.length > 3);
    const own = [...inArchive().filter((name) => /\.(js|cjs|mjs|html|css|json)$/.test(name))].map((name) =>
      extractFile(archive, name.slice(1)).toString('utf8'),
    );
    const texts = [...own, beside('THIRD-PARTY-NOTICES.txt'), beside('castellan.cdx.json'), beside('castellan')];
    expect(texts.length).toBeGreaterThan(5);
    expect(places.filter((place) => texts.some((text) => text.includes(`${place}/`)))).toEqual([]);
  });

  it('brings the licence of everything in it, and a bill of materials that fits CycloneDX 1.6', async () => {
    const text = beside('castellan.cdx.json');
    expect(await new Validation.JsonStrictValidator(Spec.Version.v1dot6).validate(text)).toBeNull();
    const bom = JSON.parse(text) as { readonly components: readonly { readonly name: string; readonly group?: string; readonly version: string }[] };
    const names = bom.components.map(({ name, group }) => (group === undefined ? name : `${group}/${name}`));
    for (const wanted of ['electron', 'react', 'zustand', 'zod', 'node-powershell', '@myriaddreamin/typst.ts', '@expo-google-fonts/noto-sans'])
      expect(names).toContain(wanted);
    expect(names).not.toContain('vitest');
    const notices = beside('THIRD-PARTY-NOTICES.txt');
    expect(names.filter((name) => name !== 'electron' && !notices.includes(`\n${name} `))).toEqual([]);
    expect(notices).toContain('SIL OPEN FONT LICENSE');
    expect(`${text}${notices}`).not.toMatch(/registry\.|"resolved"/);
    expect(statSync(join(folder, 'LICENSES.chromium.html')).size).toBeGreaterThan(1000);
  });

  it('has its fuses set', async () => {
    const wire = await getCurrentFuseWire(join(folder, 'castellan-window'));
    const state = (option: FuseV1Options): string => String.fromCharCode(wire[option] ?? 0);
    const off = [
      FuseV1Options.RunAsNode,
      FuseV1Options.EnableNodeOptionsEnvironmentVariable,
      FuseV1Options.EnableNodeCliInspectArguments,
      FuseV1Options.GrantFileProtocolExtraPrivileges,
    ];
    expect(off.map(state)).toEqual(off.map(() => '0'));
    const on = [FuseV1Options.OnlyLoadAppFromAsar, FuseV1Options.EnableCookieEncryption, FuseV1Options.EnableEmbeddedAsarIntegrityValidation];
    expect(on.map(state)).toEqual(on.map(() => '1'));
  });
});

describe('the command line of the package, without a display', () => {
  it('does the whole job, with the exit codes of the command line', () => {
    const data = dataFolder();
    const file = (name: string): string => join(data.path, name);
    expect(launch(data.path, '--version')).toMatchObject({ code: 0, out: `${product.version}\n` });
    const hosts = launch(data.path, 'hosts', '--json');
    expect((JSON.parse(hosts.out) as readonly { readonly reference: string }[]).map((host) => host.reference)).toContain('practice:neglected');
    expect(hosts.notes).toBe('');
    expect(launch(data.path, 'scan', '--host', 'practice:neglected', '--json').code).toBe(3);
    expect(launch(data.path, 'plan', '--host', 'practice:neglected', '--control', 'W02-42', '--out', file('plan.json')).code).toBe(0);
    const { id } = JSON.parse(readFileSync(file('plan.json'), 'utf8')) as { readonly id: string };
    const applied = launch(data.path, 'apply', '--plan', file('plan.json'), '--confirm', id);
    expect(applied.out).toContain('1 done');
    expect(launch(data.path, 'apply', '--plan', file('plan.json'), '--confirm', 'wrong').code).toBe(2);
    expect(launch(data.path, 'undo', '--host', 'practice:neglected', '--out', file('undo.json')).code).toBe(0);
    expect(launch(data.path, 'report', '--host', 'practice:neglected', '--out', file('report.pdf'), '--record', file('record.json')).code).toBe(0);
    expect(readFileSync(file('report.pdf')).subarray(0, 5).toString('latin1')).toBe('%PDF-');
    // Without the digest of the paper one thing is not checked.
    expect(launch(data.path, 'verify', file('record.json')).code).toBe(3);
    expect(launch(data.path, 'no-such-command')).toMatchObject({ code: 2 });
    data.remove();
  });

  it('takes the words of the user as they are, also those that Chromium knows', () => {
    const data = dataFolder();
    const said = launch(data.path, 'scan', '--host', 'practice:$(calc)’; "', '--headless');
    expect(said).toMatchObject({ code: 2 });
    expect(said.notes).toContain('--headless');
    expect(launch(data.path, 'scan', '--host', 'practice:$(calc)’; "').notes).toContain('$(calc)’; "');
    data.remove();
  });
});

describe('the packaged window', () => {
  it('starts and does the whole job, report included', async () => {
    const data = dataFolder();
    const window = await openPackaged(data.path);
    const { page, startMs } = window;
    console.log(`the packaged window answered after ${startMs.toFixed(0)} ms`);
    await connect(page);
    await scan(page);
    await chooseUnnoticed(page, 'Security configuration');
    await go(page, 'Plan');
    await applyPlan(page);
    await page.getByRole('heading', { name: 'Result', level: 1 }).waitFor();
    await go(page, 'Report');
    const began = performance.now();
    await page.getByRole('button', { name: 'Create report' }).click();
    await page.getByRole('button', { name: 'Export PDF…' }).waitFor();
    console.log(`the report took ${(performance.now() - began).toFixed(0)} ms in the packaged window`);
    await go(page, 'History');
    await page
      .getByRole('button', { name: /^Undo run/ })
      .first()
      .click();
    await page.getByRole('heading', { name: 'Plan: undo' }).waitFor();
    await applyPlan(page);
    await page.getByRole('heading', { name: 'Undone' }).waitFor();
    await window.close();
    data.remove();
  });
});
