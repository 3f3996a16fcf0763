/** Opens a backup by hand, as `age -d -i IDENTITY FILE | gunzip` does, and writes the tar to a file. */
import { createReadStream, createWriteStream, readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { Decrypter } from 'age-encryption';

const [file, identity, out] = process.argv.slice(2);
const decrypter = new Decrypter();
decrypter.addIdentity(/^AGE-SECRET-KEY-.*$/m.exec(readFileSync(identity, 'utf8'))[0]);
const plain = await decrypter.decrypt(Readable.toWeb(createReadStream(file)));
await pipeline(Readable.fromWeb(plain), createGunzip(), createWriteStream(out));
