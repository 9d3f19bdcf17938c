/**
 * Switches that an elevated start on Windows accepts. Everything else is refused: Chromium and Node.js have several hundred, and
 * some of them attach a debugger, start another program with our rights, or take protections away.
 */
const accepted: ReadonlySet<string> = new Set([
  'castellan-cli',
  'disable-gpu',
  'force-device-scale-factor',
  'force-high-contrast',
  'force-prefers-reduced-motion',
  'force-renderer-accessibility',
  'lang',
  'log-level',
]);

/** Switches that Chromium might read in a way that the list of arguments does not show: it is asked for these by name. */
const asked: readonly string[] = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'inspect',
  'inspect-brk',
  'gpu-launcher',
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
  'browser-subprocess-path',
  'no-sandbox',
  'load-extension',
];

/** The name of a switch. On Windows Chromium also takes `/name`, in capitals and with blanks around it; Node.js takes `_` for `-`. */
const switchName = (argument: string): string | undefined => /^(?:--?|\/)([^=]*)/.exec(argument.trim())?.[1]?.trimEnd().toLowerCase().replaceAll('_', '-');

/** The arguments that Chromium reads: those before `--`. */
const readByChromium = (argv: readonly string[]): readonly string[] => {
  const end = argv.findIndex((argument) => argument.trim() === '--');
  return argv.slice(1, end === -1 ? undefined : end);
};

/**
 * Why this start is refused; undefined where it is not. `hasSwitch` is how Chromium itself reads the command line. `elevated` is
 * asked only where a switch is not on the list, because the answer costs a process.
 */
export function switchRefused(
  argv: readonly string[],
  hasSwitch: (name: string) => boolean,
  platform: NodeJS.Platform,
  elevated: () => boolean,
): string | undefined {
  const given =
    readByChromium(argv)
      .map(switchName)
      .find((name) => name !== undefined && !accepted.has(name)) ?? asked.find(hasSwitch);
  if (given === undefined || platform !== 'win32' || !elevated()) return undefined;
  return `Castellan does not start elevated with --${given}: such a switch can give administrator rights to another program. Start Castellan without it, or not elevated.`;
}
