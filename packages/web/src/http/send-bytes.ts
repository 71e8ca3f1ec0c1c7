import { type Answer, answerOf } from './api.ts';

/** Sends bytes to the server and tells how many of them are on their way. Never throws; stopped by the signal it answers with null. */
export function sendBytes<T>(
  path: string,
  bytes: Uint8Array,
  { onSent, signal }: { readonly onSent: (share: number) => void; readonly signal: AbortSignal },
): Promise<Answer<T> | null> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/v1${path}`);
    request.setRequestHeader('x-estiba', '1');
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.upload.addEventListener('progress', ({ loaded, total }) => onSent(total === 0 ? 1 : loaded / total));
    request.addEventListener('load', () => resolve(answerOf(request.status, jsonOf(request.responseText))));
    request.addEventListener('error', () => resolve(answerOf(0, null)));
    request.addEventListener('abort', () => resolve(null));
    signal.addEventListener('abort', () => request.abort());
    request.send(bytes as Uint8Array<ArrayBuffer>);
  });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
