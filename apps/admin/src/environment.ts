import { readStores, type Stores } from '#vault';

/** What an operator's command is told by the environment. */
export interface Environment extends Stores {
  readonly demoPassword?: string;
}

/** Reads the environment; every missing or wrong variable gives one sentence. */
export const readEnvironment = (env: NodeJS.ProcessEnv): Environment => ({
  ...readStores(env),
  demoPassword: env.DEMO_PASSWORD,
});
