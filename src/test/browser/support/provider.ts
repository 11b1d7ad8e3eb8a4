import { createHash, createSign, generateKeyPairSync, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

interface Grant {
  readonly challenge: string;
  readonly nonce: string;
}

/** A provider of OpenID Connect on loopback, who signs everybody in as one person. */
export class FakeProvider {
  readonly #keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
  readonly #grants = new Map<string, Grant>();
  readonly #server = createServer((request, response) => void this.#answer(request, response));

  constructor(
    readonly port: number,
    readonly email: string,
  ) {}

  get issuer(): string {
    return `http://localhost:${this.port}`;
  }

  start(): Promise<void> {
    return new Promise(started => {
      this.#server.listen(this.port, 'localhost', () => started());
    });
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.issuer);
    switch (url.pathname) {
      case '/.well-known/openid-configuration':
        return reply(response, {
          issuer: this.issuer,
          authorization_endpoint: `${this.issuer}/authorize`,
          token_endpoint: `${this.issuer}/token`,
          jwks_uri: `${this.issuer}/keys`,
        });
      case '/keys':
        return reply(response, {
          keys: [{ ...this.#keys.publicKey.export({ format: 'jwk' }), kid: 'one', use: 'sig' }],
        });
      case '/authorize':
        return this.#authorize(url.searchParams, response);
      default:
        return this.#redeem(new URLSearchParams(await text(request)), response);
    }
  }

  #authorize(query: URLSearchParams, response: ServerResponse): void {
    const code = randomUUID();
    this.#grants.set(code, {
      challenge: query.get('code_challenge') ?? '',
      nonce: query.get('nonce') ?? '',
    });
    const back = new URL(query.get('redirect_uri') ?? '');
    back.searchParams.set('code', code);
    back.searchParams.set('state', query.get('state') ?? '');
    response.writeHead(302, { location: back.href }).end();
  }

  #redeem(form: URLSearchParams, response: ServerResponse): void {
    const grant = this.#grants.get(form.get('code') ?? '');
    const verifier = form.get('code_verifier') ?? '';
    if (grant?.challenge !== createHash('sha256').update(verifier).digest('base64url')) {
      response.writeHead(400).end('{}');
      return;
    }
    const now = Math.floor(Date.now() / 1000);
    const token = this.#signed({
      iss: this.issuer,
      aud: 'todo',
      sub: this.email,
      email: this.email,
      email_verified: true,
      nonce: grant.nonce,
      iat: now,
      exp: now + 300,
    });
    reply(response, { token_type: 'Bearer', access_token: 'none', id_token: token });
  }

  #signed(claims: object): string {
    const parts = [{ alg: 'RS256', kid: 'one' }, claims].map(it =>
      Buffer.from(JSON.stringify(it)).toString('base64url'),
    );
    const content = parts.join('.');
    const signature = createSign('RSA-SHA256').update(content).sign(this.#keys.privateKey);
    return `${content}.${signature.toString('base64url')}`;
  }
}

function reply(response: ServerResponse, body: object): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
