export function makeNsis(): string | undefined;
/** `source`, `out`: full paths. `version`: three numbers with dots. */
export function makeInstaller(options: {
  readonly source: string;
  readonly out: string;
  readonly version: string;
  readonly makensis?: string | undefined;
}): string | undefined;
