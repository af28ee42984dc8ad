/** What a directive wants of the model, in the order of the method page, each with words that follow "asks the model to". */
export const AIMS = {
  override: 'set aside what it was told before',
  conceal: 'keep something from the user',
  unconfirmed: 'act without asking the user',
  'pass-on': 'hand over the conversation, its instructions or secrets',
  steal: 'read secrets and pass them on',
  precedence: 'call this tool before everything else',
  displace: 'use this tool in place of others',
  compel: 'call this tool again and again, or not to answer without it',
  shadow: 'call another tool, or call it in another way',
  run: 'run a command',
  remember: 'keep something in its memory',
  steer: 'put something into its answers',
  address: 'follow a note to itself that stands in a comment',
} as const;
export type DirectiveAim = keyof typeof AIMS;
