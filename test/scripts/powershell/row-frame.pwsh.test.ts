import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findPowerShell } from '../../../main/powershell/find-powershell.ts';

const script = fileURLToPath(new URL('row-frame.ps1', import.meta.url));
const said = spawnSync(findPowerShell(), ['-NoProfile', '-NonInteractive', '-File', script], { encoding: 'utf8', timeout: 120_000, maxBuffer: 16_000_000 });
const told = JSON.parse(said.stdout || '{}') as Readonly<Record<string, readonly string[]>>;
interface Reply {
  readonly type: string;
  readonly count?: number;
  readonly rows?: readonly { readonly key: { readonly id: string }; readonly facts: unknown }[];
}
const replies = (name: string): readonly Reply[] => (told[name] ?? []).map((line) => JSON.parse(line) as Reply);

describe('rows in replies', () => {
  it.each([
    ['one', 1],
    ['many', 200],
    ['large', 150],
    ['huge', 3],
    ['slow', 6],
  ] as const)('come whole, each once and in their order, and are counted: %s', (name, count) => {
    expect(said.stderr).toBe('');
    const all = replies(name);
    expect(all.at(-1)).toEqual({ type: 'end', count });
    const rows = all.flatMap((reply) => reply.rows ?? []);
    expect(rows.map(({ key }) => key.id)).toEqual(Array.from({ length: count }, (_, index) => String(index + 1)));
    expect(rows[0]?.facts).toMatchObject({ list: { v: [] } });
  });

  it('are at most 256 KB each, unless one row alone is larger', () => {
    for (const line of ['one', 'many', 'large', 'slow'].flatMap((name) => told[name] ?? [])) expect(line.length).toBeLessThan(256_000);
    expect(replies('large').length).toBeGreaterThan(5);
    expect(replies('huge').map(({ rows }) => rows?.length)).toEqual([1, 1, 1, undefined]);
  });

  it('are not kept for much longer than two seconds while others come', () => {
    expect(replies('slow').length).toBeGreaterThanOrEqual(3);
  });
});
