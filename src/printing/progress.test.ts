import { describe, expect, it } from 'vitest';
import { progressLine, showProgress } from './progress.ts';

function recorded(isTTY: boolean) {
  const written: string[] = [];
  let clock = 0;
  const output = { isTTY, columns: 40, write: (text: string) => written.push(text) };
  const progress = showProgress(output, () => clock);
  return { written, progress, wait: (ms: number) => (clock += ms) };
}

describe('progressLine', () => {
  it('says stage, done of all, files a second and time left', () => {
    expect(progressLine('pages', 1200, 62_953, 2)).toBe(
      'pages: 1,200 of 62,953, 600 files/s, 1 min 43 s left',
    );
  });

  it('says no more than it knows', () => {
    expect(progressLine('bundling the code', 0, null, 3)).toBe('bundling the code');
    expect(progressLine('pages', 0, 100, 0)).toBe('pages: 0 of 100');
    expect(progressLine('pages', 10, null, 2)).toBe('pages: 5 files/s');
  });
});

describe('showProgress', () => {
  it('writes a line every few seconds into a log, and no control characters', () => {
    const { written, progress, wait } = recorded(false);
    progress.stage('pages', 100);
    for (let done = 0; done < 100; done += 1) {
      wait(100);
      progress.done(1);
    }
    progress.end();
    expect(written).toEqual([
      'pages: 0 of 100\n',
      'pages: 50 of 100, 10 files/s, 5 s left\n',
      'pages: 100 of 100, 10 files/s\n',
    ]);
  });

  it('rewrites one line on a terminal, never longer than the terminal, and clears it for lines that stay', () => {
    const { written, progress, wait } = recorded(true);
    progress.stage('pages of a catalogue with a very long name', 100);
    wait(1000);
    progress.done(10);
    progress.say('left out: one');
    progress.end();
    const visible = written.map((text) => text.replaceAll('\r\u001b[K', ''));
    expect(Math.max(...visible.map((text) => text.length))).toBeLessThan(40);
    expect(written.join('').endsWith('\r\u001b[Kleft out: one\n')).toBe(true);
  });
});
