import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shippedPracticeWorlds } from '../../../main/hosts/practice/practice-world.ts';
import { practiceHosts, productHosts } from '../../../main/shells/hosts.ts';
import { testClock } from '../../test-clock.ts';

/** The shipped recordings, counting how often one is taken. */
function counted() {
  const taken: string[] = [];
  const worlds = Object.defineProperties(
    {},
    Object.fromEntries(
      Object.entries(shippedPracticeWorlds).map(([name, text]) => [
        name,
        {
          enumerable: true,
          get: () => {
            taken.push(name);
            return text;
          },
        },
      ]),
    ),
  ) as typeof shippedPracticeWorlds;
  return { worlds, taken };
}
const data = (): string => mkdtempSync(join(tmpdir(), 'castellan-hosts-'));

describe('the hosts of the product', () => {
  it('read no recording before their list is asked for, and each only once for it', () => {
    const { worlds, taken } = counted();
    const hosts = productHosts(data(), 'scripts', worlds, testClock);
    expect(taken).toEqual([]);
    const titles = hosts.list().map(({ title }) => title);
    expect(titles.filter((title) => / VMs?$/.test(title))).toHaveLength(Object.keys(worlds).length);
    expect(taken).toEqual(Object.keys(worlds));
    expect(hosts.list().map(({ title }) => title)).toEqual(titles);
    expect(taken).toHaveLength(Object.keys(worlds).length);
  });

  it('name a recording that is no JSON, and the way out', () => {
    const broken = { neglected: '{' };
    expect(() => practiceHosts(data(), broken, testClock).list()).toThrow(/practice host “neglected” is not JSON .* Install Castellan again/);
  });
});
