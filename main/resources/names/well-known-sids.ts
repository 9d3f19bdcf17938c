/** Identities by SID: their names are translated, these are not. */
export const everyone = 'S-1-1-0';
export const anonymous = 'S-1-5-7';
export const network = 'S-1-5-2';
export const interactive = 'S-1-5-4';
export const authenticatedUsers = 'S-1-5-11';
export const administrators = 'S-1-5-32-544';
export const users = 'S-1-5-32-545';
export const guests = 'S-1-5-32-546';
export const hyperVAdministratorsSid = 'S-1-5-32-578';
/**
 * NT VIRTUAL MACHINE\Virtual Machines: without “Log on as a service” no VM starts (0x80070569, support.microsoft.com/help/2779204); without
 * “Create symbolic links” no VM is created (CIS, Create symbolic links).
 */
export const virtualMachines = 'S-1-5-83-0';
/** NT SERVICE\TrustedInstaller */
export const trustedInstaller = 'S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464';
export const allApplicationPackages = 'S-1-15-2-1';

/**
 * Broad principals: the way of signing in decides who is a member, not an administrator; or one of these is a member by default
 * (learn.microsoft.com/windows-server/identity/ad-ds/manage/understand-security-identifiers, and its page about special identity groups).
 */
export const broadPrincipals: readonly string[] = [
  everyone,
  'S-1-2-0', // Local: all who sign in at this computer
  'S-1-2-1', // Console Logon
  'S-1-5-1', // Dialup
  network,
  'S-1-5-3', // Batch
  interactive,
  'S-1-5-6', // Service: each program that runs as a service
  anonymous,
  authenticatedUsers,
  'S-1-5-13', // Terminal Server User
  'S-1-5-14', // Remote Interactive Logon
  'S-1-5-15', // This Organization
  'S-1-5-17', // IUSR
  'S-1-5-64-10', // NTLM Authentication
  'S-1-5-64-14', // SChannel Authentication
  'S-1-5-64-21', // Digest Authentication
  'S-1-5-65-1', // This Organization Certificate
  'S-1-5-80-0', // All Services
  'S-1-5-113', // Local account
  'S-1-5-1000', // Other Organization
  'S-1-5-21-0-0-0-496', // Compounded Authentication
  'S-1-5-21-0-0-0-497', // Claims Valid
  'S-1-18-1', // Authentication authority asserted identity
  'S-1-18-2', // Service asserted identity
  'S-1-18-3', // Fresh public key identity
  'S-1-18-4', // Key trust identity
  'S-1-18-5', // Key property multifactor authentication
  'S-1-18-6', // Key property attestation
  users,
  guests,
  'S-1-5-32-554', // Pre-Windows 2000 Compatible Access
  'S-1-5-32-568', // IIS_IUSRS: IUSR, the visitors of a web site who do not sign in
  allApplicationPackages,
  'S-1-15-2-2', // All restricted application packages
];

/** The built-in Guest, and Domain Users, Domain Guests, Domain Computers of any domain: their SIDs end in these numbers. */
export const isBroadPrincipal = (sid: string): boolean => broadPrincipals.includes(sid) || /^S-1-5-21-(\d+-)+(501|513|514|515)$/.test(sid);

/**
 * The SID of the account `NT VIRTUAL MACHINE\<VM id>`: the sixteen bytes of the GUID read as four little-endian numbers
 * (checked against an event of the Worker-Admin log).
 */
export function virtualMachineSid(vmId: string): string {
  const hex = vmId.replaceAll('-', '');
  const part = (from: number, length: number): number => Number.parseInt(hex.slice(from, from + length), 16);
  const swapped = (from: number): number => Number.parseInt((hex.slice(from, from + 8).match(/../g) ?? []).reverse().join(''), 16);
  const numbers = [part(0, 8), part(12, 4) * 0x10000 + part(8, 4), swapped(16), swapped(24)];
  return `S-1-5-83-1-${numbers.join('-')}`;
}
