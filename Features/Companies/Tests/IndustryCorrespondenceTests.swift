import Companies
import Testing

@Suite struct IndustryCorrespondenceTests {
    private func successors(_ text: String) throws -> IndustryCorrespondence.Successors {
        try Sample.content().correspondence.successors(of: IndustryCode(text, edition: .wz2008)!)
    }

    private func new(_ texts: String...) -> [IndustryCode] {
        texts.map { IndustryCode($0, edition: .wz2025)! }
    }

    /// Machining moved from 25.62 to 25.53, while 25.62 now means locks: the same digits would be wrong.
    @Test func aCodeThatMoved() throws {
        #expect(try successors("25.62") == .one(new("25.53")[0]))
        #expect(try successors("25.62.0") == .one(new("25.53.0")[0]))
    }

    @Test func aCodeThatStayed() throws {
        #expect(try successors("25.11") == .one(new("25.11")[0]))
    }

    @Test func aCodeThatWasSplitLeavesTheChoice() throws {
        #expect(try successors("25.61") == .several(new("25.51", "25.52", "25.53")))
        #expect(try successors("87.10.0") == .several(new("87.10.1", "87.10.2", "87.10.3")))
        #expect(try successors("87.10") == .one(new("87.10")[0]))
    }

    @Test func whatTheTableDoesNotKnow() throws {
        #expect(try successors("99.99.9") == .none)
        let content = try Sample.content()
        #expect(content.correspondence.successors(of: new("25.62")[0]) == .none)
    }

    @Test func everySubclassOf2008HasSuccessors() throws {
        let content = try Sample.content()
        for entry in content.industries2008.entries where entry.code.level == 5 {
            #expect(content.correspondence.successors(of: entry.code) != .none, "\(entry.code)")
        }
    }
}
