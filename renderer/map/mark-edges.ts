import type { MapMark, SegregationMap } from '../../main/contract/segregation-map.ts';
import { mapRows, targetsText } from '../../main/drawing/map-rows.ts';

/** The connections of a number in words: `HV01 ↔ vSwitch-Prod`; of many only the first, with the number of the others. */
export function markEdges(map: SegregationMap, mark: MapMark): string {
  const rows = mapRows(map).filter(({ marks }) => marks.includes(mark.number));
  const [first] = rows;
  if (!first) return '';
  const more = rows.length === 1 ? '' : ` and ${String(rows.length - 1)} more`;
  return `${first.from} ↔ ${targetsText(first.to.slice(0, 4), 'VMs')}${first.to.length > 4 ? ` and ${String(first.to.length - 4)} more` : ''}${more === '' ? '' : `;${more}`}`;
}
