import ts from 'typescript';

/** A source file by its path from the root of the repository. */
export type SourceFile = Readonly<{ path: string; text: string }>;

/** Something found where only another place may have it. */
export type Violation = Readonly<{ rule: string; path: string; line: number }>;

type Found = (node: ts.Node, file: ts.SourceFile) => boolean;

/** What may stand in some places only: how it is recognised, and the paths that may have it. */
type OnlyPlace = Readonly<{ rule: string; found: Found; within: RegExp; allowed: RegExp }>;

const shipped = /^packages\/[^/]+\/src\//;
const inPackage = (name: string): RegExp => new RegExp(`^packages/${name}/src/`);
const globals = new Set(['globalThis', 'window', 'self', 'global']);

/** The module an import, export, dynamic import or import type names. */
function importedModule(node: ts.Node): string | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return textOf(node.moduleSpecifier);
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    return textOf(node.arguments[0]);
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return textOf(node.argument.literal);
  return undefined;
}

const textOf = (node: ts.Node | undefined): string | undefined =>
  node !== undefined && ts.isStringLiteralLike(node) ? node.text : undefined;

const imports =
  (module: string): Found =>
  (node) => {
    const name = importedModule(node);
    return name === module || name?.startsWith(`${module}/`) === true;
  };

/** Whether the node is an identifier used as a value: no property, no key, no name of a declaration. */
function isValue(node: ts.Node, name: string): node is ts.Identifier {
  if (!ts.isIdentifier(node) || node.text !== name) return false;
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isQualifiedName(parent) || ts.isTypeReferenceNode(parent) || ts.isTypeQueryNode(parent))
    return false;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  if (ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent) || ts.isJsxAttribute(parent)) return false;
  return !('name' in parent && parent.name === node);
}

function declares(file: ts.SourceFile, name: string): boolean {
  const within = (node: ts.Node): boolean =>
    ((ts.isVariableDeclaration(node) ||
      ts.isParameter(node) ||
      ts.isFunctionDeclaration(node) ||
      ts.isBindingElement(node) ||
      ts.isImportSpecifier(node)) &&
      node.name !== undefined &&
      ts.isIdentifier(node.name) &&
      node.name.text === name) ||
    ts.forEachChild(node, (child) => within(child) || undefined) === true;
  return within(file);
}

/** The global of that name, bare or through `globalThis`, `window`, `self`; a file's own binding does not count. */
const usesGlobal =
  (name: string): Found =>
  (node, file) =>
    (ts.isPropertyAccessExpression(node) &&
      node.name.text === name &&
      ts.isIdentifier(node.expression) &&
      globals.has(node.expression.text)) ||
    (isValue(node, name) && !declares(file, name));

const calls =
  (name: RegExp): Found =>
  (node) => {
    if (!ts.isCallExpression(node)) return false;
    const callee = ts.isPropertyAccessExpression(node.expression) ? node.expression.name : node.expression;
    return ts.isIdentifier(callee) && name.test(callee.text);
  };

/** Text that can become part of a value: strings and templates, but no comments and no module names. */
const says =
  (text: RegExp): Found =>
  (node) =>
    (ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddleOrTemplateTail(node) ||
      ts.isJsxText(node)) &&
    importedModule(node.parent) === undefined &&
    text.test(node.text);

const assertsType =
  (name: string): Found =>
  (node) =>
    (ts.isAsExpression(node) || ts.isTypeAssertionExpression(node)) &&
    ts.isTypeReferenceNode(node.type) &&
    ts.isIdentifier(node.type.typeName) &&
    node.type.typeName.text === name;

/** The steps that are in one place only, as ARCHITECTURE.md lists them. */
const onlyPlaces: readonly OnlyPlace[] = [
  {
    rule: 'fetch is called by the client of the React package, and under the ClickHouse client of the proxy, only',
    found: usesGlobal('fetch'),
    within: shipped,
    allowed: /^packages\/(react\/src\/client\/|server-proxy\/src\/clickhouse\/bounded-fetch\.ts$)/,
  },
  {
    rule: 'useQuery is called by useCatalogueQuery only',
    found: calls(/^use(Suspense|Infinite|Prefetch)*Quer(y|ies)$/),
    within: shipped,
    allowed: /^packages\/react\/src\/query\/useCatalogueQuery\.ts$/,
  },
  {
    rule: 'recharts is imported by the interactive charts only',
    found: imports('recharts'),
    within: shipped,
    allowed: /^packages\/react\/src\/charts\//,
  },
  {
    rule: '@clickhouse/client-web is imported by the clickhouse folder of the proxy only',
    found: imports('@clickhouse/client-web'),
    within: shipped,
    allowed: /^packages\/server-proxy\/src\/clickhouse\//,
  },
  {
    rule: '@clickhouse/client is imported by the connection module of ddl only',
    found: imports('@clickhouse/client'),
    within: shipped,
    allowed: /^packages\/ddl\/src\/connect\.ts$/,
  },
  {
    rule: 'chdb is imported by the embedded server only',
    found: imports('chdb'),
    within: shipped,
    allowed: /^packages\/ddl\/src\/embedded\//,
  },
  {
    rule: 'process is used by the command lines, the configuration and the embedded server only',
    found: (node, file) => usesGlobal('process')(node, file) || imports('node:process')(node, file),
    within: shipped,
    allowed:
      /^packages\/((ddl|server-proxy)\/src\/(bin|cli|config)\.ts$|ddl\/src\/(embedded\/|commands\/serve\.ts$))/,
  },
  {
    rule: 'time buckets are written by sql/time-bucket only',
    found: says(/toStartOf/),
    within: shipped,
    allowed: /^packages\/core\/src\/(sql\/time-bucket|pypi\/clickpy-schema)\.ts$/,
  },
  {
    rule: 'a Statement is made by sql/statement only',
    found: assertsType('Statement'),
    within: shipped,
    allowed: /^packages\/core\/src\/sql\/statement\.ts$/,
  },
  {
    rule: 'statements are composed in core only',
    found: calls(/^createStatement$/),
    within: shipped,
    allowed: inPackage('core'),
  },
];

/** Finds what stands outside the only place it may have. Comments and text that merely mentions a name do not count. */
export function findViolations(files: readonly SourceFile[]): readonly Violation[] {
  return files.flatMap(({ path, text }) => {
    const rules = onlyPlaces.filter(({ within, allowed }) => within.test(path) && !allowed.test(path));
    const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
    const violations: Violation[] = [];
    const visit = (node: ts.Node): void => {
      for (const { rule, found } of rules) {
        if (!found(node, file)) continue;
        violations.push({ rule, path, line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1 });
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
    return violations;
  });
}
