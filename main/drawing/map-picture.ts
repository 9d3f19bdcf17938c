import type { Severity } from '../contract/severity.ts';
import type { FoldedBox } from './folded-map.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Rectangle extends Point {
  readonly width: number;
  readonly height: number;
}
export type Segment = { readonly is: 'line'; readonly to: Point } | { readonly is: 'curve'; readonly first: Point; readonly second: Point; readonly to: Point };

export interface PictureBox extends Rectangle {
  readonly id: string;
  readonly kind: FoldedBox['kind'] | 'part';
  readonly label: string;
  readonly note: string;
  /** Cut to the width of the box. */
  readonly shownLabel: string;
  readonly shownNote: string;
  /** The room for both, in parts of their font size. */
  readonly labelRoom: number;
  readonly noteRoom: number;
  readonly severity?: Severity | undefined;
  readonly fromInternet: boolean;
}
export interface PictureLine {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly marks: readonly number[];
  readonly unread: boolean;
  readonly start: Point;
  readonly segments: readonly Segment[];
}
/** The numbers of one line, or of the lines that leave one box together. */
export interface PicturePill extends Rectangle {
  readonly marks: readonly number[];
  readonly text: string;
}
/** A picture with its places, in units that are the same in every direction. */
export interface MapPicture {
  readonly width: number;
  readonly height: number;
  readonly headings: readonly { readonly text: string; readonly x: number; readonly y: number }[];
  readonly boxes: readonly PictureBox[];
  readonly lines: readonly PictureLine[];
  readonly pills: readonly PicturePill[];
}
