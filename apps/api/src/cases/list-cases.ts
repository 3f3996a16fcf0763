import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { DataSource } from 'typeorm';
import { caseListScope, judge, type Actor, type OfficeScope } from '#access';
import { isDay, type FieldProblem } from '#casework';
import { badInput, denied, Names } from '#perform';
import { casePhases, categories, codesOf } from '#vocabulary';
import { DATA_SOURCE } from '../tokens';

const most = 100;

interface Asked {
  readonly phase?: string;
  readonly category?: string;
  readonly mine: boolean;
  /** Only cases an office of theirs is asked to take over. */
  readonly incoming: boolean;
  readonly limit: number;
  /** The last row of the page before: its last day and case id. */
  readonly after?: { readonly on: string; readonly id: string };
}

/** Cases somebody may see, those with the latest entries first; query parameters as they came. */
export class ListCases extends Query<object> {
  constructor(
    readonly actor: Actor | undefined,
    readonly parameters: Readonly<Record<string, unknown>>,
  ) {
    super();
  }
}

interface Row {
  readonly case_id: string;
  readonly office: string;
  readonly phase: string;
  readonly urgency: string;
  readonly manager: string | null;
  readonly beneficiaries: string[];
  readonly categories: string[];
  readonly restricted: boolean;
  readonly transfer_to: string | null;
  readonly referred_on: string;
  readonly opened_on: string | null;
  readonly last_on: string;
}

// Who sees which rows is decided by caseListScope; here it is only written as SQL.
const page = `
select case_id, office, phase, urgency, manager, beneficiaries, categories, restricted, transfer_to,
       referred_on::text, opened_on::text, last_on::text
from read.case_summary
where (office = any($1) or transfer_to = any($1)
       or (office = any($2) and phase = 'referred' and not restricted)
       or (office = any($3) and $4::uuid = any(team))
       or (office = any($12) and $4::uuid = any(team) and not restricted))
  and ($5::text is null or phase = $5)
  and ($6::text is null or $6 = any(categories))
  and (not $7::boolean or $4::uuid = any(team))
  and (not $11::boolean or transfer_to = any($1))
  and ($8::date is null or (last_on, case_id) < ($8, $9::uuid))
order by last_on desc, case_id desc
limit $10`;

@QueryHandler(ListCases)
export class ListCasesHandler implements IQueryHandler<ListCases> {
  constructor(
    @Inject(DATA_SOURCE) private readonly database: DataSource,
    @Inject(Names) private readonly names: Names,
  ) {}

  async execute({ actor, parameters }: ListCases): Promise<object> {
    const judged = judge(actor, { see: 'case-list' }, {});
    if (!judged.allowed) throw denied(judged.status);
    if (!actor) throw denied(401);
    const asked = readAsked(parameters);
    const { offices } = caseListScope(actor);
    const those = (...scopes: OfficeScope['cases'][]): string[] =>
      offices.filter(({ cases }) => scopes.includes(cases)).map(({ office }) => office);
    const rows: Row[] = await this.database.query(page, [
      those('all'),
      those('team-and-intake-desk'),
      those('team-and-intake-desk', 'team'),
      actor.account,
      asked.phase ?? null,
      asked.category ?? null,
      asked.mine,
      asked.after?.on ?? null,
      asked.after?.id ?? null,
      asked.limit + 1,
      asked.incoming,
      those('team-unrestricted'),
    ]);
    const shown = rows.slice(0, asked.limit);
    const last = rows.length > asked.limit ? shown.at(-1) : undefined;
    const names = await this.names.of({
      persons: [...new Set(shown.flatMap(({ beneficiaries }) => beneficiaries))],
      providers: [],
      accounts: [...new Set(shown.flatMap(({ manager }) => manager ?? []))],
    });
    return {
      cases: shown.map((row) => ({
        case: row.case_id,
        office: row.office,
        phase: row.phase,
        urgency: row.urgency,
        referredOn: row.referred_on,
        openedOn: row.opened_on,
        lastOn: row.last_on,
        manager: row.manager === null ? null : { account: row.manager, name: names[row.manager] ?? '' },
        beneficiaries: row.beneficiaries.map((person) => ({ person, name: names[person] ?? '' })),
        categories: those('team-unrestricted').includes(row.office) ? [] : row.categories,
        restricted: row.restricted,
        transferTo: row.transfer_to,
      })),
      next: last ? Buffer.from(`${last.last_on} ${last.case_id}`).toString('base64url') : null,
    };
  }
}

const cursorForm = /^(\d{4}-\d{2}-\d{2}) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

function readAsked(parameters: Readonly<Record<string, unknown>>): Asked {
  const problems: FieldProblem[] = [];
  const text = (name: string, fits: (value: string) => boolean, code: string): string | undefined => {
    const value = parameters[name];
    if (value === undefined || value === '') return undefined;
    if (typeof value === 'string' && fits(value)) return value;
    problems.push({ field: name, code });
    return undefined;
  };
  const known = new Set(['phase', 'category', 'mine', 'incoming', 'limit', 'cursor', 'after']);
  for (const name of Object.keys(parameters)) {
    if (!known.has(name)) problems.push({ field: /^\w{1,40}$/.test(name) ? name : '?', code: 'UNKNOWN_FIELD' });
  }
  const phase = text('phase', (value) => codesOf(casePhases).some((code) => code === value), 'UNKNOWN_CODE');
  const category = text('category', (value) => codesOf(categories).some((code) => code === value), 'UNKNOWN_CODE');
  const mine = text('mine', (value) => value === 'true' || value === 'false', 'NOT_YES_OR_NO') === 'true';
  const incoming = text('incoming', (value) => value === 'true' || value === 'false', 'NOT_YES_OR_NO') === 'true';
  const limit = Number(
    text('limit', (value) => /^\d{1,3}$/.test(value) && Number(value) >= 1 && Number(value) <= most, 'NOT_A_LIMIT') ??
      50,
  );
  const decoded = (value: string): RegExpExecArray | null => {
    const read = cursorForm.exec(Buffer.from(value, 'base64url').toString());
    return isDay(read?.[1]) ? read : null;
  };
  const cursor = text('cursor', (value) => decoded(value) !== null, 'NOT_A_CURSOR');
  const [, on = '', id = ''] = (cursor === undefined ? null : decoded(cursor)) ?? [];
  if (problems.length > 0) throw badInput(problems);
  return { phase, category, mine, incoming, limit, after: cursor === undefined ? undefined : { on, id } };
}
