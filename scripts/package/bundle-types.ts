import path from 'node:path';
import { rolldown } from 'rolldown';
import { dts } from 'rolldown-plugin-dts';
import ts from 'typescript';

/**
 * The declarations of a module with everything that they name, in one text that imports nothing: types that a schema
 * of zod infers are written out, so that a reader needs no zod.
 */
export async function bundleTypes(entry: string): Promise<string> {
  const bundle = await rolldown({
    input: { index: entry },
    platform: 'node',
    external: /^zod/,
    logLevel: 'silent',
    plugins: [
      dts({
        emitDtsOnly: true,
        compilerOptions: { noEmit: false, declaration: true, emitDeclarationOnly: true },
      }),
    ],
  });
  try {
    const { output } = await bundle.generate({ format: 'esm' });
    return writtenOut(output[0].code);
  } finally {
    await bundle.close();
  }
}

/** Writes out every alias of an inferred type, then leaves away what nothing names any more. */
function writtenOut(text: string): string {
  const file = path.resolve('declarations-of-the-package.d.ts');
  const options = { module: ts.ModuleKind.NodeNext, strict: true, skipLibCheck: true };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (name) => name === file || fileExists.call(host, name);
  host.getSourceFile = (name, ...rest) =>
    name === file
      ? ts.createSourceFile(name, text, ts.ScriptTarget.ESNext, true)
      : getSourceFile.call(host, name, ...rest);
  const program = ts.createProgram([file], options, host);
  const source = program.getSourceFile(file);
  if (source === undefined) throw new Error('the declarations cannot be read back');
  const checker = program.getTypeChecker();
  const printer = ts.createPrinter();
  const replaced = source.statements.map((statement) => {
    if (!ts.isTypeAliasDeclaration(statement) || !isInferred(statement.type, source))
      return { statement, text: statement.getFullText(source) };
    const type = checker.typeToTypeNode(
      checker.getTypeFromTypeNode(statement.type),
      statement,
      ts.NodeBuilderFlags.NoTruncation |
        ts.NodeBuilderFlags.InTypeAlias |
        ts.NodeBuilderFlags.MultilineObjectLiterals |
        ts.NodeBuilderFlags.UseStructuralFallback,
    );
    if (type === undefined) throw new Error(`${statement.name.text} cannot be written out`);
    const written = printer.printNode(ts.EmitHint.Unspecified, type, source);
    const comment = statement.getFullText(source).slice(0, statement.getLeadingTriviaWidth(source));
    const word = statement.getText(source).startsWith('export') ? 'export type' : 'type';
    return { statement, text: `${comment}${word} ${statement.name.text} = ${written};` };
  });
  const kept = replaced.filter(
    ({ statement }) => !ts.isImportDeclaration(statement) && !isSchema(statement, source),
  );
  return `${kept
    .map((one) => one.text)
    .join('')
    .trim()}\n`;
}

function isInferred(type: ts.TypeNode, source: ts.SourceFile): boolean {
  return /^z(?:\$\d+)?\.output</.test(type.getText(source));
}

/** `declare const XSchema: z.ZodObject<…>`: only inferred types named it. */
function isSchema(statement: ts.Statement, source: ts.SourceFile): boolean {
  return (
    ts.isVariableStatement(statement) &&
    statement.declarationList.declarations.every((one) =>
      /^z(?:\$\d+)?\./.test(one.type?.getText(source) ?? ''),
    )
  );
}
