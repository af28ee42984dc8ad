/**
 * Forms of regular Romance verbs from the ending of the infinitive: `{ ar: 'ar a an' }` makes `crear`, `crea`,
 * `crean` of `crear`. Before `e` the spelling keeps the sound: `buscar`, `busque`; `pagar`, `pague`.
 */
export function romance(
  endings: Readonly<Record<string, string>>,
): (infinitive: string) => readonly string[] {
  const table = Object.entries(endings).map(
    ([ending, forms]) => [ending, forms.split(' ')] as const,
  );
  return (infinitive) => {
    for (const [ending, forms] of table) {
      if (!infinitive.endsWith(ending)) continue;
      const stem = infinitive.slice(0, -ending.length);
      return forms.flatMap((form) => {
        const front = form.startsWith('e') || form.startsWith('i');
        if (!front || ending !== 'ar') return [stem + form];
        if (stem.endsWith('c')) return [stem + form, `${stem.slice(0, -1)}qu${form}`];
        if (stem.endsWith('g')) return [stem + form, `${stem}u${form}`];
        if (stem.endsWith('z')) return [stem + form, `${stem.slice(0, -1)}c${form}`];
        return [stem + form];
      });
    }
    return [infinitive];
  };
}
