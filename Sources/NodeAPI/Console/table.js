// `table`: what `console.table` prints.
(function (native, parts) {
  'use strict';
  const { chainOf, displayWidth, failureText, format, inspect, kindOf, lookUp, withoutProxy } = parts;

  const INDEX = '(index)';
  const ITERATION = '(iteration index)';
  const KEY = 'Key';
  const VALUES = 'Values';

  const isObject = (value) => value !== null && (typeof value === 'object' || typeof value === 'function');

  function draw(heads, columns) {
    const rowCount = columns.reduce((most, { length }) => Math.max(most, length), 0);
    const widths = heads.map((head, index) => columns[index].reduce(
      (widest, text = '') => Math.max(widest, displayWidth(text) + 2), displayWidth(head) + 2,
    ));
    const row = (cells) => `│${cells.map((text = '', index) => ` ${text}${' '.repeat(widths[index] - displayWidth(text) - 1)}`).join('│')}│`;
    const rule = (left, middle, right) => left + widths.map((width) => '─'.repeat(width)).join(middle) + right;
    const lines = [rule('┌', '┬', '┐'), row(heads), rule('├', '┼', '┤')];
    for (let index = 0; index < rowCount; index++) lines.push(row(columns.map((column) => column[index])));
    return [...lines, rule('└', '┴', '┘')].join('\n');
  }

  function cell(value, userRealm) {
    const target = withoutProxy(value);
    const isList = Array.isArray(target) || ArrayBuffer.isView(target);
    const isWide = isObject(target) && typeof target === 'object' && !isList && Object.keys(target).length > 2;
    return inspect(value, { depth: isWide ? -1 : 0, maxArrayLength: 3, breakLength: Infinity }, userRealm);
  }

  function property(object, key, userRealm) {
    const { get: getter, set: setter, value } = Object.getOwnPropertyDescriptor(object, key);
    if (getter || setter) return setter ? '[Getter/Setter]' : '[Getter]';
    return cell(value, userRealm);
  }

  function ofEntries(heads, entries, userRealm) {
    const columns = heads.map((_, column) => entries.map((entry) => cell(entry[column], userRealm)));
    return draw([ITERATION, ...heads], [entries.map((_, index) => `${index}`), ...columns]);
  }

  function ofRows(data, names, userRealm) {
    const chain = chainOf(data);
    const rowKeys = Object.keys(data);
    const columns = { __proto__: null }; // an object, for its order: indices come first
    const values = [];
    rowKeys.forEach((rowKey, row) => {
      const item = withoutProxy(lookUp(chain, rowKey));
      if (!isObject(item)) {
        values[row] = cell(item, userRealm);
        return;
      }
      for (const key of names ?? Object.keys(item)) {
        columns[key] ??= [];
        columns[key][row] = Object.hasOwn(item, key) ? property(item, key, userRealm) : '';
      }
    });
    // Array.from fills the holes, which map would leave out.
    const heads = [INDEX, ...Object.keys(columns)];
    const cells = [rowKeys, ...Object.values(columns)].map((column) => Array.from(column));
    return values.length === 0 ? draw(heads, cells) : draw([...heads, VALUES], [...cells, Array.from(values)]);
  }

  // `columns` is an array of names of the script's realm, or undefined for all.
  function table(data, columns, userRealm) {
    try {
      return tableOf(data, columns, userRealm);
    } catch (error) {
      return failureText(error);
    }
  }

  function tableOf(data, columns, userRealm) {
    const target = withoutProxy(data);
    if (!isObject(target) || typeof target === 'function') return format([data], userRealm);
    const kind = kindOf(target, chainOf(target));
    if (kind === 'Map') return ofEntries([KEY, VALUES], Array.from(Map.prototype.entries.call(target)), userRealm);
    if (kind === 'Set') return ofEntries([VALUES], Array.from(Set.prototype.values.call(target), (value) => [value]), userRealm);
    const names = columns === undefined ? undefined : Array.from({ length: columns.length }, (_, index) => String(columns[index]));
    return ofRows(target, names, userRealm);
  }

  return { table };
})
