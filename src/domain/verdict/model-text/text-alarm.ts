import { type Category, RISK_OF, type RiskLevel, type Signal } from '../verdict.ts';

/** Signals of text that is meant for the model: they do harm before a call, so no category is milder than they are. */
export const TEXT_ALARMS: readonly string[] = [
  'directive-to-model',
  'hidden-characters',
  'server-text-to-model',
];

/** The first signal of text that is meant for the model; undefined for a tool without one. */
export function textAlarm(signals: readonly Signal[]): Signal | undefined {
  for (const id of TEXT_ALARMS) {
    const found = signals.find((signal) => signal.id === id);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Risk level of a tool: that of its category, and at least High with text that is meant for the model. */
export function riskOf(category: Category, signals: readonly Signal[]): RiskLevel {
  const risk = RISK_OF[category];
  return risk !== 'Critical' && textAlarm(signals) !== undefined ? 'High' : risk;
}

/** Words on a row of a list for such a tool. */
export const ALARM_LABELS: Readonly<Record<string, string>> = {
  'directive-to-model': 'orders the model',
  'hidden-characters': 'hidden characters',
  'server-text-to-model': 'server orders the model',
};

/** What such a text is, in one clause that follows "it". */
export const ALARM_WORDS: Readonly<Record<string, string>> = {
  'directive-to-model': 'orders the model about',
  'hidden-characters': 'holds characters that nobody sees',
  'server-text-to-model': 'comes from a server whose texts order the model about',
};
