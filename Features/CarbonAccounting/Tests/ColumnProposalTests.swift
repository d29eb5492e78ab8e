import Foundation
import Testing

@testable import CarbonAccounting

@Suite struct ColumnProposalTests {
    private func proposal(_ rows: [[String]]) throws -> ColumnProposal {
        let raw = rows.enumerated().map { RawRow(line: $0.offset + 1, cells: $0.element) }
        return ColumnProposal(rows: raw, context: try ImportSamples.context())
    }

    @Test func theTemplateMapsToItself() throws {
        let vocabulary = try ImportSamples.vocabulary.get()
        let proposal = try proposal([ImportTemplate.header(vocabulary)])
        #expect(proposal.mapping == ImportTemplate.mapping(vocabulary))
        #expect(proposal.headerLine == 1)
        #expect(proposal.certainty.values.allSatisfy { $0 == 1 })
        #expect(proposal.mapping.missing.isEmpty)
        #expect(proposal.mapping.ignored.isEmpty)
    }

    @Test func findsTheHeaderBelowAPreamble() throws {
        let proposal = try proposal([
            ["Metallbau Kettler GmbH", "", ""], ["Stand 31.12.2025", "", ""],
            ["Energieträger", "Verbrauch [kWh]", "Zeitraum von", "Betriebsstätte", "Lfd. Nr."],
            ["Strommix", "1.200", "01.01.2025", "Werk Eckesey", "1"],
        ])
        #expect(proposal.headerLine == 3)
        #expect(proposal.mapping.positions == [.factor: 0, .amount: 1, .from: 2, .site: 3])
        // The unit stands in the header of the amount.
        #expect(proposal.mapping.constants == [.unit: "kWh"])
        #expect(proposal.mapping.ignored == ["Lfd. Nr."])
    }

    @Test func titlesWithSlipsAreUnderstood() throws {
        let proposal = try proposal([
            ["Kategorien", "Standord", "Mengen", "Einheiten", "Zählernumer"], ["2.1", "x", "1", "kWh", "7"],
        ])
        #expect(proposal.mapping.positions == [.category: 0, .site: 1, .amount: 2, .unit: 3, .meter: 4])
    }

    @Test func withoutTitlesTheContentTells() throws {
        let proposal = try proposal([
            ["01.01.2025", "Werk Eckesey", "1.200,5", "kWh", "Strommix"],
            ["01.02.2025", "Büro Haspe", "980", "kWh", "Strommix"],
        ])
        #expect(proposal.headerLine == nil)
        #expect(proposal.mapping.positions == [.from: 0, .site: 1, .amount: 2, .unit: 3, .factor: 4])
    }

    @Test func theColumnOfACorrectionFileIsPassedOver() throws {
        let proposal = try proposal([["Kategorie", "Menge", "Einheit", "Fehler"], ["2.1", "1", "kWh", "Zeile 7: …"]])
        #expect(proposal.mapping.positions == [.category: 0, .amount: 1, .unit: 2])
    }

    @Test func whatIsMissingIsNamed() throws {
        #expect(try proposal([["Bezeichnung", "Standort", "Notiz"]]).mapping.missing == [.category, .amount, .unit])
    }

    @Test func tablesWithoutHeaderHaveNoKeyInCommon() throws {
        let mapping = try proposal([["01.01.2025", "Werk Eckesey", "1.200,5", "kWh", "Strommix"]]).mapping
        #expect(mapping.headers.isEmpty)
        #expect(mapping.headerKey == nil)
        #expect(ColumnMapping.headerKey(["", "–"]) == nil)
    }

    @Test func aMappingStoredBeforeSheetsCouldBeChosenIsStillRead() throws {
        let old = #"{"headers":["Menge"],"positions":{"amount":0},"constants":{"unit":"kWh"}}"#
        let mapping = try JSONDecoder().decode(ColumnMapping.self, from: Data(old.utf8))
        #expect(mapping == ColumnMapping(headers: ["Menge"], positions: [.amount: 0], constants: [.unit: "kWh"]))
    }

    @Test func aMappingIsRememberedByItsHeader() throws {
        let mapping = try proposal([["Kategorie", "Menge", "Einheit"]]).mapping
        let stored = try JSONDecoder().decode(ColumnMapping.self, from: JSONEncoder().encode(mapping))
        #expect(stored == mapping)
        #expect(ColumnMapping.headerKey(["KATEGORIE ", "menge", "Einheit:"]) == mapping.headerKey)
    }
}
