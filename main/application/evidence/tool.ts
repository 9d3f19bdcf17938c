import hashes from '../../../scripts/powershell/integrity.generated.json';
import type { UnsealedRecord } from '../../contract/record/record.ts';
import type { House } from '../application.ts';
import { recordedControl } from './make-record.ts';

/** Which Castellan judged, by which catalogue, with which scripts: two reports of the same three can be laid side by side. */
export const toolOf = (house: House): UnsealedRecord['tool'] => ({
  name: 'Castellan',
  version: house.version,
  catalogue: house.digest(JSON.stringify(house.controls.map(recordedControl))),
  scripts: house.digest(JSON.stringify(hashes)),
});
