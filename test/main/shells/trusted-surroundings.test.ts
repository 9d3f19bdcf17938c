import { describe, expect, it } from 'vitest';
import { overrides, trustedSurroundings } from '../../../main/shells/trusted-surroundings.ts';

const full = { win32: 'C:\\Users\\anna\\evil.exe', linux: '/home-of/anna/evil' } as const;
const below = { win32: 'tools\\evil.exe', linux: './evil' } as const;

describe('what a start may believe of its environment', () => {
  const table = overrides.flatMap((override) =>
    (['win32', 'linux'] as const).flatMap((platform) => [true, false].map((elevated) => ({ override, platform, elevated }))),
  );

  it.each(table)('$override.name on $platform, elevated: $elevated', ({ override: { name, relative, instead }, platform, elevated }) => {
    const rights = (): boolean => elevated;
    const trusted = trustedSurroundings({ [name]: full[platform], LANG: 'C' }, platform, rights);
    const ignored = platform === 'win32' && elevated;
    expect(trusted.env[name]).toBe(ignored ? undefined : full[platform]);
    expect(trusted.env['LANG']).toBe('C');
    expect(trusted.notices).toHaveLength(ignored ? 1 : 0);
    if (ignored) expect(trusted.notices[0]).toMatch(new RegExp(`${name} was ignored, because Castellan runs with administrator rights, .*${instead}`, 'u'));
    const short = trustedSurroundings({ [name]: below[platform] }, platform, rights);
    expect(short.env[name]).toBe(ignored || relative === 'ignored' ? undefined : below[platform]);
    expect(short.notices).toHaveLength(ignored || relative === 'ignored' ? 1 : 0);
  });

  it('asks for the rights only where something was set, and says nothing where nothing was', () => {
    const never = (): never => {
      throw new Error('asked');
    };
    expect(trustedSurroundings({ LANG: 'C', CASTELLAN_PWSH: '' }, 'win32', never)).toEqual({ env: { LANG: 'C', CASTELLAN_PWSH: '' }, notices: [] });
  });

  it.each(['C:evil.exe', '\\evil.exe', 'evil.exe', '..\\evil.exe'])('does not take %s for a full path', (path) => {
    expect(trustedSurroundings({ CASTELLAN_PWSH: path }, 'win32', () => false).env['CASTELLAN_PWSH']).toBeUndefined();
  });
});
