import Testing
import World

@Suite struct RoomMemberTests {
    @Test(arguments: ["Anna K.", "Jürgen Łukasz", "李", "O’Neill-Öztürk", "<b>x</b>", String(repeating: "a", count: 40)])
    func namesAreTakenAsTheyAre(name: String) { #expect(RoomMember.name("  \(name)\n") == name) }

    @Test(arguments: ["", "  ", "a\nb", "a\u{0}b", "a\u{202E}b", "a\u{200B}b", String(repeating: "a", count: 41)])
    func whatIsNoLineOfFortyCharactersIsNoName(name: String) { #expect(RoomMember.name(name) == nil) }

    /// A letter may carry marks without end; they are counted by their bytes.
    @Test func marksWithoutEndAreNoName() {
        #expect(RoomMember.name("a" + String(repeating: "\u{0301}", count: 100)) == nil)
    }
}
