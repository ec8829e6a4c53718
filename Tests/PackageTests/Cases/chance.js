// Random values of many kinds, from a seed.
const Chance = require('chance');

exports.onExecutePostLogin = async (event) => {
  const chance = new Chance(12345);
  console.log(chance.name(), chance.email(), chance.integer({ min: 1, max: 100 }), chance.guid(), chance.pickset(['a', 'b', 'c'], 2), chance.date({ year: 2026 }).getFullYear(), chance.word());
};
