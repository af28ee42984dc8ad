/** A name or sentence that only names information, with no verb that changes anything. */
export const NOUN_RULE = {
  id: 'R-06',
  category: 'Read',
  looksFor:
    'A word for information (status, details, history, forecast) with no verb that changes anything.',
  why: 'A name or sentence that only names information describes a look-up.',
} as const;

/** A name or sentence that names something that runs what it is given. */
export const RUNNER_RULE = {
  id: 'X-23',
  category: 'Execute',
  looksFor:
    'A word for something that runs what it is given (executor, runner, shell, terminal) with no verb.',
  why: 'Such a thing does whatever its input says.',
} as const;

/** A sentence without a verb that names what is run, opened or switched. */
export const RUN_PHRASE_RULE = {
  id: 'X-123',
  category: 'Execute',
  looksFor:
    'A sentence without a verb that names any statement or command, the way into a machine, a run of a program, a load test or a power switch.',
  why: 'Where nothing else is said, that is what the call runs.',
} as const;

/** Deeds that a description names by a noun, with no verb. */
export const DEED_NOUN_RULES = {
  Execute: {
    id: 'X-100',
    category: 'Execute',
    looksFor:
      'A sentence without a verb that names an attack on a system: an injection, a hijacking.',
    why: 'What runs on the other side is for the attacker to choose.',
  },
  Destructive: {
    id: 'D-25',
    category: 'Destructive',
    looksFor: 'A sentence without a verb that names a deletion, removal or purge.',
    why: 'The noun says the same as the verb.',
  },
  Financial: {
    id: 'F-31',
    category: 'Financial',
    looksFor: 'A sentence without a verb that names a withdrawal, payout, refund or purchase.',
    why: 'The noun says the same as the verb.',
  },
} as const;

/** An argument that says where the result is saved. */
export const SAVE_RULE = {
  id: 'W-18',
  category: 'Write',
  looksFor:
    'An argument of a tool that reads, which says to which file or folder the result is saved.',
  why: 'A file is made, at a place that the caller chooses.',
} as const;

/** A hint of the server, used only where its words say nothing. */
export const HINT_RULE = {
  id: 'H-01',
  category: 'Destructive',
  looksFor: 'destructiveHint: true or readOnlyHint: false on a tool whose words say nothing.',
  why: 'A hint may raise a verdict, never lower it; the protocol itself says not to trust it.',
} as const;

/** A text of the caller’s that is run. */
export const FREE_TEXT_RULES = {
  query: {
    id: 'X-18',
    category: 'Execute',
    looksFor: 'A free-text argument for SQL, Cypher or GraphQL in a tool that queries.',
    why: 'The statement is the caller’s, so the worst case is what the database allows.',
  },
  code: {
    id: 'X-19',
    category: 'Execute',
    looksFor: 'A free-text argument for code or a script whose description says that it is run.',
    why: 'Whatever the text says happens.',
  },
  request: {
    id: 'X-99',
    category: 'Execute',
    looksFor:
      'Arguments for a method, an address and a body, in a tool that says that it calls an API or sends a request.',
    why: 'The caller shapes the request, so it can be any that the service takes, deleting ones included.',
  },
} as const;

/** What a description says of the reach of a call. */
export const STATED_REACH_RULES = {
  money: {
    id: 'F-18',
    category: 'Financial',
    looksFor:
      'A call of any part of an interface whose description names payments, refunds or payouts among its parts.',
    why: 'The caller chooses the part, so the worst case is a movement of money.',
  },
  job: {
    id: 'X-43',
    category: 'Execute',
    looksFor: 'A look-up that is run and, by a later sentence, returns the id of a job.',
    why: 'A job goes on running after the call.',
  },
} as const;

/** A text in a programming language that is evaluated. */
export const EVALUATED_RULE = {
  id: 'X-96',
  category: 'Execute',
  looksFor:
    'Words of the description or of an argument that say that an expression, a lambda or code of a programming language is evaluated.',
  why: 'Such an expression can do whatever the language can.',
} as const;

/** A page that is loaded, or an agent that works, in a browser. */
export const PAGE_INPUT_RULE = {
  id: 'X-97',
  category: 'Execute',
  looksFor:
    'An address beside a selector and a viewport or baseline picture, or a sentence that says that an agent works in a browser.',
  why: 'A browser runs the page with whatever it is logged in to.',
} as const;

/** A call that is passed on to another server. */
export const PROXY_INPUT_RULE = {
  id: 'X-108',
  category: 'Execute',
  looksFor:
    'Arguments for a server, for one of its tools or methods and for what that one is handed.',
  why: 'The call can be any that the other server takes, deleting ones included.',
} as const;

/** A loss that the description states. */
export const STATED_LOSS_RULE = {
  id: 'D-18',
  category: 'Destructive',
  looksFor:
    'A sentence that says of a tool that changes something: data are lost, changes are discarded, the action is destructive.',
  why: 'The record itself says that something does not come back.',
} as const;

/** A description of which nothing was read: the name alone does not decide. */
export const UNREAD_RULE = {
  id: 'U-02',
  category: 'Unknown',
  looksFor:
    'A description of which no sentence could be read: in a language that is not known, without a known verb or noun, or mis-spelt.',
  why: 'What was not read may be worse than the name, so such a tool is never called Read or Write.',
} as const;

/** A statement that nothing brings back what the call changes. */
export const STATED_FINAL_RULE = {
  id: 'D-30',
  category: 'Destructive',
  looksFor:
    'Words of the description that say of a call which changes something: irreversible, cannot be undone, gone for good.',
  why: 'The record itself says that no later call can repair a wrong one.',
} as const;

/** An argument that says of itself that it is run. */
export const RUN_INPUT_RULES = {
  command: {
    id: 'X-75',
    category: 'Execute',
    looksFor: 'An argument that says that it is a command which is run.',
    why: 'Whoever fills it decides what the machine does, whatever the name of the tool says.',
  },
  code: {
    id: 'X-76',
    category: 'Execute',
    looksFor:
      'An argument that says that it is code, a script or an expression of a language which is run.',
    why: 'Whatever the text says happens, whatever the name of the tool says.',
  },
  query: {
    id: 'X-77',
    category: 'Execute',
    looksFor:
      'An argument that says that it is SQL or another query language which can write, and that it is run.',
    why: 'The statement is the caller’s, so the worst case is what the database allows.',
  },
  template: {
    id: 'X-78',
    category: 'Execute',
    looksFor:
      'An argument that says that it is a template of an engine which runs code, and that it is run.',
    why: 'Such a template can call whatever the engine lets it call.',
  },
} as const;

/** An amount and where it goes. */
export const MONEY_INPUT_RULE = {
  id: 'F-40',
  category: 'Financial',
  looksFor:
    'An argument for an amount beside one for its recipient, of a tool that changes something.',
  why: 'An amount that goes to somebody is money or an asset, whatever it is called.',
} as const;

/** Nothing decided. */
export const SILENT_RULE = {
  id: 'U-01',
  category: 'Unknown',
  looksFor: 'A record in which no rule finds a verb, a word for information or a telling argument.',
  why: 'Saying nothing is not the same as doing nothing, so such a tool is never called Read.',
} as const;
