import { expect, test } from 'vitest';
import { clientKey, network } from './client-key.ts';

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:DB8:1:2::9', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['', 'unknown'],
  ['not an address', 'unknown'],
  ['999.1.1.1', 'unknown'],
  ['192.0.2.7, 10.0.0.1', 'unknown'],
])('%s counts as %s', (address, counted) => {
  expect(network(address)).toBe(counted);
});

test('the key changes with the secret of the day and holds no address', () => {
  const today = clientKey('192.0.2.7', 'a');
  expect(today).not.toBe(clientKey('192.0.2.7', 'b'));
  expect(today).toMatch(/^[\w-]{43}$/);
});
