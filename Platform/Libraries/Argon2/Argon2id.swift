internal import CArgon2

/// The two calls of libargon2.
enum Argon2id {
    private static let saltLength = 16
    private static let hashLength = 32

    static func hash(_ password: [UInt8], cost: Cost) throws(PasswordHashingError) -> String {
        var chance = SystemRandomNumberGenerator()
        let salt = (0..<saltLength).map { _ in UInt8.random(in: .min ... .max, using: &chance) }
        let length = argon2_encodedlen(
            cost.iterations,
            cost.memory,
            cost.lanes,
            UInt32(saltLength),
            UInt32(hashLength),
            Argon2_id
        )
        var encoded = [CChar](repeating: 0, count: length)
        let code = argon2id_hash_encoded(
            cost.iterations,
            cost.memory,
            cost.lanes,
            password,
            password.count,
            salt,
            salt.count,
            hashLength,
            &encoded,
            length
        )
        guard code == ARGON2_OK.rawValue else { throw .library(Int(code)) }
        return String(decoding: encoded.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    static func verify(_ password: [UInt8], against encoded: String) throws(PasswordHashingError) -> Bool {
        let code = argon2id_verify(encoded, password, password.count)
        switch code {
        case ARGON2_OK.rawValue: return true
        case ARGON2_VERIFY_MISMATCH.rawValue: return false
        default: throw .library(Int(code))
        }
    }
}
