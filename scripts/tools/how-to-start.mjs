// Decides how the wizard opens: in its window, or in a browser where there is no window to be had, and says why in one sentence.

/**
 * @param {{ argv: readonly string[], platform: string, env: Record<string, string | undefined>, electron: string | undefined, root: boolean }} given
 *   `electron` is the path of the program, undefined where it is missing.
 * @returns {{ open: 'cli', args: readonly string[] } | { open: 'browser', why: string } | { open: 'window', electron: string, args: readonly string[], why: string }}
 */
export function howToStart({ argv, platform, env, electron, root }) {
  if (argv[0] === '--browser') return { open: 'browser', why: 'The wizard opens in a browser, as you asked.' };
  if (argv.length > 0) return { open: 'cli', args: argv };
  if (platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY)
    return { open: 'browser', why: 'There is no display for a window, so the wizard opens in a browser, with practice hosts.' };
  if (electron === undefined)
    return {
      open: 'browser',
      why: 'The program for the window (Electron) is not here and could not be fetched, so the wizard opens in a browser, with practice hosts.',
    };
  if (platform === 'linux' && root)
    return {
      open: 'window',
      electron,
      args: ['--no-sandbox'],
      why: 'You are root, and Chromium has no sandbox for root: the window opens without it. Start as another user to have it.',
    };
  return { open: 'window', electron, args: [], why: '' };
}
