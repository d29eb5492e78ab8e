import Testing

@testable import WebPlatform

@Suite struct JSONNamesTests {
    @Test(
        arguments: [
            (#"{"a":1,"a":2}"#, "/a"), (#"{"a":1, "b" : {"c":[{}, {"d":1,"d":1}]}}"#, "/b/c/1/d"),
            (#"{"a":1,"\u0061":2}"#, "/a"), (#"[{"x/y":1,"x/y":2}]"#, "/0/x~1y"), (#"{"":1,"":2}"#, "/"),
            ("\u{FEFF}{\"a\":1,\"a\":2}", "/a"), (#"{"a\"b":[],"a\"b":0}"#, #"/a"b"#),
            (#"{"z":"}","y":-1.5e3,"z":null}"#, "/z"),
        ]
    )
    func aNameThatStandsTwiceIsFound(_ json: String, _ pointer: String) {
        #expect(JSONNames.repeated(in: Array(json.utf8)) == pointer)
    }

    @Test(
        arguments: [
            #"{"a":{"a":{"a":1}},"b":[{"a":1},{"a":2}]}"#, #"{"a":"\"a\":1,\"a\"","b":"\\"}"#, "[]", "{}", "12",
            #""a""#,
            " [ true , false , null , [ ] , { } ] ", #"{"a":1,"A":2}"#,
        ]
    )
    func theSameNameElsewhereIsNone(_ json: String) {
        #expect(JSONValue(bytes: Array(json.utf8)) != nil)
        #expect(JSONNames.repeated(in: Array(json.utf8)) == nil)
    }

    @Test(arguments: [#"{"a"#, "", #"{"a":1,,"a":2}"#])
    func whatIsNoJSONHasNoNames(_ text: String) { #expect(JSONNames.repeated(in: Array(text.utf8)) == nil) }
}
