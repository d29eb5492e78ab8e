internal import CXlsxWriter

/// The cell formats of one workbook that is being written, each made once.
struct XLSXFormats {
    enum Number: Hashable { case text, plain, places(Int), percent(Int), date }

    private struct Key: Hashable {
        let number: Number
        let emphasis: XLSXEmphasis
    }

    private let book: UnsafeMutablePointer<lxw_workbook>
    private var made: [Key: UnsafeMutablePointer<lxw_format>] = [:]
    let head: UnsafeMutablePointer<lxw_format>?
    let title: UnsafeMutablePointer<lxw_format>?

    init(book: UnsafeMutablePointer<lxw_workbook>) {
        self.book = book
        let head = workbook_add_format(book)
        format_set_bold(head)
        format_set_text_wrap(head)
        format_set_align(head, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        format_set_font_color(head, Colour.fir)
        format_set_bg_color(head, Colour.meadow)
        format_set_bottom(head, UInt8(LXW_BORDER_THIN.rawValue))
        format_set_bottom_color(head, Colour.fir)
        self.head = head
        let title = workbook_add_format(book)
        format_set_bold(title)
        format_set_font_size(title, 14)
        format_set_font_color(title, Colour.fir)
        self.title = title
    }

    mutating func format(_ number: Number, _ emphasis: XLSXEmphasis) -> UnsafeMutablePointer<lxw_format>? {
        let key = Key(number: number, emphasis: emphasis)
        if let format = made[key] { return format }
        let format = workbook_add_format(book)
        format_set_num_format(format, Self.code(number))
        switch emphasis {
        case .plain: break
        case .total:
            format_set_bold(format)
            format_set_top(format, UInt8(LXW_BORDER_THIN.rawValue))
        case .attention:
            format_set_bold(format)
            format_set_font_color(format, Colour.rust)
        case .quiet:
            format_set_italic(format)
            format_set_font_color(format, Colour.steel)
        }
        made[key] = format
        return format
    }

    /// Format codes are English in the file; a German Excel shows `#,##0.00` as 1.234,50.
    private static func code(_ number: Number) -> String {
        switch number {
        case .text: "@"
        case .plain: "General"
        case .places(let places): "#,##0" + fraction(places)
        case .percent(let places): "0" + fraction(places) + "\\ %"
        case .date: "dd\\.mm\\.yyyy"
        }
    }

    private static func fraction(_ places: Int) -> String {
        places > 0 ? "." + String(repeating: "0", count: min(places, 15)) : ""
    }

    private enum Colour {
        static let fir: lxw_color_t = 0x14432f
        static let meadow: lxw_color_t = 0xddebdd
        static let rust: lxw_color_t = 0xb4532a
        static let steel: lxw_color_t = 0x33424b
    }
}
