import Kernel
import Testing

@Suite struct JSONReaderTests {
    @Test func readsEveryKindOfValue() throws {
        let node = try read(#"{"a":[1,-2.5e3,true,false,null],"b":"x","c":{}}"#)
        guard case .object(let members) = node.value, case .array(let elements) = members[0].node.value else {
            Issue.record("no object with an array")
            return
        }
        #expect(members.map(\.key) == ["a", "b", "c"])
        #expect(elements.compactMap { if case .number(let number) = $0.value { number } else { nil } } == [1, -2500])
    }

    @Test func remembersWhereValuesStand() throws {
        let node = try read("{\n  \"a\": 1,\n  \"b\": 2\n}")
        guard case .object(let members) = node.value else { return }
        #expect(members.map(\.offset) == [4, 14])
        #expect(members.map(\.node.offset) == [9, 19])
    }

    @Test func decimalsAreReadAsWritten() throws {
        #expect(try number("0.361") == 0.361)
        #expect(try number("0.20088") == 0.20088)
        #expect(try number("1e-7") == 0.000_000_1)
        #expect(try number("-0") == 0)
    }

    @Test func escapesAndUmlautsAreRead() throws {
        #expect(try string(#""Heizöl \"EL\" \u00e4 \ud83d\ude00 \n\/""#) == "Heizöl \"EL\" ä 😀 \n/")
    }

    @Test(arguments: [
        ("", JSONProblem.unexpectedEnd, 0), ("{\"a\":1", .unexpectedEnd, 6), ("[1,]", .unexpectedCharacter, 3),
        ("{a:1}", .unexpectedCharacter, 1), ("1 2", .trailingCharacters, 2), ("01", .invalidNumber, 0),
        ("-", .invalidNumber, 0), ("1.", .invalidNumber, 0), ("1e999", .invalidNumber, 0),
        ("NaN", .unexpectedCharacter, 0),
        ("\"a\nb\"", .invalidString, 2), (#""\x""#, .invalidString, 2), (#""\ud83d""#, .unexpectedCharacter, 7),
        ("tru", .unexpectedCharacter, 0),
    ])
    func refusesWhatIsNoJSON(text: String, problem: JSONProblem, offset: Int) {
        #expect(throws: JSONSyntaxFault.self) { try read(text) }
        do {
            _ = try read(text)
        } catch {
            #expect(error.problem == problem)
            #expect(error.offset == offset)
        }
    }

    @Test func refusesBytesThatAreNoUTF8() {
        #expect(throws: JSONSyntaxFault.self) { try JSONReader.read([34, 0xe4, 34]) }  // "ä" in Latin-1
    }

    @Test func refusesDeepNestingInsteadOfOverflowing() {
        #expect(throws: JSONSyntaxFault.self) { try read(String(repeating: "[", count: 100_000)) }
    }

    private func read(_ text: String) throws(JSONSyntaxFault) -> JSONNode { try JSONReader.read(Array(text.utf8)) }

    private func number(_ text: String) throws -> Double? {
        if case .number(let number) = try read(text).value { number } else { nil }
    }

    private func string(_ text: String) throws -> String? {
        if case .string(let string) = try read(text).value { string } else { nil }
    }
}
