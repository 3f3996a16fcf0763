/** Seals a tar as a backup is sealed, as `gzip | age -r RECIPIENT` does: for backups that none of ours would write. */
import { createReadStream, createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { Encrypter } from 'age-encryption';

const [tar, recipient, out] = process.argv.slice(2);
const encrypter = new Encrypter();
encrypter.addRecipient(recipient);
const zipped = createReadStream(tar).pipe(createGzip());
await pipeline(Readable.fromWeb(await encrypter.encrypt(Readable.toWeb(zipped))), createWriteStream(out));
