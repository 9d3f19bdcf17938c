import { describe, expect, it } from 'vitest';
import { everyAccessAudited } from '../../../../main/resources/files/folder-goals.ts';

const { expression } = everyAccessAudited;
if (expression.op !== 'test' || expression.test.test !== 'satisfies') throw new Error('it is a test of one fact');
const { test } = expression;
const holds = (text: string): boolean => test.holds(text);

describe('an audit list', () => {
  it.each([
    'S:AI(AU;OICISAFA;FA;;;WD)',
    'S:AI(AU;OICISA;FA;;;WD)(AU;OICIFA;FA;;;WD)',
    'S:AI(AU;OICIIDSAFA;0x0f01ff;;;S-1-1-0)',
    'S:AI(AU;OICISAFA;GA;;;WD)',
    'S:AI(AU;OISAFA;FA;;;WD)(AU;CISAFA;FA;;;WD)',
    'S:AI(AU;OICISAFA;FR;;;WD)(AU;OICISAFA;0x0d0176;;;WD)',
    'S:AI(ML;;NW;;;LW)(AU;OICISAFA;CCDCLCSWRPWPDTLOCRSDRCWDWO;;;WD)',
  ])('%s records every access', (text) => {
    expect(holds(text)).toBe(true);
  });

  it.each([
    'S:AI',
    'S:PAINO_ACCESS_CONTROL',
    'S:AI(AU;OICISA;FA;;;WD)',
    'S:AI(AU;OICISA;FA;;;WD)(AU;OICIFA;FR;;;WD)',
    'S:AI(AU;OICIIOSAFA;FA;;;WD)',
    'S:AI(AU;OICINPSAFA;FA;;;WD)',
    'S:AI(AU;OICISAFA;0x1e01ff;;;WD)',
    'S:AI(AU;OICISAFA;FA;;;AU)',
    'S:AI(XU;OICISAFA;FA;;;WD;(@User.Title=="PM"))',
    'S:AI(AU;OICISAFA;what;;;WD)',
  ])('%s does not', (text) => {
    expect(holds(text)).toBe(false);
  });
});
