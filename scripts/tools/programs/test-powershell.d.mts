interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
}
export function testPowerShell(surroundings?: Surroundings): string | undefined;
export function fetchPowerShell(surroundings?: Surroundings): string | undefined;
export function whyNoPowerShell(surroundings?: Surroundings): string;
export function fetchedFolder(surroundings: Surroundings): string;
export function writeStarter(path: string, dotnet: string, dll: string): string;
export function lastLine(text: string): string | undefined;
