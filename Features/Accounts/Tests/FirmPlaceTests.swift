import Accounts
import Foundation
import Kernel
import Testing

@Suite struct FirmPlaceTests {
    private let firm = FirmID("01990000-0000-7000-8000-000000000001")!
    private let other = FirmID("01990000-0000-7000-8000-000000000002")!
    private let july = LocalDate(year: 2026, month: 7, day: 31)!
    private let august = LocalDate(year: 2026, month: 8, day: 31)!

    private func place(_ firm: FirmID, _ access: FirmAccess) -> FirmPlace {
        FirmPlace(firm: firm, name: "Betrieb", access: access, since: Date(timeIntervalSince1970: 0))
    }

    @Test func whoIsAMemberNeedsNoGrant() {
        let places = [place(firm, .coaching), place(firm, .membership(.member))]
        #expect(FirmPlace.merged(places).map(\.access) == [.membership(.member)])
    }

    @Test func workIsMoreThanReadingAndTheLaterDayMoreThanTheEarlier() {
        let places = [
            place(firm, .formerCoaching(readsThrough: july)), place(firm, .support(readsThrough: august)),
            place(other, .support(readsThrough: august)), place(other, .coaching),
        ]
        #expect(FirmPlace.merged(places).map(\.access) == [.support(readsThrough: august), .coaching])
    }

    @Test func theOrderOfFirmsStays() {
        let places = [place(other, .coaching), place(firm, .coaching), place(other, .membership(.owner))]
        #expect(FirmPlace.merged(places).map(\.firm) == [other, firm])
    }
}
