import Testing

/// What a works council keeps is read by its own feature alone, so that no page of a firm can show it by mistake.
@Suite struct CouncilPrivacyTests {
    /// The second one only hands people their own data and forgets them when they ask.
    static let mayRead: Set = ["Participation", "DataProtection"]
    static let tables = ["council_seat", "council_note", "council_invitation", "FROM council", "JOIN council"]

    @Test func nobodyElseReadsTheTablesOfCouncils() {
        for file in House.shippedSwiftFiles where !Self.mayRead.contains(file.feature ?? "") {
            let found = Self.tables.filter { file.text.contains($0) }
            #expect(
                found.isEmpty,
                "\(file.path) speaks of \(found): ask CouncilReader or AgreementReader; see Features/Participation/README.md"
            )
        }
    }

    /// The rule would say nothing if the tables were called otherwise.
    @Test func theTablesAreCalledSo() {
        let schema = House.text("docs/schema.sql")
        for table in Self.tables.filter({ $0.hasPrefix("council_") }) {
            #expect(schema.contains("CREATE TABLE \(table) "))
        }
    }
}
