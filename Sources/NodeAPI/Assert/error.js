// What a failed assertion throws.
(function (exports, require) {
  'use strict';

  const { validateObject } = require('internal/validators');
  const { inspect } = require('internal/inspect-value');
  const { defineProperty } = Object;
  const shortened = (text) => (text.length > 512 ? `${text.slice(0, 509)}...` : text);
  const shown = (value) => inspect(value, { compact: false, depth: 1000, maxArrayLength: Infinity, sorted: true, getters: true });

  const HEADINGS = {
    deepStrictEqual: 'Expected values to be strictly deep-equal:',
    strictEqual: 'Expected values to be strictly equal:',
    deepEqual: 'Expected values to be loosely deep-equal:',
    notDeepStrictEqual: 'Expected "actual" not to be strictly deep-equal to:',
    notStrictEqual: 'Expected "actual" to be strictly unequal to:',
    notDeepEqual: 'Expected "actual" not to be loosely deep-equal to:',
  };

  // Node shows how the values differ even after a message of one's own, if it is about strict equality.
  function textOf(operator, actual, expected, message) {
    if (message !== undefined && message !== null && operator !== 'strictEqual' && operator !== 'deepStrictEqual') return String(message);
    const heading = message ?? HEADINGS[operator];
    const left = shown(actual);
    const right = shown(expected);
    if (operator === 'deepEqual') return `${heading}\n\n${shortened(left)}\n\nshould loosely deep-equal\n\n${shortened(right)}`;
    if (operator.startsWith('not')) return left.includes('\n') ? `${heading}\n\n${left}${operator === 'notDeepEqual' ? '' : '\n'}` : `${heading} ${left}`;
    if (heading === undefined) return `${shortened(left)} ${operator} ${shortened(right)}`;
    if (operator === 'strictEqual' && left === right && typeof actual === 'object' && actual !== null) {
      return `Values have same structure but are not reference-equal:\n\n${left}\n`;
    }
    if (typeof actual !== 'object' && typeof expected !== 'object' && !`${left}${right}`.includes('\n')) return `${heading}\n\n${left} !== ${right}\n`;
    return `${heading}\n+ actual - expected\n\n${difference(left.split('\n'), right.split('\n'))}`;
  }

  // Points at the first character that differs, if it is not near the beginning.
  function indicator(left, right) {
    let start = 0;
    while (start < left.length && left[start] === right[start]) start++;
    return start > 2 && start < left.length ? `\n${' '.repeat(start + 2)}^` : '';
  }

  // A line that is followed by another in one text only is the same line.
  const isSame = (left, right) => left === right || `${left},` === right || left === `${right},`;

  // The lines that are in one text only are marked; those in both are found by their longest common sequence.
  function difference(left, right) {
    if (left.length === 1 && right.length === 1) return `+ ${left[0]}\n- ${right[0]}${indicator(left[0], right[0])}`;
    if (left.length * right.length > 1e6) return `${left.map((line) => `+ ${line}`).join('\n')}\n${right.map((line) => `- ${line}`).join('\n')}`;
    const lengths = Array.from({ length: left.length + 1 }, () => new Array(right.length + 1).fill(0));
    for (let i = left.length - 1; i >= 0; i--) {
      for (let j = right.length - 1; j >= 0; j--) {
        lengths[i][j] = isSame(left[i], right[j]) ? lengths[i + 1][j + 1] + 1 : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
      }
    }
    const lines = [];
    let i = 0;
    let j = 0;
    while (i < left.length || j < right.length) {
      if (i < left.length && j < right.length && isSame(left[i], right[j])) {
        lines.push(`  ${left[i].length > right[j].length ? left[i] : right[j]}`);
        i++;
        j++;
      } else if (j >= right.length || (i < left.length && lengths[i + 1][j] >= lengths[i][j + 1])) lines.push(`+ ${left[i++]}`);
      else lines.push(`- ${right[j++]}`);
    }
    return lines.join('\n');
  }

  exports.AssertionError = class AssertionError extends Error {
    constructor(options) {
      validateObject(options, 'options');
      const { message, operator, actual, expected, stackStartFn, stackStartFunction } = options;
      super(textOf(String(operator), actual, expected, message));
      this.generatedMessage = !message;
      defineProperty(this, 'name', { value: 'AssertionError', enumerable: false, writable: true, configurable: true });
      this.code = 'ERR_ASSERTION';
      this.actual = actual;
      this.expected = expected;
      this.operator = operator;
      Error.captureStackTrace?.(this, stackStartFn ?? stackStartFunction);
    }

    toString() { return `${this.name} [${this.code}]: ${this.message}`; }
  };
})
