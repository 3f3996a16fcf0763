/** Words that say nothing about the case work, as whole words of a name. */
const FORBIDDEN = [
  'dto',
  'impl',
  'base',
  'manager',
  'helper',
  'util',
  'utils',
  'helpers',
  'common',
  'shared',
  'data',
  'info',
  'processor',
];

/** The field's own terms, in which such a word stays. */
const TERMS = ['case-manager', 'case-managers', 'data-value', 'data-values', 'data-element', 'data-set', 'data-sets'];

function words(name) {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
}

/** The forbidden words in the name of a file, a class or a function; `I` for an interface prefix. */
function forbiddenWords(name) {
  if (/^I[A-Z][a-z]/.test(name)) return ['I'];
  const rest = TERMS.reduce((left, term) => left.replaceAll(new RegExp(`\\b${term}\\b`, 'g'), ''), words(name));
  return rest.split('-').filter((word) => FORBIDDEN.includes(word));
}

const rule = {
  meta: {
    type: 'problem',
    messages: { word: '"{{name}}" says "{{word}}": name it after what it means in case work.' },
    schema: [],
  },
  create(context) {
    const check = (node, name) => {
      for (const word of forbiddenWords(name)) context.report({ node, messageId: 'word', data: { name, word } });
    };
    const named = (node) => node.id && check(node.id, node.id.name);
    return {
      Program: (node) => check(node, require('node:path').basename(context.filename).split('.')[0]),
      ClassDeclaration: named,
      FunctionDeclaration: named,
      TSInterfaceDeclaration: named,
      TSTypeAliasDeclaration: named,
      TSEnumDeclaration: named,
      MethodDefinition: (node) => node.key.type === 'Identifier' && check(node.key, node.key.name),
      'VariableDeclarator[init.type=/Function/]': (node) =>
        node.id.type === 'Identifier' && check(node.id, node.id.name),
    };
  },
};

module.exports = { forbiddenWords, plugin: { rules: { 'forbidden-names': rule } } };
