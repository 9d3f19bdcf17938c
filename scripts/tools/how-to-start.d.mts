export interface StartGiven {
  readonly argv: readonly string[];
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly electron: string | undefined;
  readonly root: boolean;
}
export type HowToStart =
  | { readonly open: 'cli'; readonly args: readonly string[] }
  | { readonly open: 'browser'; readonly why: string }
  | { readonly open: 'window'; readonly electron: string; readonly args: readonly string[]; readonly why: string };
export function howToStart(given: StartGiven): HowToStart;
