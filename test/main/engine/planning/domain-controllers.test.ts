import { describe, expect, it } from 'vitest';
import { domainControllerAdvice } from '../../../../main/engine/planning/domain-controllers.ts';
import { factsOf, reading, row, value } from '../known.ts';

describe('a domain controller that must be off', () => {
  const guests = (...controllers: readonly (readonly [string, boolean])[]) =>
    factsOf(
      reading(
        'guest',
        controllers.map(([name, is]) => row({ vm: name }, { vmName: value(name), domainController: value(is) })),
      ),
    );
  it('is not called the only one where a guest does not report its role', () => {
    const facts = guests(['DC01', true], ['SQL01', false]);
    const silent = row({ vm: 'DC02' }, { vmName: value('DC02'), domainController: { is: 'unread', why: 'The guest reports no data.' } });
    const advice = domainControllerAdvice('DC01', factsOf(reading('guest', [...(facts['guest']?.rows ?? []), silent])));
    expect(advice).not.toContain('only domain controller');
    expect(advice).toContain('The role of these VMs is not known: DC02.');
  });
  it('is named together with the others that run', () => {
    expect(domainControllerAdvice('DC01', guests(['DC01', true], ['DC02', true], ['SQL01', false]))).toContain('Do not shut down DC02 at the same time');
    expect(domainControllerAdvice('DC01', guests(['DC01', true], ['SQL01', false]))).toContain('the only domain controller');
    expect(domainControllerAdvice('SQL01', guests(['DC01', true], ['SQL01', false]))).toBeUndefined();
  });
});
