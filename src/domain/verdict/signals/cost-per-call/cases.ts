import type { SignalCase } from '../signal-case.ts';

export const cases: readonly SignalCase[] = [
  ['make_video', 'Makes a video. This call may incur costs.', null, ['words']],
  ['enrich_profile', 'Enriches a profile. Costs 2 credits per call.', null, ['words']],
  ['voice_clone', 'Clones a voice. COST WARNING: the provider bills it.', null, ['words']],
  ['deep_search', 'Searches deeply. Each request consumes 5 credits.', null, ['words']],
  ['premium_data', 'Returns premium data, paid with x402.', null, ['words']],
  ['find_phone', 'Finds a phone number. You are charged for each hit.', null, ['words']],
  ['ai_image', 'Draws an image. You will be billed by the model provider.', null, ['words']],
  ['score', 'Scores a company. 1 credit per request.', null, ['words']],
  ['market_feed', 'Market feed at 0.01 USDC per request.', null, ['words']],
  ['get_cost_report', 'Shows costs of the account. Costs 1 credit.', null, []],
  ['list_invoices', 'Lists what customers were charged.', null, []],
  ['estimate_gas', 'Estimates the gas cost of a transaction.', null, []],
  ['credit_score', 'Returns a credit score.', null, []],
  ['optimise', 'Finds the cheapest route. Minimises cost.', null, []],
  ['get_entry', 'Returns an entry, which can be marked as billed.', null, []],
  ['weather', 'Returns the weather. Free of charge.', null, []],
  ['set_price', 'Sets the price of a product.', null, []],
  ['read_file', 'Reads a file.', null, []],
];
