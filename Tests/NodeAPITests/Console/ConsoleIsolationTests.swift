import Testing

/// The formatter works in a realm of its own: a script that is called while a value is shown gets nothing from there.
@Suite struct ConsoleIsolationTests {
    @Test func customInspector() async throws {
        let text = try await TestMachine().text(
            """
            const notes = [];
            const note = (...checks) => notes.push(checks.join());
            console.log({ a: { [Symbol.for('nodejs.util.inspect.custom')](depth, options, inspect) {
              note(typeof depth, arguments.length, this === undefined);
              note(options.constructor === Object, Object.getPrototypeOf(options) === Object.prototype);
              note(inspect instanceof Function, inspect.constructor === Function, Object.getPrototypeOf(inspect) === Function.prototype);
              note(options.stylize.constructor === Function, options.stylize('x', 'number'));
              note(inspect === util.inspect, inspect.custom === Symbol.for('nodejs.util.inspect.custom'));
              note(Reflect.ownKeys(options).every((key) => typeof options[key] !== 'object' || options[key] === null));
              for (let holder = inspect; holder; holder = Object.getPrototypeOf(holder)) {
                note([inspect, Function.prototype, Object.prototype].includes(holder));
              }
              try { inspect.caller } catch (error) { note(error instanceof TypeError) }
              return inspect({ deep: [new Map([[1, options]])] }, options);
            } } });
            return notes.join('\\n');
            """)
        #expect(
            text == """
                number,3,false
                true,true
                true,true,true
                true,x
                true,true
                true
                true
                true
                true
                true
                """)
    }

    /// Every value that the formatter hands to a script's own code is a primitive or comes from the script's realm.
    @Test func gettersAndTraps() async throws {
        let text = try await TestMachine().text(
            """
            const foreign = [];
            const isOwn = (value) => {
              if (value === null || (typeof value !== 'object' && typeof value !== 'function')) return true;
              for (let holder = value; holder; holder = Object.getPrototypeOf(holder)) {
                if (holder === Object.prototype || holder === Function.prototype) return true;
              }
              return false;
            };
            const check = (name, receiver, values) => {
              if (!isOwn(receiver)) foreign.push(name + ' this');
              for (let index = 0; index < values.length; index++) if (!isOwn(values[index])) foreign.push(name + ' ' + index);
              for (const key of ['caller', 'arguments', 'callee']) {
                try {
                  if (!isOwn(check[key])) foreign.push(`${name} ${key}`);
                } catch (error) {
                  if (!isOwn(error)) foreign.push(`${name} error`);
                }
              }
            };
            const calls = new Set();
            const spy = (name, result) => function () {
              calls.add(name);
              check(name, this, arguments);
              return result;
            };
            const traps = {};
            for (const name of Object.getOwnPropertyNames(Reflect)) {
              if (name === 'apply' || name === 'construct') continue;
              traps[name] = function (...args) {
                calls.add(name);
                check(name, this, args);
                return Reflect[name](...args);
              };
            }
            const value = {
              proxy: new Proxy({ a: 1 }, traps),
              child: Object.create(new Proxy({ inherited: 1 }, traps)),
              text: { toString: spy('toString', 'text'), toJSON: spy('toJSON', 'json') },
              primitive: { [Symbol.toPrimitive]: spy('toPrimitive', 'p') },
              tagged: Object.defineProperty({}, Symbol.toStringTag, { get: spy('tag', 'Tag') }),
              named: Object.create(Object.defineProperty({}, 'constructor', { get: spy('constructor', class Foo {}) })),
              error: Object.defineProperties(new Error('e'), {
                stack: { get: spy('stack', 's') }, message: { get: spy('message', 'm') }, name: { get: spy('name', 'n') },
              }),
              getter: Object.defineProperty({}, 'x', { get: spy('getter', 1), enumerable: true }),
            };
            console.log(value);
            for (const key of Object.keys(value)) console.log('%s %d %j %o', value[key], value[key], value[key], value[key]);
            console.dir(value, { getters: true, showHidden: true, sorted: spy('sorted', 0) });
            console.dir(value, new Proxy({ depth: 1 }, traps));
            console.table([value, new Proxy([1], traps)], new Proxy(['proxy', { toString: spy('column', 'text') }], traps));
            return foreign.join() + '; called: ' + [...calls].sort().join();
            """)
        #expect(
            text == """
                ; called: column,get,getOwnPropertyDescriptor,getPrototypeOf,getter,message,name,ownKeys,sorted,stack,tag,\
                toJSON,toPrimitive,toString
                """)
    }

    @Test func errorsOfTheConsole() async throws {
        let text = try await TestMachine().text(
            """
            const results = [];
            const attempt = (call) => {
              try { call(); results.push('nothing') } catch (error) { results.push(error instanceof Error && error.constructor.name) }
            };
            attempt(() => console.table([], 5));
            attempt(() => console.count(Symbol()));
            attempt(() => console.time(Symbol()));
            attempt(() => console.assert(false, Object.create(null)));
            attempt(() => util.inspect({}, { get depth() { throw new RangeError('mine') } }));
            attempt(() => console.dir({}, { get depth() { throw new RangeError('mine') } }));
            attempt(() => console.table([1], new Proxy([], { get() { throw new RangeError('mine') } })));
            return results.join();
            """)
        #expect(text == "TypeError,TypeError,TypeError,TypeError,nothing,RangeError,nothing")
    }
}
