interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
}
export function compiledPowerShell(powershell: string, surroundings?: Surroundings): string;
