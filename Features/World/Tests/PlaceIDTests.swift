import Testing
import World

@Suite struct PlaceIDTests {
    @Test func aPlaceIsNamedLikeItsFile() {
        #expect(PlaceID("forum-am-see")?.text == "forum-am-see")
        #expect(PlaceID("../etc") == nil)
    }
}
