import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../code/generated-file.ts';
import { tracked } from '../code/tracked-files.ts';

/** Each of these asks Windows for its providers first. It fails where the provider is not registered. */
const byProvider = /Get-WinEvent[^\n]*-(FilterHashtable|ProviderName|ListProvider)\b|\bProviderName\s*=/;

const files = (folder: string, ending: string): readonly string[] => tracked.filter((file) => file.startsWith(folder) && file.endsWith(ending));
const asking = (list: readonly string[]): readonly string[] => list.filter((file) => byProvider.test(readFileSync(join(root, file), 'utf8')));

describe('events of Windows', () => {
  it('are read by log and path, never by their provider', () => {
    const scripts = files('scripts/powershell/', '.ps1');
    expect(scripts.length).toBeGreaterThan(100);
    expect(asking(scripts)).toEqual([]);
  });

  it('are read so by each command that the product shows', () => {
    expect(asking([...files('main/', '.ts'), ...files('renderer/', '.ts'), ...files('renderer/', '.tsx')])).toEqual([]);
  });
});
