import type { OfferedTexts } from '../domain/record/offered-texts.ts';
import type { Publisher } from '../domain/record/publisher.ts';
import type { Scan } from '../domain/record/server-record.ts';
import type { ToolRecord } from '../domain/record/tool-record.ts';
import type { PackageFacts } from './npm/package-facts.ts';

/** What one scan found out: everything of a record but its id and the time. */
export interface ScanResult {
  readonly facts: PackageFacts & { readonly publisher?: Publisher };
  readonly scan: Omit<Scan, 'scannedAt' | 'listedAt' | 'scannerVersion'>;
  readonly tools: readonly ToolRecord[];
  /** What it hands to the model beside its tools. */
  readonly offered: OfferedTexts;
}

/** A finding of one start, or of several: the scan part of a record and the list. */
export type Attempt = Pick<ScanResult, 'scan' | 'tools' | 'offered'>;

/** Nothing was asked for. */
export const NOT_ASKED: OfferedTexts = { instructions: null, prompts: null, resources: null };

/** What is known of a package that could not be installed. */
export function bareFacts(name: string): PackageFacts {
  return { name, version: null, description: '', homepage: null, repository: null, license: null };
}
