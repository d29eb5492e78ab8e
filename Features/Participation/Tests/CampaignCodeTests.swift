import Testing

@testable import Participation

@Suite struct CampaignCodeTests {
    @Test func bytesBecomeEightSigns() {
        // 0…23 are A…Z without I and O, 24…31 are 2…9; only the last five bits count.
        #expect(CampaignCode(random: [0, 1, 8, 13, 23, 24, 31, 255])?.text == "ABJPZ299")
        #expect(CampaignCode(random: [1, 2, 3]) == nil)
    }

    @Test(arguments: ["abjp-z299", "ABJPZ299", " ABJP Z299 ", "abjp–z299"])
    func howItIsTypedMakesNoDifference(_ typed: String) {
        #expect(CampaignCode(typed: typed)?.grouped == "ABJP-Z299")
    }

    @Test(arguments: ["", "ABJPZ29", "ABJPZ2999", "ABJPZ29O", "ABJPZ290", "ÄBJPZ299", "../../..", "ABJP\u{0}Z29"])
    func whatCannotBeACodeIsNone(_ typed: String) {
        #expect(CampaignCode(typed: typed) == nil)
    }
}
