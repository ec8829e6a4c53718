// `util.styleText` and the escape codes it knows.
(function (exports, require) {
  'use strict';

  const { validateString, validateOneOf } = require('internal/validators');
  const colors = Object.create(null);
  const add = (names, start, end) => names.split(' ').forEach((name, index) => { colors[name] = [start + index, end]; });
  colors.reset = [0, 0];
  colors.bold = [1, 22];
  colors.dim = [2, 22];
  colors.italic = [3, 23];
  colors.underline = [4, 24];
  colors.blink = [5, 25];
  colors.inverse = [7, 27];
  colors.hidden = [8, 28];
  colors.strikethrough = [9, 29];
  colors.doubleunderline = [21, 24];
  add('black red green yellow blue magenta cyan white', 30, 39);
  add('bgBlack bgRed bgGreen bgYellow bgBlue bgMagenta bgCyan bgWhite', 40, 49);
  colors.framed = [51, 54];
  colors.overlined = [53, 55];
  add('gray redBright greenBright yellowBright blueBright magentaBright cyanBright whiteBright', 90, 39);
  add('bgGray bgRedBright bgGreenBright bgYellowBright bgBlueBright bgMagentaBright bgCyanBright bgWhiteBright', 100, 49);
  for (const [alias, name] of Object.entries({
    grey: 'gray', blackBright: 'gray', bgGrey: 'bgGray', bgBlackBright: 'bgGray', conceal: 'hidden', crossedout: 'strikethrough',
    crossedOut: 'strikethrough', strikeThrough: 'strikethrough', faint: 'dim', swapcolors: 'inverse', swapColors: 'inverse',
    doubleUnderline: 'doubleunderline',
  })) Object.defineProperty(colors, alias, { get: () => colors[name], set(value) { colors[name] = value; }, enumerable: false, configurable: true });

  exports.colors = colors;
  exports.styleText = (format, text) => {
    validateString(text, 'text');
    let start = '';
    let end = '';
    for (const name of Array.isArray(format) ? format : [format]) {
      const codes = colors[name];
      if (codes === undefined) validateOneOf(name, 'format', Object.keys(colors));
      start += `\u001B[${codes[0]}m`;
      end = `\u001B[${codes[1]}m${end}`;
    }
    return start + text + end;
  };
})
