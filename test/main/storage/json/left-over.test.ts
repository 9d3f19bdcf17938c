import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { removeLeftOver } from '../../../../main/storage/json/left-over.ts';
import { cliApplication } from '../../../journeys/cli-application.ts';
import { scanAndFix } from '../../application/evidence/practice-records.ts';
import { folder } from '../journals.ts';

const dead = String(spawnSync(process.execPath, ['-e', '0']).pid);
const alive = String(process.pid);
const ofScan = (pid: string): string => `scan-2026-11-24T08_00_00.000Z.json.${pid}-0123456789abcdef.tmp`;

it('files that killed processes have left are removed from every folder of the data folder; those of living processes are not', async () => {
  const cli = cliApplication();
  await scanAndFix(cli, 'practice:neglected');
  const data = join(cli.folder, 'data');
  const folders = [
    data,
    ...readdirSync(data, { recursive: true, withFileTypes: true }).flatMap((each) => (each.isDirectory() ? [join(each.parentPath, each.name)] : [])),
  ];
  // The data folder, the keys, the practice hosts, the host, its scans.
  expect(folders.length).toBeGreaterThanOrEqual(5);
  for (const each of folders) for (const pid of [dead, alive]) writeFileSync(join(each, ofScan(pid)), 'half');
  await cli.run('undo', '--host', 'practice:neglected', '--list');
  expect(folders.filter((each) => existsSync(join(each, ofScan(dead))))).toEqual([]);
  expect(folders.filter((each) => !existsSync(join(each, ofScan(alive))))).toEqual([]);
});

it('files with other names are left alone', async () => {
  const path = folder();
  const names = [`.${dead}-0123456789abcdef.tmp`, `a.json.${dead}-0123456789ABCDEF.tmp`, `a.json.${dead}-0123.tmp`, `a.json.x-0123456789abcdef.tmp`, 'a.json'];
  for (const name of names) writeFileSync(join(path, name), 'whole');
  await removeLeftOver(path);
  expect(readdirSync(path).sort()).toEqual([...names].sort());
});

it('a folder that is not there, or cannot be listed, stops no work', async () => {
  const path = folder();
  writeFileSync(join(path, 'file'), '');
  await expect(removeLeftOver(join(path, 'none'))).resolves.toBeUndefined();
  await expect(removeLeftOver(join(path, 'file'))).resolves.toBeUndefined();
});
