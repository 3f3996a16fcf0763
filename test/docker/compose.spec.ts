import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeFile, textOf, type Service } from './compose-files';
import { makeSecrets, root } from './make-secrets';

const files = ['compose.postgres.yaml', 'compose.kurrentdb.yaml'] as const;
const [base, cluster] = files.map(composeFile) as [ReturnType<typeof composeFile>, ReturnType<typeof composeFile>];
const added = Object.entries(cluster.services).filter(([name]) => !(name in base.services));
const whole: [string, Service][] = [...Object.entries(base.services), ...added];
const ours = '${KUJDES_IMAGE:-kujdes}';
const secrets = { ...base.secrets, ...cluster.secrets };
const networksOf = ({ networks = [] }: Service): string[] =>
  Array.isArray(networks) ? (networks as string[]) : Object.keys(networks);
const sourcesOf = ({ secrets: used = [] }: Service): string[] =>
  used.map((each) => (typeof each === 'string' ? each : each.source));
const waitsOf = ({ depends_on = {} }: Service): Record<string, string> =>
  Object.fromEntries(Object.entries(depends_on).map(([name, { condition }]) => [name, condition]));

describe.each(whole)('the container %s', (name, service) => {
  it('is of an image that cannot change: by digest, or built from this tree', () => {
    if (service.image === ours) expect(service.build).toEqual({ context: '..', dockerfile: 'docker/Dockerfile' });
    else expect(service.image).toMatch(/@sha256:[0-9a-f]{64}$/);
  });

  it('runs as a user that is not root, with nothing it could become more by', () => {
    const { user, read_only, cap_drop, cap_add, privileged, security_opt } = service;
    expect(user).toMatch(/^[1-9]\d*:[1-9]\d*$/);
    expect({ read_only, cap_drop, cap_add, privileged, security_opt }).toEqual({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
    });
  });

  it('has limits of memory and processes, and of its log where it goes on for ever', () => {
    expect(service.mem_limit).toMatch(/^\d+[mg]$/);
    expect(service.pids_limit).toBeGreaterThan(0);
    if (service.restart !== 'no') expect(service.logging?.options['max-size']).toBeDefined();
  });

  it('is seen from outside only when it is the proxy', () => {
    expect(service.network_mode).toBeUndefined();
    expect(networksOf(service)).not.toHaveLength(0);
    expect(networksOf(service).includes('outside')).toBe(name === 'proxy');
    expect(service.ports !== undefined).toBe(name === 'proxy');
  });

  it('is told no secret but by a file', () => {
    for (const [variable, value] of Object.entries(service.environment ?? {})) {
      if (/(PASSWORD|SECRET|TOKEN|KEY|CREDENTIALS)(_|$)/.test(variable)) expect(variable).toMatch(/_FILE$/);
      if (variable.endsWith('_FILE')) expect(value).toMatch(/^\/run\/secrets\//);
      expect(value).not.toMatch(/:\/\/[^/]*@/);
    }
  });

  it('is given every secret its variables and arguments name', () => {
    const named = JSON.stringify([service.environment, service.entrypoint, service.command]).match(
      /(?<=\/run\/secrets\/)[\w.-]+/g,
    );
    const mounted = (service.secrets ?? []).map((each) => (typeof each === 'string' ? each : each.target));
    for (const each of named ?? []) expect(mounted).toContain(each);
  });

  it('mounts files of this folder unchangeable, and they are there', () => {
    for (const [source = '', , mode] of (service.volumes ?? []).map((each) => each.split(/:(?!\?)/)))
      if (source.startsWith('./')) {
        expect(mode).toBe('ro');
        expect(existsSync(join(root, 'docker', source))).toBe(true);
      }
  });
});

describe('the networks', () => {
  it('lead outside from the proxy alone', () => {
    const { outside, ...inner } = base.networks ?? {};
    expect(outside).toBeNull();
    expect(Object.keys(inner)).toEqual(['front', 'stores', 'metrics']);
    for (const network of Object.values(inner)) expect(network?.internal).toBe(true);
    expect(cluster.networks).toBeUndefined();
  });

  it('keep the proxy from the stores, and the stores from everything but the programs', () => {
    expect(networksOf(base.services['proxy']!)).toEqual(['outside', 'front']);
    const on = (network: string) =>
      whole.flatMap(([name, service]) => (networksOf(service).includes(network) ? name : []));
    expect(on('front')).toEqual(['proxy', 'api']);
    for (const [name, service] of whole.filter(([, { image }]) => image !== ours))
      if (name !== 'proxy') expect(networksOf(service)).toEqual(['stores']);
  });

  it('give the api the address of the proxy, and no other, to believe', () => {
    const proxy = (base.services['proxy']!.networks as { front: { ipv4_address: string } }).front.ipv4_address;
    expect(base.services['api']!.environment?.['TRUSTED_PROXY']).toBe(proxy);
  });
});

describe('the order of a start', () => {
  const completed = 'service_completed_successfully';
  const healthy = 'service_healthy';

  it('migrates before any program starts, and opens the door last', () => {
    const waits = (name: string) => waitsOf(base.services[name]!);
    expect(waits('migrate')).toEqual({ postgres: healthy });
    for (const name of ['api', 'projector', 'projector-standby', 'signer'])
      expect(waits(name)).toEqual({ migrate: completed });
    expect(waits('proxy')).toEqual({ api: healthy });
  });

  it('opens the account of a cluster before migrating on it', () => {
    expect(waitsOf(cluster.services['migrate']!)).toEqual({ 'kurrentdb-account': completed });
    const nodes = { kurrentdb1: healthy, kurrentdb2: healthy, kurrentdb3: healthy };
    expect(waitsOf(cluster.services['kurrentdb-account']!)).toEqual(nodes);
  });

  it('asks whatever goes on for ever how it is, but the signer, which answers nobody', () => {
    const silent = whole.filter(([, { restart, healthcheck }]) => restart !== 'no' && !healthcheck?.test);
    expect(silent.map(([name]) => name)).toEqual(['signer']);
    const steps = whole.filter(([, { restart }]) => restart === 'no');
    expect(steps.map(([name]) => name)).toEqual(['migrate', 'admin', 'backup', 'kurrentdb-account']);
  });

  it('has one projector live and one standing by, alike', () => {
    expect(base.services['projector-standby']).toEqual(base.services['projector']);
  });
});

describe('the cluster', () => {
  it('changes nothing of the programs but where the log is', () => {
    for (const [name, service] of Object.entries(cluster.services).filter(([name]) => name in base.services)) {
      const { environment, secrets: used, ...more } = service;
      expect(environment).toEqual({ EVENT_STORE: 'kurrentdb', KURRENTDB_URL_FILE: '/run/secrets/kurrentdb-url' });
      const own = { source: 'signer-kurrentdb-url', target: 'kurrentdb-url' };
      expect(used).toEqual([name === 'signer' ? own : 'kurrentdb-url']);
      expect(Object.keys(more).filter((key) => key !== 'depends_on')).toEqual([]);
    }
  });

  it('has three nodes alike, each with its own name, certificate and disk', () => {
    const names = ['kurrentdb1', 'kurrentdb2', 'kurrentdb3'];
    const plain = names.map((name) =>
      JSON.stringify({
        ...cluster.services[name],
        environment: { ...cluster.services[name]?.environment, KURRENTDB_GOSSIP_SEED: '' },
      }).replaceAll(name, 'node'),
    );
    expect(new Set(plain).size).toBe(1);
    for (const name of names)
      expect(cluster.services[name]!.environment?.['KURRENTDB_GOSSIP_SEED']).toBe(
        names.flatMap((other) => (other === name ? [] : `${other}:2113`)).join(','),
      );
  });

  it('is never without TLS or open to who has no account', () => {
    for (const [, { environment = {} }] of added) {
      expect(Object.keys(environment).filter((name) => /INSECURE|DISABLE_TLS|DEV$|TRUSTED_AUTH/.test(name))).toEqual(
        [],
      );
      for (const [name, value] of Object.entries(environment)) if (/ANONYMOUS/.test(name)) expect(value).toBe('false');
    }
    expect(textOf('kurrentdb/start.sh')).toMatch(/DEFAULT_ADMIN_PASSWORD=\$\(cat .*\n.*DEFAULT_OPS_PASSWORD=\$\(cat /);
  });
});

describe('the secrets', () => {
  // Made on the way, as docs/deploy.md says: they need a running database or a key that is kept elsewhere.
  const made = ['signer-url', 'recovery-recipients'];
  let folder: string;
  let said: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'kujdes-secrets-'));
    said = makeSecrets(folder, 'kujdes.example');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('are files of their own name, each used, and each made by the two scripts', () => {
    for (const [name, { file }] of Object.entries(secrets)) expect(file).toBe(`\${SECRETS_DIR:-./secrets}/${name}`);
    const used = [...whole, ...Object.entries(cluster.services)].flatMap(([, service]) => sourcesOf(service));
    expect([...new Set(used)].sort()).toEqual(Object.keys(secrets).sort());
    // The authority's key is for making certificates; no container is given it.
    expect([...readdirSync(folder), ...made].sort()).toEqual([...Object.keys(secrets), 'internal-ca.key'].sort());
  });

  it('may be read by their one reader alone', () => {
    const merged = whole.map(([name, service]) => ({
      reader: Number(service.user!.split(':')[0]),
      used: [
        ...sourcesOf(service),
        ...(name in base.services ? sourcesOf(cluster.services[name] ?? ({} as Service)) : []),
      ],
    }));
    for (const { reader, used } of merged)
      for (const name of used.filter((each) => !made.includes(each))) {
        const { mode, uid } = statSync(join(folder, name));
        expect([name, (mode & 0o777).toString(8)]).toEqual([name, name.endsWith('.crt') ? '444' : '400']);
        if (process.getuid?.() === 0 && !name.endsWith('.crt')) expect([name, uid]).toEqual([name, reader]);
      }
  });

  it('are never printed and never made anew', () => {
    const before = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    for (const content of before) for (const line of content.trim().split('\n')) expect(said).not.toContain(line);
    expect(makeSecrets(folder, 'other.example')).toBe('');
    expect(readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual(before);
  });

  it('are kept out of the repository and out of the image', () => {
    expect(textOf('.gitignore').split('\n')).toEqual(expect.arrayContaining(['secrets/', '.env']));
    const [first, ...rest] = textOf('Dockerfile.dockerignore').trim().split('\n');
    expect(first).toBe('*');
    expect(rest.filter((line) => !line.startsWith('!') || /secret|\.env|^!docker$/.test(line))).toEqual([]);
  });
});

it('the cluster of PostgreSQL is made with checked pages and passwords, in Albanian order', () => {
  const made = base.services['postgres']!.environment?.['POSTGRES_INITDB_ARGS']?.split(' ');
  const wanted = ['--data-checksums', '--auth=scram-sha-256', '--locale-provider=icu', '--icu-locale=sq-XK'];
  expect(made).toEqual(expect.arrayContaining([...wanted, '--locale=C', '--encoding=UTF8']));
});

describe('the image', () => {
  const lines = textOf('Dockerfile').split('\n');

  it('is made of one other image, by digest, and ends as the user of the compose files', () => {
    expect(lines.filter((line) => line.startsWith('ARG '))).toEqual([
      expect.stringMatching(/^ARG NODE=node:20-bookworm-slim@sha256:[0-9a-f]{64}$/),
    ]);
    for (const line of lines.filter((each) => each.startsWith('FROM '))) expect(line).toMatch(/^FROM \$\{NODE\}/);
    const users = new Set(whole.flatMap(([, { image, user }]) => (image === ours ? user : [])));
    const user = lines.findLast((line) => line.startsWith('USER '))?.slice(5);
    expect([...users]).toEqual([user, '10002:10002']);
  });

  it('holds whatever file the containers start', () => {
    const started = whole.flatMap(([, { image, entrypoint = [], command = [] }]) =>
      image === ours ? ([...entrypoint, ...command].find((word) => /\.m?js$/.test(word)) ?? '') : [],
    );
    for (const file of started.filter((each) => !each.startsWith('dist/')))
      expect(lines).toContain(`COPY ${file} ${file.replace(/[^/]+$/, '')}`);
    expect(lines.filter((line) => /^COPY --from=build /.test(line))).toEqual(['COPY --from=build /app/dist dist']);
  });
});

describe('the documents', () => {
  it('say what every variable is for', () => {
    const text = readFileSync(join(root, 'docs/deploy.md'), 'utf8');
    const told = [...whole, ...Object.entries(cluster.services)].flatMap(([, { environment = {} }]) =>
      Object.keys(environment).filter((name) => !/^(KURRENTDB_(?!.*URL)|POSTGRES_|HOME$)/.test(name)),
    );
    const set = files.flatMap((file) => [...textOf(file).matchAll(/\$\{(\w+)/g)].map(([, name]) => name!));
    expect([...new Set([...told, ...set])].filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
  });
});

describe('the proxy', () => {
  const text = textOf('proxy/nginx.conf');

  it('says anew who asks and how, and drops what the reader said of it', () => {
    for (const [header, value] of Object.entries({
      'X-Forwarded-For': '$remote_addr',
      'X-Forwarded-Proto': 'https',
      'X-Forwarded-Host': "''",
      Forwarded: "''",
    }))
      expect(text).toContain(`proxy_set_header ${header} ${value};`);
    expect(text).not.toContain('$proxy_add_x_forwarded_for');
  });

  it('writes down no address with what was asked behind it', () => {
    expect(text).toMatch(/log_format plain '(?!.*\$(request|request_uri|args|query_string|http_referer)\b)[^']*';/);
    expect(text).toContain('error_log /dev/stderr crit;');
  });
});
