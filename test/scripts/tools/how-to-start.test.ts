import { describe, expect, it } from 'vitest';
import { howToStart } from '../../../scripts/tools/how-to-start.mjs';

const given = { argv: [], platform: 'linux', env: { DISPLAY: ':0' }, electron: '/electron', root: false };

describe('npm start', () => {
  it('opens the window where there is one', () => {
    expect(howToStart(given)).toEqual({ open: 'window', electron: '/electron', args: [], why: '' });
    expect(howToStart({ ...given, platform: 'win32', env: {} })).toMatchObject({ open: 'window' });
    expect(howToStart({ ...given, env: { WAYLAND_DISPLAY: 'wayland-0' } })).toMatchObject({ open: 'window' });
  });
  it('says in one sentence why it opens in a browser', () => {
    for (const missing of [{ electron: undefined }, { env: {} }, { argv: ['--browser'] }]) {
      const how = howToStart({ ...given, ...missing });
      expect(how.open).toBe('browser');
      expect(how.open === 'browser' ? how.why : '').toMatch(/^[A-Z][^.]*\.$/);
    }
  });
  it('names the missing display, whether or not the program is there: without a display it is not downloaded', () => {
    expect(howToStart({ ...given, env: {}, electron: undefined })).toMatchObject({ why: expect.stringContaining('no display') as string });
    expect(howToStart({ ...given, electron: undefined })).toMatchObject({ why: expect.stringContaining('Electron') as string });
  });
  it('gives root the window without a sandbox, and says so', () => {
    expect(howToStart({ ...given, root: true })).toMatchObject({ open: 'window', args: ['--no-sandbox'], why: expect.stringContaining('root') as string });
  });
  it('runs the command line where words stand behind it', () => {
    expect(howToStart({ ...given, argv: ['hosts'] })).toEqual({ open: 'cli', args: ['hosts'] });
  });
});
