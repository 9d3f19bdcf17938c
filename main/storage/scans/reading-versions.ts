import { withFoldedMessages } from '../journal/folded-messages.ts';
import { ifObject, type LooseObject } from '../json/loose-json.ts';

/** A reading in the form of this version: `trouble` is the earlier name of `problem`. */
export const asNewestReading = ({ trouble, ...reading }: LooseObject): LooseObject => ({
  ...reading,
  ...(trouble !== undefined && { problem: reading['problem'] ?? trouble }),
});

/** A kept scan in the form of this version. Its digest in the journal is over the file as it was written: it is checked before. */
export const asNewestScan = (json: unknown): unknown =>
  ifObject(withFoldedMessages(json), (scan) => ({
    ...scan,
    ...('facts' in scan && {
      facts: ifObject(scan['facts'], (facts) =>
        Object.fromEntries(Object.entries(facts).map(([resource, reading]) => [resource, ifObject(reading, asNewestReading)])),
      ),
    }),
  }));
