import { wordSet } from './word-set.ts';

/** Money, securities and tokens that are money. */
export const MONEY = wordSet(`
  money fund cash payment payout refund charge deposit withdrawal currency eth ether ethereum btc bitcoin sol usdc usdt dai
  matic bnb xrp apt sui trx sat satoshi lamport wei coin crypto cryptocurrency token nft airdrop stake loan escrow
  dividend tip donation salary payroll collateral liquidity erc20 erc721 erc1155 spl brc20 rune utxo stablecoin
  inscription remittance commission prize bounty proceeds wager zap amount dollar euro usd eur inr gbp lovelace ada earning reward yield winning profit`);

/** Where coins and tokens that are assets live and are sold first. */
export const CHAINS = wordSet(`
  launchpad blockchain onchain mainnet testnet devnet bonding curve evm solana ethereum polygon arbitrum optimism avalanche bsc bnb tron
  starknet zksync aptos sui cardano polkadot kusama cosmos algorand tezos hedera stellar xrpl stacks bitcoin ordinal rune raydium uniswap
  pumpfun opensea dex amm`);

/** What a broker, an exchange or a shop takes. */
export const ORDERS = wordSet(
  'order trade position bid swap purchase bet futures checkout airdrop payout withdrawal sip',
);

/** Papers and contracts that make somebody owe or pay. */
export const BILLING = wordSet(`
  subscription payment invoice refund charge payout checkout billing paymentlink mandate installment disbursement settlement
  payroll_run autopay bill donation`);

/** Words that make an order, token, plan or subscription something else than money, wherever they stand. */
export const NOT_MONEY = wordSet(`
  webhook event notification topic pubsub sns sqs newsletter alert watch watcher websocket mailing push graphql
  oauth jwt csrf bearer authentication calendar feed database sql mongo mongodb neo4j redis bearer contact room`);

/** Links and marks: taken away they can be set again, and the things they joined stay. */
export const LINKS = wordSet(`
  link hyperlink relationship association membership watcher subscriber follower assignee assignment tag label reaction star favorite
  favourite like vote upvote downvote pin bookmark collaborator reviewer participant attendee mention subissue issue_link
  dependency permission role access privilege mapping binding restriction moderator admin ban mute focus expression taint retweet
  protection connection approval parent blocker attachment_link flag_mark access_rule member sub-issue remote`);

/** Those who can be members of something. */
export const MEMBERS = wordSet(`
  user tester contact person people member guest participant attendee owner employee agent player viewer editor subscriber label tag
  song track video app device issue pull pr card lead project profile profiles team item items address ip domain role host question
  product endpoint endpoints channel category asset thread release page course student wallet playlist`);

/** Things that hold members without owning them. */
export const GROUPINGS = wordSet(`
  group playlist team sprint channel audience segment watchlist favorite favourite whitelist allowlist blocklist blacklist cart
  queue role organization organisation campaign album shortlist bundle milestone epic room meeting selection mailing basket squad
  cohort wishlist collection trash archive spam bookmark class course quiz case tester watching list_of_favorites exam
  workspace_members following stage staging category label tag permission`);

/** Parts of a picture, text or result that are cut out of a copy, not out of a store. */
export const CUT_OUT = wordSet(`
  background noise atom hydrogen whitespace space duplicate watermark stopword html markup punctuation accent diacritic silence vocal
  outlier stop formatting format style border shading prefix suffix character bg ansi exif highlight`);

/** Stores whose content is lost when they are emptied. */
export const STORES = wordSet(`
  log history cache database db data collection memory table queue index storage store list cookie message conversation record
  folder trash spam junk bin directory graph knowledge file chat context all everything namespace bucket topic entry
  document item event node workspace project board canvas scene cell sheet range content buffer stash key task todo backup
  snapshot artifact image volume container network system thread draft recycle notebook vector embedding inbox mailbox breakpoint
  job schema localstorage sessionstorage thought note element track slide diagram layer world resource drawing library notification
  reminder branch attachment object instance stream partition deployment`);

/** Programs and their texts. */
export const CODE = wordSet(`
  code script command shell javascript js python snippet bash powershell terminal cmd typescript applescript jxa subprocess
  statement cypher sql ddl dml exploit osascript cell repl notebook lua`);

/** Programs that count when they are the thing run, not when they lend their name to it. */
export const PROGRAMS = wordSet(`
  cli php ruby perl node deno golang java executable binary macro lambda function kernel procedure payload wasm julia matlab
  stata gdscript vbs openscad sudo tty curl kubectl npm npx terraform ansible git docker aws az gcloud program helm make pip uv cdk`);

/** Things that run. */
export const PROCESSES = wordSet(`
  server service process job pipeline workflow build container instance vm machine virtualmachine app application deployment run
  scan crawl crawler simulation simulator emulator recording program daemon worker node pod cluster
  database droplet host computer system environment env debugger debugging gdb lldb profiler profiling trace tracing test
  suite benchmark actor bot agent automation scenario backtest training finetuning experiment
  sync ingestion indexing batch execution dag playbook runbook action migration stack
  monitor routine lifecycle pipelinerun deploy taskrun rollout runner engine
  listener tunnel processor consumer producer operation garbage kernel interpreter sandbox vps website vnc rdp power deployment scraper devcontainer task_run failover`);

/** Things that can be started without anything running. */
export const NOT_PROCESSES = wordSet(`
  timer conversation thread chat sprint trial thinking thought discussion meeting call interview poll vote topic transaction
  campaign sequence course lesson challenge quiz time timesheet dialogue reasoning story draft
  brainstorm brainstorming investigation incident onboarding focus pomodoro workout journal goal cycle iteration login auth
  authentication oauth authorization checkout booking registration signup tagging review notification event order subscription appointment authenticating`);

/** What a search or report is called when it is fixed, however it is started. */
export const FIXED_QUERIES = wordSet(`
  search lookup find report analysis audit check scan diagnostic diagnosis validation comparison calculation computation
  assessment evaluation estimation valuation projection appraisal pricing forecast retrieval inspection review lint linter summary statistics statistic count promql
  logql lucene jql cql metric log analytics insight funnel retention segmentation frequency select panel dashboard
  health geocoding translation conversion measurement ocr extraction research reasoning inference dry
  logsql vizql geospatial semantic_view explain xpath jsonpath jq regex similarity semantic vector fulltext keyword question neighbor aggregation whois
  dns sift trace wikidata sparql nrql readonly flow_analysis arithmetic math operation_check recognition classification detection clustering prediction alignment parsing generation sentiment optimization regression transformation encoding hashing rendering rag ql esql`);

/** Words after which a name or sentence is about information, whatever verb-like noun stands before. */
export const INFORMATION = wordSet(`
  status info information detail description dns history list count stat statistic statistics stats metric log schema book quote fee price type id 
  result summary report overview version metadata definition example template limit option method total rate estimate state
  config configuration setting preview document documentation doc guide help url uri path content data value 
  attribute field key size date time timeline activity analysis analytics forecast average score rank ranking record
  reader viewer finder explorer checker analyzer validator calculator converter parser lookup searcher fetcher inspector downloader
  availability balance tracking trend capability requirement recommendation suggestion plan feed map chart graph
  diff difference tree structure hierarchy contents transcript subtitle caption condition alert weather signal volume
  reputation candlestick news hotspot quotation response market statement article profile search dashboard library`);

/** Pictures and addresses: computed even where the name says `create` and only the sentence says how. */
export const PICTURES = wordSet(`
  chart plot diagram graph visualization visualisation heatmap histogram boxplot scatterplot wordcloud mindmap url deeplink qr`);

/** Results that are computed for the asker and stored nowhere by themselves. */
export const COMPUTED = wordSet(`
  url deeplink map chart plot diagram graph visualization visualisation summary report image picture text heatmap table prompt
  structure list video audio speech json markdown pdf html qr poem story outline explanation query palette gif thumbnail preview
  histogram boxplot scatterplot wordcloud mindmap code snippet meme logo icon animation music song embedding description`);

/** Words that make a compound noun of the noun-like verb before them: `order status`, `test results`. */
export const COMPOUND_HEADS = wordSet(`
  status info information detail history stat statistic statistics stats metric schema book fee price type id summary report overview
  version metadata definition limit option total rate estimate analytics forecast average score ranking count list result quote
  availability balance trend capability requirement recommendation suggestion signal volume reputation candlestick
  range level reader viewer finder explorer checker analyzer validator calculator converter parser lookup searcher fetcher inspector
  formatter generator size method ledger snippet analysis documentation pattern attack setting log record search feed `);

/** Every noun that some rule looks for: a sentence with one of them was not wholly unread. */
export const KNOWN_NOUNS: ReadonlySet<string> = new Set(
  [
    MONEY,
    ORDERS,
    BILLING,
    NOT_MONEY,
    LINKS,
    MEMBERS,
    GROUPINGS,
    CUT_OUT,
    STORES,
    CODE,
    PROGRAMS,
    PROCESSES,
    NOT_PROCESSES,
    FIXED_QUERIES,
    INFORMATION,
    PICTURES,
    COMPUTED,
    COMPOUND_HEADS,
  ].flatMap((set) => [...set]),
);
