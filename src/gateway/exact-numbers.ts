/** Digits from which a double may no longer hold a decimal number as written (IEEE 754: 15 always fit). */
const MAY_BE_INEXACT = /\d{16}|[\d.][eE]|\d\.\d*\d{15}|\d{8,}\.\d{8,}/;

/**
 * First number in a JSON text that JavaScript would change when it reads and writes it again
 * (9007199254740993, 1e400), or null. The gateway forwards what it judged, so such a number must be
 * refused: passed on rounded, the server would act on a value that nobody sent.
 */
export function findInexactNumber(json: string): string | null {
  if (!MAY_BE_INEXACT.test(json)) return null;
  let found: string | null = null;
  JSON.parse(json, (_key, value: unknown, context?: { source?: string }) => {
    const source = context?.source;
    if (found === null && typeof value === 'number' && source !== undefined) {
      if (decimal(source) !== decimal(String(value))) found = source;
    }
    return value;
  });
  return found;
}

/** A number in one spelling: sign, digits without outer zeros, exponent of ten. */
function decimal(text: string): string {
  const [mantissa = '', exponent = '0'] = text.toLowerCase().split('e');
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.');
  const digits = `${whole}${fraction}`.replace(/^0+/, '');
  const trimmed = digits.replace(/0+$/, '');
  if (trimmed === '') return '0';
  const power = Number(exponent) - fraction.length + (digits.length - trimmed.length);
  return `${mantissa.startsWith('-') ? '-' : ''}${trimmed}e${power}`;
}
