/** Keys that the protocol takes (indexnow.org/documentation). */
const KEY = /^[a-zA-Z0-9-]{8,128}$/;

/** The IndexNow key that was set; null when none was. Throws when it is no key. */
export function readIndexNowKey(text: string | null | undefined): string | null {
  const key = text?.trim() ?? '';
  if (key === '') return null;
  if (KEY.test(key)) return key;
  throw new Error(
    'INDEXNOW_KEY is no key: use 8 to 128 letters, digits and hyphens, and nothing secret, for it is published',
  );
}

/** Name of the file at the root of the site that proves who announces it: the key is all that it holds. */
export function indexNowKeyFile(key: string): string {
  return `${key}.txt`;
}
