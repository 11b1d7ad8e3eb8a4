import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';

export const target = resolve(import.meta.dirname, '../../../../target');

const jar = join(target, 'quarkus-app/quarkus-run.jar');

const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java';

/** An executable to run in the jar's place, by its path, and what it is given. */
const words = (process.env.SERVICE_PROGRAM ?? '').split(' ').filter(word => word !== '');

/** Runs the packaged service. The jar starts sooner with one compiler; nothing here runs for long. */
export const program = words[0] ?? java;
export const options = words.length > 0 ? words.slice(1) : ['-XX:TieredStopAtLevel=1', '-jar', jar];

/** What tells the service where to listen, and to keep its data to itself. */
export async function settings(port: string, data: string): Promise<Record<string, string>> {
  return {
    PORT: port,
    MANAGEMENT_PORT: String(await freePort()),
    QUARKUS_HTTP_HOST: '127.0.0.1',
    DATABASE_URL: '',
    // Each test makes accounts of its own.
    TODO_REGISTRATIONS_PER_HOUR: '1000000',
    TODO_DATA_DIR: data,
    // E-mails are offered; none is sent within a test.
    SMTP_URL: 'smtp://127.0.0.1:1',
    TODO_URL: 'http://todo.example',
    // Tests write as fast as they can.
    TODO_WRITES_PER_SECOND: '1000000',
  };
}

/** A service of a test's own, to be ended and started again as the test likes. */
export class Service {
  readonly #port: string;
  readonly #data: string;
  readonly #more: Record<string, string>;
  #process: ChildProcess | null = null;

  constructor(port: number, data: string, more: Record<string, string> = {}) {
    this.#port = String(port);
    this.#data = data;
    this.#more = more;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  async start(): Promise<void> {
    const env = { ...process.env, ...(await settings(this.#port, this.#data)), ...this.#more };
    this.#process = spawn(program, options, { env, stdio: 'ignore' });
    while (!(await this.#isWell())) {
      await new Promise(after => setTimeout(after, 100));
    }
  }

  /** As a power cut would. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.#end('SIGTERM');
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const process = this.#process;
    this.#process = null;
    if (process?.exitCode === null) {
      const ended = once(process, 'exit');
      process.kill(signal);
      await ended;
    }
  }

  async #isWell(): Promise<boolean> {
    if (this.#process?.exitCode !== null) {
      throw new Error('The service has ended before it could answer');
    }
    return fetch(`${this.url}/health`).then(
      it => it.ok,
      () => false,
    );
  }
}

/** Below the ports of outgoing connections, one of which could have it before the service does. */
export function freePort(): Promise<number> {
  return new Promise(found => {
    const port = 15_000 + Math.floor(Math.random() * 17_000);
    const server = createServer().once('error', () => found(freePort()));
    server.listen(port, '127.0.0.1', () => server.close(() => found(port)));
  });
}
