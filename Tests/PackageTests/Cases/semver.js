// Versions compared, ranges met, and increments.
const semver = require('semver');

exports.onExecutePostLogin = async (event) => {
  console.log(semver.valid('v1.2.3'), semver.gt('1.2.3', '1.10.0'), semver.satisfies('1.4.0', '^1.2 || >=3'), semver.maxSatisfying(['1.2.3', '1.9.0', '2.0.0'], '1.x'), semver.inc('1.2.3', 'preminor', 'beta'));
  console.log(semver.coerce('v3.4 build').version, semver.diff('1.0.0', '1.1.0'), semver.validRange('>=1 <2'), semver.sort(['2.0.0', '1.0.0-rc.1', '1.0.0']), semver.parse('1.2.3-a.1+b'), semver.valid('x'));
};
