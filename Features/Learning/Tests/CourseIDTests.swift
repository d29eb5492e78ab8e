import Learning
import Testing

@Suite struct CourseIDTests {
    @Test func aCourseIsNamedLikeItsFolder() {
        #expect(CourseID("klimabilanz")?.text == "klimabilanz")
        #expect(CourseID("../geheim") == nil)
        #expect(CourseID("Klima") == nil)
    }
}
