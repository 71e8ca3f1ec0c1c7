import type { LinkParts, Socket, SocketEvents } from './live-link.ts';

/** The link's parts as a browser has them. */
export function browserParts(onLost: () => void): LinkParts {
  return {
    open: openSocket,
    unpack,
    now: () => Date.now(),
    later: (run, delay) => {
      const timer = setTimeout(run, delay);
      return () => clearTimeout(timer);
    },
    onLost,
  };
}

function openSocket(events: SocketEvents): Socket {
  const socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/api/v1/live`);
  socket.binaryType = 'arraybuffer';
  socket.addEventListener('open', events.opened);
  socket.addEventListener('close', events.closed);
  socket.addEventListener('message', ({ data }: MessageEvent<string | ArrayBuffer>) =>
    events.message(typeof data === 'string' ? data : new Uint8Array(data)),
  );
  return {
    send: (text) => {
      if (socket.readyState === WebSocket.OPEN) socket.send(text);
    },
    close: () => socket.close(),
  };
}

async function unpack(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
