import Kernel
import Learning
import LearningWeb
import Testing

@Suite struct CertificateContentTests {
    private let library = LearningHub.shipped.library
    private let day = LocalDate(year: 2026, month: 5, day: 15)!

    private var lessons: [Lesson] { library.lessons(of: library.course(CourseID("klimabilanz")!)!) }

    @Test func everyLessonMustBeDone() {
        var done = Dictionary(uniqueKeysWithValues: lessons.map { ($0.address, (day: day, minutes: $0.minutes)) })
        let whole = CertificateContent(title: "Klimabilanz", lessons: lessons, done: done)
        // 10 + 10 + 10 + 11 + 10 = 51
        #expect(whole?.minutes == 51)
        #expect(whole?.entries.first?.competence == lessons[0].competence)
        #expect(whole?.entries.first?.day == "2026-05-15")
        done[lessons[3].address] = nil
        #expect(CertificateContent(title: "Klimabilanz", lessons: lessons, done: done) == nil)
        #expect(CertificateContent(title: "Nichts", lessons: [], done: done) == nil)
    }

    @Test func theMinutesAreThoseOfTheDayItWasDone() {
        let done = Dictionary(uniqueKeysWithValues: lessons.map { ($0.address, (day: day, minutes: 9)) })
        // 5 · 9 = 45
        #expect(CertificateContent(title: "x", lessons: lessons, done: done)?.minutes == 45)
    }
}
