import type { Mutation } from './edit';
import type { Refused, Settlement } from './store';

/** What tabs of one browser tell each other. */
export type Message =
  | { readonly is: 'appended'; readonly client: string; readonly mutations: readonly Mutation[] }
  | {
      readonly is: 'settled';
      readonly version: number;
      readonly settlement: Settlement;
      readonly refused: readonly Refused[];
    }
  | { readonly is: 'discarded'; readonly ids: readonly number[] }
  | { readonly is: 'wiped' };

/** The channel among the tabs in which an account is open. */
export function tabsOf(
  account: string,
  hear: (message: Message) => void = () => undefined,
): { post(message: Message): void; close(): void } {
  const channel = new BroadcastChannel(`todo-sync-${account}`);
  channel.onmessage = ({ data }: MessageEvent<Message>) => hear(data);
  return {
    post: message => channel.postMessage(message),
    close: () => channel.close(),
  };
}
