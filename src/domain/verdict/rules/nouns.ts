import { wordSet } from './rule.ts';

/** Money, securities and tokens that are money. */
export const MONEY = wordSet(`
  money fund cash payment payout refund charge deposit withdrawal currency eth ether ethereum btc bitcoin sol usdc usdt dai
  matic bnb xrp apt sui ton trx near sat satoshi lamport wei coin crypto cryptocurrency token nft airdrop stake loan escrow
  dividend tip donation salary payroll collateral liquidity erc20 erc721 erc1155 spl brc20 rune utxo stablecoin asset gas
  inscription remittance commission prize bounty proceeds wager zap amount dollar euro usd eur inr gbp`);

/** What a broker, an exchange or a shop takes. */
export const ORDERS = wordSet(`
  order trade position bid swap purchase bet futures perp limit_order stoploss checkout booking_payment`);

/** Papers and contracts that make somebody owe or pay. */
export const BILLING = wordSet(`
  subscription payment invoice refund charge payout checkout billing paymentlink mandate installment payroll disbursement
  settlement dispute_payment`);

/** Kinds of subscription, order, plan or token that have nothing to do with money. */
export const NOT_MONEY = wordSet(`
  webhook event notification topic pubsub sns sqs newsletter alert watch watcher mailing push websocket work sort graphql api
  access auth authentication oauth jwt csrf bearer session refresh device verification design calendar feed graph reset
  reminder template comment note tag label category folder column row field list record database sql mongo mongodb neo4j`);

/** Links and memberships: taken away they can be set again, and the things they joined stay. */
export const LINKS = wordSet(`
  link relationship association membership member watcher subscriber follower assignee assignment tag label reaction star favorite
  favourite like vote upvote downvote pin bookmark collaborator reviewer participant attendee guest mention subissue sub dependency
  permission role access privilege mapping binding restriction subscription connection reference parent moderator admin owner
  block ban mute interest user tester contact person people emoji flag status grant collaborators hashtag blocker`);

/** Things that hold members without owning them. */
export const GROUPINGS = wordSet(`
  group playlist team sprint channel audience segment watchlist favorite favourite whitelist allowlist blocklist blacklist cart
  queue thread role organization organisation board album shortlist bundle milestone epic issue pull pr conversation room meeting
  selection filter mailing session basket profile squad cohort wishlist collection`);

/** Parts of a picture, text or result that are cut out of a copy, not out of a store. */
export const CUT_OUT = wordSet(`
  background noise whitespace space duplicate watermark stopword html markup punctuation accent diacritic silence vocal object
  outlier stop formatting format style border shading prefix suffix character bg ansi exif highlight`);

/** Stores whose content is lost when they are emptied. */
export const STORES = wordSet(`
  log history cache database db data collection memory table queue index storage store list cookie message conversation record
  folder trash bin directory graph knowledge state session file chat context all everything cart namespace bucket topic entry
  document item event node workspace project board canvas scene cell sheet range content buffer stash value key task todo backup
  snapshot artifact image volume container network system thread draft recycle notebook vector embedding inbox mailbox breakpoint
  job schema localstorage sessionstorage clipboard thought note element page track playlist drawing slide diagram layer world`);

/** Programs and their texts. */
export const CODE = wordSet(`
  code script command shell javascript js python snippet expression bash powershell notebook program function lambda terminal cli
  cmd php ruby perl node deno typescript golang java executable binary macro applescript jxa lua eval repl kernel cell sandbox
  subprocess statement cypher sql ddl dml procedure payload exploit wasm r julia matlab stata gdscript vbs luau scad openscad
  sudo tty curl aws kubectl docker git npm npx pip uv make terraform cdk bicep ansible helm gcloud az`);

/** Things that run. */
export const PROCESSES = wordSet(`
  server service process job pipeline workflow build container instance vm machine virtualmachine app application deployment run
  scan crawl crawler simulation simulator emulator session_recording recording task program daemon worker node pod cluster
  database droplet host computer system environment env debugger debug debugging profiler profiling trace tracing test tests
  suite benchmark actor bot agent automation scenario flow scene device browser backtest training finetuning evaluation experiment
  sync ingestion indexing batch query execution dag playbook runbook action backup restore failover migration stack project game
  server_instance hook webhook_test monitor routine loop lifecycle pipelinerun taskrun runner workbench gpu engine stream streaming
  listener proxy tunnel kernel notebook interpreter terminal sandbox vps site website vpn vnc rdp power import export crawl`);

/** Things that can be started without anything running. */
export const NOT_PROCESSES = wordSet(`
  timer conversation thread chat sprint trial thinking thought discussion meeting call interview poll vote topic transaction
  campaign sequence course lesson challenge quiz game time tracking timesheet session dialogue research reasoning story log draft
  brainstorm brainstorming analysis investigation incident onboarding focus pomodoro workout journal goal cycle iteration`);

/** What a search or report is called when it is fixed, however it is started. */
export const FIXED_QUERIES = wordSet(`
  search lookup find report analysis audit check scan diagnostic diagnosis validation comparison calculation computation
  assessment evaluation estimation forecast retrieval inspection review lint linter summary statistics statistic count promql
  logql lucene jql cql kql metric log analytics insight funnel retention segmentation frequency readonly select panel dashboard
  operation_check health geocoding translation conversion measurement ocr extraction research reasoning inference dry find
  explain xpath jsonpath jq regex similarity semantic vector fulltext text keyword question nearest neighbor aggregation whois
  dns ping traceroute sift trace traces logs wikidata sparql wmi nrql`);

/** Words after which a name or sentence is about information, whatever verb-like noun stands before. */
export const INFORMATION = wordSet(`
  status info information detail history list count stat statistic metric log schema book quote fee price type id name result
  summary report overview version metadata definition list example template limit option method total rate estimate state
  config configuration setting preview document documentation doc guide help url uri path content data value property
  attribute field key size date time timeline activity analysis analytics forecast average score rank ranking record
  reader viewer finder explorer checker analyzer validator calculator converter parser lookup searcher fetcher inspector
  availability balance tracking trend capability requirement recommendation suggestion rule policy plan feed map chart graph
  diff difference tree structure hierarchy contents transcript subtitle caption forecast condition alert weather`);
