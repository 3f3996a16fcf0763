import { createHash } from 'node:crypto';
import type { Client } from 'pg';
import { from as copyFrom, type CopyStreamQuery } from 'pg-copy-streams';
import type { CopiedTable, TableCount } from './backup-content';
import { quoted, quotedName } from './kept-tables';

/** One table being filled; its bytes come in parts, in order. */
export class CopyIn {
  private readonly hash = createHash('sha256');
  private readonly stream: CopyStreamQuery;
  private readonly ended: Promise<void>;

  /** Begins in the transaction of the client, which runs nothing else until the end. */
  constructor(
    client: Client,
    private readonly table: CopiedTable,
  ) {
    const columns = table.columns.map(quotedName).join(', ');
    this.stream = client.query(copyFrom(`copy ${quoted(table.name)} (${columns}) from stdin`));
    this.ended = new Promise((resolve, reject) => this.stream.once('finish', resolve).once('error', reject));
    this.ended.catch(() => undefined); // whoever writes or ends hears of it
  }

  get name(): string {
    return this.table.name;
  }

  async write(part: Buffer): Promise<void> {
    this.hash.update(part);
    const written = new Promise<void>((resolve, reject) => {
      this.stream.write(part, (error) => (error ? reject(error) : resolve()));
    });
    await Promise.race([written, this.ended]);
  }

  /** Gives up: the connection is free again for a rollback. */
  async abandon(): Promise<void> {
    if (this.stream.destroyed) return;
    const gone = new Promise((resolve) => this.stream.once('close', resolve));
    this.stream.destroy();
    await gone;
  }

  /** What has come in, to be held against the manifest. */
  async end(): Promise<TableCount> {
    this.stream.end();
    await this.ended;
    return { name: this.name, rows: this.stream.rowCount, sha256: this.hash.digest('hex') };
  }
}
