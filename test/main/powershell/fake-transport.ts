import { PowerShellSession, type SessionOptions } from '../../../main/powershell/powershell-session.ts';
import type { PowerShellTransport, TransportExit } from '../../../main/powershell/powershell-transport.ts';
import type { SessionTiming } from '../../../main/powershell/session-timing.ts';

export interface Sent {
  readonly id: number;
  readonly verb: string;
  readonly [name: string]: unknown;
}
type Script = (sent: Sent, transport: FakeTransport) => void;

/** A process in memory: `script` is called with every request, and answers on the same object. */
export class FakeTransport implements PowerShellTransport {
  readonly pid = 4242;
  readonly lines: string[] = [];
  readonly sent: Sent[] = [];
  killed = false;
  inputEnded = false;
  #output: (bytes: Buffer) => void = () => undefined;
  #error: (bytes: Buffer) => void = () => undefined;
  #exit: (exit: TransportExit) => void = () => undefined;
  readonly #script: Script;

  constructor(script: Script) {
    this.#script = script;
  }

  write(line: string): void {
    this.lines.push(line);
    const sent = JSON.parse(line) as Sent;
    this.sent.push(sent);
    if (sent.verb === 'bye')
      queueMicrotask(() => {
        this.exit({ code: 0, signal: null });
      });
    else
      queueMicrotask(() => {
        this.#script(sent, this);
      });
  }
  endInput(): void {
    this.inputEnded = true;
  }
  onOutput(listener: (bytes: Buffer) => void): void {
    this.#output = listener;
  }
  onError(listener: (bytes: Buffer) => void): void {
    this.#error = listener;
  }
  onExit(listener: (exit: TransportExit) => void): void {
    this.#exit = listener;
  }
  kill(): void {
    this.killed = true;
    queueMicrotask(() => {
      this.exit({ code: null, signal: 'SIGKILL' });
    });
  }

  reply(json: object): void {
    this.raw(`\u001e${JSON.stringify(json)}\n`);
  }
  raw(text: string): void {
    this.#output(Buffer.from(text));
  }
  complain(text: string): void {
    this.#error(Buffer.from(text));
  }
  exit(exit: TransportExit): void {
    this.#exit(exit);
  }
}

export const helloReply = {
  type: 'hello',
  protocol: 1,
  powerShell: '5.1.20348.1',
  edition: 'Desktop',
  languageMode: 'FullLanguage',
  readOnly: false,
  pid: 4242,
  collectors: ['vm'],
  setters: [],
  actions: [],
  modules: [{ name: 'Hyper-V', state: 'windows', base: 'C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\Modules\\Hyper-V' }],
};

export const launch = { executable: '/nowhere/pwsh', script: '/nowhere/session.ps1', readOnly: false } as const;
/** What ends a test that waits for nothing else is short; what must never end one that works is long. */
const quick: SessionTiming = { startMs: 600_000, readMarginMs: 20, cancelGraceMs: 40, setLimitMs: 600_000, stopGraceMs: 600_000 };

/** Options whose transport says hello at once and then follows the script. */
export function fakeOptions(
  script: Script,
  hello: object = helloReply,
  timing: Partial<SessionTiming> = {},
): SessionOptions & { readonly opened: FakeTransport[] } {
  const opened: FakeTransport[] = [];
  const open = (): PowerShellTransport => {
    const transport = new FakeTransport(script);
    opened.push(transport);
    queueMicrotask(() => {
      transport.reply(hello);
    });
    return transport;
  };
  return { ...launch, open, timing: { ...quick, ...timing }, opened };
}

export async function startFake(script: Script, timing: Partial<SessionTiming> = {}): Promise<{ session: PowerShellSession; transport: FakeTransport }> {
  const options = fakeOptions(script, helloReply, timing);
  const session = await PowerShellSession.start(options);
  const [transport] = options.opened;
  if (!transport) throw new Error('no transport was opened');
  return { session, transport };
}

export const row = (n: number): object => ({ key: { n: String(n) }, facts: { n: { v: n } } });
