import { askEvenly } from './even-load.ts';

/** One load, asked by a process of its own: what else a benchmark holds and collects would stand in the times. */
export interface AskedLoad {
  origin: string;
  paths: readonly string[];
  rate: number;
  seconds: number;
}

process.on('message', ({ origin, paths, ...load }: AskedLoad) => {
  askEvenly(origin, paths, load).then((result) => process.send?.(result));
});
