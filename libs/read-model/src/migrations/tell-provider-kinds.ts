import type { Query } from '#sql';

/**
 * What kind of provider a short number is, for whoever counts and may not see providers. A function finds its tables by
 * name when asked, so that it follows a switch of the sets.
 */
export class TellProviderKinds1790000003006 {
  readonly name = 'TellProviderKinds1790000003006';

  async up(runner: Query): Promise<void> {
    await runner.query(`
      create function read.provider_kinds() returns table (provider_no int, kind text)
      language sql stable security definer set search_path = '' as $$
        select s.no, p.kind from read.provider p join read.short_id s on s.id = p.provider_id::text
      $$;
      revoke execute on function read.provider_kinds() from public;
      grant execute on function read.provider_kinds() to kujdes_app, kujdes_numbers;`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
