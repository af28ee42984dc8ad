import type { ToolEntry } from '../../domain/catalogue/catalogue.ts';
import { truncate } from '../../domain/text/truncate.ts';
import { visibleName, visibleText } from '../../domain/text/visible-text.ts';
import type { ToolLink } from './tool-shape.ts';

/** A link to `other` as it stands on the page of `self`. */
export function toolLink(other: ToolEntry, self: ToolEntry): ToolLink {
  const { category, risk } = other.reviewed.verdict;
  return {
    name: visibleName(other.record.name),
    href: other.path,
    serverName: truncate(visibleText(other.server.record.name), 64),
    category,
    risk,
    differs: category !== self.reviewed.verdict.category,
  };
}
