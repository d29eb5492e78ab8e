public import Kernel

/// What a catalogue's own rules find wrong in its file.
extension ContentFault.Kind {
    /// A formula that cannot be read.
    public static func faultyFormula(_ source: String, _ fault: FormulaFault) -> Self {
        .rule("faultyFormula", [source, "\(fault)"])
    }
    /// A name in a formula or in braces that is no field, value or property of a row.
    public static func unknownName(_ name: String, in text: String) -> Self { .rule("unknownName", [name, text]) }
    /// Values that need each other.
    public static func circularValues(_ names: [String]) -> Self { .rule("circularValues", names) }
    public static func unknownStep(_ id: String) -> Self { .rule("unknownStep", [id]) }
    public static func unknownScale(_ id: String) -> Self { .rule("unknownScale", [id]) }
    public static func unknownRule(_ id: String) -> Self { .rule("unknownRule", [id]) }
    /// Levels of a scale stand from the lowest, each once.
    public static func unorderedLevels(_ scale: String) -> Self { .rule("unorderedLevels", [scale]) }
    /// Two catalogues of the same id and version.
    public static func versionTwice(_ id: String, _ version: String) -> Self { .rule("versionTwice", [id, version]) }
}
