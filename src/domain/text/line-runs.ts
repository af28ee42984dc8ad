/** A text in runs of so many whole lines; put together they are the text. */
export function lineRuns(text: string, lines: number): string[] {
  const runs: string[] = [];
  let from = 0;
  let ends = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    ends += 1;
    if (ends % lines !== 0) continue;
    runs.push(text.slice(from, at + 1));
    from = at + 1;
  }
  if (from < text.length) runs.push(text.slice(from));
  return runs;
}
