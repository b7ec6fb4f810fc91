import Foundation
import TestSupport
import Testing

/// The real program, stopped in the middle.
@Suite(.serialized) struct InterruptionTests {
    private static let options = "--format csv,jsonl,sqlite --compress gz --shard-size 60 --jobs 2"

    private func bash(_ script: String, in folder: TemporaryFolder) async throws -> Program.Result {
        try await Program("/bin/bash", environment: ["SOLIEU": try Repository.solieu(), "OPTIONS": Self.options])
            .run(["-c", script], in: folder.url)
    }

    private func fixture() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        for i in 0..<400 { try folder.write("in/\(i).txt", "Năm 2021, xã có \(i) thôn, \(i * 31) hồ sơ, tỷ lệ đúng hạn đạt \(i % 100)%.") }
        return folder
    }

    @Test("three times killed and gone on with: the same bytes") func killed() async throws {
        let folder = try fixture()
        let whole = try await bash("$SOLIEU extract in -qo whole $OPTIONS", in: folder)
        try #require(whole.status == 0, "\(whole.errors)")
        let killed = try await bash(
            """
            kills=0
            for i in 1 2 3; do
              before=$(grep -c '"jobs"' out/.solieu-run 2>/dev/null || true)
              $SOLIEU extract in -qo out --resume $OPTIONS & p=$!
              while kill -0 $p 2>/dev/null && [[ $(grep -c '"jobs"' out/.solieu-run 2>/dev/null || true) -le ${before:-0} ]]; do sleep 0.02; done
              kill -9 $p 2>/dev/null && kills=$((kills + 1)); wait $p 2>/dev/null
            done
            echo $kills
            $SOLIEU extract in -qo out --resume $OPTIONS && diff -r whole out && ls -A out | grep -c -e partial -e '^\\.'
            """, in: folder)
        #expect(killed.output == "3\n0\n", "\(killed.output)\(killed.errors)")
    }

    @Test("asked to stop, it leaves what can be gone on with, and says so", arguments: ["INT", "TERM"]) func stopped(_ signal: String) async throws {
        let folder = try fixture()
        let result = try await bash(
            """
            set -m
            $SOLIEU extract in -o out $OPTIONS 2> said & p=$!
            while kill -0 $p 2>/dev/null && ! grep -q '"jobs"' out/.solieu-run 2>/dev/null; do sleep 0.02; done
            kill -\(signal) $p; wait $p; echo $?
            grep -c "the same command with '--resume' goes on from there" said
            ls out/*.csv 2>/dev/null
            $SOLIEU extract in -qo out --resume $OPTIONS; $SOLIEU extract in -qo whole $OPTIONS; diff -r whole out && echo same
            """, in: folder)
        #expect(result.output == "\(signal == "INT" ? 130 : 143)\n1\nsame\n", "\(result.output)\(result.errors)")
    }

    @Test("a run that reads standard input leaves nothing") func standardInput() async throws {
        let folder = try TemporaryFolder()
        let result = try await bash(
            """
            set -m
            (sleep 12) | $SOLIEU extract - -qo out & sleep 0.1
            for i in $(seq 300); do [[ -e out/figures.csv.partial ]] && break; sleep 0.1; done
            sleep 0.3; kill -INT %1; wait %1; ls -A out | wc -l
            """, in: folder)
        #expect(result.output == "0\n", "\(result.output)\(result.errors)")
    }
}
