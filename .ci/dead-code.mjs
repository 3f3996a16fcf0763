import { existsSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** Names every exported thing of apps/ and libs/ that nothing mentions but its own declaration and a public index. */
const root = dirname(dirname(fileURLToPath(import.meta.url)));

function programOf(config) {
  const { config: read } = ts.readConfigFile(config, ts.sys.readFile);
  const { fileNames, options } = ts.parseJsonConfigFileContent(read, ts.sys, dirname(config));
  return ts.createProgram(fileNames, options);
}

function deadIn(config) {
  const program = programOf(config);
  const checker = program.getTypeChecker();
  const ours = program
    .getSourceFiles()
    .filter((file) => !file.isDeclarationFile && !/node_modules/.test(file.fileName));
  const meant = (node) => {
    const symbol = ts.isShorthandPropertyAssignment(node.parent)
      ? checker.getShorthandAssignmentValueSymbol(node.parent)
      : checker.getSymbolAtLocation(node);
    return symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  };

  const declares = (node) =>
    node.parent.name === node &&
    !ts.isPropertyAccessExpression(node.parent) &&
    !ts.isShorthandPropertyAssignment(node.parent);

  const mentioned = new Set();
  const visit = (node) => {
    if (ts.isExportDeclaration(node)) return;
    if (ts.isImportDeclaration(node)) return;
    if (ts.isIdentifier(node) && !declares(node)) mentioned.add(meant(node));
    ts.forEachChild(node, visit);
  };
  for (const file of ours) visit(file);

  const dead = [];
  for (const file of ours) {
    const path = relative(root, file.fileName);
    if (!/^(apps|libs)\//.test(path) || /\.spec\.|\/test(ing)?\//.test(path) || basename(path) === 'index.ts') continue;
    const module = checker.getSymbolAtLocation(file);
    if (!module) continue;
    for (const symbol of checker.getExportsOfModule(module)) {
      const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
      if (target.declarations?.[0]?.getSourceFile() !== file || symbol.name === 'default') continue;
      if (!mentioned.has(target)) dead.push(`${path}: ${symbol.name}`);
    }
  }
  return dead;
}

const configs = ['tsconfig.json', 'apps/web/tsconfig.json'].map((path) => join(root, path)).filter(existsSync);
const dead = configs.flatMap(deadIn);
for (const line of dead) console.log(`nobody uses ${line}`);
process.exit(dead.length === 0 ? 0 : 1);
