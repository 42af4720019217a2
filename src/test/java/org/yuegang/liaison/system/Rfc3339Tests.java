package org.yuegang.liaison.system;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class Rfc3339Tests {

	@ParameterizedTest
	@ValueSource(strings = { "2026-11-20T02:03:00Z", "2026-11-20T02:03:00.000Z", "2026-11-20T02:03:00.0Z",
			"2026-11-20t02:03:00z", "2026-11-20T10:03:00+08:00", "2026-11-19T16:03:00-10:00", "2026-11-20T02:03:00-00:00",
			"2026-11-20T02:03:00.0000000000009Z", "2026-11-20T10:03+08:00" })
	void readsEveryForm(String text) {
		assertThat(Rfc3339.parse(text)).isEqualTo(Instant.parse("2026-11-20T02:03:00Z"));
	}

	@Test
	void readsALeapSecond() {
		assertThat(Rfc3339.parse("2016-12-31T23:59:60Z")).isEqualTo(Instant.parse("2016-12-31T23:59:59Z"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "yesterday", "2026-11-20", "2026-11-20T02:03:00", "2026-11-20 02:03:00Z",
			"2026-02-30T02:03:00Z", "2026-11-20T24:00:00Z", "2026-11-20T02:03:61Z", "2026-11-20T02:03:60Z",
			"+12026-11-20T02:03:00Z", "2026-11-20T02:03:0412Z", "2026-11-20T02:03:00+0800", "1795140180" })
	void readsNothingElse(String text) {
		assertThat(Rfc3339.isTime(text)).isFalse();
	}

	@Test
	void everyMapperReadsThem() {
		assertThat(JsonConfiguration.mapper().readValue("\"2026-11-20t10:03:00.12+08:00\"", Instant.class))
			.isEqualTo(Instant.parse("2026-11-20T02:03:00.120Z"));
		assertThat(JsonConfiguration.mapper().writeValueAsString(Instant.parse("2026-11-20T02:03:00.12Z")))
			.isEqualTo("\"2026-11-20T02:03:00.120Z\"");
	}

}
