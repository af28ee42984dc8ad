import type { SignalCase } from '../signal-case.ts';

export const cases: readonly SignalCase[] = [
  [
    'send_payment',
    'Sends money to a payee.',
    { payee_id: 'string', amount: 'number Amount in dollars' },
    ['payee_id', 'amount'],
  ],
  [
    'transfer_tokens',
    'Transfers tokens to another wallet.',
    { to: 'string Recipient wallet', amount: 'string Amount of tokens' },
    ['to', 'amount'],
  ],
  [
    'create_refund',
    'Refunds a charge.',
    { payment_id: 'string', amount: 'integer Amount to refund in cents' },
    ['payment_id', 'amount'],
  ],
  [
    'place_order',
    'Places an order at the exchange.',
    { symbol: 'string', quantity: 'number' },
    ['quantity'],
  ],
  [
    'swap_tokens',
    'Swaps one token for another.',
    { amount_in: 'string', slippage: 'number' },
    ['amount_in'],
  ],
  ['pay_invoice', 'Pays an invoice.', { invoice_id: 'string' }, ['invoice_id']],
  [
    'withdraw',
    'Withdraws crypto to an address.',
    { to_address: 'string', amount: 'number Amount of the coin' },
    ['to_address', 'amount'],
  ],
  ['buy_stock', 'Buys shares.', null, ['words']],
  ['capture_payment', 'Captures an authorised payment.', null, ['words']],
  ['get_payment', 'Shows a payment.', { payment_id: 'string' }, []],
  ['list_orders', 'Lists orders.', { order_id: 'string' }, []],
  ['estimate_swap', 'Estimates the outcome of a swap.', { amount_in: 'string' }, []],
  ['reorder_columns', 'Puts the columns of a board in another order.', { order: 'string[]' }, []],
  [
    'convert_currency',
    'Converts an amount between currencies.',
    { amount: 'number', to: 'string Currency code' },
    [],
  ],
  ['transfer_call', 'Transfers a phone call to a colleague.', { to: 'string Extension' }, []],
  ['create_order_note', 'Adds a note to an order.', { text: 'string' }, []],
  ['simulate_trade', 'Simulates a trade without executing it.', { quantity: 'number' }, []],
];
