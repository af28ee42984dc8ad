import { lookup } from 'node:dns/promises';
import { npmRegistry } from './npm/npm-settings.ts';

/** What a client says when the fault lies between it and the network, whoever was asked. */
const OWN_FAULT =
  /\b(?:EAI_AGAIN|ENETUNREACH|ENETDOWN|EADDRNOTAVAIL|EMFILE|ENFILE|EPROXY|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_GET_ISSUER_CERT(?:_LOCALLY)?|CERT_NOT_YET_VALID)\b|self[- ]signed certificate in certificate chain|unable to get (?:local )?issuer certificate|\bproxy\b/i;

/**
 * Whether a failed request to a remote server is the fault of our own network or settings. A name that is not known is
 * so when the package registry's name, which is there, is not known either.
 */
export async function isOwnNetworkFault(message: string): Promise<boolean> {
  if (OWN_FAULT.test(message)) return true;
  if (!/\bENOTFOUND\b/.test(message)) return false;
  const host = URL.parse(await npmRegistry())?.hostname ?? 'registry.npmjs.org';
  return lookup(host).then(
    () => false,
    () => true,
  );
}
