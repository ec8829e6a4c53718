// Translations with plurals, interpolation, contexts, fallbacks and formats.
const i18next = require('i18next');

exports.onExecutePostLogin = async (event) => {
  const t = await i18next.init({ lng: 'de', fallbackLng: 'en', resources: { en: { translation: { only: 'English only', item_one: '{{count}} item', item_other: '{{count}} items' } }, de: { translation: { hello: 'Hallo {{name}}', item_one: '{{count}} Ding', item_other: '{{count}} Dinge', friend_male: 'Freund', nested: '$t(hello, {"name": "Du"})!', price: '{{v, number}}' } } } });
  console.log(t('hello', { name: '<Ada>' }), t('item', { count: 1 }), t('item', { count: 5 }), t('only'), t('friend', { context: 'male' }), t('nested'), t('missing'), t('price', { v: 1234.5 }), i18next.exists('hello'));
  await i18next.changeLanguage('en');
  console.log(i18next.t('item', { count: 2 }), i18next.dir('ar'));
};
