/** Finished scans that the speed is taken from: the newest, since speed changes with what is scanned. */
const WINDOW = 40;

/** How far a run is and how long it will take, from when its scans ended. */
export class Progress {
  readonly #ends: number[];
  readonly #begin: number;

  /** `begin` and all times in milliseconds. */
  constructor(begin: number) {
    this.#begin = begin;
    this.#ends = [];
  }

  /** Notes that a scan ended at `now`. Returns `17/200, 8 %, 12 min left`; `open` counts those of all workers. */
  ended(now: number, done: number, open: number): string {
    this.#ends.push(now);
    if (this.#ends.length > WINDOW) this.#ends.shift();
    const total = done + open;
    const share = Math.floor((100 * done) / Math.max(1, total));
    return `${done}/${total}, ${share} %, ${this.#left(now, open)}`;
  }

  #left(now: number, open: number): string {
    if (open === 0) return 'none left';
    const since = this.#ends.length < WINDOW ? this.#begin : (this.#ends[0] ?? this.#begin);
    const each = (now - since) / this.#ends.length;
    return `${duration(each * open)} left`;
  }
}

/** `45 s`, `12 min`, `3 h 20 min`. */
export function duration(ms: number): string {
  const seconds = Math.round(ms / 1000);
  if (seconds < 90) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 90) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
