import Learning
import Testing

@Suite struct LessonAddressTests {
    @Test func aLessonIsNamedByTwoFolders() {
        #expect(LessonAddress("klimabilanz/scope-3")?.description == "klimabilanz/scope-3")
        for text in ["klimabilanz", "klimabilanz/", "a/b/c", "../etc", "Klima/Eins", ""] {
            #expect(LessonAddress(text) == nil, "\(text)")
        }
    }
}
