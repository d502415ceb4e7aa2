import { isPrivateHost, isPublicAddress, PrivateAddressError, publicLookup } from './public-address';

describe('public addresses', () => {
  it.each(['93.184.216.34', '8.8.8.8', '172.32.0.1', '2606:2800:220:1::1', '::ffff:8.8.8.8'])(
    '%s is one',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
      expect(isPrivateHost(address)).toBe(false);
    },
  );

  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '255.255.255.255',
    '192.0.0.8',
    '198.18.0.1',
    '224.0.0.1',
    '64:ff9b::a00:1',
    'ff02::1',
    '::1',
    '::',
    'fd00::1',
    'fe80::1',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
  ])('%s is none', (address) => {
    expect(isPublicAddress(address)).toBe(false);
    expect(isPrivateHost(address)).toBe(true);
    expect(isPrivateHost(`[${address}]`)).toBe(true);
  });

  it('knows nothing of a name before it is looked up', () => {
    expect(isPrivateHost('localhost')).toBe(false);
    expect(isPublicAddress('localhost')).toBe(false);
  });

  it('gives one address, or all, as it was asked', async () => {
    const found = (options: { all?: boolean }) =>
      new Promise((settle) => {
        publicLookup('8.8.8.8', options, (...answer) => {
          settle(answer);
        });
      });
    expect(await found({})).toEqual([null, '8.8.8.8', 4]);
    expect(await found({ all: true })).toEqual([null, [{ address: '8.8.8.8', family: 4 }]]);
  });

  it('refuses a name that leads to this machine', async () => {
    const error = await new Promise((settle) => {
      publicLookup('localhost', {}, settle);
    });
    expect(error).toBeInstanceOf(PrivateAddressError);
  });
});
