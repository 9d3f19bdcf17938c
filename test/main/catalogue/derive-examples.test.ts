import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deriveExamples } from '../../../main/catalogue/derive-examples.ts';
import { controls } from '../../../main/catalogue/index.generated.ts';
import { any, atLeast, atMost, between, is, not, whenever } from '../../../main/grammar/expect.ts';
import type { Predicate } from '../../../main/grammar/fact.ts';
import { vmNetworkAdapter } from '../../../main/resources/hyper-v/devices/vm-network-adapter.ts';
import { accountPolicy } from '../../../main/resources/identity/account-policy.ts';
import { root } from '../../laws/code/generated-file.ts';

const control = (id: string) => controls.find((each) => each.id === id) ?? expect.fail(`no control ${id}`);
const values = (list: readonly { readonly value: unknown }[] | undefined): readonly unknown[] => (list ?? []).map((each) => each.value);
const expectOf = (id: string): Predicate<never> => control(id).expect ?? expect.fail(`${id} expects nothing`);
const { minimumPasswordLength: minimumLength } = accountPolicy;
const { macAddressSpoofing: spoofing } = vmNetworkAdapter;

describe('derived examples', () => {
  it('hold the expected value, and a sample of its kind that is not expected', () => {
    const derived = deriveExamples({ expect: expectOf('HV-D-22') });
    expect([values(derived?.good), values(derived?.bad)]).toEqual([['Off'], ['On']]);
  });

  it('turn round where the expectation is negated', () => {
    const derived = deriveExamples({ expect: not(expectOf('HV-D-22')) });
    expect([values(derived?.good), values(derived?.bad)]).toEqual([['On'], ['Off']]);
  });

  it.each([
    ['at least', atLeast(minimumLength, 14), [14], [13]],
    ['at most', atMost(minimumLength, 14), [14], [15]],
    ['between', between(minimumLength, 8, 14), [8], [15]],
    ['one of several', any(is(spoofing, 'On'), is(minimumLength, 14)), ['On'], ['Off', 7]],
    ['a condition', whenever(is(spoofing, 'On'), is(minimumLength, 14)), ['On', 14], ['On', 7]],
  ] as const)('follow the limits and the parts of %s', (_what, expected, good, bad) => {
    const derived = deriveExamples({ expect: expected });
    expect([values(derived?.good), values(derived?.bad)]).toEqual([good, bad]);
  });

  it('apply in the good and in the bad case', () => {
    const derived = deriveExamples(control('HV-D-02'));
    expect(values(derived?.good).slice(-1)).toEqual(['On']);
    expect(values(derived?.bad).slice(-1)).toEqual(['Off']);
    expect(values(derived?.good).slice(0, -1)).toEqual(values(derived?.bad).slice(0, -1));
  });

  it('are left to a developer where code, an answer or a report decides, or two parts contradict', () => {
    for (const id of ['HV-B-07', 'W12-08', 'W12-01']) expect(deriveExamples(control(id))).toBeUndefined();
    expect(deriveExamples({ expect: expectOf('HV-D-22'), appliesWhen: { holds: not(expectOf('HV-D-22')) } })).toBeUndefined();
  });

  it('are not written again in a control', () => {
    const folder = join(root, 'main', 'catalogue');
    const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.control.ts'))
      .map((file) => readFileSync(join(folder, file), 'utf8'));
    const shape = (list: readonly { readonly fact: object; readonly value: unknown }[] | undefined): string =>
      (list ?? [])
        .map(({ fact, value }) => JSON.stringify([fact, value]))
        .sort()
        .join('\n');
    const twice = controls.filter((each) => {
      const derived = deriveExamples(each);
      const isWritten = sources.some((source) => source.includes(`id: '${each.id}'`) && source.includes('examples: {'));
      return isWritten && derived !== undefined && shape(derived.good) === shape(each.examples?.good) && shape(derived.bad) === shape(each.examples?.bad);
    });
    expect(sources.length).toBe(controls.length);
    expect(twice.map((each) => each.id)).toEqual([]);
  });
});
