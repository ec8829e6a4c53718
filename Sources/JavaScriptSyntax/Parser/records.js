// A syntax tree as numbers and texts, which cross to Swift in two calls instead of one for each member of each node.
(function (acorn, kinds, roles, flags) {
  'use strict';

  // Deeper than any hand writes, and not too deep for those who go through the tree.
  const depthLimit = 2000;

  const indexed = (names) => {
    const table = { __proto__: null };
    for (let index = 0; index < names.length; index += 1) table[names[index]] = index;
    return table;
  };
  const kindOf = indexed(kinds);
  const roleOf = indexed(roles);

  function kindName(node) {
    if (node.type !== 'Literal') return node.type;
    if (node.regex !== undefined) return 'RegExpLiteral';
    if (node.bigint !== undefined) return 'BigIntLiteral';
    if (node.value === null) return 'NullLiteral';
    return { string: 'StringLiteral', number: 'NumberLiteral', boolean: 'BooleanLiteral' }[typeof node.value];
  }

  // The one text that a node of its kind has: a name, an operator, a value, the keyword of a declaration.
  function textOf(node) {
    switch (node.type) {
      case 'Literal': return node.regex !== undefined ? node.raw : node.bigint ?? String(node.value);
      case 'TemplateElement': return node.value.cooked ?? undefined;
      case 'ExpressionStatement': return node.directive;
      default: return node.name ?? node.operator ?? node.kind;
    }
  }

  function flagsOf(node) {
    let bits = 0;
    for (let index = 0; index < flags.length; index += 1) {
      if (node[flags[index]] === true) bits |= 1 << index;
    }
    return bits;
  }

  // In the order of the source.
  function childrenOf(node) {
    const children = [];
    for (const role of Object.keys(node)) {
      const value = node[role];
      if (Array.isArray(value)) {
        let end = node.start;
        for (const element of value) {
          // A place left out in a list still counts.
          children.push({ role, node: element ?? { type: 'Hole', start: end, end } });
          end = element?.end ?? end;
        }
      } else if (typeof value?.type === 'string') {
        children.push({ role, node: value });
      }
    }
    return children.sort((one, other) => one.node.start - other.node.start);
  }

  function flatten(tree, comments) {
    const nodes = [];
    const texts = [];
    const known = new Map();
    let count = 0;

    function text(value) {
      if (value === undefined) return -1;
      let index = known.get(value);
      if (index === undefined) {
        index = texts.length;
        texts.push(value);
        known.set(value, index);
      }
      return index;
    }

    function add(node, role, parent, depth) {
      if (depth > depthLimit) throw new RangeError('nested too deeply');
      const [kind, own] = [kindOf[kindName(node)], roleOf[role]];
      if (kind === undefined || own === undefined) throw new TypeError(`a ${node.type} as ${role} is not known here`);
      const index = count;
      count += 1;
      const start = nodes.length;
      nodes.push(kind, own, node.start, node.end, parent, 0, text(textOf(node)), flagsOf(node));
      for (const child of childrenOf(node)) add(child.node, child.role, index, depth + 1);
      nodes[start + 5] = count;
    }

    add(tree, 'program', -1, 0);
    const head = [texts.length, comments.length, count];
    return {
      numbers: Int32Array.from([...head, ...texts.map((one) => one.length), ...comments.flat(), ...nodes]),
      texts: texts.join(''),
    };
  }

  // `error` in place of the tree: Acorn's message, and where; no place when the source is nested too deeply for it.
  return function parse(source, isModule, allowsReturn) {
    const comments = [];
    try {
      const tree = acorn.parse(source, {
        ecmaVersion: 'latest',
        sourceType: isModule ? 'module' : 'script',
        allowReturnOutsideFunction: allowsReturn,
        allowHashBang: true,
        onComment: (isBlock, text, start, end) => { comments.push([isBlock ? 1 : 0, start, end]); },
      });
      return flatten(tree, comments);
    } catch (error) {
      if (error instanceof RangeError) return { error: 'the source is nested too deeply', position: -1 };
      if (!(error instanceof SyntaxError) || typeof error.pos !== 'number') throw error;
      return { error: error.message.replace(/ \(\d+:\d+\)$/, ''), position: error.pos };
    }
  };
})
