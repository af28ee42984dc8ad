/** What stands behind the archive of a signed bundle (@anthropic-ai/mcpb 2.1.2): mark, length (32 bits, little-endian), CMS in DER, mark. */
const HEAD = Buffer.from('MCPB_SIG_V1');
const FOOT = Buffer.from('MCPB_SIG_END');
const LENGTH_BYTES = 4;

/** The bytes that were signed, and the signature. */
export interface SignatureBlock {
  readonly content: Uint8Array;
  readonly signature: Uint8Array;
}

/** Null for a bundle that is not signed; `damaged` where the block does not hold together. */
export function signatureBlock(bytes: Uint8Array): SignatureBlock | 'damaged' | null {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const foot = all.length - FOOT.length;
  if (foot < 0 || !all.subarray(foot).equals(FOOT)) return null;
  const head = all.lastIndexOf(HEAD, foot);
  const start = head + HEAD.length + LENGTH_BYTES;
  if (head < 0 || start > foot) return 'damaged';
  const length = all.readUInt32LE(start - LENGTH_BYTES);
  if (start + length !== foot) return 'damaged';
  return { content: all.subarray(0, head), signature: all.subarray(start, foot) };
}
