import DataProtection
import DataProtectionStorage
import Foundation
import Kernel
import TestSupport
import Testing

@Suite struct DataInventoryTests {
    private func inventory(_ tables: String) throws -> DataInventory {
        try DataInventory(
            parts: [(theme: "accounts", tables: Data(tables.utf8))],
            retention: Data(#"{"account": {"title": "Konto", "period": "x", "basis": "y"}}"#.utf8),
            bases: Data(#"{"contract": "Vertrag"}"#.utf8)
        )
    }

    private static let person = """
        {"person": {"title": "Personen", "whose": "aller", "purpose": "Konten", "basis": "contract",
        "retention": "account", "access": "alle", "columns": {"id": "Kennung", "gone": "gibt es nicht"}}}
        """

    @Test func whatIsNotDescribedAndWhatIsNotThereIsFound() throws {
        let gaps = try inventory(Self.person).gaps(in: ["person": ["id", "email"], "secret_table": ["id"]])
        #expect(gaps.missing == ["person.email", "secret_table", "secret_table.id"])
        #expect(gaps.surplus == ["person.gone"])
        #expect(try inventory(Self.person).gaps(in: [:]).surplus == ["person"])
    }

    @Test func anUnknownClassIsRefused() {
        let faulty = Self.person.replacing(#""account""#, with: #""forever""#)
        #expect(throws: DataInventory.Fault.unknownRetention(table: "person", key: "forever")) {
            try inventory(faulty)
        }
    }

    /// 31 December 2025 plus ten full years: kept through 2035.
    @Test func aPeriodInYearsCountsFromTheEndOfTheYear() {
        let ten = RetentionClass(title: "", period: "", basis: "", years: 10)
        #expect(ten.end(of: LocalDate(iso: "2025-03-02")!) == LocalDate(iso: "2036-01-01")!)
        #expect(ten.cutoff(on: LocalDate(iso: "2035-12-31")!) == LocalDate(iso: "2025-01-01")!)
        #expect(ten.cutoff(on: LocalDate(iso: "2036-01-01")!) == LocalDate(iso: "2026-01-01")!)
        let fixed = RetentionClass(title: "", period: "", basis: "", until: "2035-12-31")
        #expect(fixed.cutoff(on: LocalDate(iso: "2035-12-30")!) == nil)
        #expect(fixed.cutoff(on: LocalDate(iso: "2035-12-31")!) == LocalDate(iso: "2035-12-31")!)
    }
}
