import HTML
import Testing

@testable import LearningWeb

@Suite struct LessonEditingWordsTests {
    private func html(_ old: String, _ new: String) -> (String, String) {
        let words = LessonEditingWords(old, new)
        return (Node.group(words.before).html, Node.group(words.after).html)
    }

    @Test func wordsThatWentAndCameAreSetOff() {
        let (before, after) = html("Der Laser zieht viel Strom.", "Der Laser zieht Strom aus dem Netz.")
        #expect(before == "Der Laser zieht <del>viel Strom.</del>")
        #expect(after == "Der Laser zieht <ins>Strom aus dem Netz.</ins>")
    }

    @Test func linesStayAndSignsAreEscaped() {
        let (before, after) = html("eins\n<b>", "eins\n<i>")
        #expect(before == "eins\n<del>&lt;b&gt;</del>")
        #expect(after == "eins\n<ins>&lt;i&gt;</ins>")
    }

    @Test func ofTwoToChooseBetweenNeitherIsStruck() {
        let words = LessonEditingWords("Drei alte", "Drei neue", isChoice: true)
        #expect(Node.group(words.before).html == "Drei <mark>alte</mark>")
        #expect(Node.group(words.after).html == "Drei <mark>neue</mark>")
    }

    @Test func aWholeNewTextIsNotSetOff() {
        #expect(html("", "neu").1 == "neu")
        #expect(html("gleich", "gleich") == ("gleich", "gleich"))
    }

    @Test func longTextsAreShownWithoutLookingForWords() {
        let long = String(repeating: "wort ", count: 900)
        #expect(html(long, long + "ende").1 == long + "ende")
    }
}
