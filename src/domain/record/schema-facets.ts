import {
  childNode,
  hasAny,
  isPlain,
  listedNodes,
  namedNodes,
  own,
  type SchemaNode,
} from './schema-node.ts';
import type { Refs } from './schema-refs.ts';

/**
 * How a schema applies at the place of another. `always`: whatever is sent (the schema itself, `allOf`, `$ref`).
 * `branch`: one of several (`anyOf`, `oneOf`). `sometimes`: when a condition holds (`then`, `else`, `dependentSchemas`).
 * `condition`: it only asks (`if`, `not`): a property named there may be sent, what is said of its values binds nothing.
 */
export type FacetRole = 'always' | 'branch' | 'sometimes' | 'condition';

export interface Facet extends SchemaNode {
  role: FacetRole;
}

export const facetOf = ({ schema, pointer }: SchemaNode, role: FacetRole): Facet => ({
  schema,
  pointer,
  role,
});

/** Schemas still to be read, and what had to be left unread. */
export interface Walk {
  left: number;
  refs: Refs;
  unread: { pointer: string; reason: string }[];
}

/** More places than this say nothing that the first ones do not. */
const MAX_UNREAD = 20;

export function leaveUnread(walk: Walk, pointer: string, reason: string): void {
  if (walk.unread.length >= MAX_UNREAD || walk.unread.some((one) => one.pointer === pointer))
    return;
  walk.unread.push({ pointer, reason });
}

const ORDER: readonly FacetRole[] = ['always', 'branch', 'sometimes', 'condition'];
/** Of two roles on the way to a schema the weaker one holds. */
export const weaker = (a: FacetRole, b: FacetRole): FacetRole =>
  ORDER.indexOf(a) > ORDER.indexOf(b) ? a : b;

/** Keywords that bring other schemas to the place of their own. */
const APPLIES = new Set(
  '$ref $recursiveRef $dynamicRef allOf anyOf oneOf then else dependentSchemas dependencies if not'.split(
    ' ',
  ),
);
const NONE: readonly Facet[] = [];

/** The schemas that a schema brings to its own place, by keyword. */
function applied(node: SchemaNode, walk: Walk): readonly Facet[] {
  if (!hasAny(node.schema, APPLIES)) return NONE;
  const found: Facet[] = [];
  const add = (role: FacetRole, nodes: readonly (SchemaNode | undefined)[]): void => {
    for (const one of nodes) if (one !== undefined) found.push(facetOf(one, role));
  };
  for (const key of ['$ref', '$recursiveRef', '$dynamicRef']) {
    const ref = own(node.schema, key);
    if (typeof ref !== 'string') continue;
    const targets =
      key === '$dynamicRef' ? walk.refs.followDynamic(node, ref) : walk.refs.follow(node, ref);
    if (targets.length === 0)
      leaveUnread(walk, `${node.pointer}/${key}`, 'leads to no schema of this document');
    add('always', targets);
  }
  add('always', listedNodes(node, 'allOf'));
  add('branch', listedNodes(node, 'anyOf'));
  add('branch', listedNodes(node, 'oneOf'));
  add('sometimes', [childNode(node, 'then'), childNode(node, 'else')]);
  // `dependencies` is the word of the drafts before 2019-09; its lists of names are no schemas.
  for (const key of ['dependentSchemas', 'dependencies'])
    add(
      'sometimes',
      Array.from(namedNodes(node, key), ([, one]) => one),
    );
  add('condition', [childNode(node, 'if'), childNode(node, 'not')]);
  return found;
}

/** A schema with everything that applies at the same place, in the order in which it is found, each once. */
export function facetsOf(first: SchemaNode, walk: Walk): Facet[] {
  const found: Facet[] = [facetOf(first, 'always')];
  if (isPlain(first.schema)) return found;
  const seen = new Set([first.schema]);
  for (let at = 0; at < found.length; at += 1) {
    const node = found[at];
    if (node === undefined) break;
    for (const one of applied(node, walk)) {
      if (seen.has(one.schema)) continue;
      if (walk.left <= 0) {
        leaveUnread(walk, one.pointer, 'stands behind more schemas than are read');
        return found;
      }
      walk.left -= 1;
      seen.add(one.schema);
      found.push(facetOf(one, weaker(node.role, one.role)));
    }
  }
  return found;
}
