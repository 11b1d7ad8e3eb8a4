import { once } from 'node:events';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer as whole } from 'node:stream/consumers';
import { test as base } from './test.ts';

/** What a proxy answers for the service. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What becomes of one request; nothing named, it is passed on and answered faithfully. */
export interface Trick {
  /** Answers for the service, which never sees the request. */
  readonly answer?: Answer;
  /** Breaks the connection before the service sees the request. */
  readonly drop?: boolean;
  /** Lets the service do its work, then breaks the connection instead of answering. */
  readonly lose?: boolean;
  /** Breaks the connection after so many bytes of the answer's body. */
  readonly cutAfter?: number;
  /** Never answers, though the service does; the connection stays open. */
  readonly stall?: boolean;
  /** Gives out an answer in whole blocks, and the rest at its end, as nginx buffers by default. */
  readonly buffer?: boolean;
  /** Leaves these headers out of the request and of the answer. */
  readonly strip?: readonly string[];
  /** Sends the request to the service a second time once that answered, and gives the second answer. */
  readonly twice?: boolean;
}

/** A request as a trick may choose by it. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export type Tricks = (asked: Asked) => Trick;

/** Answers that stand in the way on real networks. */
export const answers = {
  notFound: { status: 404, body: 'default backend - 404' },
  fault: { status: 500, body: 'Internal Server Error' },
  badGateway: { status: 502, body: '<html><h1>502 Bad Gateway</h1></html>' },
  page: {
    status: 200,
    headers: { 'content-type': 'text/html' },
    body: '<html><h1>Welcome to our network</h1></html>',
  },
  unauthorized: {
    status: 401,
    headers: { 'content-type': 'text/html', 'www-authenticate': 'Bearer realm="gateway"' },
    body: '<html><h1>401 Authorization Required</h1></html>',
  },
  redirect: (location: string): Answer => ({ status: 302, headers: { location } }),
} satisfies Record<string, Answer | ((location: string) => Answer)>;

const BLOCK = 4096;

/** Headers that are about one connection, or that nginx keeps to itself. */
const HOP_BY_HOP = ['connection', 'keep-alive', 'transfer-encoding', 'x-accel-buffering'];

/** A proxy in front of the service that does to each request what a function says. */
export class HostileProxy {
  /** Says what becomes of each request; at first all are passed on. */
  tricks: Tricks = () => ({});
  /** All requests that came, in their order. */
  readonly asked: Asked[] = [];
  readonly #upstream: URL;
  readonly #server: Server;

  private constructor(upstream: string) {
    this.#upstream = new URL(upstream);
    this.#server = createServer((from, to) => void this.#handle(from, to));
  }

  static async inFrontOf(upstream: string): Promise<HostileProxy> {
    const proxy = new HostileProxy(upstream);
    proxy.#server.listen(0, '127.0.0.1');
    await once(proxy.#server, 'listening');
    return proxy;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** How many requests of a method and a path came. */
  count(method: string, path: RegExp): number {
    return this.asked.filter(it => it.method === method && path.test(it.path)).length;
  }

  async close(): Promise<void> {
    this.#server.close();
    this.#server.closeAllConnections();
    await once(this.#server, 'close');
  }

  async #handle(from: IncomingMessage, to: ServerResponse): Promise<void> {
    const { method = 'GET', url: path = '/', headers } = from;
    const body = await whole(from);
    const asked = { method, path, headers, body: body.toString() };
    this.asked.push(asked);
    const trick = this.tricks(asked);
    if (trick.drop) {
      from.socket.destroy();
    } else if (trick.answer) {
      const { status, headers: said = {}, body: text = '' } = trick.answer;
      to.writeHead(status, said).end(text);
    } else {
      await this.#pass(asked, body, trick, to);
    }
  }

  async #pass(asked: Asked, body: Buffer, trick: Trick, to: ServerResponse): Promise<void> {
    try {
      if (trick.twice) {
        await whole(await this.#ask(asked, body, trick, to));
      }
      const answer = await this.#ask(asked, body, trick, to);
      if (trick.lose) {
        await whole(answer);
        to.destroy();
      } else if (trick.stall) {
        await whole(answer);
      } else {
        await give(answer, trick, to);
      }
    } catch {
      // Either side has gone; so does the other.
      to.destroy();
    }
  }

  async #ask(
    asked: Asked,
    body: Buffer,
    trick: Trick,
    to: ServerResponse,
  ): Promise<IncomingMessage> {
    const { hostname, port } = this.#upstream;
    const { method, path, headers } = asked;
    const sent = request({ hostname, port, method, path, headers: kept(headers, trick) });
    sent.on('error', () => to.destroy());
    to.once('close', () => sent.destroy());
    sent.end(body);
    const [answer] = (await once(sent, 'response')) as [IncomingMessage];
    return answer;
  }
}

function kept(headers: IncomingHttpHeaders, { strip = [] }: Trick): IncomingHttpHeaders {
  const left = [...HOP_BY_HOP, ...strip.map(it => it.toLowerCase())];
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !left.includes(name)));
}

async function give(answer: IncomingMessage, trick: Trick, to: ServerResponse): Promise<void> {
  const isBuffered = trick.buffer && answer.headers['x-accel-buffering'] !== 'no';
  const rest = trick.cutAfter ?? Number.POSITIVE_INFINITY;
  let given = 0;
  let waiting = Buffer.alloc(0);
  const send = (bytes: Buffer) => {
    const part = bytes.subarray(0, rest - given);
    given += part.length;
    to.write(part, () => given >= rest && to.destroy());
  };
  to.writeHead(answer.statusCode ?? 502, kept(answer.headers, trick));
  if (!isBuffered || rest === 0) {
    to.flushHeaders();
  }
  if (rest === 0) {
    to.destroy();
  }
  for await (const bytes of answer as AsyncIterable<Buffer>) {
    waiting = Buffer.concat([waiting, bytes]);
    const ready = isBuffered ? waiting.length - (waiting.length % BLOCK) : waiting.length;
    if (ready > 0) {
      send(waiting.subarray(0, ready));
      waiting = waiting.subarray(ready);
    }
  }
  send(waiting);
  to.end();
}

/** A test whose browser meets the service through a proxy. */
export const test = base.extend<{ hostile: HostileProxy }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from here.
  hostile: async ({}, use, info) => {
    const proxy = await HostileProxy.inFrontOf(info.project.use.baseURL ?? '');
    await use(proxy);
    await proxy.close();
  },
  baseURL: async ({ hostile }, use) => use(hostile.url),
});
