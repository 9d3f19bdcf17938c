import { describe, expect, it } from 'vitest';
import { leftAnswer } from '../../../renderer/environment/left-answer.ts';

describe('a field of the environment that is left', () => {
  it('saves what was typed', () => {
    expect(leftAnswer({ takes: 'number' }, '20')).toBe(20);
    expect(leftAnswer({ takes: 'text', value: 'D:\\VMs' }, 'E:\\VMs')).toBe('E:\\VMs');
    expect(leftAnswer({ takes: 'list', value: ['10.0.4.0/24'] }, '10.0.4.0/24\n10.0.5.7')).toEqual(['10.0.4.0/24', '10.0.5.7']);
  });

  it('saves what was typed as it is where it is no number, so that the mistake is shown', () => {
    expect(leftAnswer({ takes: 'number' }, 'twenty')).toBe('twenty');
  });

  it('saves nothing that was not typed, is empty, or is the saved answer already', () => {
    expect(leftAnswer({ takes: 'number' }, undefined)).toBeUndefined();
    expect(leftAnswer({ takes: 'list', value: ['a'] }, ' \n ')).toBeUndefined();
    expect(leftAnswer({ takes: 'list', value: ['a', 'b'] }, 'a, b')).toBeUndefined();
  });

  it('saves a number that is the default, because only an answer is an answer', () => {
    expect(leftAnswer({ takes: 'number' }, '14')).toBe(14);
  });
});
