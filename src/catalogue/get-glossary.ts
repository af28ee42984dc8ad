import type { GlossaryPart } from '../domain/glossary/read-glossary.ts';
import { site } from '../site.config.ts';
import { loadGlossary } from './load-glossary.ts';

/** The terms of this build: none where the section is off. */
export async function getGlossary(): Promise<GlossaryPart[]> {
  return site.sections.glossary ? loadGlossary('content/glossary') : [];
}
