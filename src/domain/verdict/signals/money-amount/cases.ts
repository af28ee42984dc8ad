import type { SignalCase } from '../signal-case.ts';

export const cases: readonly SignalCase[] = [
  ['send_payment', 'Sends money.', { amount: 'number Amount in euros' }, ['amount']],
  [
    'create_invoice',
    'Creates an invoice.',
    { customer: 'string', total: 'number Invoice total' },
    ['total'],
  ],
  [
    'update_product',
    'Updates a product of the shop.',
    { price: 'number Price in cents' },
    ['price'],
  ],
  [
    'create_campaign',
    'Creates an ad campaign.',
    { daily_budget: 'number Budget per day in USD' },
    ['daily_budget'],
  ],
  [
    'place_limit_order',
    'Places a limit order.',
    { price: 'number', quantity: 'number' },
    ['price', 'quantity'],
  ],
  ['add_expense', 'Adds an expense to the group.', { amount: 'number' }, ['amount']],
  [
    'approve_spending',
    'Allows a contract to spend tokens.',
    { amount: 'string Amount of tokens to approve' },
    ['amount'],
  ],
  [
    'stake',
    'Stakes coins with a validator.',
    { amount: 'string Amount to stake in ETH' },
    ['amount'],
  ],
  ['place_bid', 'Places a bid in the auction.', { amount: 'number Bid in dollars' }, ['amount']],
  ['search_flights', 'Searches flights.', { max_price: 'number Most that you want to pay' }, []],
  [
    'convert_currency',
    'Converts an amount.',
    { amount: 'number', from: 'string', to: 'string' },
    [],
  ],
  ['calculate_loan', 'Calculates the rate of a loan.', { amount: 'number Loan amount' }, []],
  ['scroll_page', 'Scrolls the page.', { amount: 'integer Pixels to scroll' }, []],
  ['list_products', 'Lists products.', { price: 'number' }, []],
  ['blur_image', 'Blurs an image.', { amount: 'number Strength' }, []],
  ['get_quote', 'Gets a quote for a swap.', { amount: 'string Amount of the token' }, []],
  ['set_image_size', 'Sets the size of an image.', { size: 'integer Pixels' }, []],
];
