package org.yuegang.liaison.incident.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitVerdictTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"`\"EQ\"`|22|`\"µg/kg\"`|`{\"text\": \"不得檢出\"}`|UNLAWFUL",
			"`\"EQ\"`|22|`\"µg/kg\"`|`{\"value\": 0}`|UNLAWFUL",
			"`\"EQ\"`|0|`\"µg/kg\"`|`{\"value\": 0}`|LAWFUL",
			"`\"EQ\"`|190|`\"ppb\"`|`{\"value\": 0.1, \"unit\": \"mg/kg\"}`|UNLAWFUL",
			"`\"EQ\"`|100|`\"ppb\"`|`{\"value\": 0.1, \"unit\": \"mg/kg\"}`|LAWFUL",
			"`\"EQ\"`|830|`\"ppm\"`|`{\"value\": 100}`|UNLAWFUL",
			"`\"LT\"`|0.05|`\"ppm\"`|`{\"value\": 0.05}`|LAWFUL",
			"`\"LT\"`|0.06|`\"ppm\"`|`{\"value\": 0.05}`|UNDECIDED",
			"`\"LT\"`|1|`\"ppb\"`|`{\"text\": \"不准使用\"}`|UNDECIDED",
			"`\"GT\"`|100|`\"CFU/g\"`|`{\"value\": 100}`|UNLAWFUL",
			"`\"GE\"`|100|`\"CFU/g\"`|`{\"value\": 100}`|UNDECIDED",
			"`\"DETECTED\"`|null|null|`{\"text\": \"not allowed\"}`|UNLAWFUL",
			"`\"DETECTED\"`|null|null|`{\"value\": 5, \"unit\": \"ppb\"}`|UNDECIDED",
			"`\"NOT_DETECTED\"`|null|null|`{\"text\": \"不得檢出\"}`|LAWFUL",
			"`\"EQ\"`|5|`\"mg/L\"`|`{\"value\": 3, \"unit\": \"mg/kg\"}`|UNDECIDED",
			"`\"EQ\"`|5|`\"mg/kg\"`|`{\"text\": \"按生產需要適量使用\"}`|UNDECIDED",
			"`\"EQ\"`|5|`\"mg/kg\"`|null|UNDECIDED" })
	void judgesAResultByALimit(String operator, String value, String unit, String limit, Verdict expected) {
		Notice notice = Notices.incident(json -> {
			var result = Notices.at(json, "/results/0");
			result.set("operator", Notices.value(operator));
			result.set("value", Notices.value(value));
			result.set("unit", Notices.value(unit));
			result.set("limitOrigin", Notices.value(limit));
		});

		assertThat(LimitVerdict.of(notice.results().getFirst(), Notices.UNITS).origin()).isEqualTo(expected);
	}

	/** Hairy crabs of 2016: 11.7 pg TEQ/g was over the Hong Kong action level of 6.5; the mainland had no limit. */
	@Test
	void leavesASideWithoutALimitUndecided() {
		LimitVerdict verdict = verdict("11.7", "{\"value\": 6.5}", "null");

		assertThat(verdict).isEqualTo(new LimitVerdict(Verdict.UNLAWFUL, Verdict.UNDECIDED));
		assertThat(verdict.differs()).isFalse();
	}

	@Test
	void showsWhatIsLawfulThereAndUnlawfulHere() {
		assertThat(verdict("4", "{\"value\": 6.5}", "{\"value\": 3.5}").differs()).isTrue();
		assertThat(verdict("3", "{\"value\": 6.5}", "{\"value\": 3.5}").differs()).isFalse();
	}

	@Test
	void doesNotCallAMethodTooCoarseForTheLimitLawful() {
		Notice notice = Notices.incident(json -> {
			var result = Notices.at(json, "/results/0");
			result.put("operator", "NOT_DETECTED").put("lod", 10).putNull("value");
			result.set("limitOrigin", Notices.value("{\"value\": 5}"));
			result.set("limitOther", Notices.value("{\"value\": 10}"));
		});

		assertThat(LimitVerdict.of(notice.results().getFirst(), Notices.UNITS))
			.isEqualTo(new LimitVerdict(Verdict.UNDECIDED, Verdict.LAWFUL));
	}

	private static LimitVerdict verdict(String value, String origin, String other) {
		Notice notice = Notices.incident(json -> {
			var result = Notices.at(json, "/results/0");
			result.put("unit", "pg TEQ/g").set("value", Notices.value(value));
			result.set("limitOrigin", Notices.value(origin));
			result.set("limitOther", Notices.value(other));
		});
		return LimitVerdict.of(notice.results().getFirst(), Notices.UNITS);
	}

}
