import { describe, it } from 'vitest';
import { expectFresh } from '../laws/code/generated-file.ts';
import { withDeclaredProperties } from './declared-properties.ts';

/** Plain JavaScript, so that a world can be made manually with Node alone. Its export is named as its file. */
const described = async (name: string): Promise<unknown> =>
  ((await import(new URL(`worlds/${name}.mjs`, import.meta.url).href)) as Readonly<Record<string, unknown>>)[
    name.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
  ];

describe('the worlds', () => {
  it.each(['neglected', 'fresh', 'hardened', 'cluster', 'laptop', 'lab', 'file-share', 'hostile'])('%s is what its description makes', async (name) => {
    expectFresh(`test/simulator/worlds/${name}.json`, `${JSON.stringify(withDeclaredProperties(await described(name)), null, 1)}\n`);
  });
});
