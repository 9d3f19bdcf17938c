import { describe, expect, it } from 'vitest';
import { controls } from '../../../main/catalogue/index.generated.ts';
import { sources } from '../../../main/catalogue/source.ts';

const all = Object.entries(sources);

describe('the sources of the controls', () => {
  it('are pages of one subject at Microsoft: no folder, and no overview of a product', () => {
    const general = /\/$|\/(?:index|products|[\w-]*failover-clustering-overview)$|\/(?:windows-server|windows|powershell|lifecycle)$/;
    const pages = all.filter(([, { url }]) => url.includes('.microsoft.com/'));
    expect(pages.length).toBeGreaterThan(20);
    expect(['https://learn.microsoft.com/lifecycle/products/', 'https://learn.microsoft.com/windows-server'].every((url) => general.test(url))).toBe(true);
    expect(pages.filter(([, { url }]) => general.test(url)).map(([id, { url }]) => `${id}: ${url}`)).toEqual([]);
  });

  it('are each named by a control, and have titles and addresses of their own', () => {
    const named = new Set(controls.flatMap((control) => control.sources));
    expect(all.filter(([id]) => !named.has(id as keyof typeof sources)).map(([id]) => id)).toEqual([]);
    for (const part of ['title', 'url'] as const) expect(new Set(all.map(([, source]) => source[part])).size).toBe(all.length);
  });
});
