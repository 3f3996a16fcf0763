import { ReadableStream } from 'node:stream/web';

// An ES module, which a CommonJS program can only ask for.
const age = () => import('age-encryption');

/** A new key pair for backups; `identity` opens what is encrypted to `recipient` and is the only thing that does. */
export async function makeIdentity(): Promise<{ identity: string; recipient: string }> {
  const { generateX25519Identity, identityToRecipient } = await age();
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}

/** Turns bytes into an age file that each of the recipients can open; throws one sentence for what is no recipient. */
export async function encryptedTo(
  recipients: readonly string[],
): Promise<(plain: AsyncIterable<Uint8Array>) => AsyncGenerator<Uint8Array>> {
  const { Encrypter } = await age();
  const encrypter = new Encrypter();
  for (const recipient of recipients)
    try {
      encrypter.addRecipient(recipient);
    } catch {
      throw new Error('--recipient is not a public key of the form age1…, as recovery-key prints it.');
    }
  return async function* (plain) {
    yield* (await encrypter.encrypt(ReadableStream.from(plain))) as AsyncIterable<Uint8Array>;
  };
}

/** The plain bytes of an age file; throws one sentence when the identity does not open it or it is none. */
export async function decryptedWith(
  identity: string,
  file: AsyncIterable<Uint8Array>,
): Promise<AsyncIterable<Uint8Array>> {
  const { Decrypter } = await age();
  const decrypter = new Decrypter();
  try {
    decrypter.addIdentity(identity);
  } catch {
    throw new Error('--identity holds no secret key of the form AGE-SECRET-KEY-1….');
  }
  const opened = await decrypter.decrypt(ReadableStream.from(file)).catch((error: unknown) => {
    if (error instanceof Error && error.message.includes('no identity matched'))
      throw new Error('The backup was encrypted to another recovery key than the one of --identity.');
    throw new Error('This file is no backup, or it is damaged at its beginning.');
  });
  return opened as AsyncIterable<Uint8Array>;
}
