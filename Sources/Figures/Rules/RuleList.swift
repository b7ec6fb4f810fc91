extension Rule {
    /// All rules in the order of their precedence: at one token the first that matches wins. References come before
    /// figures, the narrower before the wider, and a number that none takes is a bare reference.
    public static let all: [Rule] = [
        .documentNumber, .link, .code,
        .zero, .wordFraction, .fixedExpression,
        .listMarker,
        .phone, .phoneDigits, .registration,
        .matchResult,
        .dayMonth, .numericDate, .wordedDate, .monthDate, .yearDate, .quarterDate,
        .yearSpan, .recentPeriod, .anniversary,
        .clockTime, .hourTime,
        .rank, .placeRank, .rankPair, .rankOfWhole, .weekday,
        .documentName, .partName, .levelName, .placeName, .properName, .sequence,
        .scoreBefore, .ageBefore, .times, .double,
        .bareDayMonth, .mapScale, .riceGrade, .voltage,
        .percent, .fractionOfTen, .fraction, .half, .outOf,
        .score, .age, .multiple, .sign, .money, .measure, .duration,
        .bareYear, .count, .sharedUnit, .moneyBare, .namedCount,
        .bareNumber,
    ]
}
