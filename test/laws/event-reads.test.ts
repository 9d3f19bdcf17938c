import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './generated-file.ts';
import { tracked } from './tracked-files.ts';

/** Each of these asks Windows for its providers first. It fails where the provider is not registered. */
const byProvider = /Get-WinEvent[^\n]*-(FilterHashtable|ProviderName|ListProvider)\b|\bProviderName\s*=/;

describe('events of Windows', () => {
  it('are read by log and path, never by their provider', () => {
    const scripts = tracked.filter((file) => file.startsWith('scripts/powershell/') && file.endsWith('.ps1'));
    expect(scripts.length).toBeGreaterThan(100);
    expect(scripts.filter((file) => byProvider.test(readFileSync(join(root, file), 'utf8')))).toEqual([]);
  });
});
