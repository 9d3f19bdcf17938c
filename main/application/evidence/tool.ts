import hashes from '../../../scripts/powershell/integrity.generated.json';
import type { UnsealedRecord } from '../../contract/record/record.ts';
import type { Application } from '../ports/application.ts';
import { recordedControl } from './make-record.ts';

/** Which Castellan judged, by which catalogue, with which scripts: two reports of the same three can be laid side by side. */
export const toolOf = (application: Application): UnsealedRecord['tool'] => ({
  name: 'Castellan',
  version: application.version,
  catalogue: application.digest(JSON.stringify(application.controls.map(recordedControl))),
  scripts: application.digest(JSON.stringify(hashes)),
});
