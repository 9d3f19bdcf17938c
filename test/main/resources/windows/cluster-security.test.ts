import { describe, expect, it } from 'vitest';
import type { FactState } from '../../../../main/contract/fact-state.ts';
import { emptyProfile } from '../../../../main/contract/profile.ts';
import { evaluate } from '../../../../main/engine/judging/evaluate.ts';
import { isProtected } from '../../../../main/resources/windows/cluster-security.ts';
import { denied, factsOf, value } from '../facts-of.ts';

const missing: FactState = { is: 'unsupported', why: 'this Windows has no property SecurityLevelToStorage' };
const holds = (build: number, messages: FactState, storage: FactState) =>
  evaluate(
    isProtected.expression,
    {},
    { facts: factsOf({ machine: [{ facts: { build: value(build) } }], clusterSecurity: [{ facts: { messages, storage } }] }), profile: emptyProfile },
  ).is;

describe('the traffic between cluster nodes', () => {
  it('needs both levels where Windows has both, and the one that Windows Server 2016 has there', () => {
    expect(holds(20348, value('1'), value('Encrypt'))).toBe('yes');
    expect(holds(20348, value('1'), value('0'))).toBe('no');
    expect(holds(14393, value('1'), missing)).toBe('yes');
    expect(holds(14393, value('0'), missing)).toBe('no');
  });

  it('cannot be told where a level that exists could not be read', () => {
    expect(holds(20348, value('1'), denied)).toBe('cannotTell');
    expect(holds(17763, value('1'), missing)).toBe('cannotTell');
    expect(holds(14393, denied, missing)).toBe('cannotTell');
  });
});
