import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import { definitionOf } from './definition.ts';
import { hasOfferedTexts, type OfferedTexts, offeredTextsOf } from './offered-texts.ts';
import type { ToolRecord } from './tool-record.ts';

/**
 * Canonical JSON (RFC 8785) of what a client approves when it approves a tool: its name and its definition
 * (definition.ts). Throws on lone surrogates, which RFC 8785 refuses.
 */
export function canonicalDefinition(tool: ToolRecord): string {
  return canonicalize({ name: tool.name, ...definitionOf(tool) }) ?? '';
}

/** Definition digest of a tool: `sha256:` and 64 hex digits over {@link canonicalDefinition} in UTF-8. */
export function digestTool(tool: ToolRecord): string {
  return `sha256:${hashText(canonicalDefinition(tool))}`;
}

/**
 * Digest of the texts that a server hands to the model beside its tools: its instructions, and names and descriptions of
 * its prompts and resources, in RFC 8785 form. Null for a server without any, so that older records keep their digests.
 */
export function digestOfferedTexts(offered: OfferedTexts): string | null {
  if (!hasOfferedTexts(offered)) return null;
  return `sha256:${hashText(canonicalize(offeredTextsOf(offered)) ?? '')}`;
}

/** SHA-256 of a text in UTF-8, as 64 lower-case hex digits. */
export function hashText(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
