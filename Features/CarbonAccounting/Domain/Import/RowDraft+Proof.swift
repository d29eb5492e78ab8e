import Kernel

/// How sure it is and what proves it: data quality, evidence, note.
extension RowDraft {
    /// `± 5 %`, `5 %`, `5`, or five pedigree marks.
    mutating func dataQuality() -> DataQuality {
        let text = row[.dataQuality]
        guard !text.isEmpty, !isFaulty(.dataQuality) else { return .none }
        let marks = text.split { ";/, ".contains($0) }.map(String.init)
        if marks.count == 5, let score = PedigreeScore(text: marks.joined(separator: ";")) { return .pedigree(score) }
        let number = text.replacing("±", with: "").replacing("+/-", with: "").replacing("%", with: "")
        if let percent = GermanNumber.parse(number), percent > 0, percent <= 1000 { return .percent(percent / 100) }
        fault(.dataQuality, .malformedQuality)
        return .none
    }

    /// The uploaded file that the cell names, or the name kept in the note.
    mutating func evidence() -> (id: EvidenceID?, note: String) {
        let (name, note) = (row[.evidence], row[.note])
        guard !name.isEmpty else { return (nil, note) }
        if let id = context.evidence.id(of: name) { return (id, note) }
        notice(.evidence, .evidenceAsNote)
        let kept = vocabulary.columns.title(.evidence) + ": " + name
        return (nil, note.isEmpty ? kept : kept + " · " + note)
    }
}

/// Data quality as a cell that gives it again.
enum QualityText {
    static func text(_ quality: DataQuality) -> String {
        switch quality {
        case .none: ""
        case .pedigree(let score): score.text
        case .percent(let share): "± " + percent(share) + " %"
        }
    }

    /// The shortest number that gives the share again when divided by 100.
    private static func percent(_ share: Double) -> String {
        for places in 0...12 {
            let text = GermanFormat.number(share * 100, places: places)
            if let back = GermanNumber.parse(text), back / 100 == share { return text }
        }
        return GermanFormat.exact(share * 100)
    }
}
