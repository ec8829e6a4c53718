// Observables: operators, subjects, time and errors.
const Rx = require('rx');

exports.onExecutePostLogin = async (event) => {
  const all = (source) => source.toArray().toPromise();
  console.log(await all(Rx.Observable.range(1, 5).filter((n) => n % 2).map((n) => n * 10)), await all(Rx.Observable.interval(2).take(3)));
  console.log(await all(Rx.Observable.merge(Rx.Observable.of(1), Rx.Observable.timer(5).map(2))), await all(Rx.Observable.fromPromise(Promise.resolve('p'))));
  const subject = new Rx.BehaviorSubject(0);
  const seen = [];
  subject.distinctUntilChanged().subscribe((value) => seen.push(value));
  subject.onNext(1); subject.onNext(1); subject.onNext(2);
  console.log(seen, await all(Rx.Observable.throw(new Error('x')).catch((error) => Rx.Observable.of(error.message))));
};
