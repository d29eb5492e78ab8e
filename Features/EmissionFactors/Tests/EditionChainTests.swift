import EmissionFactors
import Kernel
import Testing

@Suite struct EditionChainTests {
    @Test func editionsStandFromTheFirstToTheNewest() throws {
        let library = try sample(
            ("2027.1", "2027-11-22", "2026.2"),
            ("2026.2", "2026-12-01", "2026.1")
        ).load()
        #expect(library.catalogues.map(\.edition.id) == ["2026.1", "2026.2", "2027.1"])
        #expect(library.newest.edition.id == "2027.1")
        #expect(library.catalogue(edition: "2026.2")?.edition.previous == "2026.1")
        #expect(library.catalogue(edition: "1999.1") == nil)
    }

    @Test func anEditionThatReplacesNoneKnownIsNamed() {
        #expect(
            sample(("2026.2", "2026-12-01", "2026.0")).faults.map(\.kind).contains(.unknownEdition("2026.0"))
        )
    }

    @Test func twoEditionsCannotReplaceTheSame() {
        let faults = sample(("2026.2", "2026-12-01", "2026.1"), ("2026.3", "2026-12-02", "2026.1")).faults
        #expect(faults.allSatisfy { $0.kind == .brokenChain })
        #expect(faults.count == 3)
    }

    @Test func anEditionIsNotOlderThanTheOneItReplaces() {
        let faults = sample(("2026.2", "2025-12-01", "2026.1")).faults
        #expect(faults == [ContentFault(file: "editions/2026.2.json", line: 1, kind: .brokenChain)])
    }

    @Test func anEditionIDStandsOnce() {
        var sample = ContentSample()
        sample.extra = [ContentSample.file("editions/again.json", sample.editionFile)]
        let kind = ContentFault.Kind.duplicateID("2026.1", first: "editions/2026.1.json:1")
        #expect(sample.faults == [ContentFault(file: "editions/again.json", line: 1, kind: kind)])
    }

    private func sample(_ editions: (id: String, published: String, previous: String)...) -> ContentSample {
        var sample = ContentSample()
        sample.extra = editions.map { edition in
            ContentSample.file(
                "editions/\(edition.id).json",
                ContentSample.edition(
                    edition.id,
                    published: edition.published,
                    previous: edition.previous,
                    listing: [(ContentSample.path, sample.digest)]
                )
            )
        }
        return sample
    }
}
