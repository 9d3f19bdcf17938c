import { describe, expect, it } from 'vitest';
import { violationLine } from '../../../../main/shells/electron/violation-line.ts';

describe('a reported violation of the content security policy', () => {
  it('is one line with the directive and the address', () => {
    expect(violationLine(['connect-src', 'https://elsewhere/x'])).toBe('The content security policy of the window blocked https://elsewhere/x (connect-src).');
  });

  it('is short and harmless for any report', () => {
    const line = violationLine(['img-src\n', `x\u202E${'y'.repeat(5000)}`]) ?? '';
    expect(line).toContain('img-src‹U+000A›');
    expect(line).toContain('x‹U+202E›yyy');
    expect(line.length).toBeLessThan(400);
  });

  it.each([undefined, null, 'img-src', {}, [], ['img-src'], ['img-src', ''], ['img-src', 7], ['img-src', 'x', 'y'], [{}, 'x']])(
    'is nothing for %j',
    (given) => {
      expect(violationLine(given)).toBeUndefined();
    },
  );
});
