/** Verbs that stand as nouns in names and sentences at least as often: alone they do not say that something is done. */
export const NOUN_VERBS: ReadonlySet<string> = new Set(
  `order post comment message mail email note record file tag label link pin star fork branch commit build test plan schedule trade
  transfer charge refund invoice bill bid swap exchange deposit purchase mark index cache store view access process request review
  answer display map format filter group count sum sample score rank trace debug monitor backup snapshot screenshot archive share
  play start stop press type scroll drag drop click focus set load dump copy clone call chat ask prompt report export import update
  change release stage batch stream book rent fund tip mint lock match track watch host ship deal balance budget claim control
  command function support reply vote rate like follow address object subject contact profile model design draft cut paste tap
  swipe switch scale move return upload download wait sleep visit render feed crawl echo ping hash form issue need show use page
  text sms voice image query list find lookup search cover project plot chart graph table stat stats study research survey audit
  scout lead head tail print guide info help outline quote offer trash stash queue block ban mute dial mirror place alert power
  turn drive stock short bet wager stake bridge lease hire zap kick mention whisper fix repair order theme style space theme
  condition volume draw paint sketch tie fold cluster sort select pick stop check log profile step continue forward back act
  average grade rule spot touch flag mount defer flow wire supply escrow delegate reset run exec eval shutdown reload refresh
  switchover rollback rollout checkout login logout signin signout register purge approve benchmark decline estimate forecast
  preview dry match fill upgrade downgrade increase set cancel begin end hook walk read write`
    .split(/\s+/)
    .filter(
      (word) =>
        ![
          'read',
          'write',
          'cancel',
          'approve',
          'search',
          'find',
          'check',
          'exec',
          'eval',
          'upload',
          'register',
          'purge',
          'select',
          'continue',
          'begin',
          'need',
          'use',
          'checkout',
          'refund',
          'reset',
          'increase',
          'decline',
          'run',
        ].includes(word),
    ),
);
