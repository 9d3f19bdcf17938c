import type { FactState } from '../../contract/fact-state.ts';
import type { WireRow } from '../../grammar/resource-shape.ts';

/** Ports over which a Hyper-V host is managed. TCP, and UDP where it says so. */
const managementPorts: Readonly<Record<string, string>> = {
  '22': 'SSH',
  '135': 'RPC endpoint mapper',
  '445': 'SMB',
  '2179': 'VMConnect',
  '3389': 'Remote Desktop',
  '5985': 'WinRM',
  '5986': 'WinRM over HTTPS',
  '6600': 'live migration',
};
const udpService = 'Remote Desktop';
/** Windows' words for the ports of RPC: the endpoint mapper, and the dynamic ports that it assigns. */
const rpcWords: Readonly<Record<string, string>> = { rpc: 'RPC', rpcepmap: 'RPC endpoint mapper' };

/** Programs that hold a management port. A rule for another program opens what that program listens on, and nothing of Windows. */
const managementPrograms = ['', 'any', 'system', 'svchost.exe', 'vmms.exe', 'sshd.exe', 'vmwp.exe', 'wsmprovhost.exe'];
/** Services that hold a management port, by their short names. */
const managementServices = ['', 'any', '*', 'termservice', 'winrm', 'rpcss', 'rpceptmapper', 'lanmanserver', 'vmms', 'sshd', 'winmgmt', 'schedule', 'eventlog'];

/**
 * Whether a rule for this program and service concerns every management service (`all`), some of them, or none. A program or service that is
 * not given is any.
 */
export function concernsManagement(program: string, service: string): 'all' | 'some' | 'none' {
  const names = [lastPart(program), service.toLowerCase()];
  if (names.every((name) => ['', 'any', '*'].includes(name))) return 'all';
  return managementPrograms.includes(lastPart(program)) && managementServices.includes(service.toLowerCase()) ? 'some' : 'none';
}

const textIn = (state: FactState | undefined): string => (state?.is === 'value' && typeof state.value === 'string' ? state.value : '');
const listIn = (state: FactState | undefined): readonly string[] => (state?.is === 'value' && Array.isArray(state.value) ? state.value.map(String) : []);
const lastPart = (path: string): string => path.slice(path.lastIndexOf('\\') + 1).toLowerCase();

/** Whether `3389`, `3000-4000` or `Any` holds this port. */
export function holdsPort(range: string, port: number): boolean {
  if (range.toLowerCase() === 'any') return true;
  const [low = Number.NaN, high = low] = range.split('-').map(Number);
  return port >= low && port <= high;
}

/** The ports on which services of management are set to listen besides the usual ones: `SSH (2222)`. */
function movedIn(listeners: readonly string[]): Readonly<Record<string, string>> {
  const found = listeners.map((text) => /^(?<service>.+) \((?<port>\d+)\)$/.exec(text)?.groups ?? {});
  return Object.fromEntries(found.map(({ port = '', service = '' }) => [port, service] as const).filter(([port]) => port !== '' && !(port in managementPorts)));
}

/** The management ports, and those to which a service was moved. */
function portsInWords(protocol: string, ports: readonly string[], moved: Readonly<Record<string, string>>): readonly string[] {
  const [tcp, udp] = [
    ['tcp', '6', 'any'],
    ['udp', '17', 'any'],
  ].map((names) => names.includes(protocol.toLowerCase()));
  const open = Object.entries({ ...managementPorts, ...moved }).filter(
    ([port, name]) => (tcp === true || (udp === true && name === udpService)) && ports.some((range) => holdsPort(range, Number(port))),
  );
  const rpc = tcp === true ? ports.map((port) => rpcWords[port.toLowerCase()]).filter((word) => word !== undefined) : [];
  return [...new Set([...open.map(([port, name]) => `${name} (${port})`), ...rpc])];
}

/** A rule of the service of Remote Desktop opens it on any port that it names: the port of its listener can be another one. */
function remoteDesktopIn(protocol: string, service: string, ports: readonly string[]): readonly string[] {
  if (service.toLowerCase() !== 'termservice' || !['tcp', '6', 'any'].includes(protocol.toLowerCase())) return [];
  return ports.filter((port) => /^\d+$/.test(port) && managementPorts[port] === undefined).map((port) => `Remote Desktop (${port})`);
}

const isOpenEnded = (range: string): boolean => /^(any|rpc|rpcepmap)$/i.test(range) || range.includes('-');

/** Whether the port to which a service was moved can be among these. */
const mayHoldMoved = (protocol: string, ports: readonly string[]): boolean =>
  /^(tcp|udp|any|6|17)$/i.test(protocol) && ports.some((port) => /^\d+(-\d+)?$/.test(port));

/** A rule that was read by its port, program and service: which management services it lets in. */
export function openManagementPorts({ facts }: WireRow): FactState {
  const { protocol, localPorts, program, service, package: app } = facts;
  const missing = [protocol, localPorts, program, service, app].find((state) => state === undefined || state.is === 'unread' || state.is === 'notAsked');
  if (missing?.is === 'unread') return missing;
  if (missing !== undefined || !facts['protocol']) return { is: 'unread', why: 'The ports, program and service of the rule were not read.' };
  // A rule for a store app opens that app alone.
  if (textIn(app) !== '') return { is: 'value', value: [] };
  const ports = listIn(localPorts);
  const [explicit, openEnded] = [ports.filter((port) => !isOpenEnded(port)), ports.filter(isOpenEnded)];
  const wide = managementPrograms.includes(lastPart(textIn(program))) && managementServices.includes(textIn(service).toLowerCase());
  const listeners = facts['managementPorts'];
  const moved = movedIn(listIn(listeners));
  const named = [...portsInWords(textIn(protocol), explicit, moved), ...remoteDesktopIn(textIn(protocol), textIn(service), explicit)];
  const open = [...new Set([...named, ...(wide ? portsInWords(textIn(protocol), openEnded, moved) : [])])];
  if (open.length === 0 && listeners?.is !== 'value' && mayHoldMoved(textIn(protocol), wide ? ports : explicit))
    return listeners?.is === 'unread' ? listeners : { is: 'unread', why: 'The ports of Remote Desktop, WinRM and SSH were not read.' };
  return { is: 'value', value: open };
}
