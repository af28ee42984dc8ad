import { expect, test } from 'vitest';
import { ScannerFault } from '../scanner-fault.ts';
import { classifyInstallFailure } from './install-failure.ts';

const failure = (stderr: string, timedOut = false) =>
  classifyInstallFailure({ code: 1, stdout: '', stderr, timedOut }, '@acme/mcp');

test('a package that the registry does not have is not found', () => {
  const stderr = `npm error code E404
npm error 404 Not Found - GET https://registry.example.com/@acme%2fmcp - Not found
npm error 404
npm error 404  '@acme/mcp@latest' is not in this registry.`;
  expect(failure(stderr).outcome).toBe('not-found');
});

test('a version that the registry does not have is not found', () => {
  const stderr =
    'npm error code ETARGET\nnpm error notarget No matching version found for @acme/mcp@9.9.9.';
  expect(failure(stderr).outcome).toBe('not-found');
});

test('a dependency that is missing is a failed install', () => {
  const missing = "npm error code E404\nnpm error 404  'left-pad@^9' is not in this registry.";
  expect(failure(missing).outcome).toBe('install-failed');
  const target =
    'npm error code ETARGET\nnpm error notarget No matching version found for left-pad@^9.0.0.';
  expect(failure(target)).toEqual({
    outcome: 'install-failed',
    detail:
      'finding the dependencies: npm ETARGET: notarget No matching version found for left-pad@^9.0.0.',
  });
});

test('a dependency from outside the registry is a failed install', () => {
  const stderr =
    'npm error code EALLOWREMOTE\nnpm error Fetching packages of type "remote" have been disabled';
  expect(failure(stderr)).toEqual({
    outcome: 'install-failed',
    detail: 'a dependency comes from outside the npm registry',
  });
});

test('the detail names the step, and no address, path or mirror', () => {
  const stderr =
    'npm error code EINTEGRITY\nnpm error sha512-a integrity checksum failed for https://mirror.example.com/x, see /root/.npm/_logs/x.log';
  const { detail } = failure(stderr);
  expect(detail).toBe(
    'checking the bytes: npm EINTEGRITY: sha512-a integrity checksum failed for <address> see <path>',
  );
});

test.each([
  'SELF_SIGNED_CERT_IN_CHAIN',
  'ENOTFOUND',
  'ECONNREFUSED',
  'E403',
  'E503',
  'ERR_SSL_WRONG_VERSION_NUMBER',
  'ENOSPC',
])('%s is a fault of our own and no finding', (code) => {
  expect(() => failure(`npm error code ${code}\nnpm error request to x failed`)).toThrow(
    ScannerFault,
  );
});

test('npm that does not start is a fault of our own', () => {
  expect(() =>
    classifyInstallFailure(
      { code: null, stdout: '', stderr: 'spawn npm ENOENT', timedOut: false },
      'a',
    ),
  ).toThrow(ScannerFault);
});

test('an install without end is a failed install', () => {
  expect(failure('', true)).toEqual({
    outcome: 'install-failed',
    detail: 'npm install did not end in time',
  });
});
