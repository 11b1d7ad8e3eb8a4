import { type Received, sharing } from './sharing';

/** Invitations to one's own address, as they were when the service was asked last. */
class ReceivedInvitations {
  all = $state.raw<readonly Received[]>([]);

  /** Keeps what is known where the service doesn't answer: they are no news to wait for. */
  async load(): Promise<void> {
    this.all = await sharing.received().catch(() => this.all);
  }

  forget(id: string): void {
    this.all = this.all.filter(it => it.id !== id);
  }
}

export const received = new ReceivedInvitations();
