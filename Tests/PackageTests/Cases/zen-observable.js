// Observables made, mapped, reduced and ended.
const Observable = require('zen-observable');

exports.onExecutePostLogin = async (event) => {
  const seen = [];
  await new Promise((resolve) => Observable.of(1, 2, 3).map((n) => n * 2).filter((n) => n > 2).concat(Observable.from([9])).subscribe({ next: (value) => seen.push(value), complete: resolve }));
  const subscription = new Observable((observer) => { observer.next('x'); return () => seen.push('ended'); }).subscribe((value) => seen.push(value));
  subscription.unsubscribe();
  console.log(seen, subscription.closed);
};
