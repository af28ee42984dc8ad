import { basename, posix } from 'node:path';
import { isJsonObject, type JsonObject, type JsonValue } from '../../domain/record/json.ts';

/** What a package says about itself in package.json; every field is the author's own claim. */
export interface PackageFacts {
  readonly name: string;
  readonly version: string | null;
  readonly description: string;
  readonly homepage: string | null;
  readonly repository: string | null;
  readonly license: string | null;
}

/** Reads the facts; fields of another type than npm asks for are left out. */
export function packageFacts(manifest: JsonObject, fallbackName: string): PackageFacts {
  return {
    name: text(manifest['name']) ?? fallbackName,
    version: text(manifest['version']),
    description: text(manifest['description']) ?? '',
    homepage: text(manifest['homepage']),
    repository: repositoryUrl(manifest['repository']),
    license: licenseOf(manifest),
  };
}

/**
 * Path of the package's executable relative to the package, or null when it has none: the one asked for, else the
 * only one, else the one that is named like the package, else the first (as npx does).
 */
export function executableOf(manifest: JsonObject, wanted?: string): string | null {
  const bin = manifest['bin'];
  if (typeof bin === 'string') return insidePackage(bin);
  if (!isJsonObject(bin)) return null;
  const entries = Object.entries(bin);
  const unscoped = basename(text(manifest['name']) ?? '');
  const entry =
    entries.find(([name]) => name === (wanted ?? unscoped)) ??
    (wanted === undefined ? entries[0] : undefined);
  return entry === undefined || typeof entry[1] !== 'string' ? null : insidePackage(entry[1]);
}

/** A path that leaves the package is no executable of it. */
function insidePackage(path: string): string | null {
  const normal = posix.normalize(path);
  return normal.startsWith('..') || normal.startsWith('/') ? null : normal;
}

/** `{url}`, `user/repo`, `github:user/repo` or a git URL as an https URL where that is plain, else as it stands. */
function repositoryUrl(value: JsonValue | undefined): string | null {
  const raw = isJsonObject(value) ? text(value['url']) : text(value);
  if (raw === null) return null;
  const short = /^(?:github:)?([\w.-]+\/[\w.-]+)$/.exec(raw);
  if (short !== null) return `https://github.com/${short[1]}`;
  return raw
    .replace(/^git\+/, '')
    .replace(/^(?:git|ssh):\/\/(?:git@)?/, 'https://')
    .replace(/^git@([\w.-]+):/, 'https://$1/')
    .replace(/\.git$/, '');
}

/** `license` as text, or the old forms `{type}` and `licenses: [{type}]`. */
function licenseOf(manifest: JsonObject): string | null {
  const license = manifest['license'];
  if (isJsonObject(license)) return text(license['type']);
  const old = manifest['licenses'];
  const first = Array.isArray(old) ? old[0] : undefined;
  return text(license) ?? (isJsonObject(first) ? text(first['type']) : null);
}

function text(value: JsonValue | undefined): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
