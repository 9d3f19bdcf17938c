/** By which a debugger can be attached, to Chromium or to Node, or another program started with our rights. */
const debuggers: readonly string[] = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-debugging-io-pipes',
  'inspect',
  'inspect-brk',
  'inspect-brk-node',
  'inspect-port',
  'inspect-publish-uid',
  'inspect-wait',
  'debug',
  'debug-brk',
  'debug-port',
  // These put a program of somebody’s choice in front of ours, with our rights.
  'gpu-launcher',
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
  'ppapi-plugin-launcher',
];

/** The name of a switch in the form of the list. On Windows Chromium also takes `/name`, in capitals and with blanks around it; Node takes `_` for `-`. */
const switchName = (argument: string): string | undefined => /^(?:--?|\/)([^=]+)/.exec(argument.trim())?.[1]?.trimEnd().toLowerCase().replaceAll('_', '-');

/**
 * Whoever can attach a debugger to an elevated process is administrator. Answers why this start is refused; undefined where it is
 * not. `hasSwitch` is how Chromium itself reads the command line. `elevated` is asked for only where a switch opens a debugger.
 */
export function debuggerRefused(
  argv: readonly string[],
  hasSwitch: (name: string) => boolean,
  platform: NodeJS.Platform,
  elevated: () => boolean,
): string | undefined {
  const names = new Set(argv.map(switchName));
  const given = debuggers.find((name) => names.has(name) || hasSwitch(name));
  if (given === undefined || platform !== 'win32' || !elevated()) return undefined;
  return `Castellan does not start elevated with --${given}: whoever uses it would be administrator. Start it without that, or not elevated.`;
}
