// HTML loaded, searched, changed and written.
const cheerio = require('cheerio');

exports.onExecutePostLogin = async (event) => {
  const $ = cheerio.load('<ul id="fruits"><li class="apple">Apple</li><li class="pear" data-n="2">Pear</li></ul><form><input name="a" value="1"></form>');
  console.log($('.apple').text(), $('li').map((_, element) => $(element).attr('class')).get(), $('.pear').data('n'), $('ul > li:last-child').html(), $('form').serialize());
  $('.apple').addClass('red').after('<li>Plum</li>');
  $('li').last().remove();
  console.log($('#fruits').html(), $.html().length, cheerio.load('<a><b/></a>', { xml: true }).xml(), $('body').find('li').length);
};
