import HTML
import Kernel
import TestSupport
import Testing

@testable import WorldWeb

@Suite struct TalkPanelTests {
    private let t = Texts.feature("World")
    private let coach = TalkPanel.Coach(
        sentence: "Die nächste Sprechzeit ist am 1. Dezember, 10 Uhr.",
        appointment: PageLink("Termin vereinbaren", href: "/coaches"),
        message: PageLink("Frage stellen", href: "/netzwerk/fragen")
    )

    @Test func withoutAScriptItShowsWhoIsThere() throws {
        let panel = TalkPanel(
            room: "ort:observatorium",
            title: "Observatorium",
            way: .pages,
            ownName: "Anna Klein",
            look: 3,
            people: [
                .init(name: "Birke <b>", isCoach: false, hasHand: true),
                .init(name: "Mehmet Aksoy", isCoach: true, hasHand: false),
            ],
            coach: coach
        )
        #expect(try snapshotDifference(panel.node(t).html, "talkPanel.html") == nil)
    }

    @Test func nobodyThereIsSaid() {
        let html = TalkPanel(room: "hub", title: "Die Welt", way: .world, ownName: nil, coach: coach).node(t).html
        #expect(html.contains("Gerade ist niemand hier."))
        #expect(html.contains(#"class="talk talk-over-world""#))
        #expect(!html.contains("presence-name-value") && !html.contains("presence-private-value"))
    }

    @Test func theOwnFirmsHouseIsNamedForMembers() {
        let panel = TalkPanel(room: "hub", title: "Die Welt", way: .world, ownName: nil, isMember: true, coach: coach)
        #expect(panel.node(t).html.contains(#"data-presence-private-value="mein-betrieb""#))
    }

    @Test func whoeverModeratesIsToldHow() {
        let panel = TalkPanel(
            room: "treffen:1",
            title: "Treffen",
            way: .pages,
            ownName: nil,
            isModerator: true,
            coach: coach
        )
        #expect(panel.node(t).html.contains("Sie moderieren diesen Raum."))
    }
}
