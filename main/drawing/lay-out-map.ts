import type { SegregationMap } from '../contract/segregation-map.ts';
import { foldMap } from './fold-map.ts';
import type { FoldedBox, FoldedLine, FoldedMap } from './folded-map.ts';
import type { MapPicture, PictureBox, PictureLine, PicturePill, Point } from './map-picture.ts';
import { alongTheLeft, aroundBelow, curveBetween, type LineRoute } from './map-routes.ts';
import { mapSizes as sizes, pillText, pillWidth } from './map-sizes.ts';
import { columnStarts, placeBoxes } from './place-boxes.ts';

const headings = ['Administrators, domains', 'Host and volumes', 'Virtual switches, VLANs', 'VMs by role'];

/** Left to right: administrators, host and volumes, switches with VLANs, VMs by role. Numbers stand where nothing else is. */
export function layOutMap(map: SegregationMap): MapPicture {
  const folded = foldMap(map);
  const columns = columnsOf(folded);
  const ways = folded.lines.map((line) => ({ line, way: wayOf(columns(line.from), columns(line.to)) }));
  const around = [...new Set(ways.flatMap(({ line, way }) => (way === 'around' ? [line.from] : [])))];
  const fromFirst = around.filter((id) => columns(id) === 0);
  const left = sizes.margin + fromFirst.length * sizes.sideStep;
  const toHost = ways.filter(({ line, way }) => way === 'next' && (columns(line.to) === 1 || columns(line.from) === 1)).length;
  const boxes = placeBoxes(folded.boxes, left, toHost);
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  const lane = (id: string): number => bottom + sizes.laneStep * (around.indexOf(id) + 1);
  const end = {
    right: Math.max(...boxes.map((box) => box.x + box.width)),
    bottom: bottom + sizes.laneStep * around.length + (around.length > 0 ? sizes.laneStep : 0),
  };
  const at = anchorsOf(
    boxes,
    ways.map(({ line }) => line),
    columns,
  );
  const side = (id: string): number => {
    const start = at.box(id);
    const own = around.filter((each) => columns(each) === columns(id)).indexOf(id) + 1;
    return columns(id) === 0 ? start.x - own * sizes.sideStep : start.x + start.width + own * sizes.sideStep;
  };
  const lines = ways.map(({ line, way }, index): PictureLine => {
    const route = routeOf(line, way, { at, lane, side, far: (id) => end.right + sizes.sideStep * (around.indexOf(id) + 1) });
    return { id: `l${String(index + 1)}`, from: line.from, to: line.to, marks: line.marks, unread: line.unread, ...route };
  });
  return {
    width: end.right + sizes.margin + sizes.sideStep * around.length,
    height: end.bottom + sizes.margin,
    headings: headings.map((text, column) => ({ text, x: columnStarts(left)[column] ?? 0, y: 14 })),
    boxes,
    lines,
    pills: pillsOf(ways, at, lane),
  };
}

type Way = 'next' | 'down' | 'around';
interface Anchors {
  box(id: string): PictureBox;
  /** Where a line leaves or meets a box. */
  y(id: string, line: FoldedLine): number;
}
interface LanePlaces {
  readonly at: Anchors;
  readonly lane: (id: string) => number;
  readonly side: (id: string) => number;
  readonly far: (id: string) => number;
}

function columnsOf({ boxes }: FoldedMap): (id: string) => FoldedBox['column'] {
  const columns = new Map(boxes.flatMap((box) => [box, ...box.parts].map(({ id }) => [id, box.column] as const)));
  return (id) => columns.get(id) ?? 0;
}

const wayOf = (from: number, to: number): Way => (to === from + 1 ? 'next' : to === from ? 'down' : 'around');

/** Lines that meet one side of a box are spread over it, in the order of the boxes that they come from. */
function anchorsOf(boxes: readonly PictureBox[], lines: readonly FoldedLine[], columns: (id: string) => number): Anchors {
  const known = new Map(boxes.map((box) => [box.id, box]));
  const box = (id: string): PictureBox => {
    const found = known.get(id);
    if (!found) throw new Error(`The picture has no box “${id}”.`);
    return found;
  };
  const sideOf = (id: string, line: FoldedLine): string => {
    const other = line.from === id ? line.to : line.from;
    return wayOf(columns(line.from), columns(line.to)) === 'next'
      ? columns(other) < columns(id)
        ? 'left'
        : 'right'
      : wayOf(columns(line.from), columns(line.to));
  };
  return {
    box,
    y: (id, line) => {
      const own = box(id);
      // A VLAN has one place, and so has the source of lines that go around.
      if (own.kind !== 'host' && own.kind !== 'vms') return own.kind === 'part' ? own.y + own.height / 2 : own.y + Math.min(own.height, sizes.boxHeight) / 2;
      const side = sideOf(id, line);
      const otherEnd = (each: FoldedLine): string => (each.from === id ? each.to : each.from);
      const there = lines
        .filter((each) => (each.from === id || each.to === id) && sideOf(id, each) === side)
        .sort((a, b) => box(otherEnd(a)).y - box(otherEnd(b)).y);
      if (side === 'down') return own.y + own.height - 8;
      return own.y + (own.height * (there.indexOf(line) + 1)) / (there.length + 1);
    },
  };
}

const pillRoom = (marks: readonly number[]): number => (marks.length === 0 ? 10 : pillWidth(pillText(marks)) + 14);

function routeOf(line: FoldedLine, way: Way, { at, lane, side, far }: LanePlaces): LineRoute {
  const [from, to] = [at.box(line.from), at.box(line.to)];
  const [startY, endY] = [at.y(line.from, line), at.y(line.to, line)];
  if (way === 'down') return alongTheLeft({ x: from.x, y: startY }, spine(from), { x: to.x, y: endY });
  const end: Point = way === 'around' ? { x: to.x + to.width, y: endY } : { x: to.x, y: endY };
  const start: Point = { x: way === 'around' && side(line.from) < from.x ? from.x : from.x + from.width, y: startY };
  if (way === 'around') return aroundBelow(start, side(line.from), lane(line.from), far(line.from), end);
  const atEnd = from.kind === 'host';
  return curveBetween(start, end, atEnd ? 10 : pillRoom(line.marks), atEnd ? pillRoom(line.marks) : 10);
}

const spine = (box: PictureBox): number => box.x - 34;

/** One number, or several, for each place at which lines leave a box; those of a line from the host stand at its end. */
function pillsOf(ways: readonly { readonly line: FoldedLine; readonly way: Way }[], at: Anchors, lane: (id: string) => number): readonly PicturePill[] {
  const places = new Map<string, { readonly x: (width: number) => number; readonly y: number; readonly marks: Set<number> }>();
  for (const { line, way } of ways) {
    if (line.marks.length === 0) continue;
    const [from, to] = [at.box(line.from), at.box(line.to)];
    const ofHost = from.kind === 'host' && way === 'next';
    const name = way === 'next' && ofHost ? `to ${line.to}` : way === 'down' ? `down ${line.to}` : `${way} ${line.from}`;
    const place = places.get(name) ?? {
      marks: new Set<number>(),
      x: (width: number): number => {
        if (way === 'down') return spine(from) - width / 2;
        if (way === 'around') return (at.box(line.from).x + to.x) / 2 - width / 2;
        return ofHost ? to.x - 8 - width : from.x + from.width + 8;
      },
      y: way === 'around' ? lane(line.from) : at.y(ofHost || way === 'down' ? line.to : line.from, line),
    };
    places.set(name, place);
    for (const mark of line.marks) place.marks.add(mark);
  }
  return [...places.values()].map(({ x, y, marks }) => {
    const numbers = [...marks].sort((a, b) => a - b);
    const text = pillText(numbers);
    const width = pillWidth(text);
    return { marks: numbers, text, x: x(width), y: y - sizes.pillHeight / 2, width, height: sizes.pillHeight };
  });
}
