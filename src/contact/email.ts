import { MAX_EMAIL_CHARS } from './limits.ts';

/** Grammar of `input type=email` (HTML Living Standard, "valid email address"): what browsers check, linear to match. */
const EMAIL =
  /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is what it says
const ASCII = /^[\u0000-\u007f]*$/;
/** What is no part of a name of a host, but would end one in an address of the web. */
const NOT_IN_A_HOST = /[\s/?#@:[\]\\%]/;

/**
 * An address as it is stored and mailed to: an international domain in its ASCII form (`xn--…`, UTS #46), which every
 * mail server takes. Letters outside of ASCII before the @ need SMTPUTF8 (RFC 6531) on every server of the way, so they
 * are refused with the reason.
 */
export function readEmail(text: string): { address: string; fault: string | null } {
  const at = text.lastIndexOf('@');
  const [local, domain] = [text.slice(0, at), text.slice(at + 1)];
  if (at > 0 && !ASCII.test(local)) {
    const fault =
      'Use an address with only ASCII letters before the @: many mail servers cannot answer to others.';
    return { address: text, fault };
  }
  const host = ASCII.test(domain) || NOT_IN_A_HOST.test(domain) ? domain : asciiHost(domain);
  const address = at === -1 ? text : `${local}@${host}`;
  if (!EMAIL.test(address) || address.length > MAX_EMAIL_CHARS)
    return { address: text, fault: 'Write your e-mail address like name@example.org.' };
  return { address, fault: null };
}

/** A domain in ASCII; as it was where it is none, or where it would become a number of a network. */
function asciiHost(domain: string): string {
  const host = URL.parse(`https://${domain}/`)?.hostname ?? domain;
  return /^[\d.]+$/.test(host) ? domain : host;
}
