import { describe, expect, it } from 'vitest';
import { chooseVms } from '../../../../main/application/choice/choose-vms.ts';
import { factsOf, reading, row, value } from '../../engine/known.ts';

const facts = factsOf(
  reading('vm', [row({ vm: 'a1' }, { name: value('WEB01') }), row({ vm: 'b2' }, { name: value('web01') }), row({ vm: 'c3' }, { name: value('DC*') })]),
);

describe('choosing VMs', () => {
  it('takes a name or an id, and nothing of a name as a pattern', () => {
    expect(chooseVms(facts, ['dc*', 'A1'])).toEqual(['c3', 'a1']);
    expect(() => chooseVms(facts, ['DC?'])).toThrow('There is no VM “DC?” on this host.');
  });
  it('refuses a name of several VMs, with their ids', () => {
    expect(() => chooseVms(facts, ['WEB01'])).toThrow('Name one by its ID: a1, b2.');
  });
});
