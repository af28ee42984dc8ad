import type { BodyKind } from './media-type.ts';
import type { RawFields } from './validate.ts';

export type BodyResult<T> = { ok: true; value: T } | { ok: false; status: 400 | 408 | 413 };

/**
 * Reads at most `maxBytes` of a body, counting what arrives and not what Content-Length says, within `timeoutMs`.
 * 413 as soon as one byte more is seen, 408 when time is up, 400 when the client goes away.
 */
export async function readBody(
  request: Request,
  maxBytes: number,
  timeoutMs: number,
): Promise<BodyResult<Uint8Array<ArrayBuffer>>> {
  const announced = request.headers.get('content-length');
  if (announced !== null && Number(announced) > maxBytes) return { ok: false, status: 413 };
  if (request.body === null) return { ok: true, value: new Uint8Array() };

  const reader = request.body.getReader();
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), timeoutMs);
  });
  const stop = (status: 400 | 408 | 413) => {
    // Not awaited: a client that keeps sending must not keep us.
    reader.cancel().catch(() => {});
    return { ok: false, status } as const;
  };
  try {
    for (;;) {
      const step = await Promise.race([reader.read(), late]);
      if (step === 'late') return stop(408);
      if (step.done) break;
      bytes += step.value.byteLength;
      if (bytes > maxBytes) return stop(413);
      chunks.push(step.value);
    }
  } catch {
    return stop(400);
  } finally {
    clearTimeout(timer);
  }
  const body = new Uint8Array(bytes);
  let offset = 0;
  for (const chunk of chunks) {
    body.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return { ok: true, value: body };
}

/**
 * Fields of a body among `names`; the first of repeated ones counts. A value that is no text (a file, a number) is null,
 * so that it can be refused as that field's error. 400 when the body is not what its type says, or not UTF-8.
 */
export async function parseFields(
  body: Uint8Array<ArrayBuffer>,
  kind: BodyKind,
  contentType: string,
  names: readonly string[],
): Promise<BodyResult<RawFields>> {
  try {
    const entries =
      kind === 'json' ? jsonEntries(body) : await formEntries(body, kind, contentType);
    const fields = new Map<string, string | null>();
    for (const [name, value] of entries) {
      if (names.includes(name) && !fields.has(name))
        fields.set(name, typeof value === 'string' ? value : null);
    }
    return { ok: true, value: fields };
  } catch {
    return { ok: false, status: 400 };
  }
}

const decode = (body: Uint8Array): string =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(body);

function jsonEntries(body: Uint8Array): Iterable<[string, unknown]> {
  const value: unknown = JSON.parse(decode(body));
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new TypeError('expected an object');
  return Object.entries(value);
}

async function formEntries(
  body: Uint8Array<ArrayBuffer>,
  kind: 'urlencoded' | 'multipart',
  contentType: string,
): Promise<Iterable<[string, unknown]>> {
  const text = decode(body);
  if (kind === 'multipart') {
    return (
      await new Response(body, { headers: { 'content-type': contentType } }).formData()
    ).entries();
  }
  return text.split('&').map((pair) => {
    const [name = '', ...value] = pair.split('=');
    return [unescapeField(name), unescapeField(value.join('='))];
  });
}

/** URLSearchParams would turn broken escapes into U+FFFD in silence; a message must arrive whole or not at all. */
const unescapeField = (text: string): string => decodeURIComponent(text.replaceAll('+', ' '));
