/// Why a text is not read as XML.
public enum XMLFault: Error, Hashable, Sendable {
    case tooLarge(limit: Int)
    /// It declares a document type: entities of its own and files from elsewhere begin there, and neither is taken.
    case documentType
    /// It breaks the rules of XML or of its namespaces, or is nested too deeply; the line from 1, in which reading ended.
    case malformed(line: Int)
    /// The encoding that it declares and that is not read.
    case unknownEncoding(String)
}
