/// A field that searches while one types and takes one of the results.
///
/// Two values travel: the words typed (`field.name`) and the id of what was chosen (`choiceName`).
/// Without JavaScript the search button submits the form, and the server answers with the results as cards.
public struct ComboboxField: Sendable {
    public let field: Field
    public let text: String
    public let choiceName: String
    public let choice: String?
    /// Answers `GET source?q=…` with ``ComboboxAnswer`` as JSON.
    public let source: String
    /// "Suchen"; the button's name is `searchName`, so the server knows that a search is wanted.
    public let searchLabel: String
    public let searchName: String
    /// Results of the search without JavaScript.
    public let results: [Choice]
    /// Heading of those, "Treffer"
    public let resultsLabel: String
    public let words: ComboboxWords

    public init(
        field: Field,
        text: String,
        choiceName: String,
        choice: String?,
        source: String,
        searchLabel: String,
        searchName: String,
        results: [Choice] = [],
        resultsLabel: String,
        words: ComboboxWords
    ) {
        (self.field, self.text, self.choiceName, self.choice) = (field, text, choiceName, choice)
        (self.source, self.searchLabel, self.searchName) = (source, searchLabel, searchName)
        (self.results, self.resultsLabel, self.words) = (results, resultsLabel, words)
    }
}

public struct ComboboxWords: Sendable {
    /// Announced with the number of results, "{count} Treffer, mit Pfeiltasten wählen".
    public let count: String
    /// "Kein Treffer"
    public let none: String

    public init(count: String, none: String) { (self.count, self.none) = (count, none) }
}

/// What the search answers, best first.
public struct ComboboxAnswer: Encodable, Sendable {
    public struct Result: Encodable, Sendable {
        public let value: String
        public let label: String
        public let detail: String

        public init(value: String, label: String, detail: String) {
            (self.value, self.label, self.detail) = (value, label, detail)
        }
    }

    public let results: [Result]

    public init(results: [Result]) { self.results = results }
}

public func comboboxField(_ box: ComboboxField) -> Node {
    let field = box.field
    return div(
        .classes("combobox-field"),
        .data("controller", "combobox"),
        .data("combobox-source-value", box.source),
        .data("combobox-count-value", box.words.count),
        .data("combobox-none-value", box.words.none)
    ) {
        fieldFrame(field) {
            div(.class("combobox")) {
                comboboxInput(box)
                button(
                    .classes("action", "action-secondary"),
                    .type("submit"),
                    .name(box.searchName),
                    .value("1"),
                    .formnovalidate(),
                    .data("combobox-target", "button")
                ) { box.searchLabel }
            }
            p(.class("visually-hidden"), .role("status"), .data("combobox-target", "status"))
        }
        comboboxChoice(box)
    }
}

private func comboboxInput(_ box: ComboboxField) -> Node {
    input(
        .id(box.field.id),
        .class("input input-full"),
        .type("text"),
        .name(box.field.name),
        .value(box.text),
        .autocomplete("off"),
        .required(box.field.isRequired),
        .aria("invalid", box.field.invalid),
        .aria("describedby", box.field.describedBy),
        .data("combobox-target", "input")
    )
}

/// The chosen id: hidden while there is nothing to choose from, cards once the server has searched.
private func comboboxChoice(_ box: ComboboxField) -> Node {
    if box.results.isEmpty {
        return input(
            .type("hidden"),
            .name(box.choiceName),
            .value(box.choice ?? ""),
            Attribute("data-draft", isOn: true),
            .data("combobox-target", "choice")
        )
    }
    let field = Field(name: box.choiceName, label: box.resultsLabel, id: "\(box.field.id)-choice")
    return div(.data("combobox-target", "results")) {
        radioCards(field, choices: box.results, selected: box.choice)
    }
}

extension Attribute {
    static func formnovalidate() -> Attribute { Attribute("formnovalidate", isOn: true) }
}
