import { expect, it } from 'vitest';
import { HOST_LIMITS, hostFaults, hostLine } from './host-limits.ts';

const site = (count: number, size: number, folder = (index: number) => `tools/${index}/`) =>
  new Map(
    Array.from({ length: count }, (_, index) => [`${folder(index)}index.html`, { size }] as const),
  );
const too = (files: ReturnType<typeof site>) =>
  hostFaults(files).flatMap(({ host, faults }) => faults.map((fault) => `${host}: ${fault}`));

it('takes a site that is at the limit, and names what is over it', () => {
  expect(too(site(20_000, 5000))).toEqual([]);
  expect(too(site(20_001, 10))).toEqual(['Cloudflare: 20,001 files, at most 20,000 files']);
  expect(too(site(101, 1_000_000))).toEqual(['Vercel: 101 MB, at most 100 MB']);
  expect(too(site(1, 30_000_000))).toEqual([
    'Cloudflare: one file of 30 MB, at most one file of 26.2 MB',
  ]);
  expect(too(site(54_001, 10, (index) => `all/${index}-`))).toEqual([
    'Cloudflare: 54,001 files, at most 20,000 files',
    'Netlify: 54,001 files in one folder, at most 54,000 files in one folder',
  ]);
  expect(too(site(1001, 1_000_000)).join()).toContain('GitHub Pages: 1,001 MB, at most 1,000 MB');
});

it('counts more folders than a function takes arguments', () => {
  expect(too(site(200_000, 1))).toEqual(['Cloudflare: 200,000 files, at most 20,000 files']);
});

it('says size, and for which hosts it is too much', () => {
  expect(hostLine(site(2, 1_500_000))).toBe(
    '2 files, 3 MB; within the free plans of Cloudflare, Netlify, Vercel, GitHub Pages',
  );
  expect(hostLine(site(101, 1_000_000))).toBe(
    '101 files, 101 MB; within the free plans of Cloudflare, Netlify, GitHub Pages; too much for Vercel (101 MB, at most 100 MB): LONG_TAIL makes fewer files (docs/deploy.md)',
  );
});

it('has a source and a day for each limit', () => {
  for (const { source, asOf } of HOST_LIMITS) {
    expect(source).toMatch(/^https:\/\//);
    expect(asOf).toMatch(/^\d{4}-\d\d-\d\d$/);
  }
});
