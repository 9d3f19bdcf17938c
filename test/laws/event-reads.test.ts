import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './generated-file.ts';
import { tracked } from './tracked-files.ts';

/** A table with a provider asks Windows for all providers first. It fails where this one is not registered. */
const byProvider = /Get-WinEvent[^\n]*-FilterHashtable|\bProviderName\s*=/;

describe('events of Windows', () => {
  it('are read by log and path, never by a table of their provider', () => {
    const scripts = tracked.filter((file) => file.startsWith('scripts/powershell/') && file.endsWith('.ps1'));
    expect(scripts.length).toBeGreaterThan(100);
    expect(scripts.filter((file) => byProvider.test(readFileSync(join(root, file), 'utf8')))).toEqual([]);
  });
});
