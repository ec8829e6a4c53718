import ActionHost
import Foundation
import JavaScriptEngine
import PostLogin

/// `require('actionhost:testing')`: what test files get from the host.
///
/// Belongs to the machine's thread of one test file.
final class TestingModule {
    static let name = "actionhost:testing"

    private let job: TestFileJob
    private let clock: LoginClock
    private let functions = APIFunctions()
    private var apis: [RecordedAPI] = []
    private var exports: PersistentValue?

    init(_ job: TestFileJob, clock: LoginClock) {
        self.job = job
        self.clock = clock
    }

    /// The module's exports; nil when the name is of another module.
    func exports(of id: String, in realm: Realm) throws(Thrown) -> Value? {
        guard id == Self.name else { return nil }
        if let exports { return exports.value }
        let native = realm.makeObject()
        native.define("event", as: realm.makeFunction { realm, arguments in try Self.event(arguments, in: realm) })
        native.define("fixtures", as: realm.makeFunction { realm, _ in realm.makeArray(EventFixture.all.map(\.name), of: realm.string) })
        native.define("createApi", as: realm.makeFunction { [weak self] realm, arguments in try self?.makeAPI(arguments, in: realm) })
        native.define("run", as: realm.makeAsyncFunction { [job, clock] in try await TestedAction(job, clock: clock).run($0) })
        let module = try realm.evaluate(Self.script).call([native])
        exports = module.persistent()
        return module
    }

    /// Lets go of what scripts have used. The exports keep their realm.
    func end() {
        for api in apis { api.end() }
        apis = []
        exports = nil
    }

    /// The JSON text of a fixture's event, with changes.
    private static func event(_ arguments: Arguments, in realm: Realm) throws -> Value {
        let name = arguments.string(0)
        guard let fixture = EventFixture.named(name) else { throw HostError(message: EventFixture.explanation(ofUnknown: name)) }
        guard case .object(let changes) = try JSONValue(parsing: arguments.string(1)) else {
            throw HostError(name: "TypeError", message: "event(name, changes): the changes must be an object")
        }
        do throws(EventError) {
            return realm.string(try fixture.event(overriding: changes).members.jsonText)
        } catch {
            throw HostError(name: "TypeError", message: "event(\"\(name)\"): \(error)")
        }
    }

    /// `[api, effects]` for an event and its JSON text: `effects()` is the JSON text of what has been asked for.
    private func makeAPI(_ arguments: Arguments, in realm: Realm) throws -> Value {
        let members = try JSONValue(parsing: arguments.string(1)).objectValue ?? [:]
        let recorded = RecordedAPI(event: members, clock: clock, limits: job.limits, functions: functions)
        apis.append(recorded)
        let api = recorded.makeObject(event: arguments[0], in: realm)
        let effects = realm.makeFunction { [weak recorded] realm, _ in
            realm.string(JSONValue.array(recorded?.effects.map(\.json) ?? []).jsonText)
        }
        return realm.makeArray(with: [api, effects])
    }

    private static let script = Script.internal(
        "testing",
        source: """
            (function (native) {
              'use strict';

              const { JSON: { parse, stringify }, Object: { defineProperty, freeze } } = globalThis;

              const isObject = (value) => value !== null && typeof value === 'object';
              const textOf = (value, what) => {
                if (!isObject(value)) throw new TypeError(`${what} must be an object`);
                return stringify(value);
              };

              function event(name = 'returning-user', changes = {}) {
                if (isObject(name)) [name, changes] = ['returning-user', name];
                return parse(native.event(`${name}`, textOf(changes, 'event(name, changes): the changes')));
              }

              // Two calls are the same, wherever they stand: the line can be read, and is not compared.
              function withHiddenLine(effect) {
                const { line } = effect;
                delete effect.line;
                defineProperty(effect, 'line', { __proto__: null, value: line });
                return effect;
              }

              function createApi(of = event()) {
                const [api, effects] = native.createApi(of, textOf(of, 'createApi(event): the event'));
                defineProperty(api, 'effects', {
                  __proto__: null, get: () => parse(effects()).map(withHiddenLine), enumerable: false, configurable: true,
                });
                return api;
              }

              async function runAction(file, of = event(), options = {}) {
                if (typeof file !== 'string') throw new TypeError('runAction(file, event, options): the file must be a path');
                const texts = [file, textOf(of, 'runAction(file, event, options): the event'), textOf(options, 'runAction(file, event, options): the options')];
                return parse(await native.run(...texts));
              }

              return freeze({ __proto__: null, createApi, event, fixtures: freeze(native.fixtures()), runAction });
            })
            """)
}
