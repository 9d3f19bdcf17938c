import { describe, expect, it } from 'vitest';
import { decodeHello, decodeReply } from '../../../main/powershell/wire.ts';
import { helloReply } from './fake-transport.ts';

const decode = (json: object): ReturnType<typeof decodeReply> => decodeReply(JSON.stringify(json));

describe('decodeReply', () => {
  it('takes all four states, and values of every shape', () => {
    const facts = {
      list: { v: ['a', 1, null, { b: [] }] },
      nothing: { v: null },
      gone: { absent: true },
      old: { unsupported: 'generation 1' },
      denied: { unread: { category: 'PermissionDenied', errorId: 'X', message: 'no' } },
    };
    expect(decode({ id: 1, type: 'rows', rows: [{ key: {}, facts }] })).toMatchObject({ is: 'reply', reply: { rows: [{ facts }] } });
  });

  it.each([
    ['two states at once', { v: 1, absent: true }],
    ['no state', {}],
    ['absent that is not true', { absent: false }],
    ['a bare value', 'text'],
  ])('refuses %s', (_, state) => {
    expect(decode({ id: 3, type: 'rows', rows: [{ key: {}, facts: { f: state } }] })).toMatchObject({ is: 'undecodable', id: 3 });
  });

  it('refuses keys that are not text', () => {
    expect(decode({ id: 3, type: 'rows', rows: [{ key: { n: 1 }, facts: {} }] }).is).toBe('undecodable');
  });

  it('does not believe “done” without what was and what is, and says so for a refusal', () => {
    for (const outcome of ['done', 'already', 'moved']) expect(decode({ id: 2, type: 'set', outcome, was: { v: 1 }, is: null }).is).toBe('undecodable');
    expect(decode({ id: 2, type: 'set', outcome: 'refused', message: 'running', was: null })).toMatchObject({
      reply: { outcome: 'refused', was: { unread: { category: 'NotSpecified' } } },
    });
  });

  it('takes null for what PowerShell has nothing to say about', () => {
    const decoded = decode({ id: 1, type: 'fail', category: 'InvalidData', errorId: null, hresult: null, message: null });
    expect(decoded).toMatchObject({ is: 'reply', reply: { category: 'InvalidData', errorId: undefined, hresult: undefined, message: undefined } });
  });

  it('finds the id in a broken line, and shows its beginning with control characters made visible', () => {
    expect(decodeReply('{"id":12,"type":"rows","rows":[\u0007oops')).toMatchObject({
      is: 'undecodable',
      id: 12,
      start: '{"id":12,"type":"rows","rows":[‹U+0007›oops',
    });
    expect(decodeReply('garbage')).toMatchObject({ is: 'undecodable', id: undefined });
    expect(decodeReply('null').is).toBe('undecodable');
  });
});

describe('decodeHello', () => {
  it('names the language mode before anything else', () => {
    expect(decodeHello({ type: 'hello', languageMode: 'ConstrainedLanguage' })).toEqual({ is: 'constrainedLanguage', languageMode: 'ConstrainedLanguage' });
  });
  it('takes protocol 1 only', () => {
    expect(decodeHello(helloReply).is).toBe('hello');
    expect(decodeHello({ ...helloReply, protocol: 2 })).toMatchObject({ is: 'wrongProtocol', why: expect.stringContaining('protocol') as string });
  });
});
