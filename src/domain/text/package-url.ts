import { PackageURL } from 'packageurl-js';

/**
 * A package's URL (purl). Null for names that purl cannot say: npm tells names apart by case, purl does not, so a name
 * with capitals would be the URL of another package.
 */
export function packageUrl(type: string, name: string, version: string | null): string | null {
  if (type === 'npm' && name !== name.toLowerCase()) return null;
  const at = name.lastIndexOf(type === 'maven' ? ':' : '/');
  const namespace = at < 0 ? null : name.slice(0, at);
  try {
    return new PackageURL(type, namespace, name.slice(at + 1), version, null, null).toString();
  } catch {
    return null;
  }
}
