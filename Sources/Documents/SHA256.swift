/// SHA-256 (FIPS 180-4). Written out here because swift-crypto would bring a whole library for one checksum of
/// provenance, and no library of the machine's can be counted on.
package enum SHA256 {
    /// The digest of `bytes` in lower-case hexadecimal.
    package static func hex(_ bytes: [UInt8]) -> String { hex(digest(bytes)) }

    /// The digest of what comes piece by piece.
    package struct Stream {
        private var state = SHA256.initial
        private var rest: [UInt8] = []
        private var length: UInt64 = 0

        package init() {}

        package mutating func add(_ bytes: [UInt8]) {
            length += UInt64(bytes.count)
            rest += bytes
            let whole = rest.count / 64 * 64
            SHA256.add(rest, to: &state, upTo: whole)
            rest.removeFirst(whole)
        }

        /// The digest of all of it, in lower-case hexadecimal.
        package var hex: String {
            var state = state
            let tail = SHA256.tail(rest, length: length)
            SHA256.add(tail, to: &state, upTo: tail.count)
            return SHA256.hex(state)
        }
    }

    private static func hex(_ digest: [UInt32]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        var out: [UInt8] = []
        out.reserveCapacity(64)
        for word in digest {
            for shift in stride(from: 28, through: 0, by: -4) { out.append(digits[Int(word >> UInt32(shift) & 0xF)]) }
        }
        return String(decoding: out, as: UTF8.self)
    }

    private static let initial: [UInt32] = [
        0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
    ]

    private static func digest(_ bytes: [UInt8]) -> [UInt32] {
        var state = initial
        let whole = bytes.count / 64 * 64
        add(bytes, to: &state, upTo: whole)
        let tail = tail(Array(bytes[whole...]), length: UInt64(bytes.count))
        add(tail, to: &state, upTo: tail.count)
        return state
    }

    /// The last blocks: what is left, a one, zeros, and the length in bits.
    private static func tail(_ rest: [UInt8], length: UInt64) -> [UInt8] {
        var tail = rest
        tail.append(0x80)
        while tail.count % 64 != 56 { tail.append(0) }
        for shift in stride(from: 56, through: 0, by: -8) { tail.append(UInt8(truncatingIfNeeded: (length * 8) >> UInt64(shift))) }
        return tail
    }

    private static func add(_ bytes: [UInt8], to state: inout [UInt32], upTo end: Int) {
        var schedule = [UInt32](repeating: 0, count: 64)
        state.withUnsafeMutableBufferPointer { state in
            schedule.withUnsafeMutableBufferPointer { schedule in
                constants.withUnsafeBufferPointer { constants in
                    bytes.withUnsafeBufferPointer { input in
                        for block in stride(from: 0, to: end, by: 64) { add(input, block, state, schedule, constants) }
                    }
                }
            }
        }
    }

    @inline(__always)
    private static func rotate(_ x: UInt32, _ n: UInt32) -> UInt32 { x >> n | x << (32 - n) }

    private static func add(
        _ input: UnsafeBufferPointer<UInt8>, _ block: Int, _ state: UnsafeMutableBufferPointer<UInt32>,
        _ w: UnsafeMutableBufferPointer<UInt32>, _ k: UnsafeBufferPointer<UInt32>
    ) {
        for i in 0..<16 {
            let at = block + i * 4
            w[i] = UInt32(input[at]) << 24 | UInt32(input[at + 1]) << 16 | UInt32(input[at + 2]) << 8 | UInt32(input[at + 3])
        }
        for i in 16..<64 {
            let s0 = rotate(w[i - 15], 7) ^ rotate(w[i - 15], 18) ^ w[i - 15] >> 3
            let s1 = rotate(w[i - 2], 17) ^ rotate(w[i - 2], 19) ^ w[i - 2] >> 10
            w[i] = w[i - 16] &+ s0 &+ w[i - 7] &+ s1
        }
        var (a, b, c, d) = (state[0], state[1], state[2], state[3])
        var (e, f, g, h) = (state[4], state[5], state[6], state[7])
        for i in 0..<64 {
            let s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
            let one = h &+ s1 &+ (e & f ^ ~e & g) &+ k[i] &+ w[i]
            let s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
            let two = s0 &+ (a & b ^ a & c ^ b & c)
            (h, g, f, e, d, c, b, a) = (g, f, e, d &+ one, c, b, a, one &+ two)
        }
        state[0] &+= a
        state[1] &+= b
        state[2] &+= c
        state[3] &+= d
        state[4] &+= e
        state[5] &+= f
        state[6] &+= g
        state[7] &+= h
    }

    private static let constants: [UInt32] = [
        0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
        0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
        0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
        0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
        0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
        0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
        0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
        0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
    ]
}
