import { words } from '../words/words';
import { GatewayRedirect, NoAnswer, Refusal } from './http';

const LONGEST_QUOTE = 48;

/** Says what happened and what to do, to the person whose request failed. */
export function sentence(error: unknown): string {
  const { service } = words;
  if (error instanceof GatewayRedirect) {
    return `${service.gateway}.`;
  }
  if (error instanceof NoAnswer) {
    return service.unreachable;
  }
  if (!(error instanceof Refusal)) {
    return service.pageFault;
  }
  if (error.status === 429) {
    return service.tooManyAttempts(wait(error.retryAfter));
  }
  if (error.status === 401) {
    return service.sessionEnded;
  }
  if (error.status === 502 || error.status === 503 || error.status === 504) {
    return service.dataAway;
  }
  if (error.status >= 500) {
    return service.fault;
  }
  return error.detail ? service.said(error.detail) : service.refused;
}

/** Says that a part of the app, which was asked for, could not be fetched. */
export function missingPart(): string {
  return navigator.onLine ? words.service.pageFault : words.service.unreachable;
}

/** A stretch of time in round words. */
export function wait(seconds: number | null): string {
  const { shared } = words;
  if (seconds === null) {
    return shared.aMoment;
  }
  if (seconds < 60) {
    return shared.seconds(Math.max(1, seconds));
  }
  return seconds < 3600
    ? shared.minutes(Math.ceil(seconds / 60))
    : shared.hours(Math.ceil(seconds / 3600));
}

/** Keeps a title short enough to stand inside a sentence. */
export function quoted(title: string): string {
  const characters = [...title];
  return words.shared.quoted(
    characters.length > LONGEST_QUOTE
      ? `${characters
          .slice(0, LONGEST_QUOTE - 1)
          .join('')
          .trimEnd()}…`
      : title,
  );
}
