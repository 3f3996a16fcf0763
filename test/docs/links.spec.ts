import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const root = join(__dirname, '../..');

const documents = ['.', 'docker', 'docs', 'docs/decisions', 'docs/generated'].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => relative('.', join(folder, name))),
);

/** Links to files of the project; addresses of the web and places within a page are not looked at. */
const linksIn = (text: string): string[] =>
  [...text.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, to = '']) =>
    /^(https?:|#)/.test(to) ? [] : [to.split('#')[0] ?? ''],
  );

/** Files and folders named in code spans: `libs/…`, `apps/…`, `docs/…`, `test/…`. */
const pathsIn = (text: string): string[] =>
  [...text.matchAll(/`((?:libs|apps|docs|test|docker|\.ci)\/[\w./-]+)`/g)].flatMap(([, path]) => path ?? []);

describe('the documents', () => {
  it.each(documents)('%s: every link and path leads somewhere', (document) => {
    const text = readFileSync(join(root, document), 'utf8');
    const from = dirname(join(root, document));
    const lost = [
      ...linksIn(text).filter((to) => !existsSync(join(from, to))),
      ...pathsIn(text).filter((path) => !existsSync(join(root, path))),
    ];
    expect(lost).toEqual([]);
  });

  it('name only scripts that package.json has', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: object };
    const named = documents.flatMap((document) =>
      [...readFileSync(join(root, document), 'utf8').matchAll(/npm run (?:-s )?([\w:-]+)/g)].flatMap(
        ([, name]) => name ?? [],
      ),
    );
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});
