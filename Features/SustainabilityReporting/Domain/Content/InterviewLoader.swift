public import Foundation
public import Kernel

/// Reads `Content/interview.json`. Every element of every edition stands in exactly one question, or nothing is loaded.
public enum InterviewLoader {
    /// - Throws: everything that is wrong in the file, by line.
    public static func interview(_ place: URL, editions: [ReportEdition]) throws(ContentFaults) -> Interview {
        try interview(ContentFile(place), editions: editions)
    }

    public static func interview(_ file: ContentFile, editions: [ReportEdition]) throws(ContentFaults) -> Interview {
        let report = FaultReport(file)
        var topics: [InterviewTopic] = []
        do throws(JSONSyntaxFault) {
            var reading = Reading(report: report, editions: editions)
            topics = reading.topics(try JSONReader.read(file.bytes))
            reading.checkCompleteness()
        } catch {
            report.add(.invalidJSON(error.problem), at: error.offset)
        }
        if let faults = ContentFaults([report]) { throw faults }
        return Interview(topics: topics)
    }

    private struct Reading {
        let report: FaultReport
        let editions: [ReportEdition]
        /// Where ids of topics and questions, and elements, stood first.
        var ids: [String: Int] = [:]
        var asked: [ElementName: Int] = [:]

        mutating func topics(_ root: JSONNode) -> [InterviewTopic] {
            guard var object = StrictObject(root, "file", report) else { return [] }
            let topics = object.elements("topics").compactMap { topic($0) }
            object.finish()
            return topics
        }

        private mutating func topic(_ node: JSONNode) -> InterviewTopic? {
            guard var object = StrictObject(node, "topics", report) else { return nil }
            let (id, title, intro) = (object.string("id"), object.string("title"), object.string("intro"))
            let questions = object.elements("questions").compactMap { question($0) }
            object.finish()
            guard let id, let title, let intro else { return nil }
            check(id, object)
            if questions.isEmpty { object.fault(.missingField("questions")) }
            return InterviewTopic(id: id, title: title, intro: intro, questions: questions)
        }

        private mutating func question(_ node: JSONNode) -> InterviewQuestion? {
            guard var object = StrictObject(node, "questions", report) else { return nil }
            let (id, title) = (object.string("id"), object.string("title"))
            let names = object.optionalStrings("elements")
            let table: ElementDimension? = object.optionalChoice("table")
            let (help, example) = (object.string("help"), object.optionalString("example"))
            object.finish()
            guard let id, let title, let help else { return nil }
            check(id, object)
            let elements = names.map { ElementName($0) }
            for element in elements {
                let known = editions.compactMap { $0.element(element) }
                if known.isEmpty { object.fault(.invalidValue(field: "elements", value: element.rawValue)) }
                if let first = asked[element] {
                    object.fault(.duplicateID(element.rawValue, first: report.place(of: first)))
                }
                asked[element] = object.offset
                // Rows of another kind than the table's could not be shown.
                if known.contains(where: { $0.dimension != nil && $0.dimension != table }) {
                    object.fault(.rule("elementOutsideTable", [element.rawValue]))
                }
            }
            if elements.isEmpty { object.fault(.missingField("elements")) }
            return InterviewQuestion(
                id: id,
                title: title,
                elements: elements,
                table: table,
                help: help,
                example: example
            )
        }

        private mutating func check(_ id: String, _ object: StrictObject) {
            let isAddress = id.utf8.allSatisfy { $0 >= 97 && $0 <= 122 || $0 >= 48 && $0 <= 57 || $0 == 45 }
            if !isAddress { object.fault(.invalidValue(field: "id", value: id)) }
            if let first = ids[id] { object.fault(.duplicateID(id, first: report.place(of: first))) }
            ids[id] = object.offset
        }

        func checkCompleteness() {
            for edition in editions {
                let missing = edition.elements.map(\.name).filter { asked[$0] == nil }
                if !missing.isEmpty {
                    report.add(.rule("elementsWithoutQuestion", [edition.id] + missing.map(\.rawValue)))
                }
            }
        }
    }
}
