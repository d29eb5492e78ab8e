import Assessments
import Kernel
import RegionalNetwork
import TestSupport
import Testing
import WebPlatform

struct ExchangeAuthorTests {
    private func unnamed(_ worksForFirm: Bool, _ sector: Sector?, _ firms: Int) -> ExchangeAuthor.Signature {
        ExchangeAuthor.unnamed(TestHub.owner.id, worksForFirm: worksForFirm, sector: sector, firmsOfSector: firms)
            .signature
    }

    @Test func aSectorOfFewIsNotNamed() {
        #expect(unnamed(true, .trade, 5) == .sector)
        #expect(unnamed(true, .trade, 4) == .firm)
        #expect(unnamed(true, nil, 100) == .firm)
        #expect(unnamed(false, .trade, 100) == .person)
    }

    @Test func anUnnamedAuthorHoldsNoName() {
        let author = ExchangeAuthor.unnamed(TestHub.owner.id, worksForFirm: true, sector: .trade, firmsOfSector: 9)
        #expect(author.name.isEmpty && author.firm.isEmpty && author.sector == .trade)
    }
}
