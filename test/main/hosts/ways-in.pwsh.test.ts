import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { hangLimitMs } from '../../hang-limit.ts';
import { openRig, type Rig } from '../../rollback-rig.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await openRig();
}, hangLimitMs);
afterEach(() => {
  rig.renew();
});
afterAll(() => rig.end());
const sid = (): string => (rig.look() as unknown as { identity: { UserSid: string } }).identity.UserSid;
/** The part of a world that says how it is reached. */
const connect = (more: object): void => {
  rig.change((it) => {
    Object.assign((it as unknown as { connection: object }).connection, more);
  });
};

describe('the ways in to a host', { timeout: hangLimitMs }, () => {
  it('are the connections of remote management and the own sign-ins, by record, kind, address and token', async () => {
    connect({
      Established: [
        { LocalPort: 3389, RemoteAddress: '10.0.4.7', RemotePort: 50001 },
        { LocalPort: 5986, RemoteAddress: 'fe80::1%4', RemotePort: 50002 },
      ],
      SignIns: [
        { Record: 7, Sid: sid(), Type: 10, Address: '10.0.4.7', Elevated: true },
        { Record: 8, Sid: sid(), Type: 3, Address: '10.0.4.7', Elevated: false },
        { Record: 9, Sid: sid(), Type: 2, Address: '127.0.0.1', Elevated: null },
        { Record: 10, Sid: 'S-1-5-18', Type: 5, Address: '-', Elevated: true },
        { Record: 11, Sid: sid(), Type: 7, Address: '10.0.4.7', Elevated: true },
        { Record: 12, Sid: sid(), Type: 11, Address: '-', Elevated: true },
      ],
    });
    const ways = await rig.rollback.waysIn();
    expect(ways.connections).toEqual([
      { port: 3389, address: '10.0.4.7', peerPort: 50001 },
      { port: 5986, address: 'fe80::1%4', peerPort: 50002 },
    ]);
    const at = expect.any(String) as string;
    expect(ways.signIns).toEqual([
      { record: 12, at, sid: sid(), kind: 'other', elevated: true },
      { record: 11, at, sid: sid(), kind: 'unlock', address: '10.0.4.7', elevated: true },
      { record: 9, at, sid: sid(), kind: 'console' },
      { record: 8, at, sid: sid(), kind: 'network', address: '10.0.4.7', elevated: false },
      { record: 7, at, sid: sid(), kind: 'remoteDesktop', address: '10.0.4.7', elevated: true },
    ]);
    expect(ways).toMatchObject({ session: { sid: sid(), kind: 'remoteDesktop', peers: [{ address: '10.0.4.7', port: 3389 }] }, unread: [] });
  });

  it.each([
    ['connections', 'Get-NetTCPConnection'],
    ['signIns', 'Get-WinEvent'],
  ])('name %s as unread with what Windows said, and read the rest', async (what, command) => {
    rig.change((it) => {
      it.conditions['faults'] = [{ command, of: '', message: 'The service is not available.', id: 'X,Y', category: 'ResourceUnavailable' }];
    });
    const ways = await rig.rollback.waysIn();
    expect(ways.unread).toEqual([{ what, why: 'The service is not available.' }]);
    expect([ways.connections.length > 0, ways.signIns.length > 0]).toEqual([what !== 'connections', what !== 'signIns']);
  });

  it('name the sign-ins as unread where the security log holds none of this account: its session has signed in as well', async () => {
    connect({ SignIns: [] });
    const { unread, signIns } = await rig.rollback.waysIn();
    expect([unread.map(({ what }) => what), signIns]).toEqual([['signIns'], []]);
    expect(unread[0]?.why).toContain('audit subcategory Logon is off');
  });
});
