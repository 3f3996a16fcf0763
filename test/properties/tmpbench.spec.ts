import { countRows, indicatorRows } from '#indicators';
import { matchedParameters } from '../../libs/indicators/src/count-query';
import { matchedSql } from '../../libs/indicators/src/count-query-matched.sql';
import { readDatabase } from '../setup/read-database';
it('bench', async () => {
  const db = await readDatabase();
  const o = db.owner;
  await o.query(`insert into read.log_time values ('2025-06-01Z', 1)`);
  await o.query(`insert into read.person_attribute select g, null, null, case when g%2=0 then 'female' else 'male' end, '2008-01-01'::date, '2008-12-31', '2026-12-31', 'albanian','x','urban','no', 1, null from generate_series(1,40000) g`);
  await o.query(`insert into read.fact select g/10, gen_random_uuid(), g%4000+ (g/100000)*100, g%4000, (array['service','visit','placement','category'])[1+g%4], (array['counselling-session','social-treatment','home'])[1+g%3], '2022-01-01'::date + (g%1100), '2022-01-01'::date + (g%1100)+case when g%4>1 then 30 else 0 end, '2022-01-01'::date + (g%1100)+case when g%4>1 then 30 else 0 end, 'office-'||(g/44000), 'services','open', array[(array['children-with-disabilities','domestic-violence-survivors','children-with-antisocial-behaviour','abandoned-children','couples-in-divorce'])[1+g%5]], true, 1, null from generate_series(1,440000) g`);
  await o.query('checkpoint'); await o.query('vacuum analyze read.fact'); await o.query('analyze read.person_attribute');
  await o.query('set random_page_cost = 1.1');
  const q = { rows: indicatorRows, offices: ['office-3'], periods: [{ year: 2022 }, { year: 2023 }, { year: 2024 }], knownAt: '5' };
  for (let i = 0; i < 4; i++) { const t = Date.now(); await countRows(o, q); const u = Date.now(); await o.query('select count(*) from generate_series(1,1000000) g'); console.log('ms', u - t, 'yardstick', Date.now() - u); }
  const plan = await o.query(`explain (analyze, buffers) with ${matchedSql}, counted as (select distinct rule, period, unit_no, unit_entry from matched) select rule, period, count(*)::int as figure from counted group by rule, period`, matchedParameters(q));
  console.log(plan.rows.map((r: any) => r['QUERY PLAN'].slice(0, 200)).join('\n'));
  await db.drop();
}, 200000);
