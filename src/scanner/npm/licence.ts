import parseSpdx from 'spdx-expression-parse';
import spdxLicenses from 'spdx-license-list';

const APPROVED_IDS = new Set(
  Object.entries(spdxLicenses).flatMap(([id, { osiApproved }]) => (osiApproved ? [id] : [])),
);
const CANONICAL_IDS = new Map(Object.keys(spdxLicenses).map((id) => [id.toLowerCase(), id]));

/** What the text of a licence file begins with, for packages that name no licence in package.json. */
const LICENCE_TEXTS: readonly (readonly [id: string, pattern: RegExp])[] = [
  ['Apache-2.0', /^\s*Apache License\s+Version 2\.0,/],
  ['MIT', /^\s*(?:#+\s*)?(?:The )?MIT License\b/i],
  ['ISC', /^\s*(?:#+\s*)?(?:The )?ISC License\b/i],
  ['BSD-3-Clause', /^\s*(?:#+\s*)?BSD 3-Clause License\b/i],
  ['MPL-2.0', /^\s*Mozilla Public License Version 2\.0\b/i],
];

/** How a README names them. */
const LICENCE_NAMES: readonly (readonly [id: string, pattern: RegExp])[] = [
  ['Apache-2.0', /\bApache(?: License)?,?(?: Version)?[ -]2(?:\.0)?\b/i],
  ['MIT', /\bMIT\b/],
  ['ISC', /\bISC\b/],
  ['BSD-3-Clause', /\bBSD[ -]3-Clause\b/i],
  ['MPL-2.0', /\bMPL-2\.0\b|\bMozilla Public License/i],
];

/**
 * True when an SPDX expression leaves a licence that the Open Source Initiative approved: both sides of `AND`,
 * one side of `OR`. False for null, for words that are not SPDX, and for `SEE LICENSE IN …`.
 */
export function isOsiApproved(expression: string | null): boolean {
  if (expression === null) return false;
  try {
    return approved(parseSpdx(canonicalLicence(expression)));
  } catch {
    return false;
  }
}

/** A single SPDX id in its usual case, else the text as it is: SPDX ids mean the same in any case, the parser disagrees. */
export function canonicalLicence(license: string): string {
  return CANONICAL_IDS.get(license.trim().toLowerCase()) ?? license;
}

/** The SPDX id that a licence file's heading names, or null. */
export function licenceOfText(text: string): string | null {
  return LICENCE_TEXTS.find(([, pattern]) => pattern.test(text.slice(0, 500)))?.[0] ?? null;
}

/** The SPDX id of the licence that a README states below its own heading ("licensed under the MIT License"), or null. */
export function licenceOfReadme(readme: string): string | null {
  const lines = readme.split(/\r?\n/);
  const heading = lines.findIndex((line) => /^#{1,6}\s+licen[cs]e\s*$/i.test(line));
  if (heading === -1) return null;
  const section = lines
    .slice(heading + 1, heading + 6)
    .join(' ')
    .slice(0, 1000);
  return LICENCE_NAMES.find(([, pattern]) => pattern.test(section))?.[0] ?? null;
}

function approved(info: parseSpdx.Info): boolean {
  if ('conjunction' in info) {
    const [left, right] = [approved(info.left), approved(info.right)];
    return info.conjunction === 'and' ? left && right : left || right;
  }
  return APPROVED_IDS.has(info.license);
}
