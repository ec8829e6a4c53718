// Colors converted and changed.
const Color = require('color');

exports.onExecutePostLogin = async (event) => {
  console.log(Color('#7743CE').alpha(0.5).lighten(0.5).string(), Color.rgb(255, 0, 0).hsl().round().array(), Color('rebeccapurple').hex(), Color('red').mix(Color('blue')).hex(), Color('white').contrast(Color('black')), Color('#000').isDark());
};
