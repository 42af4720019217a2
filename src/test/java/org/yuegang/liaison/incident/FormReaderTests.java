package org.yuegang.liaison.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yuegang.liaison.incident.act.Form;
import org.yuegang.liaison.system.BilingualText;
import org.yuegang.liaison.system.FieldProblem;

class FormReaderTests {

	private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");

	private static final Instant LONGEST = NOW.plus(Duration.ofDays(5));

	private static final BilingualText TEXT = BilingualText.of("文", "文");

	private final FormReader forms = new FormReader();

	@ParameterizedTest(name = "{0}")
	@MethodSource("past")
	void refusesATimeThatShouldBeOver(String pointer, Function<Instant, Form> form) {
		assertThat(this.forms.inTime(form.apply(NOW.plusMillis(1)), NOW, LONGEST))
			.containsExactly(FieldProblem.of(pointer, "in-future"));
		assertThat(this.forms.inTime(form.apply(NOW), NOW, LONGEST)).isEmpty();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("toCome")
	void refusesATimeThatShouldBeToCome(String pointer, Function<Instant, Form> form) {
		assertThat(this.forms.inTime(form.apply(NOW), NOW, LONGEST))
			.containsExactly(FieldProblem.of(pointer, "not-in-future"));
		assertThat(this.forms.inTime(form.apply(NOW.plusMillis(1)), NOW, LONGEST)).isEmpty();
	}

	@Test
	void stopsNoClockForLongerThanThePolicySays() {
		assertThat(this.forms.inTime(new Form.StopClock("ACKNOWLEDGE/1", TEXT, LONGEST), NOW, LONGEST)).isEmpty();
		assertThat(this.forms.inTime(new Form.StopClock("ACKNOWLEDGE/1", TEXT, LONGEST.plusMillis(1)), NOW, LONGEST))
			.containsExactly(FieldProblem.of("/until", "too-late", LONGEST.toString()));
	}

	static Stream<Arguments> past() {
		return Stream.of(at("/calledAt", time -> new Form.LogCall(null, "hk.duty", time, TEXT)),
				at("/reportedAt", time -> new Form.ReportOnward("HK-FEHD", time, "PHONE", null)),
				at("/doneAt", time -> new Form.ActedOn(TEXT, time)));
	}

	static Stream<Arguments> toCome() {
		return Stream.of(at("/until", time -> new Form.StopClock("ACKNOWLEDGE/1", TEXT, time)),
				at("/nextReportAt", time -> new Form.Acknowledge(List.of(), List.of(), List.of(), TEXT, time)));
	}

	private static Arguments at(String pointer, Function<Instant, Form> form) {
		return Arguments.of(pointer, form);
	}

}
