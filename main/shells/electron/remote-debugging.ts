const opensDebugger = /^--?(remote-debugging-(port|pipe|address)|inspect(-brk|-port|-publish-uid)?)(=|$)/;

/**
 * Whoever can attach a debugger to an elevated process is administrator. Answers why this start is refused; undefined where it is
 * not. `elevated` is asked for only where a switch opens a debugger.
 */
export function debuggerRefused(argv: readonly string[], platform: NodeJS.Platform, elevated: () => boolean): string | undefined {
  const given = argv.find((argument) => opensDebugger.test(argument));
  if (given === undefined || platform !== 'win32' || !elevated()) return undefined;
  return `Castellan does not start elevated with ${given.split('=')[0] ?? ''}: whoever reaches the debugger would be administrator. Start it without that, or not elevated.`;
}
