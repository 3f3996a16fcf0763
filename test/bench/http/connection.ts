import { connect, type Socket } from 'node:net';

export interface Reply {
  readonly status: number;
  readonly body: string;
}

/** One kept-alive connection with one request under way: so little work that the client does not measure itself. */
export interface Connection {
  send(method: 'GET' | 'POST', path: string, body?: string): Promise<Reply>;
  end(): void;
}

const headEnd = '\r\n\r\n';

/** Opens a connection that sends the token with every request. */
export async function openConnection(url: string, token: string): Promise<Connection> {
  const { hostname, port } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port), noDelay: true });
  await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  return over(socket, `host: ${hostname}:${port}\r\nauthorization: Bearer ${token}\r\n`);
}

function over(socket: Socket, heads: string): Connection {
  let received: Buffer = Buffer.alloc(0);
  let done: ((reply: Reply) => void) | undefined;
  let failed: ((error: Error) => void) | undefined;
  socket.on('data', (chunk: Buffer) => {
    received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
    const reply = replyIn(received);
    if (!reply) return;
    received = Buffer.alloc(0);
    done?.(reply);
  });
  const closed = (): Error => new Error('the api closed a connection');
  const lost = (): void => failed?.(closed());
  socket.on('error', lost).on('close', lost);
  return {
    send(method, path, body = '') {
      if (socket.destroyed) return Promise.reject(closed()); // a write to it would never be answered
      const content = body ? `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n` : '';
      return new Promise((resolve, reject) => {
        [done, failed] = [resolve, reject];
        socket.write(`${method} ${path} HTTP/1.1\r\n${heads}${content}\r\n${body}`);
      });
    },
    end() {
      failed = undefined;
      socket.destroy();
    },
  };
}

/** The reply when all of it has come; the api always says its length. */
function replyIn(received: Buffer): Reply | undefined {
  const head = received.indexOf(headEnd);
  if (head < 0) return undefined;
  const heads = received.toString('latin1', 0, head);
  const length = Number(/\r\ncontent-length: (\d+)/i.exec(heads)?.[1]);
  if (Number.isNaN(length)) throw new Error('a reply without its length');
  const from = head + headEnd.length;
  if (received.length < from + length) return undefined;
  return { status: Number(heads.slice(9, 12)), body: received.toString('utf8', from, from + length) };
}
