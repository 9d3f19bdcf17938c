import { textOf } from '../../contract/fact-state.ts';
import { fact, optional, resource } from '../../grammar/resource.ts';
import { text } from '../../grammar/kinds.ts';
import type { WireRow } from '../../grammar/resource-shape.ts';

/** Windows names no file system of a volume that is locked, RAW or damaged: what is on it is not known. */
function withKnownFileSystem(row: WireRow): WireRow {
  const state = row.facts['fileSystem'];
  const named = state?.is === 'value' && !/^(RAW|Unknown)?$/i.test(textOf(state) ?? '');
  if (named || (state?.is !== 'value' && state?.is !== 'absent')) return row;
  const why = 'Windows names no file system: the volume is locked, not formatted (RAW) or damaged.';
  return { ...row, facts: { ...row.facts, fileSystem: { is: 'unread', why } } };
}

/** Volumes of this host. A cluster volume is listed with the file system CSVFS. */
export const volume = resource({
  name: 'volume',
  title: 'Volumes',
  keyNames: ['volume'],
  needs: 'administrator',
  scope: { is: 'enumerated' },
  wire: { rows: (rows) => rows.map(withKnownFileSystem) },
  cmdlets: {
    each: 'listed',
    module: 'Storage',
    read: 'Get-Volume',
    key: { volume: 'Path' },
    one: 'volume',
    many: 'volumes',
    documented: { 'Get-Volume': 'https://learn.microsoft.com/windows-hardware/drivers/storage/msft-volume' },
    properties: {
      // A character, which is the null character where there is no letter; the type of the drive is a word or its number.
      letter: { name: 'DriveLetter', as: 'text' },
      label: { name: 'FileSystemLabel', as: 'text' },
      fileSystem: { name: 'FileSystem', as: 'text' },
      driveType: { name: 'DriveType', as: 'text' },
      size: { name: 'Size', as: 'text' },
      free: { name: 'SizeRemaining', as: 'text' },
    },
  },
  label: (row) => {
    const letter = row.text('letter') ?? '';
    const name = row.text('label') ?? '';
    const shown = /^[A-Za-z]$/.test(letter) ? `${letter.toUpperCase()}:` : (row.key['volume'] ?? '');
    return name === '' ? shown : `${shown} (${name})`;
  },
  facts: {
    letter: optional('drive letter', text('D', 'E')),
    label: optional('label', text('Data', 'VMs')),
    fileSystem: optional('file system', text('NTFS', 'FAT32')),
    driveType: fact('drive type', text('Fixed', 'Removable')),
    size: optional('size in bytes', text('2199023255552', '1099511627776')),
    free: optional('free space in bytes', text('1099511627776', '10737418240')),
  },
});
