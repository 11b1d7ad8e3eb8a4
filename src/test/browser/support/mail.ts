import { createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';

interface Email {
  readonly to: string;
  readonly text: string;
}

/** A mail server on loopback that keeps what it is sent. */
export class FakeMail {
  readonly #received: Email[] = [];
  readonly #server = createServer(client => void this.#talk(client));

  constructor(readonly port: number) {}

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  start(): Promise<void> {
    return new Promise(started => {
      this.#server.listen(this.port, '127.0.0.1', () => started());
    });
  }

  stop(): void {
    this.#server.close();
  }

  /** The first link in an e-mail to the address; empty until one has come. */
  linkTo(address: string): string {
    const email = this.#received.find(it => it.to === address);
    // Quoted-printable folds long lines.
    return /https?:\S+/.exec(email?.text.replaceAll('=\n', '') ?? '')?.[0] ?? '';
  }

  async #talk(client: Socket): Promise<void> {
    const say = (line: string) => client.write(`${line}\r\n`);
    let to = '';
    let text: string[] | null = null;
    say('220 mail.example');
    for await (const line of createInterface({ input: client })) {
      if (text !== null && line !== '.') {
        text.push(line);
      } else if (text !== null) {
        this.#received.push({ to, text: text.join('\n') });
        text = null;
        say('250 Taken');
      } else if (line === 'DATA') {
        text = [];
        say('354 Go ahead');
      } else {
        to = /^RCPT TO:<(.*)>/i.exec(line)?.[1] ?? to;
        say(line === 'QUIT' ? '221 Goodbye' : '250 Fine');
      }
    }
  }
}
