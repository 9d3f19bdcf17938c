import { describe, expect, it } from 'vitest';
import { textFrom, valueFrom } from '../../../renderer/environment/typed-value.ts';

describe('a typed value', () => {
  it.each<['text' | 'number' | 'list', string, unknown]>([
    ['text', '  contoso.com ', 'contoso.com'],
    ['text', ' \n', undefined],
    ['number', '14', 14],
    ['number', ' 007 ', 7],
    ['number', '1e3', '1e3'],
    ['number', '-1', '-1'],
    ['number', '14.5', '14.5'],
    ['number', 'fourteen', 'fourteen'],
    ['number', '', undefined],
    ['list', 'CONTOSO\\Admins\n\n  HV Admins ;backup', ['CONTOSO\\Admins', 'HV Admins', 'backup']],
    ['list', '10.0.0.1, 10.0.0.2', ['10.0.0.1', '10.0.0.2']],
    ['list', ' ;, \n', undefined],
  ])('of the kind %s, “%s”, is sent as %j', (takes, text, value) => {
    expect(valueFrom(takes, text)).toEqual(value);
  });

  it('that is kept comes back to its field as it was sent', () => {
    expect(valueFrom('list', textFrom(['a b', 'c']))).toEqual(['a b', 'c']);
    expect(valueFrom('number', textFrom(900))).toBe(900);
    expect(valueFrom('text', textFrom('contoso.com'))).toBe('contoso.com');
    expect(textFrom(undefined)).toBe('');
  });
});
