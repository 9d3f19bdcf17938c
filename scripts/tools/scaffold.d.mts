export interface Scaffold {
  readonly files: readonly { readonly file: string; readonly text: string }[];
  readonly next: readonly string[];
}
export const mark: string;
export function newControl(place: string, id: string, areas: readonly string[]): Scaffold;
export function newSubject(place: string, groups: readonly string[]): Scaffold;
