import Testing

/// The outside world comes in through an initialiser; nothing is left half done.
@Suite struct OutsideWorldTests {
    @Test func onlyTheServerReadsTheEnvironment() {
        for file in House.shippedSwiftFiles where file.layer != "Server" && file.path != "Package.swift" {
            let found = file.tokens.filter { $0.isWord("environment") }
            let reads = file.tokens.contains { $0.isWord("ProcessInfo") } && !found.isEmpty
            #expect(
                !reads && file.calls("getenv").isEmpty,
                "\(file.path) reads the environment: add the setting to AppSettings, which the server fills"
            )
        }
    }

    @Test func domainsAskNoClockAndNoChance() {
        for file in House.shippedSwiftFiles where file.layer == "Domain" || file.layer == "Storage" {
            let found = ["Date", "UUID", "SystemRandomNumberGenerator"].flatMap(file.callsWithNothing).map(file.place)
            #expect(found.isEmpty, "\(found): take time and random bytes from OutsideWorld, so that a test repeats")
        }
    }

    @Test func nothingIsLeftHalfDone() {
        for file in House.shippedSwiftFiles {
            let calls = file.calls("fatalError").map(file.place)
            #expect(calls.isEmpty, "\(calls): throw an error that becomes a sentence, or make the case impossible")
            // A component of the calendar format has one of them in its name.
            let text = file.text.replacing("VTODO", with: "")
            let marks = ["TODO", "FIXME", "XXX", "HACK"].filter { text.contains($0) }
            #expect(marks.isEmpty, "\(file.path) holds \(marks): finish it or open an issue")
        }
    }

    @Test func nobodyPrintsButTheCommandLine() {
        for file in House.shippedSwiftFiles where file.layer != "Server" {
            let found = (file.calls("print") + file.calls("debugPrint") + file.calls("dump")).map(file.place)
            #expect(found.isEmpty, "\(found): log through the request's logger, or return the value")
        }
    }
}
