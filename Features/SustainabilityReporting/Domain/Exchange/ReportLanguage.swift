/// The languages that reports are written out in.
public enum ReportLanguage: String, Hashable, Sendable, CaseIterable {
    case german = "de"
    case english = "en"
}

extension ReportElement {
    func label(_ language: ReportLanguage) -> String { language == .german ? label : labelEnglish }
}

extension ReportDisclosure {
    func title(_ language: ReportLanguage) -> String { language == .german ? title : titleEnglish }
}

extension ListMember {
    func name(_ language: ReportLanguage) -> String { language == .german ? german : english }
}
