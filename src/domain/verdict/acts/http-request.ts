import type { Sentence } from '../text/sentences.ts';
import { splitName } from '../text/split-name.ts';
import type { Word } from '../text/word.ts';
import { type Act, type ActSource, actOf } from './act.ts';
import { nameActs } from './name-acts.ts';

/** How far into a sentence a request stands, in UTF-16 units. */
const MAX_CHARS = 240;

/** `Executes DELETE /customers/{id}`, `Make a POST request to shop/orders`: what generators write of an operation without a summary. */
const REQUEST =
  /^[\W_]*(?:(?:[Ee]xecut|[Mm]ak|[Ss]end|[Pp]erform|[Cc]all|[Ii]ssu|[Ii]nvok|[Ss]ubmit)\w*\s+)?(?:an?\s+|the\s+)?(?:HTTPS?\s+)?(?<method>GET|HEAD|OPTIONS|POST|PUT|PATCH|DELETE)\s+(?:(?:request|call|operation|method)\s+(?:to|on|at|against|for)\s+|(?:to|on|at|against)\s+(?=[`'"]?(?:\/|\{|https?:))|(?=[`'"]?(?:\/|\{|https?:)))[`'"]?(?<path>(?:https?:\/\/)?[^\s`'"]*\/[^\s`'",]*)/;

const LEMMAS: Readonly<Record<string, string>> = {
  GET: 'get',
  HEAD: 'get',
  OPTIONS: 'get',
  PUT: 'update',
  PATCH: 'update',
  DELETE: 'delete',
};

/** Segments that say nothing of what is asked for. */
const EMPTY_SEGMENT = /^(?:api|rest|v\d+(?:\.\d+)?|[{:<[].*|)$/i;

/** The words of each segment of a path that says something, in the places of the whole text. */
function segmentsOf(path: string, from: number): Word[][] {
  let at = from;
  return path.split('/').flatMap((segment) => {
    const start = at;
    at += segment.length + 1;
    if (EMPTY_SEGMENT.test(segment)) return [];
    return [
      splitName(segment).map((word) => ({
        ...word,
        start: word.start + start,
        end: word.end + start,
      })),
    ];
  });
}

/** The deed of a sentence that names a request by its method and path; undefined for any other sentence. */
export function requestAct(
  { whole, start, end }: Sentence,
  source: ActSource,
  field: string,
): Act | undefined {
  const found = REQUEST.exec(whole.slice(start, Math.min(end, start + MAX_CHARS)))?.groups;
  const { method = '', path = '' } = found ?? {};
  if (found === undefined) return undefined;
  const at = whole.indexOf(method, start);
  const verb: Word = {
    text: method.toLowerCase(),
    start: at,
    end: at + method.length,
    before: '',
    identifier: false,
  };
  const host = /^https?:\/\/[^/]*/.exec(path)?.[0].length ?? 0;
  const segments = segmentsOf(path.slice(host), whole.indexOf(path, verb.end) + host);
  const last = segments.at(-1) ?? [];
  const others = segments.slice(0, -1).flat();
  const act = actOf(
    source,
    field,
    verb,
    { lemma: 'create', form: 'base' },
    {
      direct: last,
      indirect: others,
    },
  );
  const lemma = LEMMAS[method];
  if (lemma !== undefined) return { ...act, lemma };
  // `POST /jobs/{id}/run`, `POST /api/deleteUser`: the path ends in what is done.
  const [said] = nameActs(last, field, source);
  const isDeed = said?.form === 'base' && (others.length > 0 || !said.ambiguous);
  return isDeed ? { ...said, ambiguous: false, direct: [...said.direct, ...others] } : act;
}
