// How the pieces of an object become lines: on one line when they are few, short and shallow, else one below the other;
// long lists of short entries in columns.
(function (native, parts) {
  'use strict';
  const { displayWidth, ownValue, withoutCodes } = parts;

  const SEPARATOR_WIDTH = 2; // ', '
  const CHARACTER_ASPECT = 2.5; // a character is about that much higher than wide: columns aim at a square
  const MOST_COLUMNS = 15;
  const FEWEST_FOR_COLUMNS = 7;
  const BRACKETS_AND_SPACES = 10;

  function columnCount(context, widths, pieceCount) {
    const widest = widths.reduce((most, width) => Math.max(most, width), 0);
    const total = widths.reduce((sum, width) => sum + width + SEPARATOR_WIDTH, 0);
    const cell = widest + SEPARATOR_WIDTH;
    const isTooWide = cell * 3 + context.indentation >= context.breakLength;
    const isTooUneven = total / cell <= 5 && widest > 6;
    if (isTooWide || isTooUneven) return 1;
    const typical = Math.max(cell - 3 - Math.sqrt(cell - total / pieceCount), 1);
    return Math.min(
      Math.round(Math.sqrt(CHARACTER_ASPECT * typical * widths.length) / typical),
      Math.floor((context.breakLength - context.indentation) / cell),
      context.compact * 4,
      MOST_COLUMNS,
    );
  }

  const areNumbers = (list, count) => {
    for (let index = 0; index < count; index++) {
      const type = typeof ownValue(list, index);
      if (type !== 'number' && type !== 'bigint') return false;
    }
    return true;
  };

  // Numbers are aligned at the right, everything else at the left. A closing `... n more items` keeps a line of its own.
  function inColumns(context, pieces, list) {
    const isCut = pieces.length > context.maxArrayLength;
    const cells = isCut ? pieces.slice(0, -1) : pieces;
    const widths = cells.map(displayWidth);
    const count = columnCount(context, widths, pieces.length);
    if (count <= 1) return pieces;

    const columnWidths = Array.from({ length: count }, (_, column) => {
      let widest = 0;
      for (let index = column; index < cells.length; index += count) widest = Math.max(widest, widths[index]);
      return widest;
    });
    const atTheRight = list !== undefined && areNumbers(list, pieces.length);
    const lines = [];
    for (let start = 0; start < cells.length; start += count) {
      const end = Math.min(start + count, cells.length);
      let line = '';
      for (let index = start; index < end; index++) {
        const padding = ' '.repeat(columnWidths[index - start] - widths[index]);
        const isLast = index === end - 1;
        if (atTheRight) line += padding + cells[index] + (isLast ? '' : ', ');
        else line += isLast ? cells[index] : `${cells[index]}, ${padding}`;
      }
      lines.push(line);
    }
    if (isCut) lines.push(pieces.at(-1));
    return lines;
  }

  function fitsOneLine(context, pieces, start, base) {
    let width = pieces.length + start;
    if (width + pieces.length > context.breakLength) return false;
    for (const piece of pieces) {
      width += context.colors ? withoutCodes(piece).length : piece.length;
      if (width > context.breakLength) return false;
    }
    return !base.includes('\n');
  }

  function denseLayout(context, pieces, { base, open, close }) {
    if (fitsOneLine(context, pieces, 0, base)) return `${open}${base && ` ${base}`} ${pieces.join(', ')} ${close}`;
    const newLine = `\n${' '.repeat(context.indentation)}`;
    const first = base === '' && open.length === 1 ? ' ' : `${base && ` ${base}`}\n${newLine.slice(1)}  `;
    return `${open}${first}${pieces.join(`,${newLine}  `)} ${close}`;
  }

  // `shape` has the text before the bracket (`base`), the brackets (`open`, `close`) and, if it is a list, that `list`.
  function arrange(context, pieces, shape, level) {
    if (context.compact === true) return denseLayout(context, pieces, shape);
    const { base, open, close } = shape;
    const head = `${base && `${base} `}${open}`;
    if (context.compact >= 1) {
      const lines = shape.list !== undefined && pieces.length >= FEWEST_FOR_COLUMNS ? inColumns(context, pieces, shape.list) : pieces;
      const isShallow = context.deepest - level < context.compact;
      if (isShallow && lines.length === pieces.length) {
        const start = lines.length + context.indentation + open.length + base.length + BRACKETS_AND_SPACES;
        const oneLine = fitsOneLine(context, lines, start, base) ? lines.join(', ') : '\n';
        if (!oneLine.includes('\n')) return `${head} ${oneLine} ${close}`;
      }
      pieces = lines;
    }
    const newLine = `\n${' '.repeat(context.indentation)}`;
    let text = head; // put together by +, for join would copy the text of every level again
    for (let index = 0; index < pieces.length; index++) text += `${index > 0 ? ',' : ''}${newLine}  ${pieces[index]}`;
    return text + newLine + close;
  }

  return { arrange };
})
