import { describe, expect, it } from 'vitest';
import { lastUpdateAge } from '../../../../main/resources/windows/last-update.ts';
import { computed, denied, factsOf, value } from '../facts-of.ts';

const days = (installedAt: ReturnType<typeof value>) =>
  computed(lastUpdateAge.resource, factsOf({ lastUpdate: [{ facts: { installedAt } }] }))[0]?.facts['days'];

describe('the age of the last update', () => {
  it('counts whole days to the reading, and none for a time after it', () => {
    expect(days(value('2026-11-11T03:10:00Z'))).toEqual(value(13));
    expect(days(value('2026-12-01T00:00:00Z'))).toEqual(value(0));
  });

  it('is unknown without a time', () => {
    expect(days(denied)).toEqual(denied);
    expect(days(value('soon'))).toMatchObject({ is: 'unread' });
  });
});
