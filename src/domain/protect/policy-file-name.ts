/** Where the policy of a server lies beside the client's own file. */
export function policyFileName(server: string): string {
  return `.toolward/${server.replace(/[^A-Za-z0-9._-]/g, '_')}.policy.json`;
}
