import type { DataSource } from 'typeorm';
import type { PlanDocument } from '#indicators';

/** An adopted plan as it stands now. */
export interface AdoptedPlan {
  readonly code: string;
  readonly municipality: string;
  readonly document: PlanDocument;
  readonly revision: number;
}

const sql = `select code, municipality, content as document, revision from read.plan`;

/** The adopted plan of a code, or undefined; the numbers role is enough. */
export async function findPlan(database: DataSource, code: string): Promise<AdoptedPlan | undefined> {
  if (!/^[a-z0-9-]{1,100}$/.test(code)) return undefined;
  const [plan] = await database.query<AdoptedPlan[]>(`${sql} where stream_id = $1`, [code]);
  return plan;
}

/** Every adopted plan, in the order of their codes. */
export const allPlans = (database: DataSource): Promise<AdoptedPlan[]> =>
  database.query<AdoptedPlan[]>(`${sql} order by code`);
