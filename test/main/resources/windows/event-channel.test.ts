import { describe, expect, it } from 'vitest';
import { eventChannel } from '../../../../main/resources/windows/event-channel.ts';
import { value } from '../facts-of.ts';

const undone = (bytes: number) => eventChannel.maximumSize.setting.undoneAs?.(value(bytes) as { is: 'value'; value: number });

describe('the size of an event channel', () => {
  it.each([1_048_576, 1_052_672, 1, 33_554_432, 33_554_433])('of %i bytes is undone as a size that Windows keeps, and never a smaller one', (bytes) => {
    const to = undone(bytes);
    const size = to?.is === 'value' ? Number(to.value) : 0;
    expect(size % 65_536).toBe(0);
    expect(size - bytes).toBeGreaterThanOrEqual(0);
    expect(size - bytes).toBeLessThan(65_536);
  });
});
