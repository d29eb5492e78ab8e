import Kernel
import Testing
import World

@Suite struct RoomNameTests {
    private static let firm = FirmID("01990000-0000-7000-8000-000000000001")!
    private static let meeting = "01990000-0000-7000-8000-0000000000f1"

    @Test func namesAreReadAndWritten() {
        #expect(RoomName("hub", firm: nil) == .hub)
        #expect(RoomName("ort:lotsenhafen", firm: nil) == .place(PlaceID("lotsenhafen")!))
        #expect(RoomName("treffen:\(Self.meeting)", firm: nil) == .meeting(Self.meeting))
        #expect(RoomName("betrieb", firm: Self.firm) == .firm(Self.firm))
        for text in ["hub", "ort:lotsenhafen", "treffen:\(Self.meeting)", "betrieb"] {
            #expect(RoomName(text, firm: Self.firm)?.text == text)
        }
    }

    @Test(arguments: [
        "", "HUB", "hub:", "ort", "ort:", "ort:../x", "ort:Lotsenhafen", "treffen:1", "treffen", "betrieb:x",
        "betrieb ",
    ])
    func anythingElseIsNoRoom(text: String) { #expect(RoomName(text, firm: Self.firm) == nil) }

    @Test func whoeverWorksForNoFirmHasNoRoomOfIt() { #expect(RoomName("betrieb", firm: nil) == nil) }

    @Test func onlyTheLandscapeIsPublic() {
        #expect(RoomName.hub.isPublic && RoomName.place(PlaceID("lotsenhafen")!).isPublic)
        #expect(!RoomName.meeting(Self.meeting).isPublic && !RoomName.firm(Self.firm).isPublic)
    }
}
