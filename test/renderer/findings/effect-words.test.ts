import { describe, expect, it } from 'vitest';
import { effectWords } from '../../../renderer/findings/effect-words.ts';

const now = { takesEffect: 'now', label: 'Audit entries', standing: { is: 'ready' } } as const;
const late = { takesEffect: 'afterRestart', label: 'Security log: size', standing: { is: 'ready' } } as const;
const onHold = { ...now, standing: { is: 'held', by: 'owner', reason: 'Group Policy sets it.' } } as const;

describe('when a fix takes effect', () => {
  it('follows from its changes, and from the control only where it has none', () => {
    expect(effectWords('now', [])).toBe('It takes effect immediately.');
    expect(effectWords('afterRestart', [])).toBe('It takes effect at the next restart of the host.');
    expect(effectWords('afterRestart', [onHold])).toBe('It takes effect at the next restart of the host.');
    expect(effectWords('afterRestart', [now])).toBe('It takes effect immediately.');
    expect(effectWords('now', [late, late])).toBe('It takes effect at the next restart of the host.');
  });

  it('names what waits for the restart where the rest does not', () => {
    expect(effectWords('now', [now, late, late])).toBe('It takes effect immediately. At the next restart of the host: \u2068Security log: size\u2069.');
  });
});
