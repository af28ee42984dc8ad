import { type ChildProcess, spawn } from 'node:child_process';
import {
  deserializeMessage,
  type JSONRPCMessage,
  serializeMessage,
  type Transport,
} from '@modelcontextprotocol/client';
import type { Limits } from '../limits.ts';
import { killAtExit, killGroup } from '../run-command.ts';
import type { SpawnPlan } from '../sandbox/launcher.ts';
import { LineSplitter } from './line-splitter.ts';
import { listensOnPort } from './listening.ts';

/** What a message begins with; other lines are banners and cost no parse. */
const OPENING_BRACE = 0x7b;
const NEWLINE = Buffer.from('\n');
/** The end of what it says that is kept: errors stand at the end. */
const SAID_TAIL_BYTES = 16 * 1024;
/** How long to wait for the pipes to close once everything was killed. */
const CLOSE_SECONDS = 5;

/** How the process of a server ended. */
export interface ServerEnd {
  readonly exitCode: number | null;
  readonly signal: string | null;
  /** The end of what it wrote to standard error, and to standard output beside messages, in the order in which it came. */
  readonly said: string;
  /** Whether it was waiting for connections on a port when the scanner ended it. */
  readonly listens: boolean;
  readonly outOfMemory: boolean;
  /** The limit that the scanner ended it for, in words; null when it ended by itself or was no longer needed. */
  readonly fault: string | null;
}

/**
 * A stdio transport for servers that mean harm: output is counted and bounded, `close` kills at once and the
 * whole process group, and its end can be asked. (The SDK's own waits up to 4 s, bounds one message only and
 * hides the exit code.)
 */
export class ServerProcess implements Transport {
  onclose?: () => void;
  onerror?: (error: Error) => void;
  onmessage?: (message: JSONRPCMessage) => void;
  readonly #plan: SpawnPlan;
  readonly #limits: Limits;
  readonly #lines: LineSplitter;
  #child: ChildProcess | undefined;
  #closed: Promise<void> = Promise.resolve();
  #said: Buffer[] = [];
  #saidBytes = 0;
  #answers = 0;
  #listens = false;
  #outputBytes = 0;
  #fault: string | null = null;
  #spawnError: string | null = null;

  constructor(plan: SpawnPlan, limits: Limits) {
    this.#plan = plan;
    this.#limits = limits;
    this.#lines = new LineSplitter(limits.messageBytes);
  }

  start(): Promise<void> {
    const { command, args, environment, cwd } = this.#plan;
    const child = spawn(command, args, {
      env: environment,
      cwd,
      stdio: ['pipe', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
    });
    this.#child = child;
    const release = killAtExit(child.pid);
    child.stdout.on('data', (chunk: Buffer) => this.#read(chunk));
    child.stderr.on('data', (chunk: Buffer) => this.#readError(chunk));
    // A server that closes its end early shows in its exit; the failed write says nothing more.
    child.stdin.on('error', () => {});
    this.#closed = new Promise((resolve) => {
      child.once('close', () => {
        release();
        resolve();
        this.onclose?.();
      });
    });
    return new Promise((resolve, reject) => {
      child.once('spawn', resolve);
      child.once('error', (error) => {
        this.#spawnError = error.message;
        reject(error);
      });
    });
  }

  async send(message: JSONRPCMessage): Promise<void> {
    this.#child?.stdin?.write(serializeMessage(message));
  }

  async close(): Promise<void> {
    this.#kill();
  }

  /** True when it waits on a port and has said nothing yet over standard output: it serves something else than us. */
  servesElsewhere(): boolean {
    const pid = this.#child?.pid;
    this.#listens = pid !== undefined && this.#answers === 0 && listensOnPort(pid);
    return this.#listens;
  }

  /** Ends the server because of `fault`; the first fault stands. */
  stop(fault: string): void {
    this.#fault ??= fault;
    this.#kill();
  }

  /** Kills what is left and tells how it ended. */
  async end(): Promise<ServerEnd> {
    // A server that is just exiting by itself should be seen as such.
    await Promise.race([this.#closed, seconds(this.#fault === null ? 0.2 : 0)]);
    this.#keep(this.#lines.rest());
    this.#kill();
    await Promise.race([this.#closed, seconds(CLOSE_SECONDS)]);
    const { outOfMemory } = await this.#plan.finish();
    return {
      exitCode: this.#child?.exitCode ?? null,
      signal: this.#child?.signalCode ?? null,
      said: this.#spawnError ?? this.#tail().toString('utf8'),
      listens: this.#listens,
      outOfMemory,
      fault: this.#fault,
    };
  }

  #read(chunk: Buffer): void {
    if (this.#fault !== null || !this.#count(chunk)) return;
    try {
      for (const line of this.#lines.push(chunk)) {
        if (line[0] === OPENING_BRACE) this.#deliver(line);
        else this.#keep(line);
      }
    } catch {
      this.stop(`sent a message of more than ${megabytes(this.#limits.messageBytes)}`);
    }
  }

  #deliver(line: Buffer): void {
    let message: JSONRPCMessage;
    try {
      message = deserializeMessage(line.toString('utf8'));
    } catch (error) {
      // Servers print banners and logs on stdout: report the line, read on.
      this.onerror?.(error instanceof Error ? error : new Error(String(error)));
      this.#keep(line);
      return;
    }
    this.#answers += 1;
    this.onmessage?.(message);
  }

  #readError(chunk: Buffer): void {
    if (this.#fault === null && this.#count(chunk)) this.#add(chunk);
  }

  /** A line of standard output that is no message. */
  #keep(line: Buffer): void {
    if (line.length > 0) this.#add(Buffer.concat([line, NEWLINE]));
  }

  /** Joined only now and then: a flood comes in millions of short lines. */
  #add(bytes: Buffer): void {
    this.#said.push(bytes);
    this.#saidBytes += bytes.length;
    if (this.#saidBytes < SAID_TAIL_BYTES * 8) return;
    this.#said = [this.#tail()];
    this.#saidBytes = SAID_TAIL_BYTES;
  }

  #tail(): Buffer {
    return Buffer.concat(this.#said).subarray(-SAID_TAIL_BYTES);
  }

  #count(chunk: Buffer): boolean {
    this.#outputBytes += chunk.length;
    if (this.#outputBytes <= this.#limits.outputBytes) return true;
    this.stop(`wrote more than ${megabytes(this.#limits.outputBytes)}`);
    return false;
  }

  #kill(): void {
    if (this.#child?.pid === undefined) return;
    killGroup(this.#child.pid);
    // A process that left the group may hold the pipes open: without this, `close` would wait for it.
    setTimeout(() => this.#child?.stdout?.destroy(), 1000).unref();
    setTimeout(() => this.#child?.stderr?.destroy(), 1000).unref();
  }
}

function seconds(count: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, count * 1000));
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MB`;
}
