import RegionalNetwork
import Testing

struct CompetencePathNamingTests {
    @Test(
        arguments: [
            ("4", 240), ("2,5", 150), ("0,25", 15), ("160", 9600), ("0", nil), ("-4", nil), ("161", nil), ("vier", nil),
            ("", nil), ("0,2", nil),
        ] as [(String, Int?)]
    ) func hoursBecomeMinutes(_ text: String, _ minutes: Int?) {
        #expect(CompetencePathNaming.minutes(fromHours: text) == minutes)
    }
}
