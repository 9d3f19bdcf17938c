// HV-TEST: the host neglected with names that try to break out of a table, a command, a page or a line. For tests only.
import { neglected } from './neglected.mjs';

const names = {
  SQL01: '$(calc)’; "',
  PRINT01: '\u202Etxt.exe\u0007\u001b[31m',
  APP02: 'line one\nline two\u001e{"id":1}',
  FILE01: 'N'.repeat(200),
  FW01: "x'; Stop-Computer; '",
};
/** Names of folders that Windows allows. */
const folders = { SQL01: '$(calc)’; _', PRINT01: "it's; Stop-Computer", APP02: '[a-z]`$x', FILE01: 'N'.repeat(120), FW01: '%TEMP% & del' };

const inFolder = (text) =>
  Object.entries(folders).reduce((path, [name, folder]) => path.replace(`D:\\VMs\\${name}`, `D:\\VMs\\${folder}`), text);
const map = (value) =>
  typeof value === 'string'
    ? inFolder(value)
    : Array.isArray(value)
      ? value.map(map)
      : value !== null && typeof value === 'object'
        ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, map(each)]))
        : value;

const world = map(neglected);
for (const machine of world.vms) machine.Name = names[machine.Name] ?? machine.Name;
world.shares.push({ ...world.shares.at(-1), Name: '$(calc)’; "', Path: 'D:\\odd' });

export const hostile = {
  ...world,
  title: 'Windows Server 2019 with hostile names',
  computer: { ...world.computer, Name: 'HV-TEST', UUID: '4c4c4544-0031-3210-8052-b4c04f4d3299' },
};
