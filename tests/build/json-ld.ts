import Validator from '@adobe/structured-data-validator';
import { readVocabulary, type Vocabulary } from './vocabulary.ts';

type Node = Readonly<Record<string, unknown>>;

/**
 * Fields that readers of structured data need or recommend (developers.google.com/search/docs/appearance/structured-data:
 * article, breadcrumb, dataset; schema.org itself for the rest). A type that is not here must not be published.
 */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  BreadcrumbList: ['itemListElement'],
  ListItem: ['position', 'name', 'item'],
  TechArticle: ['headline', 'description', 'url', 'image', 'dateModified', 'author', 'publisher'],
  Organization: ['name', 'url'],
  Dataset: [
    'name',
    'description',
    'url',
    'license',
    'creator',
    'distribution',
    'isAccessibleForFree',
  ],
  DataDownload: ['contentUrl', 'encodingFormat', 'contentSize'],
  WebSite: ['name', 'url', 'potentialAction'],
  SearchAction: ['target', 'query-input'],
  EntryPoint: ['urlTemplate'],
  DefinedTermSet: ['name', 'url', 'hasDefinedTerm'],
  DefinedTerm: ['name', 'description', 'url'],
};
/** Google's bounds of a description of a data set, in characters. */
const DATASET_DESCRIPTION = { least: 50, most: 5000 } as const;

let vocabulary: Vocabulary | null = null;

/**
 * What is wrong with one JSON-LD block: the findings of Adobe's validator (types and their properties, rules of Google
 * for each type), values that a property does not take, and fields that are missing. Empty for a good one.
 */
export async function jsonLdFaults(text: string): Promise<string[]> {
  vocabulary ??= readVocabulary();
  const { '@context': context, ...block } = JSON.parse(text) as Node;
  const type = String(block['@type']);
  const validator = new Validator(vocabulary.graph);
  const issues = await validator.validate({ jsonld: { [type]: [structuredClone(block)] } });
  return [
    ...(context === 'https://schema.org' ? [] : [`context ${JSON.stringify(context)}`]),
    ...issues.map(({ issueMessage, fieldNames }) => `${issueMessage} (${fieldNames?.join(', ')})`),
    ...nodeFaults(block, type, vocabulary),
  ];
}

function nodeFaults(node: Node, path: string, words: Vocabulary): string[] {
  const type = node['@type'];
  if (typeof type !== 'string') return [`${path} has no type`];
  const needed = FIELDS[type];
  if (needed === undefined) return [`${path}: no rule for ${type}`];
  const missing = needed
    .filter((name) => node[name] === undefined || node[name] === '')
    .map((name) => `${path}.${name} is missing`);
  const description = String(node['description'] ?? '').length;
  if (
    type === 'Dataset' &&
    (description < DATASET_DESCRIPTION.least || description > DATASET_DESCRIPTION.most)
  ) {
    missing.push(`${path}.description has ${description} characters`);
  }
  const values = Object.entries(node).filter(([name]) => !name.startsWith('@'));
  return [
    ...missing,
    ...values.flatMap(([name, value]) =>
      [value].flat().flatMap((one) => valueFaults(name, one, `${path}.${name}`, words)),
    ),
  ];
}

function valueFaults(name: string, value: unknown, path: string, words: Vocabulary): string[] {
  // The text form of an action's input (schema.org/docs/actions.html, part 4).
  if (name.endsWith('-input') && typeof value === 'string') return [];
  const ranges = words.ranges(name);
  if (typeof value === 'object' && value !== null) {
    const node = value as Node;
    const above = words.ancestors(String(node['@type']));
    const fits = [...ranges].some((range) => above.has(range));
    return [
      ...(fits ? [] : [`${path} does not take ${node['@type']}`]),
      ...nodeFaults(node, path, words),
    ];
  }
  const fits = [...ranges].some((range) => literalFits(value, range));
  return fits ? [] : [`${path} does not take ${JSON.stringify(value)}`];
}

/** Whether a plain value may stand where the vocabulary asks for `range`. */
function literalFits(value: unknown, range: string): boolean {
  if (range === 'Boolean') return typeof value === 'boolean';
  if (range === 'Integer') return Number.isInteger(value);
  if (range === 'Number') return typeof value === 'number';
  if (typeof value !== 'string') return false;
  if (range === 'Text') return true;
  if (range === 'Date' || range === 'DateTime') {
    return /^\d{4}-\d{2}-\d{2}(T[\d:.]+Z)?$/.test(value) && !Number.isNaN(Date.parse(value));
  }
  // A URL stands for itself or for the thing that it identifies.
  return /^https?:\/\//.test(value) && URL.canParse(value);
}
