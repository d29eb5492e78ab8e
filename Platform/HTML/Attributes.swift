extension Attribute {
    public static func `class`(_ value: String?) -> Attribute { Attribute("class", value) }
    public static func id(_ value: String?) -> Attribute { Attribute("id", value) }
    public static func href(_ value: String?) -> Attribute { Attribute("href", value) }
    public static func src(_ value: String?) -> Attribute { Attribute("src", value) }
    public static func alt(_ value: String?) -> Attribute { Attribute("alt", value) }
    public static func name(_ value: String?) -> Attribute { Attribute("name", value) }
    public static func value(_ value: String?) -> Attribute { Attribute("value", value) }
    public static func type(_ value: String?) -> Attribute { Attribute("type", value) }
    public static func `for`(_ value: String?) -> Attribute { Attribute("for", value) }
    public static func rel(_ value: String?) -> Attribute { Attribute("rel", value) }
    public static func lang(_ value: String?) -> Attribute { Attribute("lang", value) }
    public static func content(_ value: String?) -> Attribute { Attribute("content", value) }
    public static func charset(_ value: String?) -> Attribute { Attribute("charset", value) }
    public static func method(_ value: String?) -> Attribute { Attribute("method", value) }
    public static func action(_ value: String?) -> Attribute { Attribute("action", value) }
    public static func enctype(_ value: String?) -> Attribute { Attribute("enctype", value) }
    public static func title(_ value: String?) -> Attribute { Attribute("title", value) }
    public static func role(_ value: String?) -> Attribute { Attribute("role", value) }
    public static func scope(_ value: String?) -> Attribute { Attribute("scope", value) }
    public static func placeholder(_ value: String?) -> Attribute { Attribute("placeholder", value) }
    public static func autocomplete(_ value: String?) -> Attribute { Attribute("autocomplete", value) }
    public static func inputmode(_ value: String?) -> Attribute { Attribute("inputmode", value) }
    public static func pattern(_ value: String?) -> Attribute { Attribute("pattern", value) }
    public static func min(_ value: String?) -> Attribute { Attribute("min", value) }
    public static func max(_ value: String?) -> Attribute { Attribute("max", value) }
    public static func step(_ value: String?) -> Attribute { Attribute("step", value) }
    public static func rows(_ value: String?) -> Attribute { Attribute("rows", value) }
    public static func cols(_ value: String?) -> Attribute { Attribute("cols", value) }
    public static func accept(_ value: String?) -> Attribute { Attribute("accept", value) }
    public static func width(_ value: String?) -> Attribute { Attribute("width", value) }
    public static func height(_ value: String?) -> Attribute { Attribute("height", value) }
    public static func media(_ value: String?) -> Attribute { Attribute("media", value) }
    public static func datetime(_ value: String?) -> Attribute { Attribute("datetime", value) }
    public static func list(_ value: String?) -> Attribute { Attribute("list", value) }
    public static func headers(_ value: String?) -> Attribute { Attribute("headers", value) }
    public static func colspan(_ value: String?) -> Attribute { Attribute("colspan", value) }
    public static func rowspan(_ value: String?) -> Attribute { Attribute("rowspan", value) }
    public static func maxlength(_ value: String?) -> Attribute { Attribute("maxlength", value) }
    public static func minlength(_ value: String?) -> Attribute { Attribute("minlength", value) }
    public static func target(_ value: String?) -> Attribute { Attribute("target", value) }
    public static func download(_ value: String?) -> Attribute { Attribute("download", value) }
    public static func sizes(_ value: String?) -> Attribute { Attribute("sizes", value) }
    public static func form(_ value: String?) -> Attribute { Attribute("form", value) }
    public static func formaction(_ value: String?) -> Attribute { Attribute("formaction", value) }
    public static func tabindex(_ value: String?) -> Attribute { Attribute("tabindex", value) }
    public static func loading(_ value: String?) -> Attribute { Attribute("loading", value) }
    public static func label(_ value: String?) -> Attribute { Attribute("label", value) }
    public static func property(_ value: String?) -> Attribute { Attribute("property", value) }
    public static func required(_ isOn: Bool = true) -> Attribute { Attribute("required", isOn: isOn) }
    public static func disabled(_ isOn: Bool = true) -> Attribute { Attribute("disabled", isOn: isOn) }
    public static func checked(_ isOn: Bool = true) -> Attribute { Attribute("checked", isOn: isOn) }
    public static func selected(_ isOn: Bool = true) -> Attribute { Attribute("selected", isOn: isOn) }
    public static func multiple(_ isOn: Bool = true) -> Attribute { Attribute("multiple", isOn: isOn) }
    public static func readonly(_ isOn: Bool = true) -> Attribute { Attribute("readonly", isOn: isOn) }
    public static func hidden(_ isOn: Bool = true) -> Attribute { Attribute("hidden", isOn: isOn) }
    public static func open(_ isOn: Bool = true) -> Attribute { Attribute("open", isOn: isOn) }
    public static func autofocus(_ isOn: Bool = true) -> Attribute { Attribute("autofocus", isOn: isOn) }
    public static func novalidate(_ isOn: Bool = true) -> Attribute { Attribute("novalidate", isOn: isOn) }
    public static func `defer`(_ isOn: Bool = true) -> Attribute { Attribute("defer", isOn: isOn) }
    public static func async(_ isOn: Bool = true) -> Attribute { Attribute("async", isOn: isOn) }
    /// `data-controller="chart"` for `.data("controller", "chart")`
    public static func data(_ name: String, _ value: String?) -> Attribute { Attribute("data-\(name)", value) }
    /// `aria-label="…"` for `.aria("label", "…")`
    public static func aria(_ name: String, _ value: String?) -> Attribute { Attribute("aria-\(name)", value) }
    /// `hx-get="…"` for `.hx("get", "…")`
    public static func hx(_ name: String, _ value: String?) -> Attribute { Attribute("hx-\(name)", value) }
    /// Several classes, empty ones left out; the attribute is left out when none remains.
    public static func classes(_ names: String?...) -> Attribute {
        let present = names.compactMap { $0 }.filter { !$0.isEmpty }
        return Attribute("class", present.isEmpty ? nil : present.joined(separator: " "))
    }
}
