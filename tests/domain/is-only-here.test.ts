import { expect, test } from 'vitest';
import { isOnlyHere } from '../../web/src/lib/components/is-only-here.ts';

test.each([
  ...['localhost', 'localhost:3000', 'school.localhost', '127.0.0.1', '127.0.0.1:3000', '[::1]'],
  '[::1]:3000',
])('%s opens on this computer only', (host) => expect(isOnlyHere(host)).toBe(true));

test.each([
  ...['threshold.example', '192.168.1.20:3000', '10.0.0.127', 'localhost.example', '[fe80::1]'],
  '127.example',
])('%s may open elsewhere', (host) => expect(isOnlyHere(host)).toBe(false));
