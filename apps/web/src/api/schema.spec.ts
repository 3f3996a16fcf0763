import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '../../../..');

describe('the shapes of the answers', () => {
  it('are as the OpenAPI document says (if not: npm run docs, then npm run shapes)', () => {
    const tool = join(root, 'node_modules/openapi-typescript/bin/cli.js');
    const files = ['docs/generated/api.json', '--immutable', '-o', 'apps/web/src/api/schema.d.ts', '--check'];
    expect(() => execFileSync(process.execPath, [tool, ...files], { cwd: root, stdio: 'pipe' })).not.toThrow();
  });
});
