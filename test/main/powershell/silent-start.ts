import { vi } from 'vitest';
import type { PowerShellError } from '../../../main/powershell/powershell-error.ts';
import { PowerShellSession, type SessionOptions } from '../../../main/powershell/powershell-session.ts';
import { errorOf } from './collect.ts';

const startMs = 60_000;

/**
 * How a session ends that wrote `seen` and never said hello. The clock is moved on only after it has written that, so that a busy
 * computer changes nothing.
 */
export async function silentStart(options: SessionOptions, seen: string): Promise<PowerShellError> {
  let written: () => void = () => undefined;
  const isWritten = new Promise<void>((resolve) => (written = resolve));
  const open: typeof options.open = (launch) => {
    const transport = options.open(launch);
    const listen = transport.onOutput.bind(transport);
    let text = '';
    transport.onOutput = (listener) => {
      listen((bytes) => {
        listener(bytes);
        text += bytes.toString('utf8');
        if (text.includes(seen)) written();
      });
    };
    return transport;
  };
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    const failed = errorOf(PowerShellSession.start({ ...options, open, timing: { startMs } }));
    await isWritten;
    vi.advanceTimersByTime(startMs);
    return await failed;
  } finally {
    vi.useRealTimers();
  }
}
