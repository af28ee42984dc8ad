/** Where progress is written: a terminal, or a log that keeps every line. */
export interface ProgressOutput {
  isTTY?: boolean | undefined;
  columns?: number | undefined;
  write(text: string): unknown;
}

export interface Progress {
  /** A line that stays. */
  say(line: string): void;
  /** Begins a stage of so many files, null where nobody knows. */
  stage(name: string, total: number | null): void;
  /** So many files the stage has, once that is known. */
  total(size: number): void;
  /** So many more files are done. */
  done(count: number): void;
  /** Ends the last stage. */
  end(): void;
}

/** A terminal shows a line five times a second, a log one line every few seconds. */
const TERMINAL_MS = 200;
const LOG_MS = 5_000;

/** Says how far a build is: stage, done of all, files a second and time left. `now` in milliseconds. */
export function showProgress(
  output: ProgressOutput,
  now: () => number = performance.now.bind(performance),
): Progress {
  const terminal = output.isTTY === true;
  let name = '';
  let total: number | null = null;
  let count = 0;
  let began = 0;
  let shown = Number.NEGATIVE_INFINITY;
  let open = false;

  const clear = () => {
    if (open) output.write('\r\u001b[K');
    open = false;
  };
  const show = () => {
    const line = progressLine(name, count, total, (now() - began) / 1000);
    shown = now();
    if (!terminal) {
      output.write(`${line}\n`);
      return;
    }
    clear();
    output.write(line.slice(0, (output.columns ?? 80) - 1));
    open = true;
  };
  return {
    say(line) {
      clear();
      output.write(`${line}\n`);
    },
    stage(next, size) {
      clear();
      name = next;
      total = size;
      count = 0;
      began = now();
      show();
    },
    total(size) {
      total = size;
    },
    done(more) {
      count += more;
      if (now() - shown >= (terminal ? TERMINAL_MS : LOG_MS)) show();
    },
    end() {
      clear();
    },
  };
}

/** `pages: 1,200 of 62,953, 840 files/s, 1 min 14 s left` */
export function progressLine(
  stage: string,
  done: number,
  total: number | null,
  seconds: number,
): string {
  const parts = [];
  if (total !== null) parts.push(`${number(done)} of ${number(total)}`);
  const rate = seconds > 0 ? done / seconds : 0;
  if (done > 0 && rate > 0) {
    parts.push(`${number(Math.round(rate))} files/s`);
    if (total !== null && done < total) parts.push(`${duration((total - done) / rate)} left`);
  }
  return parts.length === 0 ? stage : `${stage}: ${parts.join(', ')}`;
}

function number(value: number): string {
  return value.toLocaleString('en-US');
}

function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
