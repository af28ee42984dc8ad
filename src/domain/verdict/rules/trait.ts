/**
 * What a rule is, beyond its category: weighing asks for a trait, never for the id of a rule.
 * `looks`: holds a strong verb and only looks or computes (`run a search`);
 * `explains`: tells or tries out how a thing would be done; `asks`: light verb, and the look-up may be a job that is started;
 * `fetches`: the plain verbs of looking; `computes`: the result goes to the caller and is stored nowhere;
 * `announces`: the plain verbs of making and changing, which may only announce what follows (`manage labels: create`);
 * `unlinks`: looks like deletion, and both ends stay; `narrowed`: its object comes in kinds that are not money;
 * `anyQuery`: a query in no named language; `freeCall`: a call of any part of an interface;
 * `wide`: holds whatever the object is, so that a later sentence must say more; `wideVerb`: the same, but a gerund with an object says enough;
 * `wideObject`: holds for objects that every sentence on jobs names (`the process`).
 */
export type Trait =
  | 'looks'
  | 'explains'
  | 'asks'
  | 'fetches'
  | 'computes'
  | 'announces'
  | 'unlinks'
  | 'narrowed'
  | 'anyQuery'
  | 'freeCall'
  | 'wide'
  | 'wideVerb'
  | 'wideObject';
