import { mount, unmount } from 'svelte';
import RecoveryCodesOffer from './RecoveryCodesOffer.svelte';
import { codesOf } from './recovery-codes';
import type { Session } from './session.svelte';

/** Shows that there are recovery codes to save, beside the app, until the person closes it. */
export function offerCodes(answer: unknown, session: Session): void {
  const codes = codesOf(answer);
  if (codes.length > 0 && session.state.is === 'in') {
    const offer = mount(RecoveryCodesOffer, {
      target: document.body,
      props: { codes, session, account: session.state.account, onend: () => void unmount(offer) },
    });
  }
}
