import CNettle

/// SHA-256 (FIPS 180-4), by Nettle.
package enum SHA256 {
    /// The digest of `bytes` in lower-case hexadecimal.
    package static func hex(_ bytes: [UInt8]) -> String {
        var stream = Stream()
        stream.add(bytes)
        return stream.hex
    }

    /// The digest of what comes piece by piece. A value: a copy goes on from where it was made.
    package struct Stream: Sendable {
        private var state = sha256_ctx()

        package init() { nettle_sha256_init(&state) }

        package mutating func add(_ bytes: [UInt8]) {
            bytes.withUnsafeBufferPointer { nettle_sha256_update(&state, $0.count, $0.baseAddress) }
        }

        /// The digest of all of it, in lower-case hexadecimal.
        package var hex: String {
            var state = state
            let digest = [UInt8](unsafeUninitializedCapacity: Int(SHA256_DIGEST_SIZE)) { bytes, count in
                nettle_sha256_digest(&state, Int(SHA256_DIGEST_SIZE), bytes.baseAddress)
                count = Int(SHA256_DIGEST_SIZE)
            }
            let digits = Array("0123456789abcdef".utf8)
            return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 0xF)]] }, as: UTF8.self)
        }
    }
}
