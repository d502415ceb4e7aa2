const WRITES = new Set(
  'save insert update delete remove upsert softDelete softRemove restore recover increment decrement clear'.split(' '),
);
/** Doors to a manager or a transaction that the unit of work does not hold. */
const DOORS = new Set(['transaction', 'createQueryRunner', 'query', 'manager']);

const fromTypeorm = (type) => {
  const parts = type.isUnionOrIntersection() ? type.types : [type];
  return parts.some((part) =>
    (part.getSymbol()?.declarations ?? []).some((declaration) =>
      declaration.getSourceFile().fileName.replaceAll('\\', '/').includes('/node_modules/typeorm/'),
    ),
  );
};

const rootOf = (node) => {
  if (node.type === 'MemberExpression') return rootOf(node.object);
  if (node.type === 'CallExpression') return rootOf(node.callee);
  if (node.type === 'TSNonNullExpression' || node.type === 'AwaitExpression')
    return rootOf(node.expression ?? node.argument);
  return node;
};

const variableOf = (scope, name) => scope && (scope.set.get(name) ?? variableOf(scope.upper, name));

/** A manager reaches a function as its parameter: `run(async (manager) => …)` or a helper called from there. */
const isHandedIn = (identifier, sourceCode) => {
  const definition = variableOf(sourceCode.getScope(identifier), identifier.name)?.defs[0];
  if (definition?.type === 'Parameter') return !isConstructor(definition.node);
  const start = definition?.type === 'Variable' && definition.node.init ? rootOf(definition.node.init) : null;
  return start?.type === 'Identifier' && start.name !== identifier.name && isHandedIn(start, sourceCode);
};
const isConstructor = (node) => node.parent?.type === 'MethodDefinition' && node.parent.kind === 'constructor';

const nameOf = (property) => (property.type === 'Identifier' ? property.name : property.value);

/** @type {import('eslint').Rule.RuleModule} */
export default {
  meta: {
    type: 'problem',
    schema: [{ type: 'object', properties: { writesAllowed: { type: 'boolean' } }, additionalProperties: false }],
    messages: {
      place: 'Only a *.repository.ts file or src/database writes to the database.',
      manager:
        'Write through the manager that unitOfWork.run(async (manager) => …) hands in; any other write can be lost.',
      door: '"{{name}}" opens a way round the unit of work: use unitOfWork.run(async (manager) => …).',
    },
  },
  create(context) {
    const { writesAllowed = false } = context.options[0] ?? {};
    const services = context.sourceCode.parserServices;
    return {
      MemberExpression(node) {
        const name = nameOf(node.property);
        if (!WRITES.has(name) && !DOORS.has(name)) return;
        if (!fromTypeorm(services.getTypeAtLocation(node.object))) return;
        if (DOORS.has(name)) return context.report({ node, messageId: 'door', data: { name } });
        if (!writesAllowed) return context.report({ node, messageId: 'place' });
        const root = rootOf(node.object);
        if (root.type !== 'Identifier' || !isHandedIn(root, context.sourceCode)) {
          context.report({ node, messageId: 'manager' });
        }
      },
    };
  },
};
