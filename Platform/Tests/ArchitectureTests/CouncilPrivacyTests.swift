import Testing

/// What a works council keeps is read by its own feature alone, so that no page of a firm can show it by mistake.
@Suite struct CouncilPrivacyTests {
    /// The second one only hands people their own data and forgets them when they ask.
    static let mayRead: Set = ["Participation", "DataProtection"]
    static let tables = [
        "council_seat", "council_note", "council_invitation", "council_proposal", "FROM council", "JOIN council",
    ]

    @Test func nobodyElseReadsTheTablesOfCouncils() {
        for file in House.shippedSwiftFiles where !Self.mayRead.contains(file.feature ?? "") {
            let found = Self.tables.filter { file.text.contains($0) }
            #expect(
                found.isEmpty,
                "\(file.path) speaks of \(found): ask CouncilReader or AgreementReader; see Features/Participation/README.md"
            )
        }
    }

    /// Management reads what was handed in to it from a table of its own: the files that serve it name no other.
    @Test func managementReadsWhatWasHandedInAndNothingElse() {
        let files = House.shippedSwiftFiles.filter {
            $0.path.hasSuffix("ParticipationFeature+Management.swift")
                || $0.path.hasSuffix("ManagementProposalsPage.swift")
        }
        #expect(files.count == 2)
        for file in files {
            for store in ["councils.", "requests.", "invitations.", "notes.", "proposals.draft", "agreements."] {
                #expect(!file.text.contains(store), "\(file.path) asks \(store): management has no business there")
            }
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
