export function electronFolder(wanted: {
  readonly folder: string | undefined;
  readonly platform: string;
  readonly how: string;
  readonly any?: boolean;
}): { readonly folder: string; readonly version: string } | { readonly why: string };
