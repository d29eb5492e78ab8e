import Testing

@testable import oekohub

@Suite struct ArgumentsTests {
    private func read(_ line: String) throws(Arguments.Fault) -> Arguments {
        try Arguments(line.split(separator: " ").map(String.init), Commands.all.mapValues(\.grammar))
    }

    @Test func withoutACommandTheHubIsServed() throws {
        let arguments = try read("--port 9000 --data=x")
        #expect(arguments.command == "serve")
        #expect(try arguments.number("--port") == 9000)
        #expect(arguments.text("--data") == "x")
    }

    @Test func whatACommandDoesNotTakeIsRefused() {
        let cases: [(String, Arguments.Fault)] = [
            ("serve x", .extraOperand("x")), ("tanzen --port 1", .unknownCommand("tanzen")),
            ("demo --port 1", .foreignOption("--port", command: "demo")),
            ("bilanz a.csv --ersetzen", .foreignOption("--ersetzen", command: "bilanz")),
            ("bilanz a.csv --stand 1", .unknownOption("--stand")), ("backup", .missingOperand("ORDNER")),
            ("backup a b", .extraOperand("b")), ("migrate --data=", .missingValue("--data")),
            ("serve --port", .missingValue("--port")),
        ]
        for (line, fault) in cases {
            #expect(throws: fault, "\(line)") { try read(line) }
        }
    }

    @Test func helpIsGivenWhateverElseIsThere() throws {
        #expect(try read("backup --hilfe").has("--help"))
        #expect(try read("demo --port 1 -h").has("--help"))
        #expect(try read("help backup").operands == ["backup"])
    }
}
