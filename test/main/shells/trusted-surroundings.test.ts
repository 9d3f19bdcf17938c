import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overrides, readByElectron, trustedSurroundings, variableRefused } from '../../../main/shells/trusted-surroundings.ts';
import { clearedVariables } from '../../../scripts/tools/package/launchers.mjs';

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

describe('a variable that Electron reads before Castellan', () => {
  const yes = (): boolean => true;
  const no = (): boolean => false;
  const examples = [
    'ELECTRON_ENABLE_LOGGING',
    'ELECTRON_LOG_FILE',
    'NODE_COMPILE_CACHE',
    'NODE_REDIRECT_WARNINGS',
    'CHROME_LOG_FILE',
    'SSLKEYLOGFILE',
    'BREAKPAD_DUMP_LOCATION',
    'electron_log_file',
  ];

  it.each(examples)('%s ends an elevated start on Windows, and only that', (name) => {
    const env = { LANG: 'C', [name]: 'C:\\victim' };
    expect(variableRefused(env, 'win32', yes)).toMatch(
      new RegExp(`^Castellan does not start elevated while the environment variable ${name} is set\\. .* Delete the variable in System Properties`, 'u'),
    );
    expect(variableRefused(env, 'win32', no)).toBeUndefined();
    expect(variableRefused(env, 'linux', yes)).toBeUndefined();
  });

  it('is refused with every beginning of the table, in either case and with any end', () => {
    fc.assert(
      fc.property(fc.constantFrom(...readByElectron), fc.stringMatching(/^[A-Z]{4,12}$/u), fc.boolean(), ({ name, reader }, end, small) => {
        const given = small ? `${name}${end}`.toLowerCase() : `${name}${end}`;
        expect(variableRefused({ [given]: '1' }, 'win32', yes)).toContain(`${given} is set. ${reader} has read it`);
      }),
    );
  });

  it('is shown without the characters that change a text', () => {
    expect(variableRefused({ 'NODE_\u202Etxt': '1' }, 'win32', yes)).toContain('NODE_‹U+202E›txt is set');
  });

  it.each([
    'CHROME_DESKTOP',
    'ELECTRON_RUN_AS_NODE',
    'ELECTRON_OVERRIDE_DIST_PATH',
    'NODE_ENV',
    'NODE_HOME',
    'PATH',
    'NODE',
    'CHROMEWEBDRIVER',
    'CASTELLAN_DATA',
  ])('is not %s, which ends no start and costs no question about the rights', (name) => {
    const asked = (): never => {
      throw new Error('asked');
    };
    expect(variableRefused({ [name]: '1' }, 'win32', asked)).toBeUndefined();
    expect(variableRefused({ NODE_OPTIONS: undefined }, 'win32', asked)).toBeUndefined();
  });

  it('is what castellan.cmd clears, so that its start is not refused', () => {
    expect(examples.slice(0, -1).filter((name) => !clearedVariables.includes(name))).toEqual([]);
    const refused = clearedVariables.filter((name) => name !== 'ELECTRON_RUN_AS_NODE' && variableRefused({ [name]: '1' }, 'win32', yes) === undefined);
    expect(refused).toEqual([]);
  });
});
