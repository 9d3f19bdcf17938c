import { rooms as allRooms, type Room } from '../rooms.ts';

export interface Arrow {
  readonly from: string;
  readonly to: string;
  /** The only file or folder of the other room that may be imported; undefined for all of it. */
  readonly only: string | undefined;
}

type Rooms = Readonly<Record<string, Room>>;

/** Every allowed import from room to room. Data files outside the rooms are left out. */
export function arrowsOf(rooms: Rooms): readonly Arrow[] {
  return Object.entries(rooms).flatMap(([from, room]) =>
    room.rooms.flatMap((place) => {
      const [to = '', ...rest] = place.split('/');
      return to in rooms ? [{ from, to, only: rest.length === 0 ? undefined : rest.join('/') }] : [];
    }),
  );
}

/** Without the arrows that follow from others: shells → engine → contract makes shells → contract plain. */
export function drawnArrows(rooms: Rooms): readonly Arrow[] {
  const arrows = arrowsOf(rooms);
  const whole = new Set(arrows.filter((each) => each.only === undefined).map((each) => `${each.from} ${each.to}`));
  return arrows.filter(
    (each) => each.only !== undefined || !Object.keys(rooms).some((between) => whole.has(`${each.from} ${between}`) && whole.has(`${between} ${each.to}`)),
  );
}

/** The table of rooms as a Mermaid flowchart. Rooms that may use Node are rectangles, pure rooms are rounded. */
export function architectureDrawing(rooms: Rooms = allRooms): string {
  return [
    'flowchart TD',
    ...Object.entries(rooms).map(([name, room]) => `  ${name}${room.node ? `["${name}"]` : `("${name}")`}`),
    ...drawnArrows(rooms).map(({ from, to, only }) => `  ${from} -->${only === undefined ? '' : `|"only ${only}"|`} ${to}`),
  ].join('\n');
}
