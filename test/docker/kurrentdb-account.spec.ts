import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import {
  createSecureServer,
  type Http2SecureServer,
  type Http2ServerRequest,
  type Http2ServerResponse,
} from 'node:http2';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppendReq, AppendResp } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb';
import { makeSecrets, root } from './make-secrets';

/** What the test server heard: it speaks both protocols on one port with the certificate of a node, as a node does. */
interface Heard {
  readonly path: string;
  readonly as: string;
  readonly body: unknown;
}

let folder: string;
let server: Http2SecureServer;
let heard: Heard[];
let refusals: number[];
let account: number;

const plain = (header: unknown): string => Buffer.from(String(header).split(' ')[1] ?? '', 'base64').toString();
const read = async (stream: AsyncIterable<Buffer>): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
};

/** The messages of a gRPC body: one byte, four of length, then the bytes. */
function* messagesIn(body: Buffer): Generator<Buffer> {
  for (let at = 0; at < body.length; at += 5 + body.readUInt32BE(at + 1))
    yield body.subarray(at + 5, at + 5 + body.readUInt32BE(at + 1));
}

/** Keeps what was appended and answers as a leader does. */
async function answerAppend(asked: Http2ServerRequest, answer: Http2ServerResponse): Promise<void> {
  const [options, proposed] = [...messagesIn(await read(asked))].map((bytes) => AppendReq.deserializeBinary(bytes));
  const name = options?.getOptions()?.getStreamIdentifier()?.getStreamName_asU8();
  const event = proposed?.getProposedMessage();
  const data: unknown = JSON.parse(Buffer.from(event?.getData_asU8() ?? []).toString());
  const body = { stream: Buffer.from(name ?? []).toString(), type: event?.getMetadataMap().get('type'), data };
  heard.push({ path: asked.url, as: plain(asked.headers.authorization), body });
  const success = new AppendResp.Success();
  success.setCurrentRevision('0');
  const message = new AppendResp();
  message.setSuccess(success);
  const bytes = Buffer.from(message.serializeBinary());
  const head = Buffer.alloc(5);
  head.writeUInt32BE(bytes.length, 1);
  answer.setHeader('content-type', 'application/grpc');
  answer.addTrailers({ 'grpc-status': '0' });
  answer.end(Buffer.concat([head, bytes]));
}

async function answerPlain(asked: Http2ServerRequest, answer: Http2ServerResponse): Promise<void> {
  const body: unknown = JSON.parse(String(await read(asked)));
  heard.push({ path: asked.url, as: plain(asked.headers.authorization), body });
  answer.statusCode = refusals.shift() ?? (asked.url === '/users/' ? account : 200);
  answer.end();
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kujdes-account-'));
  makeSecrets(folder);
  const [cert, key] = ['crt', 'key'].map((end) => readFileSync(join(folder, `kurrentdb1.${end}`)));
  server = createSecureServer({ cert, key, allowHTTP1: true });
  server.on('request', (asked, answer) => {
    void (asked.httpVersionMajor === 2 ? answerAppend(asked, answer) : answerPlain(asked, answer));
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  [heard, refusals, account] = [[], [], 201];
});

/** Runs the script as the container does, with the test server in the place of the three nodes. */
async function openAccount(): Promise<{ code: number | null; said: string }> {
  const here = `localhost:${(server.address() as AddressInfo).port}`;
  const file = (name: string): string => {
    const address = readFileSync(join(folder, name), 'utf8')
      .replace(/@[^/]+\//, `@${here}/`)
      .replace('/run/secrets', folder);
    writeFileSync(join(folder, `${name}-here`), address);
    return join(folder, `${name}-here`);
  };
  const env = {
    PATH: process.env['PATH'],
    KURRENTDB_ADMIN_URL_FILE: file('kurrentdb-admin-url'),
    KURRENTDB_URL_FILE: file('kurrentdb-url'),
  };
  const child = spawn(process.execPath, ['docker/kurrentdb/open-account.mjs'], { cwd: root, env });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += String(text)));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, said };
}

const passwordOf = (name: string): string => /:([^:@]+)@/.exec(readFileSync(join(folder, name), 'utf8'))![1]!;

describe('the account in KurrentDB', () => {
  it('is opened outside every group, by the administrator, over the authority’s TLS', async () => {
    expect(await openAccount()).toEqual({ code: 0, said: 'The account kujdes is opened.\n' });
    const admin = `admin:${readFileSync(join(folder, 'kurrentdb-admin-password'), 'utf8').trim()}`;
    expect(heard.map(({ as }) => as)).toEqual([admin, admin, admin]);
    const password = passwordOf('kurrentdb-url');
    expect(heard[0]).toMatchObject({
      path: '/users/',
      body: { loginName: 'kujdes', fullName: 'Kujdes', password, groups: [] },
    });
  });

  it('may read and write streams and read $all; deleting and metadata stay with the administrators', async () => {
    await openAccount();
    const both = ['$admins', 'kujdes'];
    const only = { $d: '$admins', $mr: '$admins', $mw: '$admins' };
    expect(heard.slice(1).map(({ body }) => body)).toEqual([
      {
        stream: '$settings',
        type: 'update-default-acl',
        data: {
          $userStreamAcl: { $r: both, $w: both, ...only },
          $systemStreamAcl: { $r: '$admins', $w: '$admins', ...only },
        },
      },
      { stream: '$$$all', type: '$metadata', data: { $acl: { $r: both } } },
    ]);
  });

  it('gets the password of its file again when it is there already', async () => {
    account = 409;
    const { code, said } = await openAccount();
    expect([code, said]).toEqual([0, 'The account kujdes is there already, its password set anew.\n']);
    expect(heard[1]).toMatchObject({
      path: '/users/kujdes/command/reset-password',
      body: { newPassword: passwordOf('kurrentdb-url') },
    });
  });

  it('is tried again while the cluster has no leader', async () => {
    refusals = [503];
    expect(await openAccount()).toEqual({ code: 0, said: 'The account kujdes is opened.\n' });
    expect(heard.filter(({ path }) => path === '/users/')).toHaveLength(2);
  });
});
