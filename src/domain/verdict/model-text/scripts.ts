/** True for letters of scripts that need joiners between letters: Arabic, Syriac, N'Ko, the Indic scripts, Tibetan, Mongolian. */
export function joinsLetters(code: number): boolean {
  return (
    (code >= 0x0600 && code <= 0x07ff) ||
    (code >= 0x0840 && code <= 0x109f) ||
    (code >= 0x1700 && code <= 0x18af) ||
    (code >= 0xa840 && code <= 0xa9ff) ||
    (code >= 0xaa00 && code <= 0xabff) ||
    (code >= 0xfb50 && code <= 0xfdff) ||
    (code >= 0xfe70 && code <= 0xfefc)
  );
}

/** True for scripts written without blanks, where U+200B marks where a line may break: Thai, Lao, Myanmar, Khmer, Tibetan. */
export function breaksWithoutBlanks(code: number): boolean {
  return (
    (code >= 0x0e00 && code <= 0x109f) ||
    (code >= 0x1780 && code <= 0x17ff) ||
    (code >= 0x1950 && code <= 0x19ff)
  );
}

/** True for letters written from right to left: Hebrew, Arabic, Syriac, Thaana, N'Ko and kin. */
export function isRightToLeft(code: number): boolean {
  return (
    (code >= 0x0590 && code <= 0x08ff) ||
    (code >= 0xfb1d && code <= 0xfdff) ||
    (code >= 0xfe70 && code <= 0xfefc) ||
    (code >= 0x10800 && code <= 0x10fff) ||
    (code >= 0x1e800 && code <= 0x1efff)
  );
}

/** True for characters that a variation selector may follow: pictures, symbols, digits of keycaps, Han, Mongolian, Myanmar, mathematics. */
export function takesSelector(code: number): boolean {
  if (code === 0x23 || code === 0x2a || (code >= 0x30 && code <= 0x39)) return true;
  if (code === 0xa9 || code === 0xae || code === 0x200d || code === 0x20e3) return true;
  if (code >= 0x203c && code <= 0x3299) return true;
  if (code >= 0x3400 && code <= 0x9fff) return true;
  if ((code >= 0x1000 && code <= 0x109f) || (code >= 0x1820 && code <= 0x18af)) return true;
  return (
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0x1f000 && code <= 0x1faff) ||
    (code >= 0x20000 && code <= 0x3ffff)
  );
}

/** True for pictures and what belongs to them, between which U+200D builds families, flags and professions. */
export function isPicture(code: number): boolean {
  return (
    (code >= 0x2190 && code <= 0x2bff) ||
    code === 0x3030 ||
    code === 0x303d ||
    (code >= 0xfe0e && code <= 0xfe0f) ||
    code === 0x2640 ||
    code === 0x2642 ||
    (code >= 0x1f000 && code <= 0x1faff)
  );
}
