import type { RuleCases } from './rule-case.ts';

export const FINANCIAL_CASES: RuleCases = {
  'F-01': [
    ['pay_bill | Pay a bill', 'Financial', 'F-01'],
    ['list_payments | List payments', 'Read', 'R-05'],
    ['withdraw_application | Withdraw a visa application', 'Write', 'W-05'],
    ['alpha_tool | Pay attention to the order of the steps', 'Unknown', 'U-01'],
  ],
  'F-52': [
    ['settle_up | Pay the fee of a clerk', 'Financial', 'F-52'],
    ['look_settleup | Get the fee of a clerk', 'Read', 'R-05'],
    ['look_settleup | Get the balance that was paid', 'Read', 'R-05'],
  ],
  'F-53': [
    ['other_coin | Convert a balance from EUR to USD', 'Financial', 'F-53'],
    ['other_coin | Convert an amount from EUR to USD', 'Read', 'R-09'],
    ['other_coin | Convert a balance to JSON', 'Read', 'R-09'],
  ],
  'F-02': [
    ['buy_shares | Buy shares at market price', 'Financial', 'F-02'],
    ['list_shares | List shares', 'Read', 'R-05'],
    ['buy_signal | Show the buy signal of a chart', 'Read', 'R-05'],
  ],
  'F-03': [
    ['place_order | Place an order with the broker', 'Financial', 'F-03'],
    ['sort_order | Set the sort order of a column', 'Write', 'W-05'],
    ['order_status | Get the status of an order', 'Read', 'R-05'],
  ],
  'F-04': [
    ['send_eth | Send ETH to an address', 'Financial', 'F-04'],
    ['send_email | Send an e-mail', 'Write', 'W-06'],
    ['send_token | Send the password reset token', 'Write', 'W-06'],
  ],
  'F-32': [
    ['hand_over | Transfer an asset to an address', 'Financial', 'F-32'],
    ['hand_over | Move an asset to a folder', 'Write', 'W-05'],
    ['asset_transfers | List transferred assets', 'Read', 'R-05'],
  ],
  'F-05': [
    ['create_invoice | Create an invoice', 'Financial', 'F-05'],
    ['create_issue | Create an issue', 'Write', 'W-04'],
    ['create_subscription | Create a webhook subscription', 'Write', 'W-04'],
  ],
  'F-11': [
    ['update_subscription | Update a subscription', 'Financial', 'F-11'],
    ['update_profile | Update a profile', 'Write', 'W-05'],
    ['update_subscription | Update a notification subscription of the room', 'Write', 'W-05'],
  ],
  'F-12': [
    ['create_transfer | Create a transfer', 'Financial', 'F-12'],
    ['create_folder | Create a folder', 'Write', 'W-04'],
    ['start_transfer | Initiate a file transfer', 'Write', 'W-04'],
  ],
  'F-13': [
    ['accept_dispute | Accept a dispute', 'Financial', 'F-13'],
    ['accept_invite | Accept an invitation', 'Write', 'W-05'],
    ['list_disputes | List disputes', 'Read', 'R-05'],
  ],
  'F-19': [
    ['pass_code | Submit the OTP to complete the payment', 'Financial', 'F-19'],
    ['pass_code | Submit the OTP to log in', 'Write', 'W-04'],
    ['code_review | Submit code for review', 'Write', 'W-04'],
  ],
  'F-20': [
    ['fill | Add money to a savings goal', 'Financial', 'F-20'],
    ['fill | Add money to a list of words', 'Write', 'W-04'],
    ['look_fill | Get the money of an account', 'Read', 'R-05'],
  ],
  'F-21': [
    ['finish | Complete a draft order', 'Financial', 'F-21'],
    ['finish | Complete a draft letter', 'Write', 'W-05'],
    ['look_finish | List draft orders', 'Read', 'R-05'],
  ],
  'F-22': [
    ['harvest | Claim the fees of a pool', 'Financial', 'F-22'],
    ['harvest | Claim a seat', 'Write', 'W-04'],
    ['look_harvest | Get pending fees', 'Read', 'R-05'],
  ],
  'F-23': [
    ['use_it | Redeem a voucher', 'Financial', 'F-23'],
    ['use_it | Redeem a promise', 'Write', 'W-05'],
    ['look_useit | List redeemed vouchers', 'Read', 'R-05'],
  ],
  'F-24': [
    ['keep | Toggle the renewal of a plan', 'Financial', 'F-24'],
    ['keep | Toggle a rule', 'Write', 'W-05'],
    ['look_keep | Disable the renewal of a certificate', 'Write', 'W-05'],
  ],
  'F-25': [
    ['found | Create an ERC20 token', 'Financial', 'F-25'],
    ['found | Create an access token', 'Write', 'W-04'],
    ["create_folder | Create a folder called 'Pump Tests'", 'Write', 'W-04'],
    ['look_found | List ERC20 tokens', 'Read', 'R-05'],
    ['start_it | Create a pump station in the water model', 'Write', 'W-04'],
  ],
  'F-47': [
    ['found | Create a token on a launchpad', 'Financial', 'F-47'],
    ['found | Create a bearer token for a testnet', 'Write', 'W-04'],
    ['found | Create a collection of notes about Solana', 'Write', 'W-04'],
    ['look_found | List coins of a launchpad', 'Read', 'R-05'],
  ],
  'F-48': [
    ['bind_it | Redelegate a stake to another validator', 'Financial', 'F-48'],
    ['bind_it | Lock a bearer token', 'Write', 'W-05'],
    ['bind_it | Lock a folder', 'Write', 'W-05'],
    ['look_bound | List bonded stakes', 'Read', 'R-05'],
  ],
  'F-26': [
    ['shout | Broadcast a signed document to the network', 'Financial', 'F-26'],
    ['shout | Broadcast a message to the network', 'Write', 'W-06'],
    ['look_shout | List signed documents that were broadcast', 'Read', 'R-05'],
  ],
  'F-27': [
    ['feed_it | Add collateral to a loan', 'Financial', 'F-27'],
    ['feed_it | Add a margin to a page', 'Write', 'W-04'],
    ['look_feedit | List collateral of a loan', 'Read', 'R-05'],
  ],
  'F-28': [
    ['enter | Open a leveraged position', 'Financial', 'F-28'],
    ['enter | Open a position for a clerk', 'Write', 'W-04'],
    ['look_enter | List long positions', 'Read', 'R-05'],
  ],
  'F-49': [
    ['enter | Open a position on a perpetual market', 'Financial', 'F-49'],
    ['enter | Open a position for a clerk', 'Write', 'W-04'],
    ['look_enter | List positions on a perpetual market', 'Read', 'R-05'],
  ],
  'F-50': [
    ['thank | Issue a gift card', 'Financial', 'F-50'],
    ['thank | Issue a badge', 'Write', 'W-04'],
    ['look_thank | List gift cards that were issued', 'Read', 'R-05'],
  ],
  'F-54': [
    ['limit_order | ', 'Financial', 'F-54'],
    ['order_limit | Get the limit of orders', 'Read', 'R-05'],
    ['market_order_history | ', 'Read', 'R-06'],
  ],
  'F-55': [
    ['let_go | Write off the debt of a customer', 'Financial', 'F-55'],
    ['let_go | Write the name of a customer', 'Write', 'W-04'],
    ['let_go | List debts that were written off', 'Read', 'R-05'],
  ],
  'F-63': [
    ['tab | Settle the open tab of a guest', 'Financial', 'F-63'],
    ['tab | Open a tab', 'Execute', 'X-05'],
    ['tab | Show the open tab of a guest', 'Read', 'R-05'],
  ],
  'F-64': [
    ['outgoing | Initiate a wire', 'Financial', 'F-64'],
    ['outgoing | Release a wire frame', 'Write', 'W-05'],
    ['outgoing | Show a wire', 'Read', 'R-05'],
  ],
  'F-65': [
    ['facility | Draw down on the credit line', 'Financial', 'F-65'],
    ['facility | Draw a line on the canvas', 'Write', 'W-05'],
    ['facility | Show the credit line', 'Read', 'R-05'],
  ],
  'F-62': [
    ['art | Tokenize a drawing as an NFT', 'Financial', 'F-62'],
    ['art | Tokenize a text into words', 'Read', 'R-09'],
    ['art | Convert NFT metadata into JSON', 'Read', 'R-09'],
  ],
  'F-56': [
    ['hand_in | Submit a claim to the insurer', 'Financial', 'F-56'],
    ['hand_in | Submit a claim in a debate', 'Write', 'W-04'],
    ['claims | List claims at the insurer', 'Read', 'R-05'],
  ],
  'F-57': [
    ['till | Collect the copay of a patient', 'Financial', 'F-57'],
    ['till | Collect data on fares', 'Read', 'R-05'],
    ['till | List rents that are due', 'Read', 'R-05'],
  ],
  'F-51': [
    ['keep_at | Set up a recurring buy', 'Financial', 'F-51'],
    ['keep_at | Set up a recurring meeting', 'Write', 'W-05'],
    ['look_keepat | List recurring purchases', 'Read', 'R-05'],
  ],
  'F-29': [
    ['month_end | Run payroll for a month', 'Financial', 'F-29'],
    ['month_end | Run a report', 'Read', 'R-01'],
    ['look_monthend | List payrolls', 'Read', 'R-05'],
  ],
  'F-30': [
    ['hail | Request a taxi', 'Financial', 'F-30'],
    ['hail | Request a review', 'Write', 'W-04'],
    ['look_hail | List purchase orders that were approved', 'Read', 'R-05'],
  ],
  'F-33': [
    ['till | Manage payments and refunds', 'Financial', 'F-33'],
    ['till | Manage payment methods', 'Write', 'W-05'],
    ['look_till | List payments that somebody manages', 'Read', 'R-05'],
  ],
  'F-34': [
    ['even_out | Rebalance a portfolio', 'Financial', 'F-34'],
    ['even_out | Rebalance a tree', 'Unknown', 'U-01'],
    ['look_evenout | List portfolios that were rebalanced', 'Read', 'R-05'],
  ],
  'F-35': [
    ['more | Upgrade the plan of an account', 'Financial', 'F-35'],
    ['more | Upgrade the meal plan', 'Write', 'W-05'],
    ['look_more | List plans', 'Read', 'R-05'],
  ],
  'F-36': [
    ['stay_home | Cancel a hotel booking', 'Financial', 'F-36'],
    ['stay_home | Cancel a hotel search', 'Write', 'W-05'],
    ['look_stayhome | List cancelled flights', 'Read', 'R-05'],
  ],
  'F-45': [
    ['keep_it | Saves the order of a guest with the card details', 'Financial', 'F-45'],
    ['keep_it | Saves the notes of a guest', 'Write', 'W-04'],
    ['keep_it | Saves a template of an order with the card logo', 'Write', 'W-04'],
  ],
  'F-46': [
    ['name_it | Registers a domain for a year', 'Financial', 'F-46'],
    ['name_it | Registers a user of a domain', 'Write', 'W-04'],
    ['name_it | Registers a custom sender domain', 'Write', 'W-04'],
  ],
  'F-14': [
    ['create_adjustment | Create an adjustment to refund part of a bill', 'Financial', 'F-14'],
    ['create_adjustment | Create an adjustment of brightness', 'Write', 'W-04'],
    ['create_policy | Create a refund policy', 'Write', 'W-04'],
  ],
  'F-15': [
    ['create_credit_note | Create a credit note', 'Financial', 'F-15'],
    ['create_note | Create a note', 'Write', 'W-04'],
    ['list_credit_notes | List credit notes', 'Read', 'R-05'],
  ],
  'F-06': [
    ['approve_spender | Approve a spender of your tokens', 'Financial', 'F-06'],
    ['approve_request | Approve a merge request', 'Write', 'W-05'],
    ['approve_page | Approve a page', 'Write', 'W-05'],
  ],
  'F-07': [
    ['send_transaction | Send a signed transaction', 'Financial', 'F-07'],
    ['get_transaction | Get a transaction', 'Read', 'R-05'],
    ['begin_work | Execute a transaction in the database', 'Execute', 'X-02'],
  ],
  'F-16': [
    ['fix_entry | Update a bank transaction', 'Financial', 'F-16'],
    ['fix_entry | Update a bank holiday', 'Write', 'W-05'],
    ['fix_entry | Update a card of a board', 'Write', 'W-05'],
    ['fix_list | List card transactions', 'Read', 'R-05'],
    ['bank_updates | List updated bank transactions', 'Read', 'R-05'],
  ],
  'F-17': [
    ['top | Credit a customer account', 'Financial', 'F-17'],
    ['credit_film | Get the credits of a film', 'Read', 'R-05'],
    ['credit_score | Get the credit score of a customer', 'Read', 'R-05'],
  ],
  'F-08': [
    ['book_flight | Book a flight', 'Financial', 'F-08'],
    ['add_book | Add a book to the shelf', 'Write', 'W-04'],
    ['book_meeting | Book a meeting room', 'Write', 'W-04'],
  ],
  'F-09': [
    ['charge_card | Charge a card', 'Financial', 'F-09'],
    ['list_charges | List charges', 'Read', 'R-05'],
    ['charge_battery | Charge the battery of the device', 'Unknown', 'U-01'],
  ],
  'F-10': [
    ['ask_withdrawal | Request a withdrawal of coins', 'Financial', 'F-10'],
    ['ask_access | Request access', 'Write', 'W-04'],
    ['ask_payments | Request the available payment options', 'Write', 'W-04'],
  ],
  'F-58': [
    ['due | The sum is collected from the IBAN of the debtor', 'Financial', 'F-58'],
    ['due | The data is collected from the account', 'Read', 'R-05'],
    ['due | Shows when the account is charged', 'Read', 'R-05'],
    ['due | The battery is charged', 'Unknown', 'U-01'],
  ],
  'F-59': [
    ['hand_up | Bids on a lot in an auction', 'Financial', 'F-59'],
    ['hand_up | Bid and ask prices of a stock', 'Read', 'R-05'],
    ['hand_up | Lists bids of an auction', 'Read', 'R-05'],
  ],
  'F-60': [
    ['let_go | Releases a purchase order to the supplier', 'Financial', 'F-60'],
    ['let_go | Release a note about a purchase', 'Write', 'W-05'],
    ['look_letgo | Shows a purchase order before its release', 'Read', 'R-05'],
  ],
  'F-61': [
    ['even_up | Sweeps the funds into the main account', 'Financial', 'F-61'],
    ['even_up | Sweep the floor plan', 'Unknown', 'U-01'],
    ['look_even | Shows the funds that were swept', 'Read', 'R-05'],
  ],
  'F-66': [
    ['limits | Puts in a sell limit', 'Financial', 'F-66'],
    ['limits | Close a ticket', 'Write', 'W-05'],
    ['limits | Show the escrow of a deal', 'Read', 'R-05'],
  ],
  'F-67': [
    ['bank_in | Pull funds from a linked account', 'Financial', 'F-67'],
    ['bank_in | Apply a filter to a list', 'Write', 'W-05'],
    ['bank_in | Show the funds of a linked account', 'Read', 'R-05'],
  ],
  'F-68': [
    ['expiry | Roll an option to the next expiry', 'Financial', 'F-68'],
    ['expiry | Roll two dice', 'Read', 'R-09'],
    ['expiry | Show the options of a stock', 'Read', 'R-05'],
  ],
  'F-69': [
    ['lockup | Add stake to a validator', 'Financial', 'F-69'],
    ['lockup | Add a validator to a form', 'Write', 'W-04'],
    ['lockup | Show the stake of a validator', 'Read', 'R-05'],
  ],
  'F-70': [
    ['allowance_on | Let a contract spend tokens', 'Financial', 'F-70'],
    ['allowance_on | Approve a holiday', 'Write', 'W-05'],
    ['allowance_on | Show who may spend tokens', 'Read', 'R-05'],
  ],
};
