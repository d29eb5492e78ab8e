import HTML
import Testing

@Suite struct RefusedChangesTests {
    private let refused = RefusedChanges(
        isRefused: { $0.hasPrefix("/betrieb") },
        isOnlyForChanging: { $0.hasSuffix("/neu") }
    )
    private let tokens = [FormToken(name: "t", value: "1")]

    private func form(_ action: String) -> String {
        pageForm(PageForm(action: action, tokens: tokens)) {
            textField(Field(name: "name", label: "Name"), value: "Kettler")
            submitButton("Speichern")
        }
        .html
    }

    @Test func whoeverMayChangeSeesEverything() {
        #expect(form("/betrieb").contains("<form") && form("/betrieb").contains("Speichern"))
        #expect(actionLink(PageLink("Neu", href: "/betrieb/neu")).html.contains("Neu"))
    }

    @Test func aReaderSeesWhatAFormHoldsAndCannotSendIt() {
        RefusedChanges.$current.withValue(refused) {
            let html = form("/betrieb")
            #expect(html.contains("Kettler") && html.contains("<fieldset class=\"form-reading\" disabled>"))
            #expect(!html.contains("<form") && !html.contains("Speichern") && !html.contains("type=\"hidden\""))
            #expect(form("/konto").contains("Speichern"), "what is not refused stays")
        }
    }

    @Test func buttonsAndLinksToARefusedChangeAreLeftOut() {
        RefusedChanges.$current.withValue(refused) {
            #expect(postButton(PostAction("Weg", action: "/betrieb/1?_method=DELETE", tokens: tokens)).html.isEmpty)
            #expect(actionLink(PageLink("Ändern", href: "/betrieb")).html.isEmpty)
            #expect(actionLink(PageLink("Neu", href: "/vertrag/neu"), style: .quiet).html.isEmpty)
            #expect(actionLink(PageLink("Zurück", href: "/betrieb"), style: .quiet).html.contains("Zurück"))
            #expect(postButton(PostAction("Abmelden", action: "/abmelden", tokens: tokens)).html.contains("Abmelden"))
        }
    }
}
