import { leadHas, nameHas, onParams } from '../hit.ts';
import { saysSecret } from '../said-of-params.ts';
import type { ParamView, SignalContext } from '../signal-context.ts';
import type { SignalHit, SignalRule } from '../signal-rule.ts';

const SECRET_ENDS = new Set(
  'password passwd pwd passphrase secret secrets credential credentials mnemonic cookie cookies jwt apikey apikeys otp'.split(
    ' ',
  ),
);
const SECRET_PAIRS = new Set(
  'api_key api_keys access_key secret_key private_key privkey encryption_key signing_key ssh_key account_key license_key subscription_key service_key access_token auth_token bearer_token refresh_token api_token oauth_token bot_token id_token webhook_token session_token personal_token admin_token seed_phrase client_secret session_cookie basic_auth bearer_auth service_account auth_header authorization_header api_secret key_passphrase secret_phrase recovery_phrase token_secret'.split(
    ' ',
  ),
);
const AUTH_TEXT =
  /\b(?:auth|authentication|authori[sz]ation|authenticate|api|access|bearer|oauth|personal access|login|credential|security) ?(?:token|key)?\b|认证|令牌|授权/;
const NOT_SECRET =
  /\b(?:page|pagination|next page|cursor|contract address|erc-?20|number of|maximum|limit|coin|crypto|symbol|confirmation token|require|whether)\b/;

function isSecret(view: ParamView): boolean {
  if (view.param.types.includes('boolean') || view.param.closed) return false;
  if (view.param.types.includes('integer') || view.param.types.includes('number')) return false;
  if (view.words.length > 4 || view.words.includes('require') || view.words.includes('max'))
    return false;
  if (SECRET_ENDS.has(view.last)) return true;
  const pair = view.words.slice(-2).join('_');
  if (SECRET_PAIRS.has(pair)) return !/\bpublic\b/.test(view.text) || pair.includes('secret');
  if (view.key === 'authorization' || view.key === 'auth') return true;
  if (saysSecret(view)) return true;
  return (
    view.last === 'token' &&
    view.words.length <= 2 &&
    view.words[0] !== 'page' &&
    view.words[0] !== 'next' &&
    AUTH_TEXT.test(view.text) &&
    !NOT_SECRET.test(view.text)
  );
}

const LOGINS = ['login', 'auth', 'authenticate', 'signin', 'logon', 'authorize'];

/** The `token` of a tool that logs in, whatever is said of it. */
function isLoginToken(ctx: SignalContext, view: ParamView): boolean {
  return view.freeText && view.key === 'token' && LOGINS.some((word) => nameHas(ctx, word));
}

const THINGS = 'password+|credential+|secret+|apikey+|mnemonic|passphrase+|cookie+';
const PAIR_FIRST = 'api|access|private|secret|ssh|refresh|bearer|encryption|signing';
const ACTS =
  'get!|read!|retrieve!|fetch!|list!|show!|return!|reveal!|extract!|dump!|export!|create!|generate!|rotate!|reset!|change!|set!|update!|store!|save!|delete!|revoke!|regenerate!|import!|add!|manage!|decrypt!|issue!|crack!|configure!';

/** Values of an argument that say which secret a look-up returns. */
const SECRET_VALUES = new Set([
  'password',
  'passwords',
  'totp',
  'secret',
  'credential',
  'credentials',
  'private_key',
]);
const KINDS_OF_THING = new Set(['object', 'field', 'fields', 'kind', 'what', 'property']);

/** `object: username | password`: what a look-up is told to return. */
function secretsToReturn(ctx: SignalContext): readonly SignalHit[] {
  if (ctx.action !== 'read') return [];
  return ctx.params.flatMap(({ param, last }) =>
    KINDS_OF_THING.has(last)
      ? param.enum.flatMap((value, at): SignalHit[] => {
          const field = param.enumPointers[at];
          if (typeof value !== 'string' || field === undefined) return [];
          if (!SECRET_VALUES.has(value.toLowerCase())) return [];
          return [{ param: null, evidence: { field, start: 0, end: value.length, quote: value } }];
        })
      : [],
  );
}

export const CREDENTIAL_HANDLING: SignalRule = {
  id: 'credential-handling',
  title: 'Credential handling',
  label: 'credentials',
  kind: 'data',
  weight: 'high',
  looksFor:
    'A parameter that takes a password, key, token or cookie, or words that say the tool returns, makes or changes one. Page tokens, crypto tokens and public keys do not count.',
  why: 'A secret that passes through the model is in its history, its logs and within reach of every other tool.',
  phrases: {
    name: [
      `${ACTS} ~2 ${THINGS}`,
      `${ACTS} ~2 ${PAIR_FIRST} key+|token+`,
      `${THINGS} ~1 get|read|list|create|delete|update|rotate|set|generate`,
    ],
    lead: [`${ACTS} ~4 ${THINGS}`, `${ACTS} ~4 ${PAIR_FIRST} key+|token+`],
  },
  test(ctx, said) {
    return [
      ...onParams(ctx, (view) => isSecret(view) || isLoginToken(ctx, view)),
      ...secretsToReturn(ctx),
      ...said.filter((hit) => !isAboutSecrets(ctx, hit.evidence.quote)),
    ];
  },
};

const ABOUT =
  /cookie[_\- ]?s?[_\- ](?:to jar|count|banner|consent)|secret[_\- ]?(?:scan|santa|sharing|manager list|detection)|policy|policies|strength|hash cracking|leak|breach|usage|expire|without|masked|\bby\b|\bfrom\b|\busing\b|\bwith\b|private key path/i;

/** Words that speak of secrets without touching one: scanning alerts, password policies, breach look-ups. */
function isAboutSecrets(ctx: SignalContext, quote: string): boolean {
  return ABOUT.test(quote) || ABOUT.test(ctx.tool.name) || leadHas(ctx, 'scanning');
}
